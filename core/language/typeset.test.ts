import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../model/language.ts';
import { typeset, typesetParts } from './typeset.ts';

/** `~` is U+00A0 and `_` is U+202F, so that the tables show what cannot be seen. */
const shown = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

describe('French typography', () => {
  const cases: [string, string][] = [
    // High punctuation.
    ['Vraiment ?', 'Vraiment_?'],
    ['Vraiment?', 'Vraiment_?'],
    ['Vraiment\u00a0! Oui ; non.', 'Vraiment_! Oui_; non.'],
    ['Quoi ?! Jamais...', 'Quoi_?! Jamais…'],
    ['Un doute (?) demeure', 'Un doute (?) demeure'],
    ['Objet : la visite', 'Objet~: la visite'],
    ['Objet: la visite', 'Objet~: la visite'],
    ['Objet\u202f: la visite', 'Objet~: la visite'],
    ['à 10:30 précises', 'à 10:30 précises'],
    // Quotation marks and apostrophes.
    ['«Oui»', '«~Oui~»'],
    ['« Oui »', '«~Oui~»'],
    ['Il a dit "oui" et "non".', 'Il a dit «~oui~» et «~non~».'],
    ['« Le mot "juste" »', '«~Le mot “juste”~»'],
    ['Une seule " ne change rien', 'Une seule " ne change rien'],
    ["L'accord d'hier, aujourd'hui", 'L’accord d’hier, aujourd’hui'],
    ["rock 'n' roll", "rock 'n' roll"],
    // Numbers and units.
    ['25 000 tonnes', '25_000~tonnes'],
    ['1 250 000 euros', '1_250_000~euros'],
    ['13%', '13~%'],
    ['13 %', '13~%'],
    ['5 M€ ou 12€', '5~M€ ou 12~€'],
    ['900 millions de dollars', '900~millions de dollars'],
    ['à 16 h 30', 'à 16~h~30'],
    ['un an, 3 kg, 40 km', 'un an, 3~kg, 40~km'],
    ['+33 142 685 300', '+33 142 685 300'],
    ['en 2018 120 entreprises', 'en 2018 120~entreprises'],
    // Dates and ordinals.
    ['le 1 octobre 2018', 'le 1er~octobre 2018'],
    ['le 31 octobre', 'le 31~octobre'],
    ['du 1er au 3 mars', 'du 1er au 3~mars'],
    ['la 7ème session, la 1ère fois', 'la 7e session, la 1re fois'],
    ['au XXIème siècle', 'au XXIe siècle'],
    // Titles, initials, references.
    ['M. Lahlou et Mme A. Idrissi', 'M.~Lahlou et Mme~A.~Idrissi'],
    ['art. 5, n° 12, p. 3', 'art.~5, n°~12, p.~3'],
    ['Rabat - Moscou', 'Rabat — Moscou'],
    ['10 - 12', '10 - 12'],
  ];
  test.each(cases)('%j', (before, after) => expect(shown(typeset(before, 'fr'))).toBe(after));
});

describe('Russian typography', () => {
  const cases: [string, string][] = [
    ['Он сказал: "Это важно"', 'Он сказал: «Это важно»'],
    ['ООО "Компания "Ромашка""', 'ООО «Компания „Ромашка“»'],
    ['« слово »', '«слово»'],
    ['Цель - рост', 'Цель~— рост'],
    ['Цель — рост', 'Цель~— рост'],
    ['10 кг и 5%', '10~кг и~5~%'],
    ['900 млн долл. США', '900~млн~долл. США'],
    ['25 000 т', '25~000~т'],
    ['И. Иванов', 'И.~Иванов'],
    ['И. И. Иванов', 'И.~И.~Иванов'],
    ['т. 5, с. 12, ст. 3', 'т.~5, с.~12, ст.~3'],
    ['№ 17, § 2', '№~17, §~2'],
    ['3 октября 2018 г.', '3~октября 2018~г.'],
    ['в г. Москве', 'в~г.~Москве'],
    ['г-н Петров', 'г-н~Петров'],
    ['и т. д.', 'и~т.~д.'],
    ['Жди...', 'Жди…'],
  ];
  test.each(cases)('%j', (before, after) => expect(shown(typeset(before, 'ru'))).toBe(after));
});

const LANGS: Lang[] = ['fr', 'ru'];

describe.each(LANGS)('typography in %s', (lang) => {
  const untouched = [
    'https://example.org/a?b=1;c=2:d',
    'www.example.org/x!y',
    'jean.dupont@example.org',
    '2018-10-03',
    '2018-10-03T16:00:00Z',
    '1003.90-00',
    'ISO:9001',
    'A/RES/70/1',
    '10:30',
    '1/2',
  ];
  test.each(untouched)('%s stays as it is', (code) => {
    expect(typeset(`x ${code} x`, lang).replace(/\u00a0/g, ' ')).toBe(`x ${code} x`);
  });

  test('line breaks stay, and nothing is moved across one', () => {
    expect(typeset('un\n? deux\n« trois »', lang).split('\n')).toHaveLength(3);
    expect(typeset('un \n?', lang)).toBe('un \n?');
  });

  const alphabet = fc.constantFrom(
    ...'aÀbéМмжё МЯ1259IX'.split(''),
    ' ',
    ' ',
    '\u00a0',
    '\u202f',
    '\n',
    ...'«»"\'’„“”.,;:!?…-–—%€№°()/<>&'.split(''),
    'M. ',
    ' 1 mars',
    ' 3 марта',
    ' 25 000 ',
    ' кг',
    ' млн',
    ' - ',
    'http://a.b/c ',
    'ème',
    '...',
    ' г.',
    'т. ',
    ' h 30',
  );
  const texts = fc.array(alphabet, { maxLength: 40 }).map((parts) => parts.join(''));

  test('is idempotent', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = typeset(text, lang);
        expect(typeset(once, lang)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  test('changes nothing but spaces and signs', () => {
    // Ordinals are the only letters that change, and the texts here have none.
    const letters = (text: string) => text.replace(/[\s"'«»„“”’.…\-–—]/g, '');
    const plain = texts.filter((text) => !/ème|1[ \u00a0\u202f]+mars/.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        expect(letters(typeset(text, lang))).toBe(letters(text));
      }),
      { numRuns: 800 },
    );
  });

  test('a text in parts is set as the same text in one', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (parts) => {
        const set = typesetParts(
          parts.map((text) => ({ text, keepWords: false })),
          lang,
        );
        expect(set).toHaveLength(parts.length);
        expect(set.join('')).toBe(typeset(parts.join(''), lang));
      }),
      { numRuns: 500 },
    );
  });

  test('exact words keep every character that is not a space', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, words, after) => {
        const parts = [
          { text: before, keepWords: false },
          { text: words, keepWords: true },
          { text: after, keepWords: false },
        ];
        expect((typesetParts(parts, lang)[1] ?? '').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      }),
      { numRuns: 800 },
    );
  });

  test('a long paragraph takes milliseconds', () => {
    const long = 'Le 3 mars, "oui" ; 25 000 t - и ещё 5 кг... '.repeat(2000);
    const start = performance.now();
    typeset(long, lang);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('of exact words only the spaces at punctuation marks change', () => {
  const [, words] = typesetParts(
    [
      { text: '« ', keepWords: false },
      { text: 'C\'est "non" : 25000 ou 25 000 fois 1 mars ?', keepWords: true },
      { text: ' »', keepWords: false },
    ],
    'fr',
  );
  expect(shown(words ?? '')).toBe('C\'est "non"~: 25000 ou 25 000 fois 1 mars_?');
});

test('a mark after exact words gets its space outside of them', () => {
  const parts = [
    { text: 'oui', keepWords: true },
    { text: '; non', keepWords: false },
  ];
  expect(typesetParts(parts, 'fr').map(shown)).toEqual(['oui', '_; non']);
});
