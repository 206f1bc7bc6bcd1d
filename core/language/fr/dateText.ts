/** Writing dates as French editors do: `1er` for the first, no comma, the day kept with its month (Lexique de l'Imprimerie nationale). */

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const NBSP = '\u00a0';

interface DateParts {
  year: string;
  month: string | null;
  day: string | null;
}

function dateParts(date: string): DateParts {
  const [year = '', month, day] = date.split('-');
  return {
    year,
    month: month === undefined ? null : (MONTHS[Number(month) - 1] ?? null),
    day: day === undefined ? null : day === '01' ? '1er' : String(Number(day)),
  };
}

/** The parts from the day down, without what the other end of a period says already. */
function written({ year, month, day }: DateParts, skip: { year: boolean; month: boolean }): string {
  const monthText = month === null || skip.month ? '' : month;
  const dayMonth = day === null ? monthText : monthText === '' ? day : `${day}${NBSP}${monthText}`;
  if (skip.year) return dayMonth;
  return dayMonth === '' ? year : `${dayMonth} ${year}`;
}

/** A date of any precision: `3 octobre 2018`, `octobre 2018`, `2018`. */
export function writeDate(date: string): string {
  return written(dateParts(date), { year: false, month: false });
}

/** A period: `du 3 au 5 octobre 2018`, `3 et 4 octobre 2018`, `de mars à juin 2024`, `2018-2024`; equal ends are one date. */
export function writeDateRange(from: string, to: string): string {
  if (from === to) return writeDate(from);
  const [start, end] = [dateParts(from), dateParts(to)];
  if (start.month === null && end.month === null) return `${start.year}-${end.year}`;
  if (areConsecutiveDays(from, to)) return twoDays(start, end);
  const sameYear = start.year === end.year && start.month !== null && end.month !== null;
  const sameMonth = sameYear && start.month === end.month && start.day !== null && end.day !== null;
  const first = written(start, { year: sameYear, month: sameMonth });
  const last = written(end, { year: false, month: false });
  return `${opening(start, first)} ${end.day === null ? 'à' : 'au'} ${last}`;
}

/** When something is or was: `le 3 octobre 2018`, `en octobre 2018`, `les 3 et 4 octobre 2018`, `du 3 au 5 octobre 2018`. */
export function writeDuring(from: string, to: string): string {
  const [start, end] = [dateParts(from), dateParts(to)];
  if (from === to) return start.day === null ? `en ${writeDate(from)}` : `le ${writeDate(from)}`;
  if (start.month === null && end.month === null) return `de ${start.year} à ${end.year}`;
  return areConsecutiveDays(from, to) ? `les ${twoDays(start, end)}` : writeDateRange(from, to);
}

function areConsecutiveDays(from: string, to: string): boolean {
  const day = 24 * 60 * 60 * 1000;
  return from.length === 10 && to.length === 10 && Date.parse(to) - Date.parse(from) === day;
}

/** How long something was held: `depuis 2022`, `depuis le 3 octobre 2018`, `2017-2022`, `jusqu’en 2022`; empty when neither end is known. */
export function writeTenure(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return writeDateRange(from, to);
  const known = from ?? to;
  if (known === null) return '';
  const isDay = dateParts(known).day !== null;
  if (from !== null) return isDay ? `depuis le ${writeDate(from)}` : `depuis ${writeDate(from)}`;
  return isDay ? `jusqu’au ${writeDate(known)}` : `jusqu’en ${writeDate(known)}`;
}

/** Two days are no period: `1er et 2 décembre 2026`, `31 mars et 1er avril 2026`. */
function twoDays(start: DateParts, end: DateParts): string {
  const sameYear = start.year === end.year;
  const first = written(start, { year: sameYear, month: sameYear && start.month === end.month });
  return `${first} et ${written(end, { year: false, month: false })}`;
}

function opening(date: DateParts, text: string): string {
  if (date.day !== null) return `du ${text}`;
  return date.month !== null && /^[ao]/.test(text) ? `d’${text}` : `de ${text}`;
}
