import {
  digitsValue,
  endsWith,
  type QuantityReading,
  type QuantityToken,
  type ReadNumber,
  type ReadUnit,
  startsWith,
} from '../language/quantityReading.ts';
import type { Approximation } from '../model/quantity.ts';

/** A number with its magnitude: tokens `first` to `end` (exclusive). */
export interface Amount {
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** Upper end of a range that one word names. */
  readonly max: number | null;
  /** The power of ten said in words; 1 when there is none. */
  readonly magnitude: number;
  readonly inWords: boolean;
  readonly small: boolean;
  readonly about: boolean;
}

/** The number that begins at a token, with its magnitude, or null. Numbers that are part of a name or an ordinal are none. */
export function amountAt(tokens: readonly QuantityToken[], at: number, reading: QuantityReading): Amount | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return isPartOfWord(tokens, at, reading) ? null : withMagnitude(tokens, at, null, reading);
  if (token.kind !== 'word' || isHyphenated(tokens, at)) return null;
  const read = reading.numberWords(tokens, at);
  if (read !== null) return withMagnitude(tokens, at, read, reading);
  if (!reading.bareMagnitudes.has(token.key)) return null;
  return {
    first: at,
    end: at + 1,
    value: reading.magnitudes.get(token.key) ?? 0,
    max: null,
    magnitude: 1,
    inWords: true,
    small: false,
    about: false,
  };
}

function withMagnitude(tokens: readonly QuantityToken[], at: number, words: ReadNumber | null, reading: QuantityReading): Amount | null {
  let end = at + (words?.length ?? 1);
  let magnitude = 1;
  for (
    let factor = reading.magnitudes.get(tokens[end]?.key ?? '');
    factor !== undefined;
    factor = reading.magnitudes.get(tokens[end]?.key ?? '')
  ) {
    magnitude *= factor;
    end += 1;
    if (isAbbreviationStop(tokens, end)) end += 1;
  }
  const half = reading.halves.find((words) => startsWith(tokens, end, words));
  if (half !== undefined) end += half.length;
  const base = (words?.value ?? digitsValue(tokens[at]?.text ?? '', magnitude > 1)) + (half === undefined ? 0 : 0.5);
  if (!Number.isFinite(base)) return null;
  const value = precise(base * magnitude);
  const max = words?.max === undefined ? null : precise(words.max * magnitude);
  return {
    first: at,
    end,
    value,
    max,
    magnitude,
    inWords: words !== null,
    small: words?.small === true && magnitude === 1,
    about: words?.about === true,
  };
}

/** Products of decimals and powers of ten without the dust of binary fractions: 1.1 million is 1100000. */
export function precise(value: number): number {
  return Number(value.toPrecision(15));
}

/** `тыс.`, `млн.`: the stop belongs to the abbreviation when the sentence goes on. */
function isAbbreviationStop(tokens: readonly QuantityToken[], at: number): boolean {
  const [word, stop, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (stop?.key !== '.' || !stop.joined || word === undefined || word.text.length > 5) return false;
  return next !== undefined && !/^[\p{Lu}\n«"]/u.test(next.text);
}

/** `A320`, `CO2`, `COVID-19`, `7ème`, `16:30`, `2019/2020`, `1003.90-00`: digits inside something else. */
function isPartOfWord(tokens: readonly QuantityToken[], at: number, reading: QuantityReading): boolean {
  const [number, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (number?.joined === true && before !== undefined) {
    if (before.kind === 'word' && !before.key.endsWith("'")) return true;
    if (
      /^[-–‑./:,_]$/.test(before.text) &&
      before.joined &&
      (tokens[at - 2]?.kind === 'word' || (before.text !== '-' && before.text !== '–' && tokens[at - 2]?.kind === 'number'))
    )
      return true;
  }
  if (after?.joined !== true) return false;
  if (after.kind === 'word') return !isUnitWord(tokens, at + 1, reading);
  return /^[:/_]$/.test(after.text) && tokens[at + 2]?.kind === 'number' && tokens[at + 2]?.joined === true;
}

function isUnitWord(tokens: readonly QuantityToken[], at: number, reading: QuantityReading): boolean {
  return reading.magnitudes.has(tokens[at]?.key ?? '') || unitAt(tokens, at, reading) !== null;
}

/** `двух-трёх` is read by its parts elsewhere; `трёх-` in other compounds is none of ours. */
function isHyphenated(tokens: readonly QuantityToken[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    tokens[at]?.joined === true && before !== undefined && /^[-–‑]$/.test(before.text) && before.joined && tokens[at - 2]?.kind === 'word'
  );
}

/** Longest written unit is this many tokens. */
const LONGEST_UNIT = 5;

/** The unit written from a token on, the longest that fits, or null. */
export function unitAt(tokens: readonly QuantityToken[], at: number, reading: QuantityReading): ReadUnit | null {
  let phrase = '';
  let found: ReadUnit | null = null;
  for (let index = at; index < Math.min(at + LONGEST_UNIT, tokens.length); index += 1) {
    phrase = index === at ? (tokens[index]?.key ?? '') : `${phrase} ${tokens[index]?.key ?? ''}`;
    const meaning = reading.units.get(phrase);
    if (meaning !== undefined) found = { ...meaning, end: index + 1 };
  }
  return found;
}

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₽': 'RUB' };

/** The currency sign that stands before a number: `$5 млрд`. */
export function signBefore(tokens: readonly QuantityToken[], first: number): string | null {
  const sign = tokens[first - 1];
  // In `12$12` the sign is the first number's.
  if (sign === undefined || tokens[first]?.joined !== true || (sign.joined && tokens[first - 2]?.kind === 'number')) return null;
  return SIGNS[sign.text] ?? null;
}

/** How exactly the number is meant by the words around it; `lead` counts the words before it. */
export function approximationOf(
  tokens: readonly QuantityToken[],
  amount: Pick<Amount, 'first' | 'about'>,
  end: number,
  reading: QuantityReading,
): { approx: Approximation; lead: number } {
  let found: { approx: Approximation; lead: number } | null = null;
  for (const [words, approx] of reading.before) {
    if (endsWith(tokens, amount.first - 1, words) && words.length > (found?.lead ?? 0)) found = { approx, lead: words.length };
  }
  if (found !== null) {
    return found.approx === 'upTo' && !reading.isBound(tokens, amount.first - found.lead) ? { ...found, approx: 'exact' } : found;
  }
  const behind = reading.behind.find(([words]) => startsWith(tokens, end, words));
  return { approx: behind?.[1] ?? (amount.about ? 'about' : 'exact'), lead: 0 };
}
