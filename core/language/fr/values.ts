import { readTimesBy, type ValueReading } from '../valueReading.ts';

const S = '[ \\u00a0\\u202f]';
const BEFORE = '(?<![\\p{L}\\p{N}]|\\d[.,:])';

const TIMES = [
  // 15 h 30, 9h05, 15 heures 30
  new RegExp(
    `${BEFORE}(?<hours>[01]?\\d|2[0-4])${S}?(?:heures?|h)${S}?(?<minutes>[0-5]\\d)(?![\\p{L}\\p{N}])(?!${S}(?:%|millions?|milliards?))`,
    'giu',
  ),
  // 15:30
  new RegExp(`${BEFORE}(?<hours>[01]?\\d|2[0-4]):(?<minutes>[0-5]\\d)(?![\\p{N}:])`, 'giu'),
  // 15 h, 15 heures
  new RegExp(`${BEFORE}(?<hours>[01]?\\d|2[0-4])${S}?(?:heures?|h)(?![\\p{L}\\p{N}])`, 'giu'),
];

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, 'premier première premiers premières'],
      [2, 'deuxième second seconde double doubler doublé doublée doublés deuxièmement'],
      [3, 'troisième triple tripler triplé triplée trimestre'],
      [4, 'quatrième quadruple quadruplé'],
      [5, 'cinquième quinquennal quinquennale'],
      [6, 'sixième semestre'],
      [7, 'septième'],
      [8, 'huitième'],
      [9, 'neuvième'],
      [10, 'dixième décennie décennal'],
      [11, 'onzième'],
      [12, 'douzième'],
      [13, 'treizième'],
      [14, 'quatorzième'],
      [15, 'quinzième quinzaine'],
      [16, 'seizième'],
      [17, 'dix-septième'],
      [18, 'dix-huitième'],
      [19, 'dix-neuvième'],
      [20, 'vingtième vingtaine'],
      [30, 'trentième trentaine'],
      [40, 'quarantième quarantaine'],
      [50, 'cinquantième cinquantaine'],
      [60, 'soixantième'],
      [100, 'centième centaine siècle centenaire'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word): [string, number] => [word, value])),
);

/** What French texts say in words, to be compared by value. */
export const values: ValueReading = {
  readTimes: (text) => [
    ...readTimesBy(TIMES, text),
    ...Array.from(text.matchAll(/(?<![\p{L}])(?<word>midi|minuit)(?![\p{L}])/giu), ({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      minutes: word.toLowerCase() === 'midi' ? 720 : 0,
    })),
  ],
  wordValue: (word) => ORDINALS.get(word) ?? null,
  weekday: (word) => placeIn(WEEKDAYS, word.replace(/s$/, '')),
  month: (word) => placeIn(MONTHS, word),
};

function placeIn(words: readonly string[], word: string): number | null {
  const place = words.indexOf(word);
  return place < 0 ? null : place + 1;
}
