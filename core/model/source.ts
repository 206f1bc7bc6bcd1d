import { z } from 'zod';
import { langSchema } from './language.ts';
import { idSchema, partialDateSchema, recordFields } from './record.ts';

export const sourceKindSchema = z.enum(['article', 'communique', 'speech', 'interview', 'report', 'treaty', 'statisticTable', 'webPage']);
export type SourceKind = z.infer<typeof sourceKindSchema>;

const sourceContent = {
  kind: sourceKindSchema,
  lang: langSchema,
  title: z.string(),
  publisher: z.string(),
  author: z.string(),
  published: partialDateSchema.nullable(),
  place: z.string(),
  url: z.string(),
  accessed: partialDateSchema.nullable(),
  /** The text as it was captured; offsets of excerpts are UTF-16 code units in it. */
  text: z.string(),
};

/** Where something was read. */
export const sourceSchema = z.object({ ...recordFields, ...sourceContent });
export type Source = z.infer<typeof sourceSchema>;
export const sourceInputSchema = z.object({ id: idSchema.optional(), ...sourceContent });
export type SourceInput = z.infer<typeof sourceInputSchema>;

/** The exact passage an item came from: UTF-16 offsets into the source's text, end exclusive. */
export const excerptSchema = z.object({ sourceId: idSchema, start: z.int().min(0), end: z.int().min(0) });
export type Excerpt = z.infer<typeof excerptSchema>;
