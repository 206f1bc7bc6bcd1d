import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../model/briefing.ts';
import { sideText } from './side.ts';
import {
  anchorOf,
  areaOf,
  emptyGrid,
  type Grid,
  insertColumn,
  insertRow,
  mergeCells,
  removeColumn,
  removeRow,
  shownPlaces,
  splitCell,
  wholeArea,
} from './tableGrid.ts';

const cell = (text: string): Cell => ({ sides: { fr: { content: [{ type: 'text', text, marks: [] }], state: 'draft' } } });
/** A table of `a1 b1 …`, letters for columns. */
const lettered = (rows: number, columns: number): Grid => ({
  widths: Array.from({ length: columns }, (_, column) => column + 1),
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cell(`${String.fromCharCode(97 + column)}${row + 1}`)),
  ),
});
/** What is shown, row by row; a merged cell with its size. */
const shown = ({ rows }: Grid): string =>
  rows
    .map((cells, row) =>
      shownPlaces(rows)
        .filter((place) => place.row === row)
        .map(({ column }) => {
          const merge = cells[column]?.merge;
          return `${sideText(cells[column]?.sides.fr) || '·'}${merge ? `[${merge.rows}x${merge.columns}]` : ''}`;
        })
        .join(' '),
    )
    .join(' / ');

test('a new row and a new column are empty and take the width of their neighbour', () => {
  expect(shown(insertRow(lettered(2, 2), 1))).toBe('a1 b1 / · · / a2 b2');
  const wider = insertColumn(lettered(2, 2), 2);
  expect(shown(wider)).toBe('a1 b1 · / a2 b2 ·');
  expect(wider.widths).toEqual([1, 2, 2]);
});

test('merged cells keep the texts of all, and are one cell until they are split', () => {
  const merged = mergeCells(lettered(3, 3), { top: 0, left: 0, bottom: 1, right: 1 });
  expect(shown(merged)).toBe('a1 b1 a2 b2[2x2] c1 / c2 / a3 b3 c3');
  expect(anchorOf(merged.rows, { row: 1, column: 1 })).toEqual({ row: 0, column: 0 });
  expect(shown(splitCell(merged, { row: 0, column: 0 }))).toBe('a1 b1 a2 b2 · c1 / · · c2 / a3 b3 c3');
});

test('a row put into a merged cell makes it higher, one taken from it lower', () => {
  const merged = mergeCells(lettered(3, 2), { top: 0, left: 0, bottom: 1, right: 0 });
  expect(shown(insertRow(merged, 1))).toBe('a1 a2[3x1] b1 / · / b2 / a3 b3');
  expect(shown(removeRow(merged, 1))).toBe('a1 a2 b1 / a3 b3');
  expect(shown(removeRow(merged, 0))).toBe('a1 a2 b2 / a3 b3');
});

test('a column put into a merged cell makes it wider, one taken from it narrower', () => {
  const merged = mergeCells(lettered(2, 3), { top: 0, left: 0, bottom: 0, right: 1 });
  expect(shown(insertColumn(merged, 1))).toBe('a1 b1[1x3] c1 / a2 · b2 c2');
  expect(shown(removeColumn(merged, 0))).toBe('a1 b1 c1 / b2 c2');
});

test('the last row and column stay', () => {
  const one = emptyGrid(1, 1);
  expect(removeRow(one, 0)).toBe(one);
  expect(removeColumn(one, 0)).toBe(one);
});

test('a rectangle that cuts a merged cell is grown around it', () => {
  const merged = mergeCells(lettered(3, 3), { top: 1, left: 1, bottom: 2, right: 2 });
  expect(wholeArea(merged.rows, { top: 0, left: 0, bottom: 0, right: 1 })).toEqual({ top: 0, left: 0, bottom: 0, right: 1 });
  expect(wholeArea(merged.rows, { top: 0, left: 0, bottom: 1, right: 1 })).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
});

const step = fc.record({
  action: fc.constantFrom('insertRow', 'insertColumn', 'removeRow', 'removeColumn', 'merge', 'split'),
  one: fc.tuple(fc.nat(5), fc.nat(5)),
  other: fc.tuple(fc.nat(5), fc.nat(5)),
});

test('whatever is done, the grid stays rectangular, every place is shown or covered once, and only removing takes text', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let grid: Grid = lettered(3, 3);
      for (const { action, one, other } of steps) {
        const before = letters(grid);
        const rows = grid.rows.length;
        const columns = grid.widths.length;
        const place = anchorOf(grid.rows, { row: one[0] % rows, column: one[1] % columns });
        const end = { row: other[0] % rows, column: other[1] % columns };
        if (action === 'insertRow') grid = insertRow(grid, one[0] % (rows + 1));
        else if (action === 'insertColumn') grid = insertColumn(grid, one[1] % (columns + 1));
        else if (action === 'removeRow') grid = removeRow(grid, one[0] % rows);
        else if (action === 'removeColumn') grid = removeColumn(grid, one[1] % columns);
        else if (action === 'split') grid = splitCell(grid, place);
        else {
          grid = mergeCells(grid, {
            top: Math.min(place.row, end.row),
            left: Math.min(place.column, end.column),
            bottom: Math.max(place.row, end.row),
            right: Math.max(place.column, end.column),
          });
        }
        for (const cells of grid.rows) expect(cells.length).toBe(grid.widths.length);
        const covered = shownPlaces(grid.rows).flatMap((shownPlace) => {
          const { top, left, bottom, right } = areaOf(grid.rows, shownPlace);
          return Array.from({ length: (bottom - top + 1) * (right - left + 1) });
        });
        expect(covered.length).toBe(grid.rows.length * grid.widths.length);
        if (action.startsWith('remove')) continue;
        expect(letters(grid)).toBe(before);
      }
    }),
  );
});

/** The letters of the cells that are shown, in no order. */
function letters({ rows }: Grid): string {
  const texts = shownPlaces(rows).map(({ row, column }) => sideText(rows[row]?.[column]?.sides.fr));
  return [...texts.join('').replace(/\s/gu, '')].sort().join('');
}
