import type { Block, Cell } from '../model/briefing.ts';
import type { SectionContent, Wording } from '../model/template.ts';
import { pair, plain } from './pairing.ts';
import { wordedTable } from './wordedTable.ts';

/** A table to fill in: heads, rows whose first cell says what belongs into them, then rows without anything. */
export function formTable({ columns, rows, emptyRows }: Extract<SectionContent, { kind: 'form' }>, newId: () => string): Block {
  const rest = columns.slice(1).map((): Cell => ({ sides: {} }));
  const labelled = rows.map((row): Cell[] => [{ sides: worded(row) }, ...rest]);
  const empty = Array.from({ length: emptyRows }, (): Cell[] => [{ sides: {} }, ...rest]);
  const share = Math.round(60 / Math.max(1, columns.length - 1));
  return wordedTable(columns, [40, ...rest.map(() => share)], [...labelled, ...empty], newId);
}

function worded(wording: Wording): Cell['sides'] {
  return pair('fr', (lang) => ({ content: [plain(wording[lang])], state: 'reviewed' }));
}
