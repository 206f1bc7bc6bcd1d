import { diffArrays } from 'diff';
import { compareWords } from '../../briefing/compare.ts';
import { replaceRange } from '../../briefing/contents.ts';
import { contentText } from '../../briefing/side.ts';
import type { Inline } from '../../model/inline.ts';
import type { Lang } from '../../model/language.ts';

/** A passage of a text (UTF-16 offsets, end exclusive) and what stands there afterwards. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** What makes one text of the other, word by word, in order; edits never touch. */
export function textEdits(before: string, after: string, lang: Lang): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let open: TextEdit | null = null;
  for (const { text, change } of compareWords(before, after, lang)) {
    if (change === 'same') {
      open = null;
      at += text.length;
      continue;
    }
    if (open === null) {
      open = { start: at, end: at, text: '' };
      edits.push(open);
    }
    if (change === 'inserted') open.text += text;
    else {
      at += text.length;
      open.end = at;
    }
  }
  return edits;
}

/**
 * The edits of `base` as edits of what became of it elsewhere (`present`), as three-way merges do: those that were made there too are left out. Null
 * where both changed the same words, or words that touch.
 */
export function rebased(edits: readonly TextEdit[], base: string, present: string, lang: Lang): TextEdit[] | null {
  const others = textEdits(base, present, lang);
  const moved: TextEdit[] = [];
  for (const edit of edits) {
    if (others.some(({ start, end, text }) => start === edit.start && end === edit.end && text === edit.text)) continue;
    if (others.some(({ start, end }) => edit.start <= end && start <= edit.end)) return null;
    const shift = others.filter(({ end }) => end < edit.start).reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
    moved.push({ start: edit.start + shift, end: edit.end + shift, text: edit.text });
  }
  return moved;
}

/** A text after edits of it, which are in order. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return edits.toReversed().reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);
}

/**
 * A content after edits of its text as it was printed. Printing changes spaces, quotation marks and the like: each edit is made where the same
 * characters stand in the content, so that everything else stays as it is.
 */
export function editedContent(content: readonly Inline[], printed: string, edits: readonly TextEdit[]): Inline[] {
  const placed = alignment(printed, contentText(content));
  return edits.toReversed().reduce<Inline[]>(
    (now, { start, end, text }) => {
      const from = placed(start, 'start');
      return replaceRange(now, from, Math.max(from, start === end ? from : placed(end, 'end')), text);
    },
    [...content],
  );
}

/** Whether edits cut into a piece of the library, which would be plain text afterwards. */
export function cutsPiece(content: readonly Inline[], printed: string, edits: readonly TextEdit[]): boolean {
  const placed = alignment(printed, contentText(content));
  const ranges = edits.map(({ start, end }) => [placed(start, 'start'), placed(end, 'end')] as const);
  let at = 0;
  for (const inline of content) {
    const from = at;
    at += contentText([inline]).length;
    if (inline.type !== 'itemRef' && inline.type !== 'nameRef') continue;
    const to = at;
    if (ranges.some(([start, end]) => start < to && end > from)) return true;
  }
  return false;
}

/** Where a place of one text is in another that differs in a few characters: what stands after a start, and before an end, stays there. */
function alignment(printed: string, raw: string): (offset: number, edge: 'start' | 'end') => number {
  if (printed === raw) return (offset) => offset;
  /** Of each code unit of the printed text, where it stands in the raw one; null when it is only printed. */
  const places: (number | null)[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays([...units(raw)], [...units(printed)])) {
    if (removed) at += value.length;
    else for (const _ of value) places.push(added ? null : at++);
  }
  const after = (offset: number) => places.slice(offset).find((place) => place !== null) ?? raw.length;
  const before = (offset: number) => {
    const last = places.slice(0, offset).findLast((place) => place !== null);
    return last === undefined || last === null ? 0 : last + 1;
  };
  return (offset, edge) => {
    // A character that typography put in another's place is that other one.
    if (edge === 'start') return places[offset] ?? (offset === 0 ? 0 : before(offset));
    return offset > 0 && places[offset - 1] === null ? after(offset) : before(offset);
  };
}

function* units(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) yield text.charAt(at);
}
