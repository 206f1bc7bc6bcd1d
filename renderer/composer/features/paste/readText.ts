import { PARAGRAPH } from '../../../../core/briefing/rows.ts';
import type { Inline } from '../../../../core/model/inline.ts';
import type { PastedBlock } from './pastedBlock.ts';

const text = (words: string): Inline[] => (words === '' ? [] : [{ type: 'text', text: words, marks: [] }]);

/** Plain text as blocks: a line for each, empty lines none; cells parted by tabs are a table, as spreadsheets put it on the clipboard. */
export function readText(pasted: string): PastedBlock[] {
  const lines = pasted.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  if (isTable(lines)) {
    const rows = lines.map((line) => line.split('\t').map((cell) => unquoted(cell)));
    const width = Math.max(...rows.map((row) => row.length));
    return [
      {
        kind: 'table',
        header: false,
        rows: rows.map((row) => Array.from({ length: width }, (_, column) => ({ content: text(row[column] ?? ''), rows: 1, columns: 1 }))),
      },
    ];
  }
  return lines.filter((line) => line.trim() !== '').map((line) => ({ kind: 'text', shape: PARAGRAPH, content: text(line.trimEnd()) }));
}

/** At least two lines, and as many tabs in each, at least one. */
function isTable(lines: readonly string[]): boolean {
  const tabs = lines.map((line) => line.split('\t').length - 1);
  return lines.length > 1 && (tabs[0] ?? 0) > 0 && tabs.every((count) => count === tabs[0]);
}

/** Spreadsheets put a cell that holds a quotation mark into quotation marks and double its own. */
function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
