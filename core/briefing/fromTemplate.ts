import type { Person } from '../model/authority.ts';
import { type Block, BRIEFING_VERSION, type BriefingContent } from '../model/briefing.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { Section, TemplateContent } from '../model/template.ts';
import { lookUp } from './records.ts';
import { type BriefingData, type Composition, sectionContent } from './sectionContent.ts';
import { contentText } from './side.ts';
import { fillSlots, type SlotSources, type SlotValues, slotValues } from './slots.ts';
import { blankParagraph, wordedBlocks } from './wording.ts';

interface FromTemplateOptions {
  newId: () => string;
  /** In place of the template's own title, in the languages it has. */
  title?: Localized;
  /** Dissemination marking. */
  marking?: Localized;
  /** The items were chosen one by one: all of them are used, whatever the template's limits. */
  chosen?: boolean;
  /** Whom the briefing is about. */
  subjects?: readonly Person[];
  /** The date the briefing is made on (ISO 8601). */
  today: string;
}

/**
 * A new briefing: the template's wording, with its sections filled from the mission and the library. A language for which a text
 * does not exist has no side: it is missing, never invented. Text taken from an item has that item's state, all else is reviewed.
 */
export function fromTemplate(template: TemplateContent, data: BriefingData, options: FromTemplateOptions): BriefingContent {
  const records = lookUp(data);
  const sources = { mission: data.mission, subjects: options.subjects ?? [], records, today: options.today };
  const title = { ...ownTitle(template, { ...sources, title: {} }), ...options.title };
  const values: Record<Lang, SlotValues> = {
    fr: slotValues({ ...sources, title }, 'fr'),
    ru: slotValues({ ...sources, title }, 'ru'),
  };
  const composition: Composition = {
    data,
    records,
    values,
    subjects: sources.subjects,
    newId: options.newId,
    introduced: new Set<Id>(),
    taken: new Set<Id>(),
    chosen: options.chosen ?? false,
  };
  return {
    version: BRIEFING_VERSION,
    template: template.id,
    missionId: data.mission?.id ?? null,
    meta: { title, reference: '', date: options.today, marking: options.marking ?? {}, embargo: null },
    blocks: template.sections.flatMap((section) => sectionBlocks(section, composition)),
    parked: [],
  };
}

/** The title the template gives a briefing; the template's name where what it is made of is not known. */
function ownTitle(template: TemplateContent, sources: SlotSources): Localized {
  const title: Localized = {};
  for (const lang of LANGS) {
    const filled = fillSlots(template.title[lang] ?? '', slotValues(sources, lang));
    if (filled !== null && filled.length > 0) title[lang] = contentText(filled);
  }
  return Object.keys(title).length > 0 ? title : template.name;
}

/** Blocks that say nothing without others below them. */
const LEADING: readonly Block['kind'][] = ['heading', 'pageBreak', 'note'];

function sectionBlocks(section: Section, composition: Composition): Block[] {
  const { newId, values } = composition;
  const wording = section.wording.flatMap((block) => wordedBlocks(block, values, newId));
  const content = section.content.flatMap((each) => sectionContent(each, composition));
  const says = content.length > 0 || wording.some((block) => !LEADING.includes(block.kind));
  if (says) return [...wording, ...content];
  return section.whenEmpty === 'omit' ? [] : [...wording, blankParagraph(newId)];
}
