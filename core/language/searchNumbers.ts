import { shiftDecimal } from './decimal.ts';
import { magnitudes as frenchMagnitudes } from './fr/numbers.ts';
import { magnitudes as russianMagnitudes } from './ru/numbers.ts';

/** A number as a text writes it. */
export interface WrittenNumber {
  /** What it comes to, as an exact decimal without sign: `1,2 milliard` is `1200000000`. */
  value: string;
  /** UTF-16 offsets of the number with its magnitude, end exclusive. */
  start: number;
  end: number;
  /** Digits only, so that it is found as a word is. */
  plain: boolean;
}

const MAGNITUDES = new Map<string, number>([...frenchMagnitudes, ...russianMagnitudes]);

/**
 * Digits in groups of three with a space between them, or without; a decimal comma or point; nothing that goes on like a date
 * (`03.05.2024`) or a code (`1003.90-00`).
 */
const NUMBER =
  /(?<![\d\p{L}]|\d[.,\-/])(?<whole>\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?!\d)|\d+)(?:[.,](?<fraction>\d+))?(?![\d\p{L}]|[.,\-/]\d)(?:[ \u00A0\u2009\u202F](?<magnitude>\p{L}+))?/gu;

/** The numbers written in digits in a text, in order, with the magnitudes of every language (`millions`, `млрд`). */
export function numbersIn(text: string): WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  // Most texts have none, and looking for a digit is much cheaper.
  if (!/\d/.test(text)) return numbers;
  for (const match of text.matchAll(NUMBER)) {
    const { whole = '', fraction, magnitude } = match.groups ?? {};
    const factor = magnitude === undefined ? undefined : MAGNITUDES.get(magnitude.toLowerCase());
    const written = factor === undefined && magnitude !== undefined ? match[0].length - magnitude.length - 1 : match[0].length;
    const digits = whole.replace(/\D/g, '');
    numbers.push({
      value: shiftDecimal(
        fraction === undefined ? digits : `${digits}.${fraction}`,
        factor === undefined ? 0 : Math.round(Math.log10(factor)),
      ),
      start: match.index,
      end: match.index + written,
      plain: fraction === undefined && factor === undefined && digits === whole,
    });
  }
  return numbers;
}
