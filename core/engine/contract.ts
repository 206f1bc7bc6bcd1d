import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { assetSchema } from '../model/asset.ts';
import { organisationInputSchema, organisationSchema, personInputSchema, personSchema } from '../model/authority.ts';
import { blockSchema, briefingContentSchema, briefingSchema, briefingSummarySchema } from '../model/briefing.ts';
import {
  captureResultSchema,
  personProposalSchema,
  quoteProposalSchema,
  sourceProposalSchema,
  statisticProposalSchema,
} from '../model/capture.ts';
import { citationStyleIdSchema } from '../model/citationStyle.ts';
import { libraryCountsSchema } from '../model/counts.ts';
import { anchorSchema, threadSchema } from '../model/discussion.ts';
import { findingSchema, passedOverSchema } from '../model/finding.ts';
import { houseStyleIdSchema, houseStyleSchema, keptStyleSchema, lookNameSchema } from '../model/houseStyle.ts';
import { csvInspectionSchema, csvMappingSchema, importFormatSchema, importRefusalSchema, importReportSchema } from '../model/importing.ts';
import { blockFormSchema, pieceRequestSchema, pieceWordingSchema, suggestionSchema } from '../model/insertion.ts';
import { itemInputSchema, itemSchema } from '../model/item.ts';
import { langSchema, localizedSchema } from '../model/language.ts';
import { memoryListSchema, memoryMatchSchema, memoryReportSchema, memoryStatsSchema, memoryUnitSchema } from '../model/memory.ts';
import { missionInputSchema, missionSchema } from '../model/mission.ts';
import { pieceStatusSchema, placedPieceSchema } from '../model/pieceStatus.ts';
import { idSchema, instantSchema, recordKindSchema } from '../model/record.ts';
import { requisitesInputSchema } from '../model/requisites.ts';
import { returnedRefusalSchema, returnedReportSchema, trackedReadingSchema } from '../model/returned.ts';
import { savedSearchSchema, searchInputSchema, searchResultSchema } from '../model/search.ts';
import { ruleProblemSchema, segmentationRulesSchema } from '../model/segmentation.ts';
import { sourceInputSchema, sourceSchema } from '../model/source.ts';
import { tagSchema, tagUseSchema } from '../model/tag.ts';
import { templateReportSchema, templateSummarySchema, userTemplateSchema } from '../model/template.ts';
import { glossaryFormatSchema, glossaryReportSchema, termInputSchema, termSchema, termUseSchema } from '../model/term.ts';
import { traceReportSchema } from '../model/trace.ts';
import { leverageSchema, textPlaceSchema, workAtSchema } from '../model/translation.ts';
import {
  binnedSchema,
  duplicatePairSchema,
  historyEntrySchema,
  itemUseSchema,
  purgeReportSchema,
  recentActionSchema,
  similarItemSchema,
} from '../model/trust.ts';
import { typographyChangeSchema } from '../model/typography.ts';
import { briefingVersionSchema } from '../model/version.ts';

/** Why a library file cannot be used. */
export const libraryProblemSchema = z.object({
  path: z.string(),
  reason: z.enum(['missing', 'exists', 'notALibrary', 'newer', 'damaged', 'busy', 'unwritable']),
  detail: z.string(),
});
export type LibraryProblem = z.infer<typeof libraryProblemSchema>;

/**
 * Everything that can be asked of the engine, with the errors that are expected. The interface translates an error by its
 * code; `data` holds what the sentence needs. Anything else that is thrown is a fault: logged with its cause, shown as such.
 */
const errors = {
  /** No library is open. */
  NO_LIBRARY: { data: z.object({}) },
  /** A record that was asked for is not there (any more). */
  NOT_FOUND: { data: z.object({ kind: recordKindSchema, id: idSchema }) },
  /** The record was changed meanwhile: `revision` is the stored one. Nothing was written. */
  CONFLICT: { data: z.object({ id: idSchema, revision: z.int() }) },
  /** Items of different kinds cannot be one. Nothing was written. */
  CANNOT_MERGE: { data: z.object({ ids: z.array(idSchema) }) },
  /** What an action wrote was changed since: it can be neither taken back nor done again. Nothing was written. */
  CANNOT_UNDO: { data: z.object({ id: idSchema }) },
  /** An item would supersede itself, directly or through others. Nothing was written. */
  SUPERSEDED_IN_CIRCLE: { data: z.object({ id: idSchema }) },
  /** A library file cannot be used as asked. Nothing was changed in it. */
  LIBRARY_FILE: { data: libraryProblemSchema },
  /** What was handed in cannot be read. Nothing was stored. */
  INPUT: {
    data: z.object({
      name: z.string(),
      reason: z.enum(['empty', 'tooLarge', 'binary', 'encoding', 'unsupported', 'encrypted', 'tooComplex', 'damaged']),
      detail: z.string(),
    }),
  },
  /** A file cannot be imported at all; `line` where reading it ended. Nothing was stored. */
  IMPORT_REFUSED: { data: z.object({ reason: importRefusalSchema, line: z.int().nullable(), detail: z.string() }) },
  /** The file's text differs from the briefing's: nothing was written. */
  EXPORT_DIFFERS: { data: z.object({ place: z.string(), expected: z.string(), found: z.string() }) },
  /** A file that came back cannot be read, or belongs to another briefing (`briefingId`, where it is in this library). Nothing was taken. */
  RETURNED_REFUSED: { data: z.object({ reason: returnedRefusalSchema, briefingId: idSchema.nullable(), detail: z.string() }) },
  /** The file of this ticket was taken already, or made way for later ones: export again. */
  FILE_GONE: { data: z.object({}) },
  /** The person cancelled. */
  CANCELLED: { data: z.object({}) },
} as const;

const ask = oc.errors(errors);

/** The revision a record was edited from: when the stored one is newer the answer is CONFLICT. Without it, what is stored is written over. */
const editedFrom = { revision: z.int().optional() };
const oneRecord = z.object({ id: idSchema });

/** What changed in the library; clients throw away what they hold of it. */
export const changeEventSchema = z.object({
  /** Grows by one with each event of this engine. */
  sequence: z.int(),
  changes: z.array(z.object({ kind: recordKindSchema, id: idSchema })),
  /** The library itself was opened, closed or replaced. */
  library: z.boolean(),
});
export type ChangeEvent = z.infer<typeof changeEventSchema>;

export const progressSchema = z.object({ type: z.literal('progress'), done: z.number(), total: z.number(), step: z.string() });

export const libraryStatusSchema = z.object({
  open: z.boolean(),
  path: z.string().nullable(),
  /** It was opened for reading only. */
  readonly: z.boolean(),
  /** Where a new library goes unless told otherwise. */
  defaultPath: z.string(),
  /** Why the library that should have been opened at start was not. */
  problem: libraryProblemSchema.nullable(),
  counts: libraryCountsSchema.nullable(),
});
export type LibraryStatus = z.infer<typeof libraryStatusSchema>;

export const verifyReportSchema = z.object({ ok: z.boolean(), problems: z.array(z.string()), records: z.int() });

/** `review`: a table to be read over in Word, for `docx` only. */
export const layoutSchema = z.enum(['single', 'sequential', 'facing', 'review']);
export type Layout = z.infer<typeof layoutSchema>;
/** `xliff12`, `xliff21`: the sentences of `lang` with their translations, for translation tools; there is one layout of it. */
export const exportFormatSchema = z.enum(['docx', 'html', 'txt', 'json', 'xliff12', 'xliff21']);
export const exportInputSchema = z
  .object({
    id: idSchema,
    format: exportFormatSchema,
    layout: layoutSchema,
    /** The language of `single`; the first, or left-hand, language of the others. */
    lang: langSchema,
    /** The house style of a Word file, one of the program's or one that was made; each layout has its own when absent. */
    style: z.union([houseStyleIdSchema, idSchema]).optional(),
    /** How sources are cited in both languages; each has its own way when absent. */
    citations: citationStyleIdSchema.optional(),
    /** Whether a table of contents precedes the text; as the template has it when absent. */
    toc: z.boolean().optional(),
    /** Whether the title has a page of its own. */
    cover: z.boolean().optional(),
    /** Whether a table follows that says where each figure comes from. */
    annexOfFigures: z.boolean().optional(),
    requisites: requisitesInputSchema.optional(),
    /** Whether the discussion of the text stands in the margin of a Word file, or in the notes of XLIFF; it does not unless it is asked for. */
    comments: z.boolean().optional(),
  })
  .refine(({ format, layout }) => layout !== 'review' || format === 'docx', { error: 'The review table is a Word layout' });
export type ExportInput = z.infer<typeof exportInputSchema>;
/** The file is ready: `exchange.file` hands it out. Events are JSON, so the bytes do not travel in one. */
export const exportDoneSchema = z.object({
  type: z.literal('done'),
  ticket: idSchema,
  /** What typography changed of the text of a briefing. */
  typography: z.array(typographyChangeSchema).optional(),
  /** The names of the files in an archive of several. */
  files: z.array(z.string()).optional(),
});
export const exportedFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.instanceof(Blob) });

export const exportEventSchema = z.discriminatedUnion('type', [progressSchema, exportDoneSchema]);
export type ExportEvent = z.infer<typeof exportEventSchema>;

export const memoryImportEventSchema = z.discriminatedUnion('type', [
  progressSchema,
  z.object({ type: z.literal('done'), report: memoryReportSchema }),
]);
export type MemoryImportEvent = z.infer<typeof memoryImportEventSchema>;

export const pretranslateEventSchema = z.discriminatedUnion('type', [
  progressSchema,
  /** The blocks that changed, how many sentences were filled in, and how many texts are translated whole. */
  z.object({ type: z.literal('done'), blocks: z.array(blockSchema), segments: z.int(), texts: z.int(), complete: z.int() }),
]);
export type PretranslateEvent = z.infer<typeof pretranslateEventSchema>;

export const leverageEventSchema = z.discriminatedUnion('type', [
  progressSchema,
  z.object({ type: z.literal('done'), leverage: leverageSchema }),
]);
export type LeverageEvent = z.infer<typeof leverageEventSchema>;

/** A text of a briefing and the language it is translated into. `blocks`: the block, and what stands around it as far as it is known. */
const atPlace = { blocks: z.array(blockSchema), place: textPlaceSchema, lang: langSchema };
const segmentationSchema = z.object({ rules: segmentationRulesSchema, own: z.boolean() });

/** What a file says about its source; what it does not say is left out. */
const knownSourceSchema = sourceProposalSchema.partial();
export type KnownSource = z.infer<typeof knownSourceSchema>;
export const readDocumentSchema = z.object({
  text: z.string(),
  /** Label of the WHATWG Encoding standard for what is text; `binary` for Word and PDF files, `mime` for e-mails. */
  encoding: z.string(),
  format: z.enum(['text', 'markdown', 'html', 'docx', 'pdf', 'email']),
  source: knownSourceSchema,
  /** Names of what is attached and was not read. */
  attachments: z.array(z.string()),
});

export const importInspectionSchema = z.object({
  /** Names the file in `import.run`; it is kept until it was imported, made way for later ones or the library was closed. */
  ticket: idSchema,
  format: importFormatSchema,
  /** Of a table, how it would be read. */
  csv: csvInspectionSchema.nullable(),
});
export type ImportInspection = z.infer<typeof importInspectionSchema>;

export const importRunInputSchema = z.object({
  ticket: idSchema,
  /** Of a table; as `inspect` proposes it when absent. It is remembered for tables with the same headings. */
  mapping: csvMappingSchema.optional(),
  /** Everything is done and told, and nothing stored. */
  dryRun: z.boolean(),
  /** Store what is sound although rows or entries have problems; otherwise nothing is stored then. */
  skipProblems: z.boolean(),
  /** What wins where a record of a bundle was changed on both sides, unless `choices` says. */
  conflicts: z.enum(['mine', 'theirs']).default('mine'),
  /** By id of the record. */
  choices: z.record(idSchema, z.enum(['mine', 'theirs'])).default({}),
});
export type ImportRunInput = z.infer<typeof importRunInputSchema>;
export const importEventSchema = z.discriminatedUnion('type', [
  progressSchema,
  z.object({ type: z.literal('done'), report: importReportSchema }),
]);
export type ImportEvent = z.infer<typeof importEventSchema>;

export const libraryExportInputSchema = z.object({
  format: z.enum(['bundle', 'csv']),
  /** Only these items, with the records they need; the whole library when absent. */
  itemIds: z.array(idSchema).optional(),
});
export type LibraryExportInput = z.infer<typeof libraryExportInputSchema>;

/** A stored source that tells the same story; `similarity` is the share of the shorter text that the longer one has, 0 to 1. */
export const sameStorySchema = z.object({ sourceId: idSchema, title: z.string(), publisher: z.string(), similarity: z.number() });
export type SameStory = z.infer<typeof sameStorySchema>;

export const acceptInputSchema = z.object({
  text: z.string().min(1),
  lang: langSchema,
  source: sourceProposalSchema,
  quotes: z.array(quoteProposalSchema),
  statistics: z.array(statisticProposalSchema),
  /** Everybody and every body capture found: tells a speaker who is a person from one who is an institution. */
  people: z.array(personProposalSchema),
  organisations: z.array(z.string()),
  tags: z.array(z.string()),
  /** Sources of the same story: what they have given already gets a second excerpt here instead of a second item. */
  joins: z.array(idSchema).optional(),
});
export type AcceptInput = z.infer<typeof acceptInputSchema>;
export const acceptResultSchema = z.object({
  sourceId: idSchema,
  itemIds: z.array(idSchema),
  /** Those of them that were there before and have got this source as a further one. */
  joinedIds: z.array(idSchema),
  personIds: z.array(idSchema),
  organisationIds: z.array(idSchema),
});

export type AcceptResult = z.infer<typeof acceptResultSchema>;

/** What somebody says, under the name they go by. */
const said = { author: z.string(), text: z.string().trim().min(1).max(10_000) };

/** The piece of a record in one language of a block. */
const piecePlaceSchema = z.object({ blockId: idSchema, lang: langSchema, recordId: idSchema });

/** A person or an organisation as the article names it, and the full name it has in the library; null when it would be new there. */
const namedRecordSchema = z.object({ name: z.string(), known: z.string().nullable() });
export const acceptPreviewSchema = z.object({
  isNewSource: z.boolean(),
  /** Items that would be new, and those there already that would get this source as a further one. */
  newItems: z.int(),
  joinedItems: z.int(),
  people: z.array(namedRecordSchema),
  organisations: z.array(namedRecordSchema),
});
export type AcceptPreview = z.infer<typeof acceptPreviewSchema>;

export const returnedInputSchema = z.object({
  name: z.string(),
  bytes: z.instanceof(Blob),
  /** The briefing it should belong to; found by what the file says when null. */
  briefingId: idSchema.nullable(),
  /** How tracked changes of a Word file are read. */
  tracked: trackedReadingSchema,
});

export const contract = {
  engine: {
    /** Change events from now on; ends when the client leaves. */
    changes: ask.output(eventIterator(changeEventSchema)),
    version: ask.output(z.object({ diptych: z.string(), node: z.string() })),
  },
  library: {
    status: ask.output(libraryStatusSchema),
    /** Makes a new library at `path` (default place when absent), with the sample mission in it if asked, and opens it. */
    create: ask.input(z.object({ path: z.string().min(1).optional(), sample: z.boolean() })).output(libraryStatusSchema),
    /** `readonly` opens what of a damaged library can still be read, to save it elsewhere; nothing can be written then. */
    open: ask.input(z.object({ path: z.string().min(1), readonly: z.boolean().optional() })).output(libraryStatusSchema),
    close: ask.output(libraryStatusSchema),
    verify: ask.output(verifyReportSchema),
    backup: ask.input(z.object({ path: z.string().min(1).optional() })).output(z.object({ path: z.string() })),
    /** Takes back the last action of the library that can be taken back, null when there is none; or the one of this id. */
    undo: ask.input(z.object({ id: idSchema }).optional()).output(z.object({ action: z.string() }).nullable()),
    /** Does again what was taken back last, null when there is nothing or something else was done since; or the action of this id. */
    redo: ask.input(z.object({ id: idSchema }).optional()).output(z.object({ action: z.string() }).nullable()),
    /** The last actions that can be taken back or were, the latest first, with what they did. */
    recentActions: ask.input(z.object({ limit: z.int().min(1).max(200).default(30) })).output(z.array(recentActionSchema)),
    /** The action that `undo` would try to take back, to be shown with it. */
    undoable: ask.output(z.object({ action: z.string(), at: instantSchema }).nullable()),
  },
  sources: {
    list: ask.output(z.array(sourceSchema.omit({ text: true }))),
    get: ask.input(z.object({ id: idSchema })).output(sourceSchema),
    save: ask.input(sourceInputSchema.extend(editedFrom)).output(sourceSchema),
    remove: ask.input(oneRecord).output(z.object({})),
    restore: ask.input(oneRecord).output(sourceSchema),
  },
  items: {
    search: ask.input(searchInputSchema).output(searchResultSchema),
    get: ask.input(z.object({ id: idSchema })).output(itemSchema),
    /** Adds an item, or changes the one of that id; `revision` is the one that was edited. */
    save: ask.input(z.object({ item: itemInputSchema, revision: z.int().optional() })).output(itemSchema),
    remove: ask.input(z.object({ id: idSchema })).output(z.object({})),
    restore: ask.input(z.object({ id: idSchema })).output(itemSchema),
    /** The blocks of live briefings that show it, or an item that was merged into it. */
    usesOf: ask.input(z.object({ id: idSchema })).output(z.array(itemUseSchema)),
    /** Those past their expiry day, the longest expired first. */
    expired: ask.output(z.array(itemSchema)),
    supersede: ask.input(z.object({ id: idSchema, by: idSchema })).output(itemSchema),
    /** What to use instead of a superseded item: the last of the chain; the item itself when it is not superseded. */
    successor: ask.input(z.object({ id: idSchema })).output(itemSchema),
    /** Items that may be the same as one that is being entered, the likest first. */
    similar: ask.input(z.object({ item: itemInputSchema })).output(z.array(similarItemSchema)),
    /** What `merge` would make of `keepId`, and every place that shows one of them. */
    mergePreview: ask
      .input(z.object({ keepId: idSchema, otherIds: z.array(idSchema).min(1) }))
      .output(z.object({ item: itemInputSchema, uses: z.array(itemUseSchema) })),
    /** One item of several: tags and excerpts of all, texts where it has none; the others go to the bin and their uses lead to it. */
    merge: ask.input(z.object({ keepId: idSchema, otherIds: z.array(idSchema).min(1) })).output(itemSchema),
  },
  duplicates: {
    /** Pairs that may be one, the likest first. */
    list: ask.input(z.object({ limit: z.int().min(1).max(1000).default(100) })).output(z.array(duplicatePairSchema)),
    /** Two items are two things: the pair is not shown again. */
    keepApart: ask.input(z.object({ one: idSchema, other: idSchema })).output(z.object({})),
  },
  spelling: {
    /** The words somebody has added to the dictionaries, by language. */
    words: ask.output(z.record(langSchema, z.array(z.string()))),
    addWord: ask.input(z.object({ lang: langSchema, word: z.string().min(1).max(100) })).output(z.object({})),
    removeWord: ask.input(z.object({ lang: langSchema, word: z.string() })).output(z.object({})),
  },
  searches: {
    list: ask.output(z.array(savedSearchSchema)),
    save: ask
      .input(z.object({ id: idSchema.optional(), ...savedSearchSchema.pick({ name: true, input: true }).shape }))
      .output(savedSearchSchema),
    remove: ask.input(z.object({ id: idSchema })).output(z.object({})),
  },
  tags: {
    /** Those that items and missions carry, in the order of the alphabet. */
    list: ask.output(z.array(tagUseSchema)),
    /** On everything that carries it, in one action; becomes one with a tag of the new name. */
    rename: ask.input(z.object({ from: z.string(), to: tagSchema })).output(z.object({})),
    remove: ask.input(z.object({ tag: z.string() })).output(z.object({})),
  },
  bin: {
    list: ask.output(z.array(binnedSchema)),
    restore: ask.input(z.object({ kind: recordKindSchema, id: idSchema })).output(z.object({})),
    /** For good, with their history: everything in the bin, or only these. Ask the person first. */
    purge: ask.input(z.object({ only: z.array(z.object({ kind: recordKindSchema, id: idSchema })).optional() })).output(purgeReportSchema),
  },
  history: {
    list: ask.input(z.object({ kind: recordKindSchema, id: idSchema })).output(z.array(historyEntrySchema)),
    /** Makes the record what it was after that entry, as a new action. */
    restore: ask.input(z.object({ kind: recordKindSchema, id: idSchema, sequence: z.int() })).output(z.object({})),
  },
  people: {
    list: ask.output(z.array(personSchema)),
    get: ask.input(oneRecord).output(personSchema),
    save: ask.input(personInputSchema.extend(editedFrom)).output(personSchema),
    remove: ask.input(oneRecord).output(z.object({})),
    restore: ask.input(oneRecord).output(personSchema),
  },
  organisations: {
    list: ask.output(z.array(organisationSchema)),
    get: ask.input(oneRecord).output(organisationSchema),
    save: ask.input(organisationInputSchema.extend(editedFrom)).output(organisationSchema),
    remove: ask.input(oneRecord).output(z.object({})),
    restore: ask.input(oneRecord).output(organisationSchema),
  },
  missions: {
    list: ask.output(z.array(missionSchema)),
    get: ask.input(z.object({ id: idSchema })).output(missionSchema),
    save: ask.input(missionInputSchema.extend(editedFrom)).output(missionSchema),
    remove: ask.input(oneRecord).output(z.object({})),
    restore: ask.input(oneRecord).output(missionSchema),
  },
  capture: {
    /**
     * The text of a file of any kind capture knows, as it is to be kept, and what the file says about its source. `pasted`: the
     * bytes are UTF-8 HTML from the clipboard, all of it meant.
     */
    read: ask.input(z.object({ name: z.string(), bytes: z.instanceof(Blob), pasted: z.boolean().optional() })).output(readDocumentSchema),
    /** Proposals for a text; `source` is what its file said about itself. Aborting the call ends the reading of a long text. INPUT when it is too complex. */
    propose: ask
      .input(z.object({ text: z.string(), lang: langSchema.optional(), source: knownSourceSchema.optional() }))
      .output(captureResultSchema),
    /** Stored sources that tell the same story as this text, the most similar first; none when no library is open. */
    sameStory: ask.input(z.object({ text: z.string() })).output(z.array(sameStorySchema)),
    /** Stores the source and what was accepted of it, in one action. */
    accept: ask.input(acceptInputSchema).output(acceptResultSchema),
    /** What `accept` would store, without storing it. */
    preview: ask.input(acceptInputSchema).output(acceptPreviewSchema),
  },
  assets: {
    /** Keeps an image (PNG, JPEG, GIF). INPUT when it is none, too large or damaged. */
    put: ask.input(z.object({ name: z.string(), bytes: z.instanceof(Blob) })).output(assetSchema),
    /** The bytes of an image; null when there is none of that id. */
    get: ask.input(oneRecord).output(assetSchema.extend({ bytes: z.instanceof(Blob) }).nullable()),
  },
  briefings: {
    list: ask.output(z.array(briefingSummarySchema)),
    get: ask.input(z.object({ id: idSchema })).output(briefingSchema),
    create: ask
      .input(
        z.object({
          /** One of the program, or somebody's own. */
          template: idSchema,
          missionId: idSchema.nullable(),
          title: localizedSchema.optional(),
          /** Items to compose from, beside those that carry the mission's tags. */
          itemIds: z.array(idSchema).optional(),
          /** Items carrying one of these tags, instead of those that carry the mission's. */
          tags: z.array(z.string()).optional(),
          /** Whom it is about; for notices of people. */
          personIds: z.array(idSchema).optional(),
        }),
      )
      .output(briefingSchema),
    /** Writes the whole content. `revision` is the one it was edited from; when the stored one is newer the answer is CONFLICT. */
    save: ask
      .input(z.object({ id: idSchema, revision: z.int(), content: briefingContentSchema }))
      .output(z.object({ revision: z.int(), updatedAt: instantSchema })),
    remove: ask.input(z.object({ id: idSchema })).output(z.object({})),
    restore: ask.input(z.object({ id: idSchema })).output(briefingSchema),
    /** The kept states of a briefing, newest first. Autosaves within five minutes are one; one that has a name stays. */
    versions: ask.input(oneRecord).output(z.array(briefingVersionSchema)),
    /** What a briefing said at a kept state. */
    version: ask.input(z.object({ id: idSchema, revision: z.int() })).output(briefingContentSchema),
    /** Gives a kept state a name, or takes it away. */
    nameVersion: ask
      .input(z.object({ id: idSchema, revision: z.int(), name: z.string().trim().min(1).max(200).nullable() }))
      .output(z.array(briefingVersionSchema)),
    /** What there is to say about a briefing as it is stored; `all`: also what is passed over, which says so. */
    check: ask.input(z.object({ id: idSchema, all: z.boolean().optional() })).output(z.array(findingSchema)),
    /** What there is to say about the texts of these blocks as they are on the screen, passed over or not. */
    checkBlocks: ask.input(z.object({ id: idSchema, blocks: z.array(blockSchema).max(5000) })).output(z.array(findingSchema)),
    /** Passes a finding over from now on, or no longer: in one block, or everywhere when no briefing is named. */
    passOver: ask.input(passedOverSchema.extend({ passedOver: z.boolean() })).output(z.object({})),
    /** Pieces whose record has changed say what it says now: all of them, or those of these records at these places. */
    refresh: ask
      .input(z.object({ id: idSchema, revision: z.int().optional(), places: z.array(piecePlaceSchema).optional() }))
      .output(z.object({ revision: z.int(), changed: z.array(piecePlaceSchema.extend({ was: z.string(), now: z.string() })) })),
    /**
     * An item as blocks of a briefing, in every language it has; in the form its kind goes by when none is named, none in a form it does not
     * have. `introduced`: organisations and sources that the text has named in full before.
     */
    insertion: ask
      .input(z.object({ itemId: idSchema, form: blockFormSchema.optional(), introduced: z.array(idSchema).optional() }))
      .output(z.array(blockSchema)),
    /** A record as it stands inside a sentence, in every language that has it. */
    piece: ask.input(z.object({ piece: pieceRequestSchema, introduced: z.array(idSchema).optional() })).output(pieceWordingSchema),
    /** How pieces of a text stand to their records, in the order they are asked about. */
    pieceStatus: ask.input(z.object({ pieces: z.array(placedPieceSchema) })).output(z.array(pieceStatusSchema)),
    /** What a few typed letters may mean, at most `limit` records of each type. */
    suggest: ask
      .input(
        z.object({
          query: z.string(),
          lang: langSchema,
          limit: z.int().min(1).max(50),
          types: z.array(z.enum(['person', 'item', 'source'])),
        }),
      )
      .output(z.array(suggestionSchema)),
  },
  templates: {
    /** Those of the program, then the library's own by name. */
    list: ask.output(z.array(templateSummarySchema)),
    /** What saving a briefing as a template would keep, fill and leave out. */
    inspect: ask.input(z.object({ briefingId: idSchema })).output(templateReportSchema),
    fromBriefing: ask
      .input(z.object({ briefingId: idSchema, name: localizedSchema }))
      .output(z.object({ template: userTemplateSchema, report: templateReportSchema })),
    rename: ask.input(z.object({ id: idSchema, name: localizedSchema, revision: z.int() })).output(templateSummarySchema),
    remove: ask.input(oneRecord).output(z.object({})),
    restore: ask.input(oneRecord).output(z.object({})),
  },
  glossary: {
    list: ask.output(z.array(termSchema)),
    get: ask.input(oneRecord).output(termSchema),
    save: ask.input(termInputSchema.extend(editedFrom)).output(termSchema),
    remove: ask.input(z.object({ ids: z.array(idSchema).min(1) })).output(z.object({})),
    restore: ask.input(z.object({ ids: z.array(idSchema).min(1) })).output(z.object({})),
    /** The terms of these texts, in whatever form their words take, text by text. */
    find: ask
      .input(z.object({ texts: z.array(z.object({ lang: langSchema, text: z.string() })).max(5000) }))
      .output(z.array(z.array(termUseSchema))),
    /** Takes in a glossary in one action: TBX 2 or 3, CSV or TSV. `dryRun` only tells what would be done. */
    import: ask.input(z.object({ name: z.string(), bytes: z.instanceof(Blob), dryRun: z.boolean() })).output(glossaryReportSchema),
    /** A ticket for the file, which `exchange.file` hands out. */
    export: ask.input(z.object({ format: glossaryFormatSchema })).output(z.object({ ticket: idSchema })),
  },
  discussion: {
    /** The threads about a briefing in the order they were begun. `orphaned`: its passage is gone from the text. */
    list: ask.input(z.object({ briefingId: idSchema })).output(z.array(threadSchema.extend({ orphaned: z.boolean() }))),
    start: ask.input(z.object({ briefingId: idSchema, anchor: anchorSchema, ...said })).output(threadSchema),
    /** Answers a thread, which is open again then. */
    reply: ask.input(z.object({ id: idSchema, ...said })).output(threadSchema),
    resolve: ask.input(z.object({ id: idSchema, author: z.string() })).output(threadSchema),
    reopen: ask.input(oneRecord).output(threadSchema),
    remove: ask.input(oneRecord).output(z.object({})),
    restore: ask.input(oneRecord).output(threadSchema),
  },
  import: {
    /** Looks at a file by its content and keeps it for `run`: a table, RIS, BibTeX, CSL-JSON or a bundle. */
    inspect: ask.input(z.object({ name: z.string(), bytes: z.instanceof(Blob) })).output(importInspectionSchema),
    /** Progress (`read`, `store`; a total of 0 is not known), then the report. Leaving the iteration cancels, and nothing is stored. */
    run: ask.input(importRunInputSchema).output(eventIterator(importEventSchema)),
    /** Progress, then a ticket for the file, which `exchange.file` hands out. */
    exportLibrary: ask.input(libraryExportInputSchema).output(eventIterator(exportEventSchema)),
  },
  memory: {
    /** Matches of a segment, the best first: in context (101), exact (100), fuzzy. `previous` and `next` are null at the ends of a text. */
    matches: ask
      .input(
        z.object({
          lang: langSchema,
          text: z.string(),
          previous: z.string().nullable().optional(),
          next: z.string().nullable().optional(),
          least: z.int().min(1).max(100).default(60),
          most: z.int().min(1).max(100).default(5),
        }),
      )
      .output(z.array(memoryMatchSchema)),
    stats: ask.output(memoryStatsSchema),
    /** Units with all the words asked for in whatever form, the latest first; all units for no words. `lang`: where to look. */
    list: ask
      .input(
        z.object({
          text: z.string().max(1_000),
          lang: langSchema.nullable(),
          origin: z.int().nullable(),
          offset: z.int().min(0).default(0),
          limit: z.int().min(1).max(500).default(100),
        }),
      )
      .output(memoryListSchema),
    /** Gives a unit other texts; it is another unit then. */
    edit: ask.input(z.object({ id: z.int(), texts: z.record(langSchema, z.string().min(1)) })).output(z.object({})),
    /** Takes units out; they are in the answer, so that `restore` can put them back. */
    remove: ask.input(z.object({ ids: z.array(z.int()).max(100_000) })).output(z.object({ removed: z.array(memoryUnitSchema) })),
    restore: ask.input(z.object({ units: z.array(memoryUnitSchema) })).output(z.object({})),
    /** Of units that differ by case, marks and spaces alone, keeps the latest. The others are in the answer. */
    mergeDoubles: ask.output(z.object({ removed: z.array(memoryUnitSchema) })),
    /** Points taken off the scores of an origin's units, and its rank among equals. */
    rank: ask.input(z.object({ id: z.int(), penalty: z.int().min(0).max(100), priority: z.int() })).output(z.object({})),
    /** Keeps a TMX file for `importTmx`. */
    keep: ask.input(z.object({ name: z.string(), bytes: z.instanceof(Blob) })).output(z.object({ ticket: idSchema })),
    /** Progress, then the report. Leaving the iteration cancels; what was stored until then stays, and the same file again goes on. */
    importTmx: ask.input(z.object({ ticket: idSchema })).output(eventIterator(memoryImportEventSchema)),
    /** Progress, then a ticket for the file, which `exchange.file` hands out; `from` is the language named first. */
    exportTmx: ask.input(z.object({ from: langSchema })).output(eventIterator(exportEventSchema)),
  },
  translation: {
    /** The sentences of a text, and the matches of the one at an offset of the translation, or of the one named. */
    at: ask
      .input(
        z.object({
          ...atPlace,
          offset: z.int().min(0),
          index: z.int().min(0).optional(),
          least: z.int().min(1).max(100).default(50),
          most: z.int().min(1).max(20).default(9),
        }),
      )
      .output(workAtSchema),
    /** The blocks that change when a match is put in at a sentence, and where the caret belongs then. */
    insert: ask
      .input(z.object({ ...atPlace, index: z.int().min(0), unitId: z.int() }))
      .output(z.object({ blocks: z.array(blockSchema), offset: z.int() })),
    /** Writes a sentence to the memory and fills in its repetitions; `blocks` are all of the briefing, and in the answer those that change. */
    confirm: ask.input(z.object({ ...atPlace, id: idSchema, index: z.int().min(0) })).output(
      z.object({
        blocks: z.array(blockSchema),
        repeated: z.int(),
        added: z.boolean(),
        /** The next sentence that is not confirmed. */
        next: z.object({ place: textPlaceSchema, index: z.int(), offset: z.int() }).nullable(),
      }),
    ),
    /** Progress, then what was filled in. Leaving the iteration cancels. */
    pretranslate: ask
      .input(z.object({ blocks: z.array(blockSchema), lang: langSchema, least: z.int().min(50).max(101) }))
      .output(eventIterator(pretranslateEventSchema)),
    /** Progress, then the report about the blocks handed in or a stored briefing. */
    leverage: ask
      .input(z.object({ blocks: z.array(blockSchema).optional(), id: idSchema.optional(), lang: langSchema }))
      .output(eventIterator(leverageEventSchema)),
    rules: ask.output(z.record(langSchema, segmentationSchema)),
    setRules: ask
      .input(z.object({ lang: langSchema, rules: segmentationRulesSchema.nullable() }))
      .output(z.object({ problems: z.array(ruleProblemSchema) })),
    tryRules: ask
      .input(z.object({ lang: langSchema, rules: segmentationRulesSchema, text: z.string().max(20_000) }))
      .output(z.object({ problems: z.array(ruleProblemSchema), segments: z.array(z.string()) })),
    readRules: ask
      .input(z.object({ bytes: z.instanceof(Blob) }))
      .output(z.object({ rules: z.partialRecord(langSchema, segmentationRulesSchema), problems: z.array(ruleProblemSchema) })),
    writeRules: ask.output(z.object({ xml: z.string() })),
  },
  styles: {
    /** Those that come with the program. */
    builtIn: ask.output(z.array(z.object({ id: houseStyleIdSchema, style: houseStyleSchema }))),
    /** Those that were made in this library. */
    list: ask.output(z.array(keptStyleSchema)),
    save: ask
      .input(z.object({ id: idSchema.optional(), ...keptStyleSchema.pick({ name: true, style: true }).shape }))
      .output(keptStyleSchema),
    remove: ask.input(oneRecord).output(z.object({})),
    /** What a Word file or template says of its styles and margins, on top of a style; nothing is kept yet. */
    fromDocument: ask
      .input(z.object({ name: z.string(), bytes: z.instanceof(Blob), base: houseStyleIdSchema }))
      .output(z.object({ style: houseStyleSchema, taken: z.array(lookNameSchema) })),
  },
  exchange: {
    /** Progress, then a ticket for the file. Leaving the iteration cancels the job. */
    export: ask.input(exportInputSchema).output(eventIterator(exportEventSchema)),
    /** Several exports as one archive (.zip), or none of them: progress, each step named by the briefing it is about, then a ticket. */
    exportSeveral: ask.input(z.object({ exports: z.array(exportInputSchema).min(1).max(200) })).output(eventIterator(exportEventSchema)),
    /** The file of a ticket, once. */
    file: ask.input(z.object({ ticket: idSchema })).output(exportedFileSchema),
    /** What a file that came back, a review table or XLIFF, changes in the briefing it was made from. */
    readReturned: ask.input(returnedInputSchema).output(returnedReportSchema),
    /** The briefing with changes of such a file: those named, or all that conflict with nothing. It is not stored yet. */
    takeReturned: ask
      .input(returnedInputSchema.extend({ accept: z.union([z.literal('all'), z.array(z.string())]) }))
      .output(z.object({ revision: z.int(), content: briefingContentSchema })),
    /** Holds a Word file against the library: every piece of the library in it, its sources, and whether it still agrees. */
    trace: ask.input(z.object({ name: z.string(), bytes: z.instanceof(Blob) })).output(traceReportSchema),
  },
};
export type Contract = typeof contract;
