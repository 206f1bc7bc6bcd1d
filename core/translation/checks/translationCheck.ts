import { LANGS, type Lang, otherLang } from '../../model/language.ts';
import type { Check, Issue } from './check.ts';

/** Words of the other language's alphabet in a row from which on it is a passage and not a name. */
const PASSAGE: Record<Lang, RegExp> = {
  fr: /\p{Script=Cyrillic}{2,}(?:[\s,]+\p{Script=Cyrillic}+)*/gu,
  ru: /(?<![\p{L}@./])\p{Script=Latin}+(?:['’-]\p{Script=Latin}+)*(?:[\s,]+\p{Script=Latin}+(?:['’-]\p{Script=Latin}+)*){2,}/gu,
};

/** The text was translated: it is not the same in both languages, and no passage stands there in the other language. */
export const translationCheck: Check = ({ sides }) => {
  const [fr, ru] = [sides.fr?.text.trim() ?? '', sides.ru?.text.trim() ?? ''];
  if (fr !== '' && fr === ru && /\p{L}{3}/u.test(fr)) {
    const lang = /\p{Script=Cyrillic}/u.test(fr) ? 'fr' : 'ru';
    // One word may be a name or an acronym that both languages write alike.
    if (/\s/.test(fr)) return [{ code: 'sameText', lang, places: wholePlace(sides[lang]?.text ?? '', lang), detail: {} }];
  }
  return LANGS.flatMap((lang): Issue[] => {
    const text = sides[lang]?.text ?? '';
    const other = sides[otherLang(lang)]?.text ?? '';
    return Array.from(text.matchAll(PASSAGE[lang])).flatMap(({ index, 0: passage }): Issue[] => {
      const isLeft = lang === 'fr' || other.includes(passage.trim());
      const isNamed = /[«"“„(]\s*$/u.test(text.slice(0, index));
      if (!isLeft || isNamed) return [];
      return [{ code: 'untranslated', lang, places: { [lang]: { start: index, end: index + passage.length } }, detail: { text: passage } }];
    });
  });
};

function wholePlace(text: string, lang: Lang): Issue['places'] {
  return { [lang]: { start: 0, end: text.length } };
}
