import { z } from 'zod';
import { anchorSchema } from './discussion.ts';
import { textStateSchema } from './item.ts';
import { langSchema, localizedSchema } from './language.ts';
import { idSchema, instantSchema } from './record.ts';

/** A briefing that was sent out as a file and comes back changed. */

/** How the tracked changes of a Word file are read: as its text would be with all of them, or with none. */
export const trackedReadingSchema = z.enum(['accepted', 'rejected']);
export type TrackedReading = z.infer<typeof trackedReadingSchema>;

/** Where in a briefing a text stands: a block's own, a table's cell (row and column from 0), or, of a picture, its caption. */
export const textPlaceSchema = z.object({
  blockId: idSchema,
  cell: z.object({ row: z.int().min(0), column: z.int().min(0) }).nullable(),
});
export type TextPlace = z.infer<typeof textPlaceSchema>;

/** A run of words of a text before and after. */
export const changedWordsSchema = z.object({ text: z.string(), change: z.enum(['same', 'inserted', 'deleted']) });
export type ChangedWords = z.infer<typeof changedWordsSchema>;

/**
 * What somebody should know before taking a change. `piece`: a piece of the library would become plain text. `emptied`: the text would be
 * gone. `note`: a footnote was added, changed or removed. `codes`: marks of the text, such as bold, were lost or stand elsewhere.
 */
export const changeWarningSchema = z.enum(['piece', 'emptied', 'note', 'codes']);
export type ChangeWarning = z.infer<typeof changeWarningSchema>;

/** A text of the briefing that came back as another one. */
export const returnedChangeSchema = z.object({
  /** Names the change when it is accepted. */
  key: z.string(),
  place: textPlaceSchema,
  lang: langSchema,
  /** The row of the table, or the unit of the file, from 1; of an XLIFF file also the segment, from 1. */
  number: z.int(),
  segment: z.int().nullable(),
  /** The words as they are here and as they would be. */
  words: z.array(changedWordsSchema),
  /** The state it would have, where the file gives it another one. */
  state: textStateSchema.nullable(),
  /** The same words were changed here since: how they were changed. Taking the change puts the file's text in their place. */
  conflict: z.array(changedWordsSchema).nullable(),
  warnings: z.array(changeWarningSchema),
});
export type ReturnedChange = z.infer<typeof returnedChangeSchema>;

/**
 * What is wrong with a returned file, none of it guessed at. Of a row that is `deleted`, `repeated`, `merged`, `split`, `cells` (joined
 * ones), `added` (it names no text), `foreign` (it names a text of another document) or `nested` (a table within) nothing is taken; of one that was
 * `moved`, whose `number` was edited or whose mark is `unmarked` (it was found by its number), and of one from which a `picture` is
 * left out, the text is taken all the same. `markless`: no row has its mark, all were found by their numbers. `closed`: text in the cell of a
 * language the block is not for. `source`: the text that was to be translated was changed in the file. `notes`: footnotes were changed that cite
 * a source, or that were changed here too. `gone`: the text was deleted here since. `codes`: the marks of a segment do not fit together.
 */
export const returnedProblemCodeSchema = z.enum([
  'deleted',
  'repeated',
  'merged',
  'split',
  'cells',
  'added',
  'foreign',
  'nested',
  'moved',
  'number',
  'unmarked',
  'markless',
  'picture',
  'closed',
  'source',
  'notes',
  'gone',
  'codes',
]);
export type ReturnedProblemCode = z.infer<typeof returnedProblemCodeSchema>;
export const returnedProblemSchema = z.object({
  code: returnedProblemCodeSchema,
  /** The row it is about, as numbered when the file was made; of a row that has no number there, null. */
  number: z.int().nullable(),
  lang: langSchema.nullable(),
  /** The beginning of the text it is about. */
  text: z.string(),
});
export type ReturnedProblem = z.infer<typeof returnedProblemSchema>;

/** Something said about a text, in the comment column or in the margin; it may become a discussion of the passage. */
export const returnedCommentSchema = z.object({
  key: z.string(),
  number: z.int(),
  anchor: anchorSchema,
  author: z.string(),
  at: instantSchema.nullable(),
  text: z.string(),
});
export type ReturnedComment = z.infer<typeof returnedCommentSchema>;

/**
 * A returned file held against the briefing. `version`: how the briefing stands to the version the file was made from: the `same`;
 * `changed` since, so that both changes are joined; `lost`, for that version is not kept, so that what differs may have been changed here;
 * `newer`, for the file was made from a later version than this library has; `untold`, for the file does not say.
 */
export const returnedReportSchema = z.object({
  format: z.enum(['review', 'xliff12', 'xliff21']),
  briefingId: idSchema,
  title: localizedSchema,
  /** Of the briefing, when it was compared. */
  revision: z.int(),
  version: z.enum(['same', 'changed', 'lost', 'newer', 'untold']),
  /** The file has tracked changes. */
  tracked: z.boolean(),
  /** Texts that came back as they were sent, or as they are here now. */
  unchanged: z.int(),
  changes: z.array(returnedChangeSchema),
  comments: z.array(returnedCommentSchema),
  problems: z.array(returnedProblemSchema),
});
export type ReturnedReport = z.infer<typeof returnedReportSchema>;

/**
 * Why a file cannot be read back at all. `table`: it holds no review table. `columns`: the table lacks a column, or its head. `otherBriefing`:
 * it belongs to another briefing of this library (`id`). `noBriefing`: it belongs to none of this library. `format`: it is neither a Word file nor
 * XLIFF 1.2 or 2.x. `languages`: its languages are not French and Russian. `unsafe`: it declares a document type. `tooComplex`: elements are
 * nested too deeply, or there are too many. `tooLarge`, `damaged`.
 */
export const returnedRefusalSchema = z.enum([
  'table',
  'columns',
  'otherBriefing',
  'noBriefing',
  'format',
  'languages',
  'unsafe',
  'tooComplex',
  'tooLarge',
  'damaged',
]);
export type ReturnedRefusal = z.infer<typeof returnedRefusalSchema>;
