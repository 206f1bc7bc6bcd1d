import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { historyEntrySchema } from '../model/trust.ts';

/** What the log keeps of a record. */
export const stateSchema = historyEntrySchema.shape.state;
/** Of a briefing, among others the revision that was written. */
export const loggedRevisionSchema = z.object({ revision: z.int() });

/** Fields that change with every write. */
const ALWAYS = new Set(['revision', 'updatedAt']);

/** The fields in which two states of a record differ, those that every write sets apart. */
export function changedFields(before: z.infer<typeof stateSchema>, after: z.infer<typeof stateSchema>): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => !ALWAYS.has(field) && !isDeepStrictEqual(before[field], after[field]));
}
