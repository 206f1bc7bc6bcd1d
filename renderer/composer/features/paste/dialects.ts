import type { TextShape } from '../../../../core/briefing/rows.ts';
import type { Foreign } from './pastedBlock.ts';

/** What programs say about blocks in ways of their own. */

/** Word's name for the sign of a list item, which it writes into the text: `mso-list:Ignore`. */
const LIST_SIGN = /mso-list:\s*ignore/i;
/** Word's name for a list and its level: `mso-list:l0 level2 lfo1`. */
const LIST_LEVEL = /mso-list:\s*l\d+\s+level(\d+)/i;
const DEEPEST = 8;
/** Elements that hold nothing to read. */
const SILENT = new Set(
  'SCRIPT STYLE HEAD META LINK TITLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO INPUT BUTTON SELECT TEXTAREA'.split(
    ' ',
  ),
);

/** Whether an element is left out with everything in it; what somebody could miss is named. */
export function skipped(element: HTMLElement, dropped: Set<Foreign>): boolean {
  const tag = element.tagName.toUpperCase();
  if (SILENT.has(tag)) {
    if (tag === 'MATH') dropped.add('formulas');
    if (tag === 'SVG' || tag === 'OBJECT' || tag === 'EMBED') dropped.add('images');
    return true;
  }
  const style = element.getAttribute('style') ?? '';
  if (LIST_SIGN.test(style)) return true;
  // Comments of Word stand behind the text, with anchors in it.
  if (/mso-element:\s*comment/i.test(style) || /\b(MsoComment|msocom)/.test(element.className)) {
    dropped.add('comments');
    return true;
  }
  return element.hasAttribute('hidden') || /display:\s*none|mso-hide:\s*all/i.test(style);
}

/** What a paragraph of its own is by name, class, role or style; null where it says nothing of it. */
export function paragraphShape(element: HTMLElement): TextShape | null {
  const level = /^H([1-6])$/.exec(element.tagName)?.[1] ?? headingRole(element);
  if (level !== undefined) return { kind: 'heading', attrs: { level: headingLevel(Number(level)) } };
  if (/\bMsoTitle\b/.test(element.className)) return { kind: 'title', attrs: {} };
  if (/\bMso(Intense)?Quote\b/.test(element.className)) return { kind: 'quotation', attrs: { itemId: null } };
  const listLevel = LIST_LEVEL.exec(element.getAttribute('style') ?? '')?.[1];
  if (listLevel !== undefined) return item(isNumbered(signOf(element)), Number(listLevel) - 1);
  return null;
}

/** Word on the web writes headings as paragraphs with a role. */
function headingRole(element: HTMLElement): string | undefined {
  return element.getAttribute('role') === 'heading' ? (element.getAttribute('aria-level') ?? '2') : undefined;
}

function headingLevel(level: number): 1 | 2 | 3 {
  return level <= 1 ? 1 : level === 2 ? 2 : 3;
}

function signOf(element: HTMLElement): string {
  const sign = [...element.querySelectorAll('span')].find((span) => LIST_SIGN.test(span.getAttribute('style') ?? ''));
  return sign?.textContent ?? '';
}

function isNumbered(sign: string): boolean {
  return /^\s*\(?[\p{L}\p{N}]+[.)]/u.test(sign);
}

/**
 * A list item: its level is the number of lists around its own, or what Word on the web (`data-aria-level`) and Google Docs (`aria-level`) say, whose lists
 * are not nested.
 */
export function listItemShape(element: HTMLElement): TextShape {
  const said = element.getAttribute('data-aria-level') ?? element.getAttribute('aria-level');
  let level = -1;
  for (let list = element.parentElement?.closest('ul, ol'); list; list = list.parentElement?.closest('ul, ol')) level += 1;
  return item(element.parentElement?.closest('ul, ol')?.tagName === 'OL', said === null ? level : Math.max(level, Number(said) - 1));
}

function item(isNumber: boolean, level: number): TextShape {
  const known = Number.isFinite(level) ? Math.min(Math.max(level, 0), DEEPEST) : 0;
  return { kind: 'listItem', attrs: { style: isNumber ? 'number' : 'bullet', level: known } };
}
