/**
 * How typographic rules are applied to a text that consists of stretches: of different marks, links, or library pieces.
 * A rule sees the whole text, so that a space between two stretches is judged in its sentence; what it changes is written
 * back into the stretch it lies in.
 */

/** A change of a text: the UTF-16 range `[start, end)` becomes `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A typographic rule: the changes it wants, in order and without overlap. */
export type TypographyRule = (text: string) => Edit[];

/** A part of a paragraph. `keepWords`: exact words of somebody; only the spaces at its punctuation marks may change. */
export interface Stretch {
  text: string;
  keepWords: boolean;
}

/** The rules of a language; they are applied in turn until nothing changes. */
export interface Typography {
  rules: readonly TypographyRule[];
}

/** Addresses, codes, times and ISO dates, file names and entities: never touched. */
const LITERAL =
  /(?:https?:\/\/|ftp:\/\/|www\.|mailto:)[^\s«»"<>]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\d{4}-\d{2}(?:-\d{2})?(?:T[\d:.]+Z?)?|[\p{L}\p{N}]+(?:[./:_\\-][\p{L}\p{N}]*\d[\p{L}\p{N}]*)+|&#?\p{L}*\d*;/gu;

const SPACES = /^[ \u00a0\u2009\u202f]*$/;
const MARK = /[«»;:!?—–]/;

/** Rounds after which a text that keeps changing is left as it is; two are the rule, a third settles nested cases. */
const MOST_ROUNDS = 6;

/** A rule that replaces every match. Edits are cut to what really differs, so that neighbouring stretches stay untouched. */
export function replacing(pattern: RegExp, replacement: (match: RegExpMatchArray) => string): TypographyRule {
  return (text) => {
    const edits: Edit[] = [];
    for (const match of text.matchAll(pattern)) {
      const edit = trimmed({ start: match.index, end: match.index + match[0].length, text: replacement(match) }, match[0]);
      if (edit !== null) edits.push(edit);
    }
    return edits;
  };
}

function trimmed(edit: Edit, before: string): Edit | null {
  if (edit.text === before) return null;
  const most = Math.min(before.length, edit.text.length);
  let head = 0;
  while (head < most && before[head] === edit.text[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === edit.text[edit.text.length - 1 - tail]) tail++;
  return { start: edit.start + head, end: edit.end - tail, text: edit.text.slice(head, edit.text.length - tail) };
}

/**
 * Applies the typography to a text cut into stretches and answers their new texts, one for one. Applying it to its own
 * result changes nothing. Linear in the length of the text for each rule.
 */
export function typesetStretches(stretches: readonly Stretch[], typography: Typography): string[] {
  const texts = stretches.map((stretch) => stretch.text);
  const keeps = stretches.map((stretch) => stretch.keepWords);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changed = false;
    for (const rule of typography.rules) {
      const whole = texts.join('');
      const edits = rule(whole);
      if (edits.length === 0) continue;
      const literals = Array.from(whole.matchAll(LITERAL), (match) => ({ start: match.index, end: match.index + match[0].length }));
      const allowed = edits.filter((edit) => !touches(edit, literals));
      if (applyTo(texts, keeps, whole, allowed)) changed = true;
    }
    if (!changed) break;
  }
  return texts;
}

function touches(edit: Edit, literals: readonly { start: number; end: number }[]): boolean {
  let low = 0;
  let high = literals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const literal = literals[middle];
    if (literal !== undefined && literal.end <= edit.start) low = middle + 1;
    else high = middle;
  }
  const next = literals[low];
  return next !== undefined && next.start < Math.max(edit.end, edit.start) && edit.start < next.end;
}

/** Writes the edits into the stretches' texts, last one first; answers whether any was taken. */
function applyTo(texts: string[], keeps: readonly boolean[], whole: string, edits: readonly Edit[]): boolean {
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length;
  }
  let changed = false;
  let index = texts.length - 1;
  for (const edit of edits.toReversed()) {
    while (index > 0 && (starts[index] ?? 0) > edit.start) index--;
    // At a border between two stretches an insertion belongs to the left one, unless only the right one's words may change.
    const border = edit.start === edit.end && edit.start === starts[index] && index > 0 && (!keeps[index - 1] || keeps[index]);
    const at = border ? index - 1 : index;
    const from = starts[at] ?? 0;
    const text = texts[at] ?? '';
    if (edit.end > (starts[at + 1] ?? length) || (keeps[at] && !isSpacingAtMark(whole, edit))) continue;
    texts[at] = text.slice(0, edit.start - from) + edit.text + text.slice(edit.end - from);
    changed = true;
  }
  return changed;
}

function isSpacingAtMark(whole: string, edit: Edit): boolean {
  const around = (whole[edit.start - 1] ?? '') + (whole[edit.end] ?? '');
  return SPACES.test(edit.text) && SPACES.test(whole.slice(edit.start, edit.end)) && MARK.test(around);
}
