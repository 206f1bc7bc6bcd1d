import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldedWords } from './folding.ts';

const cases: [string, string[]][] = [
  ['L’ÉCONOMIE d’aujourd’hui', ['economie', 'aujourd', 'hui']],
  ['Qu’est-ce que l\'"œuvre" ?', ['est', 'ce', 'que', 'oeuvre']],
  ['jusqu’à Noe\u0308l', ['a', 'noel']],
  ['Ёлка, район, раи\u0306он, за\u0301мок', ['елка', 'район', 'район', 'замок']],
  ['900\u202Fmillions, 12,5\u00A0%', ['900', 'millions', '12', '5']],
  ['e\uFB03cace, cé\u00ADsure, m²', ['efficace', 'cesure', 'm2']],
  ['№ 5', ['no', '5']],
  ['… — «»', []],
];
test.each(cases)('the words of %s', (text, words) => {
  expect(foldedWords(text).map((word) => word.text)).toEqual(words);
});

test('a word says where it stands, to the character', () => {
  const text = '😀 Un «\u00A0chœur\u00A0» ме\u0301ста';
  const places = foldedWords(text).map(({ start, end }) => text.slice(start, end));
  expect(places).toEqual(['Un', 'chœur', 'ме\u0301ста']);
  const [, choir] = foldedWords(text);
  // « œ » is two letters of the folded word and one of the text.
  expect(choir?.ends.map((end) => text.slice(choir.start, end))).toEqual(['c', 'ch', 'chœ', 'chœ', 'chœu', 'chœur']);
});

const letters = fc.string({ unit: fc.constantFrom(..."aéœçÀßfiﬃёйЙе\u0301\u0306 '’-1½².«»😀שّ\u00AD\uD83D") });

test('offsets always lie in the text, in order, and a word folds to itself', () => {
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (text) => {
      const folded = fold(text);
      expect(folded.starts).toHaveLength(folded.text.length);
      expect(folded.ends).toHaveLength(folded.text.length);
      let before = 0;
      for (const word of foldedWords(text)) {
        expect(word.start).toBeGreaterThanOrEqual(before);
        expect(word.end).toBeGreaterThan(word.start);
        expect(word.end).toBeLessThanOrEqual(text.length);
        expect(fold(text.slice(word.start, word.end)).text).toContain(word.text);
        before = word.start;
      }
    }),
  );
});
