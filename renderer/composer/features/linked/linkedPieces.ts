import { $nodesOfType, PASTE_TAG } from 'lexical';
import { standsIn } from '../../../../core/briefing/reconcile.ts';
import { type BlockShape, isTextShape } from '../../../../core/briefing/rows.ts';
import { cellsOf } from '../../../../core/briefing/side.ts';
import type { Block, Cell } from '../../../../core/model/briefing.ts';
import type { Inline } from '../../../../core/model/inline.ts';
import { LANGS, type Lang } from '../../../../core/model/language.ts';
import type { LinkedPiece, PlacedPiece } from '../../../../core/model/pieceStatus.ts';
import { $isObjectBlock } from '../../nodes/ObjectBlockNode.ts';
import { PieceNode } from '../../nodes/PieceNode.ts';
import { $blockOf } from '../../pair/documentRows.ts';
import type { Pair } from '../../pair/pair.ts';
import { isTable, tableWith } from '../objects/objects.ts';

export function isLinked(inline: Inline): inline is LinkedPiece {
  return inline.type === 'itemRef' || inline.type === 'nameRef' || inline.type === 'citation';
}

/** The name under which a piece in a language is known while its text stays the same. */
export function pieceKey({ lang, piece }: PlacedPiece): string {
  return JSON.stringify([lang, piece]);
}

/** Every piece of the library in these blocks, each once. */
export function linkedPieces(blocks: readonly Block[]): PlacedPiece[] {
  const found = new Map<string, PlacedPiece>();
  for (const block of blocks) {
    for (const { sides } of [block, ...cellsOf(block)]) {
      for (const lang of LANGS) {
        for (const piece of (sides[lang]?.content ?? []).filter(isLinked)) found.set(pieceKey({ lang, piece }), { lang, piece });
      }
    }
  }
  return [...found.values()];
}

/** Changes pieces in both languages, wherever they stand, as one step; `change` gives null for those that stay. */
export function changePieces(pair: Pair, change: (placed: PlacedPiece) => Inline | null): void {
  pair.settle();
  for (const lang of LANGS) {
    pair.editors[lang].update(
      () => {
        for (const node of $nodesOfType(PieceNode)) {
          const piece = node.getPiece();
          const next = isLinked(piece) ? change({ lang, piece }) : null;
          if (next && isLinked(next)) node.setPiece(next);
        }
      },
      { discrete: true, tag: PASTE_TAG },
    );
  }
  for (const row of pair.rows) {
    if (isTextShape(row.shape)) continue;
    const next = withPieces(row.shape, change);
    const lang = LANGS.find((candidate) => standsIn(row, candidate));
    if (next === row.shape || !lang) continue;
    pair.editors[lang].update(
      () => {
        const node = $blockOf(row.id);
        if ($isObjectBlock(node)) node.setShape(next);
      },
      { discrete: true, tag: PASTE_TAG },
    );
  }
  pair.settle();
}

/** The shape with its pieces changed; the same one when nothing was. */
function withPieces(shape: BlockShape, change: (placed: PlacedPiece) => Inline | null): BlockShape {
  let changed = false;
  const cell = <C extends Pick<Cell, 'sides'>>(given: C): C => {
    const sides = { ...given.sides };
    for (const lang of LANGS) {
      const side = sides[lang];
      if (!side) continue;
      const content = side.content.map((inline) => {
        const next = isLinked(inline) ? change({ lang, piece: inline }) : null;
        changed ||= next !== null;
        return next ?? inline;
      });
      sides[lang] = { ...side, content };
    }
    return { ...given, sides };
  };
  const next = ((): BlockShape => {
    if (isTable(shape)) return tableWith(shape, { rows: shape.attrs.rows.map((cells) => cells.map(cell)) });
    if (shape.kind === 'figure') return { kind: 'figure', attrs: { ...shape.attrs, caption: cell(shape.attrs.caption) } };
    if (shape.kind === 'chart') return { kind: 'chart', attrs: { ...shape.attrs, caption: cell(shape.attrs.caption) } };
    return shape;
  })();
  return changed ? next : shape;
}

/** Marks the pieces on the page whose record says something else, or is gone, for the style sheet: `data-status`. */
export function markPieces(pair: Pair, lang: Lang, statusOf: (placed: PlacedPiece) => string | undefined): void {
  const editor = pair.editors[lang];
  editor.getEditorState().read(
    () => {
      for (const node of $nodesOfType(PieceNode)) {
        const piece = node.getPiece();
        const status = isLinked(piece) ? statusOf({ lang, piece }) : undefined;
        const element = editor.getElementByKey(node.getKey());
        if (!element) continue;
        if (status === undefined || status === 'current') element.removeAttribute('data-status');
        else if (element.dataset.status !== status) element.dataset.status = status;
      }
    },
    { editor },
  );
}
