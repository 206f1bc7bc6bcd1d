import { type DateRule, fields, readDatesBy, type TimeHints, type WrittenDate } from '../writtenDate.ts';

const STEMS = ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];
const SOFT = ['ь', 'я', 'е', 'ю', 'ем', 'ём'];
const HARD = ['', 'а', 'е', 'у', 'ом'];
const ENDINGS: Readonly<Record<string, readonly string[]>> = { март: HARD, август: HARD, ма: ['й', 'я', 'е', 'ю', 'ем'] };
const ABBREVIATIONS: readonly (readonly string[])[] = [
  ['янв'],
  ['фев', 'февр'],
  ['мар'],
  ['апр'],
  [],
  ['июн'],
  ['июл'],
  ['авг'],
  ['сен', 'сент'],
  ['окт'],
  ['ноя', 'нояб'],
  ['дек'],
];

const WORDS = STEMS.map((stem, at) => [...(ENDINGS[stem] ?? SOFT).map((ending) => stem + ending), ...(ABBREVIATIONS[at] ?? [])]);

/** Month names in every case and their press abbreviations, lower case without stop, to 1-12. */
export const months: ReadonlyMap<string, number> = new Map(WORDS.flatMap((words, at) => words.map((word) => [word, at + 1] as const)));

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const SHORT_MONTHS = ABBREVIATIONS.flat();
/** The stop belongs to an abbreviated month only: behind a whole word it ends the sentence. */
const MONTH = `(?:(?:${alternatives([...months.keys()].filter((word) => !SHORT_MONTHS.includes(word)))})(?!\\p{L})|(?:${alternatives(SHORT_MONTHS)})(?!\\p{L})\\.?)`;
const S = '[ \\u00a0\\u202f]{1,3}';
const GAP = '[ \\u00a0\\u202f]{0,3}';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?!\\d)(?:-?(?:го|е|ого|му))?';
const YEAR = '(?:1[5-9]|20|21)\\d{2}(?!\\d)(?![.,]\\d)(?:-(?:го|м|й|му|е))?';
const GOD = `(?:${S}(?:год(?:а|у|ом|ов|ах|ы|е)?(?!\\p{L})|гг?(?!\\p{L})\\.?))`;
const NUMBER_BEFORE = '(?<![\\d\\p{L}]|\\d[.,/-])';
const NOT_LETTER = '(?<![\\p{L}\\d])';
const RANGE = `(?:${S}(?:по|до)${S}|${GAP}[-–—]${GAP})`;

const rule = (source: string, read: DateRule['read']): DateRule => ({ pattern: new RegExp(source, 'giu'), read });

const month = (word: string | undefined): number | null =>
  word === undefined ? null : (months.get(word.toLowerCase().replace('.', '')) ?? null);

const RULES: readonly DateRule[] = [
  rule(`${NUMBER_BEFORE}(?<year>\\d{4})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)`, (g) => ({
    from: fields(g.year, Number(g.month), g.day),
    to: null,
  })),
  rule(`${NUMBER_BEFORE}(?<day>0?[1-9]|[12]\\d|3[01])(?<sep>[./])(?<month>0?[1-9]|1[0-2])\\k<sep>(?<year>\\d{4})(?!\\d)`, (g) => ({
    from: fields(g.year, Number(g.month), g.day),
    to: null,
  })),
  // с 3 по 5 мая, 5–6 декабря 2022 года, с 30 сентября по 2 октября, 3 и 4 октября
  rule(
    `${NUMBER_BEFORE}(?:со?${S})?(?<day1>${DAY})(?:${S}(?<month1>${MONTH})(?:${S}(?<year1>${YEAR})${GOD}?)?)?` +
      `(?:${RANGE}|(?<join>${S}и${S}))(?<day2>${DAY})${S}(?<month2>${MONTH})(?:${S}(?<year2>${YEAR})${GOD}?)?`,
    (g) => {
      const last = fields(g.year2, month(g.month2), g.day2);
      const first = fields(g.year1 ?? g.year2, month(g.month1) ?? last.month, g.day1);
      const apart = g.join !== undefined && (first.month !== last.month || (last.day ?? 0) - (first.day ?? 0) !== 1);
      return apart ? null : { from: first, to: last };
    },
  ),
  // Two days that are no period: «17 и 19 мая» gives the first one the month of the second.
  rule(`${NUMBER_BEFORE}(?<day>${DAY})(?=(?:,${GAP}${DAY}){0,4}${S}и${S}${DAY}${S}(?<month>${MONTH})(?:${S}(?<year>${YEAR}))?)`, (g) => ({
    from: fields(g.year, month(g.month), g.day),
    to: null,
  })),
  rule(`${NUMBER_BEFORE}(?<day>${DAY})${S}(?<month>${MONTH})(?:,?${S}(?<year>${YEAR})${GOD}?)?`, (g) => ({
    from: fields(g.year, month(g.month), g.day),
    to: null,
  })),
  // январь — май 2022 года, декабрь 2020-го — февраль 2021-го, с марта по июнь 2024 г.
  rule(`${NOT_LETTER}(?<month1>${MONTH})(?:${S}(?<year1>${YEAR})${GOD}?)?${RANGE}(?<month2>${MONTH})${S}(?<year2>${YEAR})${GOD}?`, (g) => ({
    from: fields(g.year1 ?? g.year2, month(g.month1), undefined),
    to: fields(g.year2, month(g.month2), undefined),
  })),
  rule(`${NOT_LETTER}(?<!\\d[ \\u00a0\\u202f])(?<month>${MONTH})${S}(?<year>${YEAR})${GOD}?`, (g) => ({
    from: fields(g.year, month(g.month), undefined),
    to: null,
  })),
  // 2018–2020 годы, с 2013 по 2022 год, 2019/2020 года
  rule(`${NUMBER_BEFORE}(?<year1>${YEAR})(?:${RANGE}|${S}и${S}|/)(?<year2>${YEAR})${GOD}`, (g) =>
    Number.parseInt(g.year1 ?? '', 10) < Number.parseInt(g.year2 ?? '', 10)
      ? { from: fields(g.year1, null, undefined), to: fields(g.year2, null, undefined) }
      : null,
  ),
  rule(`${NUMBER_BEFORE}(?<year>${YEAR})${GOD}`, (g) => ({ from: fields(g.year, null, undefined), to: null })),
  rule(`${NUMBER_BEFORE}(?<year>(?:1[5-9]|20|21)\\d{2}-(?:го|м|й|му))(?!\\p{L})`, (g) => ({
    from: fields(g.year, null, undefined),
    to: null,
  })),
];

/** The dates and periods of a Russian text, as written: a missing year stays missing. */
export function readDates(text: string): WrittenDate[] {
  return readDatesBy(RULES, text);
}

/** How a Russian article tells its time. */
export const timeHints: TimeHints = {
  weekdays: [/воскресень/u, /понедельник/u, /вторник/u, /сред[уы]/u, /четверг/u, /пятниц/u, /суббот/u],
  future:
    /(?<!\p{L})(?:буд(?:ет|ут)|мо(?:жет|гут)|планир\p{L}+|должн[аоы]|должен(?! был)|намер\p{L}+|готов[аоы]?|собира(?:ет|ют)ся|ожида\p{L}+|прогноз\p{L}*|предпола\p{L}+|начн[её]т(?:ся)?|начнут(?:ся)?|внесут|заверш[иа]ть|достигн\p{L}+)(?!\p{L})/iu,
  aheadBefore: /(?<!\p{L})(?:к|до)(?: концу| началу| конца| начала)? $/iu,
  partOfYear: /(?:месяц|квартал|полугоди)\p{L}* $/iu,
  lastYear: /(?:прошл\p{L}+|минувш\p{L}+|предыдущ\p{L}+) год/iu,
};
