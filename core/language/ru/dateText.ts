/** Writing dates as Russian editors do: `1 октября 2018 г.`, the month alone in the nominative, `г.` never parted from its year. */

const MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];
const MONTHS_GENITIVE = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
/** The month something happens in. */
const MONTHS_PREPOSITIONAL = [
  'январе',
  'феврале',
  'марте',
  'апреле',
  'мае',
  'июне',
  'июле',
  'августе',
  'сентябре',
  'октябре',
  'ноябре',
  'декабре',
];
const NBSP = '\u00a0';

interface DateParts {
  year: string;
  month: number | null;
  day: number | null;
}

function dateParts(date: string): DateParts {
  const [year = '', month, day] = date.split('-');
  return { year, month: month === undefined ? null : Number(month) - 1, day: day === undefined ? null : Number(day) };
}

function withoutYear({ month, day }: DateParts): string {
  if (month === null) return '';
  return day === null ? (MONTHS[month] ?? '') : `${day}${NBSP}${MONTHS_GENITIVE[month] ?? ''}`;
}

function written(date: DateParts): string {
  const rest = withoutYear(date);
  return `${rest}${rest === '' ? '' : ' '}${date.year}${NBSP}г.`;
}

/** A date of any precision: `3 октября 2018 г.`, `октябрь 2018 г.`, `2018 г.` */
export function writeDate(date: string): string {
  return written(dateParts(date));
}

/** A period: `3–5 октября 2018 г.`, `март — июнь 2024 г.`, `2018–2024 гг.`; equal ends are one date. */
export function writeDateRange(from: string, to: string): string {
  if (from === to) return writeDate(from);
  const [start, end] = [dateParts(from), dateParts(to)];
  // Numbers take an unspaced en dash, words a spaced em dash (А. Мильчин, «Справочник издателя и автора»).
  if (start.month === null && end.month === null) return `${start.year}–${end.year}${NBSP}гг.`;
  const sameYear = start.year === end.year && start.month !== null && end.month !== null;
  if (sameYear && start.month === end.month && start.day !== null && end.day !== null) return `${start.day}–${written(end)}`;
  return `${sameYear ? withoutYear(start) : written(start)}${NBSP}— ${written(end)}`;
}

/** When something is or was: `3 октября 2018 г.`, `в октябре 2018 г.`, `3–5 октября 2018 г.`, `с декабря 2020 г. по февраль 2021 г.` */
export function writeDuring(from: string, to: string): string {
  const [start, end] = [dateParts(from), dateParts(to)];
  if (start.month === null && end.month === null) return `в ${writeDateRange(from, to)}`;
  if (start.month === null || end.month === null || start.day !== null || end.day !== null) return writeDateRange(from, to);
  const [inFirst, inLast] = [MONTHS_PREPOSITIONAL[start.month] ?? '', MONTHS_PREPOSITIONAL[end.month] ?? ''];
  const year = `${end.year}${NBSP}г.`;
  if (from === to) return `в ${inLast} ${year}`;
  if (start.year === end.year) return `в ${inFirst}${NBSP}— ${inLast} ${year}`;
  return `с ${MONTHS_GENITIVE[start.month] ?? ''} ${start.year}${NBSP}г. по ${MONTHS[end.month] ?? ''} ${year}`;
}

/** How long something was held: `с 2022 г.`, `с октября 2018 г.`, `2017–2022 гг.`, `до 2022 г.`; empty when neither end is known. */
export function writeTenure(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return writeDateRange(from, to);
  if (from !== null) return `с ${inGenitive(from)}`;
  return to === null ? '' : `до ${inGenitive(to)}`;
}

function inGenitive(date: string): string {
  const { year, month, day } = dateParts(date);
  return month !== null && day === null ? `${MONTHS_GENITIVE[month] ?? ''} ${year}${NBSP}г.` : writeDate(date);
}
