import { z } from 'zod';
import { templateIdSchema } from './briefing.ts';

/** A wording that exists in every document language: a template is complete or it is not one. */
const wordingSchema = z.object({ fr: z.string().min(1), ru: z.string().min(1) });
export type Wording = z.infer<typeof wordingSchema>;

/**
 * What a wording may leave open as `{name}`: `place`, `dates`, `missionTitle`, `purpose` and `context` come from the
 * mission, `head` is the head of its delegation with their role, `host` the organisation of that person, `today` the date the
 * briefing is made on, `title` the briefing's title.
 */
export const SLOTS = ['title', 'missionTitle', 'place', 'dates', 'purpose', 'context', 'head', 'host', 'today'] as const;
export type Slot = (typeof SLOTS)[number];

/** A block of fixed wording. One whose slots have no value in a language has no side there; in no language, it is left out. */
const wordedBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text: wordingSchema }),
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), text: wordingSchema }),
  /** `label` is written in bold in front of the text. */
  z.object({ kind: z.literal('paragraph'), label: wordingSchema.optional(), text: wordingSchema.optional() }),
]);
export type WordedBlock = z.infer<typeof wordedBlockSchema>;

/** How many pieces a section takes at most; absent, all. */
const most = z.int().min(1).optional();
const columns = z.array(wordingSchema).min(1);

/** What the library and the mission put into a section. Column headings are in the order the kind names. */
const sectionContentSchema = z.discriminatedUnion('kind', [
  /** A table: date, time, subject, place. */
  z.object({ kind: z.literal('programme'), columns: columns.length(4) }),
  /** A table: name, role, organisation. */
  z.object({ kind: z.literal('delegation'), columns: columns.length(3) }),
  z.object({ kind: z.literal('interlocutors'), columns: columns.length(3) }),
  /** A paragraph for each interlocutor whose biography is known. */
  z.object({ kind: z.literal('biographies') }),
  /** The mission's messages, numbered. */
  z.object({ kind: z.literal('messages') }),
  /** Facts, one sentence each. `cited`: with their sources, as in a note; a communiqué speaks in its own name. */
  z.object({ kind: z.literal('facts'), form: z.enum(['list', 'paragraphs']), cited: z.boolean(), most }),
  /** Words said, both delegations in turn; `perSpeaker` limits how often one person is heard. */
  z.object({ kind: z.literal('quotations'), modes: z.array(z.enum(['direct', 'indirect'])).min(1), perSpeaker: most, most }),
  /** Statistics as sentences of a list. */
  z.object({ kind: z.literal('figures'), most }),
  /** Statistics as a table: what is measured, period, value. Series follow, a table each, headed by `seriesColumns`: period, value. */
  z.object({ kind: z.literal('statisticTable'), columns: columns.length(3), seriesColumns: columns.length(2) }),
  /** A paragraph for each organisation of the mission that has a description. */
  z.object({ kind: z.literal('organisations'), most }),
]);
export type SectionContent = z.infer<typeof sectionContentSchema>;

/** Wording, then what the library has. When there is nothing, the section is left out, or keeps an empty paragraph to write in. */
const sectionSchema = z.object({
  wording: z.array(wordedBlockSchema),
  content: sectionContentSchema.optional(),
  whenEmpty: z.enum(['omit', 'blank']),
});
export type Section = z.infer<typeof sectionSchema>;

/** What a new briefing starts as (`resources/templates/ID.json`). */
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
