/** Reads a date of reduced precision as people type it: `2018`, `10.2018`, `3/10/2018`, or ISO 8601. Null when it is none. */
export function readPartialDate(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (iso) return assemble(iso[1], iso[2], iso[3]);
  const written = /^(?:(?:(\d{1,2})[./\s])?(\d{1,2})[./\s])(\d{4})$/.exec(text);
  return written ? assemble(written[3], written[2], written[1]) : null;
}

function assemble(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined) return null;
  if (month === undefined) return year;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return null;
  const yearAndMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return yearAndMonth;
  const last = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  return Number(day) < 1 || Number(day) > last ? null : `${yearAndMonth}-${day.padStart(2, '0')}`;
}

/** Writes one in figures, the way of the interface's language: `03/10/2018`, `03.10.2018`, `10.2018`. */
export function writePartialDate(date: string | null, lang: string): string {
  if (date === null) return '';
  const mark = lang === 'ru' ? '.' : '/';
  return date.split('-').toReversed().join(mark);
}
