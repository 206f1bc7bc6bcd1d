import type { Block, Cell, Sides } from '../model/briefing.ts';

/** A block with each of its texts made another one: its own sides, and those of its cells or its caption, in the order they are read. */
export function mapSides(block: Block, change: (sides: Sides) => Sides): Block {
  const inCell = (cell: Cell): Cell => ({ ...cell, sides: change(cell.sides) });
  const inRows = (rows: readonly Cell[][]): Cell[][] => rows.map((row) => row.map(inCell));
  switch (block.kind) {
    case 'table':
      return { ...block, attrs: { ...block.attrs, rows: inRows(block.attrs.rows) } };
    case 'statisticTable':
      return { ...block, attrs: { ...block.attrs, rows: inRows(block.attrs.rows) } };
    case 'figure':
      return { ...block, attrs: { ...block.attrs, caption: inCell(block.attrs.caption) } };
    case 'chart':
      return { ...block, attrs: { ...block.attrs, caption: inCell(block.attrs.caption) } };
    default:
      return { ...block, sides: change(block.sides) };
  }
}
