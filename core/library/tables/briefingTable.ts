import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Briefing, type BriefingContent, briefingContentSchema, briefingSchema, type Cell, type Sides } from '../../model/briefing.ts';
import type { Inline } from '../../model/inline.ts';
import type { Id } from '../../model/record.ts';
import type { BriefingVersion } from '../../model/version.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';
import type { RecordTable, WriteContext } from './recordTable.ts';
import { type RecordRow, recordFieldsOf, replaceRows, upsertRecord } from './rows.ts';

/**
 * Saves of the same author within this time of the first of them are one kept state: autosave writes every other second, and
 * a day's work would otherwise keep thousands of copies of the document.
 */
const COALESCE_MILLISECONDS = 5 * 60 * 1000;

/** The log keeps a fingerprint of the content; the contents themselves are in `briefing_revision`, once. */
const loggedBriefingSchema = z.object({ deletedAt: z.string().nullable(), content: z.string() });

export const briefingTable: RecordTable<Briefing> = {
  name: 'briefing',
  parts: ['usage', 'briefing_revision'],
  schema: briefingSchema,
  references: ({ missionId }) => (missionId === null ? [] : [{ kind: 'mission', id: missionId }]),

  logged: (briefing) => ({
    id: briefing.id,
    revision: briefing.revision,
    updatedAt: briefing.updatedAt,
    deletedAt: briefing.deletedAt,
    content: fingerprint(briefing),
  }),
  reverted: (present, logged) => ({ ...present, deletedAt: loggedBriefingSchema.parse(logged).deletedAt }),
  // What was written into a briefing is taken back in its editor, which knows the order of the strokes.
  revertible: (before, after) => before === null || fingerprint(before) === fingerprint(after),

  load(db, ids) {
    const rows = db.all<RecordRow & { template: Id; mission_id: Id | null; content: string }>(
      `SELECT briefing.*, briefing_revision.content FROM briefing
       JOIN briefing_revision ON briefing_id = id AND briefing_revision.revision = briefing.revision
       WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    );
    return new Map(rows.map((row) => [row.id, { ...recordFieldsOf(row), ...parseContent(row.content) }]));
  },

  write(db, briefing, context) {
    const before = db.get<{ revision: number }>('SELECT revision FROM briefing WHERE id = ?', briefing.id)?.revision ?? null;
    upsertRecord(db, 'briefing', briefing, { template: briefing.template, mission_id: briefing.missionId });
    keepRevision(db, briefing, before, context);
    replaceRows(
      db,
      'usage',
      'briefing_id',
      briefing.id,
      ['block_id', 'item_id'],
      usesIn(briefing).map(({ blockId, itemId }) => [blockId, itemId]),
    );
  },
};

/** The kept states of a briefing, newest first. */
export function briefingRevisions(db: ReadDatabase, id: Id): BriefingVersion[] {
  return db.all<BriefingVersion>(
    'SELECT revision, at, author, label, name FROM briefing_revision WHERE briefing_id = ? ORDER BY revision DESC',
    id,
  );
}

/** Gives a kept state a name, or takes it away; says whether there was such a state. */
export function nameBriefingRevision(db: WriteDatabase, id: Id, revision: number, name: string | null): boolean {
  return db.run('UPDATE briefing_revision SET name = ? WHERE briefing_id = ? AND revision = ?', name, id, revision).changes > 0;
}

/** The content of a briefing as it was at a kept revision. */
export function briefingContentAt(db: ReadDatabase, id: Id, revision: number): BriefingContent | null {
  const row = db.get<{ content: string }>('SELECT content FROM briefing_revision WHERE briefing_id = ? AND revision = ?', id, revision);
  return row ? parseContent(row.content) : null;
}

function keepRevision(db: WriteDatabase, briefing: Briefing, before: number | null, context: WriteContext): void {
  const content = JSON.stringify(contentOf(briefing));
  const last =
    before === null
      ? undefined
      : db.get<{ content: string; author: string; started_at: string; name: string | null }>(
          'SELECT content, author, started_at, name FROM briefing_revision WHERE briefing_id = ? AND revision = ?',
          briefing.id,
          before,
        );
  const { revision } = briefing;
  if (last?.content === content) {
    // Binned or brought back: the same state goes on under the new number.
    db.run('UPDATE briefing_revision SET revision = ? WHERE briefing_id = ? AND revision = ?', revision, briefing.id, before);
    return;
  }
  // The state a briefing was made with stays, however soon the typing starts; and so does one that has a name.
  const coalesce = before !== 1 && last?.author === context.author && last.name === null;
  if (last && coalesce && Date.parse(context.at) - Date.parse(last.started_at) < COALESCE_MILLISECONDS) {
    db.run(
      'UPDATE briefing_revision SET revision = ?, content = ?, label = NULL, at = ? WHERE briefing_id = ? AND revision = ?',
      revision,
      content,
      context.at,
      briefing.id,
      before,
    );
    return;
  }
  db.run(
    'INSERT INTO briefing_revision (briefing_id, revision, content, label, author, started_at, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    briefing.id,
    revision,
    content,
    context.label,
    context.author,
    context.at,
    context.at,
  );
}

function contentOf({ version, template, missionId, meta, blocks, parked }: Briefing): BriefingContent {
  return { version, template, missionId, meta, blocks, parked };
}

function parseContent(json: string): BriefingContent {
  return briefingContentSchema.parse(JSON.parse(json));
}

function fingerprint(briefing: Briefing): string {
  return createHash('sha256')
    .update(JSON.stringify(contentOf(briefing)))
    .digest('hex');
}

/** Which block shows which item, each pair once. */
function usesIn({ blocks }: BriefingContent): { blockId: Id; itemId: Id }[] {
  return blocks.flatMap((block) => {
    const items = new Set(itemsInSides(block.sides));
    if (block.kind === 'quotation' && block.attrs.itemId !== null) items.add(block.attrs.itemId);
    if (block.kind === 'chart' && block.attrs.itemId !== null) items.add(block.attrs.itemId);
    if (block.kind === 'figure' || block.kind === 'chart') for (const id of itemsInSides(block.attrs.caption.sides)) items.add(id);
    if (block.kind === 'statisticTable') for (const id of block.attrs.itemIds) items.add(id);
    if (block.kind === 'table' || block.kind === 'statisticTable') {
      for (const cell of block.attrs.rows.flat()) for (const id of itemsInCell(cell)) items.add(id);
    }
    return [...items].map((itemId) => ({ blockId: block.id, itemId }));
  });
}

function itemsInCell(cell: Cell): Id[] {
  return itemsInSides(cell.sides);
}

function itemsInSides(sides: Sides): Id[] {
  const inlines: Inline[] = Object.values(sides).flatMap((side) => side?.content ?? []);
  return inlines.flatMap((inline) => (inline.type === 'itemRef' ? [inline.itemId] : []));
}
