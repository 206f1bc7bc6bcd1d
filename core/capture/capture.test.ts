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
      place: 'BRAZZA',
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
  ])('a long run of %s takes time in proportion to its length', (_, piece) => {
    const run = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const start = performance.now();
      capture(text, { lang: 'fr' });
      return performance.now() - start;
    };
    run(20_000);
    const short = Math.min(run(40_000), run(40_000));
    const long = Math.min(run(160_000), run(160_000));
    // Four times the length: quadratic work would take sixteen times as long.
    expect(long).toBeLessThan(Math.max(short, 20) * 10);
  });
});
