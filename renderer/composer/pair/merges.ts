import { $isRangeSelection, type EditorState, type PointType } from 'lexical';
import type { Id } from '../../../core/model/record.ts';
import { $blocks } from '../features/identity/identity.ts';
import { $blockId } from '../nodes/blockState.ts';
import { $isTextBlock, type TextBlockNode } from '../nodes/TextBlockNode.ts';

/** One block's text has gone into another's, before or after what was there. */
export interface Merge {
  from: Id;
  into: Id;
  place: 'before' | 'after';
}

interface Passage {
  id: Id;
  text: string;
}

interface Caret {
  first: Id;
  last: Id;
  /** What follows the end of the selection in its last block. */
  rest: string;
  collapsed: boolean;
}

/**
 * The merges an update made, recognised by where the selection was before it: Backspace at the start of a block, Delete at the end of
 * one, and deleting or replacing a selection that spans several. A block that is gone otherwise was deleted.
 */
export function recogniseMerges(before: EditorState, after: EditorState): Merge[] {
  const old = passages(before);
  const now = new Map(passages(after).map(({ id, text }) => [id, text]));
  if (old.every(({ id }) => now.has(id))) return [];
  const caret = caretOf(before);
  if (caret === null) return [];
  if (!caret.collapsed) return mergeOfRange(old, now, caret);
  // The caret stands in what came together. Without it, the block beyond the one that is gone would look as if it had been merged too.
  const into = caretOf(after)?.first;
  return mergesAtCaret(old, now, caret.first).filter((merge) => merge.into === into);
}

function mergesAtCaret(old: readonly Passage[], now: ReadonlyMap<Id, string>, at: Id): Merge[] {
  return old.slice(1).flatMap((second, index): Merge[] => {
    const first = old[index];
    if (!first || (first.id !== at && second.id !== at)) return [];
    const firstNow = now.get(first.id);
    const secondNow = now.get(second.id);
    // Deleting a word across the border takes the end of the first with it.
    if (firstNow !== undefined && secondNow === undefined && endsLike(firstNow, first.text, second.text)) {
      return [{ from: second.id, into: first.id, place: 'after' }];
    }
    if (firstNow === undefined && secondNow !== undefined && endsLike(secondNow, first.text, second.text)) {
      return [{ from: first.id, into: second.id, place: 'before' }];
    }
    return [];
  });
}

/** Whether a text is the beginning of one and the whole of another. */
function endsLike(text: string, start: string, end: string): boolean {
  return text.endsWith(end) && start.startsWith(text.slice(0, text.length - end.length));
}

function mergeOfRange(old: readonly Passage[], now: ReadonlyMap<Id, string>, caret: Caret): Merge[] {
  const firstNow = now.get(caret.first);
  if (caret.first === caret.last || firstNow === undefined || now.has(caret.last)) return [];
  if (!old.some(({ id }) => id === caret.last)) return [];
  return caret.rest !== '' && firstNow.endsWith(caret.rest) ? [{ from: caret.last, into: caret.first, place: 'after' }] : [];
}

function passages(state: EditorState): Passage[] {
  return state.read(() =>
    $blocks()
      .filter($isTextBlock)
      .map((block) => ({ id: $blockId(block), text: block.getTextContent() })),
  );
}

function caretOf(state: EditorState): Caret | null {
  const selection = state._selection;
  if (!$isRangeSelection(selection)) return null;
  return state.read(() => {
    const [start, end] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
    const first = $blockAt(start);
    const last = $blockAt(end);
    if (!first || !last) return null;
    return {
      first: $blockId(first),
      last: $blockId(last),
      rest: last.getTextContent().slice($textBefore(end, last)),
      collapsed: selection.isCollapsed(),
    };
  });
}

function $blockAt(point: PointType): TextBlockNode | null {
  const block = point.getNode().getTopLevelElement();
  return $isTextBlock(block) ? block : null;
}

/** Length of a block's text before a point. */
export function $textBefore(point: PointType, block: TextBlockNode): number {
  const node = point.getNode();
  let length = point.type === 'text' ? point.offset : 0;
  if (point.type === 'element' && 'getChildren' in node) {
    for (const child of node.getChildren().slice(0, point.offset)) length += child.getTextContentSize();
  }
  for (let at = node; at.getKey() !== block.getKey(); ) {
    for (const sibling of at.getPreviousSiblings()) length += sibling.getTextContentSize();
    const parent = at.getParent();
    if (!parent) break;
    at = parent;
  }
  return length;
}
