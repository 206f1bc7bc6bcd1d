import { z } from 'zod';
import { idSchema } from './record.ts';

/** The kinds of image a document may hold: those that Word, LibreOffice and browsers all show. */
export const assetTypeSchema = z.enum(['image/png', 'image/jpeg', 'image/gif']);
export type AssetType = z.infer<typeof assetTypeSchema>;

/** What is known of an image without its bytes. The id is the SHA-256 of the bytes, in hexadecimal; sizes are in pixels. */
export const assetSchema = z.object({
  id: idSchema,
  mediaType: assetTypeSchema,
  width: z.int().min(1),
  height: z.int().min(1),
});
export type Asset = z.infer<typeof assetSchema>;

/** The largest image that is taken, in bytes, and in pixels of its longer edge: what prints well on a page has less of both. */
export const ASSET_LIMITS = { bytes: 10 * 1024 * 1024, edge: 10_000 } as const;
