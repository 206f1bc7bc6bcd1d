import { copyToClipboard } from '@lexical/clipboard';
import {
  $caretRangeFromSelection,
  $createRangeSelection,
  $getRoot,
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
 * Removing a selection that spans blocks fails in Lexical 0.52 with "$getTextNodeOffset: invalid offset" whenever one of its ends is a
 * place between nodes, or becomes one because the whole text it was in is removed: while the blocks are merged, Lexical moves that end
 * along and compares it with the other one, which still says where it was in a text that is shorter by now. Here the selection is put
 * away before, and made anew after. Removal runs before whatever else the command does.
 */
export const RemovalExtension = defineExtension({
  name: '@diptych/removal',
  register: (editor) => {
    const before = <P>(command: LexicalCommand<P>, removalIsAll: boolean): (() => void) =>
      editor.registerCommand(command, () => $removeAcrossBlocks() && removalIsAll, COMMAND_PRIORITY_HIGH);
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
          if (!$spansBlocks()) return false;
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

/** Whether the selection spans blocks. */
function $spansBlocks(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const [anchor, focus] = [selection.anchor.getNode(), selection.focus.getNode()];
  return anchor.getTopLevelElement()?.getKey() !== focus.getTopLevelElement()?.getKey() || anchor.is($getRoot());
}

/** Removes the selected text if it spans blocks; says whether it did. */
function $removeAcrossBlocks(): boolean {
  if (!$spansBlocks()) return false;
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
  caret.format = selection.format;
  $updateRangeSelectionFromCaretRange(caret, left);
  $setSelection(caret);
}
