import type { PassedOver } from '../model/finding.ts';
import type { Id } from '../model/record.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';

/** What is passed over in a briefing: findings of one of its blocks, and those that are passed over everywhere (without briefing). */
export function passedOver(db: ReadDatabase, briefingId: Id): PassedOver[] {
  return db
    .all<{ key: string; briefing_id: string; block_id: string }>(
      "SELECT key, briefing_id, block_id FROM passed_over WHERE briefing_id IN ('', ?) ORDER BY key, briefing_id, block_id",
      briefingId,
    )
    .map((row) => ({ key: row.key, briefingId: row.briefing_id || null, blockId: row.block_id || null }));
}

/** Passes a finding over from now on, or no longer. */
export function passOver(db: WriteDatabase, { key, briefingId, blockId }: PassedOver, isPassedOver: boolean): void {
  const where = [key, briefingId ?? '', blockId ?? ''] as const;
  if (isPassedOver) db.run('INSERT INTO passed_over (key, briefing_id, block_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', ...where);
  else db.run('DELETE FROM passed_over WHERE key = ? AND briefing_id = ? AND block_id = ?', ...where);
}
