import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  DROP_COMMAND,
  defineExtension,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import type { BlockShape } from '../../../../core/briefing/rows.ts';
import type { Asset } from '../../../../core/model/asset.ts';
import type { Cell } from '../../../../core/model/briefing.ts';
import type { Lang } from '../../../../core/model/language.ts';
import { $createInlines } from '../../nodes/content.ts';
import { namespaceOf } from '../../nodes/editorNamespace.ts';
import { $createObjectBlock } from '../../nodes/ObjectBlockNode.ts';
import { $createTextBlock } from '../../nodes/TextBlockNode.ts';
import { figureShape, isImage } from '../images/images.ts';
import { imageOf, isOwn, readClipboard } from './clipboard.ts';
import type { Foreign, Pasted, PastedBlock, PastedCell } from './pastedBlock.ts';

/** Who keeps the images that are pasted and says what was left behind; set once the screen is there. */
export interface PasteTarget {
  /** Keeps an image; null when it cannot be kept, which the person has been told. */
  keep(image: Blob, name: string): Promise<Asset | null>;
  tell(dropped: ReadonlySet<Foreign>): void;
}

/** Pasted text of other programs keeps its structure and loses its looks, which is said; images are kept in the library. */
export function pasteExtension(lang: Lang, target: PasteTarget) {
  return defineExtension({
    name: '@diptych/paste',
    register: (editor) =>
      mergeRegister(
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            const data = event instanceof ClipboardEvent ? event.clipboardData : null;
            if (!data || isOwn(data, namespaceOf(lang))) return false;
            event.preventDefault();
            const pasted = readClipboard(data);
            if (pasted.blocks.length > 0 || pasted.dropped.size > 0) void paste(editor, lang, target, pasted);
            return true;
          },
          COMMAND_PRIORITY_NORMAL,
        ),
        editor.registerCommand(
          DROP_COMMAND,
          (event) => {
            const images = [...(event.dataTransfer?.files ?? [])].filter(isImage).map(imageOf);
            if (images.length === 0) return false;
            event.preventDefault();
            const block = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target)?.getTopLevelElement() : null;
            if ($isElementNode(block)) block.selectEnd();
            void paste(editor, lang, target, { blocks: images, dropped: new Set() });
            return true;
          },
          COMMAND_PRIORITY_NORMAL,
        ),
      ),
  });
}

async function paste(editor: LexicalEditor, lang: Lang, target: PasteTarget, { blocks, dropped }: Pasted): Promise<void> {
  const assets = new Map<PastedBlock, Asset>();
  for (const block of blocks) {
    if (block.kind !== 'image') continue;
    const asset = await target.keep(block.source, 'name' in block.source ? String(block.source.name) : 'image');
    if (asset) assets.set(block, asset);
  }
  editor.update(
    () => {
      const selection = $getSelection() ?? $getRoot().selectEnd();
      const nodes = blocks.flatMap((block) => $nodeOf(block, lang, assets) ?? []);
      const [only] = blocks;
      if (blocks.length === 1 && only?.kind === 'text' && only.shape.kind === 'paragraph')
        selection.insertNodes($createInlines(only.content));
      else if (nodes.length > 0 && $isRangeSelection(selection)) selection.insertNodes(nodes);
      else if (nodes.length > 0) $insertBehind(selection.getNodes().at(-1) ?? null, nodes);
    },
    { tag: PASTE_TAG, discrete: true },
  );
  if (dropped.size > 0) target.tell(dropped);
}

/** Behind a block that is selected as a whole. */
function $insertBehind(selected: LexicalNode | null, nodes: readonly LexicalNode[]): void {
  let last = selected?.getTopLevelElement() ?? $getRoot().getLastChild();
  for (const node of nodes) {
    if (last) last.insertAfter(node);
    else $getRoot().append(node);
    last = node;
  }
}

function $nodeOf(block: PastedBlock, lang: Lang, assets: ReadonlyMap<PastedBlock, Asset>): LexicalNode | null {
  switch (block.kind) {
    case 'text':
      return $createTextBlock(block.shape).append(...$createInlines(block.content));
    case 'pageBreak':
      return $createObjectBlock({ kind: 'pageBreak', attrs: {} });
    case 'image': {
      const asset = assets.get(block);
      return asset ? $createObjectBlock(figureShape(asset, block.alt === '' ? {} : { [lang]: block.alt })) : null;
    }
    case 'table':
      return $createObjectBlock(tableShape(block, lang));
  }
}

function tableShape({ header, rows }: Extract<PastedBlock, { kind: 'table' }>, lang: Lang): BlockShape {
  const [first = []] = rows;
  return { kind: 'table', attrs: { header, widths: first.map(() => 1), rows: rows.map((row) => row.map((cell) => cellOf(cell, lang))) } };
}

function cellOf({ content, rows, columns }: PastedCell, lang: Lang): Cell {
  return {
    sides: content.length === 0 ? {} : { [lang]: { content, state: 'draft' } },
    ...(rows > 1 || columns > 1 ? { merge: { rows, columns } } : {}),
  };
}
