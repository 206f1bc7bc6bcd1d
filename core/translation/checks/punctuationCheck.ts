import { LANGS, type Lang } from '../../model/language.ts';
import type { Check, CheckedText, Issue } from './check.ts';

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
  ['„', '“'],
];

/** Both languages end alike, and every bracket and quotation mark has its other one. */
export const punctuationCheck: Check = (text) => [
  ...finalMark(text),
  ...LANGS.flatMap((lang) => unbalanced(text.sides[lang]?.text ?? '', lang)),
];

/** What ends a text: the marks behind its last letter or number, closing quotation marks and brackets apart. */
function endOf(text: string): string {
  const marks = /[^\p{L}\p{N}%°]*$/u.exec(text.trim())?.[0].replace(/[\s»”“")\]]/gu, '') ?? '';
  if (/[?]/.test(marks)) return '?';
  if (/[!]/.test(marks)) return '!';
  if (/…|\.{3}/.test(marks)) return '…';
  return /[.:;,]$/.exec(marks)?.[0] ?? '';
}

function finalMark({ sides: { fr, ru }, kind }: CheckedText): Issue[] {
  if (!fr?.text.trim() || !ru?.text.trim() || kind === 'title' || kind === 'heading') return [];
  // A stop may belong to an abbreviation that ends the text: « S.A. », «2026 г.».
  const [ends, other] = [endOf(fr.text), endOf(ru.text)];
  if (ends === other || (ends + other === '.' && /(?<![\p{L}])\p{L}{1,4}\.$/u.test((ends ? fr : ru).text.trim()))) return [];
  const place = (text: string) => ({ start: Math.max(0, text.trimEnd().length - 1), end: text.trimEnd().length });
  return [
    {
      code: 'finalMarkDiffers',
      lang: 'ru',
      places: { fr: place(fr.text), ru: place(ru.text) },
      detail: { fr: ends, ru: other },
    },
  ];
}

function unbalanced(text: string, lang: Lang): Issue[] {
  for (const [open, close] of PAIRS) {
    let depth = 0;
    let lastOpen = -1;
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === open) {
        depth += 1;
        lastOpen = at;
      }
      // « 1) », «а)»: the bracket of a numbering closes nothing.
      if (text[at] === close && !(close === ')' && depth === 0 && isNumbering(text, at)) && !(close === '“' && depth === 0)) {
        depth -= 1;
        if (depth < 0) return [mark(lang, at, close)];
      }
    }
    if (depth > 0) return [mark(lang, lastOpen, open)];
  }
  return [];
}

function mark(lang: Lang, at: number, text: string): Issue {
  return { code: 'unbalanced', lang, places: { [lang]: { start: at, end: at + 1 } }, detail: { text } };
}

function isNumbering(text: string, at: number): boolean {
  return /(?:^|[\s;,:])[\p{L}\p{N}]{1,2}$/u.test(text.slice(Math.max(0, at - 3), at));
}
