import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../model/language.ts';
import { capture } from './capture.ts';

/** Paragraphs of people and bodies of their own, all people with their functions, each understood by itself. */
const PARAGRAPHS: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    'Le maire de Lubora, Oskar Delval, a rappelé que la foire ouvrirait samedi. « Tout est prêt », a-t-il dit.',
    'L’ambassadrice du Togo, Afi Adjavon, s’est dite heureuse de la visite. La diplomate togolaise a salué « un beau port ».',
    'Selon l’Office des grains, la récolte dépassera 40 000 tonnes.',
    'La directrice de la scierie, Ilse Brandt, craint que le bois manque. Elle espère que la route rouvrira.',
    'Les quais sont pleins, a indiqué M. Farkas, capitaine du bac. « Il faut embaucher », lance-t-il.',
    'Le préfet de Kerdal a annoncé que le pont fermerait.',
    'Le syndicat des pêcheurs estime que les filets sont trop chers.',
  ],
  ru: [
    'Склад откроется весной, заявил глава компании «Волгамаш» Олег Тарасов. По его словам, цех достроят к маю.',
    'По данным Росстата, выпуск муки вырос на 12%.',
    'Мэр Лубинска Анна Лось сообщила, что мост закрыт. «Ремонт идёт», — сказала она.',
    '«Вагоны стоят без груза», — рассказал машинист Пётр Зуев.',
    'В порту Камска уточнили, что паром ходит раз в день.',
    'Префект Лубянска заявил, что мост закроют.',
    'Посол Дании Йенс Крог отметил, что туристов стало больше.',
  ],
};

/** What capture understood of a text, paragraph by paragraph, without its place. */
function understood(paragraphs: readonly string[], lang: Lang): ReadonlyMap<string, readonly string[]> {
  const text = paragraphs.join('\n\n');
  const { quotes } = capture(text, { lang });
  let start = 0;
  return new Map(
    paragraphs.map((paragraph) => {
      const [from, to] = [start, start + paragraph.length];
      start = to + 2;
      const inside = quotes.filter((quote) => quote.start >= from && quote.end <= to);
      return [
        paragraph,
        inside.map(({ kind, speaker, role, organisation, text: words }) => [kind, speaker, role, organisation, words].join(' | ')),
      ];
    }),
  );
}

describe.each(['fr', 'ru'] as const)('whatever the order of %s paragraphs', (lang) => {
  const alone = new Map(PARAGRAPHS[lang].map((paragraph) => [paragraph, understood([paragraph], lang).get(paragraph)]));

  test('each of them says something', () => {
    for (const found of alone.values()) expect(found?.length).toBeGreaterThan(0);
  });

  test('those that name nobody of one another are read as if each stood alone', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...PARAGRAPHS[lang]], { minLength: 2 }), (paragraphs) => {
        const found = understood(paragraphs, lang);
        for (const paragraph of paragraphs) expect(found.get(paragraph)).toEqual(alone.get(paragraph));
      }),
      { numRuns: 60 },
    );
  });
});

describe.each([
  [
    'fr',
    [
      'a dit que ',
      'Selon lui, ',
      ', a-t-il dit, ',
      'le ministre ',
      'Ida Moreau ',
      'et ',
      '. ',
      ', ',
      '\n\n',
      'les quais ',
      'celle qui ',
      'en France ',
      'pour ',
      ': ',
    ],
  ],
  [
    'ru',
    [
      'заявил, что ',
      'По словам ',
      ', сказал он. ',
      'министр ',
      'Олег Седов ',
      'и ',
      '. ',
      ', ',
      '\n\n',
      'склад ',
      'который, ',
      'господина ',
      '– ',
      ': ',
    ],
  ],
] as const)('reported speech of any %s words', (lang, pieces) => {
  test('stays in its paragraph, and slices to the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const { start, end, text: words } of capture(text, { lang }).quotes) {
          expect(text.slice(start, end)).toBe(words);
          expect(words).not.toMatch(/\n\s*\n/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a long run of one thing is read to its end', () => {
  test.each<[Lang, string]>([
    ['fr', '(3 millions de dollars '],
    ['fr', 'de la République de '],
    ['fr', 'ambassadeur près la '],
    ['fr', 'celle qui '],
    ['fr', 'selon ce que '],
    ['fr', 'vice-présidente Afrique '],
    ['fr', 'l’un des secrétaires '],
    ['fr', 'S.E. M. '],
    ['ru', 'господин '],
    ['ru', 'вице-премьер - '],
    ['ru', 'чрезвычайный и '],
    ['ru', 'Председатель, Олег Седов, '],
    ['ru', 'Королевства '],
    ['ru', 'который, по его словам, '],
    ['ru', '— '],
    ['ru', 'заявил, что «да». '],
  ])('%s: %s', (lang, piece) => {
    // How long it may take is measured in bench/, not here: what grows with the square would not come to an end.
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    for (const quote of capture(text, { lang }).quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  });
});
