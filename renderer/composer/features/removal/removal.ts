import { copyToClipboard } from '@lexical/clipboard';
import {
  $caretRangeFromSelection,
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $removeTextFromCaretRange,
  $setSelection,
  $updateRangeSelectionFromCaretRange,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalCommand,
  mergeRegister,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
} from 'lexical';

/**
 * Removing a selection of which one end is a place between nodes and the other one a place in a text fails in Lexical 0.52 with "invalid
 * offset": while blocks are merged, it moves the end between nodes along and compares it with the end in the text, which is shorter
 * by then. Here the selection is put away before, and made anew after. Removal runs before whatever else the command does.
 */
export const RemovalExtension = defineExtension({
  name: '@diptych/removal',
  register: (editor) => {
    const before = <P>(command: LexicalCommand<P>, removalIsAll: boolean): (() => void) =>
      editor.registerCommand(command, () => $removeUneven() && removalIsAll, COMMAND_PRIORITY_HIGH);
    return mergeRegister(
      before(REMOVE_TEXT_COMMAND, true),
      before(DELETE_CHARACTER_COMMAND, true),
      before(DELETE_WORD_COMMAND, true),
      before(DELETE_LINE_COMMAND, true),
      before(CONTROLLED_TEXT_INSERTION_COMMAND, false),
      before(INSERT_PARAGRAPH_COMMAND, false),
      before(INSERT_LINE_BREAK_COMMAND, false),
      before(PASTE_COMMAND, false),
      editor.registerCommand(
        CUT_COMMAND,
        (event) => {
          if (!$isUneven()) return false;
          void copyToClipboard(editor, event instanceof ClipboardEvent ? event : null).then(() => {
            editor.update($removeSelected, { tag: CUT_TAG });
          });
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  },
});

/** Whether text is selected in the way that fails. */
function $isUneven(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  return selection.anchor.type === 'element' || selection.focus.type === 'element';
}

/** Removes the selected text if it is selected in the way that fails; says whether it did. */
function $removeUneven(): boolean {
  if (!$isUneven()) return false;
  $removeSelected();
  return true;
}

/** Removes the selected text; the caret stands where it was. */
export function $removeSelected(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const range = $caretRangeFromSelection(selection);
  $setSelection(null);
  const left = $removeTextFromCaretRange(range);
  const caret = $createRangeSelection();
  $updateRangeSelectionFromCaretRange(caret, left);
  $setSelection(caret);
}
