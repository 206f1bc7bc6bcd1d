import { LANGS } from '../model/language.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import type { SearchDocument } from './searchDocument.ts';
import { numberOf, rowOf } from './searchRow.ts';

/** A row of the index as `search_text` keeps it, beside which FTS5 keeps only where each word stands. */
export interface SearchTextRow extends Omit<SearchDocument, 'lang'> {
  id: number;
}

/** An item in the index. */
export interface Numbered {
  number: number;
  day: number;
}

const COLUMNS = 'words, stems, around, speaker, organisation, source, facets';
const INSERT_TEXT = `INSERT INTO search_text (id, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_WORDS = `INSERT INTO search (rowid, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const DELETE_WORDS = `INSERT INTO search (search, rowid, ${COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Writes a row of the index. The two tables are written by two statements rather than by a trigger, because FTS5 writes down all it
 * has gathered before each statement that is undone by itself when it fails, as one with a trigger is.
 */
export function insertSearchRow(db: WriteDatabase, { number, day }: Numbered, document: SearchDocument): void {
  const { lang, words, stems, around, speaker, organisation, source, facets } = document;
  const id = rowOf(day, number, lang);
  db.run(INSERT_TEXT, id, words, stems, around, speaker, organisation, source, facets);
  db.run(INSERT_WORDS, id, words, stems, around, speaker, organisation, source, facets);
}

/** Takes the rows of items out of the index. */
export function deleteSearchRows(db: WriteDatabase, items: readonly Numbered[]): void {
  const rows = [...searchRowsOf(db, items).values()].flat().sort((a, b) => a.id - b.id);
  for (const { id, words, stems, around, speaker, organisation, source, facets } of rows) {
    // FTS5 is told the words to forget: it does not keep them.
    db.run(DELETE_WORDS, id, words, stems, around, speaker, organisation, source, facets);
    db.run('DELETE FROM search_text WHERE id = ?', id);
  }
}

/** The rows of items, by the items' numbers. */
export function searchRowsOf(db: ReadDatabase, items: readonly Numbered[]): Map<number, SearchTextRow[]> {
  const ids = items.flatMap(({ number, day }) => LANGS.map((lang) => rowOf(day, number, lang)));
  const rows = db.all<SearchTextRow>(
    'SELECT * FROM search_text WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
    JSON.stringify(ids),
  );
  return Map.groupBy(rows, ({ id }) => numberOf(id));
}
