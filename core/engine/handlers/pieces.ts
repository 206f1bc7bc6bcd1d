import { insertion } from '../../briefing/insertion.ts';
import { pieceStatus } from '../../briefing/pieceStatus.ts';
import { itemWording, personWording, sourceWording } from '../../briefing/pieceWording.ts';
import { type LibraryRecords, lookUp } from '../../briefing/records.ts';
import { foldedWords } from '../../language/folding.ts';
import { soundsOf } from '../../language/searchLanguages.ts';
import type { Person } from '../../model/authority.ts';
import type { Block } from '../../model/briefing.ts';
import type { BlockForm, PieceRequest, PieceWording, Suggestion } from '../../model/insertion.ts';
import { LANGS, type Lang, type Localized } from '../../model/language.ts';
import type { PieceStatus, PlacedPiece } from '../../model/pieceStatus.ts';
import type { Id } from '../../model/record.ts';
import type { Source } from '../../model/source.ts';
import type { EngineContext } from '../context.ts';

function records(context: EngineContext): LibraryRecords {
  const { people, organisations, sources } = context.library;
  return { people: people.list(), organisations: organisations.list(), sources: sources.list() };
}

/** An item as blocks. `introduced`: organisations and sources the briefing has named in full before. */
export function insert(
  context: EngineContext,
  input: { itemId: Id; form?: BlockForm | undefined; introduced?: Id[] | undefined },
): Block[] {
  const item = context.library.items.get(input.itemId);
  const writing = { records: lookUp(records(context)), introduced: new Set(input.introduced), newId: context.options.newId };
  return insertion(item, writing, input.form);
}

/** A record as it stands inside a sentence. */
export function piece(context: EngineContext, input: { piece: PieceRequest; introduced?: Id[] | undefined }): PieceWording {
  const { library } = context;
  const writing = { records: lookUp(records(context)), introduced: new Set(input.introduced) };
  switch (input.piece.type) {
    case 'item':
      return itemWording(library.items.get(input.piece.id), input.piece.form, writing);
    case 'person':
      return personWording(library.people.get(input.piece.id), input.piece.form, writing);
    case 'source':
      return sourceWording(library.sources.get(input.piece.id), writing);
  }
}

/** How pieces stand to their records; a piece of an item that was merged into another one is a piece of that one. */
export function statusOf(context: EngineContext, input: { pieces: PlacedPiece[] }): PieceStatus[] {
  const { library } = context;
  const lookups = {
    item: (id: Id) => library.linkedItem(id),
    person: (id: Id) => library.people.find(id),
    source: (id: Id) => library.sources.find(id),
  };
  return input.pieces.map(({ lang, piece: placed }) => pieceStatus(placed, lang, lookups));
}

interface SuggestInput {
  query: string;
  lang: Lang;
  limit: number;
  types: Suggestion['type'][];
}

/** What a few typed letters may mean, people first: their names are short and many, and items are found by any word. */
export function suggest(context: EngineContext, { query, lang, limit, types }: SuggestInput): Suggestion[] {
  const typed = foldedWords(query).map(({ text }) => text);
  const found: Suggestion[] = [];
  if (types.includes('person')) {
    const people = context.library.people.list().filter((person) => fits(typed, namesOf(person)));
    people.sort((a, b) => nameOf(a, lang).localeCompare(nameOf(b, lang), lang));
    found.push(...people.slice(0, limit).map(suggestedPerson));
  }
  if (types.includes('item')) {
    const { hits } = context.library.search({ query, limit, offset: 0 });
    for (const { item, speaker } of hits) {
      const text: Localized = {};
      for (const each of LANGS) {
        const words = item.texts[each]?.text || (item.kind === 'statistic' ? item.measure[each] : undefined);
        if (words) text[each] = words;
      }
      const isSeries = item.kind === 'statistic' && item.series.length > 1;
      found.push({ type: 'item', id: item.id, kind: item.kind, text, speaker, isSeries });
    }
  }
  if (types.includes('source')) {
    const sources = context.library.sources.list().filter((source) => fits(typed, [source.title, source.publisher, source.author]));
    sources.sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
    found.push(...sources.slice(0, limit).map(suggestedSource));
  }
  return found;
}

/** Each typed word begins one of the record's, or sounds like its beginning in the other alphabet. */
function fits(typed: readonly string[], names: readonly string[]): boolean {
  if (typed.length === 0) return true;
  const words = names.flatMap((name) => foldedWords(name).map(({ text }) => text));
  const sounds = words.flatMap(soundsOf);
  return typed.every(
    (word) =>
      words.some((known) => known.startsWith(word)) ||
      soundsOf(word).some((sound) => sound.length > 1 && sounds.some((known) => known.startsWith(sound))),
  );
}

function namesOf(person: Person): string[] {
  return [...Object.values(person.names).map(({ full }) => full), ...person.aliases];
}

function nameOf(person: Person, lang: Lang): string {
  const name = person.names[lang] ?? Object.values(person.names)[0];
  return name ? `${name.family} ${name.full}` : '';
}

function suggestedPerson(person: Person): Suggestion {
  const name: Localized = {};
  for (const lang of LANGS) if (person.names[lang]) name[lang] = person.names[lang].full;
  return { type: 'person', id: person.id, name, role: person.roles[0]?.title ?? {} };
}

function suggestedSource({ id, lang, title, publisher, published }: Source): Suggestion {
  return { type: 'source', id, lang, title, publisher, published };
}
