import { z } from 'zod';
import { langSchema } from './language.ts';
import { idSchema } from './record.ts';

export const findingCodeSchema = z.enum(['missingText', 'staleText', 'emptyTitle', 'quotationAltered', 'itemChanged', 'itemGone']);
export type FindingCode = z.infer<typeof findingCodeSchema>;

/** A finding about a briefing, with the place it is about. `detail` fills the translated message. */
export const findingSchema = z.object({
  code: findingCodeSchema,
  severity: z.enum(['error', 'warning', 'note']),
  blockId: idSchema.nullable(),
  lang: langSchema.nullable(),
  detail: z.record(z.string(), z.string()),
});
export type Finding = z.infer<typeof findingSchema>;
