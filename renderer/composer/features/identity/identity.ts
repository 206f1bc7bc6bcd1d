import {
  $getNodeByKey,
  $getRoot,
  $getState,
  $hasUpdateTag,
  $isElementNode,
  $setState,
  defineExtension,
  type ElementNode,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  RootNode,
} from 'lexical';
import type { Id } from '../../../../core/model/record.ts';
import { $blockId, $only, $setSideMarks, $sideMarks, blockIdState, onlyState } from '../../nodes/blockState.ts';
import { $isObjectBlock, type ObjectBlockNode } from '../../nodes/ObjectBlockNode.ts';
import { $createTextBlock, $isTextBlock, TextBlockNode } from '../../nodes/TextBlockNode.ts';

/** Marks an update that carries one side's change over to the other: ids are right already, and nothing is carried back. */
export const MIRROR_TAG = 'mirror';

/** The ids a document has had, and where new ones come from. */
export interface BlockIds {
  /** Every id this document has had since it was opened: one that comes back with pasted text is the same block. */
  known: Set<Id>;
  newId(): Id;
}

/** Every block of the two documents keeps one id, and the id follows the text. */
export function identityExtension(ids: BlockIds) {
  return defineExtension({
    name: '@diptych/identity',
    register: (editor) =>
      mergeRegister(
        editor.registerNodeTransform(TextBlockNode, (block) => {
          if (!$hasUpdateTag(MIRROR_TAG) && !$hasUpdateTag(HISTORIC_TAG)) $hoistBlocks(block);
        }),
        editor.registerNodeTransform(RootNode, (root) => {
          if ($hasUpdateTag(MIRROR_TAG) || $hasUpdateTag(HISTORIC_TAG)) return;
          // The transform runs at every key; the root itself is another one only when blocks came, went or moved.
          if (root.getLatest() === editor.getEditorState()._nodeMap.get('root')) return;
          $flattenBlocks();
          $followText(editor, ids);
        }),
      ),
  });
}

type BlockNode = TextBlockNode | ObjectBlockNode;

/** The blocks of the editor in order. */
export function $blocks(): BlockNode[] {
  return $getRoot()
    .getChildren()
    .filter((node) => $isTextBlock(node) || $isObjectBlock(node));
}

/**
 * The root holds blocks and nothing else, and blocks hold no blocks: pasted HTML can nest list items, and leave text, links or
 * nodes of other editors at the top.
 */
function $flattenBlocks(): void {
  for (const node of $getRoot().getChildren()) {
    if ($isTextBlock(node)) $hoistBlocks(node);
    else if (!$isObjectBlock(node)) {
      const block = $createTextBlock();
      node.insertBefore(block);
      if ($isElementNode(node) && !node.isInline()) {
        block.append(...node.getChildren());
        node.remove();
      } else block.append(node);
      $hoistBlocks(block);
    }
  }
  if ($getRoot().isEmpty()) $getRoot().append($createTextBlock());
}

function $hoistBlocks(block: ElementNode): void {
  let last: LexicalNode = block;
  for (const child of block.getChildren()) {
    if (!$isTextBlock(child) && !$isObjectBlock(child)) continue;
    last.insertAfter(child, false);
    last = child;
    if ($isTextBlock(child)) $hoistBlocks(child);
  }
}

/** Where the leaves of a block were before this update. */
interface Origin {
  /** Length of the text that has been in this block all along. */
  own: number;
  /** Length of the text by the block it came from. */
  from: Map<NodeKey, number>;
}

/**
 * Gives every block an id. A block that holds what was another's text takes that block's id with its state, when the other one is
 * empty now or gone: Enter at the start of a block moves its text into a new node, deleting from one block's start into
 * another one leaves the rest of the second in the node of the first, and paste over a selection puts what follows into a new node.
 */
function $followText(editor: LexicalEditor, ids: BlockIds): void {
  const blocks = $blocks();
  const before = editor.getEditorState();
  const formerIds = before.read(() => new Map($blocks().map((block) => [block.getKey(), $blockId(block)])));
  $resolveDuplicates(blocks, formerIds);
  const present = new Map(blocks.map((block) => [block.getKey(), block]));
  const someGone = [...formerIds.keys()].some((key) => !present.has(key));
  for (const block of blocks) {
    if (!$isTextBlock(block) || block.isEmpty()) continue;
    const formerId = formerIds.get(block.getKey());
    // A block that has been here, and has kept its node, can only have lost its text to a change that also took away another block.
    if (formerId !== undefined && !someGone) continue;
    if (formerId === undefined && $blockId(block) !== '' && ids.known.has($blockId(block))) continue;
    const origin = $originOf(block, before);
    if (origin.own > 0) continue;
    const [source] = [...origin.from].sort((one, other) => other[1] - one[1]).map(([key]) => key);
    const id = source === undefined ? undefined : formerIds.get(source);
    if (source === undefined || id === undefined || id === '') continue;
    const holder = present.get(source);
    if (holder === undefined) $takeOver(block, id, source, before);
    else if ($isTextBlock(holder) && holder.isEmpty() && formerId === undefined) {
      $exchange(block, holder);
    }
  }
  for (const block of blocks) {
    const id = $blockId(block);
    if (id !== '' && (formerIds.get(block.getKey()) === id || ids.known.has(id))) continue;
    const fresh = ids.newId();
    ids.known.add(fresh);
    $setState(block, blockIdState, fresh);
    // A copy is a draft of its own: nothing was translated from it or reviewed in it yet.
    $setState(block, onlyState, null);
    if ($isTextBlock(block)) $setSideMarks(block, null);
  }
}

/** Of blocks with the same id, the one that had it keeps it: the others are copies. */
function $resolveDuplicates(blocks: readonly BlockNode[], formerIds: ReadonlyMap<NodeKey, Id>): void {
  const holders = new Map<Id, BlockNode>();
  for (const block of blocks) {
    const id = $blockId(block);
    if (id === '') continue;
    const holder = holders.get(id);
    if (holder === undefined) holders.set(id, block);
    else if (formerIds.get(block.getKey()) === id && formerIds.get(holder.getKey()) !== id) {
      $setState(holder, blockIdState, '');
      holders.set(id, block);
    } else $setState(block, blockIdState, '');
  }
}

function $originOf(block: TextBlockNode, before: ReturnType<LexicalEditor['getEditorState']>): Origin {
  const leaves = $leaves(block).map((leaf) => ({ key: leaf.getKey(), length: Math.max(1, leaf.getTextContentSize()) }));
  const own = block.getKey();
  return before.read(() => {
    const origin: Origin = { own: 0, from: new Map() };
    for (const { key, length } of leaves) {
      const home = $getNodeByKey(key)?.getTopLevelElement()?.getKey();
      if (home === undefined) continue;
      if (home === own) origin.own += length;
      else origin.from.set(home, (origin.from.get(home) ?? 0) + length);
    }
    return origin;
  });
}

function $leaves(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? node.getChildren().flatMap($leaves) : [node];
}

/** The block becomes the one whose text it holds; that one's node is gone. */
function $takeOver(block: TextBlockNode, id: Id, source: NodeKey, before: ReturnType<LexicalEditor['getEditorState']>): void {
  if ($blockId(block) === id) return;
  if ($blocks().some((other) => other !== block && $blockId(other) === id)) return;
  const former = before.read(() => {
    const node = $getNodeByKey(source);
    return $isTextBlock(node) ? { shape: node.getShape(), marks: $sideMarks(node), only: $only(node) } : null;
  });
  if (!former) return;
  $setState(block, blockIdState, id);
  $setState(block, onlyState, former.only);
  $setSideMarks(block, former.marks);
  block.setShape(former.shape);
}

/** The text has moved from one node to a new one: so do the id and what goes with it; the node that is left empty becomes new. */
function $exchange(to: TextBlockNode, from: TextBlockNode): void {
  const shape = from.getShape();
  $setState(to, blockIdState, $blockId(from));
  $setState(to, onlyState, $getState(from, onlyState));
  $setSideMarks(to, $sideMarks(from));
  $setState(from, blockIdState, '');
  $setSideMarks(from, null);
  from.setShape(to.getShape());
  to.setShape(shape);
}
