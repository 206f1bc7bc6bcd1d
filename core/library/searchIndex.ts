import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../model/item.ts';
import type { Id } from '../model/record.ts';
import type { Change } from './changeLog.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { addDuplicateKeys, removeDuplicateKeys } from './duplicates.ts';
import { duplicateKeys } from './likeness.ts';
import { facetsOf, type SearchDocument, searchDocuments } from './searchDocument.ts';
import { dayOf, rowOf } from './searchRow.ts';
import { type Facets, facetsSchema, facetValues } from './searchTokens.ts';
import { itemTable } from './tables/itemTable.ts';
import { organisationTable } from './tables/organisationTable.ts';
import { personTable } from './tables/personTable.ts';

/**
 * Counts the ways texts have been folded, stemmed and spelled for the index. Raise it with every change of them, so that
 * libraries indexed the old way are indexed anew when they are opened.
 */
export const ANALYSIS_VERSION = 5;

/** So many items are read and written at a time: one by one is slow, all at once is much to hold. */
const BATCH = 500;

/** Indexes everything anew when it was indexed another way than this program searches. */
export function bringIndexUpToDate(db: WriteDatabase): void {
  if (db.get<{ version: number }>('SELECT version FROM search_analysis')?.version === ANALYSIS_VERSION) return;
  db.transaction(() => {
    db.run('DELETE FROM search_word');
    indexItems(
      db,
      db.all<{ id: Id }>('SELECT id FROM item ORDER BY created_at, id').map(({ id }) => id),
    );
    db.run('UPDATE search_analysis SET version = ?', ANALYSIS_VERSION);
  });
}

/** Brings the search index after what an action wrote: items, and all items that name a person, an organisation or a source. */
export function indexChanges(db: WriteDatabase, changes: readonly Change[]): void {
  const of = (kind: Change['kind']) => JSON.stringify(changes.flatMap((change) => (change.kind === kind ? [change.id] : [])));
  const naming = db.all<{ id: Id }>(
    `SELECT id FROM item WHERE deleted_at IS NULL AND speaker_id IN (SELECT value FROM json_each(?))
     UNION SELECT id FROM item WHERE deleted_at IS NULL AND organisation_id IN (SELECT value FROM json_each(?))
     UNION SELECT item_id FROM excerpt JOIN item ON item.id = item_id AND deleted_at IS NULL
       WHERE source_id IN (SELECT value FROM json_each(?))`,
    of('person'),
    of('organisation'),
    of('source'),
  );
  const written = changes.flatMap(({ kind, id }) => (kind === 'item' ? [id] : []));
  indexItems(db, [...new Set([...written, ...naming.map(({ id }) => id)])]);
}

function indexItems(db: WriteDatabase, ids: readonly Id[]): void {
  for (const batch of batches(numberedLatestFirst(db, ids))) {
    const documented = documentsOf(
      db,
      batch.map(({ id }) => id),
    );
    const counts = new FacetCounts();
    const words = new Set<string>();
    const keys: [number, number][] = [];
    removeFromIndex(db, batch, counts);
    for (const { id, number } of batch) {
      const { item, documents } = documented.get(id) ?? {};
      if (item === undefined || documents === undefined || documents.length === 0) continue;
      const facets = facetsOf(item);
      const day = dayOf(item.date);
      counts.add(facets, 1);
      const own = duplicateKeys(item);
      for (const key of own) keys.push([key, number]);
      db.run(
        'INSERT INTO search_item (number, item_id, day, facets, duplicate_keys) VALUES (?, ?, ?, ?, ?)',
        number,
        id,
        day,
        JSON.stringify(facets),
        JSON.stringify(own),
      );
      for (const document of documents) {
        for (const word of wordsToComplete(document)) words.add(word);
        insertDocument(db, rowOf(day, number, document.lang), number, document);
      }
    }
    db.run('INSERT OR IGNORE INTO search_word SELECT value FROM json_each(?)', JSON.stringify([...words]));
    addDuplicateKeys(db, keys);
    counts.store(db);
  }
}

interface Numbered {
  id: Id;
  number: number;
}

/**
 * The items with the numbers they have, or the next ones, those with the smallest row ids first: rows that do not come in
 * order make FTS5 write what it has gathered each time.
 */
function numberedLatestFirst(db: WriteDatabase, ids: readonly Id[]): Numbered[] {
  const rows = db.all<{ id: Id; number: number | null; date: string | null }>(
    `SELECT item.id, number, date FROM json_each(?) AS asked JOIN item ON item.id = asked.value LEFT JOIN search_item ON item_id = item.id
     ORDER BY asked.key`,
    JSON.stringify(ids),
  );
  let next = db.get<{ next: number }>('SELECT coalesce(max(number), 0) + 1 AS next FROM search_item')?.next ?? 1;
  return rows
    .map(({ id, number, date }) => ({ id, number: number ?? next++, day: dayOf(date) }))
    .sort((a, b) => b.day - a.day || b.number - a.number);
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) => all.slice(index * BATCH, (index + 1) * BATCH));
}

function removeFromIndex(db: WriteDatabase, items: readonly Numbered[], counts: FacetCounts): void {
  const ids = JSON.stringify(items.map(({ id }) => id));
  const held = db.all<{ number: number; facets: string; duplicate_keys: string }>(
    'SELECT number, facets, duplicate_keys FROM search_item WHERE item_id IN (SELECT value FROM json_each(?))',
    ids,
  );
  if (held.length === 0) return;
  for (const { number, facets, duplicate_keys } of held) {
    counts.add(facetsSchema.parse(JSON.parse(facets)), -1);
    const keys: number[] = JSON.parse(duplicate_keys);
    removeDuplicateKeys(
      db,
      keys.map((key) => [key, number]),
    );
  }
  const numbers = JSON.stringify(held.map(({ number }) => number));
  const rows = db.all<{ id: number }>('SELECT id FROM search_text WHERE number IN (SELECT value FROM json_each(?)) ORDER BY id', numbers);
  for (const { id } of rows) db.run('DELETE FROM search_text WHERE id = ?', id);
  db.run('DELETE FROM search_item WHERE number IN (SELECT value FROM json_each(?))', numbers);
}

function insertDocument(db: WriteDatabase, row: number, number: number, document: SearchDocument): void {
  const { words, stems, around, speaker, organisation, source, facets } = document;
  db.run(
    `INSERT INTO search_text (id, number, words, stems, around, speaker, organisation, source, facets)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row,
    number,
    words,
    stems,
    around,
    speaker,
    organisation,
    source,
    facets,
  );
}

/** What a beginning that is being typed may become. */
function wordsToComplete({ words, around, speaker, organisation, source }: SearchDocument): string[] {
  return [words, around, speaker, organisation, source].flatMap((text) => (text === '' ? [] : text.split(' ')));
}

/** By how much the counts of facets change. */
class FacetCounts {
  readonly #changes = new Map<string, { facet: string; value: string; by: number }>();

  add(facets: Facets, by: number): void {
    for (const [facet, value] of facetValues(facets)) {
      const key = `${facet} ${value}`;
      const change = this.#changes.get(key);
      if (change) change.by += by;
      else this.#changes.set(key, { facet, value, by });
    }
  }

  store(db: WriteDatabase): void {
    const changes = [...this.#changes.values()].filter(({ by }) => by !== 0);
    if (changes.length === 0) return;
    db.run(
      `INSERT INTO facet_count (facet, value, count)
       SELECT value ->> 'facet', value ->> 'value', value ->> 'by' FROM json_each(?) WHERE true
       ON CONFLICT (facet, value) DO UPDATE SET count = count + excluded.count`,
      JSON.stringify(changes),
    );
    for (const { facet, value, by } of changes) {
      if (by < 0) db.run('DELETE FROM facet_count WHERE facet = ? AND value = ? AND count = 0', facet, value);
    }
  }
}

/** The items of these ids with the documents the index should hold for them: none for an item in the bin. */
function documentsOf(db: ReadDatabase, ids: readonly Id[]): Map<Id, { item: Item; documents: SearchDocument[] }> {
  const items = [...itemTable.load(db, ids).values()];
  const quotes = items.flatMap((item) => (item.kind === 'quote' ? [item] : []));
  const people = personTable.load(
    db,
    quotes.flatMap(({ speakerId }) => speakerId ?? []),
  );
  const organisations = organisationTable.load(
    db,
    quotes.flatMap(({ organisationId }) => organisationId ?? []),
  );
  // Without their texts, which may be long.
  const sources = new Map(
    db
      .all<{ id: Id; title: string; publisher: string }>(
        'SELECT id, title, publisher FROM source WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(items.flatMap(({ excerpts }) => excerpts.map(({ sourceId }) => sourceId))),
      )
      .map((source) => [source.id, source]),
  );
  return new Map(
    items.map((item) => {
      if (item.deletedAt !== null) return [item.id, { item, documents: [] }];
      const quote = item.kind === 'quote' ? item : null;
      const pointed = {
        speaker: people.get(quote?.speakerId ?? '') ?? null,
        organisation: organisations.get(quote?.organisationId ?? '') ?? null,
        sources: [...new Set(item.excerpts.map(({ sourceId }) => sourceId))].flatMap((id) => sources.get(id) ?? []),
      };
      return [item.id, { item, documents: searchDocuments(item, pointed) }];
    }),
  );
}

/** The items for which the index does not hold what it should: missing, outdated, or of an item that is gone. */
export function itemsIndexedWrongly(db: ReadDatabase): Id[] {
  const wrong = new Set<Id>();
  const ids = db.all<{ id: Id }>('SELECT id FROM item').map(({ id }) => id);
  for (const batch of batches(ids)) {
    const held = heldRows(db, batch);
    for (const [id, { item, documents }] of documentsOf(db, batch)) {
      const expected = documents.map((document) => ({ ...document, day: dayOf(item.date), item_facets: JSON.stringify(facetsOf(item)) }));
      if (!sameRows(expected, held.get(id) ?? [])) wrong.add(id);
    }
  }
  return [...wrong];
}

interface HeldRow extends Omit<SearchDocument, 'lang'> {
  id: number;
  item_id: Id;
  number: number;
  day: number;
  item_facets: string;
}

function heldRows(db: ReadDatabase, ids: readonly Id[]): Map<Id, HeldRow[]> {
  const held = new Map<Id, HeldRow[]>();
  const rows = db.all<HeldRow>(
    `SELECT search_text.*, item_id, day, search_item.facets AS item_facets FROM search_item JOIN search_text USING (number)
     WHERE item_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  for (const row of rows) held.set(row.item_id, [...(held.get(row.item_id) ?? []), row]);
  return held;
}

function sameRows(expected: readonly (SearchDocument & { day: number; item_facets: string })[], held: readonly HeldRow[]): boolean {
  if (expected.length !== held.length) return false;
  return expected.every(({ lang, ...document }) =>
    held.some(({ id, item_id: _item, number, ...row }) => id === rowOf(document.day, number, lang) && isDeepStrictEqual(row, document)),
  );
}

/** Whether the counts of facets are what counting gives. */
export function facetCountsAreRight(db: ReadDatabase): boolean {
  const counted = new Map<string, number>();
  for (const { facets } of db.all<{ facets: string }>('SELECT facets FROM search_item')) {
    for (const [facet, value] of facetValues(facetsSchema.parse(JSON.parse(facets)))) {
      counted.set(`${facet} ${value}`, (counted.get(`${facet} ${value}`) ?? 0) + 1);
    }
  }
  const held = db.all<{ facet: string; value: string; count: number }>('SELECT facet, value, count FROM facet_count');
  return isDeepStrictEqual(new Map(held.map(({ facet, value, count }) => [`${facet} ${value}`, count])), counted);
}
