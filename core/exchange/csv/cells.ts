import { languages } from '../../language/index.ts';
import { remembered } from '../../language/remembered.ts';
import { LANGS, type Lang } from '../../model/language.ts';
import type { Dimension } from '../../model/quantity.ts';
import { partialDateSchema } from '../../model/record.ts';

const GROUP = "[ \\u00a0\\u202f\\u2009'’]";
const NUMBER: Record<'.' | ',', RegExp> = {
  ',': new RegExp(`^[-−–+]?(\\d{1,3}(?:(?:${GROUP}|\\.)\\d{3})+|\\d+)(,\\d+)?$`, 'u'),
  '.': new RegExp(`^[-−–+]?(\\d{1,3}(?:(?:${GROUP}|,)\\d{3})+|\\d+)?(\\.\\d+)?$`, 'u'),
};

/** A number as a cell has it, as an exact decimal; null when it is none with this decimal mark. `1 234,5` is `1234.5`. */
export function readDecimal(cell: string, mark: '.' | ','): string | null {
  const text = cell.trim();
  const match = NUMBER[mark].exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const whole = (match[1] ?? '0').replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const fraction = match[2] === undefined ? '' : `.${match[2].slice(1)}`;
  const negative = /^[-−–]/.test(text) && /[1-9]/.test(whole + fraction);
  return `${negative ? '-' : ''}${whole}${fraction}`;
}

/** A cell that holds a number with its percent sign or currency behind it, cut in two. */
export function splitUnit(cell: string): { number: string; unit: string } {
  const match = /^(.*\d)\s*([^\d\s.,].*)$/u.exec(cell.trim());
  return match?.[1] !== undefined && match[2] !== undefined ? { number: match[1], unit: match[2] } : { number: cell, unit: '' };
}

/** Whether a cell says by its marks what the decimal mark of its table is: `1,5` and `1.234,5` a comma, `1.5` a stop; `1,234` nothing. */
export function decimalMarkOf(cell: string): '.' | ',' | null {
  const text = splitUnit(cell).number.trim();
  const [comma, stop] = [readDecimal(text, ',') !== null, readDecimal(text, '.') !== null];
  return comma === stop ? null : comma ? ',' : '.';
}

/** A date as a cell has it, ISO 8601 of any precision: `2019`, `12.04.2019`, `12/04/2019`, `avril 2019`; null when it is none. */
export const readCellDate = remembered((cell: string): string | null => {
  const text = cell.trim();
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T00:00.*)?$/.exec(text)?.[1];
  if (iso !== undefined) return realDate(iso);
  // French and Russian tables put the day first.
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return realDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  const [, onlyMonth, ofYear] = /^(\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  if (ofYear !== undefined) return realDate(`${ofYear}-${onlyMonth?.padStart(2, '0')}`);
  for (const lang of LANGS) {
    const [written, ...more] = languages[lang].readDates(text);
    if (written === undefined || more.length > 0 || written.to !== null || written.start > 0 || text.length - written.end > 3) continue;
    const { year: y, month: m, day: d } = written.from;
    if (y !== null) return realDate([y, m, d].flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')])).join('-'));
  }
  return null;
});

/** The date if that day is in the calendar. */
function realDate(date: string): string | null {
  if (!partialDateSchema.safeParse(date).success) return null;
  return date.length < 10 || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date) ? date : null;
}

export interface CellUnit {
  unit: string;
  dimension: Dimension;
  /** The power of ten the figures of the column are written in: 6 for `млн т`. */
  scale: number;
  /** What a figure is multiplied with besides, such as 0.001 for kilograms, which are kept as tonnes. */
  power: number;
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/**
 * A unit as a heading or a cell has it: `млн долл. США`, `milliers de tonnes`, `%`, `EUR`. What is no unit of either language is
 * a noun that is counted.
 */
export function readUnit(cell: string, first: Lang): CellUnit | null {
  const text = cell.trim();
  if (CURRENCIES.has(text)) return { unit: text, dimension: 'money', scale: 0, power: 0 };
  for (const lang of [first, ...LANGS.filter((other) => other !== first)]) {
    const { magnitudes, units, links } = languages[lang].quantities;
    const keys = keysOf(text);
    const [head = ''] = keys;
    const factor = magnitudes.get(head);
    const scale = factor === undefined ? 0 : Math.round(Math.log10(factor));
    const rest = keys.slice(factor === undefined ? 0 : 1);
    while (rest.length > 0 && links.has(rest[0] ?? '')) rest.shift();
    const meaning = units.get(rest.join(' ')) ?? units.get(rest.filter((key) => key !== '.').join(' '));
    if (meaning !== undefined) {
      const power = Math.round(Math.log10(meaning.factor));
      // A factor that is no power of ten (minutes, pounds) needs arithmetic nobody asked for: the unit stays as written.
      if (10 ** power !== meaning.factor) return { unit: text, dimension: meaning.dimension, scale, power: 0 };
      return { unit: meaning.unit, dimension: meaning.dimension, scale: power > 0 ? scale + power : scale, power: power > 0 ? 0 : power };
    }
    if (factor !== undefined) return { unit: nounOf(text), dimension: 'count', scale, power: 0 };
  }
  return text === '' ? null : { unit: text, dimension: 'count', scale: 0, power: 0 };
}

/** What is counted behind a word for a magnitude: `milliers de visiteurs`. */
function nounOf(text: string): string {
  return text.replace(/^[\p{L}]+\.?\s*(?:de\s+|d[’'])?/u, '');
}

/** The text as the keys of `QuantityToken`, one for each word and mark. */
function keysOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
  return plain.match(/d'|[\p{L}\p{M}'-]+|\d+|[^\s\p{L}\d]/gu) ?? [];
}
