import { languages } from '../../language/index.ts';
import { digitsValue, type QuantityToken, quantityTokens } from '../../language/quantityReading.ts';
import { unitCode } from '../../language/unitCode.ts';
import type { DateFields } from '../../language/writtenDate.ts';
import type { Lang } from '../../model/language.ts';
import type { Dimension } from '../../model/quantity.ts';
import type { TextRange } from '../segmentation.ts';

/** A figure that was read in a text: UTF-16 offsets, absolute value, the upper end of a range. */
export interface ReadFigure extends TextRange {
  value: number;
  max: number | null;
  unit: string;
  dimension: Dimension;
}

/** Reads the figures of a text. Capture knows how; the engine hands it in, since translation does not know capture. */
export type FigureReader = (text: string, lang: Lang) => readonly ReadFigure[];

/**
 * Something a text says that the other language must say too. `firm`: it is written in digits, so that it has to have its counterpart there;
 * words (`deux`, `второй`) can be one, and need none.
 */
export type Value = TextRange & { firm: boolean } & (
    | {
        kind: 'figure';
        value: number;
        /** The number as it is written, before durations are brought to one unit: the other text may have it without its unit. */
        plain: number;
        unit: string | null;
        dimension: Dimension | null;
      }
    | { kind: 'date'; date: DateFields }
    | { kind: 'time'; minutes: number }
    | { kind: 'weekday' | 'month'; value: number }
  );

/** Everything a text says by value, in order. Linear in its length. */
export function valuesOf(text: string, lang: Lang, readFigures: FigureReader): Value[] {
  const taken = new Uint8Array(text.length);
  const found: Value[] = [];
  const add = (value: Value) => {
    found.push(value);
    taken.fill(1, value.start, value.end);
  };
  const isFree = ({ start, end }: TextRange) => taken[start] !== 1 && taken[Math.max(start, end - 1)] !== 1;
  for (const { start, end, from, to } of languages[lang].readDates(text)) {
    // Years between two bare numbers are a date of little weight: `2018-2024` is read as such on one side and not on the other.
    for (const date of to === null ? [from] : [from, to]) add({ kind: 'date', start, end, firm: true, date });
  }
  for (const time of languages[lang].values.readTimes(text)) if (isFree(time)) add({ kind: 'time', firm: true, ...time });
  for (const { start, end, value, max, unit, dimension } of readFigures(text, lang)) {
    if (!isFree({ start, end })) continue;
    const firm = /\d/.test(text.slice(start, end));
    for (const each of max === null ? [value] : [value, max]) add({ kind: 'figure', start, end, firm, ...measured(each, unit, dimension) });
  }
  const tokens = quantityTokens(text);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token !== undefined && isFree(token)) at += bareValue(tokens, at, token, lang, add) - 1;
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Durations in one unit: seconds where they have a fixed length, months otherwise. */
const DURATIONS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  second: ['second', 1],
  minute: ['second', 60],
  hour: ['second', 3600],
  day: ['second', 86_400],
  week: ['second', 604_800],
  month: ['month', 1],
  year: ['month', 12],
};

type Measured = Pick<Extract<Value, { kind: 'figure' }>, 'value' | 'plain' | 'unit' | 'dimension'>;

function measured(plain: number, unit: string, dimension: Dimension): Measured {
  const code = unitCode(unit);
  if (dimension === 'count' || dimension === 'other') return { value: plain, plain, unit: null, dimension: 'count' };
  if (dimension === 'ratio') return { value: plain * 100, plain, unit: '%', dimension: 'percent' };
  const [base, factor] = (dimension === 'duration' ? DURATIONS[code] : undefined) ?? [code, 1];
  return { value: plain * factor, plain, unit: base, dimension };
}

/** A number, a Roman number or a word of some value at a token; returns how many tokens it takes, 1 where there is none. */
function bareValue(tokens: readonly QuantityToken[], at: number, token: QuantityToken, lang: Lang, add: (value: Value) => void): number {
  const { quantities, values } = languages[lang];
  const figure = (value: number, firm: boolean, length: number) => {
    const end = tokens[at + length - 1]?.end ?? token.end;
    add({ kind: 'figure', start: token.start, end, firm, value, plain: value, unit: null, dimension: null });
    return length;
  };
  if (token.kind === 'number') {
    const factor = quantities.magnitudes.get(tokens[at + 1]?.key ?? '');
    return factor === undefined
      ? figure(digitsValue(token.text, false), true, 1)
      : figure(Number((digitsValue(token.text, true) * factor).toPrecision(15)), true, 2);
  }
  if (token.kind !== 'word') return 1;
  const roman = romanValue(token.text);
  // One letter may be an initial or a word; it is no more than a counterpart.
  if (roman !== null && !/^[LCDMС]$/u.test(token.text)) return figure(roman, token.text.replace(/\p{Ll}+$/u, '').length > 1, 1);
  const weekday = values.weekday(token.key);
  const month = weekday === null ? values.month(token.key) : null;
  if (weekday !== null || month !== null) {
    // French writes these without capital, so that « mars » and « mardi » cannot be told from names by it.
    add({ kind: weekday === null ? 'month' : 'weekday', start: token.start, end: token.end, firm: true, value: weekday ?? month ?? 0 });
    return 1;
  }
  const read = quantities.numberWords(tokens, at);
  if (read !== null) {
    const unit = tokens[at + read.length];
    const ordinal = unit?.kind === 'word' && read.value >= 20 && read.value % 10 === 0 ? values.wordValue(unit.key) : null;
    if (ordinal !== null && ordinal < 10) return figure(read.value + ordinal, false, read.length + 1);
    const factor = quantities.magnitudes.get(unit?.key ?? '');
    return figure(read.value * (factor ?? 1), false, read.length + (factor === undefined ? 0 : 1));
  }
  const value = values.wordValue(token.key);
  return value === null ? 1 : figure(value, false, 1);
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a Roman number, also an ordinal (`XXIe`, `Ier`); null for what is none. The Cyrillic letters that look alike do too. */
export function romanValue(written: string): number | null {
  const letters = written
    .replace(/(?<=^(?:[IVXХІ]|[IVXLCDMХІС]{2,}))(?:er|re|ère|e|ème)$/u, '')
    .replace(/Х/g, 'X')
    .replace(/І/g, 'I')
    .replace(/С/g, 'C');
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(letters) || letters === '') return null;
  const values = Array.from(letters, (letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
