/** The parts of a date that a text gives; months 1-12. */
export interface DateFields {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A date or a period as it stands in a text: UTF-16 offsets, end exclusive. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly from: DateFields;
  /** The other end of a period; null for a single date. */
  readonly to: DateFields | null;
}

/** One way of writing dates: a regular expression (flags `dgu`) and what its named groups say. `null` refuses the match. */
export interface DateRule {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Pick<WrittenDate, 'from' | 'to'> | null;
}

/** The dates of a text by rules in order of preference: a passage taken by an earlier rule is closed to the later ones. Sorted by place. */
export function readDatesBy(rules: readonly DateRule[], text: string): WrittenDate[] {
  const taken = new Uint8Array(text.length);
  const found: WrittenDate[] = [];
  for (const { pattern, read } of rules) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      const dates = read(match.groups ?? {});
      if (dates === null) continue;
      taken.fill(1, start, end);
      // A day that does not exist is no date, and its month and year are none of their own.
      if (!plausible(dates.from) || (dates.to !== null && !plausible(dates.to))) continue;
      found.push({ start, end, ...dates });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function plausible({ year, month, day }: DateFields): boolean {
  if (year !== null && (year < 1500 || year > 2200)) return false;
  if (month === null) return day === null;
  const days = DAYS[month - 1];
  if (days === undefined) return false;
  if (day === 29 && month === 2 && year !== null) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day === null || (day >= 1 && day <= days);
}

/** Numbers as written to fields: leading digits count (`2021-го`, `1er`); absent groups are null. */
export function fields(year: string | undefined, month: number | null, day: string | undefined): DateFields {
  return { year: leadingNumber(year), month, day: leadingNumber(day) };
}

function leadingNumber(text: string | undefined): number | null {
  const digits = text?.match(/^\d+/)?.[0];
  return digits === undefined ? null : Number(digits);
}

/** Words by which a text tells when it was written. */
export interface TimeHints {
  /** Names of the weekdays, Sunday first, as they stand beside a date; lower case. Flags `u`. */
  readonly weekdays: readonly RegExp[];
  /** Words of the future around a year: what is planned, expected, due. Flags `iu`. */
  readonly future: RegExp;
  /** Words right before a year that put it ahead: `d’ici à`, `к`. Flags `iu`. */
  readonly aheadBefore: RegExp;
  /** `l’an dernier`, `в прошлом году`. Flags `iu`. */
  readonly lastYear: RegExp;
  /** Words right before a year by which only a part of it is over: `au premier semestre`, `за девять месяцев`. Flags `iu`. */
  readonly partOfYear: RegExp;
}
