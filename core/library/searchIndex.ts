import type { Item } from '../model/item.ts';
import type { Id } from '../model/record.ts';
import type { Change } from './changeLog.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { type SearchDocument, searchDocuments } from './searchDocument.ts';
import { itemTable } from './tables/itemTable.ts';
import { organisationTable } from './tables/organisationTable.ts';
import { personTable } from './tables/personTable.ts';

/**
 * Counts the ways texts have been folded, stemmed and spelled for the index. Raise it with every change of them, so that
 * libraries indexed the old way are indexed anew when they are opened.
 */
export const ANALYSIS_VERSION = 1;

/** Indexes everything anew when it was indexed another way than this program searches. */
export function bringIndexUpToDate(db: WriteDatabase): void {
  if (db.get<{ version: number }>('SELECT version FROM search_analysis')?.version === ANALYSIS_VERSION) return;
  db.transaction(() => {
    indexItems(
      db,
      db.all<{ id: Id }>('SELECT id FROM item').map(({ id }) => id),
    );
    db.run('UPDATE search_analysis SET version = ?', ANALYSIS_VERSION);
  });
}

/** Brings the search index after a change: of the item, or of all items that name the person or organisation. */
export function indexChange(db: WriteDatabase, { kind, id }: Change): void {
  if (kind === 'item') indexItems(db, [id]);
  if (kind === 'person') indexItems(db, itemsWhere(db, 'speaker_id', id));
  if (kind === 'organisation') indexItems(db, itemsWhere(db, 'organisation_id', id));
}

function itemsWhere(db: ReadDatabase, column: 'speaker_id' | 'organisation_id', id: Id): Id[] {
  return db.all<{ id: Id }>(`SELECT id FROM item WHERE ${column} = ? AND deleted_at IS NULL`, id).map((row) => row.id);
}

function indexItems(db: WriteDatabase, ids: readonly Id[]): void {
  for (const { item, documents } of documentsOf(db, ids)) {
    db.run('DELETE FROM search_text WHERE id IN (SELECT id FROM search_row WHERE item_id = ?)', item.id);
    db.run('DELETE FROM search_row WHERE item_id = ?', item.id);
    for (const { lang, words, stems, around, names } of documents) {
      db.run('INSERT INTO search_row (item_id, lang) VALUES (?, ?)', item.id, lang);
      db.run(
        `INSERT INTO search_text (id, words, stems, around, names)
         SELECT id, ?, ?, ?, ? FROM search_row WHERE item_id = ? AND lang = ?`,
        words,
        stems,
        around,
        names,
        item.id,
        lang,
      );
    }
  }
}

/** The items of these ids with the documents the index should hold for them: none for an item in the bin. */
function documentsOf(db: ReadDatabase, ids: readonly Id[]): { item: Item; documents: SearchDocument[] }[] {
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
  return items.map((item) => {
    if (item.deletedAt !== null) return { item, documents: [] };
    const speaker = item.kind === 'quote' && item.speakerId !== null ? people.get(item.speakerId) : undefined;
    const organisation = item.kind === 'quote' && item.organisationId !== null ? organisations.get(item.organisationId) : undefined;
    return { item, documents: searchDocuments(item, speaker ?? null, organisation ?? null) };
  });
}

/** The items for which the index does not hold what it should: missing, outdated, or of an item that is gone. */
export function itemsIndexedWrongly(db: ReadDatabase): Id[] {
  const rows = db.all<SearchDocument & { item_id: Id }>(
    'SELECT item_id, lang, words, stems, around, names FROM search_row JOIN search_text USING (id)',
  );
  const held = new Map(rows.map((row) => [`${row.item_id} ${row.lang}`, row]));
  const wrong = new Set<Id>();
  const ids = db.all<{ id: Id }>('SELECT id FROM item').map(({ id }) => id);
  for (const { item, documents } of documentsOf(db, ids)) {
    for (const document of documents) {
      const key = `${item.id} ${document.lang}`;
      const row = held.get(key);
      held.delete(key);
      const same =
        row?.words === document.words && row.stems === document.stems && row.around === document.around && row.names === document.names;
      if (!same) wrong.add(item.id);
    }
  }
  for (const row of held.values()) wrong.add(row.item_id);
  return [...wrong];
}
