import { z } from 'zod';
import { memoryMatchSchema } from './memory.ts';
import { idSchema } from './record.ts';

/** Where a text of a briefing stands: in a block, or in one of its cells, counted row by row from 0 (of a figure or chart, its caption). */
export const textPlaceSchema = z.object({ block: idSchema, cell: z.int().min(0).nullable() });
export type TextPlace = z.infer<typeof textPlaceSchema>;

/** A sentence and its translation, spaces at their ends left out. */
export const workSegmentSchema = z.object({
  source: z.string(),
  /** Empty where there is none yet. */
  target: z.string(),
  /** The pair is in the memory. */
  confirmed: z.boolean(),
});
export type WorkSegment = z.infer<typeof workSegmentSchema>;

/** A match as it would be inserted: numbers and dates of the text at hand in place of those of the match. */
export const workMatchSchema = memoryMatchSchema.extend({
  /** What is inserted. */
  insertion: z.string(),
  /** Numbers or dates were put in. */
  substituted: z.boolean(),
});
export type WorkMatch = z.infer<typeof workMatchSchema>;

/** What there is to say about the segment at the caret. */
export const workAtSchema = z.object({
  segments: z.array(workSegmentSchema),
  /** Which of them is worked on. */
  index: z.int(),
  matches: z.array(workMatchSchema),
});
export type WorkAt = z.infer<typeof workAtSchema>;

/** Bands of a leverage report; `repetition`: the same segment stands in the text before. */
export const leverageBandSchema = z.enum(['context', 'exact', 'fuzzy95', 'fuzzy85', 'fuzzy75', 'fuzzy50', 'repetition', 'none']);
export type LeverageBand = z.infer<typeof leverageBandSchema>;

const leverageCountSchema = z.object({ segments: z.int(), words: z.int(), characters: z.int() });

/** How much of a text the memory knows, by how well. */
export const leverageSchema = z.object({ bands: z.record(leverageBandSchema, leverageCountSchema), total: leverageCountSchema });
export type Leverage = z.infer<typeof leverageSchema>;
