import {
  $createNodeSelection,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { Footnote, Inline } from '../../../../core/model/inline.ts';
import { $createPiece, $isPiece } from '../../nodes/PieceNode.ts';

/** The note that is selected; null when none is. */
export function selectedNote(editor: LexicalEditor): { key: NodeKey; note: Footnote } | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    const [node] = $isNodeSelection(selection) ? selection.getNodes() : [];
    const piece = $isPiece(node) ? node.getPiece() : null;
    return node && piece?.type === 'footnote' ? { key: node.getKey(), note: piece } : null;
  });
}

/** Puts a note without words behind the caret, or behind what is selected, and selects it. */
export function insertNote(editor: LexicalEditor): NodeKey | null {
  let key: NodeKey | null = null;
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const end = selection.isBackward() ? selection.anchor : selection.focus;
      selection.anchor.set(end.key, end.offset, end.type);
      selection.focus.set(end.key, end.offset, end.type);
      const note = $createPiece({ type: 'footnote', content: [] });
      selection.insertNodes([note]);
      key = note.getKey();
    },
    { discrete: true },
  );
  return key;
}

/** Changes what a note says. */
export function writeNote(editor: LexicalEditor, key: NodeKey, content: readonly Inline[]): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isPiece(node)) node.setPiece({ type: 'footnote', content: content.filter(isInNote) });
    },
    { discrete: true },
  );
}

/** A note holds words, links and line breaks. */
function isInNote(inline: Inline): inline is Footnote['content'][number] {
  return inline.type === 'text' || inline.type === 'link' || inline.type === 'lineBreak';
}

/** Takes a note away, and puts the caret where it was. */
export function removeNote(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if (!$isPiece(node)) return;
      node.selectPrevious();
      node.remove();
    },
    { discrete: true },
  );
}

/** Puts the caret behind a note. */
export function leaveNote(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      $getNodeByKey(key)?.selectNext(0, 0);
    },
    { discrete: true },
  );
}

/** Selects a piece, so that it can be opened and removed. */
export function selectPiece(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const selection = $createNodeSelection();
      selection.add(key);
      $setSelection(selection);
    },
    { discrete: true },
  );
}
