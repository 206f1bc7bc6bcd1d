import { describe, expect, it } from 'vitest';
import { textFor, withLang } from './localized.ts';

describe('a text that exists in some languages', () => {
  it('is read in the language of the interface, else in the one there is', () => {
    expect(textFor({ fr: 'Tanger', ru: 'Танжер' }, 'ru')).toEqual({ text: 'Танжер', lang: 'ru' });
    expect(textFor({ fr: 'Tanger', ru: 'Танжер' }, 'en')).toEqual({ text: 'Tanger', lang: 'fr' });
    expect(textFor({ fr: ' ', ru: 'Танжер' }, 'fr')).toEqual({ text: 'Танжер', lang: 'ru' });
    expect(textFor({}, 'fr')).toBeNull();
  });

  it('loses a language whose text is emptied', () => {
    expect(withLang({ fr: 'Tanger', ru: 'Танжер' }, 'fr', '')).toEqual({ ru: 'Танжер' });
    expect(withLang({}, 'ru', 'Танжер')).toEqual({ ru: 'Танжер' });
  });
});
