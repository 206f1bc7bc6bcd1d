import { writeDecimal } from '../../core/language/decimal.ts';

const SPACES = /[\s\u00a0\u202f]/g;
const GROUPED_BY_COMMAS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const GROUPED_BY_POINTS = /^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$|^-?\d{1,3}(\.\d{3})+,\d+$/;

/**
 * Reads a decimal number as people type it or paste it from a spreadsheet; null when it is none. The stored form has a point. Spaces
 * group digits in every language; `1,250` is one and a quarter for somebody who reads French or Russian, and 1250 in English.
 */
export function readDecimal(typed: string, interfaceLang: string): string | null {
  const plain = typed.replace(SPACES, '').replace('−', '-');
  const isGrouped = GROUPED_BY_COMMAS.test(plain) && (interfaceLang === 'en' || plain.includes('.') || plain.split(',').length > 2);
  const ungrouped = isGrouped ? plain.replaceAll(',', '') : GROUPED_BY_POINTS.test(plain) ? plain.replaceAll('.', '') : plain;
  const read = ungrouped.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(read) ? read : null;
}

/** Writes a stored decimal to be edited: grouped by spaces, with the mark of the interface's language. */
export function editableDecimal(decimal: string, interfaceLang: string): string {
  return writeDecimal(decimal, { group: '\u00a0', mark: interfaceLang === 'en' ? '.' : ',', groupFrom: 5 });
}
