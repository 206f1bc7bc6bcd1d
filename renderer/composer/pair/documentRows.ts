import {
  $getEditor,
  $getNodeByKey,
  $getRoot,
  $setState,
  type EditorState,
  type ElementNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { isTextShape, type Row, sameRow } from '../../../core/briefing/rows.ts';
import type { Side } from '../../../core/model/briefing.ts';
import type { Id } from '../../../core/model/record.ts';
import { $blocks } from '../features/identity/identity.ts';
import { $blockId, $only, $setSideMarks, $sideMarks, blockIdState, onlyState, type SideMarks } from '../nodes/blockState.ts';
import { $createInlines, $readContent } from '../nodes/content.ts';
import { $createObjectBlock, $isObjectBlock, type ObjectBlockNode } from '../nodes/ObjectBlockNode.ts';
import { $createTextBlock, $isTextBlock, type TextBlockNode } from '../nodes/TextBlockNode.ts';

export type BlockNode = TextBlockNode | ObjectBlockNode;

/** The structure an editor shows. */
export function $readRows(): Row[] {
  return $blocks().map($readRow);
}

function $readRow(node: BlockNode): Row {
  const only = $only(node);
  return { id: $blockId(node), shape: node.getShape(), ...(only === null ? {} : { only }) };
}

/** Whether the same blocks stand in the same order in two states of an editor; `rewritten` are the nodes that differ between them. */
export function samePlaces(before: EditorState, after: EditorState, rewritten: readonly NodeKey[]): boolean {
  const rootOf = (state: EditorState): ElementNode => state.read(() => $getRoot().getLatest());
  if (rootOf(before).__size !== rootOf(after).__size) return false;
  return rewritten.every((key) => {
    const [one, other] = [before._nodeMap.get(key), after._nodeMap.get(key)];
    const isBlock = one?.__parent === 'root' || other?.__parent === 'root';
    return !isBlock || (one?.__parent === other?.__parent && one?.__prev === other?.__prev && one?.__next === other?.__next);
  });
}

/** Whether what stands at a place of an editor is the same row in two of its states, or no block in either. */
export function sameRowOf(before: EditorState, after: EditorState, key: NodeKey): boolean {
  const rowIn = (state: EditorState): Row | null =>
    state.read(() => {
      const node = $getNodeByKey(key);
      return $isTextBlock(node) || $isObjectBlock(node) ? $readRow(node) : null;
    });
  const [one, other] = [rowIn(before), rowIn(after)];
  return one === null || other === null ? one === other : sameRow(one, other);
}

/** What a block's node says; nothing when it is empty. */
export function $readSide(node: BlockNode): Side | undefined {
  if (!$isTextBlock(node)) return undefined;
  const content = $readContent(node);
  return content.length === 0 ? undefined : { content, ...($sideMarks(node) ?? { state: 'draft' }) };
}

/** Where each editor's blocks were when they were last looked for; what is found there is checked before it is believed. */
const lastPlaces = new WeakMap<LexicalEditor, Map<Id, NodeKey>>();

/** The node of a block. */
export function $blockOf(id: Id): BlockNode | undefined {
  const editor = $getEditor();
  const key = lastPlaces.get(editor)?.get(id);
  const known = key === undefined ? null : $getNodeByKey(key);
  if (($isTextBlock(known) || $isObjectBlock(known)) && $blockId(known) === id && known.isAttached()) return known;
  const blocks = $blocks();
  lastPlaces.set(editor, new Map(blocks.map((node) => [$blockId(node), node.getKey()])));
  return blocks.find((node) => $blockId(node) === id);
}

/** The element that shows a block, as far as the editor has drawn it. */
export function elementOf(editor: LexicalEditor, id: Id): HTMLElement | null {
  const node = editor.getEditorState().read(() => $blockOf(id), { editor });
  return node ? editor.getElementByKey(node.getKey()) : null;
}

/** A node for a block in one language. */
export function $createBlock(row: Row, side: Side | undefined): BlockNode {
  const node = isTextShape(row.shape) ? $createTextBlock(row.shape) : $createObjectBlock(row.shape);
  $setState(node, blockIdState, row.id);
  $setState(node, onlyState, row.only ?? null);
  if ($isTextBlock(node) && side) {
    node.append(...$createInlines(side.content));
    $setSideMarks(node, marksOf(side));
  }
  return node;
}

/** State and origin of a side, without its text. */
export function marksOf(side: Side | undefined): SideMarks | null {
  if (!side) return null;
  return side.from ? { state: side.state, from: side.from } : { state: side.state };
}

/**
 * Brings an editor's blocks to a structure: nodes that are there stay (and with them the caret), others are made with what `sideOf`
 * has for them, blocks that are not in it are removed. Nodes are moved only where the order differs.
 */
export function $applyRows(rows: readonly Row[], sideOf: (id: Id) => Side | undefined): void {
  const nodes = new Map($blocks().map((node) => [$blockId(node), node]));
  const wanted = new Set(rows.map((row) => row.id));
  for (const [id, node] of nodes) if (!wanted.has(id)) node.remove();
  let previous: BlockNode | null = null;
  for (const row of rows) {
    const node = $settled(nodes.get(row.id), row, sideOf);
    const place: BlockNode | null = node.getPreviousSibling<BlockNode>();
    if (!node.isAttached() || place?.getKey() !== previous?.getKey()) {
      const first = $getRoot().getFirstChild();
      if (previous) previous.insertAfter(node, false);
      else if (first && first.getKey() !== node.getKey()) first.insertBefore(node, false);
      else if (!first) $getRoot().append(node);
    }
    previous = node;
  }
}

/** The node of a row as the row wants it; one that changes between a text and an object is made anew. */
function $settled(node: BlockNode | undefined, row: Row, sideOf: (id: Id) => Side | undefined): BlockNode {
  if (!node?.isAttached()) return $createBlock(row, sideOf(row.id));
  if ($isTextBlock(node) && isTextShape(row.shape)) node.setShape(row.shape);
  else if ($isObjectBlock(node) && !isTextShape(row.shape)) node.setShape(row.shape);
  else {
    const made = $createBlock(row, sideOf(row.id));
    node.replace(made);
    return made;
  }
  if ($only(node) !== (row.only ?? null)) $setState(node, onlyState, row.only ?? null);
  return node;
}

/** Puts a node before all others. */
export function $insertFirst(node: BlockNode): void {
  const first = $getRoot().getFirstChild();
  if (first) first.insertBefore(node, false);
  else $getRoot().append(node);
}
