import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../model/item.ts';
import type { Id, RecordKind } from '../model/record.ts';
import type { WrittenRecord } from './changeLog.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { addDuplicateKeys, removeDuplicateKeys } from './duplicates.ts';
import { countIds, FacetCounts, facetOfValue, valuesOf, writtenIds } from './facetValues.ts';
import { duplicateKeys } from './likeness.ts';
import { facetsOf, type SearchDocument, searchDocuments } from './searchDocument.ts';
import { dayOf, rowOf } from './searchRow.ts';
import { deleteSearchRows, insertSearchRow, type Numbered, type SearchTextRow, searchRowsOf } from './searchRows.ts';
import { facetValues } from './searchTokens.ts';
import { itemTable } from './tables/itemTable.ts';
import { organisationTable } from './tables/organisationTable.ts';
import { personTable } from './tables/personTable.ts';

/**
 * Counts the ways texts have been folded, stemmed and spelled for the index. Raise it with every change of them, so that
 * libraries indexed the old way are indexed anew when they are opened.
 */
export const ANALYSIS_VERSION = 5;

/** So many items are read and written at a time: one by one is slow, all at once is much to hold. */
const BATCH = 2000;

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
export function indexChanges(db: WriteDatabase, changes: readonly WrittenRecord[]): void {
  // What was not there before is named by no item but those that are written, or were added, after it.
  const of = (kind: RecordKind) => JSON.stringify(changes.flatMap((change) => (change.kind === kind && !change.isNew ? [change.id] : [])));
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

/** Puts live items into the index that have never been in it, in the order in which they came. */
export function indexNewItems(db: WriteDatabase, items: readonly Item[]): void {
  let next = nextNumber(db);
  const numbered = items.map((item) => ({ id: item.id, number: next++, day: dayOf(item.date) })).sort(latestFirst);
  writeToIndex(db, numbered, new Map(items.map((item) => [item.id, item])), new FacetCounts(db));
}

function indexItems(db: WriteDatabase, ids: readonly Id[]): void {
  for (const batch of batches(numberedLatestFirst(db, ids))) {
    const counts = new FacetCounts(db);
    removeFromIndex(db, batch, counts);
    const items = itemTable.load(
      db,
      batch.map(({ id }) => id),
    );
    writeToIndex(db, batch, items, counts);
  }
}

interface NumberedItem extends Numbered {
  id: Id;
}

/** Those with the smallest row ids first: rows that do not come in order make FTS5 write what it has gathered each time. */
function latestFirst(a: NumberedItem, b: NumberedItem): number {
  return b.day - a.day || b.number - a.number;
}

function nextNumber(db: ReadDatabase): number {
  return db.get<{ next: number }>('SELECT coalesce(max(number), 0) + 1 AS next FROM search_item')?.next ?? 1;
}

/** The items with the numbers they have, or the next ones. */
function numberedLatestFirst(db: WriteDatabase, ids: readonly Id[]): NumberedItem[] {
  const rows = db.all<{ id: Id; number: number | null; date: string | null }>(
    `SELECT item.id, number, date FROM json_each(?) AS asked JOIN item ON item.id = asked.value LEFT JOIN search_item ON item_id = item.id
     ORDER BY asked.key`,
    JSON.stringify(ids),
  );
  let next = nextNumber(db);
  return rows.map(({ id, number, date }) => ({ id, number: number ?? next++, day: dayOf(date) })).sort(latestFirst);
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) => all.slice(index * BATCH, (index + 1) * BATCH));
}

function writeToIndex(db: WriteDatabase, numbered: readonly NumberedItem[], items: ReadonlyMap<Id, Item>, counts: FacetCounts): void {
  const documentsOf = documenter(db, [...items.values()]);
  const words = new Set<string>();
  const keys: [number, number][] = [];
  for (const { id, number, day } of numbered) {
    const item = items.get(id);
    if (item === undefined || item.deletedAt !== null) continue;
    const own = duplicateKeys(item);
    for (const key of own) keys.push([key, number]);
    db.run('INSERT INTO search_item (number, item_id, day, duplicate_keys) VALUES (?, ?, ?, ?)', number, id, day, bytesOfKeys(own));
    db.run('INSERT INTO search_facets (number, ids) VALUES (?, ?)', number, writtenIds(counts.add(facetsOf(item))));
    for (const document of documentsOf(item)) {
      addWordsToComplete(words, document);
      insertSearchRow(db, { number, day }, document);
    }
  }
  db.run('INSERT OR IGNORE INTO search_word SELECT value FROM json_each(?) ORDER BY value', JSON.stringify([...words]));
  addDuplicateKeys(db, keys);
  counts.store();
}

function bytesOfKeys(keys: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(keys).buffer);
}

function keysOfBytes(bytes: Uint8Array): number[] {
  // Copied, since a view of whole numbers must begin at a multiple of four.
  return [...new Uint32Array(Uint8Array.from(bytes).buffer)];
}

function removeFromIndex(db: WriteDatabase, items: readonly NumberedItem[], counts: FacetCounts): void {
  const held = db.all<Numbered & { ids: string; duplicate_keys: Uint8Array }>(
    `SELECT number, day, ids, duplicate_keys FROM search_item JOIN search_facets USING (number)
     WHERE item_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(items.map(({ id }) => id)),
  );
  if (held.length === 0) return;
  for (const { number, ids, duplicate_keys } of held) {
    counts.remove(ids);
    removeDuplicateKeys(
      db,
      keysOfBytes(duplicate_keys).map((key) => [key, number]),
    );
  }
  deleteSearchRows(db, held);
  const numbers = JSON.stringify(held.map(({ number }) => number));
  db.run('DELETE FROM search_facets WHERE number IN (SELECT value FROM json_each(?))', numbers);
  db.run('DELETE FROM search_item WHERE number IN (SELECT value FROM json_each(?))', numbers);
}

/** What a beginning that is being typed may become. */
function addWordsToComplete(known: Set<string>, { words, around, speaker, organisation, source }: SearchDocument): void {
  for (const text of [words, around, speaker, organisation, source]) {
    if (text !== '') for (const word of text.split(' ')) known.add(word);
  }
}

/** What the index should hold for one of these items: nothing for one in the bin. */
function documenter(db: ReadDatabase, items: readonly Item[]): (item: Item) => SearchDocument[] {
  const quotes = items.flatMap((item) => (item.kind === 'quote' ? [item] : []));
  const people = personTable.load(db, [...new Set(quotes.flatMap(({ speakerId }) => speakerId ?? []))]);
  const organisations = organisationTable.load(db, [...new Set(quotes.flatMap(({ organisationId }) => organisationId ?? []))]);
  const sourceIds = new Set(items.flatMap(({ excerpts }) => excerpts.map(({ sourceId }) => sourceId)));
  // Without their texts, which may be long.
  const sources = new Map(
    db
      .all<{ id: Id; title: string; publisher: string }>(
        'SELECT id, title, publisher FROM source WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify([...sourceIds]),
      )
      .map((source) => [source.id, source]),
  );
  return (item) => {
    if (item.deletedAt !== null) return [];
    const quote = item.kind === 'quote' ? item : null;
    return searchDocuments(item, {
      speaker: people.get(quote?.speakerId ?? '') ?? null,
      organisation: organisations.get(quote?.organisationId ?? '') ?? null,
      sources: [...new Set(item.excerpts.map(({ sourceId }) => sourceId))].flatMap((id) => sources.get(id) ?? []),
    });
  };
}

/** The items for which the index does not hold what it should: missing, outdated, or of an item that is gone. */
export function itemsIndexedWrongly(db: ReadDatabase): Id[] {
  const wrong: Id[] = [];
  const ids = db.all<{ id: Id }>('SELECT id FROM item').map(({ id }) => id);
  for (const batch of batches(ids)) {
    const items = [...itemTable.load(db, batch).values()];
    const documentsOf = documenter(db, items);
    const held = heldEntries(db, batch);
    for (const item of items) {
      const entry = held.get(item.id) ?? null;
      if (!isDeepStrictEqual(entry, expectedEntry(item, documentsOf(item), entry?.number ?? 0))) wrong.push(item.id);
    }
  }
  return wrong;
}

/** What the index says of an item. */
interface IndexEntry {
  number: number;
  day: number;
  /** Facet and value. */
  facets: string[];
  rows: SearchTextRow[];
}

function expectedEntry(item: Item, documents: readonly SearchDocument[], number: number): IndexEntry | null {
  if (documents.length === 0) return null;
  const day = dayOf(item.date);
  return {
    number,
    day,
    facets: facetValues(facetsOf(item))
      .map(([facet, value]) => `${facet} ${value}`)
      .sort(),
    rows: documents.map(({ lang, ...row }) => ({ ...row, id: rowOf(day, number, lang) })),
  };
}

function heldEntries(db: ReadDatabase, ids: readonly Id[]): Map<Id, IndexEntry> {
  const held = db.all<{ item_id: Id; number: number; day: number; ids: string | null }>(
    `SELECT item_id, number, day, ids FROM search_item LEFT JOIN search_facets USING (number)
     WHERE item_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const values = valuesOf(db, [...new Set(held.flatMap((each) => [...countIds(each.ids ?? '').keys()]))]);
  const rows = searchRowsOf(db, held);
  return new Map(
    held.map(({ item_id, number, day, ids: written }) => {
      const facets = [...countIds(written ?? '').keys()].map((id) => `${facetOfValue(id)} ${values.get(id) ?? ''}`).sort();
      return [item_id, { number, day, facets, rows: rows.get(number) ?? [] }];
    }),
  );
}
