import { languages } from '../language/index.ts';
import type { DateFields, WrittenDate } from '../language/writtenDate.ts';
import type { DateProposal } from '../model/capture.ts';
import type { Lang } from '../model/language.ts';
import { type ArticleTime, articleTime } from './articleTime.ts';

/**
 * The dates of an article as ISO 8601: a day, a month, a year or an interval of these (`2018-10-03/2018-10-04`). A year that
 * is not written is the one that brings the date nearest to `published` (`2018`, `2018-10` or `2018-10-03`); without
 * `published`, the text's own words are asked (`articleTime`). A day whose year nothing tells is not proposed.
 * Offsets are UTF-16. Never throws; linear in the length of the text.
 */
export function findDates(text: string, lang: Lang, published: string | null): DateProposal[] {
  const written = languages[lang].readDates(text);
  const reference = published === null ? articleTime(text, written, languages[lang].timeHints) : referenceFrom(published);
  return written.flatMap((date) => {
    const iso = isoOf(date, reference);
    return iso === null ? [] : [{ text: text.slice(date.start, date.end), start: date.start, end: date.end, iso }];
  });
}

function referenceFrom(published: string): ArticleTime | null {
  const [year, month] = published.split('-').map(Number);
  if (year === undefined || !Number.isInteger(year)) return null;
  return { year, month: month !== undefined && Number.isInteger(month) ? month : null };
}

function isoOf({ from, to }: WrittenDate, reference: ArticleTime | null): string | null {
  if (to === null) return iso(from, from.year ?? nearestYear(from, reference));
  const endYear = to.year ?? nearestYear(to, reference);
  if (endYear === null) return null;
  // A period over the turn of the year names its first months before the last ones.
  const startYear = from.year ?? ((from.month ?? 0) > (to.month ?? 12) ? endYear - 1 : endYear);
  const [first, last] = [iso(from, startYear), iso(to, endYear)];
  if (first === null || last === null) return null;
  return first === last ? first : `${first}/${last}`;
}

function nearestYear({ month }: DateFields, reference: ArticleTime | null): number | null {
  if (reference === null) return null;
  if (month === null || reference.month === null) return reference.year;
  const ahead = month - reference.month;
  return ahead > 6 ? reference.year - 1 : ahead < -6 ? reference.year + 1 : reference.year;
}

function iso({ month, day }: DateFields, year: number | null): string | null {
  if (year === null) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return [String(year), ...(month === null ? [] : [two(month)]), ...(day === null ? [] : [two(day)])].join('-');
}
