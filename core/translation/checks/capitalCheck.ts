import type { Check } from './check.ts';

/** Both languages begin with a capital, or neither does; cells hold dates and the like, which each language begins in its own way. */
export const capitalCheck: Check = ({ kind, sides: { fr, ru } }) => {
  if (kind === 'table' || kind === 'statisticTable') return [];
  const [french, russian] = [firstLetter(fr?.text ?? ''), firstLetter(ru?.text ?? '')];
  if (french === null || russian === null || isCapital(french.letter) === isCapital(russian.letter)) return [];
  // The one in small letters is the exception: it is shown there.
  const lang = isCapital(french.letter) ? 'ru' : 'fr';
  return [
    {
      code: 'capitalDiffers',
      lang,
      places: { fr: { start: french.at, end: french.at + 1 }, ru: { start: russian.at, end: russian.at + 1 } },
      detail: {},
    },
  ];
};

/** The letter a text begins with, behind quotation marks and the like; null where a number or nothing does. */
function firstLetter(text: string): { letter: string; at: number } | null {
  const at = text.search(/[\p{L}\p{N}]/u);
  const letter = text.charAt(at);
  // «г-н», «г. Москва»: abbreviations have no capital even in front.
  return at < 0 || /\p{N}/u.test(letter) || /^\p{Ll}{1,2}[-.]/u.test(text.slice(at)) ? null : { letter, at };
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
