import { type Id, type RecordKind, recordKindSchema } from '../model/record.ts';
import type { Binned, PurgeReport } from '../model/trust.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { labelsOf } from './recordLabels.ts';
import type { RecordTables } from './tables/recordTable.ts';

/** Everything in the bin, the last first. */
export function binned(db: ReadDatabase): Binned[] {
  return recordKindSchema.options.flatMap((kind) => binnedOf(db, kind)).sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
}

function binnedOf(db: ReadDatabase, kind: RecordKind): Binned[] {
  const rows = db.all<{ id: Id; deletedAt: string; mergedInto: Id | null; deletedBy: string | null }>(
    `SELECT id, deleted_at AS deletedAt, ${kind === 'item' ? 'merged_into' : 'NULL'} AS mergedInto,
       (SELECT author FROM change JOIN action ON action.id = action_id WHERE kind = '${kind}' AND record_id = ${kind}.id
        ORDER BY change.sequence DESC LIMIT 1) AS deletedBy
     FROM ${kind} WHERE deleted_at IS NOT NULL`,
  );
  const labels = labelsOf(
    db,
    kind,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, deletedAt, deletedBy, mergedInto }) => ({
    kind,
    id,
    label: labels.get(id) ?? {},
    deletedAt,
    deletedBy: deletedBy ?? '',
    mergedInto,
  }));
}

/** Users first: what only something in the bin points to can go with it. */
const ORDER: readonly RecordKind[] = ['term', 'thread', 'briefing', 'template', 'mission', 'item', 'source', 'person', 'organisation'];

/** For each kind the ids of which another record makes use. Of a merged item that is the briefings that still name it. */
const POINTED_TO: Readonly<Record<RecordKind, string>> = {
  term: 'SELECT NULL WHERE false',
  thread: 'SELECT NULL WHERE false',
  // A briefing takes its discussion along.
  briefing: 'SELECT NULL WHERE false',
  template: 'SELECT template FROM briefing',
  mission: 'SELECT mission_id FROM briefing WHERE mission_id IS NOT NULL',
  item: `SELECT superseded_by FROM item WHERE superseded_by IS NOT NULL UNION SELECT merged_into FROM item WHERE merged_into IS NOT NULL
    UNION SELECT usage.item_id FROM usage JOIN item ON item.id = usage.item_id AND item.merged_into IS NOT NULL
      JOIN briefing ON briefing.id = briefing_id AND briefing.deleted_at IS NULL`,
  source: 'SELECT source_id FROM excerpt',
  person: 'SELECT speaker_id FROM item WHERE speaker_id IS NOT NULL UNION SELECT person_id FROM mission_person',
  organisation:
    'SELECT organisation_id FROM item WHERE organisation_id IS NOT NULL UNION SELECT organisation_id FROM person_role WHERE organisation_id IS NOT NULL',
};

/**
 * Takes records out of the bin for good, with their history: all of them, or those named. One that another record still points
 * to stays. The log forgets them, so what was done to them can no longer be undone.
 */
export function purge(db: WriteDatabase, tables: RecordTables, only: readonly { kind: RecordKind; id: Id }[] | null): PurgeReport {
  const kept: PurgeReport['kept'] = [];
  let purged = 0;
  for (const kind of ORDER) {
    const asked = only?.flatMap((each) => (each.kind === kind ? [each.id] : [])) ?? null;
    // Again as long as something went: a merged item may have been what held another one.
    for (;;) {
      const free = deletedIds(db, kind, asked, `id NOT IN (${POINTED_TO[kind]})`);
      for (const id of free) erase(db, tables, kind, id);
      purged += free.length;
      if (free.length === 0) break;
    }
    kept.push(...deletedIds(db, kind, asked, 'true').map((id) => ({ kind, id })));
  }
  return { purged, kept };
}

function deletedIds(db: ReadDatabase, kind: RecordKind, asked: readonly Id[] | null, where: string): Id[] {
  return db
    .all<{ id: Id }>(
      `SELECT id FROM ${kind} WHERE deleted_at IS NOT NULL AND (? IS NULL OR id IN (SELECT value FROM json_each(?))) AND ${where}`,
      asked && JSON.stringify(asked),
      asked && JSON.stringify(asked),
    )
    .map(({ id }) => id);
}

function erase(db: WriteDatabase, tables: RecordTables, kind: RecordKind, id: Id): void {
  if (kind === 'briefing') {
    const threads = db.all<{ id: Id }>('SELECT id FROM thread WHERE briefing_id = ?', id);
    for (const thread of threads) erase(db, tables, 'thread', thread.id);
  }
  if (kind === 'item') {
    db.run('DELETE FROM not_duplicate WHERE one = ? OR other = ?', id, id);
  }
  for (const part of tables[kind].parts) db.run(`DELETE FROM ${part} WHERE ${kind}_id = ?`, id);
  db.run(`DELETE FROM ${kind} WHERE id = ?`, id);
  db.run('UPDATE action SET undoable = 0 WHERE id IN (SELECT action_id FROM change WHERE kind = ? AND record_id = ?)', kind, id);
  db.run('DELETE FROM change WHERE kind = ? AND record_id = ?', kind, id);
}
