import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentationRules } from '../language/segmentationRules.ts';
import { segmenterOf } from './segmentation.ts';

const cut = (lang: 'fr' | 'ru', text: string) => segmenterOf(segmentationRules[lang])(text).map(({ start, end }) => text.slice(start, end));

describe('French', () => {
  test.each([
    ['Le port est ouvert. Les navires entrent.', ['Le port est ouvert. ', 'Les navires entrent.']],
    ['M. Duval a reçu Mme Keïta. Ils ont signé.', ['M. Duval a reçu Mme Keïta. ', 'Ils ont signé.']],
    ['MM. Duval et Sarr, ainsi que Me Roche, sont venus.', ['MM. Duval et Sarr, ainsi que Me Roche, sont venus.']],
    ['Voir art. 5, p. 12 et n. 3 du texte.', ['Voir art. 5, p. 12 et n. 3 du texte.']],
    ['J.-P. Martin et A. Diop président. Le vote suit.', ['J.-P. Martin et A. Diop président. ', 'Le vote suit.']],
    ['Est-ce prêt ? Oui ! Partons…', ['Est-ce prêt ? ', 'Oui ! ', 'Partons…']],
    ['« Nous signons. » Le ministre est parti.', ['« Nous signons. » ', 'Le ministre est parti.']],
    ['Il hésite… puis accepte. C’est fait.', ['Il hésite… puis accepte. ', 'C’est fait.']],
    ['Blé, orge, etc. Les prix montent.', ['Blé, orge, etc. ', 'Les prix montent.']],
    ['Le taux est de 3.5 points. 12 pays suivent.', ['Le taux est de 3.5 points. ', '12 pays suivent.']],
    ['1. Contexte de la visite', ['1. Contexte de la visite']],
    ['Rabat, 3 oct. 2018. La visite commence.', ['Rabat, 3 oct. 2018. ', 'La visite commence.']],
    ['Première ligne\nDeuxième ligne', ['Première ligne\n', 'Deuxième ligne']],
    ['Le Dr. Faye (B.P. 120) répond. Fin.', ['Le Dr. Faye (B.P. 120) répond. ', 'Fin.']],
    ['Ils attendent (le vote a lieu lundi). Rien ne presse.', ['Ils attendent (le vote a lieu lundi). ', 'Rien ne presse.']],
  ])('%s', (text, segments) => expect(cut('fr', text)).toEqual(segments));
});

describe('Russian', () => {
  test.each([
    ['Порт открыт. Суда заходят.', ['Порт открыт. ', 'Суда заходят.']],
    ['Встреча прошла в г. Мурманске. Стороны довольны.', ['Встреча прошла в г. Мурманске. ', 'Стороны довольны.']],
    ['Завод построен в 2020 г. Он работает.', ['Завод построен в 2020 г. ', 'Он работает.']],
    ['В 2018–2020 гг. Рост продолжился.', ['В 2018–2020 гг. ', 'Рост продолжился.']],
    ['И. И. Петров и А.С. Лунина подписали документ. Все свободны.', ['И. И. Петров и А.С. Лунина подписали документ. ', 'Все свободны.']],
    ['Зерно, рыба и т. д. Цены растут.', ['Зерно, рыба и т. д. ', 'Цены растут.']],
    ['Порт, т. е. его причалы, готов.', ['Порт, т. е. его причалы, готов.']],
    ['Театр им. Чехова на ул. Садовой открыт.', ['Театр им. Чехова на ул. Садовой открыт.']],
    ['См. ст. 5 и п. 12 договора, стр. 4.', ['См. ст. 5 и п. 12 договора, стр. 4.']],
    ['Цена — 900 млн долл. США. Это много.', ['Цена — 900 млн долл. США. ', 'Это много.']],
    ['Выручка выросла до 2,5 млн руб. Компания довольна.', ['Выручка выросла до 2,5 млн руб. ', 'Компания довольна.']],
    ['«Мы готовы!» — сказал он. «Начнём?» Все согласны.', ['«Мы готовы!» — сказал он. ', '«Начнём?» ', 'Все согласны.']],
    ['№ 5. Порядок работы', ['№ 5. Порядок работы']],
    ['Он ждал… и дождался. Всё.', ['Он ждал… и дождался. ', 'Всё.']],
    ['10 окт. 2025 г. начались переговоры.', ['10 окт. 2025 г. начались переговоры.']],
  ])('%s', (text, segments) => expect(cut('ru', text)).toEqual(segments));
});

test.each(['fr', 'ru'] as const)('segments cover the text without gap or overlap, %s', (lang) => {
  const piece = fc.constantFrom(
    'M. ',
    'г. ',
    'Порт',
    'Le port',
    '. ',
    '… ',
    ' ! ',
    '« ',
    ' »',
    '\n',
    '12',
    ' ',
    'т. д.',
    'A',
    'è',
    '\u202f',
    '— ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const parts = cut(lang, text);
      expect(parts.join('')).toBe(text);
      expect(parts.every((part) => part !== '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('an exception that comes first holds, a rule that comes first breaks', () => {
  const text = 'ab cd';
  const rule = { before: ' ', after: 'c' };
  expect(segmenterOf([{ breaks: true, ...rule }])(text)).toHaveLength(2);
  expect(
    segmenterOf([
      { breaks: false, ...rule },
      { breaks: true, ...rule },
    ])(text),
  ).toHaveLength(1);
  expect(
    segmenterOf([
      { breaks: true, ...rule },
      { breaks: false, ...rule },
    ])(text),
  ).toHaveLength(2);
  expect(segmenterOf([])('')).toEqual([]);
});
