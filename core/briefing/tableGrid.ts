import type { Cell, Sides } from '../model/briefing.ts';
import { joinSides } from './join.ts';

/** The part of a table that its structure is made of. Rows and columns are counted from 0. */
export interface Grid {
  widths: readonly number[];
  rows: readonly (readonly Cell[])[];
}

/** A place in a table. */
export interface Place {
  row: number;
  column: number;
}

/** A rectangle of cells, its ends included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/*
 * Every operation returns a new grid and leaves the given one as it is; it stays rectangular, and a merged cell stays one. What cannot be
 * done changes nothing: the last row or column is not removed, since a table without cells is none.
 */

/** The cells a cell covers, itself included; never more than the grid has. */
export function areaOf(rows: Grid['rows'], { row, column }: Place): Area {
  const merge = rows[row]?.[column]?.merge;
  const width = rows[row]?.length ?? 0;
  return {
    top: row,
    left: column,
    bottom: Math.min(row + (merge?.rows ?? 1), rows.length) - 1,
    right: Math.min(column + (merge?.columns ?? 1), width) - 1,
  };
}

/** The cell that covers a place: the place itself, or the merged cell it belongs to. */
export function anchorOf(rows: Grid['rows'], { row, column }: Place): Place {
  for (let top = row; top >= 0; top -= 1) {
    for (let left = column; left >= 0; left -= 1) {
      const area = areaOf(rows, { row: top, column: left });
      if ((top !== row || left !== column) && area.bottom >= row && area.right >= column) {
        // A cell that is covered itself covers nothing.
        const anchor = anchorOf(rows, { row: top, column: left });
        if (anchor.row === top && anchor.column === left) return anchor;
      }
    }
  }
  return { row, column };
}

/** The places of the cells that are shown: all but those another one covers. */
export function shownPlaces(rows: Grid['rows']): Place[] {
  const covered = new Set<string>();
  const shown: Place[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const column of cells.keys()) {
      if (covered.has(`${row} ${column}`)) continue;
      shown.push({ row, column });
      const area = areaOf(rows, { row, column });
      for (let down = area.top; down <= area.bottom; down += 1) {
        for (let right = area.left; right <= area.right; right += 1) covered.add(`${down} ${right}`);
      }
    }
  }
  return shown;
}

/** A cell without text. */
const blank = (): Cell => ({ sides: {} });

/** A table of empty cells, all columns of one width. */
export function emptyGrid(rows: number, columns: number): { widths: number[]; rows: Cell[][] } {
  return {
    widths: Array.from({ length: columns }, () => 1),
    rows: Array.from({ length: rows }, () => Array.from({ length: columns }, blank)),
  };
}

/** A new row before the one at `at`; a merged cell that it is put into grows by it. */
export function insertRow(grid: Grid, at: number): Grid {
  const rows = grid.rows.map((cells, row) =>
    cells.map((cell) => (cell.merge && row < at && row + cell.merge.rows > at ? grown(cell, 1, 0) : cell)),
  );
  return { ...grid, rows: rows.toSpliced(at, 0, grid.widths.map(blank)) };
}

/** A new column before the one at `at`, of the width of its neighbour; a merged cell that it is put into grows by it. */
export function insertColumn(grid: Grid, at: number): Grid {
  const width = grid.widths[Math.min(at, grid.widths.length - 1)] ?? 1;
  return {
    widths: grid.widths.toSpliced(at, 0, width),
    rows: grid.rows.map((cells) =>
      cells
        .map((cell, column) => (cell.merge && column < at && column + cell.merge.columns > at ? grown(cell, 0, 1) : cell))
        .toSpliced(at, 0, blank()),
    ),
  };
}

/** Takes a row away. A merged cell that loses a row of it shrinks; one that begins there keeps its text, one row further down. */
export function removeRow(grid: Grid, at: number): Grid {
  if (grid.rows.length < 2 || !grid.rows[at]) return grid;
  const rows = grid.rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (row < at && cell.merge && row + cell.merge.rows > at) return grown(cell, -1, 0);
      const above = grid.rows[at]?.[column];
      return row === at + 1 && above?.merge && above.merge.rows > 1 ? grown(above, -1, 0) : cell;
    }),
  );
  return { ...grid, rows: rows.toSpliced(at, 1) };
}

/** Takes a column away; merged cells behave as {@link removeRow} says. */
export function removeColumn(grid: Grid, at: number): Grid {
  if (grid.widths.length < 2 || grid.widths[at] === undefined) return grid;
  return {
    widths: grid.widths.toSpliced(at, 1),
    rows: grid.rows.map((cells) =>
      cells
        .map((cell, column) => {
          if (column < at && cell.merge && column + cell.merge.columns > at) return grown(cell, 0, -1);
          const before = cells[at];
          return column === at + 1 && before?.merge && before.merge.columns > 1 ? grown(before, 0, -1) : cell;
        })
        .toSpliced(at, 1),
    ),
  };
}

function grown(cell: Cell, rows: number, columns: number): Cell {
  const merge = { rows: (cell.merge?.rows ?? 1) + rows, columns: (cell.merge?.columns ?? 1) + columns };
  const { merge: _merge, ...rest } = cell;
  return merge.rows === 1 && merge.columns === 1 ? rest : { ...rest, merge };
}

/** A rectangle grown until it cuts no merged cell. */
export function wholeArea(rows: Grid['rows'], area: Area): Area {
  let whole = area;
  for (let before: Area | null = null; before === null || !sameArea(before, whole); ) {
    before = whole;
    for (const place of shownPlaces(rows)) {
      const cell = areaOf(rows, place);
      const apart = cell.top > whole.bottom || cell.bottom < whole.top || cell.left > whole.right || cell.right < whole.left;
      if (apart) continue;
      whole = {
        top: Math.min(whole.top, cell.top),
        left: Math.min(whole.left, cell.left),
        bottom: Math.max(whole.bottom, cell.bottom),
        right: Math.max(whole.right, cell.right),
      };
    }
  }
  return whole;
}

function sameArea(one: Area, other: Area): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** Makes a rectangle of cells one; the texts of both languages are joined, row by row. */
export function mergeCells(grid: Grid, area: Area): Grid {
  const { top, left, bottom, right } = wholeArea(grid.rows, area);
  if (top === bottom && left === right) return grid;
  const inside = grid.rows.slice(top, bottom + 1).flatMap((cells) => cells.slice(left, right + 1));
  const sides = inside.reduce((joined: Sides, cell) => joinSides(joined, cell.sides), {});
  const merge = { rows: bottom - top + 1, columns: right - left + 1 };
  return {
    ...grid,
    rows: grid.rows.map((cells, row) =>
      cells.map((cell, column) => {
        if (row < top || row > bottom || column < left || column > right) return cell;
        return row === top && column === left ? { sides, merge } : blank();
      }),
    ),
  };
}

/** Makes a merged cell single ones again; its text stays in the first. */
export function splitCell(grid: Grid, place: Place): Grid {
  if (!grid.rows[place.row]?.[place.column]?.merge) return grid;
  return {
    ...grid,
    rows: grid.rows.map((cells, row) =>
      cells.map((cell, column) => (row === place.row && column === place.column ? { sides: cell.sides } : cell)),
    ),
  };
}
