import { twips } from './paragraphStyles.ts';
import type { WordCell, WordParagraph, WordRow, WordTable } from './wordDocument.ts';
import { escaped } from './xml.ts';

/** The ids of the table styles. */
export const TABLE_STYLE_IDS = { briefing: 'BriefingTable', facing: 'FacingColumns', plain: 'PlainTable' } as const;

/** Space inside a column of a pair, on each side, mm. */
export const COLUMN_PADDING = 2.5;

/** Where a row belongs to one language, the cell of the other one is not for writing in. */
const CLOSED = 'E7E6E6';

/** A table as markup; `paragraph` writes the paragraphs of its cells. */
export function tableMarkup(table: WordTable, paragraph: (paragraph: WordParagraph) => string): string {
  const width = table.columnWidths.reduce((total, each) => total + each, 0);
  const grid = table.columnWidths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const look = `<w:tblLook w:val="${table.header ? '0620' : '0600'}" w:firstRow="${table.header ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  const alt = table.alt === undefined ? '' : `<w:tblCaption w:val="${escaped(table.alt)}"/>`;
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="${TABLE_STYLE_IDS[table.style]}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}${alt}</w:tblPr>`,
    `<w:tblGrid>${grid}</w:tblGrid>`,
    ...table.rows.map((row) => rowMarkup(row, paragraph)),
    '</w:tbl>',
  ].join('');
}

function rowMarkup(row: WordRow, paragraph: (paragraph: WordParagraph) => string): string {
  const properties = `${row.splits ? '' : '<w:cantSplit/>'}${row.header ? '<w:tblHeader/>' : ''}`;
  const cells = row.cells.map((cell) => cellMarkup(cell, cell.children.map(paragraph).join('')));
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

/** The order of the elements is the schema's (CT_TcPrBase). */
function cellMarkup(cell: WordCell, content: string): string {
  const { width, span, merge, box } = cell;
  const edge = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${box?.border}"/>`;
  const margin = (side: string, size: number) => `<w:${side} w:w="${size}" w:type="dxa"/>`;
  const shade = cell.look === 'closed' ? CLOSED : cell.look === 'header' ? box?.headerShade : undefined;
  return [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    merge === undefined ? '' : merge === 'first' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    box === undefined ? '' : `<w:tcBorders>${['top', 'left', 'bottom', 'right'].map(edge).join('')}</w:tcBorders>`,
    shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`,
    box === undefined
      ? ''
      : `<w:tcMar>${margin('top', Math.round(box.padding / 2))}${margin('left', box.padding)}${margin('bottom', Math.round(box.padding / 2))}${margin('right', box.padding)}</w:tcMar>`,
    `</w:tcPr>${content}</w:tc>`,
  ].join('');
}

/** The table styles of a house, for the part of styles. */
export function tableStyles({ border, headerShade, cellPadding }: { border: string; headerShade: string; cellPadding: number }): string {
  const edge = (side: string, size: number) => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${border}"/>`;
  const padding = twips(cellPadding);
  const margins = (down: number, across: number) =>
    `<w:tblCellMar><w:top w:w="${down}" w:type="dxa"/><w:left w:w="${across}" w:type="dxa"/><w:bottom w:w="${down}" w:type="dxa"/><w:right w:w="${across}" w:type="dxa"/></w:tblCellMar>`;
  const named = (id: string, name: string) =>
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>`;
  return [
    named(TABLE_STYLE_IDS.briefing, 'Briefing Table'),
    `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => edge(side, 4)).join('')}</w:tblBorders>`,
    `${margins(Math.round(padding / 2), padding)}</w:tblPr>`,
    `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${headerShade}"/></w:tcPr></w:tblStylePr></w:style>`,
    `${named(TABLE_STYLE_IDS.facing, 'Facing Columns')}<w:tblPr>${margins(0, twips(COLUMN_PADDING))}</w:tblPr></w:style>`,
    `${named(TABLE_STYLE_IDS.plain, 'Letterhead Columns')}<w:tblPr>${margins(0, 0)}</w:tblPr></w:style>`,
  ].join('');
}
