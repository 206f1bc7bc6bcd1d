import { expect, test } from 'vitest';
import { substituted } from './substitution.ts';

const plain = (text: string) => ({ text, tags: [] });
const put = (wanted: string, fr: string, ru: string) => {
  const done = substituted(wanted, { source: plain(fr), target: plain(ru) }, 'fr', 'ru');
  return done === null ? null : done.target.text.replace(/[\u00a0\u202f]/g, ' ');
};

test.each([
  ['Le port compte 14 quais.', 'Le port compte 12 quais.', 'В порту 12 причалов.', 'В порту 14 причалов.'],
  ['Ils ont vendu 25 300 tonnes.', 'Ils ont vendu 12 000 tonnes.', 'Они продали 12 000 тонн.', 'Они продали 25 300 тонн.'],
  ['Coût : 3,5 millions d’euros.', 'Coût : 2,1 millions d’euros.', 'Стоимость: 2,1 млн евро.', 'Стоимость: 3,5 млн евро.'],
  [
    'Signé le 5 mars 2026 à Rabat.',
    'Signé le 12 octobre 2025 à Rabat.',
    'Подписано 12 октября 2025 г. в Рабате.',
    'Подписано 5 марта 2026 г. в Рабате.',
  ],
  ['Signé le 1er mars 2026.', 'Signé le 12 octobre 2025.', 'Подписано 12 октября 2025 года.', 'Подписано 1 марта 2026 года.'],
  ['10 sur 20 sont venus.', '5 sur 10 sont venus.', 'Из 10 пришли 5.', 'Из 20 пришли 10.'],
  ['Voir l’article 7.', 'Voir l’article 5.', 'См. статью 5.', 'См. статью 7.'],
  ['Rien ne change.', 'Rien n’a changé.', 'Ничего не изменилось.', 'Ничего не изменилось.'],
])('%s', (wanted, fr, ru, expected) => expect(put(wanted, fr, ru)).toBe(expected));

test.each([
  ['another number of values', 'Le port compte 14 quais et 3 grues.', 'Le port compte 12 quais.', 'В порту 12 причалов.'],
  ['a value the translation does not say', 'Le port compte 14 quais.', 'Le port compte 12 quais.', 'В порту дюжина причалов.'],
  ['another magnitude', 'Coût : 3 milliards.', 'Coût : 2 millions.', 'Стоимость: 2 млн.'],
])('%s changes nothing', (_what, wanted, fr, ru) => expect(put(wanted, fr, ru)).toBeNull());

test('tags stay with the words they stand at', () => {
  const target = {
    text: 'В порту 12 причалов.',
    tags: [
      { type: 'single' as const, at: 10, id: 1, content: 'x' },
      { type: 'single' as const, at: 19, id: 2, content: 'y' },
    ],
  };
  const done = substituted('Il y a 14 000 quais.', { source: plain('Il y a 12 quais.'), target }, 'fr', 'ru');
  const at = done?.target.tags.map((tag) => done.target.text.slice(0, tag.at).replace(/[\u00a0\u202f]/g, ' '));
  expect(at).toEqual(['В порту 14 000', 'В порту 14 000 причалов']);
});
