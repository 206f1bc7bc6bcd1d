import type { Inline } from '../../../../core/model/inline.ts';
import type { PastedBlock, PastedCell } from './pastedBlock.ts';

/** More than this is a worksheet, not a table of a document: what follows is cut off. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 26;

/** A table of HTML as a rectangle; cells covered by a merged one are empty. Null where it has no cell. */
export function readTable(
  table: HTMLTableElement,
  contentOf: (cell: HTMLTableCellElement) => Inline[],
): Extract<PastedBlock, { kind: 'table' }> | null {
  const grid: (PastedCell | undefined)[][] = [];
  const all = [...table.rows].filter((row) => row.cells.length > 0).slice(0, MOST_ROWS);
  for (const [at, row] of all.entries()) {
    grid[at] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at][column] !== undefined) column += 1;
      if (column >= MOST_COLUMNS) break;
      const columns = Math.min(Math.max(1, cell.colSpan), MOST_COLUMNS - column);
      const rows = Math.min(Math.max(1, cell.rowSpan), all.length - at);
      for (let down = 0; down < rows; down += 1) {
        const line = grid[at + down] ?? [];
        grid[at + down] = line;
        for (let right = 0; right < columns; right += 1) line[column + right] ??= { content: [], rows: 1, columns: 1 };
      }
      grid[at][column] = { content: contentOf(cell), rows, columns };
      column += columns;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0) return null;
  const rows = grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { content: [], rows: 1, columns: 1 }));
  const [first] = all;
  const header = table.tHead !== null || (first !== undefined && [...first.cells].every((cell) => cell.tagName === 'TH'));
  return { kind: 'table', header, rows };
}
