import { LANGS, type Lang, type Localized } from '../../model/language.ts';
import type { Id } from '../../model/record.ts';
import type { ReadDatabase, SqlValue, WriteDatabase } from '../database.ts';

/** The columns every record has. */
export interface RecordRow {
  id: Id;
  revision: number;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
}

/** A short text in one language, as a child table keeps it. */
export interface TextRow<Field extends string = string> {
  owner: Id;
  field: Field;
  lang: Lang;
  text: string;
}

/** Rows of `sql`, whose first parameter is a JSON array of ids, gathered by their `owner`. */
export function rowsByOwner<Row extends { owner: Id }>(db: ReadDatabase, sql: string, ids: readonly Id[]): (owner: Id) => Row[] {
  const groups = new Map<Id, Row[]>();
  for (const row of db.all<Row>(sql, JSON.stringify(ids))) {
    const group = groups.get(row.owner);
    if (group) group.push(row);
    else groups.set(row.owner, [row]);
  }
  return (owner) => groups.get(owner) ?? [];
}

/** The record's own columns as the model names them. */
export function recordFieldsOf(row: RecordRow) {
  return {
    id: row.id,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.deleted_at,
  };
}

/** The texts of one field as the model has them: a language without a row has no entry. */
export function localizedFrom(rows: readonly TextRow[], field: string): Localized {
  const result: Localized = {};
  for (const row of rows) if (row.field === field) result[row.lang] = row.text;
  return result;
}

/** The languages of a localized value that have something, with it. */
export function entriesByLang<T>(value: Partial<Record<Lang, T | undefined>>): [Lang, T][] {
  return LANGS.flatMap((lang): [Lang, T][] => {
    const entry = value[lang];
    return entry === undefined ? [] : [[lang, entry]];
  });
}

/** The rows of a table of texts for several localized fields. */
export function textRows(fields: Record<string, Localized>): SqlValue[][] {
  return Object.entries(fields).flatMap(([field, value]) => entriesByLang(value).map(([lang, text]) => [field, lang, text]));
}

/** A table is always written in the same columns, and putting the statement together takes as long as doing it. */
const statements = new Map<string, string>();

function statement(what: string, write: () => string): string {
  const known = statements.get(what) ?? write();
  statements.set(what, known);
  return known;
}

interface OwnRecord {
  id: Id;
  revision: number;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
}

/**
 * Writes the record's own row, new or not; one that is said to be new and is not is an error. Never INSERT OR REPLACE: that would
 * delete the row its children point to.
 */
export function upsertRecord(db: WriteDatabase, table: string, record: OwnRecord, columns: Record<string, SqlValue>, isNew = false): void {
  const own: Record<string, SqlValue> = {
    id: record.id,
    revision: record.revision,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    deleted_at: record.deletedAt,
    ...columns,
  };
  const sql = statement(isNew ? `new ${table}` : table, () => {
    const names = Object.keys(own);
    const places = names.map(() => '?').join(', ');
    const insert = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`;
    const updates = names.map((name) => `${name} = excluded.${name}`).join(', ');
    return isNew ? insert : `${insert} ON CONFLICT (id) DO UPDATE SET ${updates}`;
  });
  db.run(sql, ...Object.values(own));
}

/** Puts these rows in the place of the owner's present ones, of which a new one has none. `columns` come after the owner's. */
export function replaceRows(
  db: WriteDatabase,
  table: string,
  ownerColumn: string,
  owner: Id,
  columns: readonly string[],
  rows: readonly SqlValue[][],
  isNew = false,
): void {
  if (!isNew) db.run(`DELETE FROM ${table} WHERE ${ownerColumn} = ?`, owner);
  if (rows.length === 0) return;
  const sql = statement(table, () => {
    const places = ['?', ...columns.map(() => '?')].join(', ');
    return `INSERT INTO ${table} (${[ownerColumn, ...columns].join(', ')}) VALUES (${places})`;
  });
  for (const row of rows) db.run(sql, owner, ...row);
}

/** Puts these tags in the place of the owner's, in their order. */
export function replaceTags(
  db: WriteDatabase,
  table: string,
  ownerColumn: string,
  owner: Id,
  tags: readonly string[],
  isNew = false,
): void {
  for (const tag of tags) db.run('INSERT INTO tag (name) VALUES (?) ON CONFLICT (name) DO NOTHING', tag);
  replaceRows(
    db,
    table,
    ownerColumn,
    owner,
    ['position', 'tag'],
    tags.map((tag, position) => [position, tag]),
    isNew,
  );
}
