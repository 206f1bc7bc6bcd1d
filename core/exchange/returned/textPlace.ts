import type { Block, Sides } from '../../model/briefing.ts';
import type { TextPlace } from '../../model/returned.ts';

/** The sides of a text; null when the block, or the cell, is not there any more. */
export function sidesAt(blocks: readonly Block[], { blockId, cell }: TextPlace): Sides | null {
  const block = blocks.find(({ id }) => id === blockId);
  if (block === undefined || block.kind === 'pageBreak' || block.kind === 'note') return null;
  if (block.kind === 'figure' || block.kind === 'chart') return cell === null ? block.attrs.caption.sides : null;
  if (block.kind !== 'table' && block.kind !== 'statisticTable') return cell === null ? block.sides : null;
  return cell === null ? null : (block.attrs.rows[cell.row]?.[cell.column]?.sides ?? null);
}

/** The blocks with the sides of a text made others. */
export function withSidesAt(blocks: readonly Block[], { blockId, cell }: TextPlace, change: (sides: Sides) => Sides): Block[] {
  return blocks.map((block): Block => {
    if (block.id !== blockId) return block;
    const rows = <C extends { sides: Sides }>(all: readonly C[][]): C[][] =>
      all.map((row, at) =>
        row.map((each, column) => (at === cell?.row && column === cell.column ? { ...each, sides: change(each.sides) } : each)),
      );
    switch (block.kind) {
      case 'table':
        return { ...block, attrs: { ...block.attrs, rows: rows(block.attrs.rows) } };
      case 'statisticTable':
        return { ...block, attrs: { ...block.attrs, rows: rows(block.attrs.rows) } };
      case 'figure':
        return { ...block, attrs: { ...block.attrs, caption: { sides: change(block.attrs.caption.sides) } } };
      case 'chart':
        return { ...block, attrs: { ...block.attrs, caption: { sides: change(block.attrs.caption.sides) } } };
      default:
        return { ...block, sides: change(block.sides) };
    }
  });
}
