import { describe, expect, it } from 'vitest';
import { countriesIn } from './countries.ts';

describe('countries', () => {
  it.each([
    ['fr', 'Maroc', 'MA'],
    ['fr', 'emirats arabes unis', 'AE'],
    ['ru', 'Марокко', 'MA'],
    ['en', 'ma', 'MA'],
  ])('are found in %s by %s', (lang, typed, code) => {
    expect(countriesIn(lang).find(typed)).toBe(code);
  });

  it('are two hundred and fifty at most, each found by its name', () => {
    for (const lang of ['fr', 'ru', 'en']) {
      const countries = countriesIn(lang);
      expect(countries.names.length).toBeGreaterThan(190);
      expect(countries.names.length).toBeLessThan(265);
      for (const name of countries.names) expect(countries.nameOf(countries.find(name) ?? '')).toBe(name);
    }
  });

  it.each(['', 'Atlantide', 'ZZ', 'SU'])('are not guessed from %j', (typed) => {
    expect(countriesIn('fr').find(typed)).toBeNull();
  });
});
