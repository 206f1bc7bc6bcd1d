import { describe, expect, it } from 'vitest';
import { editableDecimal, readDecimal } from './decimalText.ts';

describe('a number as it is typed', () => {
  it.each([
    ['fr', '1 250 000', '1250000'],
    ['fr', '1\u202f250\u00a0000,5', '1250000.5'],
    ['fr', '12,5', '12.5'],
    ['fr', '1,250', '1.250'],
    ['fr', '1.250.000', '1250000'],
    ['fr', '1.250,75', '1250.75'],
    ['ru', '−0,4', '-0.4'],
    ['en', '1,250', '1250'],
    ['en', '1,250,000.75', '1250000.75'],
    ['en', '12,5', '12.5'],
    ['en', '-12.5', '-12.5'],
    ['ru', '1,250,000', '1250000'],
  ])('is read in %s: %s', (lang, typed, read) => {
    expect(readDecimal(typed, lang)).toBe(read);
  });

  it.each(['', 'beaucoup', '12 %', '1,2,3', '--5', '5.', '1e5'])('is none: %j', (typed) => {
    expect(readDecimal(typed, 'fr')).toBeNull();
  });

  it.each(['fr', 'ru', 'en'])('comes back as it was after it was written to be edited in %s', (lang) => {
    for (const value of ['0', '7', '1250', '1.25', '1.125', '-45000', '900000000', '12345.678']) {
      expect(readDecimal(editableDecimal(value, lang), lang)).toBe(value);
    }
  });
});
