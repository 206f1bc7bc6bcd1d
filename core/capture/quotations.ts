import type { Quotation, Span } from '../language/captureLanguage.ts';
import { isBlank, trimmed } from './paragraphs.ts';

type Shape = 'open' | 'close' | 'either';

interface Mark {
  readonly at: number;
  readonly length: number;
  /** Marks that pair with one another: guillemets, curly, straight, single. */
  readonly family: 'guillemet' | 'curly' | 'straight' | 'single';
  readonly shape: Shape;
}

interface Open {
  readonly mark: Mark;
  readonly continues: boolean;
}

/** How many paragraphs one passage between marks may run through. */
const MAX_PARAGRAPHS = 12;
const MAX_DEPTH = 8;
/** How far apart two opening marks may stand, in characters, of which one mark closes both. */
const MAX_BOTH = 400;

/**
 * The outermost passages between quotation marks, in order. Knows « » ‹ › “ ” „ “ " ‘ ’, marks written with two signs
 * (`<<`, `,,`, `''`), marks of two kinds that close one another (`“…»`), nested marks, and marks of which one was lost: it is
 * supplied at the border of the paragraph. Speech whose marks open anew at each paragraph comes as one passage per
 * paragraph, the later ones with `continues`. Offsets are UTF-16. Linear in the length of the text.
 */
export function quotationsOf(text: string, paragraphs: readonly Span[]): Quotation[] {
  const marks = paragraphs.map((paragraph) => marksOf(text, paragraph));
  const found: Quotation[] = [];
  let stack: Open[] = [];
  let carried = 0;
  let continues = false;

  const close = (outermost: Open, innerEnd: number, end: number, balanced: boolean): void => {
    const inner = trimmed(text, outermost.mark.at + outermost.mark.length, innerEnd);
    if (inner !== null) found.push({ start: outermost.mark.at, end, inner, balanced, continues: outermost.continues });
  };

  for (const [index, paragraph] of paragraphs.entries()) {
    const here = marks[index] ?? [];
    for (const [place, mark] of here.entries()) {
      const role = roleOf(text, mark, stack, here, place);
      if (role === 'open' || role === 'reopen') {
        if (role === 'reopen') {
          const first = stack[0];
          if (first !== undefined) {
            const end = Math.max(lastStop(text, first.mark.at + first.mark.length, mark.at), first.mark.at + first.mark.length);
            close(first, end, end, false);
          }
          stack = [];
        }
        if (stack.length < MAX_DEPTH) stack.push({ mark, continues: continues && mark.at === paragraph.start });
      } else if (role === 'close') {
        const depth = stack.findLastIndex((open) => open.mark.family === mark.family);
        const inner = depth === -1 ? stack.length - 1 : depth;
        const doubled =
          inner === 1 && mark.length === 2 && stack.every((open) => open.mark.length === 1 && open.mark.family === mark.family);
        const popTo = inner > 0 && (doubled || isLastOfBoth(text, mark, stack, here, place)) ? 0 : inner;
        const first = stack[0];
        if (popTo === 0 && first !== undefined) {
          close(first, doubled ? mark.at + 1 : mark.at, mark.at + mark.length, true);
          carried = 0;
        }
        stack = stack.slice(0, popTo);
      } else if (role === 'stray') {
        const before = found.at(-1);
        const from = before === undefined || before.end <= paragraph.start ? paragraph.start : nextSentence(text, before.end, mark.at);
        const inner = trimmed(text, from, mark.at);
        if (inner !== null && goesOn(text, mark.at + mark.length, paragraph.end)) {
          found.push({ start: inner.start, end: mark.at + mark.length, inner, balanced: false, continues: false });
        }
      }
    }
    const first = stack[0];
    continues = false;
    if (first === undefined) continue;
    const next = marks[index + 1];
    const nextParagraph = paragraphs[index + 1];
    const opensAnew =
      next?.[0] !== undefined && nextParagraph !== undefined && next[0].at === nextParagraph.start && next[0].shape !== 'close';
    carried += 1;
    if (!opensAnew && carried < MAX_PARAGRAPHS && closesLater(marks, index + 1, first.mark.family)) continue;
    close(first, paragraph.end, paragraph.end, false);
    continues = opensAnew;
    stack = [];
    carried = 0;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `"… стало бы "неверным путём". Президент`: one mark closes both passages when no other is left to close the outer one. */
function isLastOfBoth(text: string, mark: Mark, stack: readonly Open[], here: readonly Mark[], place: number): boolean {
  if (mark.family !== 'straight' || stack.some((open) => open.mark.family !== 'straight')) return false;
  if (!/^[.,!?]?(?:\s+[–—-])?\s+\p{Lu}|^,\s+[–—-]/u.test(text.slice(mark.at + mark.length, mark.at + mark.length + 6))) return false;
  let inside = 0;
  for (let next = place + 1; next < here.length && next < place + 64; next += 1) {
    const other = here[next];
    if (other === undefined || other.family !== 'straight') continue;
    if (other.shape === 'open') inside += 1;
    else if (inside > 0) inside -= 1;
    else return false;
  }
  return true;
}

function marksOf(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const mark = markAt(text, at, paragraph);
    if (mark === null) continue;
    marks.push(mark);
    at += mark.length - 1;
  }
  return marks;
}

function markAt(text: string, at: number, paragraph: Span): Mark | null {
  const sign = text.charAt(at);
  const pair = text.slice(at, at + 2);
  switch (sign) {
    case '«':
      return { at, length: 1, family: 'guillemet', shape: 'open' };
    case '»':
      return { at, length: 1, family: 'guillemet', shape: 'close' };
    case '‹':
      return { at, length: 1, family: 'single', shape: 'open' };
    case '›':
      return { at, length: 1, family: 'single', shape: 'close' };
    case '„':
    case '‟':
      return { at, length: 1, family: 'curly', shape: 'open' };
    case '”':
      return { at, length: 1, family: 'curly', shape: shapeAt(text, at, 1, paragraph) === 'open' ? 'either' : 'close' };
    case '“':
      return { at, length: 1, family: 'curly', shape: shapeAt(text, at, 1, paragraph) === 'close' ? 'either' : 'open' };
    case '"':
      // A table's program doubles the marks inside a cell.
      return straight(text, at, pair === '""' ? 2 : 1, paragraph);
    case '＂':
      return straight(text, at, 1, paragraph);
    case '‘':
      if (pair === '‘‘') return { at, length: 2, family: 'curly', shape: 'open' };
      return opensWord(text, at, paragraph) ? { at, length: 1, family: 'single', shape: 'open' } : null;
    case '’':
      // `“…’’`: two single marks for a double one.
      if (pair === '’’') return { at, length: 2, family: 'curly', shape: 'close' };
      return { at, length: 1, family: 'single', shape: 'close' };
    case ',':
      return pair === ',,' && opensWord(text, at, paragraph) ? { at, length: 2, family: 'curly', shape: 'open' } : null;
    case "'":
      return pair === "''" ? straight(text, at, 2, paragraph) : null;
    case '<':
      return pair === '<<' ? { at, length: 2, family: 'guillemet', shape: 'open' } : null;
    case '>':
      return pair === '>>' ? { at, length: 2, family: 'guillemet', shape: 'close' } : null;
    default:
      return null;
  }
}

/** A straight mark tells its side by the spaces around it; between two letters it is a mistyped apostrophe, after a digit inches. */
function straight(text: string, at: number, length: number, paragraph: Span): Mark | null {
  const before = at > paragraph.start ? text.charAt(at - 1) : ' ';
  const after = at + length < paragraph.end ? text.charAt(at + length) : ' ';
  if (/\p{L}/u.test(before) && /\p{L}/u.test(after)) return null;
  return { at, length, family: 'straight', shape: shapeAt(text, at, length, paragraph) };
}

function shapeAt(text: string, at: number, length: number, paragraph: Span): Shape {
  const blankBefore = at <= paragraph.start || isBlank(text.charCodeAt(at - 1)) || /[([{—–«“„/]/.test(text.charAt(at - 1));
  const blankAfter =
    at + length >= paragraph.end || isBlank(text.charCodeAt(at + length)) || /[)\]},.;:!?…»”]/.test(text.charAt(at + length));
  if (blankBefore && !blankAfter) return 'open';
  if (!blankBefore && blankAfter) return 'close';
  return 'either';
}

function opensWord(text: string, at: number, paragraph: Span): boolean {
  return shapeAt(text, at, text.startsWith(',,', at) ? 2 : 1, paragraph) === 'open';
}

function roleOf(
  text: string,
  mark: Mark,
  stack: readonly Open[],
  here: readonly Mark[],
  place: number,
): 'open' | 'reopen' | 'close' | 'stray' | 'none' {
  const inside = stack.length > 0;
  const sameFamily = stack.some((open) => open.mark.family === mark.family);
  // ’ is nearly always an apostrophe: it closes only what ‘ opened.
  if (mark.family === 'single') {
    if (mark.shape === 'open') return 'open';
    return sameFamily && stack.at(-1)?.mark.family === 'single' ? 'close' : 'none';
  }
  if (mark.shape === 'either') {
    if (sameFamily) return 'close';
    return mark.family === 'straight' || !inside ? 'open' : 'close';
  }
  if (mark.shape === 'close') return inside ? 'close' : 'stray';
  if (!sameFamily) return 'open';
  // A second opening mark is nested when enough closing ones follow; else the first was never closed.
  let need = stack.filter((open) => open.mark.family === mark.family).length + 1;
  for (let next = place + 1; next < here.length && next < place + 64; next += 1) {
    const other = here[next];
    if (other === undefined || other.family !== mark.family) continue;
    if (other.shape === 'open') return need <= 1 ? 'open' : 'reopen';
    need -= other.length > mark.length ? 2 : 1;
    if (need <= 0) return 'open';
  }
  // One mark may close both, unless a sentence ended in between.
  const outer = stack.at(-1)?.mark;
  const within = outer?.family === 'straight' && mark.family === 'straight' && mark.at - outer.at < MAX_BOTH;
  return within && need === 1 && !/[.!?…](?:\s|$)|,\s+[–—-]/.test(text.slice(outer.at, mark.at)) ? 'open' : 'reopen';
}

function closesLater(marks: readonly (readonly Mark[])[], from: number, family: Mark['family']): boolean {
  for (let index = from; index < marks.length && index < from + MAX_PARAGRAPHS; index += 1) {
    for (const mark of marks[index] ?? []) {
      if (mark.family === family) return mark.shape === 'close' || (mark.shape === 'either' && family === 'straight');
      if (mark.shape === 'open' && mark.family !== 'single') return false;
    }
  }
  return false;
}

/** After a mark whose partner is missing the narrator must go on, else it is a slip rather than the end of speech. */
function goesOn(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && (isBlank(text.charCodeAt(at)) || /[,.;:–—-]/.test(text.charAt(at)))) at += 1;
  if (at >= end) return true;
  const next = text.charAt(at);
  return next === next.toLowerCase() && next !== next.toUpperCase();
}

function lastStop(text: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) if (/[.!?…,;]/.test(text.charAt(at))) return at;
  return to;
}

function nextSentence(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (/[.!?…]/.test(text.charAt(at)) && at + 1 < to && isBlank(text.charCodeAt(at + 1))) return at + 1;
  }
  return from;
}
