import { $getSelection, $isElementNode, $isRangeSelection, $isTextNode, type LexicalNode } from 'lexical';
import { isTextShape, type Row } from '../../../core/briefing/rows.ts';
import type { Side } from '../../../core/model/briefing.ts';
import type { Inline } from '../../../core/model/inline.ts';
import type { Id } from '../../../core/model/record.ts';
import { $setSideMarks } from '../nodes/blockState.ts';
import { $createInlines, $readContent } from '../nodes/content.ts';
import { $isTextBlock, type TextBlockNode } from '../nodes/TextBlockNode.ts';
import { $applyRows, $blockOf, marksOf } from './documentRows.ts';
import { $textBefore } from './merges.ts';
import { sameValue } from './sameValue.ts';

/**
 * Brings an editor to a structure and to texts: what does not differ stays, and with it the caret; in a block whose words are replaced the caret
 * stays where it was among them.
 */
export function $applyContent(rows: readonly Row[], sideOf: (id: Id) => Side | undefined): void {
  $applyRows(rows, sideOf);
  for (const row of rows) {
    const node = isTextShape(row.shape) ? $blockOf(row.id) : undefined;
    if (!$isTextBlock(node)) continue;
    const side = sideOf(row.id);
    const content = side?.content ?? [];
    if (!sameValue($readContent(node), content)) $rewrite(node, content);
    $setSideMarks(node, marksOf(side));
  }
}

function $rewrite(node: TextBlockNode, content: readonly Inline[]): void {
  const selection = $getSelection();
  const point = $isRangeSelection(selection) ? selection.focus : null;
  const offset = point?.getNode().getTopLevelElement()?.getKey() === node.getKey() && point ? $textBefore(point, node) : null;
  const before = node.getTextContent();
  node.clear();
  node.append(...$createInlines(content));
  if (offset !== null) $placeCaret(node, movedOffset(offset, before, node.getTextContent()));
}

/** Where a place in a text is after the text was changed around it, in UTF-16 code units. */
export function movedOffset(offset: number, before: string, after: string): number {
  let start = 0;
  while (start < offset && start < after.length && before[start] === after[start]) start += 1;
  if (start === offset) return offset;
  const rest = before.length - offset;
  let end = 0;
  while (end < rest && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return end === rest ? after.length - rest : Math.min(offset, after.length);
}

/** Puts the caret at a place in a block's running text, in UTF-16 units; at the end for one behind it. */
export function $placeCaret(block: TextBlockNode, offset: number): void {
  let left = offset;
  for (const leaf of $leaves(block)) {
    const size = leaf.getTextContentSize();
    if ($isTextNode(leaf) && left <= size) {
      leaf.select(left, left);
      return;
    }
    left -= size;
  }
  block.selectEnd();
}

function $leaves(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? node.getChildren().flatMap($leaves) : [node];
}
