import { $setState } from 'lexical';
import { languagesOf } from '../../../../core/briefing/parked.ts';
import { indented, type TextShape } from '../../../../core/briefing/rows.ts';
import { confirmSide } from '../../../../core/briefing/side.ts';
import type { TextState } from '../../../../core/model/item.ts';
import type { Id } from '../../../../core/model/record.ts';
import { $blockId, $only, onlyState } from '../../nodes/blockState.ts';
import type { Pair } from '../../pair/pair.ts';
import { $selectedBlocks, $selectedTopNodes } from '../structure/structure.ts';

/** The blocks the selection touches. */
export function $selectedIds(): Id[] {
  return $selectedTopNodes().map($blockId);
}

/** The blocks the selection of the active language touches, text and others. */
export function selectedIds(pair: Pair): Id[] {
  return pair.editors[pair.active].read($selectedIds);
}

/** Makes the selected blocks something else; what they are already becomes a paragraph again. */
export function convertBlocks(pair: Pair, shape: TextShape): void {
  pair.editors[pair.active].update(() => {
    const blocks = $selectedBlocks();
    const already = blocks.length > 0 && blocks.every((block) => isLike(block.getShape(), shape));
    for (const block of blocks) block.setShape(already ? { kind: 'paragraph', attrs: {} } : withLevel(block.getShape(), shape));
  });
}

function isLike(shape: TextShape, wanted: TextShape): boolean {
  if (shape.kind === 'listItem') return wanted.kind === 'listItem' && shape.attrs.style === wanted.attrs.style;
  if (shape.kind === 'heading') return wanted.kind === 'heading' && shape.attrs.level === wanted.attrs.level;
  return shape.kind === wanted.kind && shape.kind !== 'paragraph';
}

/** A list item that gets the other kind of number keeps its level. */
function withLevel(shape: TextShape, wanted: TextShape): TextShape {
  if (shape.kind !== 'listItem' || wanted.kind !== 'listItem') return wanted;
  return { kind: 'listItem', attrs: { style: wanted.attrs.style, level: shape.attrs.level } };
}

/** Selected list items go a level deeper or come out. */
export function indentBlocks(pair: Pair, by: 1 | -1): void {
  pair.editors[pair.active].update(() => {
    for (const block of $selectedBlocks()) block.setShape(indented(block.getShape(), by));
  });
}

/** The selected blocks change places with the one before or after them, on both sides. */
export function moveBlocks(pair: Pair, by: 1 | -1): void {
  pair.editors[pair.active].update(() => {
    const blocks = $selectedTopNodes();
    const neighbour = by < 0 ? blocks[0]?.getPreviousSibling() : blocks.at(-1)?.getNextSibling();
    const end = by < 0 ? blocks.at(-1) : blocks[0];
    if (!neighbour || !end) return;
    if (by < 0) end.insertAfter(neighbour, false);
    else end.insertBefore(neighbour, false);
  });
}

/** Sets the state of the selected blocks' texts in the active language. */
export function confirmBlocks(pair: Pair, state: TextState): void {
  const ids = selectedIds(pair);
  pair.changeSides(pair.active, ids, (sides) => confirmSide(sides, pair.active, state));
}

/** Marks the selected blocks as belonging to the active language only, or to both again. */
export function toggleOnly(pair: Pair): void {
  pair.editors[pair.active].update(() => {
    const blocks = $selectedTopNodes();
    const all = blocks.every((block) => $only(block) !== null);
    for (const block of blocks) $setState(block, onlyState, all ? null : pair.active);
  });
}

/** Takes parked text back: into its own block where that is still there without a text, else as a block where it stood. */
export function takeBack(pair: Pair, index: number): void {
  const entry = pair.parked[index];
  if (!entry) return;
  const { block, after } = entry;
  const [lang] = languagesOf(block);
  if (!lang) return;
  const place = pair.rows.some((row) => row.id === after) ? after : (pair.rows.at(-1)?.id ?? null);
  pair.insertBlocks(lang, [block], place, index);
}

/** Throws parked text away; it can be undone like any other step. */
export function discardParked(pair: Pair, index: number): void {
  pair.discardParked(index);
}
