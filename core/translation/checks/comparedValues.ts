import type { DateFields } from '../../language/writtenDate.ts';
import type { Value } from './value.ts';

/** Values of two texts that have no counterpart: both of a pair that should say the same, or one that the other text lacks. */
export interface Difference {
  first: Value | null;
  second: Value | null;
  /** The number is there, counted in something else. */
  onlyUnit: boolean;
}

type Agreement = (first: Value, second: Value) => boolean;

/** How two values agree, the surest first: a value is not to be taken by a lesser counterpart while it has a better one. */
const AGREEMENTS: readonly Agreement[] = [
  (a, b) => a.kind === 'figure' && b.kind === 'figure' && same(a.value, b.value) && a.unit === b.unit && a.firm === b.firm,
  (a, b) => a.kind === 'figure' && b.kind === 'figure' && same(a.value, b.value) && a.unit === b.unit,
  (a, b) => a.kind === 'date' && b.kind === 'date' && sameDate(a.date, b.date, false),
  (a, b) => a.kind === 'time' && b.kind === 'time' && a.minutes % 1440 === b.minutes % 1440,
  (a, b) => a.kind === 'date' && b.kind === 'date' && sameDate(a.date, b.date, true),
  (a, b) => (a.kind === 'weekday' || a.kind === 'month') && a.kind === b.kind && a.value === b.value,
  (a, b) => a.kind === 'figure' && b.kind === 'figure' && (a.unit === null || b.unit === null) && same(a.plain, b.plain),
  // « Les neuf premiers mois de 2026 » and «январь — сентябрь 2026 г.» name their months in different ways.
  (a, b) => a.kind === 'date' && b.kind === 'date' && a.date.year === b.date.year && (a.date.month === null || b.date.month === null),
  acrossKinds,
  (a, b) => acrossKinds(b, a),
];

/**
 * The values of one text that the other one does not say. A value that is said twice in one text and once in the other is said; words of
 * some value need no counterpart unless both texts have one left, of different values.
 */
export function differences(first: readonly Value[], second: readonly Value[]): Difference[] {
  const left = { first: [...first], second: [...second] };
  for (const agree of AGREEMENTS) {
    for (const value of [...left.first]) {
      const at = left.second.findIndex((other) => agree(value, other));
      if (at < 0) continue;
      left.second.splice(at, 1);
      left.first.splice(left.first.indexOf(value), 1);
    }
  }
  const open = {
    first: left.first.filter((value) => !said(value, second)),
    second: left.second.filter((value) => !said(value, first)),
  };
  return paired(open.first, open.second).filter(({ first: a, second: b }) => isWorthTelling(a, b));
}

function isWorthTelling(first: Value | null, second: Value | null): boolean {
  const alone = first ?? second;
  if (first !== null && second !== null) return first.firm || second.firm || bothCounted(first, second);
  // The day of the week and the month beside a date are often said in one language only.
  return alone?.firm === true && alone.kind !== 'weekday' && alone.kind !== 'month' && !isMinor(alone);
}

/** A number in words on each side, beyond one and two, which the languages say in too many ways. */
function bothCounted(first: Value, second: Value): boolean {
  return first.kind === 'figure' && second.kind === 'figure' && first.value > 2 && second.value > 2;
}

/** A one, which is `le premier`, `un` or nothing in the other language. */
function isMinor(value: Value): boolean {
  return value.kind === 'figure' && value.unit === null && value.value === 1;
}

function said(value: Value, others: readonly Value[]): boolean {
  return others.some((other) => AGREEMENTS.some((agree) => agree(value, other) || agree(other, value)));
}

/** Pairs what is left over: first what differs by its unit alone, then what is of one kind and of one unit, then of one kind. */
function paired(first: readonly Value[], second: readonly Value[]): Difference[] {
  const [ones, others] = [[...first], [...second]];
  const pairs: Difference[] = [];
  const kinds: readonly [agree: Agreement, onlyUnit: boolean][] = [
    [(a, b) => a.kind === 'figure' && b.kind === 'figure' && same(a.value, b.value), true],
    [(a, b) => a.kind === 'figure' && b.kind === 'figure' && a.unit === b.unit && a.firm === b.firm, false],
    [(a, b) => a.kind === b.kind && (a.firm || b.firm), false],
    [(a, b) => a.firm && b.firm && isPlain(a) && isPlain(b), false],
    [(a, b) => a.kind === 'figure' && b.kind === 'figure', false],
  ];
  for (const [agree, onlyUnit] of kinds) {
    for (const one of [...ones]) {
      const at = others.findIndex((other) => agree(one, other));
      const other = others[at];
      if (other === undefined) continue;
      others.splice(at, 1);
      ones.splice(ones.indexOf(one), 1);
      pairs.push({ first: one, second: other, onlyUnit });
    }
  }
  return [
    ...pairs,
    ...ones.map((value) => ({ first: value, second: null, onlyUnit: false })),
    ...others.map((value) => ({ first: null, second: value, onlyUnit: false })),
  ];
}

/** What may have been read as one kind for want of a word: a number, a date of a year, a time. */
function isPlain(value: Value): boolean {
  return value.kind === 'figure' || value.kind === 'date' || value.kind === 'time';
}

function acrossKinds(one: Value, other: Value): boolean {
  if (one.kind === 'date' && other.kind === 'figure') {
    const { year, month, day } = one.date;
    return month === null && day === null && year === other.value && other.unit === null;
  }
  if (one.kind === 'date' && other.kind === 'month') return one.date.month === other.value;
  if (one.kind !== 'time' || other.kind !== 'figure') return false;
  // « 24 heures » may be a time of the day or a span; a bare number may be an hour.
  return other.unit === 'second' ? one.minutes * 60 === other.value : other.unit === null && one.minutes === other.value * 60;
}

function sameDate(one: DateFields, other: DateFields, loosely: boolean): boolean {
  const agree = (a: number | null, b: number | null) => a === b || (loosely && (a === null || b === null));
  return one.month === other.month && one.day === other.day && agree(one.year, other.year);
}

/** Values are products of decimals and powers of ten; binary fractions leave dust. */
function same(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
