import type { BlockShape } from '../../../../core/briefing/rows.ts';
import { editSide } from '../../../../core/briefing/side.ts';
import type { Inline } from '../../../../core/model/inline.ts';
import type { Lang } from '../../../../core/model/language.ts';
import type { Id } from '../../../../core/model/record.ts';
import { $isObjectBlock } from '../../nodes/ObjectBlockNode.ts';
import { $blockOf } from '../../pair/documentRows.ts';
import type { Pair } from '../../pair/pair.ts';

export type TableShape = Extract<BlockShape, { kind: 'table' | 'statisticTable' }>;
export type CaptionedShape = Extract<BlockShape, { kind: 'figure' | 'chart' }>;

export function isTable(shape: BlockShape): shape is TableShape {
  return shape.kind === 'table' || shape.kind === 'statisticTable';
}

/** Changes a block that is edited as a whole, in the text of one language; the other one follows. */
export function changeObject(pair: Pair, lang: Lang, id: Id, change: (shape: BlockShape) => BlockShape): void {
  pair.editors[lang].update(
    () => {
      const node = $blockOf(id);
      if ($isObjectBlock(node)) node.setShape(change(node.getShape()));
    },
    { discrete: true },
  );
}

/** A table of the same kind with other attributes. */
export function tableWith(shape: TableShape, attrs: Partial<Pick<TableShape['attrs'], 'header' | 'widths' | 'rows'>>): TableShape {
  if (shape.kind === 'table') return { kind: shape.kind, attrs: { ...shape.attrs, ...attrs } };
  return { kind: shape.kind, attrs: { ...shape.attrs, ...attrs } };
}

/** The table with another text in one cell. */
export function withCell(shape: BlockShape, lang: Lang, row: number, column: number, content: Inline[]): BlockShape {
  if (!isTable(shape)) return shape;
  return tableWith(shape, {
    rows: shape.attrs.rows.map((cells, at) =>
      at !== row ? cells : cells.map((cell, place) => (place !== column ? cell : { ...cell, sides: editSide(cell.sides, lang, content) })),
    ),
  });
}

/** The figure or chart with another caption in one language. */
export function withCaption(shape: BlockShape, lang: Lang, content: Inline[]): BlockShape {
  if (shape.kind !== 'figure' && shape.kind !== 'chart') return shape;
  const caption = { sides: editSide(shape.attrs.caption.sides, lang, content) };
  return shape.kind === 'figure'
    ? { kind: shape.kind, attrs: { ...shape.attrs, caption } }
    : { kind: shape.kind, attrs: { ...shape.attrs, caption } };
}
