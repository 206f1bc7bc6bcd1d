import { type Thread, threadSchema } from '../../model/discussion.ts';
import type { Id } from '../../model/record.ts';
import type { ReadDatabase } from '../database.ts';
import { loggedWhole, type RecordTable } from './recordTable.ts';
import { type RecordRow, recordFieldsOf, upsertRecord } from './rows.ts';

/** Discussions of briefings. */
export const threadTable: RecordTable<Thread> = {
  name: 'thread',
  parts: [],
  schema: threadSchema,
  ...loggedWhole(threadSchema),
  references: ({ briefingId }) => [{ kind: 'briefing', id: briefingId }],

  load(db, ids) {
    const rows = db.all<RecordRow & { briefing_id: Id; content: string }>(
      'SELECT * FROM thread WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    );
    return new Map(
      rows.map((row) => [row.id, threadSchema.parse({ ...JSON.parse(row.content), ...recordFieldsOf(row), briefingId: row.briefing_id })]),
    );
  },

  write(db, thread) {
    const { briefingId, anchor, comments, resolved } = thread;
    upsertRecord(db, 'thread', thread, { briefing_id: briefingId, content: JSON.stringify({ anchor, comments, resolved }) });
  },
};

/** The ids of the live threads of a briefing, in the order they were begun. */
export function threadIdsOf(db: ReadDatabase, briefingId: Id): Id[] {
  return db
    .all<{ id: Id }>('SELECT id FROM thread WHERE briefing_id = ? AND deleted_at IS NULL ORDER BY created_at, id', briefingId)
    .map(({ id }) => id);
}

/** How many live threads of each briefing are not resolved; a briefing without any is absent. */
export function openThreadCounts(db: ReadDatabase): Map<Id, number> {
  const rows = db.all<{ briefing_id: Id; count: number }>(
    `SELECT briefing_id, count(*) AS count FROM thread
     WHERE deleted_at IS NULL AND json_extract(content, '$.resolved') IS NULL GROUP BY briefing_id`,
  );
  return new Map(rows.map((row) => [row.briefing_id, row.count]));
}
