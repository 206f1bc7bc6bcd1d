import type { Approximation, Quantity } from '../../model/quantity.ts';
import { countedNouns } from '../countedNouns.ts';
import { type DecimalStyle, decimalFromNumber, shiftDecimal, writeDecimal } from '../decimal.ts';
import { unitCode } from '../unitCode.ts';
import { nounForms } from './nounForms.ts';
import { currencyNames, measureNames, type UnitName } from './unitNames.ts';

const NBSP = '\u00a0';
// Four digits stay together, longer numbers are grouped (А. Мильчин, «Справочник издателя и автора», § 6.1).
const STYLE: DecimalStyle = { group: NBSP, mark: ',', groupFrom: 5 };

const MAGNITUDES = new Map<number, string>([
  [3, 'тыс.'],
  [6, 'млн'],
  [9, 'млрд'],
  [12, 'трлн'],
]);

/** These words govern the genitive, so the noun after the number follows them, not the number. */
const APPROXIMATIONS: Record<Approximation, string> = {
  exact: '',
  about: 'около ',
  moreThan: 'более ',
  lessThan: 'менее ',
  upTo: 'до ',
  atLeast: 'не менее ',
};

const FRACTIONS: Readonly<Record<string, readonly [nominative: string, genitive: string]>> = {
  '0.2': ['пятая часть', 'пятой части'],
  '0.25': ['четверть', 'четверти'],
  '0.3333': ['треть', 'трети'],
  '0.5': ['половина', 'половины'],
  '0.6667': ['две трети', 'двух третей'],
  '0.75': ['три четверти', 'трёх четвертей'],
};

/** A multiple takes its preposition between the word and the number: `более чем в 3 раза`. */
const MULTIPLE_APPROXIMATIONS: Record<Approximation, string> = {
  exact: 'в ',
  about: 'примерно в ',
  moreThan: 'более чем в ',
  lessThan: 'менее чем в ',
  upTo: 'максимум в ',
  atLeast: 'не менее чем в ',
};

const pluralRules = new Intl.PluralRules('ru');

/**
 * Writes a quantity as a Russian editor does inside a sentence: `1,2 млрд долл. США`, `23 тыс. т`, `13 %` (space by ГОСТ 8.417),
 * `в 1,9 раза` for a multiple, `около 21 компании` in the genitive. A noun counted that the language does not know is left out
 * rather than written in another alphabet.
 */
export function writeQuantity(given: Quantity): string {
  const quantity = inHandyUnit(given);
  if (quantity.dimension === 'multiple') return MULTIPLE_APPROXIMATIONS[quantity.approx] + numberWithUnit(quantity, false);
  const approximation = APPROXIMATIONS[quantity.approx];
  return approximation + numberWithUnit(quantity, approximation !== '');
}

function numberWithUnit(quantity: Quantity, genitive: boolean): string {
  const unit = unitCode(quantity.unit);
  const scale = magnitudeScale(quantity);
  const values = [quantity.value, ...(quantity.valueMax === null ? [] : [quantity.valueMax])].map((value) => shiftDecimal(value, -scale));
  const numbers = values.map((value) => writeDecimal(value, STYLE)).join('–');
  if (unit === '%') return `${numbers}${NBSP}%`;
  if (quantity.dimension === 'ratio') return ratioText(quantity, genitive) ?? numbers;
  const name = currencyNames[unit] ?? measureNames[unit] ?? countedName(quantity);
  const magnitude = MAGNITUDES.get(scale);
  const scaled = magnitude === undefined ? numbers : `${numbers}${NBSP}${magnitude}`;
  if (name === null) return scaled;
  if (magnitude !== undefined) return `${scaled}${name.symbol === undefined ? ' ' : NBSP}${name.symbol ?? name.many}`;
  return `${scaled}${NBSP}${form(name, values[values.length - 1] ?? '0', genitive)}`;
}

function form(name: UnitName, value: string, genitive: boolean): string {
  if (name.symbol !== undefined) return name.symbol;
  const category = pluralRules.select(Math.abs(Number(value)));
  if (value.includes('.') || category === 'other') return name.fraction;
  if (category === 'one') return genitive ? name.fraction : name.one;
  return category === 'few' && !genitive ? name.few : name.many;
}

/** Less than a tonne is said in kilograms. */
function inHandyUnit(quantity: Quantity): Quantity {
  const largest = Math.abs(Number(quantity.valueMax ?? quantity.value));
  if (quantity.unit !== 't' || largest >= 1 || largest === 0) return quantity;
  const valueMax = quantity.valueMax === null ? null : shiftDecimal(quantity.valueMax, 3);
  return { ...quantity, unit: 'kg', scale: 0, value: shiftDecimal(quantity.value, 3), valueMax };
}

function magnitudeScale({ scale, unit }: Quantity): number {
  if (unit === '%') return 0;
  return scale >= 12 ? 12 : scale >= 9 ? 9 : scale >= 6 ? 6 : scale >= 3 ? 3 : 0;
}

/** `0.3333` is a third; a share without a name of its own is said in per cent. */
function ratioText({ value, valueMax }: Quantity, genitive: boolean): string | null {
  if (valueMax !== null) return null;
  const named = FRACTIONS[decimalFromNumber(Math.round(Number(value) * 1e4) / 1e4)];
  return named?.[genitive ? 1 : 0] ?? `${writeDecimal(shiftDecimal(value, 2), STYLE)}${NBSP}%`;
}

function countedName({ unit }: Quantity): UnitName | null {
  if (/^[A-Z]{3}$/.test(unit)) return { one: unit, few: unit, many: unit, fraction: unit, symbol: unit };
  const noun = countedNouns.find(({ fr }) => fr[0] === unit || fr[1] === unit)?.ru[0] ?? unit;
  if (!/^\p{Script=Cyrillic}/u.test(noun)) return null;
  // A noun whose declension cannot be told keeps the form it was stored in.
  const [one, few, many] = nounForms(noun) ?? [noun, noun, noun];
  return { one, few, many, fraction: few };
}
