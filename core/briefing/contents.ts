import type { Inline } from '../model/inline.ts';
import { contentText } from './side.ts';

/** A content with neighbouring texts of the same marks made one, and empty texts dropped. */
export function joinTexts(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    if (inline.type === 'text' && inline.text === '') continue;
    if (inline.type === 'text' && last?.type === 'text' && sameMarks(last.marks, inline.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else joined.push(inline);
  }
  return joined;
}

function sameMarks(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((mark) => other.includes(mark));
}

/** What has to stand between two contents when they are made one: a space, unless there is one, or one of them is empty. */
export function seam(first: readonly Inline[], second: readonly Inline[]): '' | ' ' {
  const before = contentText(first);
  const after = contentText(second);
  return before === '' || after === '' || /\s$/u.test(before) || /^\s/u.test(after) ? '' : ' ';
}

/** Two contents as one text: see {@link seam}. */
export function joinContents(first: readonly Inline[], second: readonly Inline[]): Inline[] {
  const space = seam(first, second);
  return joinTexts([...first, ...(space ? [{ type: 'text' as const, text: space, marks: [] }] : []), ...second]);
}

/**
 * A content cut in two at an offset of its running text (UTF-16 code units; line breaks and pieces of the library count as their text,
 * notes as nothing). A piece, and a pair of surrogates, is never cut: it stays with the first part. A note that stands at the offset stays with what it follows.
 */
export function splitContent(content: readonly Inline[], offset: number): [Inline[], Inline[]] {
  const first: Inline[] = [];
  const second: Inline[] = [];
  let position = 0;
  let cut = offset;
  for (const inline of content) {
    const length = contentText([inline]).length;
    if (position + length <= cut) first.push(inline);
    else if (position >= cut) second.push(inline);
    else {
      const [before, after] = splitInline(inline, cut - position);
      first.push(...before);
      second.push(...after);
      if (after.length === 0) cut = position + length;
    }
    position += length;
  }
  return [joinTexts(first), joinTexts(second)];
}

function splitInline(inline: Inline, offset: number): [Inline[], Inline[]] {
  if (inline.type === 'text') {
    const at = isSurrogatePair(inline.text, offset) ? offset + 1 : offset;
    return [[{ ...inline, text: inline.text.slice(0, at) }], [{ ...inline, text: inline.text.slice(at) }]];
  }
  if (inline.type === 'link') {
    const [before, after] = splitContent(inline.content, offset);
    const part = (content: Inline[]): Inline[] => {
      const texts = content.filter((text) => text.type === 'text');
      return texts.length > 0 ? [{ ...inline, content: texts }] : [];
    };
    return [part(before), part(after)];
  }
  return [[inline], []];
}

function isSurrogatePair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

/**
 * A content whose running text has become another one, as a plain field gives it back: everything outside the passage that differs stays as
 * it is, marks and pieces of the library included; a piece that was changed becomes plain text. Notes inside the passage stay after it.
 */
export function replaceText(content: readonly Inline[], text: string): Inline[] {
  const before = contentText(content);
  if (before === text) return [...content];
  let start = 0;
  while (start < before.length && start < text.length && before[start] === text[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < text.length - start && before.at(-1 - end) === text.at(-1 - end)) end += 1;
  return replaceRange(content, start, before.length - end, text.slice(start, text.length - end));
}

/**
 * A content with a passage of its running text replaced (UTF-16 offsets, end exclusive): the new words take the marks of those
 * they replace, or of what stands before them, pieces and links the passage cuts into become text, notes inside it stay after it.
 */
export function replaceRange(content: readonly Inline[], start: number, end: number, text: string): Inline[] {
  const plain = melt(content, start, end);
  const [head, rest] = splitContent(plain, start);
  const [changed, tail] = splitContent(rest, end - start);
  const notes = changed.filter((inline) => inline.type === 'citation' || inline.type === 'footnote');
  const before = changed.find((inline) => inline.type === 'text') ?? head.at(-1);
  const marks = before?.type === 'text' ? before.marks : [];
  const typed = text
    .split('\n')
    .flatMap((line, index): Inline[] => [...(index > 0 ? [{ type: 'lineBreak' as const }] : []), { type: 'text', text: line, marks }]);
  return joinTexts([...head, ...typed, ...notes, ...tail]);
}

/** Pieces and links that a passage cuts into are text from now on. */
function melt(content: readonly Inline[], start: number, end: number): Inline[] {
  let position = 0;
  return content.flatMap((inline): Inline[] => {
    const from = position;
    position += contentText([inline]).length;
    const untouched = position <= start || from >= end;
    if (untouched || inline.type === 'text' || inline.type === 'lineBreak') return [inline];
    if (inline.type === 'link') return inline.content;
    if (inline.type === 'itemRef' || inline.type === 'nameRef') return [{ type: 'text', text: inline.text, marks: inline.marks }];
    return [inline];
  });
}
