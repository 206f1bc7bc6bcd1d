import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor, type NodeKey } from 'lexical';
import { type Trigger, triggerIn } from './trigger.ts';

/** A menu that was called by typing: where its sign stands. */
export interface Call extends Trigger {
  /** The editor that was typed in: a text's, or that of a field. */
  editor: LexicalEditor;
  /** The text node of the sign. */
  key: NodeKey;
}

/** The call the caret stands behind, in the editor's committed state. */
export function callAt(editor: LexicalEditor): Call | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
    const node = selection.anchor.getNode();
    if (!$isTextNode(node)) return null;
    const trigger = triggerIn(node.getTextContent().slice(0, selection.anchor.offset));
    return trigger && { ...trigger, editor, key: node.getKey() };
  });
}

/** Takes away what was typed to call the menu; the caret stands where it was. */
export function removeCall(call: Call): void {
  call.editor.update(
    () => {
      const node = $getNodeByKey(call.key);
      if ($isTextNode(node)) node.spliceText(call.start, call.query.length + 1, '', true);
    },
    { discrete: true },
  );
}
