import {
  BorderStyle,
  createShading,
  type IBorderOptions,
  type Paragraph,
  RunProperties,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  VerticalMergeType,
  WidthType,
  type XmlComponent,
} from 'docx';
import type { HouseStyle } from '../../model/houseStyle.ts';
import { element } from './elements.ts';
import { COLUMN_PADDING, TABLE_STYLE_IDS, twips } from './paragraphStyles.ts';
import type { CellBox, WordCell, WordParagraph, WordRow, WordTable } from './wordDocument.ts';

/** Where a row belongs to one language, the cell of the other one is not for writing in. */
const CLOSED = 'E7E6E6';
/** Eighths of a point. */
const LINE = 4;

/** A table; `paragraph` makes the paragraphs of its cells. */
export function wordTable(table: WordTable, paragraph: (paragraph: WordParagraph) => Paragraph): Table {
  return new Table({
    style: TABLE_STYLE_IDS[table.style],
    width: { size: table.columnWidths.reduce((total, each) => total + each, 0), type: WidthType.DXA },
    columnWidths: table.columnWidths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: table.header, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: table.rows.map((row) => tableRow(row, paragraph)),
  });
}

function tableRow({ cells, header, splits }: WordRow, paragraph: (paragraph: WordParagraph) => Paragraph): TableRow {
  return new TableRow({
    ...(splits ? {} : { cantSplit: true }),
    ...(header ? { tableHeader: true } : {}),
    children: cells.map((cell) => tableCell(cell, paragraph)),
  });
}

function tableCell({ width, span, merge, look, box, children }: WordCell, paragraph: (paragraph: WordParagraph) => Paragraph): TableCell {
  const shade = look === 'closed' ? CLOSED : look === 'header' ? box?.headerShade : undefined;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(merge === undefined ? {} : { verticalMerge: merge === 'first' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    ...(shade === undefined ? {} : { shading: shading(shade) }),
    ...(box === undefined ? {} : boxed(box)),
    children: children.map(paragraph),
  });
}

function boxed({ border, padding }: CellBox) {
  const edge = line(border);
  const half = Math.round(padding / 2);
  return {
    borders: { top: edge, left: edge, bottom: edge, right: edge },
    margins: { top: half, left: padding, bottom: half, right: padding },
  };
}

function line(color: string): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: LINE, space: 0, color };
}

function shading(fill: string) {
  return { type: 'clear', color: 'auto', fill } as const;
}

/** The table styles of a house; the package has no class for them. */
export function tableStyles({ border, headerShade, cellPadding }: HouseStyle['table']): XmlComponent[] {
  const edge = line(border);
  const padding = twips(cellPadding);
  const margins = (down: number, across: number) => ({ cellMargin: { top: down, left: across, bottom: down, right: across } });
  const borders = { top: edge, left: edge, bottom: edge, right: edge, insideHorizontal: edge, insideVertical: edge };
  const firstRow = element('w:tblStylePr', { 'w:type': 'firstRow' }, [
    new RunProperties({ bold: true }),
    element('w:tcPr', {}, [createShading(shading(headerShade))]),
  ]);
  return [
    named(TABLE_STYLE_IDS.briefing, 'Briefing Table', [
      new TableProperties({ borders, ...margins(Math.round(padding / 2), padding) }),
      firstRow,
    ]),
    named(TABLE_STYLE_IDS.facing, 'Facing Columns', [new TableProperties(margins(0, twips(COLUMN_PADDING)))]),
    named(TABLE_STYLE_IDS.plain, 'Letterhead Columns', [new TableProperties(margins(0, 0))]),
  ];
}

function named(id: string, name: string, properties: readonly XmlComponent[]): XmlComponent {
  return element('w:style', { 'w:type': 'table', 'w:customStyle': '1', 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'TableNormal' }),
    element('w:uiPriority', { 'w:val': 59 }),
    ...properties,
  ]);
}
