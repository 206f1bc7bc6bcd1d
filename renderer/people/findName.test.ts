import { describe, expect, it } from 'vitest';
import { fitsName, indexNames } from './findName.ts';

const VORONTSOVA = indexNames(['Elena Vorontsova', 'Елена Воронцова']);
const ONLY_RUSSIAN = indexNames(['Дмитрий Шуйский']);
const ONLY_FRENCH = indexNames(['Salma Lahrizi', 'UELA']);

describe('looking for a name in a list', () => {
  it.each(['', 'vor', 'Vorontsova Elena', 'ЕЛЕНА', 'élena'])('finds Elena Vorontsova by %j', (typed) => {
    expect(fitsName(typed, VORONTSOVA)).toBe(true);
  });

  it.each(['chouiski', 'Shuisky', 'dmitri'])('finds Дмитрий Шуйский in Latin letters by %j', (typed) => {
    expect(fitsName(typed, ONLY_RUSSIAN)).toBe(true);
  });

  it.each(['лахризи', 'Сальма', 'uela'])('finds Salma Lahrizi by %j', (typed) => {
    expect(fitsName(typed, ONLY_FRENCH)).toBe(true);
  });

  it.each(['petrova', 'Vorontsova Salma', 'ontsova'])('does not find Elena Vorontsova by %j', (typed) => {
    expect(fitsName(typed, VORONTSOVA)).toBe(false);
  });
});
