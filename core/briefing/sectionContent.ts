import type { Organisation, Person } from '../model/authority.ts';
import type { Block } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import type { Fact, Item, Statistic } from '../model/item.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Mission } from '../model/mission.ts';
import type { Id } from '../model/record.ts';
import type { SectionContent } from '../model/template.ts';
import { longName } from './attribution.ts';
import { formTable } from './formTable.ts';
import { meetings, peopleTable, programmeTable } from './missionTables.ts';
import { isWritten, pair, plain } from './pairing.ts';
import { personCard } from './personCard.ts';
import { profile } from './profile.ts';
import { quotationBlock } from './quotation.ts';
import type { LibraryRecords, RecordLookup } from './records.ts';
import { citedSources } from './reference.ts';
import { quotesBySpeaker, usable } from './selection.ts';
import { type SentenceForm, sentenceBlock } from './sentence.ts';
import { cellsOf } from './side.ts';
import type { SlotValues } from './slots.ts';
import { seriesBlocks, statisticTable } from './statisticTable.ts';

/** What a new briefing is filled from: the mission, the items that belong to it, and the records they point to. */
export interface BriefingData extends LibraryRecords {
  mission: Mission | null;
  items: readonly Item[];
}

/** A briefing being written. */
export interface Composition {
  data: BriefingData;
  values: Record<Lang, SlotValues>;
  records: RecordLookup;
  /** Whom it is about. */
  subjects: readonly Person[];
  newId: () => string;
  /** All items are used, whatever the template's limits. */
  chosen: boolean;
  /** Organisations and sources named in full so far; grows with the text. */
  introduced: Set<Id>;
  /** Items a section took because of their tags; grows with the text. */
  taken: Set<Id>;
}

/** The blocks a section of a template takes from the mission and the library. */
export function sectionContent(content: SectionContent, composition: Composition): Block[] {
  const { data, records, newId } = composition;
  const { mission } = data;
  switch (content.kind) {
    case 'programme':
      return mission ? present(programmeTable(mission, content.columns, newId)) : [];
    case 'meetings':
      return mission ? meetings(mission, content.level, newId) : [];
    case 'delegation':
    case 'interlocutors':
      return present(peopleTable(peopleOf(content.kind, composition), content.columns, records, newId));
    case 'biographies':
      return written(peopleOf(content.who ?? 'interlocutors', composition).map((person) => biography(person, content.form, composition)));
    case 'profiles':
      return profiles(content, composition);
    case 'messages':
      return written((mission?.messages ?? []).map((message) => messageBlock(message, newId)));
    case 'facts':
      return sentences(selected('fact', content, composition), composition, content);
    case 'figures':
      return sentences(selected('statistic', content, composition), composition, { form: 'list', cited: true });
    case 'quotations':
      return quotations(content, composition);
    case 'statisticTable':
      return statistics(content, composition);
    case 'organisations':
      return first(organisationsOf(composition), limitOf(content, composition)).map((organisation) => description(organisation, newId));
    case 'form':
      return [formTable(content, newId)];
  }
}

/** Items of a kind a section may use: those with its tags, or those that no section with tags has taken. */
function available<K extends Item['kind']>(
  kind: K,
  tagged: readonly string[] | undefined,
  { data, taken }: Composition,
): Extract<Item, { kind: K }>[] {
  const wanted = tagged && new Set(tagged.map(plainTag));
  const open = data.items.filter((item) => (wanted ? item.tags.some((tag) => wanted.has(plainTag(tag))) : !taken.has(item.id)));
  return usable(open, kind);
}

function plainTag(tag: string): string {
  return tag.normalize('NFC').trim().toLocaleLowerCase();
}

interface Selection {
  tagged?: readonly string[] | undefined;
  most?: number | undefined;
}

function selected<K extends 'fact' | 'statistic'>(
  kind: K,
  selection: Selection,
  composition: Composition,
): readonly Extract<Item, { kind: K }>[] {
  const items = first(available(kind, selection.tagged, composition), limitOf(selection, composition));
  if (selection.tagged !== undefined) take(items, composition);
  return items;
}

/** No later section without tags takes these. */
function take(items: readonly Item[], { taken }: Composition): void {
  for (const { id } of items) taken.add(id);
}

function limitOf({ most }: Selection, { chosen }: Composition): number | undefined {
  return chosen ? undefined : most;
}

function quotations(content: Extract<SectionContent, { kind: 'quotations' }>, composition: Composition): Block[] {
  const { data, chosen } = composition;
  const speakers = content.of === undefined ? null : new Set(data.mission?.[content.of]);
  const quotes = available('quote', content.tagged, composition)
    .filter((quote) => chosen || content.modes.includes(quote.mode))
    .filter(({ speakerId }) => speakers === null || (speakerId !== null && speakers.has(speakerId)));
  const heard = quotesBySpeaker(quotes, data.mission, chosen ? {} : content);
  if (content.tagged !== undefined) take(heard, composition);
  return quotationBlocks(heard, composition);
}

function quotationBlocks(quotes: readonly Extract<Item, { kind: 'quote' }>[], composition: Composition): Block[] {
  const { records, introduced } = composition;
  const blocks: Block[] = [];
  for (const quote of quotes) {
    const block = noted(quotationBlock(quote, composition), composition);
    if (!isWritten(block.sides)) continue;
    blocks.push(block);
    const spokeFor = quote.organisationId ?? records.person(quote.speakerId)?.roles[0]?.organisationId;
    if (spokeFor) introduced.add(spokeFor);
  }
  return blocks;
}

function profiles(content: Extract<SectionContent, { kind: 'profiles' }>, composition: Composition): Block[] {
  const people = peopleOf(content.who, composition);
  const quotes = usable(composition.data.items, 'quote');
  return people.flatMap((person) =>
    profile(person, {
      ...content,
      named: people.length > 1,
      said: () =>
        quotationBlocks(
          quotes.filter(({ speakerId }) => speakerId === person.id),
          composition,
        ),
      records: composition.records,
      newId: composition.newId,
    }),
  );
}

/** A table of the statistics that say what they measure, the series among them, then the others as the sentences they stand in. */
function statistics(content: Extract<SectionContent, { kind: 'statisticTable' }>, composition: Composition): Block[] {
  const all = selected('statistic', content, composition);
  const measured = all.filter((statistic) => LANGS.some((lang) => statistic.measure[lang]));
  const others = all.filter((statistic) => !measured.includes(statistic));
  const table = measured.length > 0 ? [noted(statisticTable(measured, content.columns, composition), composition)] : [];
  const series = measured.flatMap((statistic) => seriesBlocks(statistic, content.seriesColumns, composition));
  return [...table, ...series, ...sentences(others, composition, { form: 'list', cited: true })];
}

function sentences(items: readonly (Fact | Statistic)[], composition: Composition, form: SentenceForm): Block[] {
  return written(items.map((item) => noted(sentenceBlock(item, composition, form), composition)));
}

/** The block; the sources it cites are known from here on. */
function noted(block: Block, { introduced }: Composition): Block {
  for (const id of citedSources([block, ...cellsOf(block)])) introduced.add(id);
  return block;
}

function peopleOf(who: 'delegation' | 'interlocutors' | 'subjects', composition: Composition): Person[] {
  const { data, subjects, records } = composition;
  if (who === 'subjects' && subjects.length > 0) return [...subjects];
  const ids = data.mission?.[who === 'subjects' ? 'interlocutors' : who] ?? [];
  return ids.map((id) => records.person(id)).filter((person) => person !== null);
}

function biography(person: Person, form: 'paragraphs' | 'cards' | undefined, { records, newId }: Composition): Block {
  if (form === 'cards') return personCard(person, records, newId);
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
function organisationsOf(composition: Composition): Organisation[] {
  const { data, records } = composition;
  const delegation = peopleOf('delegation', composition);
  const present = [...delegation.slice(0, 1), ...peopleOf('interlocutors', composition), ...delegation];
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

function written(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => isWritten(block.sides));
}
