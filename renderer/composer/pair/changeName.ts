import type { Row } from '../../../core/briefing/rows.ts';
import { sameShape } from '../../../core/briefing/rows.ts';

/** What a step did, for the person who is about to undo it. */
export type ChangeName =
  | 'typing'
  | 'deleting'
  | 'marks'
  | 'moveText'
  | 'paste'
  | 'cut'
  | 'split'
  | 'merge'
  | 'insert'
  | 'remove'
  | 'move'
  | 'convert'
  | 'indent'
  | 'only'
  | 'state'
  | 'takeBack'
  | 'discard'
  | 'restore'
  | 'elsewhere'
  | 'returned'
  | 'memory';

/** What is known of an update besides the rows before and after it. */
interface Update {
  pasted: boolean;
  cut: boolean;
  merged: boolean;
  /** How many characters the texts have grown by, and in how many blocks they changed. */
  grown: number;
  blocks: number;
}

/** The name of an update of an editor, by what became different. */
export function nameOf(before: readonly Row[], after: readonly Row[], update: Update): ChangeName {
  if (update.pasted) return 'paste';
  if (update.cut) return 'cut';
  return nameOfStructure(before, after, update.merged) ?? nameOfText(update);
}

function nameOfStructure(before: readonly Row[], after: readonly Row[], merged: boolean): ChangeName | null {
  if (before === after) return null;
  const former = new Map(before.map((row) => [row.id, row]));
  const present = new Set(after.map((row) => row.id));
  if (merged) return 'merge';
  if (before.some((row) => !present.has(row.id))) return 'remove';
  if (after.length > before.length) return 'split';
  if (after.some((row, index) => before[index]?.id !== row.id)) return 'move';
  for (const row of after) {
    const was = former.get(row.id);
    if (!was) continue;
    if (was.only !== row.only) return 'only';
    if (sameShape(was.shape, row.shape)) continue;
    if (was.shape.kind !== row.shape.kind) return 'convert';
    if (was.shape.kind === 'listItem' && row.shape.kind === 'listItem') {
      return was.shape.attrs.style === row.shape.attrs.style ? 'indent' : 'convert';
    }
    // A table has another text in one of its cells.
    return was.shape.kind === 'heading' ? 'convert' : 'typing';
  }
  return null;
}

function nameOfText({ grown, blocks }: Update): ChangeName {
  if (grown === 0) return blocks > 1 ? 'moveText' : 'marks';
  return grown < 0 ? 'deleting' : 'typing';
}
