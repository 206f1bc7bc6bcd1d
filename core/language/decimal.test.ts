import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalFromNumber, shiftDecimal, writeDecimal } from './decimal.ts';

describe('decimals are moved and written exactly', () => {
  it.each([
    ['900000000', -6, '900'],
    ['1200000000', -9, '1.2'],
    ['0.3333', 2, '33.33'],
    ['1', -3, '0.001'],
    ['-12.50', 1, '-125'],
    ['0', 6, '0'],
    ['-0.0', 3, '0'],
    ['0012.3400', 0, '12.34'],
  ])('%s moved by %i is %s', (decimal, places, moved) => {
    expect(shiftDecimal(decimal, places)).toBe(moved);
  });

  it('moving there and back changes nothing', () => {
    const decimal = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat({ max: 10 }));
    fc.assert(
      fc.property(decimal, fc.integer({ min: -15, max: 15 }), ([negative, digits, point], places) => {
        const value = shiftDecimal(`${negative ? '-' : ''}${digits}`, -point);
        expect(shiftDecimal(shiftDecimal(value, places), -places)).toBe(value);
      }),
    );
  });

  it.each([
    [1e21, '1000000000000000000000'],
    [0.3333, '0.3333'],
    [1.5e-7, '0.00000015'],
    [-37.5, '-37.5'],
  ])('the number %d is the decimal %s', (value, decimal) => {
    expect(decimalFromNumber(value)).toBe(decimal);
  });

  it('refuses what is no quantity', () => {
    expect(() => decimalFromNumber(Number.NaN)).toThrow(RangeError);
  });

  it('writes groups, the decimal mark and a true minus', () => {
    expect(writeDecimal('-1234567.5', { group: ' ', mark: ',', groupFrom: 4 })).toBe('\u22121 234 567,5');
    expect(writeDecimal('1234', { group: ' ', mark: ',', groupFrom: 5 })).toBe('1234');
  });
});
