import { describe, expect, it } from 'vitest';
import { readPartialDate, writePartialDate } from './partialDate.ts';

describe('dates of reduced precision', () => {
  it.each([
    ['2018', '2018'],
    ['10/2018', '2018-10'],
    ['3.10.2018', '2018-10-03'],
    ['03/10/2018', '2018-10-03'],
    ['2018-10-03', '2018-10-03'],
    ['29.02.2024', '2024-02-29'],
  ])('reads %s', (typed, date) => {
    expect(readPartialDate(typed)).toBe(date);
  });

  it.each(['', '18', '13/2018', '31.02.2018', '0/2018', 'octobre 2018'])('does not guess from %j', (typed) => {
    expect(readPartialDate(typed)).toBeNull();
  });

  it.each(['fr', 'ru', 'en'])('writes what it reads back, in %s', (lang) => {
    for (const date of ['2018', '2018-10', '2018-10-03']) expect(readPartialDate(writePartialDate(date, lang))).toBe(date);
  });
});
