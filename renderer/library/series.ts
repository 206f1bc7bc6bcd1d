import { shiftDecimal } from '../../core/language/decimal.ts';
import type { SeriesPoint } from '../../core/model/quantity.ts';
import { readPartialDate } from '../ui/partialDate.ts';
import { readDecimal } from './decimalText.ts';

/** What was found in cells that were pasted; `skipped` counts the rows behind the heading that are no point. */
export interface PastedSeries {
  points: SeriesPoint[];
  skipped: number;
}

/**
 * Reads a series out of cells copied from a spreadsheet: a row per period, or one row of periods with one of values below it.
 * Values are written with the power of ten `scale`. Null when the text is no table.
 */
export function readPastedSeries(text: string, scale: number, interfaceLang: string): PastedSeries | null {
  const rows = text
    .split(/\r\n|\r|\n/)
    .filter((row) => row.trim() !== '')
    .map((row) => row.split(/\t|;/).map((cell) => cell.trim()));
  if (!rows.some((cells) => cells.length > 1)) return null;
  const [first = [], second = []] = rows;
  const isAcross = rows.length === 2 && first.length > 2 && first.slice(1).every((cell) => readPartialDate(cell) !== null);
  const pairs = isAcross
    ? first.map((period, column) => [period, second[column] ?? ''])
    : rows.map(([period = '', value = '']) => [period, value]);
  const points = pairs.flatMap(([period = '', value = '']) => readPoint(period, value, scale, interfaceLang) ?? []);
  const [[headPeriod = '', headValue = ''] = []] = pairs;
  const heading = readPartialDate(headPeriod) === null && readDecimal(headValue, interfaceLang) === null ? 1 : 0;
  return { points, skipped: pairs.length - points.length - heading };
}

/** A point as it is typed; null when the period or the value is none. */
export function readPoint(period: string, value: string, scale: number, interfaceLang: string): SeriesPoint | null {
  const [date, decimal] = [readPartialDate(period), readDecimal(value, interfaceLang)];
  return date === null || decimal === null ? null : { period: date, value: shiftDecimal(decimal, scale) };
}

/** The points in the order of their periods. */
export function inOrder(points: readonly SeriesPoint[]): SeriesPoint[] {
  return points.toSorted((one, other) => (one.period < other.period ? -1 : one.period > other.period ? 1 : 0));
}

/** A place on the axis of a chart; null where the series has no value. */
export interface Slot {
  period: string;
  value: string | null;
}

/** A gap of more steps than this is not drawn: the series has no steps then. */
const MOST_SLOTS = 240;

/** The places of a series on an axis: years, or months, that are missing in between keep theirs, so that the axis does not lie. */
export function slotsOf(series: readonly SeriesPoint[]): Slot[] {
  const points = inOrder(series);
  const [first, last] = [points[0], points.at(-1)];
  const known = new Map(points.map(({ period, value }) => [period, value]));
  if (first === undefined || last === undefined) return [];
  const { length } = first.period;
  const hasSteps = length < 10 && points.every(({ period }) => period.length === length);
  const steps = hasSteps ? stepsBetween(first.period, last.period) : points.length;
  if (!hasSteps || steps > MOST_SLOTS) return points;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const period = stepped(first.period, step);
    return { period, value: known.get(period) ?? null };
  });
}

function monthsOf(period: string): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5) || '1') - 1;
}

function stepsBetween(from: string, to: string): number {
  return (monthsOf(to) - monthsOf(from)) / (from.length === 4 ? 12 : 1);
}

function stepped(period: string, steps: number): string {
  const months = monthsOf(period) + steps * (period.length === 4 ? 12 : 1);
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return period.length === 4 ? year : `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
}
