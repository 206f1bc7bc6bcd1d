import {
  $createNodeSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalNode,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  type RangeSelection,
} from 'lexical';
import { indented, PARAGRAPH, shapeAfter, shapeBefore } from '../../../../core/briefing/rows.ts';
import { $isObjectBlock, type ObjectBlockNode } from '../../nodes/ObjectBlockNode.ts';
import { $createTextBlock, $isTextBlock, type TextBlockNode } from '../../nodes/TextBlockNode.ts';
import { $blocks } from '../identity/identity.ts';
import { $removeSelected } from '../removal/removal.ts';

/** Enter splits, Backspace at a start and Delete at an end merge, Tab indents list items. */
export const StructureExtension = defineExtension({
  name: '@diptych/structure',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $enter(), COMMAND_PRIORITY_LOW),
      editor.registerCommand(DELETE_CHARACTER_COMMAND, (backward) => $deleteAtBorder(backward), COMMAND_PRIORITY_LOW),
      editor.registerCommand(INDENT_CONTENT_COMMAND, () => $indent(1), COMMAND_PRIORITY_LOW),
      editor.registerCommand(OUTDENT_CONTENT_COMMAND, () => $indent(-1), COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          // Elsewhere Tab leaves the text, as the keyboard expects of a page.
          if (!$selectedBlocks().some((block) => block.getShape().kind === 'listItem')) return false;
          event.preventDefault();
          return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined);
        },
        COMMAND_PRIORITY_LOW,
      ),
    ),
});

/** The blocks the selection touches. */
export function $selectedTopNodes(): (TextBlockNode | ObjectBlockNode)[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const nodes = $isRangeSelection(selection)
    ? [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]
    : selection.getNodes();
  const tops = new Set(nodes.map((node) => node.getTopLevelElement()));
  const [only] = tops;
  // The caret is in one block nearly always; looking through all of them at every key is not free.
  if (tops.size === 1) return $isTextBlock(only) || $isObjectBlock(only) ? [only] : [];
  return $blocks().filter((block) => tops.has(block));
}

/** The text blocks the selection touches. */
export function $selectedBlocks(): TextBlockNode[] {
  return $selectedTopNodes().filter($isTextBlock);
}

function $blockOf(node: LexicalNode): TextBlockNode | null {
  const block = node.getTopLevelElement();
  return $isTextBlock(block) ? block : null;
}

function $enter(): boolean {
  const selected = $getSelection();
  if (!$isRangeSelection(selected)) return false;
  if (!selected.isCollapsed()) $removeSelected();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const block = $blockOf(selection.anchor.getNode());
  if (!block) return false;
  const shape = block.getShape();
  if (block.isEmpty() && shape.kind !== 'paragraph' && shape.kind !== 'title') {
    $leaveShape(block);
    return true;
  }
  if (!block.isEmpty() && $isAtStart(selection, block)) {
    block.insertBefore($createTextBlock(shapeBefore(shape)), false);
    return true;
  }
  const atEnd = $isAtEnd(selection, block);
  const next = selection.insertParagraph();
  if ($isTextBlock(next)) next.setShape(shapeAfter(shape, atEnd));
  return true;
}

/** One step back towards a paragraph: a deeper list item comes out one level, anything else becomes a paragraph. */
function $leaveShape(block: TextBlockNode): void {
  const shape = block.getShape();
  block.setShape(shape.kind === 'listItem' && shape.attrs.level > 0 ? indented(shape, -1) : PARAGRAPH);
}

/** Backspace at the start of a block, Delete at the end of one; anything else is not its business. */
export function $deleteAtBorder(backward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockOf(selection.anchor.getNode());
  if (!block) return false;
  if (!(backward ? $isAtStart(selection, block) : $isAtEnd(selection, block))) return false;
  const { kind } = block.getShape();
  if (backward && (kind === 'listItem' || kind === 'quotation' || kind === 'callout')) {
    $leaveShape(block);
    return true;
  }
  const neighbour = backward ? block.getPreviousSibling() : block.getNextSibling();
  if ($isObjectBlock(neighbour)) {
    const selected = $createNodeSelection();
    selected.add(neighbour.getKey());
    $setSelection(selected);
    return true;
  }
  if (!$isTextBlock(neighbour)) return true;
  if (backward) $merge(neighbour, block);
  else $merge(block, neighbour);
  return true;
}

/** The second block's text goes to the end of the first; of an empty block and one with text, the one with text stays what it is. */
function $merge(first: TextBlockNode, second: TextBlockNode): void {
  if (first.isEmpty() && !second.isEmpty()) {
    second.selectStart();
    first.remove();
    return;
  }
  const size = first.getChildrenSize();
  const last = first.getLastDescendant();
  first.append(...second.getChildren());
  second.remove();
  if (last) last.selectEnd();
  else first.select(size, size);
}

function $indent(by: 1 | -1): boolean {
  for (const block of $selectedBlocks()) block.setShape(indented(block.getShape(), by));
  return true;
}

/** Whether the caret stands before everything of the block. */
function $isAtStart(selection: RangeSelection, block: TextBlockNode): boolean {
  const { anchor } = selection;
  if (anchor.offset !== 0) return false;
  for (let node: LexicalNode | null = anchor.getNode(); node && node.getKey() !== block.getKey(); node = node.getParent()) {
    if (node.getPreviousSibling() !== null) return false;
  }
  return true;
}

function $isAtEnd(selection: RangeSelection, block: TextBlockNode): boolean {
  const { anchor } = selection;
  const at = anchor.getNode();
  const size = anchor.type === 'text' ? at.getTextContentSize() : 'getChildrenSize' in at ? at.getChildrenSize() : 0;
  if (anchor.offset !== size) return false;
  for (let node: LexicalNode | null = at; node && node.getKey() !== block.getKey(); node = node.getParent()) {
    if (node.getNextSibling() !== null) return false;
  }
  return true;
}
