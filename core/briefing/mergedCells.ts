import type { Cell } from '../model/briefing.ts';

/** How much of the grid a cell takes; `covered`: another cell lies over it, and it is not shown. */
export interface CellPlace {
  rows: number;
  columns: number;
  covered: boolean;
}

/**
 * The places of a table's cells, row by row. A merge that reaches beyond the grid, or over a cell that another one covers, ends there, so
 * that every place belongs to one cell.
 */
export function cellPlaces(rows: readonly (readonly Pick<Cell, 'merge'>[])[]): CellPlace[][] {
  const places = rows.map((row) => row.map((): CellPlace => ({ rows: 1, columns: 1, covered: false })));
  const free = (row: number, column: number) => places[row]?.[column] !== undefined && !places[row]?.[column]?.covered;
  for (const [row, cells] of rows.entries()) {
    for (const [column, { merge }] of cells.entries()) {
      const place = places[row]?.[column];
      if (merge === undefined || place === undefined || place.covered) continue;
      let columns = 1;
      while (columns < merge.columns && free(row, column + columns) && !isMerged(rows[row]?.[column + columns])) columns++;
      const stretch = Array.from({ length: columns }, (_, index) => column + index);
      let down = 1;
      while (down < merge.rows && stretch.every((at) => free(row + down, at) && !isMerged(rows[row + down]?.[at]))) down++;
      for (let each = row; each < row + down; each++) {
        for (const at of stretch) {
          const other = places[each]?.[at];
          if (other !== undefined && other !== place) other.covered = true;
        }
      }
      place.rows = down;
      place.columns = columns;
    }
  }
  return places;
}

function isMerged(cell: Pick<Cell, 'merge'> | undefined): boolean {
  return cell?.merge !== undefined;
}
