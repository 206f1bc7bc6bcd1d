import { z } from 'zod';
import { inlineSchema } from './inline.ts';
import { textStateSchema } from './item.ts';
import { type Lang, langSchema, localizedSchema } from './language.ts';
import { decimalSchema } from './quantity.ts';
import { idSchema, instantSchema, partialDateSchema, recordFields } from './record.ts';

/**
 * The text of a block in one language. `from` says which text of the other side it was translated from: when that side's
 * present hash differs, this side is stale. A side that does not exist is `missing`.
 */
export const sideSchema = z.object({
  content: z.array(inlineSchema),
  state: textStateSchema,
  from: z.object({ lang: langSchema, hash: z.string() }).optional(),
});
export type Side = z.infer<typeof sideSchema>;

export const sidesSchema = z.partialRecord(langSchema, sideSchema);
export type Sides = z.infer<typeof sidesSchema>;

/**
 * A table cell: a text in each language, as blocks have. `merge`: it covers as many rows and columns, counted from itself to the
 * right and down. The grid stays rectangular: covered cells stay in it, without text, and are not shown.
 */
export const cellSchema = z.object({
  sides: sidesSchema,
  merge: z.object({ rows: z.int().min(1), columns: z.int().min(1) }).optional(),
});
export type Cell = z.infer<typeof cellSchema>;

const tableAttrs = {
  /** The first row repeats on every page. */
  header: z.boolean(),
  /** Relative widths of the columns. */
  widths: z.array(z.number().positive()),
  rows: z.array(z.array(cellSchema)),
};

/** An image of the library and what stands under it. `alt` is what it shows, for those who cannot see it. */
const figureAttrsSchema = z.object({
  assetId: idSchema,
  /** Share of the width of the text. */
  width: z.number().min(0.1).max(1),
  alt: localizedSchema,
  caption: cellSchema.pick({ sides: true }),
});

/** A chart with its data as inserted, so that an export never depends on a later edit; `revision` is the item's at that moment. */
const chartAttrsSchema = z.object({
  itemId: idSchema.nullable(),
  revision: z.int().min(1).nullable(),
  type: z.enum(['column', 'bar', 'line']),
  /** What the values stand at, such as the years. */
  categories: z.array(localizedSchema).min(1),
  /** As many values as there are categories; null where there is none. */
  series: z.array(z.object({ name: localizedSchema, values: z.array(decimalSchema.nullable()) })).min(1),
  /** What the values are counted in, as written beside the axis. */
  unit: localizedSchema,
  caption: cellSchema.pick({ sides: true }),
});

const every = { id: idSchema, only: langSchema.optional(), sides: sidesSchema };
const plain = z.object({});

/** The unit of alignment. `only` marks a block that belongs to one language. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ ...every, kind: z.literal('title'), attrs: plain }),
  z.object({ ...every, kind: z.literal('heading'), attrs: z.object({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }) }),
  z.object({ ...every, kind: z.literal('paragraph'), attrs: plain }),
  z.object({
    ...every,
    kind: z.literal('listItem'),
    attrs: z.object({ style: z.enum(['bullet', 'number']), level: z.int().min(0).max(8) }),
  }),
  z.object({ ...every, kind: z.literal('quotation'), attrs: z.object({ itemId: idSchema.nullable() }) }),
  z.object({ ...every, kind: z.literal('callout'), attrs: z.object({ tone: z.enum(['note', 'warning']) }) }),
  z.object({ ...every, kind: z.literal('table'), attrs: z.object(tableAttrs) }),
  z.object({ ...every, kind: z.literal('statisticTable'), attrs: z.object({ ...tableAttrs, itemIds: z.array(idSchema) }) }),
  z.object({ ...every, kind: z.literal('pageBreak'), attrs: plain }),
  z.object({ ...every, kind: z.literal('figure'), attrs: figureAttrsSchema }),
  z.object({ ...every, kind: z.literal('chart'), attrs: chartAttrsSchema }),
  z.object({ ...every, kind: z.literal('personCard'), attrs: z.object({ personId: idSchema, revision: z.int().min(1) }) }),
  /** Internal: it never leaves in an export. */
  z.object({ ...every, kind: z.literal('note'), attrs: plain }),
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockKind = Block['kind'];

/** The kinds whose text the editors hold; the others are edited as a whole. */
export const TEXT_KINDS = [
  'title',
  'heading',
  'paragraph',
  'listItem',
  'quotation',
  'callout',
  'personCard',
  'note',
] as const satisfies readonly BlockKind[];
export type TextBlock = Extract<Block, { kind: (typeof TEXT_KINDS)[number] }>;

/** The templates of the program. */
export const templateIdSchema = z.enum([
  'communique',
  'mission-note',
  'mission-pack',
  'country-sheet',
  'biography',
  'talking-points',
  'questions-answers',
  'report',
]);
export type TemplateId = z.infer<typeof templateIdSchema>;

export const briefingMetaSchema = z.object({
  title: localizedSchema,
  reference: z.string(),
  date: partialDateSchema.nullable(),
  /** Dissemination marking, as printed: `Diffusion restreinte` / `Для служебного пользования`. */
  marking: localizedSchema,
  embargo: instantSchema.nullable(),
});
export type BriefingMeta = z.infer<typeof briefingMetaSchema>;

/** Text that lost its place (its block was deleted or merged from the other language); kept until someone takes it back. */
export const parkedBlockSchema = z.object({ block: blockSchema, after: idSchema.nullable(), at: instantSchema });
export type ParkedBlock = z.infer<typeof parkedBlockSchema>;

/** The version of the document model; older ones are upgraded when they are read. */
export const BRIEFING_VERSION = 2;

/** Version 2 added kinds of block and merged cells: what version 1 says means the same in it. */
const versionSchema = z.union([z.literal(1), z.literal(BRIEFING_VERSION)]).transform((): typeof BRIEFING_VERSION => BRIEFING_VERSION);

/** What a briefing says: all that is versioned and exported. */
export const briefingContentSchema = z.object({
  version: versionSchema,
  /** What it started as: a template of the program, or the id of somebody's own. */
  template: idSchema,
  missionId: idSchema.nullable(),
  meta: briefingMetaSchema,
  blocks: z.array(blockSchema),
  parked: z.array(parkedBlockSchema),
});
export type BriefingContent = z.infer<typeof briefingContentSchema>;

/** A document in two languages. */
export const briefingSchema = z.object({ ...recordFields, ...briefingContentSchema.shape });
export type Briefing = z.infer<typeof briefingSchema>;
export const briefingInputSchema = z.object({ id: idSchema.optional(), ...briefingContentSchema.shape });
export type BriefingInput = z.infer<typeof briefingInputSchema>;

/** Progress of one language of a briefing: blocks by state, and words. */
export const sideProgressSchema = z.object({
  missing: z.int(),
  draft: z.int(),
  translated: z.int(),
  reviewed: z.int(),
  final: z.int(),
  stale: z.int(),
  words: z.int(),
});
export type SideProgress = z.infer<typeof sideProgressSchema>;

export const briefingSummarySchema = z.object({
  id: idSchema,
  title: localizedSchema,
  template: idSchema,
  /** Of somebody's own template; null for one of the program. */
  templateName: localizedSchema.nullable(),
  missionTitle: localizedSchema.nullable(),
  updatedAt: instantSchema,
  /** Threads that are not resolved. */
  openThreads: z.int(),
  progress: z.record(langSchema, sideProgressSchema),
});
export type BriefingSummary = z.infer<typeof briefingSummarySchema>;

/** The tag a word processor marks a run of this language with (BCP 47 with region). */
export const WORD_LANG: Record<Lang, string> = { fr: 'fr-FR', ru: 'ru-RU' };
