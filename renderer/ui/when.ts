const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When something was, as one says it: a moment ago, three hours ago, yesterday, then the date. */
export function writeWhen(instant: string, now: Date, lang: string): string {
  const then = new Date(instant);
  const past = now.getTime() - then.getTime();
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  if (past < MINUTE) return relative.format(0, 'second');
  if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), 'minute');
  if (past < DAY && then.getDate() === now.getDate()) return relative.format(-Math.floor(past / HOUR), 'hour');
  const days = Math.round((startOfDay(now) - startOfDay(then)) / DAY);
  if (days <= 2) return relative.format(-days, 'day');
  const sameYear = then.getFullYear() === now.getFullYear();
  return then.toLocaleDateString(lang, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

export function writeTime(instant: string, lang: string): string {
  return new Date(instant).toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit' });
}
