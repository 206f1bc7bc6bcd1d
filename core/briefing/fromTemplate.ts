import type { Organisation, Person } from '../model/authority.ts';
import { type Block, BRIEFING_VERSION, type BriefingContent } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import type { Fact, Item, Statistic } from '../model/item.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Mission } from '../model/mission.ts';
import type { Id } from '../model/record.ts';
import type { Section, SectionContent, Template, Wording } from '../model/template.ts';
import { longName } from './attribution.ts';
import { peopleTable, programmeTable } from './missionTables.ts';
import { isWritten, pair, plain } from './pairing.ts';
import { quotationBlock } from './quotation.ts';
import { type LibraryRecords, lookUp, type RecordLookup } from './records.ts';
import { citedSources } from './reference.ts';
import { quotesBySpeaker, usable } from './selection.ts';
import { type SentenceForm, sentenceBlock } from './sentence.ts';
import { cellsOf, contentText } from './side.ts';
import { fillSlots, type SlotValues, slotValues } from './slots.ts';
import { seriesBlocks, statisticTable } from './statisticTable.ts';
import { wordedBlocks } from './wording.ts';

/** What a new briefing is filled from: the mission, the items that belong to it, and the records they point to. */
export interface BriefingData extends LibraryRecords {
  mission: Mission | null;
  items: readonly Item[];
}

interface FromTemplateOptions {
  newId: () => string;
  /** In place of the template's own title, in the languages it has. */
  title?: Localized;
  /** The items were chosen one by one: all of them are used, whatever the template's limits. */
  chosen?: boolean;
  /** The date the briefing is made on (ISO 8601). */
  today: string;
}

/**
 * A new briefing: the template's wording, with its sections filled from the mission and the library. A language for which a text
 * does not exist has no side: it is missing, never invented. Text taken from an item has that item's state, all else is reviewed.
 */
export function fromTemplate(template: Template, data: BriefingData, options: FromTemplateOptions): BriefingContent {
  const records = lookUp(data);
  const title = { ...ownTitle(template, data.mission, records, options.today), ...options.title };
  const values: Record<Lang, SlotValues> = {
    fr: slotValues(data.mission, title, records, options.today, 'fr'),
    ru: slotValues(data.mission, title, records, options.today, 'ru'),
  };
  const composition: Composition = { data, records, values, newId: options.newId, introduced: new Set(), chosen: options.chosen ?? false };
  return {
    version: BRIEFING_VERSION,
    template: template.id,
    missionId: data.mission?.id ?? null,
    meta: { title, reference: '', date: options.today, marking: {}, embargo: null },
    blocks: template.sections.flatMap((section) => sectionBlocks(section, composition)),
    parked: [],
  };
}

interface Composition {
  data: BriefingData;
  values: Record<Lang, SlotValues>;
  records: RecordLookup;
  newId: () => string;
  chosen: boolean;
  /** Organisations and sources named in full so far; grows with the text. */
  introduced: Set<Id>;
}

/** The title the template gives a mission's briefing; the template's name where there is no mission. */
function ownTitle(template: Template, mission: Mission | null, records: RecordLookup, today: string): Localized {
  const title: Localized = {};
  for (const lang of LANGS) {
    const filled = mission && fillSlots(template.title[lang], slotValues(mission, {}, records, today, lang));
    if (mission === null) title[lang] = template.name[lang];
    else if (filled) title[lang] = contentText(filled);
  }
  return title;
}

function sectionBlocks(section: Section, composition: Composition): Block[] {
  const { newId, values } = composition;
  const wording = section.wording.flatMap((block) => wordedBlocks(block, values, newId));
  const content = section.content ? contentBlocks(section.content, composition) : [];
  const says = content.length > 0 || wording.some((block) => block.kind !== 'heading');
  if (says) return [...wording, ...content];
  return section.whenEmpty === 'omit' ? [] : [...wording, blankParagraph(newId)];
}

/** A paragraph to write in, there in both languages. */
function blankParagraph(newId: () => string): Block {
  return { id: newId(), kind: 'paragraph', attrs: {}, sides: { fr: { content: [], state: 'draft' }, ru: { content: [], state: 'draft' } } };
}

function contentBlocks(content: SectionContent, composition: Composition): Block[] {
  const { data, records, newId, chosen } = composition;
  const { mission } = data;
  const most = 'most' in content && !chosen ? content.most : undefined;
  switch (content.kind) {
    case 'programme':
      return mission ? present(programmeTable(mission, content.columns, newId)) : [];
    case 'delegation':
      return present(peopleTable(people(mission?.delegation, records), content.columns, records, newId));
    case 'interlocutors':
      return present(peopleTable(people(mission?.interlocutors, records), content.columns, records, newId));
    case 'biographies':
      return people(mission?.interlocutors, records)
        .map((person) => biography(person, newId))
        .filter((block) => isWritten(block.sides));
    case 'messages':
      return (mission?.messages ?? []).map((message) => messageBlock(message, newId)).filter((block) => isWritten(block.sides));
    case 'facts':
      return sentences(first(usable(data.items, 'fact'), most), composition, content);
    case 'figures':
      return sentences(first(usable(data.items, 'statistic'), most), composition, { form: 'list', cited: true });
    case 'quotations':
      return quotations(content, composition);
    case 'statisticTable':
      return statistics(content.columns, content.seriesColumns, composition);
    case 'organisations':
      return first(organisationsOf(composition), most).map((organisation) => description(organisation, newId));
  }
}

function quotations(content: Extract<SectionContent, { kind: 'quotations' }>, composition: Composition): Block[] {
  const { data, records, introduced, chosen } = composition;
  const quotes = usable(data.items, 'quote').filter((quote) => chosen || content.modes.includes(quote.mode));
  const blocks: Block[] = [];
  for (const quote of quotesBySpeaker(quotes, data.mission, chosen ? {} : content)) {
    const block = noted(quotationBlock(quote, composition), composition);
    if (!isWritten(block.sides)) continue;
    blocks.push(block);
    const spokeFor = quote.organisationId ?? records.person(quote.speakerId)?.roles[0]?.organisationId;
    if (spokeFor) introduced.add(spokeFor);
  }
  return blocks;
}

/** A table of the statistics that say what they measure, the series among them, then the others as the sentences they stand in. */
function statistics(columns: readonly Wording[], seriesColumns: readonly Wording[], composition: Composition): Block[] {
  const all = usable(composition.data.items, 'statistic');
  const measured = all.filter((statistic) => LANGS.some((lang) => statistic.measure[lang]));
  const others = all.filter((statistic) => !measured.includes(statistic));
  const table = measured.length > 0 ? [noted(statisticTable(measured, columns, composition), composition)] : [];
  const series = measured.flatMap((statistic) => seriesBlocks(statistic, seriesColumns, composition));
  return [...table, ...series, ...sentences(others, composition, { form: 'list', cited: true })];
}

function sentences(items: readonly (Fact | Statistic)[], composition: Composition, form: SentenceForm): Block[] {
  return items.map((item) => noted(sentenceBlock(item, composition, form), composition)).filter((block) => isWritten(block.sides));
}

/** The block; the sources it cites are known from here on. */
function noted(block: Block, { introduced }: Composition): Block {
  for (const id of citedSources([block, ...cellsOf(block)])) introduced.add(id);
  return block;
}

function people(ids: readonly Id[] | undefined, records: RecordLookup): Person[] {
  return (ids ?? []).map((id) => records.person(id)).filter((person) => person !== null);
}

function biography(person: Person, newId: () => string): Block {
  const sides = pair('fr', (lang) => {
    const text = person.biography[lang];
    const name = longName(person, lang);
    if (!text || name === null) return null;
    const content: Inline[] = [{ ...name, marks: ['bold'] }, plain(`. ${text}`)];
    return { content, state: 'reviewed' };
  });
  return { id: newId(), kind: 'paragraph', attrs: {}, sides };
}

function messageBlock(message: Localized, newId: () => string): Block {
  const sides = pair('fr', (lang) => (message[lang] ? { content: [plain(message[lang])], state: 'reviewed' } : null));
  return { id: newId(), kind: 'listItem', attrs: { style: 'number', level: 0 }, sides };
}

function description(organisation: Organisation, newId: () => string): Block {
  const sides = pair('fr', (lang) => {
    const text = organisation.description[lang];
    return text ? { content: [plain(text)], state: 'reviewed' } : null;
  });
  return { id: newId(), kind: 'paragraph', attrs: {}, sides };
}

/** The bodies the delegation, its interlocutors and the speakers belong to, of which something is known, each once. */
function organisationsOf({ data, records }: Composition): Organisation[] {
  const { mission } = data;
  const present = people(
    [...(mission?.delegation.slice(0, 1) ?? []), ...(mission?.interlocutors ?? []), ...(mission?.delegation ?? [])],
    records,
  );
  const ids = [
    ...present.map((person) => person.roles[0]?.organisationId),
    ...usable(data.items, 'quote').map((quote) => quote.organisationId),
  ];
  return [...new Set(ids)]
    .map((id) => records.organisation(id ?? null))
    .filter((organisation) => organisation !== null)
    .filter((organisation) => LANGS.some((lang) => organisation.description[lang]));
}

function first<T>(all: readonly T[], most: number | undefined): readonly T[] {
  return most === undefined ? all : all.slice(0, most);
}

function present(block: Block | null): Block[] {
  return block === null ? [] : [block];
}
