import type { TimeHints, WrittenDate } from '../language/writtenDate.ts';

/** The month an article speaks from, as far as it can be told; the month is null when only the year is known. */
export interface ArticleTime {
  readonly year: number;
  readonly month: number | null;
}

/** How far around a year the words are looked at that put it in the past or the future, in UTF-16 units. */
const AROUND = 90;

/**
 * When an article that does not carry its date was written, by its own words, surest first: a weekday with its day and month; a first date
 * with day and year; months with years around; a year of which a part is over; years it looks back on and years it looks forward to.
 * Null when nothing tells.
 */
export function articleTime(text: string, written: readonly WrittenDate[], hints: TimeHints): ArticleTime | null {
  const full = written.find(({ from }) => from.year !== null && from.day !== null);
  if (full !== undefined && full.from.year !== null) return { year: full.from.year, month: full.from.month };
  const { past, future, certain, underWay } = yearsOf(text, written, hints);
  const lower = past.length === 0 ? null : Math.max(...past);
  const upper = future.length === 0 ? null : Math.min(...future);
  const weekday = byWeekday(text, written, hints, lower, upper);
  if (weekday !== null) return weekday;
  if (certain !== null) return certain;
  if (lower === null) return null;
  if (lower === underWay) return { year: lower, month: null };
  if (upper !== null && upper - lower >= 1 && upper - lower <= 2) return { year: lower + 1, month: null };
  return { year: hints.lastYear.test(text) && !pastByRange(written, lower) ? lower + 1 : lower, month: null };
}

interface Years {
  /** Years that are over or under way. */
  readonly past: readonly number[];
  readonly future: readonly number[];
  /** The latest month with a year that does not lie ahead: news speaks of what has just been. */
  readonly certain: ArticleTime | null;
  /** The latest year of which the text counts a part: half a year or nine months are told before the year is over. */
  readonly underWay: number | null;
}

function yearsOf(text: string, written: readonly WrittenDate[], hints: TimeHints): Years {
  const past: number[] = [];
  const future: number[] = [];
  let certain: ArticleTime | null = null;
  let underWay: number | null = null;
  for (const { start, end, from, to } of written) {
    const year = to?.year ?? from.year;
    if (year === null) continue;
    const before = text.slice(Math.max(0, start - AROUND), start).replace(/^[\s\S]*[.!?\n]/u, '');
    const after = text.slice(end, end + AROUND).replace(/[,.;:!?\n][\s\S]*$/u, '');
    const ahead = hints.aheadBefore.test(before) || hints.future.test(before) || hints.future.test(after);
    (ahead ? future : past).push(year);
    if (!ahead && hints.partOfYear.test(before) && (underWay === null || year > underWay)) underWay = year;
    const month = to?.month ?? from.month;
    if (month !== null && to !== null && (certain === null || year > certain.year)) certain = { year, month };
  }
  return { past, future: future.filter((year) => past.every((one) => one < year)), certain, underWay };
}

/** The year is the end of a period (`с 2013 по 2022 год`), so the article lies in it or right behind it. */
function pastByRange(written: readonly WrittenDate[], year: number): boolean {
  return written.some(({ to, from }) => to?.year === year || (from.year === year && from.month !== null));
}

/** `mardi 28 juillet`: the years in which that day fell on that weekday, at most six years from the bounds that the text gives. */
function byWeekday(
  text: string,
  written: readonly WrittenDate[],
  hints: TimeHints,
  lower: number | null,
  upper: number | null,
): ArticleTime | null {
  for (const { start, end, from } of written) {
    if (from.year !== null || from.day === null || from.month === null) continue;
    const near = `${text.slice(Math.max(0, start - 14), start)} ${text.slice(end, end + 14)}`.toLowerCase();
    const weekday = hints.weekdays.findIndex((names) => names.test(near));
    if (weekday === -1) continue;
    const first = lower ?? (upper === null ? null : upper - 5);
    const last = upper ?? (lower === null ? null : lower + 5);
    if (first === null || last === null) return null;
    const fits = (year: number): boolean => new Date(Date.UTC(year, (from.month ?? 1) - 1, from.day ?? 1)).getUTCDay() === weekday;
    // With only an end ahead the latest year that fits is taken, else the first.
    const years = Array.from({ length: Math.max(0, Math.min(last - first, 12) + 1) }, (_, index) => first + index).filter(fits);
    const year = lower === null ? years.at(-1) : years[0];
    if (year !== undefined && (upper === null || lower !== null || upper - year <= 2)) return { year, month: from.month };
  }
  return null;
}
