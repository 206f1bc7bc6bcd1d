import { z } from 'zod';
import { itemSchema } from './item.ts';
import { localizedSchema } from './language.ts';
import { idSchema, instantSchema, recordKindSchema } from './record.ts';

/** Where an item is used: a block of a live briefing. `through` is the merged item the block still names, if another. */
export const itemUseSchema = z.object({
  briefingId: idSchema,
  briefingTitle: localizedSchema,
  blockId: idSchema,
  blockKind: z.string(),
  through: idSchema.nullable(),
});
export type ItemUse = z.infer<typeof itemUseSchema>;

/** A record in the bin, with a line that tells it from the others. */
export const binnedSchema = z.object({
  kind: recordKindSchema,
  id: idSchema,
  label: localizedSchema,
  deletedAt: instantSchema,
  deletedBy: z.string(),
  /** The item it was merged into, if that is why it is here. */
  mergedInto: idSchema.nullable(),
});
export type Binned = z.infer<typeof binnedSchema>;

/** What emptying the bin did; `kept` stay because a record that is not in the bin points to them. */
export const purgeReportSchema = z.object({ purged: z.int(), kept: z.array(z.object({ kind: recordKindSchema, id: idSchema })) });
export type PurgeReport = z.infer<typeof purgeReportSchema>;

/** One state in the history of a record, newest first. `sequence` names it when it is to be restored. */
export const historyEntrySchema = z.object({
  sequence: z.int(),
  action: z.string(),
  author: z.string(),
  at: instantSchema,
  /** The fields that differ from the state before; empty for the first. */
  changed: z.array(z.string()),
  /** The record as this action left it. Of a briefing, a fingerprint. */
  state: z.record(z.string(), z.json()),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Why two items may be one. */
export const duplicateReasonSchema = z.enum(['sameWords', 'nearlySameWords', 'sameSpeakerAndDate', 'sameFigure', 'samePassage']);
export type DuplicateReason = z.infer<typeof duplicateReasonSchema>;

/** An item that may be the same as another. `likeness` is the share of word triples in common, 0 to 1, in the language where it is greatest. */
export const similarItemSchema = z.object({ item: itemSchema, reasons: z.array(duplicateReasonSchema).min(1), likeness: z.number() });
export type SimilarItem = z.infer<typeof similarItemSchema>;

/** Two items that may be one. */
export const duplicatePairSchema = z.object({
  one: itemSchema,
  other: itemSchema,
  reasons: z.array(duplicateReasonSchema).min(1),
  likeness: z.number(),
});
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

/** What an action did to records of one kind. */
export const actionEffectSchema = z.object({
  kind: recordKindSchema,
  did: z.enum(['added', 'changed', 'removed', 'restored']),
  count: z.int(),
});

/** One of the last actions of a person. */
export const recentActionSchema = z.object({
  id: idSchema,
  /** What it is called: `saveItem`, `import`. */
  action: z.string(),
  at: instantSchema,
  effects: z.array(actionEffectSchema),
  /** The first records it wrote, each with what it is called now. */
  records: z.array(z.object({ kind: recordKindSchema, id: idSchema, label: localizedSchema })),
  /** It was taken back. */
  undone: z.boolean(),
  /** It can be taken back, or done again when it was taken back: what it wrote is as it left it. */
  reversible: z.boolean(),
});
export type RecentAction = z.infer<typeof recentActionSchema>;
