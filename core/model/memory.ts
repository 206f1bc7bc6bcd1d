import { z } from 'zod';
import { textStateSchema } from './item.ts';
import { langSchema } from './language.ts';
import { idSchema, instantSchema } from './record.ts';

/** Where a unit was translated, or which file brought it. */
export const memoryOriginSchema = z.object({
  id: z.int(),
  kind: z.enum(['briefing', 'file', 'document']),
  name: z.string(),
  briefingId: idSchema.nullable(),
  /** Points taken off every score of its units. */
  penalty: z.int().min(0).max(100),
  /** Among matches of one score those of the highest priority come first. */
  priority: z.int(),
});
export type MemoryOrigin = z.infer<typeof memoryOriginSchema>;

/** One inline tag of a segment: formatting, a library piece, a note. `at` is a UTF-16 offset in its text. */
export const segmentTagSchema = z.object({
  type: z.enum(['open', 'close', 'single']),
  at: z.int().min(0),
  /** Tells tags of one segment apart; the same in both languages. */
  id: z.int().min(1),
  /** What it stands for, as the file or the briefing says it. */
  content: z.string(),
});
export type SegmentTag = z.infer<typeof segmentTagSchema>;

/** A segment in one language. */
export const memoryTextSchema = z.object({ text: z.string(), tags: z.array(segmentTagSchema) });
export type MemoryText = z.infer<typeof memoryTextSchema>;

/** A translation unit: one segment in each language, with where it came from. */
export const memoryUnitSchema = z.object({
  id: z.int(),
  origin: memoryOriginSchema,
  author: z.string(),
  createdAt: instantSchema,
  changedAt: instantSchema,
  quality: textStateSchema,
  texts: z.record(langSchema, memoryTextSchema),
  properties: z.array(z.object({ type: z.string(), value: z.string() })),
});
export type MemoryUnit = z.infer<typeof memoryUnitSchema>;

/** What a match is: `context` (101) an exact one between the same neighbours, `exact` (100), `fuzzy` below. */
export const memoryMatchSchema = z.object({
  unit: memoryUnitSchema,
  kind: z.enum(['context', 'exact', 'fuzzy']),
  /** 0 to 101, the origin's penalty taken off: by stems, by which matches are in order; by words; by all that is written. */
  score: z.int(),
  plainScore: z.int(),
  verbatimScore: z.int(),
});
export type MemoryMatch = z.infer<typeof memoryMatchSchema>;

/** A unit of an imported file that was passed over. */
export const memoryProblemSchema = z.object({
  /** The line of the file on which it begins, from 1. */
  line: z.int(),
  reason: z.enum(['malformed', 'tooLong', 'languages']),
  detail: z.string(),
});
export type MemoryProblem = z.infer<typeof memoryProblemSchema>;

/** What importing a memory did. */
export const memoryReportSchema = z.object({
  added: z.int(),
  /** Pairs the memory had already; they got the newer date and author. */
  known: z.int(),
  /** Units passed over; `problems` lists the first thousand. */
  passedOver: z.int(),
  problems: z.array(memoryProblemSchema),
});
export type MemoryReport = z.infer<typeof memoryReportSchema>;

/** What a memory holds. */
export const memoryStatsSchema = z.object({
  units: z.int(),
  origins: z.array(memoryOriginSchema.extend({ units: z.int() })),
});
export type MemoryStats = z.infer<typeof memoryStatsSchema>;

/** Units of the memory as a table shows them, with where the words asked for stand in each language (UTF-16 offsets). */
export const memoryListSchema = z.object({
  units: z.array(memoryUnitSchema.extend({ found: z.record(langSchema, z.array(z.object({ start: z.int(), end: z.int() }))) })),
  total: z.int(),
});
export type MemoryList = z.infer<typeof memoryListSchema>;
