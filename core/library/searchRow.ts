import { LANGS, type Lang } from '../model/language.ts';

/**
 * Row ids of the search index. An index answers in the order of its row ids, so they are made to put the latest first: the
 * day counted backwards, then the item's number counted backwards, then the language. The latest matches are then read
 * without looking at all the others, and a period is a range of row ids. 2^52 fits a double.
 */
const DAYS = 2 ** 22;
const NUMBERS = 2 ** 28;
const LANGS_OF_NUMBER = 4;
const ROWS_OF_DAY = NUMBERS * LANGS_OF_NUMBER;
/** 1 January 1970 in days since 1 January of the year 0, as ISO 8601 counts years. */
const EPOCH = 719_528;

/** The row of an item's text in a language. `day` is a `dayOf`. */
export function rowOf(day: number, number: number, lang: Lang): number {
  return (DAYS - 1 - day) * ROWS_OF_DAY + (NUMBERS - 1 - number) * LANGS_OF_NUMBER + LANGS.indexOf(lang);
}

/** The number of the item a row is of. */
export function numberOf(row: number): number {
  return NUMBERS - 1 - Math.floor((row % ROWS_OF_DAY) / LANGS_OF_NUMBER);
}

/** The language a row is of. */
export function langOf(row: number): Lang {
  const lang = LANGS[row % LANGS_OF_NUMBER];
  if (lang === undefined) throw new RangeError(`Row ${row} of the search index is of no language`);
  return lang;
}

/** Rows from `first` to `last`, both included. */
export interface RowRange {
  first: number;
  last: number;
}

/** The rows of items dated between two days, both included; those without a date only when neither is given. */
export function rowsBetween(from: number | null, to: number | null): RowRange {
  const earliest = from ?? (to === null ? 0 : 1);
  const latest = to ?? DAYS - 1;
  return { first: (DAYS - 1 - latest) * ROWS_OF_DAY, last: (DAYS - earliest) * ROWS_OF_DAY - 1 };
}

/** The day a date of reduced precision stands for: the first or last of its month or year, or the one in the middle. 0 without a date. */
export function dayOf(date: string | null, which: 'first' | 'middle' | 'last' = 'middle'): number {
  if (date === null) return 0;
  const [year = 0, month, day] = date.split('-').map(Number);
  if (day !== undefined && month !== undefined) return daysTo(year, month, day);
  if (month !== undefined)
    return { first: daysTo(year, month, 1), middle: daysTo(year, month, 15), last: daysTo(year, month + 1, 0) }[which];
  return { first: daysTo(year, 1, 1), middle: daysTo(year, 7, 1), last: daysTo(year, 12, 31) }[which];
}

function daysTo(year: number, month: number, day: number): number {
  // Date.UTC takes years below 100 for those of the twentieth century; 400 years are always as many days.
  return Math.max(1, Date.UTC(year + 400, month - 1, day) / 86_400_000 + EPOCH - 146_097);
}
