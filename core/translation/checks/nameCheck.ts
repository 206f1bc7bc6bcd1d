import { foldedWords } from '../../language/folding.ts';
import { stemsOf } from '../../language/searchLanguages.ts';
import { LANGS, type Lang, otherLang } from '../../model/language.ts';
import type { Check, Issue } from './check.ts';

/** Family names shorter than this are words too often. */
const LEAST_LETTERS = 4;

/** Who is named in one language under the name of a record is named in the other under that record's name there, in any case. */
export const nameCheck: Check = ({ sides }, { people }) => {
  const words = { fr: wordsOf(sides.fr?.text ?? ''), ru: wordsOf(sides.ru?.text ?? '') };
  const found: Issue[] = [];
  for (const { names } of people) {
    for (const lang of LANGS) {
      const other = otherLang(lang);
      const [own, expected] = [names[lang]?.family ?? '', names[other]?.family ?? ''];
      if (own.length < LEAST_LETTERS || expected.length < LEAST_LETTERS || words[other].length === 0) continue;
      const use = words[lang].find(({ folded, capital }) => capital && isForm(folded, own, lang));
      if (!use || words[other].some(({ folded }) => isForm(folded, expected, other))) continue;
      found.push({
        code: 'nameDiffers',
        lang: other,
        places: { [lang]: { start: use.start, end: use.end } },
        detail: { text: own, expected: names[other]?.full ?? expected },
      });
      break;
    }
  }
  return found;
};

function wordsOf(text: string) {
  return foldedWords(text).map(({ text: folded, start, end }) => ({
    folded,
    start,
    end,
    capital: /^\p{Lu}/u.test(text.slice(start, end)),
  }));
}

/** French names do not change; Russian ones have endings, which stems leave out, and adjectival ones more of them. */
function isForm(word: string, name: string, lang: Lang): boolean {
  const [last = ''] = foldedWords(name)
    .map(({ text }) => text)
    .slice(-1);
  if (word === last) return true;
  if (lang === 'fr') return false;
  const root = (text: string) => text.replace(/(?:ого|его|ому|ему|ой|ый|ий|ым|им|ом|ем|ая|яя|ую|юю|ей|а|я|у|ю|е|ы|и|ь|й)$/u, '');
  return root(word) === root(last) || stemsOf(word).some((stem) => stemsOf(last).includes(stem));
}
