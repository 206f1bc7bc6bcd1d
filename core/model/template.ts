import { z } from 'zod';
import { blockSchema, templateIdSchema } from './briefing.ts';
import { localizedSchema } from './language.ts';
import { idSchema, recordFields } from './record.ts';

/** A wording that exists in every document language: a template of the program is complete or it is not one. */
const wordingSchema = z.object({ fr: z.string().min(1), ru: z.string().min(1) });
export type Wording = z.infer<typeof wordingSchema>;

/**
 * What a wording may leave open as `{name}`: `place`, `missionTitle`, `purpose` and `context` come from the mission, `dates` are its
 * dates as they stand after a label (`1er et 2 décembre 2026`), `during` the same in a sentence (`les 1er et 2 décembre 2026`); `head` is the
 * head of its delegation with their role, `host` the organisation of that person, `country` the country of those it meets. `subject` is
 * the one person the briefing is about, `today` the date the briefing is made on, `title` the briefing's title.
 */
export const SLOTS = [
  'title',
  'missionTitle',
  'place',
  'dates',
  'during',
  'purpose',
  'context',
  'head',
  'host',
  'country',
  'subject',
  'today',
] as const;
export type Slot = (typeof SLOTS)[number];

/** A block of fixed wording. One whose slots have no value in a language has no side there; in no language, it is left out. */
const wordedBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text: wordingSchema }),
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), text: wordingSchema }),
  /** `label` is written in bold in front of the text. */
  z.object({ kind: z.literal('paragraph'), label: wordingSchema.optional(), text: wordingSchema.optional() }),
  z.object({ kind: z.literal('listItem'), style: z.enum(['bullet', 'number']), text: wordingSchema }),
  z.object({ kind: z.literal('callout'), tone: z.enum(['note', 'warning']), text: wordingSchema }),
  /** For whoever writes: what belongs here. It never leaves in an export. */
  z.object({ kind: z.literal('note'), text: wordingSchema }),
  /** A paragraph to write in. */
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('pageBreak') }),
  /** A block as somebody wrote it, of a template made from a briefing: its texts may hold slots; a language it lacks stays missing. */
  z.object({ kind: z.literal('written'), block: blockSchema }),
]);
export type WordedBlock = z.infer<typeof wordedBlockSchema>;

/** How many pieces a section takes at most; absent, all. */
const most = z.int().min(1).optional();
/**
 * Only items that carry one of these tags; they are then not taken again by a later section without any. Upper and lower case are
 * one, and a tag is given in every language people may tag in.
 */
const tagged = z.array(z.string().min(1)).min(1).optional();
const columns = z.array(wordingSchema).min(1);
/** Whose: the mission's people, or those the briefing is about. */
const who = z.enum(['delegation', 'interlocutors', 'subjects']);

/** What the library and the mission put into a section. Column headings are in the order the kind names. */
const sectionContentSchema = z.discriminatedUnion('kind', [
  /** A table: date, time, subject, place. */
  z.object({ kind: z.literal('programme'), columns: columns.length(4) }),
  /** The meetings of the programme one by one, each with its day, hours and place under its name, and a paragraph to write in. */
  z.object({ kind: z.literal('meetings'), level: z.union([z.literal(2), z.literal(3)]) }),
  /** A table: name, role, organisation. */
  z.object({ kind: z.literal('delegation'), columns: columns.length(3) }),
  z.object({ kind: z.literal('interlocutors'), columns: columns.length(3) }),
  /** A paragraph, or a card with their role, for each person whose biography is known; the interlocutors' unless it says whose. */
  z.object({ kind: z.literal('biographies'), who: who.optional(), form: z.enum(['paragraphs', 'cards']).optional() }),
  /**
   * People one by one: name, present role, biography, the roles they have held under `career`, their words under `statements`.
   * `subjects` are those the briefing is about; when nobody was named, the interlocutors.
   */
  z.object({ kind: z.literal('profiles'), who, career: wordingSchema, statements: wordingSchema }),
  /** The mission's messages, numbered. */
  z.object({ kind: z.literal('messages') }),
  /** Facts, one sentence each. `cited`: with their sources, as in a note; a communiqué speaks in its own name. */
  z.object({ kind: z.literal('facts'), form: z.enum(['list', 'paragraphs']), cited: z.boolean(), tagged, most }),
  /** Words said, both delegations in turn; `perSpeaker` limits how often one person is heard, `of` who is. */
  z.object({
    kind: z.literal('quotations'),
    modes: z.array(z.enum(['direct', 'indirect'])).min(1),
    of: z.enum(['delegation', 'interlocutors']).optional(),
    tagged,
    perSpeaker: most,
    most,
  }),
  /** Statistics as sentences of a list. */
  z.object({ kind: z.literal('figures'), tagged, most }),
  /** Statistics as a table: what is measured, period, value. Series follow, a table each, headed by `seriesColumns`: period, value. */
  z.object({ kind: z.literal('statisticTable'), columns: columns.length(3), seriesColumns: columns.length(2), tagged }),
  /** A paragraph for each organisation of the mission that has a description. */
  z.object({ kind: z.literal('organisations'), most }),
  /** A table to fill in: its heads, the first cells of its rows, then rows without anything. */
  z.object({ kind: z.literal('form'), columns: columns.min(2), rows: z.array(wordingSchema), emptyRows: z.int().min(0) }),
]);
export type SectionContent = z.infer<typeof sectionContentSchema>;

const sectionContentKindSchema = z.enum([
  'programme',
  'meetings',
  'delegation',
  'interlocutors',
  'biographies',
  'profiles',
  'messages',
  'facts',
  'quotations',
  'figures',
  'statisticTable',
  'organisations',
  'form',
]) satisfies z.ZodType<SectionContent['kind']>;

/** Wording, then what the library has. When there is nothing, the section is left out, or keeps an empty paragraph to write in. */
const sectionSchema = z.object({
  wording: z.array(wordedBlockSchema),
  content: z.array(sectionContentSchema),
  whenEmpty: z.enum(['omit', 'blank']),
});
export type Section = z.infer<typeof sectionSchema>;

/** What a new briefing starts as, of the program (`resources/templates/ID.json`). */
export const templateSchema = z.object({
  id: templateIdSchema,
  /** Whether its Word file opens with a table of contents. */
  toc: z.boolean(),
  name: wordingSchema,
  /** The title of a briefing about a mission; may hold slots. Without a mission the title is the template's name. */
  title: wordingSchema,
  sections: z.array(sectionSchema).min(1),
});
export type Template = z.infer<typeof templateSchema>;

const userTemplate = {
  name: localizedSchema,
  toc: z.boolean(),
  title: localizedSchema,
  /** Dissemination marking of the briefings it starts. */
  marking: localizedSchema,
  sections: z.array(sectionSchema),
};
/** A template somebody made from a briefing: a record of the library. Its wording exists in the languages the briefing had. */
export const userTemplateSchema = z.object({ ...recordFields, ...userTemplate });
export type UserTemplate = z.infer<typeof userTemplateSchema>;
export const userTemplateInputSchema = z.object({ id: recordFields.id.optional(), ...userTemplate });
export type UserTemplateInput = z.infer<typeof userTemplateInputSchema>;

/** A template in a list: what it is called, and the headings it has with what each is filled with. */
export const templateSummarySchema = z.object({
  id: idSchema,
  /** Made by somebody, not the program's: it can be renamed and deleted. */
  own: z.boolean(),
  /** Of somebody's own; null for the program's. */
  revision: z.int().nullable(),
  name: localizedSchema,
  toc: z.boolean(),
  outline: z.array(
    z.object({
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      text: localizedSchema,
      fills: z.array(sectionContentKindSchema),
    }),
  ),
});
export type TemplateSummary = z.infer<typeof templateSummarySchema>;

/** What making a template of a briefing did with its text. */
export const templateReportSchema = z.object({
  /** Blocks kept as they are written. */
  kept: z.int(),
  /** What will be filled anew, by kind, in the order in which it comes. */
  filled: z.array(sectionContentKindSchema),
  /** Slots put in the place of what the mission says. */
  slots: z.array(z.enum(SLOTS)),
  /** Pieces of the library that have no slot and were left out, as they were written. */
  dropped: z.array(z.object({ blockId: idSchema, text: localizedSchema })),
});
export type TemplateReport = z.infer<typeof templateReportSchema>;

/** What filling needs of a template, whoever made it. */
export type TemplateContent = Pick<UserTemplate, 'id' | 'toc' | 'name' | 'title' | 'sections'>;
