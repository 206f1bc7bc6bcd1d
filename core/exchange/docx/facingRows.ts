import {
  BorderStyle,
  type ITableCellBorders,
  type Paragraph,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { HouseStyle } from '../style/houseStyle.ts';
import { textWidth } from './pageFrame.ts';
import { TABLE_STYLE_IDS, twips } from './stylesPart.ts';

/** Space inside a column of the pair, on each side, mm; the same in the style `Facing Columns`. */
const COLUMN_PADDING = 2.5;

/** A cell from one position to another, in twips from the left margin. */
export interface FacingCell {
  from: number;
  to: number;
  children: Paragraph[];
  /** `text` has no border; `data` and `header` are cells of a table within the column. */
  look: 'text' | 'data' | 'header';
}

export interface FacingRow {
  cells: FacingCell[];
  /** Repeats on every page. */
  repeats: boolean;
  /** Whether a page may end within it. */
  splits: boolean;
}

/** Where the two columns begin and end, and where tables within them do. */
export function facingColumns(style: HouseStyle): [FacingColumn, FacingColumn] {
  const half = Math.floor(textWidth(style) / 2);
  const padding = twips(COLUMN_PADDING);
  const column = (from: number): FacingColumn => ({ from, to: from + half, innerFrom: from + padding, innerTo: from + half - padding });
  return [column(0), column(half)];
}

export interface FacingColumn {
  from: number;
  to: number;
  innerFrom: number;
  innerTo: number;
}

/**
 * One table of all rows. Rows of text have two cells and rows of tables many: the grid has a line wherever any cell ends, and
 * cells span what lies between. A table inside a cell would not stay aligned with its counterpart where a page ends.
 */
export function facingTable(rows: readonly FacingRow[], style: HouseStyle): Table {
  const lines = [...new Set(rows.flatMap((row) => row.cells.flatMap((cell) => [cell.from, cell.to])))].sort((a, b) => a - b);
  const place = new Map(lines.map((line, index) => [line, index]));
  const columnWidths = lines.slice(1).map((line, index) => line - (lines[index] ?? 0));
  const width = (lines.at(-1) ?? 0) - (lines[0] ?? 0);
  return new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.cells.map((cell) => tableCell(cell, (place.get(cell.to) ?? 0) - (place.get(cell.from) ?? 0), style)),
          cantSplit: !row.splits,
          ...(row.repeats ? { tableHeader: true } : {}),
        }),
    ),
    style: TABLE_STYLE_IDS.facing,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

function tableCell(cell: FacingCell, columnSpan: number, style: HouseStyle): TableCell {
  const size = { children: cell.children, columnSpan, width: { size: cell.to - cell.from, type: WidthType.DXA } };
  if (cell.look === 'text') return new TableCell(size);
  const { border, headerShade, cellPadding } = style.table;
  const padding = twips(cellPadding);
  const down = Math.round(padding / 2);
  const edge = { style: BorderStyle.SINGLE, size: 4, color: border };
  const borders: ITableCellBorders = { top: edge, bottom: edge, left: edge, right: edge };
  const margins = { marginUnitType: WidthType.DXA, top: down, bottom: down, left: padding, right: padding };
  const shading = cell.look === 'header' ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: headerShade } } : {};
  return new TableCell({ ...size, borders, margins, ...shading });
}
