import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  type PointType,
} from 'lexical';
import { $isObjectBlock } from '../../nodes/ObjectBlockNode.ts';
import { $isPiece } from '../../nodes/PieceNode.ts';
import { selectPiece } from '../footnotes/footnotes.ts';

/** Opens a piece that is selected; set once the screen is there. */
export interface PieceOpener {
  open(kind: 'note' | 'piece'): void;
}

/**
 * Pieces and blocks that are edited as a whole can be selected: by a click, or by an arrow that comes to them. Enter opens a piece, and goes
 * into a table, a figure or a chart.
 */
export function piecesExtension(opener: PieceOpener) {
  return defineExtension({
    name: '@diptych/pieces',
    register: (editor) => {
      const marked = new Set<NodeKey>();
      return mergeRegister(
        editor.registerCommand(
          CLICK_COMMAND,
          ({ target }) => {
            const node = target instanceof Node ? $getNearestNodeFromDOMNode(target) : null;
            if (!$isPiece(node)) return false;
            const kind = node.getPiece().type === 'footnote' ? 'note' : 'piece';
            queueMicrotask(() => {
              selectPiece(editor, node.getKey());
              opener.open(kind);
            });
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $selectBeside(event, true), COMMAND_PRIORITY_LOW),
        editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $selectBeside(event, false), COMMAND_PRIORITY_LOW),
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            const selection = $getSelection();
            const [node] = $isNodeSelection(selection) ? selection.getNodes() : [];
            if ($isPiece(node)) {
              const kind = node.getPiece().type === 'footnote' ? 'note' : 'piece';
              queueMicrotask(() => opener.open(kind));
            } else if ($isObjectBlock(node)) {
              enter(editor, node.getKey());
            } else return false;
            event?.preventDefault();
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerUpdateListener(({ editorState }) => {
          const selected = editorState.read(() => {
            const selection = $getSelection();
            return new Set($isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : []);
          });
          for (const key of marked) if (!selected.has(key)) editor.getElementByKey(key)?.removeAttribute('data-selected');
          for (const key of selected) editor.getElementByKey(key)?.setAttribute('data-selected', '');
          marked.clear();
          for (const key of selected) marked.add(key);
        }),
      );
    },
  });
}

/** An arrow that comes to a piece selects it; browsers would pass over one that shows no letters. */
function $selectBeside(event: KeyboardEvent, backward: boolean): boolean {
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const piece = $beside(selection.anchor, backward);
  if (!$isPiece(piece)) return false;
  const selected = $createNodeSelection();
  selected.add(piece.getKey());
  $setSelection(selected);
  event.preventDefault();
  return true;
}

function $beside(point: PointType, backward: boolean): LexicalNode | null {
  const node = point.getNode();
  const { offset } = point;
  if ($isElementNode(node)) return node.getChildAtIndex(backward ? offset - 1 : offset);
  if (backward) return offset === 0 ? node.getPreviousSibling() : null;
  return offset === node.getTextContentSize() ? node.getNextSibling() : null;
}

/** Puts the focus on the first thing of a block that can be written in. */
function enter(editor: LexicalEditor, key: NodeKey): void {
  const first = editor.getElementByKey(key)?.querySelector<HTMLElement>('[role="textbox"], input, select');
  queueMicrotask(() => first?.focus());
}
