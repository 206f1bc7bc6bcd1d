import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capture } from './capture.ts';

const ARTICLE = `Le port fluvial ouvre ses quais

BRAZZA, 4 mai 2022 (AFP) - La directrice du port, Mireille Okemba, a déclaré mercredi que les quais étaient « prêts à servir ».

« Nous attendions ce jour, a-t-elle ajouté. Les bateaux arrivent. »

Selon l’armateur Paul Ndinga, le trafic doublera. Il espère que les taxes baisseront.

Rédaction du Fleuve`;

describe('an article as a whole', () => {
  test('its title, dateline and signature are its metadata, and no part of what was said', () => {
    const { source, quotes } = capture(ARTICLE);
    expect(source).toEqual({
      title: 'Le port fluvial ouvre ses quais',
      publisher: 'AFP',
      author: 'Rédaction du Fleuve',
      published: '2022-05-04',
      place: 'Brazza',
    });
    expect(quotes.map((quote) => quote.speaker)).toEqual([
      'Mireille Okemba',
      'Mireille Okemba',
      'Mireille Okemba',
      'Paul Ndinga',
      'Paul Ndinga',
    ]);
  });

  test('every proposal says its rule and the words it went by', () => {
    for (const quote of capture(ARTICLE).quotes) {
      expect(quote.rule).not.toBe('');
      expect(quote.evidence).toBe(quote.cue ?? '');
    }
  });

  test('a paragraph about other people changes nothing in the rest', () => {
    const stranger = '\n\nLe maire de Lubora, Oskar Delval, a rappelé que la fête aurait lieu samedi.';
    const before = capture(ARTICLE).quotes.map(({ text, speaker }) => `${speaker}: ${text}`);
    const after = capture(`${ARTICLE.replace('\n\nRédaction', `${stranger}\n\nRédaction`)}`).quotes.map(
      ({ text, speaker }) => `${speaker}: ${text}`,
    );
    expect(after).toEqual([...before, 'Oskar Delval: la fête aurait lieu samedi']);
  });

  test('the language is told by its letters', () => {
    expect(capture('Bonjour à tous').lang).toBe('fr');
    expect(capture('Добрый день').lang).toBe('ru');
    expect(capture('').lang).toBe('fr');
  });
});

describe('whatever is pasted', () => {
  const pieces = fc.constantFrom(
    '« ',
    ' »',
    '"',
    '“',
    '”',
    '„',
    '’',
    '‘',
    "'",
    ', ',
    '. ',
    ' : ',
    ' ; ',
    '\n',
    '\n\n',
    '(',
    ')',
    ' – ',
    '— ',
    '…',
    '!',
    '?',
    '\u00a0',
    '\u202f',
    'a-t-il',
    ' dit ',
    ' que ',
    "qu'",
    ' le ',
    ' la ',
    "l'",
    'ministre',
    'directeur',
    ' de ',
    ' du ',
    'Marie',
    'Dupont',
    'ONU',
    ' selon ',
    'Selon ',
    ' a déclaré ',
    ' ajoutant ',
    ' et ',
    ' qui ',
    '12',
    '3 000',
    ' % ',
    '2019',
    'Rédaction ',
    'Par ',
    'é',
    '😀',
    'Москва',
    '\r\n',
    '\t',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join('')),
  );

  test('capture never throws, and offsets slice back to the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const result = capture(text, { lang: 'fr' });
        for (const quote of result.quotes) {
          expect(text.slice(quote.start, quote.end)).toBe(quote.text);
          expect(quote.text.trim()).toBe(quote.text);
          expect(quote.end).toBeGreaterThan(quote.start);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('reported speech stays within its paragraph', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        const text = parts.join('').replaceAll(/["“”„«»‘]/g, '');
        for (const quote of capture(text, { lang: 'fr' }).quotes) expect(quote.text).not.toMatch(/\n\s*\n/);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['opening marks', '« '],
    ['closing marks', ' »'],
    ['straight marks', '" a '],
    ['cues', 'a dit que '],
    ['commas', ','],
    ['capitals', 'Aa '],
    ['titles', 'le directeur de '],
    ['articles', 'la '],
    ['apostrophes', "l'"],
    ['numbers', '1 000 '],
    ['blank lines', '\n\n'],
    ['sentences', 'Le maire a dit que « tout va bien ». '],
    ['surnames', 'M. Kern a dit oui. '],
    ['relatives', 'La juge, qui a '],
    ['headlines', '« a » : '],
    ['coordinated functions', 'le et le ministre '],
  ])('a long run of %s is read to its end', (_, piece) => {
    // How long it may take is measured in bench/, not here.
    const text = piece.repeat(Math.ceil(40_000 / piece.length));
    for (const quote of capture(text, { lang: 'fr' }).quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  });

  test('thousands of different people are told apart', () => {
    const names = Array.from(
      { length: 3000 },
      (_, number) => `${[...number.toString(5)].map((digit) => 'bakodilume'.slice(Number(digit) * 2, Number(digit) * 2 + 2)).join('')}sk`,
    );
    const people = names.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    const text = people.map((name) => `M. ${name} a dit que tout allait bien.`).join(' ');
    expect(new Set(capture(text, { lang: 'fr' }).quotes.map(({ speaker }) => speaker)).size).toBeGreaterThan(2900);
  });
});

describe('a dateline with a day and a month', () => {
  test('takes its year from the text', () => {
    const { source } = capture('САМАРА, 19 ноя — Меридиан. Завод открыл новый цех. Прежний был закрыт 2 октября 2023 года.');
    expect(source).toMatchObject({ place: 'Самара', publisher: 'Меридиан', published: '2023-11-19' });
  });
  test('has no date where nothing tells the year', () => {
    const { source } = capture('САМАРА, 19 ноя — Меридиан. Завод открыл новый цех на окраине города.');
    expect(source).toMatchObject({ place: 'Самара', publisher: 'Меридиан', published: null });
  });
});
