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

/** Is told of a change that was made: the text before it, and the change. */
export type EditRecorder = (whole: string, edit: Edit) => void;

/** A part of a paragraph. `keepWords`: exact words of somebody; only the spaces at its punctuation marks may change. */
export interface Stretch {
  text: string;
  keepWords: boolean;
}

/** The rules of a language; they are applied in turn until nothing changes. */
export interface Typography {
  rules: readonly TypographyRule[];
}

/**
 * Addresses, codes, times and ISO dates, file names and entities: never touched. The lookbehinds let a match begin only where a
 * word does: without them a long word is tried from each of its letters.
 */
const LITERAL =
  /(?:https?:\/\/|ftp:\/\/|www\.|mailto:)[^\s«»"<>]+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\d{4}-\d{2}(?:-\d{2})?(?:T[\d:.]+Z?)?|(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[./:_\\-][\p{L}\p{N}]*\d[\p{L}\p{N}]*)+|&#?\p{L}*\d*;/gu;

const SPACE = /\s/;
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
export function typesetStretches(stretches: readonly Stretch[], typography: Typography, onEdit?: EditRecorder): string[] {
  const texts = stretches.map((stretch) => stretch.text);
  const keeps = stretches.map((stretch) => stretch.keepWords);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changed = false;
    for (const rule of typography.rules) {
      const whole = texts.join('');
      const edits = rule(whole);
      if (edits.length === 0) continue;
      const literals = new LiteralFinder(whole);
      const allowed = edits.filter((edit) => !literals.touchedBy(edit));
      if (applyTo(texts, keeps, whole, allowed, onEdit)) changed = true;
    }
    if (!changed) break;
  }
  return texts;
}

/**
 * Finds the literals of a text near edits that come in order. Literals hold no spaces, so only the words around an edit are looked at, and
 * words that several edits lie in only once.
 */
class LiteralFinder {
  private readonly whole: string;
  private from = 0;
  private to = -1;
  private literals: { start: number; end: number }[] = [];

  constructor(whole: string) {
    this.whole = whole;
  }

  touchedBy({ start, end }: Edit): boolean {
    if (start < this.from || end > this.to) this.lookAround(start, end);
    let low = 0;
    let high = this.literals.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.literals[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = this.literals[low];
    return next !== undefined && next.start < end && start < next.end;
  }

  private lookAround(start: number, end: number): void {
    const { whole } = this;
    let from = start;
    while (from > 0 && !SPACE.test(whole[from - 1] ?? '')) from--;
    let to = end;
    while (to < whole.length && !SPACE.test(whole[to] ?? '')) to++;
    this.from = from;
    this.to = to;
    this.literals = Array.from(whole.slice(from, to).matchAll(LITERAL), (match) => ({
      start: from + match.index,
      end: from + match.index + match[0].length,
    }));
  }
}

/** Writes the edits, which are in order, into the stretches' texts; answers whether any was taken. */
function applyTo(texts: string[], keeps: readonly boolean[], whole: string, edits: readonly Edit[], onEdit?: EditRecorder): boolean {
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length;
  }
  const end = (index: number) => starts[index + 1] ?? length;
  const written: string[] = texts.map(() => '');
  let changed = false;
  /** Everything before it is written. */
  let position = 0;
  let index = 0;
  const copyTo = (target: number) => {
    while (position < target) {
      while (end(index) <= position) index++;
      const upTo = Math.min(target, end(index));
      written[index] += whole.slice(position, upTo);
      position = upTo;
    }
  };
  for (const edit of edits) {
    const touched = stretchesOf(edit, starts, length, keeps);
    const first = touched[0] ?? 0;
    if (touched.some((each) => keeps[each]) && (touched.length > 1 || !isSpacingAtMark(whole, edit))) continue;
    copyTo(edit.start);
    written[first] += edit.text;
    position = edit.end;
    changed = true;
    onEdit?.(whole, edit);
  }
  if (!changed) return false;
  copyTo(length);
  for (const [each, text] of written.entries()) texts[each] = text;
  return true;
}

/**
 * The stretches an edit changes. An insertion at a border belongs to the left stretch, unless only the right one's words may
 * change.
 */
function stretchesOf(edit: Edit, starts: readonly number[], length: number, keeps: readonly boolean[]): number[] {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= edit.start) low = middle;
    else high = middle - 1;
  }
  if (edit.start === edit.end) {
    const border = edit.start === starts[low] && low > 0 && (!keeps[low - 1] || keeps[low]);
    return [border ? low - 1 : low];
  }
  const touched: number[] = [];
  for (let index = low; index < starts.length && (starts[index] ?? 0) < edit.end; index++) {
    if ((starts[index + 1] ?? length) > edit.start) touched.push(index);
  }
  return touched;
}

function isSpacingAtMark(whole: string, edit: Edit): boolean {
  const around = (whole[edit.start - 1] ?? '') + (whole[edit.end] ?? '');
  return SPACES.test(edit.text) && SPACES.test(whole.slice(edit.start, edit.end)) && MARK.test(around);
}
