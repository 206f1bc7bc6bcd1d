import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capture } from './capture.ts';

const pieces = fc.constantFrom(
  'Олег Тарасов',
  ' заявил',
  ', что ',
  '«',
  '»',
  ' — ',
  '— ',
  '"',
  ', ',
  '. ',
  '\n\n',
  'по словам ',
  'министра ',
  'глава ',
  '«Волга»',
  ' сказала Сомова',
  'в Минфине ',
  'как сообщил ',
  'об этом ',
  '12 млн т ',
  '5 мая ',
  ': ',
  '(',
  ')',
  'И. ',
  'РЭЦ ',
  'который ',
  'склад построен',
  'его ',
  'слова ',
  'и ',
  'источник ',
  'Лев',
  'ё',
  'Heiko ',
  '\u00a0',
  'г. ',
);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(pieces, { maxLength: 70 }).map((parts) => parts.join('')),
);

describe('whatever the Russian text', () => {
  it('offsets slice back to the text and nothing throws', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = capture(text, { lang: 'ru' });
        for (const found of [...result.quotes, ...result.statistics, ...result.dates])
          expect(text.slice(found.start, found.end)).toBe(found.text);
        for (const quote of result.quotes) expect(quote.text).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('paragraphs that name nobody of one another are read alike in any order', () => {
    const first = 'Склад откроется весной, заявил глава компании «Волгамаш» Олег Тарасов.';
    const second = 'По данным Росстата, выпуск муки вырос на 12%.';
    const of = (text: string) =>
      capture(text, { lang: 'ru' })
        .quotes.map(({ kind, text: words, speaker, role, organisation }) => [kind, words, speaker, role, organisation].join(' | '))
        .sort();
    expect(of(`${first}\n\n${second}`)).toEqual(of(`${second}\n\n${first}`));
  });
});

describe('what stands around a Russian article', () => {
  it.each<[text: string, place: string | null, publisher: string | null]>([
    ['МОСКВА, 27 июл – РИА Новости. Товарооборот вырос, сообщил глава ведомства Пётр Зуев.', 'Москва', 'РИА Новости'],
    ['АСТАНА, 14 мар - ТАСС. Форум открылся.', 'Астана', 'ТАСС'],
  ])('%s', (text, place, publisher) => {
    expect(capture(text, { lang: 'ru' }).source).toMatchObject({ place, publisher });
  });
});
