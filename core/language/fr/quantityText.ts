import type { Approximation, Quantity } from '../../model/quantity.ts';
import { countedNouns } from '../countedNouns.ts';
import { type DecimalStyle, decimalFromNumber, shiftDecimal, writeDecimal } from '../decimal.ts';
import { unitCode } from '../unitCode.ts';
import { currencyNames, measureNames, type UnitName } from './unitNames.ts';

const NBSP = '\u00a0';
const NARROW_NBSP = '\u202f';
const STYLE: DecimalStyle = { group: NARROW_NBSP, mark: ',', groupFrom: 4 };

const MAGNITUDES = new Map<number, readonly [one: string, many: string]>([
  [6, ['million', 'millions']],
  [9, ['milliard', 'milliards']],
]);

const APPROXIMATIONS: Record<Approximation, string> = {
  exact: '',
  about: 'environ ',
  moreThan: 'plus de ',
  lessThan: 'moins de ',
  upTo: 'jusqu’à ',
  atLeast: 'au moins ',
};

const FRACTIONS: Readonly<Record<string, string>> = {
  '0.2': 'un cinquième',
  '0.25': 'un quart',
  '0.3333': 'un tiers',
  '0.5': 'la moitié',
  '0.6667': 'deux tiers',
  '0.75': 'trois quarts',
};

/**
 * Writes a quantity as a French editor does inside a sentence: `1,2 milliard de dollars`, `23 000 tonnes`, `13 %`. Thousands are
 * never abbreviated, the plural begins at 2 (0 and 1,9 are singular), `de` is elided. A noun counted that the language does not know
 * is left out rather than written in another alphabet.
 */
export function writeQuantity(quantity: Quantity): string {
  return elideDe(APPROXIMATIONS[quantity.approx] + exactText(quantity));
}

function exactText(given: Quantity): string {
  const quantity = inHandyUnit(given);
  const unit = unitCode(quantity.unit);
  const scale = magnitudeScale(quantity);
  const values = [quantity.value, ...(quantity.valueMax === null ? [] : [quantity.valueMax])].map((value) => shiftDecimal(value, -scale));
  const numbers = values.map((value) => writeDecimal(value, STYLE)).join(' à ');
  const plural = values.some(isPlural);
  if (unit === '%') return `${numbers}${NARROW_NBSP}%`;
  if (quantity.dimension === 'ratio') return ratioText(quantity) ?? numbers;
  const name = currencyNames[unit] ?? measureNames[unit] ?? countedName(quantity);
  const magnitude = MAGNITUDES.get(scale);
  if (magnitude === undefined) return name === null ? numbers : `${numbers}${NBSP}${name.symbol ?? (plural ? name.many : name.one)}`;
  const scaled = `${numbers}${NBSP}${plural ? magnitude[1] : magnitude[0]}`;
  return name === null ? scaled : `${scaled} de ${name.many}`;
}

/** Less than a tonne is said in kilograms. */
function inHandyUnit(quantity: Quantity): Quantity {
  const largest = Math.abs(Number(quantity.valueMax ?? quantity.value));
  if (quantity.unit !== 't' || largest >= 1 || largest === 0) return quantity;
  const valueMax = quantity.valueMax === null ? null : shiftDecimal(quantity.valueMax, 3);
  return { ...quantity, unit: 'kg', scale: 0, value: shiftDecimal(quantity.value, 3), valueMax };
}

/** French writes out thousands, and says thousands of milliards for what is larger. */
function magnitudeScale({ scale, unit }: Quantity): number {
  if (unit === '%') return 0;
  return scale >= 9 ? 9 : scale >= 6 ? 6 : 0;
}

function isPlural(value: string): boolean {
  return Math.abs(Number(value)) >= 2;
}

/** `0.3333` is a third; a share without a name of its own is said in per cent. */
function ratioText({ value, valueMax }: Quantity): string | null {
  if (valueMax !== null) return null;
  const named = FRACTIONS[decimalFromNumber(Math.round(Number(value) * 1e4) / 1e4)];
  return named ?? `${writeDecimal(shiftDecimal(value, 2), STYLE)}${NARROW_NBSP}%`;
}

function countedName({ unit }: Quantity): UnitName | null {
  const known = countedNouns.find(({ fr, ru }) => fr[0] === unit || fr[1] === unit || ru[0] === unit);
  if (known !== undefined) return { one: known.fr[0], many: known.fr[1] };
  return unit === '' || /\p{Script=Cyrillic}/u.test(unit) || /^[A-Z]{3}$/.test(unit) ? isoCode(unit) : { one: unit, many: unit };
}

/** A currency that has no name here is written by its code, as banks do. */
function isoCode(unit: string): UnitName | null {
  return /^[A-Z]{3}$/.test(unit) ? { one: unit, many: unit } : null;
}

/** `de` loses its vowel before a vowel and before the mute h of the nouns that are counted. */
function elideDe(text: string): string {
  return text.replace(/\bde (?=[aeéèiouâêô]|hectare|heure|habitant|homme|hôpita|hélico)/giu, 'd’');
}
