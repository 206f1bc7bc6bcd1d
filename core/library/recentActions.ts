import { type Id, type RecordKind, recordKindSchema } from '../model/record.ts';
import type { RecentAction } from '../model/trust.ts';
import type { ReadDatabase } from './database.ts';
import { labelsOf } from './recordLabels.ts';

/** A change as the log holds it, JSON as text. */
export interface LoggedChange {
  kind: string;
  record_id: Id;
  before: string | null;
  after: string;
}

/** Of so many records of an action the names are told. */
const MOST_NAMED = 3;
/** Of an action that wrote more records than this, whether all are as it left them is found out when it is to be taken back. */
const MOST_COMPARED = 50;

/** The last actions of an author that the log can take back, the latest first; `areStill` compares records with what was logged. */
export function recentActions(
  db: ReadDatabase,
  author: string,
  limit: number,
  areStill: (changes: readonly LoggedChange[]) => boolean,
): RecentAction[] {
  const actions = db.all<{ id: Id; label: string; at: string; undone_by: Id | null }>(
    'SELECT id, label, at, undone_by FROM action WHERE author = ? AND undoable = 1 AND undoes IS NULL ORDER BY sequence DESC LIMIT ?',
    author,
    limit,
  );
  return actions.map(({ id, label, at, undone_by }) => {
    const standing = changesOf(db, undone_by ?? id, MOST_COMPARED + 1);
    return {
      id,
      action: label,
      at,
      effects: effectsOf(db, id),
      records: namedRecords(db, id),
      undone: undone_by !== null,
      reversible: standing.length > MOST_COMPARED || areStill(standing),
    };
  });
}

function changesOf(db: ReadDatabase, action: Id, limit: number): LoggedChange[] {
  return db.all<LoggedChange>(
    'SELECT kind, record_id, before, after FROM change WHERE action_id = ? ORDER BY sequence DESC LIMIT ?',
    action,
    limit,
  );
}

/** A record written several times in one action counts by its first state before and its last state after. */
function effectsOf(db: ReadDatabase, action: Id): RecentAction['effects'] {
  return db
    .all<{ kind: string; did: RecentAction['effects'][number]['did']; count: number }>(
      `WITH bounds AS (SELECT kind, min(sequence) AS first, max(sequence) AS last FROM change WHERE action_id = ? GROUP BY kind, record_id),
         ends AS (SELECT bounds.kind AS kind, was.before IS NULL AS made,
             was.before ->> 'deletedAt' IS NOT NULL AS was_out, became.after ->> 'deletedAt' IS NOT NULL AS is_out
           FROM bounds JOIN change AS was ON was.sequence = first JOIN change AS became ON became.sequence = last)
       SELECT kind, CASE WHEN made THEN 'added' WHEN is_out AND NOT was_out THEN 'removed' WHEN was_out AND NOT is_out THEN 'restored'
         ELSE 'changed' END AS did, count(*) AS count
       FROM ends GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
      action,
    )
    .map(({ kind, did, count }) => ({ kind: recordKindSchema.parse(kind), did, count }));
}

function namedRecords(db: ReadDatabase, action: Id): RecentAction['records'] {
  const first = db.all<{ kind: RecordKind; id: Id }>(
    'SELECT kind, record_id AS id FROM change WHERE action_id = ? GROUP BY kind, record_id ORDER BY min(sequence) LIMIT ?',
    action,
    MOST_NAMED,
  );
  return first.map(({ kind, id }) => ({ kind, id, label: labelsOf(db, kind, [id]).get(id) ?? {} }));
}
