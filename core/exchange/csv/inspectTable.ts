import { languageOf } from '../../language/textLanguage.ts';
import type { CsvColumn, CsvDialect, CsvField, CsvInspection, CsvMapping } from '../../model/importing.ts';
import type { Lang } from '../../model/language.ts';
import { encodingOfFile, type FileBytes } from '../fileBytes.ts';
import { ImportRefused } from '../importRefused.ts';
import { decimalMarkOf, readCellDate, readDecimal, splitUnit } from './cells.ts';
import { fieldOfHeading, signatureOf } from './headings.ts';
import { readTable } from './readTable.ts';

const SAMPLE_ROWS = 200;
const SHOWN_ROWS = 20;
const SHOWN_SAMPLES = 5;

/**
 * Looks at the beginning of a table: delimiter, encoding, decimal mark, whether the first row names the columns, what type each
 * column is, and the mapping its headings and cells suggest.
 * @throws ImportRefused when it cannot be read as a table at all
 */
export async function inspectTable(bytes: FileBytes): Promise<CsvInspection> {
  const encoding = await encodingOfFile(bytes);
  const { delimiter, rows } = await likeliestDelimiter(bytes, encoding);
  const lang = languageOf(rows.slice(0, 50).flat().join(' '));
  const header = namesColumns(rows, lang);
  // A row that is longer than the first one is one that is wrong, and says so when it is read.
  const width = rows[0]?.length ?? 0;
  const body = header ? rows.slice(1) : rows;
  const headings = Array.from({ length: width }, (_, column) => (header ? (rows[0]?.[column] ?? '').trim() : ''));
  const decimal = decimalOf(body, delimiter);
  const columns = headings.map((name, column) => columnOf(name, cellsOf(body, column), decimal));
  const fields = fieldsOf(columns, lang);
  const kind = fields.some((field) => field === 'value' || field === 'point') ? 'statistic' : 'fact';
  const mapping: CsvMapping = { dialect: { encoding, delimiter, decimal, header }, kind, lang, columns: fields };
  return { columns, rows: body.slice(0, SHOWN_ROWS), signature: signatureOf(headings), mapping, remembered: false };
}

type Delimiter = CsvDialect['delimiter'];
/** In the order they are preferred: a tab is hardly ever text, a comma often is. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ','];

/** The delimiter by which most rows have as many cells as the first one, and at least two. */
async function likeliestDelimiter(bytes: FileBytes, encoding: CsvDialect['encoding']): Promise<{ delimiter: Delimiter; rows: string[][] }> {
  let best: { delimiter: Delimiter; rows: string[][]; share: number } | null = null;
  let failure: unknown = null;
  for (const delimiter of DELIMITERS) {
    try {
      const rows = await firstRows(bytes, encoding, delimiter);
      const width = rows[0]?.length ?? 0;
      const share = width < 2 ? 0 : rows.filter((row) => row.length === width).length / rows.length;
      if (rows.length > 0 && (best === null || share > best.share)) best = { delimiter, rows, share };
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      failure ??= error;
    }
  }
  // Cut at nothing, a row can hide a quotation mark that is not closed.
  if (best !== null && (best.share > 0 || failure === null)) return best.share === 0 ? { ...best, delimiter: ';' } : best;
  throw failure ?? new ImportRefused('empty', 'there are no rows in the file');
}

async function firstRows(bytes: FileBytes, encoding: CsvDialect['encoding'], delimiter: Delimiter): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of readTable(bytes, { encoding, delimiter })) {
    rows.push(cells);
    if (rows.length === SAMPLE_ROWS) break;
  }
  return rows;
}

const isFigure = (cell: string): boolean => {
  const { number } = splitUnit(cell);
  return readDecimal(number, ',') !== null || readDecimal(number, '.') !== null;
};

/** The first row is a heading when it names fields, or when it has words where the other rows have figures and dates. */
function namesColumns(rows: readonly string[][], lang: Lang): boolean {
  const [first, ...rest] = rows;
  if (first === undefined || first.some((cell, column) => cell.trim() === '' && cellsOf(rest, column).length > 0)) return false;
  const named = first.filter((cell) => fieldOfHeading(cell, lang) !== null).length;
  const words = first.every((cell) => !isFigure(cell) || fieldOfHeading(cell, lang) === 'point');
  if (words && named * 3 >= first.length && named > 0) return true;
  const above = first.filter((cell, column) => {
    const below = cellsOf(rest, column);
    return below.length > 0 && !isFigure(cell) && below.every((one) => isFigure(one) || readCellDate(one) !== null);
  });
  return words && above.length > 0;
}

function cellsOf(rows: readonly string[][], column: number): string[] {
  return rows.flatMap((row) => (row[column] === undefined || row[column].trim() === '' ? [] : [row[column]]));
}

function decimalOf(rows: readonly string[][], delimiter: Delimiter): '.' | ',' {
  const marks = rows.flat().map(decimalMarkOf);
  const commas = marks.filter((mark) => mark === ',').length;
  const stops = marks.filter((mark) => mark === '.').length;
  // Programs that set numbers with a comma keep commas out of the way as delimiters.
  return commas === stops ? (delimiter === ',' ? '.' : ',') : commas > stops ? ',' : '.';
}

function columnOf(name: string, cells: readonly string[], decimal: '.' | ','): CsvColumn {
  const samples = cells.slice(0, SHOWN_SAMPLES);
  const share = (holds: (cell: string) => boolean) => cells.filter(holds).length / Math.max(1, cells.length);
  if (cells.length === 0) return { name, samples, type: 'empty' };
  const isYear = (cell: string) => /^(19|20)\d\d$/.test(cell.trim());
  if (share((cell) => readCellDate(cell) !== null) > 0.9 && (share(isYear) < 1 || fieldOfHeading(name, 'fr') !== 'value'))
    return { name, samples, type: 'date' };
  return { name, samples, type: share((cell) => readDecimal(splitUnit(cell).number, decimal) !== null) > 0.8 ? 'number' : 'text' };
}

/** One field a column: by its heading; then, where the headings say nothing, the first numbers, dates and words. */
function fieldsOf(columns: readonly CsvColumn[], lang: Lang): CsvField[] {
  const taken = new Set<CsvField>();
  const take = (field: CsvField | null): CsvField | null => {
    if (field === null || (field !== 'point' && field !== 'ignore' && taken.has(field))) return null;
    taken.add(field);
    return field;
  };
  const named = columns.map(({ name }) => take(name === '' ? null : fieldOfHeading(name, lang)));
  const hasFigures = columns.some(({ type }, column) => type === 'number' || named[column] === 'value' || named[column] === 'point');
  const byType: Record<CsvColumn['type'], CsvField[]> = {
    number: taken.has('point') ? [] : ['value'],
    date: ['date'],
    text: hasFigures ? [`measure.${lang}`, `text.${lang}`] : [`text.${lang}`],
    empty: [],
  };
  return columns.map(({ type }, column) => named[column] ?? byType[type].map(take).find((field) => field !== null) ?? 'ignore');
}
