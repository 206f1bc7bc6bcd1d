import type { Approximation, Dimension } from '../model/quantity.ts';

/** A word, a number as written, or one mark of a text: UTF-16 offsets, end exclusive. */
export interface QuantityToken {
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, straight apostrophe, plain hyphen, ё as е: how the lexicons are written. */
  readonly key: string;
  /** Stands directly against the token before. */
  readonly joined: boolean;
}

/** A number read from one or more tokens. */
export interface ReadNumber {
  readonly value: number;
  /** Tokens it takes. */
  readonly length: number;
  /** The word names a range by itself (`пять-шесть`): its upper end. */
  readonly max?: number;
  /** The word itself is no exact number (`une trentaine`). */
  readonly about?: boolean;
  /** Written in words and no larger than ten: only a counted noun or a unit makes it a quantity. */
  readonly small?: boolean;
}

/** What a written unit means: `value × factor` in `unit`. */
export interface UnitMeaning {
  readonly unit: string;
  readonly dimension: Dimension;
  readonly factor: number;
}

/** A unit or a noun counted that was found after a number. */
export interface ReadUnit extends UnitMeaning {
  /** Index after its last token. */
  readonly end: number;
  /** Not said by this quantity but taken over from another. */
  readonly elided?: boolean;
}

/** Words before or behind a number that say how exactly it is meant, longest first. */
type ApproximationWords = readonly (readonly [words: readonly string[], approximation: Approximation])[];

/** What a language supplies so that quantities can be found in its texts. All keys are `QuantityToken.key`s. */
export interface QuantityReading {
  /** A number in words at a token, or null. */
  readonly numberWords: (tokens: readonly QuantityToken[], at: number) => ReadNumber | null;
  /** `millions`, `млн`: the factor by which the number before is multiplied. */
  readonly magnitudes: ReadonlyMap<string, number>;
  /** Magnitudes that are a number by themselves (`миллион тонн`). */
  readonly bareMagnitudes: ReadonlySet<string>;
  /** Words that add a half behind the magnitude or unit: `et demi`, `с половиной`. */
  readonly halves: readonly (readonly string[])[];
  /** Units by their keys joined with a space. */
  readonly units: ReadonlyMap<string, UnitMeaning>;
  /** Words between a number and its unit that say nothing: `de`. */
  readonly links: ReadonlySet<string>;
  /** The noun that is counted from token `at` on (behind number and magnitude), or null. */
  readonly countedNoun: (tokens: readonly QuantityToken[], at: number, context: { scaled: boolean; small: boolean }) => ReadUnit | null;
  readonly before: ApproximationWords;
  readonly behind: ApproximationWords;
  /** The words of `upTo` before a number, from token `lead` on, set a limit and not the end of a change. */
  readonly isBound: (tokens: readonly QuantityToken[], lead: number) => boolean;
  /** Words that open a range and words that divide it: `entre 3 et 5`, `от 3 до 5`. */
  readonly ranges: readonly (readonly [opening: string | null, divider: string])[];
  /** `passer de 3 à 5`: the words before say that this is a change and not a range; `at` is the token before the first number. */
  readonly isChange: (tokens: readonly QuantityToken[], at: number) => boolean;
  /** The quantity is a name, an ordinal, a clock time or a reporting window; `first` and `last` are its tokens. */
  readonly isExcluded: (tokens: readonly QuantityToken[], first: number, last: number, unit: ReadUnit | null) => boolean;
  /** The tokens make a multiple (`в 2 раза`, `multiplié par 1,9`); what it takes beyond the number, or null. */
  readonly multiple: (tokens: readonly QuantityToken[], first: number, last: number) => { first: number; end: number } | null;
  /** Shares in words: `un tiers`, `две трети`. */
  readonly fractions: readonly (readonly [words: readonly string[], value: number])[];
  /** Everything of a clause up to the words that only report (`… a dit que`). Flags `u`. */
  readonly reportedBefore: RegExp;
  /** Words at the end of what stands before a figure that belong to the figure: `plus de`, `до`. Flags `iu`. */
  readonly leadWords: RegExp;
  /** A piece between commas that begins so is not what is measured: `en hausse`, `или`. Flags `iu`. */
  readonly asides: RegExp;
  /** Conjunctions and articles in front of what is measured. Flags `iu`. */
  readonly openingWords: RegExp;
  /** Openings of a phrase that names what a figure is of, and the words at which such a phrase ends. Flags `iu` and `giu`. */
  readonly complement: RegExp;
  readonly complementEnd: RegExp;
  /** Words by which a number without noun takes over the noun counted before: `256 avions dont 150 sont…`. */
  readonly inherits: ReadonlySet<string>;
  /** The currency of a text where only the name of the money is said (`dollars`, `dinars`), by what that name means elsewhere; both ISO 4217. */
  readonly currencyOf: (code: string, text: string) => string;
  /** Nouns of money: `7 milliards de prêts` is money though no currency is said. */
  readonly moneyNouns: RegExp;
  /** Periods as written, for what a figure is about. Flags `giu`. */
  readonly periods: RegExp;
  /** Periods told by the year of publication (`cette année`, `в прошлом году`) and how many years they lie from it. Flags `iu`. */
  readonly relativeYears: readonly (readonly [phrase: RegExp, years: number])[];
  /** Verbs that bind a figure to what it measures. Flags `iu`. */
  readonly measuringVerb: RegExp;
}

const TOKEN =
  /(?<number>\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))+(?:[.,]\d+)?|\d{1,3}(?:['’.]\d{3}(?!\d)){2,}|\d{1,3}\.\d{3},\d+|\d+(?:[.,]\d+)?)|(?<word>\p{L}[\p{L}\p{M}]*(?:[-‐‑][\p{L}\p{M}]+)*['’]?)|(?<mark>\n+|[^\s])/gu;

/** Cuts a text for the reading of quantities: elided articles (`d’`) are words of their own, digit groups one number, a line's end a mark. */
export function quantityTokens(text: string): QuantityToken[] {
  const tokens: QuantityToken[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const kind = match.groups?.number !== undefined ? 'number' : match.groups?.word !== undefined ? 'word' : 'mark';
    const end = match.index + match[0].length;
    const key = match[0].toLowerCase().replace(/’/g, "'").replace(/[‐‑]/g, '-').replace(/ё/g, 'е');
    tokens.push({ kind, start: match.index, end, text: match[0], key, joined: match.index === last && last > 0 });
    last = end;
  }
  return tokens;
}

/**
 * The value of a number in digits. A lone point before three digits groups (`1.645 FCFA`) unless a magnitude follows (`1.125 млн`);
 * a comma is decimal.
 */
export function digitsValue(written: string, scaled: boolean): number {
  const plain = written.replace(/[ \u00a0\u202f\u2009'’]/g, '');
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(plain)) return Number(plain.replaceAll('.', ''));
  // `26.469,89`: stop and comma in one number can only be thousands and decimals.
  if (/^\d{1,3}\.\d{3},\d+$/.test(plain)) return Number(plain.replace('.', '').replace(',', '.'));
  if (!scaled && /^[1-9]\d{0,2}\.\d{3}$/.test(plain)) return Number(plain.replace('.', ''));
  return Number(plain.replace(',', '.'));
}

/** Whether the keys from `at` on are these words. */
export function startsWith(tokens: readonly QuantityToken[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[at + offset]?.key === word);
}

/** Whether the keys up to and including `at` are these words. */
export function endsWith(tokens: readonly QuantityToken[], at: number, words: readonly string[]): boolean {
  return startsWith(tokens, at - words.length + 1, words);
}
