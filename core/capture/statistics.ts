import { languages } from '../language/index.ts';
import {
  endsWith,
  type QuantityReading,
  type QuantityToken,
  quantityTokens,
  type ReadUnit,
  startsWith,
} from '../language/quantityReading.ts';
import type { StatisticProposal } from '../model/capture.ts';
import type { Lang } from '../model/language.ts';
import { type Amount, amountAt, approximationOf, precise, signBefore, unitAt } from './amounts.ts';
import { type SentenceText, sentenceAround, subjectOf } from './measured.ts';

/** A quantity as it was found, before it is told what it measures. */
interface Found {
  /** Tokens. */
  readonly first: number;
  readonly end: number;
  readonly amount: Amount;
  readonly value: number;
  readonly valueMax: number | null;
  unit: ReadUnit | null;
  readonly rule: string;
}

/**
 * The figures of an article: money, shares, counts, masses, volumes, areas, energy, rates, multiples, durations, with absolute values
 * (900 millions is 900000000), ranges (`value_max`), what is measured and the period. Units and currencies that are not said are
 * taken over from the figure they continue. Ordinals, dates, years, clock times, reporting windows and names with numbers are none.
 * `published` (`2018`, `2018-10`, `2018-10-03`) gives `cette année` its year. Offsets are UTF-16. Never throws; linear.
 */
export function findStatistics(text: string, lang: Lang, published: string | null): StatisticProposal[] {
  const reading = languages[lang].quantities;
  const tokens = quantityTokens(text);
  const closed = closedTokens(tokens, languages[lang].readDates(text));
  const found = search(tokens, closed, reading);
  inheritCurrencies(tokens, found, reading);
  ownCurrencies(text, tokens, found, reading);
  return found.flatMap((figure) => proposal(text, tokens, figure, reading, published));
}

/** Tokens of dates, which are no quantities. */
function closedTokens(tokens: readonly QuantityToken[], dates: readonly { start: number; end: number }[]): Uint8Array {
  const closed = new Uint8Array(tokens.length);
  let date = 0;
  tokens.forEach((token, at) => {
    while ((dates[date]?.end ?? Number.POSITIVE_INFINITY) <= token.start) date += 1;
    const here = dates[date];
    if (here !== undefined && here.start < token.end) closed[at] = 1;
  });
  return closed;
}

function search(tokens: readonly QuantityToken[], closed: Uint8Array, reading: QuantityReading): Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const figures = closed[at] === 1 ? [] : (share(tokens, at, reading) ?? quantity(tokens, at, reading, found.at(-1)));
    // A sign between two figures belongs to the first.
    const floor = found.at(-1)?.end ?? 0;
    found.push(...figures.map((figure) => ({ ...figure, first: Math.max(figure.first, floor) })));
    const last = figures.at(-1);
    at = last === undefined ? at + 1 : Math.max(at + 1, last.end);
  }
  return found;
}

/** `un tiers`, `две трети`: four decimals are enough to know a share by. */
function share(tokens: readonly QuantityToken[], at: number, reading: QuantityReading): Found[] | null {
  const fraction = reading.fractions.find(([words]) => startsWith(tokens, at, words));
  if (fraction === undefined || /^(?:перв|втор|друг|последн|трет|четверт|одн)/.test(tokens[at - 1]?.key ?? '')) return null;
  const [words, value] = fraction;
  const end = at + words.length;
  const rounded = Math.round(value * 1e4) / 1e4;
  const amount: Amount = { first: at, end, value: rounded, max: null, magnitude: 1, inWords: true, small: false, about: false };
  return [
    {
      first: at,
      end,
      amount,
      value: rounded,
      valueMax: null,
      unit: { unit: 'ratio', dimension: 'ratio', factor: 1, end },
      rule: 'fraction',
    },
  ];
}

function quantity(tokens: readonly QuantityToken[], at: number, reading: QuantityReading, previous: Found | undefined): Found[] {
  const read = amountAt(tokens, at, reading);
  if (read === null) return [];
  const amount = withHalfBehind(tokens, read, reading);
  const multiple = reading.multiple(tokens, amount.first, amount.end);
  if (multiple !== null) {
    const unit: ReadUnit = { unit: 'times', dimension: 'multiple', factor: 1, end: multiple.end };
    return [{ ...multiple, amount, value: amount.value, valueMax: null, unit, rule: 'multiple' }];
  }
  const unit = unitOf(tokens, amount, reading);
  const pair = secondBound(tokens, amount, unit, reading);
  if (pair !== null) return pair;
  if (reading.isExcluded(tokens, amount.first, unit?.end ?? amount.end, unit)) return [];
  if (unit === null) return withoutUnit(tokens, amount, reading, previous);
  return isCounting(amount, unit) ? [single(tokens, amount, unit, unit.elided === true ? 'elided' : unit.dimension)] : [];
}

/** « deux ans et demi »: the half stands behind the unit. */
function withHalfBehind(tokens: readonly QuantityToken[], amount: Amount, reading: QuantityReading): Amount {
  const unit = unitAt(tokens, amount.end, reading);
  const half = unit !== null && reading.halves.some((words) => startsWith(tokens, unit.end, words));
  return half ? { ...amount, value: amount.value + 0.5 } : amount;
}

/** Two and three in words count nothing that would be looked up later: « deux femmes », «два раза». */
function isCounting(amount: Amount, unit: ReadUnit): boolean {
  if (unit.dimension !== 'count') return true;
  return !(amount.inWords && amount.value < 4) && Number.isInteger(amount.value);
}

function unitOf(tokens: readonly QuantityToken[], amount: Amount, reading: QuantityReading): ReadUnit | null {
  const sign = signBefore(tokens, amount.first);
  if (sign !== null) return { unit: sign, dimension: 'money', factor: 1, end: amount.end };
  const direct = unitAt(tokens, amount.end, reading);
  if (direct !== null) return direct;
  const linked =
    reading.links.has(tokens[amount.end]?.key ?? '') && (amount.magnitude > 1 || amount.about)
      ? unitAt(tokens, amount.end + 1, reading)
      : null;
  if (linked !== null) return linked;
  return reading.countedNoun(tokens, amount.end, { scaled: amount.magnitude > 1 || amount.about, small: amount.small });
}

/** A range is one figure with two values; a change from one value to another is two figures. */
function secondBound(tokens: readonly QuantityToken[], amount: Amount, unit: ReadUnit | null, reading: QuantityReading): Found[] | null {
  const from = unit !== null && unit.dimension !== 'count' ? unit.end : amount.end;
  const change = reading.isChange(tokens, amount.first - 1);
  const divider = tokens[from];
  if (divider === undefined) return null;
  const rangeWord = reading.ranges.some(
    ([opening, word]) => startsWith(tokens, from, word.split(' ')) && (opening === null || endsWith(tokens, amount.first - 1, [opening])),
  );
  const dash = /^[-–—]$/.test(divider.text);
  if (dash && !divider.joined) return null;
  const changeWord = change && (divider.key === 'à' || divider.key === 'до');
  if (!rangeWord && !changeWord) return null;
  if (!dash && unit === null && isYear(tokens, amount)) return null;
  const second = amountAt(tokens, from + 1, reading) ?? (dash ? numberAfterDash(tokens, from + 1, reading) : null);
  if (second === null) return null;
  const secondUnit = unitOf(tokens, second, reading);
  const own = unit !== null && unit.dimension !== 'count' ? unit : null;
  const shared = own ?? secondUnit;
  if (shared === null && second.magnitude === 1) return null;
  if (reading.isExcluded(tokens, amount.first, secondUnit?.end ?? second.end, shared)) return [];
  const value =
    amount.magnitude === 1 && second.magnitude > 1 && amount.value < 1000 && own === null
      ? precise(amount.value * second.magnitude)
      : amount.value;
  if (changeWord) {
    const first: Found = {
      first: amount.first,
      end: own?.end ?? amount.end,
      amount,
      value: converted(value, shared),
      valueMax: null,
      unit: shared,
      rule: 'change',
    };
    return [first, single(tokens, second, secondUnit ?? shared, 'change')];
  }
  if (value >= second.value || (own !== null && secondUnit !== null && own.unit !== secondUnit.unit)) return null;
  const end = Math.max(second.end, secondUnit?.end ?? 0);
  return [
    {
      first: amount.first,
      end,
      amount,
      value: converted(value, shared),
      valueMax: converted(second.value, secondUnit ?? shared),
      unit: shared,
      rule: 'range',
    },
  ];
}

/** `1,9 milliard en 2008 à 1,6 milliard`: a year opens no range of amounts. */
function isYear(tokens: readonly QuantityToken[], { first, value, magnitude, inWords }: Amount): boolean {
  const year = !inWords && magnitude === 1 && Number.isInteger(value) && value >= 1900 && value < 2100;
  return year && /^(?:en|depuis|année|в|во)$/.test(tokens[first - 1]?.key ?? '');
}

/** In `40-50` the second number is joined to the dash, in `пять-шесть` it is a word of its own. */
function numberAfterDash(tokens: readonly QuantityToken[], at: number, reading: QuantityReading): Amount | null {
  const token = tokens[at];
  const amount = token === undefined ? null : amountAt([{ ...token, joined: false }, ...tokens.slice(at + 1, at + 8)], 0, reading);
  return amount === null ? null : { ...amount, first: at + amount.first, end: at + amount.end };
}

function withoutUnit(tokens: readonly QuantityToken[], amount: Amount, reading: QuantityReading, previous: Found | undefined): Found[] {
  if (amount.magnitude >= 1e6 && !amount.about) {
    return [single(tokens, amount, null, 'elided')];
  }
  if (amount.inWords || previous?.unit?.dimension !== 'count' || amount.first - previous.end > 4) return [];
  const between = tokens.slice(previous.end, amount.first);
  if (!between.some(({ key }) => reading.inherits.has(key)) || between.some(({ key }) => key === '.' || key.startsWith('\n'))) return [];
  return [single(tokens, amount, { ...previous.unit, end: amount.end, elided: true }, 'elided')];
}

function single(tokens: readonly QuantityToken[], amount: Amount, unit: ReadUnit | null, rule: string): Found {
  const signed = unit?.dimension === 'percent' || unit?.dimension === 'temperature';
  const minus = signed && isMinus(tokens, amount.first, unit.dimension === 'temperature');
  const sign = signBefore(tokens, amount.first) !== null || minus;
  const value = converted(amount.value, unit);
  return {
    first: sign ? amount.first - 1 : amount.first,
    end: Math.max(unit?.end ?? amount.end, amount.end),
    amount,
    value: minus ? -value : value,
    valueMax: amount.max === null ? null : converted(amount.max, unit),
    unit,
    rule,
  };
}

/** A sign against the number; before degrees the word counts as well (`минус 30 градусов`, `moins 5 degrés`). */
function isMinus(tokens: readonly QuantityToken[], first: number, words: boolean): boolean {
  const sign = tokens[first - 1];
  if (words && (sign?.key === 'минус' || sign?.key === 'moins')) return true;
  return (
    sign !== undefined && /^[-−–]$/.test(sign.text) && tokens[first]?.joined === true && (!sign.joined || tokens[first - 2]?.text === '(')
  );
}

function converted(value: number, unit: ReadUnit | null): number {
  return precise(value * (unit?.factor ?? 1));
}

/** `2 M$` in a Canadian paper, `dinars` in a Tunisian one: money whose country is not said is that of the text. */
function ownCurrencies(text: string, tokens: readonly QuantityToken[], found: Found[], reading: QuantityReading): void {
  const own = new Map<string, string>();
  for (const figure of found) {
    const { unit } = figure;
    if (unit?.dimension !== 'money') continue;
    const written = tokens.slice(figure.first, Math.max(figure.end, unit.end));
    if (written.some(({ key }) => COUNTRY_SAID.test(key))) continue;
    const currency = own.get(unit.unit) ?? reading.currencyOf(unit.unit, text);
    own.set(unit.unit, currency);
    if (currency !== unit.unit) figure.unit = { ...unit, unit: currency };
  }
}

/** A code or an adjective says whose money it is. */
const COUNTRY_SAID = /^(?:us|usd|dzd|da|mad|dh|dhs|mdh|mmdh|américains?|algériens?|marocains?|états-unis)$/;

/** Millions of nothing said are of the money spoken of: before, or, in a title, after. */
function inheritCurrencies(tokens: readonly QuantityToken[], found: Found[], reading: QuantityReading): void {
  const firstMoney = found.find(({ unit }) => unit?.dimension === 'money')?.unit ?? null;
  let money = firstMoney;
  for (const figure of found) {
    const noun = tokens[figure.amount.end + 1]?.key ?? '';
    const ofMoney = figure.unit?.dimension === 'count' && figure.amount.magnitude >= 1e6 && reading.moneyNouns.test(noun);
    if (figure.unit?.dimension === 'money') money = figure.unit;
    else if ((figure.unit === null || ofMoney) && money !== null)
      figure.unit = { ...money, factor: 1, end: figure.amount.end, elided: true };
  }
}

function proposal(
  text: string,
  tokens: readonly QuantityToken[],
  figure: Found,
  reading: QuantityReading,
  published: string | null,
): StatisticProposal[] {
  const { unit } = figure;
  const [first, last] = [tokens[figure.first], tokens[figure.end - 1]];
  if (unit === null || first === undefined || last === undefined) return [];
  const [start, end] = [first.start, (unit.elided === true ? tokens[figure.amount.end - 1] : last)?.end ?? last.end];
  const written = approximationOf(tokens, { ...figure.amount, first: figure.first }, figure.end, reading);
  const [approx, lead] = [figure.rule === 'change' && written.approx === 'upTo' ? 'exact' : written.approx, written.lead];
  const sentence: SentenceText = sentenceAround(text, start, end);
  const evidenceStart = tokens[figure.first - lead]?.start ?? start;
  return [
    {
      text: text.slice(start, end),
      start,
      end,
      value: figure.value,
      value_max: figure.valueMax,
      unit: unit.unit,
      dimension: unit.dimension,
      approx,
      ...subjectOf(
        sentence,
        { start, end, countedFrom: unit.dimension === 'count' ? (tokens[figure.amount.end]?.start ?? end) : null },
        reading,
        published,
      ),
      rule: `statistic.${figure.rule}`,
      evidence: text.slice(evidenceStart, end),
    },
  ];
}
