import { diffArrays } from 'diff';
import { typesetParts } from '../../language/typeset.ts';
import { LANGS, type Lang } from '../../model/language.ts';
import type { Check, CheckedSide, Issue } from './check.ts';

/** Longer texts are nobody's paragraph; comparing them would take too long for a key. */
const MOST_LETTERS = 20_000;

/**
 * Spaces, quotation marks, dashes and apostrophes as the language is set with them, and one space between words. A space of another kind is no
 * finding: every export sets it right, and nobody sees it on the screen. What puts a text right changes nothing else, and nothing in a piece of the library.
 */
export const spacingCheck: Check = ({ sides }) => LANGS.flatMap((lang) => spacing(sides[lang], lang));

function spacing(side: CheckedSide | undefined, lang: Lang): Issue[] {
  if (!side?.text.trim() || side.text.length > MOST_LETTERS) return [];
  const stretches = stretchesOf(side);
  const set = typesetParts(
    stretches.map(({ text, linked }) => ({
      text: linked ? text : text.replace(/(?<=[^\s])[ \u00a0\u202f]{2,}(?=[^\s])/gu, ' '),
      keepWords: linked,
    })),
    lang,
  );
  let position = 0;
  const fix = stretches.flatMap(({ text, linked }, index) => {
    const start = position;
    position += text.length;
    return linked
      ? []
      : editsBetween(text, set[index] ?? text)
          .filter((edit) => !isKindOfSpace(text, edit))
          .map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
  });
  const [first] = fix;
  if (!first) return [];
  return [
    {
      code: 'spacing',
      lang,
      places: { [lang]: aroundEdit(side.text, first) },
      detail: { count: String(fix.length), text: shown(side.text.slice(Math.max(0, first.start - 12), first.end + 12)) },
      fix,
    },
  ];
}

/** Words of the library are set when they are inserted, and are nobody's to change here. */
function stretchesOf({ content }: CheckedSide): { text: string; linked: boolean }[] {
  return content.flatMap((inline): { text: string; linked: boolean }[] => {
    if (inline.type === 'text') return [{ text: inline.text, linked: false }];
    if (inline.type === 'lineBreak') return [{ text: '\n', linked: false }];
    if (inline.type === 'link') return [{ text: inline.content.map(({ text }) => text).join(''), linked: false }];
    return inline.type === 'itemRef' || inline.type === 'nameRef' ? [{ text: inline.text, linked: true }] : [];
  });
}

/** What turns one text into the other, mark by mark and word by word. */
function editsBetween(before: string, after: string): { start: number; end: number; text: string }[] {
  if (before === after) return [];
  const cut = (text: string) => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [];
  const edits: { start: number; end: number; text: string }[] = [];
  let position = 0;
  for (const { value, added, removed } of diffArrays(cut(before), cut(after))) {
    const text = value.join('');
    const last = edits.at(-1);
    const joins = last !== undefined && last.end === position;
    if (added) {
      if (joins) last.text += text;
      else edits.push({ start: position, end: position, text });
    } else {
      if (removed && joins) last.end = position + text.length;
      else if (removed) edits.push({ start: position, end: position + text.length, text: '' });
      position += text.length;
    }
  }
  return edits;
}

/** Whether an edit only puts a space of one kind in the place of another. */
function isKindOfSpace(text: string, { start, end, text: put }: { start: number; end: number; text: string }): boolean {
  return /^\s$/u.test(put) && /^[^\S\n]$/u.test(text.slice(start, end));
}

/** An insertion has no width to be shown by: the letters beside it are shown with it. */
function aroundEdit(text: string, { start, end }: { start: number; end: number }) {
  return { start: Math.max(0, start - 1), end: Math.min(text.length, end + 1) };
}

function shown(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
