import type { HouseStyle } from '../../model/houseStyle.ts';
import { textWidth } from './pageFrame.ts';
import { COLUMN_PADDING, twips } from './paragraphStyles.ts';
import type { CellBox, WordCell, WordParagraph, WordTable } from './wordDocument.ts';

/** A cell from one position to another, in twips from the left margin. */
export interface FacingCell {
  from: number;
  to: number;
  children: readonly WordParagraph[];
  /** `text` has no border; `data` and `header` are cells of a table within the column. */
  look: 'text' | 'data' | 'header';
  merge?: 'first' | 'rest';
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
export function facingTable(rows: readonly FacingRow[], style: HouseStyle): WordTable {
  const lines = [...new Set(rows.flatMap((row) => row.cells.flatMap((cell) => [cell.from, cell.to])))].sort((a, b) => a - b);
  const place = new Map(lines.map((line, index) => [line, index]));
  const { border, headerShade, cellPadding } = style.table;
  const box: CellBox = { border, headerShade, padding: twips(cellPadding) };
  return {
    kind: 'table',
    style: 'facing',
    columnWidths: lines.slice(1).map((line, index) => line - (lines[index] ?? 0)),
    header: true,
    rows: rows.map(({ cells, repeats, splits }) => ({
      header: repeats,
      splits,
      cells: cells.map(({ from, to, children, look, merge }): WordCell => {
        const span = (place.get(to) ?? 0) - (place.get(from) ?? 0);
        const own = look === 'text' ? {} : { box };
        return {
          width: to - from,
          span,
          look: look === 'header' ? 'header' : 'text',
          children,
          ...own,
          ...(merge === undefined ? {} : { merge }),
        };
      }),
    })),
  };
}
