import {
  type Area,
  anchorOf,
  areaOf,
  emptyGrid,
  type Grid,
  insertColumn,
  insertRow,
  mergeCells,
  type Place,
  removeColumn,
  removeRow,
  shownPlaces,
  splitCell,
} from '../../../../core/briefing/tableGrid.ts';
import type { Block } from '../../../../core/model/briefing.ts';
import type { Id } from '../../../../core/model/record.ts';
import type { Pair } from '../../pair/pair.ts';
import type { CurrentCell, WritingPlace } from '../fields/writingPlace.ts';
import { changeObject, isTable, type TableShape, tableWith } from '../objects/objects.ts';

/** The table somebody writes in, and their cell; nothing when it is gone. */
function currentTable(pair: Pair, { cell }: WritingPlace): { cell: CurrentCell; shape: TableShape } | null {
  const shape = cell && pair.rows.find((row) => row.id === cell.block)?.shape;
  return cell && shape && isTable(shape) && shape.attrs.rows[cell.row]?.[cell.column] ? { cell, shape } : null;
}

/** A new table: three columns, a head and two rows. */
export function newTable(id: Id): Block {
  const { widths, rows } = emptyGrid(3, 3);
  return { id, kind: 'table', sides: {}, attrs: { header: true, widths, rows } };
}

export type TableOperation =
  | 'rowAbove'
  | 'rowBelow'
  | 'columnBefore'
  | 'columnAfter'
  | 'removeRow'
  | 'removeColumn'
  | 'merge'
  | 'split'
  | 'header';

/** Whether an operation would change the table somebody writes in. */
export function canChangeTable(pair: Pair, place: WritingPlace, operation: TableOperation): boolean {
  const table = currentTable(pair, place);
  if (!table) return false;
  const { cell, shape } = table;
  const { rows, widths } = shape.attrs;
  switch (operation) {
    case 'removeRow':
      return rows.length > 1;
    case 'removeColumn':
      return widths.length > 1;
    case 'merge':
      return mergeArea(rows, cell) !== null;
    case 'split':
      return rows[cell.row]?.[cell.column]?.merge !== undefined;
    default:
      return true;
  }
}

/** Changes the rows, columns or cells of the table somebody writes in, for both languages. */
export function changeTable(pair: Pair, place: WritingPlace, operation: TableOperation): void {
  const table = currentTable(pair, place);
  if (!table) return;
  const { cell } = table;
  const { widths, rows, header } = table.shape.attrs;
  const grid: Grid = { widths, rows };
  if (operation === 'header') {
    replace(pair, cell, { header: !header });
    return;
  }
  const { after, focus } = changed(grid, cell, operation);
  if (after === grid) return;
  replace(pair, cell, { widths: [...after.widths], rows: after.rows.map((cells) => [...cells]) });
  place.setCell({ ...cell, ...anchorOf(after.rows, clamped(after, focus)), area: null });
}

function changed(grid: Grid, cell: CurrentCell, operation: Exclude<TableOperation, 'header'>): { after: Grid; focus: Place } {
  const { row, column } = cell;
  const area = areaOf(grid.rows, cell);
  switch (operation) {
    case 'rowAbove':
      return { after: insertRow(grid, row), focus: { row, column } };
    case 'rowBelow':
      return { after: insertRow(grid, area.bottom + 1), focus: { row: area.bottom + 1, column } };
    case 'columnBefore':
      return { after: insertColumn(grid, column), focus: { row, column } };
    case 'columnAfter':
      return { after: insertColumn(grid, area.right + 1), focus: { row, column: area.right + 1 } };
    case 'removeRow':
      return { after: removeRow(grid, row), focus: { row, column } };
    case 'removeColumn':
      return { after: removeColumn(grid, column), focus: { row, column } };
    case 'split':
      return { after: splitCell(grid, cell), focus: cell };
    case 'merge': {
      const merging = mergeArea(grid.rows, cell);
      if (!merging) return { after: grid, focus: cell };
      return { after: mergeCells(grid, merging), focus: { row: merging.top, column: merging.left } };
    }
  }
}

function replace(pair: Pair, cell: CurrentCell, attrs: Parameters<typeof tableWith>[1]): void {
  changeObject(pair, cell.lang, cell.block, (shape) => (isTable(shape) ? tableWith(shape, attrs) : shape));
}

function clamped({ rows, widths }: Grid, { row, column }: Place): Place {
  return { row: Math.min(row, rows.length - 1), column: Math.min(column, widths.length - 1) };
}

/** The cells that merging would make one: those that are selected, else the cell and its neighbour on the right, or below in the last column. */
function mergeArea(rows: Grid['rows'], cell: CurrentCell): Area | null {
  if (cell.area) return cell.area;
  const own = areaOf(rows, cell);
  const width = rows[cell.row]?.length ?? 0;
  if (own.right + 1 < width) return { ...own, right: own.right + 1 };
  return own.bottom + 1 < rows.length ? { ...own, bottom: own.bottom + 1 } : null;
}

/** The cell after or before one, in reading order; null behind the last and before the first. */
export function neighbour(rows: Grid['rows'], from: Place, by: 1 | -1): Place | null {
  const places = shownPlaces(rows);
  const at = places.findIndex(({ row, column }) => row === from.row && column === from.column);
  return places[at + by] ?? null;
}

/** The cell below or above one, in the same column. */
export function cellBeyond(rows: Grid['rows'], from: Place, by: 1 | -1): Place | null {
  const { top, bottom } = areaOf(rows, from);
  const row = by > 0 ? bottom + 1 : top - 1;
  return rows[row] ? anchorOf(rows, { row, column: from.column }) : null;
}

/** Adds a row at the end of a table and says where it begins. */
export function addLastRow(pair: Pair, place: WritingPlace): Place | null {
  const table = currentTable(pair, place);
  if (!table) return null;
  const { widths, rows } = table.shape.attrs;
  const after = insertRow({ widths, rows }, rows.length);
  replace(pair, table.cell, { rows: after.rows.map((cells) => [...cells]) });
  return { row: rows.length, column: 0 };
}
