import { isDeepStrictEqual } from 'node:util';
import { type Id, type RecordKind, recordKindSchema } from '../model/record.ts';
import type { ChangeLog } from './changeLog.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { isDatabaseError } from './errors.ts';
import { itemsIndexedWrongly } from './searchIndex.ts';
import type { RecordTables } from './tables/recordTable.ts';

export interface VerifyReport {
  ok: boolean;
  /** In English, for the log and for whoever helps: each names the record or table it is about. */
  problems: string[];
  /** How many records were read, those in the bin too. */
  records: number;
}

/**
 * Reads the whole library through: the file, the references, every record, the change log, the search index, the excerpts.
 * `writer` is the connection if it may write: SQLite compares its index with our texts by a statement that counts as a write.
 */
export function verify(db: ReadDatabase, writer: WriteDatabase | null, tables: RecordTables, log: ChangeLog): VerifyReport {
  const problems = [...fileProblems(db)];
  // What is derived from a broken file says nothing.
  if (problems.length > 0) return { ok: false, problems, records: 0 };
  problems.push(...referenceProblems(db));
  let records = 0;
  for (const kind of recordKindSchema.options) {
    const checked = checkRecords(db, tables, log, kind);
    records += checked.count;
    problems.push(...checked.problems);
  }
  if (problems.length === 0) problems.push(...searchProblems(db, writer), ...excerptProblems(db));
  return { ok: problems.length === 0, problems, records };
}

function fileProblems(db: ReadDatabase): string[] {
  return db
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
}

function referenceProblems(db: ReadDatabase): string[] {
  return db
    .all<{ table: string; parent: string }>('PRAGMA foreign_key_check')
    .map((row) => `A row of ${row.table} points to a ${row.parent} that does not exist`);
}

function checkRecords(db: ReadDatabase, tables: RecordTables, log: ChangeLog, kind: RecordKind): { count: number; problems: string[] } {
  const { name } = tables[kind];
  const problems: string[] = [];
  const ids = db.all<{ id: Id }>(`SELECT id FROM ${name}`).map(({ id }) => id);
  for (const id of ids) {
    const problem = recordProblem(tables, db, log, kind, id);
    if (problem !== null) problems.push(`${kind} ${id}: ${problem}`);
  }
  return { count: ids.length, problems };
}

function recordProblem(tables: RecordTables, db: ReadDatabase, log: ChangeLog, kind: RecordKind, id: Id): string | null {
  const table = tables[kind];
  try {
    const record = table.load(db, [id]).get(id);
    if (record === undefined) return 'a part of it is missing';
    const parsed = table.schema.safeParse(record);
    if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  } catch (error) {
    // Content that cannot be read back is what is looked for here.
    return error instanceof Error ? error.message : String(error);
  }
  const last = db.get<{ after: string }>('SELECT after FROM change WHERE kind = ? AND record_id = ? ORDER BY sequence DESC', kind, id);
  if (last === undefined) return 'the change log does not know it';
  return isDeepStrictEqual(log.loggedNow(kind, id), JSON.parse(last.after)) ? null : 'it differs from what the change log says was written';
}

function searchProblems(db: ReadDatabase, writer: WriteDatabase | null): string[] {
  const wrong = itemsIndexedWrongly(db).map((id) => `item ${id}: the search index does not agree with it`);
  try {
    writer?.run(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`);
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
    wrong.push(`The search index does not agree with the texts it was made of: ${error.message}`);
  }
  return wrong;
}

function excerptProblems(db: ReadDatabase): string[] {
  const rows = db.all<{ item_id: Id; source_id: Id; start_offset: number; end_offset: number; text: string }>(
    `SELECT item_id, source_id, start_offset, end_offset, source.text FROM excerpt
     JOIN item ON item.id = item_id AND item.deleted_at IS NULL JOIN source ON source.id = source_id`,
  );
  return rows
    .filter(({ end_offset, text }) => end_offset > text.length)
    .map(({ item_id, source_id, start_offset, end_offset }) => {
      return `item ${item_id}: its excerpt ${start_offset}-${end_offset} lies outside the text of source ${source_id}`;
    });
}
