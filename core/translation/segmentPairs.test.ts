import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentationRules } from '../language/segmentationRules.ts';
import type { Inline, Mark, TextInline } from '../model/inline.ts';
import { segmenterOf } from './segmentation.ts';
import { matchTags, mergeSegments, pairSegments } from './segmentPairs.ts';
import { joinSegments, segmentsOf } from './segments.ts';

const cut = (lang: 'fr' | 'ru', content: string | Inline[]) =>
  segmentsOf(typeof content === 'string' ? [text(content)] : content, segmenterOf(segmentationRules[lang]));
const text = (words: string, ...marks: Mark[]): TextInline => ({ type: 'text', text: words, marks });
const pairs = (fr: string, ru: string) =>
  pairSegments(cut('fr', fr), cut('ru', ru), 0.9).map(({ source, target }) => [
    source.map((segment) => segment.text.trim()),
    target.map((segment) => segment.text.trim()),
  ]);

const FRENCH =
  'La délégation arrive mardi à Rabat par le vol du matin. Elle rencontre le ministre. Un accord sur le blé sera signé en présence de la presse.';

test('as many sentences are paired in order, however long they are', () => {
  expect(pairs('Oui. Le port ouvre demain matin.', 'Завтра утром порт откроется снова. Да.')).toEqual([
    [['Oui.'], ['Завтра утром порт откроется снова.']],
    [['Le port ouvre demain matin.'], ['Да.']],
  ]);
});

test('sentences that were joined are found by their length', () => {
  expect(
    pairs(
      FRENCH,
      'Делегация прибывает в Рабат во вторник утренним рейсом и встречается с министром. Соглашение о поставках зерна будет подписано в присутствии прессы.',
    ),
  ).toEqual([
    [
      ['La délégation arrive mardi à Rabat par le vol du matin.', 'Elle rencontre le ministre.'],
      ['Делегация прибывает в Рабат во вторник утренним рейсом и встречается с министром.'],
    ],
    [['Un accord sur le blé sera signé en présence de la presse.'], ['Соглашение о поставках зерна будет подписано в присутствии прессы.']],
  ]);
});

test('a sentence that was divided is found', () => {
  expect(
    pairs('Le port rouvre en mai après dix mois de travaux. Fin.', 'Порт вновь открывается в мае. Работы шли десять месяцев. Конец.').map(
      ([source, target]) => [source?.length, target?.length],
    ),
  ).toEqual([
    [1, 2],
    [1, 1],
  ]);
});

test('a translation that lacks its end leaves the last sentences alone', () => {
  expect(pairs(FRENCH, 'Делегация прибывает в Рабат во вторник утренним рейсом.').map(([, target]) => target?.length)).toEqual([1, 0, 0]);
  expect(pairs(FRENCH, '').map(([, target]) => target?.length)).toEqual([0, 0, 0]);
});

test('no segment is lost or moved, whatever two texts are paired', () => {
  const sentences = fc.array(fc.constantFrom('Oui. ', 'Le port ouvre. ', 'La délégation est attendue mardi à Rabat. '), { maxLength: 9 });
  fc.assert(
    fc.property(sentences, sentences, (one, other) => {
      const [source, target] = [cut('fr', one.join('')), cut('fr', other.join(''))];
      const paired = pairSegments(source, target, 1);
      expect(paired.flatMap((pair) => pair.source)).toEqual(source);
      expect(paired.flatMap((pair) => pair.target)).toEqual(target);
    }),
  );
});

test('segments that are made one keep their tags and what they stand for', () => {
  const segments = cut('fr', [text('Le '), text('port', 'bold'), text(' ouvre. Un '), text('quai', 'italic'), text(' ferme.')]);
  const merged = mergeSegments(segments);
  expect(merged.tags.map(({ id, at }) => [id, at])).toEqual([
    [1, 3],
    [1, 7],
    [2, 18],
    [2, 22],
  ]);
  expect(joinSegments([merged])).toEqual(joinSegments(segments));
});

test('tags of a translation get the numbers of the tags that stand for the same', () => {
  const [source] = cut('fr', [
    text('Le '),
    text('grand', 'italic'),
    text(' port', 'bold'),
    text(' ouvre'),
    { type: 'footnote', content: [text('Voir.')] },
  ]);
  const [target] = cut('ru', [text('Порт', 'bold'), { type: 'footnote', content: [text('См.')] }, text(' '), text('большой', 'underline')]);
  if (source === undefined || target === undefined) throw new Error('no segment');
  expect(source.tags.map(({ id, content }) => `${id} ${content}`).slice(0, 4)).toEqual(['1 <i>', '1 </i>', '2 <b>', '2 </b>']);
  expect(matchTags(source, target).tags.map(({ id, type }) => `${id} ${type}`)).toEqual([
    '2 open',
    '3 single',
    '2 close',
    '4 open',
    '4 close',
  ]);
});
