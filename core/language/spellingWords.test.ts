import { expect, test } from 'vitest';
import { spellingWords } from './spellingWords.ts';

const words = (text: string, lang: 'fr' | 'ru') => spellingWords(text, lang).map((word) => word.text);

test('French words come without what is elided before them', () => {
  expect(words('L’accord d’entreprise, jusqu’ici aujourd’hui', 'fr')).toEqual(['accord', 'entreprise', 'ici', "aujourd'hui"]);
});

test('codes, acronyms, addresses and words of the other alphabet are not judged', () => {
  expect(words('Le CEV a 12 000 t, RG2018, РЭЦ, nom@exemple.org, www.exemple.org', 'fr')).toEqual(['Le']);
  expect(words('Встреча в Rabat с СПАП, 25-го числа', 'ru')).toEqual(['Встреча', 'числа']);
});

test('offsets slice back to the text', () => {
  const text = 'L’accord-cadre et l’arrière\u2011pays';
  for (const { start, end, text: word } of spellingWords(text, 'fr')) {
    expect(text.slice(start, end).replaceAll('\u2011', '-')).toBe(word);
  }
});
