import { $createLineBreakNode, type DOMConversion } from 'lexical';
import { PARAGRAPH, type TextShape } from '../../../core/briefing/rows.ts';

/** What pasted HTML says about its blocks, in the dialects of browsers and of Word. */

/** Word's name for the sign of a list item, which it writes into the text: `mso-list:Ignore`. */
const LIST_SIGN = /mso-list:\s*ignore/i;
/** Word's name for a list and its level: `mso-list:l0 level2 lfo1`. */
const LIST_LEVEL = /mso-list:\s*l\d+\s+level(\d+)/i;
const DEEPEST = 8;

/** A paragraph inside a list item or quotation is a line of it: these are blocks already. */
export const INSIDE_BLOCK: DOMConversion = {
  conversion: (element) => ({
    node: null,
    after: (children) => (element.nextSibling === null ? children : [...children, $createLineBreakNode()]),
  }),
  priority: 1,
};

/** What is not text. */
export const NOTHING: DOMConversion = { conversion: () => ({ node: null, after: () => [] }), priority: 4 };

export function isInsideBlock(element: HTMLElement): boolean {
  return element.closest('li, blockquote') !== null;
}

export function isListSign(element: HTMLElement): boolean {
  return LIST_SIGN.test(element.getAttribute('style') ?? '');
}

/** A paragraph's shape: Word says by classes and styles that one is the title, or an item of a list. */
export function shapeOfParagraph(element: HTMLElement): TextShape {
  if (element.className === 'MsoTitle') return { kind: 'title', attrs: {} };
  const level = LIST_LEVEL.exec(element.getAttribute('style') ?? '')?.[1];
  if (level === undefined) return PARAGRAPH;
  const sign = [...element.querySelectorAll('span')].find(isListSign)?.textContent ?? '';
  const style = /^\s*[\p{L}\p{N}]+[.)]/u.test(sign) ? 'number' : 'bullet';
  return { kind: 'listItem', attrs: { style, level: Math.min(Number(level) - 1, DEEPEST) } };
}

/** A list item's level is the number of lists around its own; deeper than the model allows is as deep as it allows. */
export function shapeOfItem(element: HTMLElement): TextShape {
  let level = -1;
  for (let list = element.parentElement?.closest('ul, ol'); list; list = list.parentElement?.closest('ul, ol')) level += 1;
  const style = element.parentElement?.tagName === 'OL' ? 'number' : 'bullet';
  return { kind: 'listItem', attrs: { style, level: Math.min(Math.max(level, 0), DEEPEST) } };
}

/** The words of a table's cells, row by row, all rows as long as the longest; spans are not kept. */
export function cellsOfTable(table: HTMLTableElement): string[][] {
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => (cell.textContent ?? '').replace(/[ \t\n\r]+/g, ' ').trim()));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return rows.filter((row) => row.length > 0).map((row) => [...row, ...Array.from({ length: columns - row.length }, () => '')]);
}
