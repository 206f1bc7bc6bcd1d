import { isDeepStrictEqual } from 'node:util';
import { ZodError } from 'zod';
import { type Id, type RecordKind, recordKindSchema } from '../model/record.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { isCorruption } from './errors.ts';
import { facetCountsAreRight } from './facetValues.ts';
import { itemsIndexedWrongly } from './searchIndex.ts';
import type { RecordTable, RecordTables } from './tables/recordTable.ts';

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
export function verify(db: ReadDatabase, writer: WriteDatabase | null, tables: RecordTables): VerifyReport {
  const report = db.snapshot(() => readThrough(db, tables));
  if (report.ok) report.problems.push(...indexProblems(writer));
  return { ...report, ok: report.problems.length === 0 };
}

function readThrough(db: ReadDatabase, tables: RecordTables): VerifyReport {
  const problems = [...fileProblems(db)];
  // What is derived from a broken file says nothing.
  if (problems.length > 0) return { ok: false, problems, records: 0 };
  problems.push(...referenceProblems(db));
  let records = 0;
  for (const kind of recordKindSchema.options) {
    const checked = checkRecords(db, tables, kind);
    records += checked.count;
    problems.push(...checked.problems);
  }
  if (problems.length === 0) problems.push(...searchProblems(db), ...excerptProblems(db));
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

/** Records are read so many at a time: one by one is slow, all at once is much to hold. */
const BATCH = 500;

function checkRecords<K extends RecordKind>(db: ReadDatabase, tables: RecordTables, kind: K): { count: number; problems: string[] } {
  const table = tables[kind];
  const problems: string[] = [];
  const ids = db.all<{ id: Id }>(`SELECT id FROM ${table.name}`).map(({ id }) => id);
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const said = lastChanges(db, kind, batch);
    const records = loadWhatCanBe(db, table, batch);
    for (const id of batch) {
      const record = records.get(id);
      const problem = record === undefined ? 'it, or a part of it, cannot be read' : recordProblem(table, record, said.get(id));
      if (problem !== null) problems.push(`${kind} ${id}: ${problem}`);
    }
  }
  return { count: ids.length, problems };
}

/** One record that cannot be read back must not hide the others of its batch. */
function loadWhatCanBe<R>(db: ReadDatabase, table: RecordTable<R>, ids: readonly Id[]): Map<Id, R> {
  try {
    return table.load(db, ids);
  } catch (error) {
    if (ids.length > 1) return new Map(ids.flatMap((id) => [...loadWhatCanBe(db, table, [id])]));
    // Content that is no content is what is looked for here; anything else is a fault of ours.
    if (error instanceof ZodError || error instanceof SyntaxError) return new Map();
    throw error;
  }
}

function lastChanges(db: ReadDatabase, kind: RecordKind, ids: readonly Id[]): Map<Id, string> {
  const rows = db.all<{ record_id: Id; after: string }>(
    `SELECT record_id, after FROM change WHERE sequence IN (
       SELECT max(sequence) FROM change WHERE kind = ? AND record_id IN (SELECT value FROM json_each(?)) GROUP BY record_id
     )`,
    kind,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ record_id, after }) => [record_id, after]));
}

function recordProblem<R>(table: RecordTable<R>, record: R, said: string | undefined): string | null {
  const parsed = table.schema.safeParse(record);
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  if (said === undefined) return 'the change log does not know it';
  // Through JSON, as the log is, so that both compare.
  const present: unknown = JSON.parse(JSON.stringify(table.logged(record)));
  return isDeepStrictEqual(present, JSON.parse(said)) ? null : 'it differs from what the change log says was written';
}

function searchProblems(db: ReadDatabase): string[] {
  const wrong = itemsIndexedWrongly(db).map((id) => `item ${id}: the search index does not agree with it`);
  if (wrong.length > 0 || facetCountsAreRight(db)) return wrong;
  return ['The counts of the search facets are not what counting gives'];
}

function indexProblems(writer: WriteDatabase | null): string[] {
  try {
    writer?.run(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`);
    return [];
  } catch (error) {
    if (!isCorruption(error)) throw error;
    return [`The search index does not agree with the texts it was made of: ${error.message}`];
  }
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
