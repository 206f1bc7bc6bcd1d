import type { Block, Cell } from '../model/briefing.ts';
import type { Wording } from '../model/template.ts';
import { pair, plain } from './pairing.ts';

/** A table with a head that repeats on every page. `widths` are relative. */
export function wordedTable(columns: readonly Wording[], widths: number[], rows: readonly Cell[][], newId: () => string): Block {
  return { id: newId(), kind: 'table', sides: {}, attrs: { header: true, widths, rows: [headerRow(columns), ...rows] } };
}

/** The head of a table: the columns' names in every language. */
export function headerRow(columns: readonly Wording[]): Cell[] {
  return columns.map((column) => ({ sides: pair('fr', (lang) => ({ content: [plain(column[lang])], state: 'reviewed' })) }));
}
