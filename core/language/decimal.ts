/** Exact arithmetic and writing of decimals kept as text (`decimalSchema`): quantities never pass through floats on their way to a document. */

interface Parts {
  negative: boolean;
  whole: string;
  fraction: string;
}

function parts(decimal: string): Parts {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  return { negative, whole: whole.replace(/^0+(?=\d)/, ''), fraction: fraction.replace(/0+$/, '') };
}

function joined({ negative, whole, fraction }: Parts): string {
  const zero = whole === '0' && fraction === '';
  return `${negative && !zero ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * Moves the decimal point of `decimal` by `places` to the right (negative: to the left); closing zeros are dropped.
 * `shiftDecimal('900000000', -6)` is `900`.
 */
export function shiftDecimal(decimal: string, places: number): string {
  const { negative, whole, fraction } = parts(decimal);
  if (places === 0) return joined({ negative, whole, fraction });
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  return joined({
    negative,
    whole: padded.slice(0, at).replace(/^0+(?=\d)/, ''),
    fraction: padded.slice(at).replace(/0+$/, ''),
  });
}

/**
 * A finite number as a decimal without exponent, as short as the number itself is written: `1e21` becomes its 22 digits.
 * Throws a RangeError for NaN and infinities, which are no quantities.
 */
export function decimalFromNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a quantity`);
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return shiftDecimal(mantissa, Number(exponent));
}

/** How a language groups and points its digits. */
export interface DecimalStyle {
  group: string;
  mark: string;
  /** Shortest whole part that is grouped: Russian editors leave four digits together, French ones do not. */
  groupFrom: number;
}

/** Writes a decimal with grouped digits and a true minus sign (U+2212). */
export function writeDecimal(decimal: string, style: DecimalStyle): string {
  const { negative, whole, fraction } = parts(decimal);
  const grouped = whole.length >= style.groupFrom ? whole.replace(/\B(?=(\d{3})+$)/g, style.group) : whole;
  const zero = whole === '0' && fraction === '';
  return `${negative && !zero ? '\u2212' : ''}${grouped}${fraction === '' ? '' : style.mark + fraction}`;
}
