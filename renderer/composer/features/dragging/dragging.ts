import {
  COMMAND_PRIORITY_HIGH,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  defineExtension,
  mergeRegister,
} from 'lexical';
import type { Lang } from '../../../../core/model/language.ts';

/** Which side the text that is being dragged comes from; the two editors of a pair share one. */
export interface DragSource {
  lang: Lang | null;
}

/** Text dragged from one language to the other is refused: it would leave its block there, and be the wrong language here. */
export function draggingExtension(lang: Lang, source: DragSource) {
  const refuse = (event: DragEvent): boolean => {
    if (source.lang === null || source.lang === lang) return false;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    return true;
  };
  return defineExtension({
    name: '@diptych/dragging',
    register: (editor) =>
      mergeRegister(
        editor.registerCommand(
          DRAGSTART_COMMAND,
          () => {
            source.lang = lang;
            return false;
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(
          DRAGEND_COMMAND,
          () => {
            source.lang = null;
            return false;
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(DRAGOVER_COMMAND, refuse, COMMAND_PRIORITY_HIGH),
        editor.registerCommand(DROP_COMMAND, refuse, COMMAND_PRIORITY_HIGH),
      ),
  });
}
