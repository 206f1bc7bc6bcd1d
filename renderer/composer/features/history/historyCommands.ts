import { COMMAND_PRIORITY_LOW, defineExtension, mergeRegister, REDO_COMMAND, UNDO_COMMAND } from 'lexical';

/** Undo and redo asked for by the browser's menu or a spelling of the keys we do not list go to the shared history too. */
export function historyCommandsExtension(history: { undo(): void; redo(): void }) {
  return defineExtension({
    name: '@diptych/history-commands',
    register: (editor) =>
      mergeRegister(
        editor.registerCommand(UNDO_COMMAND, () => run(history.undo), COMMAND_PRIORITY_LOW),
        editor.registerCommand(REDO_COMMAND, () => run(history.redo), COMMAND_PRIORITY_LOW),
      ),
  });
}

/** After the command's own update: restoring a state inside one is not possible. */
function run(step: () => void): boolean {
  queueMicrotask(step);
  return true;
}
