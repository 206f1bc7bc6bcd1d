import { z } from 'zod';
import { instantSchema } from './record.ts';

/** A kept state of a briefing. One with a name is a version: it stays as it is for as long as the briefing exists. */
export const briefingVersionSchema = z.object({
  revision: z.int(),
  at: instantSchema,
  author: z.string(),
  /** The action that saved it; null where several saves were put together. */
  label: z.string().nullable(),
  name: z.string().nullable(),
});
export type BriefingVersion = z.infer<typeof briefingVersionSchema>;
