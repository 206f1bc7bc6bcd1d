import { localizedSchema } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { ItemUse } from '../model/trust.ts';
import type { ReadDatabase } from './database.ts';

/** An item and all that were merged into it, however many times over. */
const MERGED = `merged (id) AS (SELECT ? UNION SELECT item.id FROM item JOIN merged ON item.merged_into = merged.id)`;

/** Which blocks of which live briefings show an item, or one that was merged into it. */
export function usesOf(db: ReadDatabase, id: Id): ItemUse[] {
  const rows = db.all<{ briefingId: Id; blockId: Id; itemId: Id; title: string; blockKind: string | null }>(
    `WITH RECURSIVE ${MERGED}
     SELECT usage.briefing_id AS briefingId, block_id AS blockId, item_id AS itemId, content -> '$.meta.title' AS title,
       (SELECT block.value ->> 'kind' FROM json_each(content, '$.blocks') AS block WHERE block.value ->> 'id' = block_id) AS blockKind
     FROM merged JOIN usage ON item_id = merged.id JOIN briefing ON briefing.id = usage.briefing_id AND briefing.deleted_at IS NULL
       JOIN briefing_revision ON briefing_revision.briefing_id = briefing.id AND briefing_revision.revision = briefing.revision
     ORDER BY usage.briefing_id, block_id`,
    id,
  );
  return rows.map(({ briefingId, blockId, itemId, title, blockKind }) => ({
    briefingId,
    briefingTitle: localizedSchema.parse(JSON.parse(title)),
    blockId,
    blockKind: blockKind ?? '',
    through: itemId === id ? null : itemId,
  }));
}

/** The item that one in the bin was merged into, or that one, in turn; itself when it was not merged. */
export function mergedTarget(db: ReadDatabase, id: Id): Id {
  return last(db, id, 'merged_into');
}

/** The item to use instead of a superseded one, or that one's, in turn; itself when it is not superseded. */
export function successorOf(db: ReadDatabase, id: Id): Id {
  return last(db, id, 'superseded_by');
}

/** UNION, not UNION ALL: two records written by different hands could point to each other, and this must end all the same. */
function last(db: ReadDatabase, id: Id, column: 'merged_into' | 'superseded_by'): Id {
  const chain = db.all<{ id: Id }>(
    `WITH RECURSIVE chain (id) AS (SELECT ? UNION SELECT ${column} FROM item JOIN chain ON item.id = chain.id WHERE ${column} IS NOT NULL)
     SELECT id FROM chain`,
    id,
  );
  return chain.at(-1)?.id ?? id;
}

/** Live items whose expiry day lies before `today` (`2026-01-15`), the longest expired first. */
export function expiredIds(db: ReadDatabase, today: string): Id[] {
  return db
    .all<{ id: Id }>(
      // A month or a year has expired when the next one has begun.
      `SELECT id FROM item WHERE expires IS NOT NULL AND deleted_at IS NULL AND status <> 'superseded'
         AND expires < ? AND (length(expires) = 10 OR expires <> substr(?, 1, length(expires))) ORDER BY expires, id`,
      today,
      today,
    )
    .map(({ id }) => id);
}

/** Live items that have an excerpt in one of these sources, in no order that means anything. */
export function itemIdsOfSources(db: ReadDatabase, sourceIds: readonly Id[]): Id[] {
  return db
    .all<{ id: Id }>(
      `SELECT DISTINCT item_id AS id FROM excerpt JOIN item ON item.id = item_id AND item.deleted_at IS NULL
       WHERE source_id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(sourceIds),
    )
    .map(({ id }) => id);
}

/** The live source whose kept text is this one; null when there is none. */
export function sourceIdWithText(db: ReadDatabase, text: string): Id | null {
  const [row] = db.all<{ id: Id }>('SELECT id FROM source WHERE deleted_at IS NULL AND text = ? ORDER BY id LIMIT 1', text);
  return row?.id ?? null;
}
