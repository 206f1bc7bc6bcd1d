import { type DateRule, fields, readDatesBy, type TimeHints, type WrittenDate } from '../writtenDate.ts';

const MONTH_WORDS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'],
  ['février', 'fevrier', 'févr', 'fév', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['août', 'aout'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['décembre', 'decembre', 'déc', 'dec'],
];

/** Month names and their press abbreviations, lower case without stop, to 1-12. */
const months: ReadonlyMap<string, number> = new Map(MONTH_WORDS.flatMap((words, at) => words.map((word) => [word, at + 1] as const)));

/** Months that are written in full end no abbreviation: the stop behind them is the sentence's. */
const FULL = new Set(['fevrier', 'aout', 'decembre', ...MONTH_WORDS.map(([name]) => name)]);
const MONTH = `(?:${MONTH_WORDS.flat()
  .map((word) => (FULL.has(word) ? `${word}(?!\\p{L})` : `${word}(?!\\p{L})\\.?`))
  .join('|')})`;
const S = '[ \\u00a0\\u202f]{1,3}';
const GAP = '[ \\u00a0\\u202f]{0,3}';
const DAY = '(?:1er|0?[1-9]|[12]\\d|3[01])(?!\\d)';
const YEAR = '(?:1[5-9]|20|21)\\d{2}(?![\\d\\p{L}])(?![.,]\\d)';
const WEEKDAY = `(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)${S})?`;
const NUMBER_BEFORE = '(?<![\\d\\p{L}]|\\d[.,/-])';
const NOT_LETTER = '(?<![\\p{L}\\d])';

const rule = (source: string, read: DateRule['read']): DateRule => ({ pattern: new RegExp(source, 'giu'), read });

const month = (word: string | undefined): number | null =>
  word === undefined ? null : (months.get(word.toLowerCase().replace('.', '')) ?? null);

const RULES: readonly DateRule[] = [
  // 2018-10-03, 03/10/2018, 3.10.2018
  rule(`${NUMBER_BEFORE}(?<year>\\d{4})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)`, (g) => ({
    from: fields(g.year, Number(g.month), g.day),
    to: null,
  })),
  rule(`${NUMBER_BEFORE}(?<day>0?[1-9]|[12]\\d|3[01])(?<sep>[./])(?<month>0?[1-9]|1[0-2])\\k<sep>(?<year>\\d{4})(?!\\d)`, (g) => ({
    from: fields(g.year, Number(g.month), g.day),
    to: null,
  })),
  // du 25 au 27 janvier, du 30 septembre au 2 octobre 2018, les 3 et 4 octobre, 5-6 mars
  rule(
    `${NUMBER_BEFORE}(?:du${S}${WEEKDAY})?(?<day1>${DAY})(?:${S}(?<month1>${MONTH})(?:${S}(?<year1>${YEAR}))?)?` +
      `(?:${S}(?:(?<join>et)|au|à)${S}(?:le${S})?|${GAP}[-–—]${GAP}|/)${WEEKDAY}(?<day2>${DAY})${S}(?<month2>${MONTH})(?:${S}(?<year2>${YEAR}))?`,
    (g) => {
      const last = fields(g.year2, month(g.month2), g.day2);
      const first = fields(g.year1 ?? g.year2, month(g.month1) ?? last.month, g.day1);
      const apart = g.join !== undefined && (first.month !== last.month || (last.day ?? 0) - (first.day ?? 0) !== 1);
      return apart ? null : { from: first, to: last };
    },
  ),
  // Two days that are no period: « le 17 et le 19 mai » gives the first one the month of the second.
  rule(
    `${NUMBER_BEFORE}(?<day>${DAY})(?=(?:,${GAP}${DAY}){0,4}${S}et${S}(?:le${S})?${DAY}${S}(?<month>${MONTH})(?:${S}(?<year>${YEAR}))?)`,
    (g) => ({
      from: fields(g.year, month(g.month), g.day),
      to: null,
    }),
  ),
  rule(`${NUMBER_BEFORE}(?<day>${DAY})${S}(?<month>${MONTH})(?:,?${S}(?<year>${YEAR}))?`, (g) => ({
    from: fields(g.year, month(g.month), g.day),
    to: null,
  })),
  // mars à juin 2024, de décembre 2020 à février 2021, janvier-mai 2022
  rule(
    `${NOT_LETTER}(?<month1>${MONTH})(?:${S}(?<year1>${YEAR}))?(?:${S}(?:à|et|au)${S}|${GAP}[-–—/]${GAP})(?:fin${S})?(?<month2>${MONTH})${S}(?<year2>${YEAR})`,
    (g) => ({ from: fields(g.year1 ?? g.year2, month(g.month1), undefined), to: fields(g.year2, month(g.month2), undefined) }),
  ),
  rule(`${NOT_LETTER}(?<!\\d[ \\u00a0\\u202f])(?<month>${MONTH})${S}(?:de${S}l['’]année${S})?(?<year>${YEAR})`, (g) => ({
    from: fields(g.year, month(g.month), undefined),
    to: null,
  })),
  // 2018-2024, 2022 et 2023, entre 2013 et 2022, de 2013 à 2022, 2019/2020
  rule(`${NUMBER_BEFORE}(?<year1>${YEAR})(?<join>${S}(?:et|à)${S}|${GAP}[-–/]${GAP})(?<year2>${YEAR})(?!${S}\\p{L}{3,}s(?!\\p{L}))`, (g) =>
    Number(g.year1) < Number(g.year2) ? { from: fields(g.year1, null, undefined), to: fields(g.year2, null, undefined) } : null,
  ),
  rule(
    `(?:${NOT_LETTER}(?:en|depuis|dès|fin|début|courant|mi|d['’]ici|horizon|avant|après|pour|vers|jusqu['’]en|an|année|exercice|à|de|dans|durant|rapport${S}à|que)${GAP}-?(?:à${S})?(?:en${S})?|\\()` +
      `(?<year>${YEAR})(?!${S}(?:à|et|ou)${S}\\d+(?!\\d|,\\d))(?!${S}\\p{L}{3,}s(?!\\p{L}))(?!${GAP}[%€$])`,
    (g) => ({ from: fields(g.year, null, undefined), to: null }),
  ),
];

/** The dates and periods of a French text, as written: a missing year stays missing. */
export function readDates(text: string): WrittenDate[] {
  return readDatesBy(RULES, text).map((date) => withoutLeadIn(date, text));
}

/** Years are recognised by the word before them, which is no part of the date. */
function withoutLeadIn(date: WrittenDate, text: string): WrittenDate {
  if (date.from.month !== null || date.to !== null) return date;
  const lead = text.slice(date.start, date.end).search(/\d/);
  return { ...date, start: date.start + Math.max(lead, 0) };
}

/** How a French article tells its time. */
export const timeHints: TimeHints = {
  weekdays: [/dimanche/u, /lundi/u, /mardi/u, /mercredi/u, /jeudi/u, /vendredi/u, /samedi/u],
  future:
    /(?<!\p{L})(?:devr(?:a|ont|ait|aient)|pourr(?:a|ont|ait|aient)|prévoi\p{L}*|prévisions?|prévue?s?|comptons|comptent|vise|visent|objectif|sera|seront|s['’]achève|échéance|but)(?!\p{L})/iu,
  aheadBefore: /(?:d['’]ici(?: à| en)?|horizon|dès|pour|jusqu['’]en) ?$/iu,
  partOfYear: /(?:mois|semestre|trimestre)(?: (?:de|en)(?: l['’]année)?)? $/iu,
  lastYear: /l['’](?:an|année) (?:dernière?|passée?|précédente?)|cette année/iu,
};
