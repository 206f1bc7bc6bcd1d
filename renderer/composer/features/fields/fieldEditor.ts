import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $createLineBreakNode,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  FOCUS_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  type LexicalEditorWithDispose,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  type PasteCommandType,
  RootNode,
} from 'lexical';
import type { Inline } from '../../../../core/model/inline.ts';
import { $createInlines, $readContent } from '../../nodes/content.ts';
import { $createTextBlock, $isTextBlock, type TextBlockNode } from '../../nodes/TextBlockNode.ts';
import { isOwn, readClipboard } from '../paste/clipboard.ts';
import { pastedLines } from '../paste/pastedLines.ts';
import { WritingExtension } from '../writing/writing.ts';

/** Marks an update that shows what was changed elsewhere. */
const SHOWN_TAG = 'shown';

interface FieldParts {
  content: readonly Inline[];
  onChange(content: Inline[]): void;
  onFocus(): void;
  /** The selection moved, or the text changed. */
  onTold(): void;
}

/** The editor of a text that is one run of words: a cell, a caption, a note. Enter breaks the line. */
export function buildFieldEditor(parent: LexicalEditor, { content, onChange, onFocus, onTold }: FieldParts): LexicalEditorWithDispose {
  return buildEditorFromExtensions(
    defineExtension({
      name: '@diptych/field',
      namespace: parent._config.namespace,
      parentEditor: parent,
      $initialEditorState: () => {
        $getRoot().append($createTextBlock().append(...$createInlines(content)));
      },
      dependencies: [WritingExtension],
      onError: (error) => reportError(error),
      register: (editor) =>
        mergeRegister(
          editor.registerNodeTransform(RootNode, $keepOneBlock),
          editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $breakLine, COMMAND_PRIORITY_HIGH),
          // Lexical would give up the focus; where Escape leads is the business of what the field stands in.
          editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
          editor.registerCommand(PASTE_COMMAND, (event) => $pasteLines(event, editor._config.namespace), COMMAND_PRIORITY_NORMAL),
          editor.registerCommand(
            FOCUS_COMMAND,
            () => {
              onFocus();
              return false;
            },
            COMMAND_PRIORITY_LOW,
          ),
          editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
            if (!tags.has(SHOWN_TAG) && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) onChange(editorState.read($fieldContent));
            onTold();
          }),
        ),
    }),
  );
}

/** What the field says. */
function $fieldContent(): Inline[] {
  const block = $getRoot().getFirstChild();
  return $isTextBlock(block) ? $readContent(block) : [];
}

/** Shows another content, the caret as near as may be to where it was. */
export function showInField(editor: LexicalEditor, content: readonly Inline[]): void {
  editor.update(
    () => {
      const offset = $caretOffset();
      const block = $createTextBlock().append(...$createInlines(content));
      $getRoot().clear().append(block);
      if (offset !== null) $selectOffset(block, offset);
    },
    { discrete: true, tag: SHOWN_TAG },
  );
}

/** Puts the caret so many characters into the field; at its end for null. */
export function selectInField(editor: LexicalEditor, offset: number | null): void {
  editor.update(
    () => {
      const block = $getRoot().getFirstChild();
      if (!$isTextBlock(block)) return;
      if (offset === null) block.selectEnd();
      else $selectOffset(block, offset);
    },
    { discrete: true },
  );
}

/** Pasted paragraphs become lines of the one there is. */
function $keepOneBlock(): void {
  const [first, ...others] = $getRoot().getChildren();
  if (!$isTextBlock(first)) {
    const block = $createTextBlock();
    $getRoot().splice(0, first ? 1 : 0, [block]);
    if (first && !$isBlock(first)) block.append(first);
    return;
  }
  for (const other of others) {
    if ($isBlock(other)) {
      if (other.getChildrenSize() > 0) first.append($createLineBreakNode(), ...other.getChildren());
      other.remove();
    } else if ($isElementNode(other) || $isTextNode(other)) first.append(other);
    else other.remove();
  }
}

function $isBlock(node: LexicalNode): node is TextBlockNode {
  return $isTextBlock(node);
}

function $breakLine(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  selection.insertLineBreak();
  return true;
}

/** Pasted blocks become lines; what another field or text of this language has copied comes as it is. */
function $pasteLines(event: PasteCommandType, namespace: string): boolean {
  const data = event instanceof ClipboardEvent ? event.clipboardData : null;
  const selection = $getSelection();
  if (!data || isOwn(data, namespace) || !$isRangeSelection(selection)) return false;
  event.preventDefault();
  selection.insertNodes($createInlines(pastedLines(readClipboard(data))));
  return true;
}

function $caretOffset(): number | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { anchor } = selection;
  const node = anchor.getNode();
  let offset = $isTextNode(node) ? anchor.offset : $childrenBefore(node, anchor.offset);
  for (let at: LexicalNode | null = node; at && !$isTextBlock(at); at = at.getParent()) {
    for (let before = at.getPreviousSibling(); before; before = before.getPreviousSibling()) offset += before.getTextContentSize();
  }
  return offset;
}

function $childrenBefore(node: LexicalNode, count: number): number {
  if (!$isElementNode(node)) return 0;
  return node
    .getChildren()
    .slice(0, count)
    .reduce((sum, child) => sum + child.getTextContentSize(), 0);
}

function $selectOffset(block: TextBlockNode, offset: number): void {
  let left = offset;
  for (const text of block.getAllTextNodes()) {
    const size = text.getTextContentSize();
    if (left <= size) {
      const selection = $createRangeSelection();
      selection.anchor.set(text.getKey(), left, 'text');
      selection.focus.set(text.getKey(), left, 'text');
      $setSelection(selection);
      return;
    }
    left -= size;
  }
  block.selectEnd();
}
