/** A clock time as it stands in a text: UTF-16 offsets, end exclusive. */
export interface WrittenTime {
  readonly start: number;
  readonly end: number;
  /** Minutes after midnight. */
  readonly minutes: number;
}

/** What a language supplies, beside its quantities and dates, so that what two texts say can be compared by value. */
export interface ValueReading {
  /** The clock times of a text, as written; hours without minutes as well, which may be a span of time. */
  readTimes(text: string): WrittenTime[];
  /** The number that a word means as an ordinal (`septième`) or in a compound (`двухдневный`); null for other words. Lower case, е for ё. */
  wordValue(word: string): number | null;
  /** Names of the days, Monday is 1; lower case, е for ё. */
  weekday(word: string): number | null;
  /** Names of the months in full, 1 to 12; lower case, е for ё. */
  month(word: string): number | null;
}

/** One way of writing clock times: a regular expression (flags `giu`) with the groups `hours` and perhaps `minutes`. */
export type TimeRule = RegExp;

/** The times of a text by rules in order of preference: a passage that one has taken is closed to the later ones. Sorted by place. */
export function readTimesBy(rules: readonly TimeRule[], text: string): WrittenTime[] {
  const found: WrittenTime[] = [];
  for (const rule of rules) {
    for (const { index, 0: written, groups } of text.matchAll(rule)) {
      const [start, end] = [index, index + written.length];
      const [hours, minutes] = [Number(groups?.hours), Number(groups?.minutes ?? 0)];
      const isFree = found.every((time) => time.end <= start || time.start >= end);
      if (isFree && hours <= 24 && minutes < 60) found.push({ start, end, minutes: hours * 60 + minutes });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
