import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  COMMAND_PRIORITY_HIGH,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  defineExtension,
  mergeRegister,
} from 'lexical';
import type { Lang } from '../../../../core/model/language.ts';
import { $isTextBlock } from '../../nodes/TextBlockNode.ts';

/** Which side the text that is being dragged comes from; the two editors of a pair share one. */
export interface DragSource {
  lang: Lang | null;
}

/** Whether a point of the screen is in the text of a block, not at a table or a picture, nor in a field of one. */
function $isInText({ clientX, clientY }: DragEvent): boolean {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  return caret !== null && $isTextNear(caret.offsetNode);
}

function $isTextNear(place: Node): boolean {
  const node = $getNearestNodeFromDOMNode(place);
  return node !== null && $findMatchingParent(node, $isTextBlock) !== null;
}

/**
 * Text dragged from one language to the other is refused: it would leave its block there, and be the wrong language here. So is text that is dropped
 * where no text can stand: the browser would take it away and put it nowhere.
 */
export function draggingExtension(lang: Lang, source: DragSource) {
  const refuse = (event: DragEvent): boolean => {
    if (source.lang === null || (source.lang === lang && $isInText(event))) return false;
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
          (event) => {
            // The words of a table or of a label that are dragged would be put into the text a second time.
            if (event.target instanceof Text && !$isTextNear(event.target)) {
              event.preventDefault();
              return true;
            }
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
