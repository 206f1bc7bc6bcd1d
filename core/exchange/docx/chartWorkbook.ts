import { strToU8 } from 'fflate';
import type { WordChart } from './wordDocument.ts';
import { escaped, XML_HEAD } from './xml.ts';
import { zipped } from './zipped.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The letter of a column of a spreadsheet, from 0. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return (before === 0 ? '' : columnName(before - 1)) + String.fromCharCode(65 + (index % 26));
}

/** A chart's data as a workbook, which Word opens when somebody edits them: categories down, a column for each series. */
export function chartWorkbook({ categories, series }: WordChart): Uint8Array {
  const head = row(
    1,
    ['', ...series.map(({ name }) => name)].map((name, column) => textCell(column, 1, name)),
  );
  const body = categories.map((category, index) => {
    const cells = series.map(({ values }, column) => numberCell(column + 1, index + 2, values[index] ?? null));
    return row(index + 2, [textCell(0, index + 2, category), ...cells]);
  });
  const parts: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    ],
    ['_rels/.rels', relation(`${OFFICE}/officeDocument`, 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relation(`${OFFICE}/worksheet`, 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${MAIN}"><sheetData>${head}${body.join('')}</sheetData></worksheet>`],
  ];
  return zipped(new Map(parts.map(([name, xml]) => [name, strToU8(XML_HEAD + xml)])));
}

function relation(type: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}

function row(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

function textCell(column: number, line: number, text: string): string {
  return `<c r="${columnName(column)}${line}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function numberCell(column: number, line: number, value: string | null): string {
  return value === null ? '' : `<c r="${columnName(column)}${line}"><v>${escaped(value)}</v></c>`;
}
