import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { CsvDialect } from '../../model/importing.ts';
import { decoded, type FileBytes } from '../fileBytes.ts';
import { ImportRefused } from '../importRefused.ts';

export interface TableRow {
  /** The line of the file the row begins on, from 1. */
  line: number;
  cells: string[];
}

/** Characters of a row; longer ones are a quotation mark that is not closed, or no table at all. */
const MAX_ROW = 1024 * 1024;

/**
 * The rows of a table (RFC 4180, any delimiter) as they are written, the heading among them. Rows with nothing in them are
 * left out. A quotation mark inside a cell that does not begin with one is a character like any other, as Excel has it.
 * @throws ImportRefused longLine, quotes, encoding, binary, tooLarge
 */
export async function* readTable(bytes: FileBytes, dialect: Pick<CsvDialect, 'encoding' | 'delimiter'>): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter: dialect.delimiter,
    info: true,
    max_record_size: MAX_ROW,
    // Named, because else the first line's end is taken for all, and files are put together from several.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const input = Readable.from(shortLines(decoded(bytes, dialect.encoding)));
  // What goes wrong in the input destroys the parser with it, and so comes out of the loop.
  pipeline(input, parser, () => undefined);
  let countedTwice = 0;
  try {
    for await (const entry of parser) {
      const { record, info }: { record: string[]; info: { lines: number } } = entry;
      const cells = record.map(plainCell);
      if (cells.every((cell) => cell.trim() === '')) continue;
      const within = cells.reduce((breaks, cell) => breaks + countOf(cell, /\r\n|[\r\n]/g), 0);
      // The parser counts a CRLF inside a cell as two lines.
      countedTwice += cells.reduce((count, cell) => count + countOf(cell, /\r\n/g), 0);
      yield { line: info.lines - within - countedTwice, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? refused(error) : error;
  } finally {
    input.destroy();
    parser.destroy();
  }
}

/** The parser looks at a row only when it ends; a piece of text without an end is refused before it is gathered. */
async function* shortLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let length = 0;
  let line = 1;
  for await (const piece of pieces) {
    let from = 0;
    for (const { index } of piece.matchAll(/\r\n|[\r\n]/g)) {
      if (length + index - from > MAX_ROW) break;
      line += 1;
      length = 0;
      from = index + 1;
    }
    length += piece.length - from;
    if (length > MAX_ROW) throw new ImportRefused('longLine', `line ${line} has more than ${MAX_ROW} characters`, line);
    yield piece;
  }
}

function countOf(cell: string, breaks: RegExp): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(breaks)?.length ?? 0) : 0;
}

function refused(error: CsvError): ImportRefused {
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
  if (error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new ImportRefused('quotes', error.message, line);
  return new ImportRefused('damaged', error.message, line);
}

/** Takes away the apostrophe that keeps a spreadsheet from reading the cell as a formula: see `writeTable`. */
function plainCell(cell: string): string {
  return /^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
}
