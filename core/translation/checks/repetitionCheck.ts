import { LANGS } from '../../model/language.ts';
import type { Check } from './check.ts';

/** Words that rightly follow themselves: « nous nous », « vous vous », « faire faire ». */
const RIGHT = new Set(['nous', 'vous', 'faire', 'si', 'très', 'bis', 'еле', 'чуть', 'очень']);

/** No word is written twice. */
export const repetitionCheck: Check = ({ sides }) =>
  LANGS.flatMap((lang) => {
    const text = sides[lang]?.text ?? '';
    return Array.from(text.matchAll(/(?<![\p{L}\p{N}'’-])(\p{L}+)([ \u00a0\u202f]+)\1(?![\p{L}\p{N}'’-])/gu)).flatMap((match) => {
      const [whole, word = '', gap = ''] = match;
      if (RIGHT.has(word.toLowerCase()) || /^\p{Lu}\p{Ll}/u.test(word)) return [];
      const start = match.index + word.length;
      return [
        {
          code: 'doubledWord' as const,
          lang,
          places: { [lang]: { start: match.index, end: match.index + whole.length } },
          detail: { text: word },
          fix: [{ start, end: start + gap.length + word.length, text: '' }],
        },
      ];
    });
  });
