import { z } from 'zod';
import { langSchema } from './language.ts';
import { idSchema, instantSchema, recordFields } from './record.ts';

/**
 * The passage of a text a thread is about: a TextQuoteSelector of the W3C Web Annotation Data Model (4.2.4) in one language of a block, with
 * where it was last found (UTF-16 offset into the running text). An empty `exact` is the block as a whole, such as a table.
 */
export const anchorSchema = z.object({
  blockId: idSchema,
  lang: langSchema,
  selector: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  start: z.int().min(0),
});
export type Anchor = z.infer<typeof anchorSchema>;

export const commentSchema = z.object({ id: idSchema, author: z.string(), at: instantSchema, text: z.string().min(1) });
export type Comment = z.infer<typeof commentSchema>;

const thread = {
  briefingId: idSchema,
  anchor: anchorSchema,
  /** The first opens the thread, the others answer it. */
  comments: z.array(commentSchema).min(1),
  resolved: z.object({ by: z.string(), at: instantSchema }).nullable(),
};

/** A discussion of a passage of a briefing. The document itself knows nothing of it. */
export const threadSchema = z.object({ ...recordFields, ...thread });
export type Thread = z.infer<typeof threadSchema>;
export const threadInputSchema = z.object({ id: idSchema.optional(), ...thread });
export type ThreadInput = z.infer<typeof threadInputSchema>;
