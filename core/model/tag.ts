import { z } from 'zod';

/** A tag as it is typed: no commas, which stand between tags, and no spaces around. */
export const tagSchema = z.string().regex(/^[^\s,](?:[^,]*[^\s,])?$/u);

/** A tag and how many live items and missions carry it. */
export const tagUseSchema = z.object({ tag: z.string(), items: z.int(), missions: z.int() });
export type TagUse = z.infer<typeof tagUseSchema>;
