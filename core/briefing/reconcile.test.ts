import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGS, type Lang } from '../model/language.ts';
import { reconcile, standsIn } from './reconcile.ts';
import { PARAGRAPH, type Row } from './rows.ts';

const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id, shape: PARAGRAPH }));
const ids = (merged: Row[]): string => merged.map((row) => row.id).join(' ');
const only = (id: string, lang: Lang): Row => ({ id, shape: PARAGRAPH, only: lang });
const heading = (id: string): Row => ({ id, shape: { kind: 'heading', attrs: { level: 2 } } });

test.each([
  ['nothing changed', ['a', 'b'], ['a', 'b'], ['a', 'b'], 'a b'],
  ['a block was added on one side', ['a', 'b'], ['a', 'x', 'b'], ['a', 'b'], 'a x b'],
  ['a block was added at the start of the other side', ['a', 'b'], ['a', 'b'], ['x', 'a', 'b'], 'x a b'],
  ['both sides added a block', ['a', 'b'], ['a', 'x', 'b'], ['a', 'b', 'y'], 'a x b y'],
  ['a block was deleted on one side', ['a', 'b', 'c'], ['a', 'c'], ['a', 'b', 'c'], 'a c'],
  ['each side deleted a block', ['a', 'b', 'c'], ['a', 'c'], ['b', 'c'], 'c'],
  ['one side moved a block', ['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b', 'c'], 'c a b'],
  ['the other side moved a block, and this one added one', ['a', 'b', 'c'], ['a', 'x', 'b', 'c'], ['b', 'c', 'a'], 'b c a x'],
  ['both sides moved blocks', ['a', 'b', 'c'], ['b', 'a', 'c'], ['a', 'c', 'b'], 'b a c'],
  ['one side deleted what the other one moved', ['a', 'b', 'c'], ['a', 'c'], ['b', 'a', 'c'], 'a c'],
])('%s', (_, base, fr, ru, expected) => {
  expect(ids(reconcile(rows(...base), rows(...fr), rows(...ru)))).toBe(expected);
});

test('a block of one language only is not lost because the other side has none', () => {
  const base = [...rows('a'), only('x', 'fr'), ...rows('b')];
  expect(ids(reconcile(base, base, rows('a', 'b')))).toBe('a x b');
  expect(ids(reconcile(base, base, rows('b', 'a')))).toBe('b a x');
});

test('a block marked as French only leaves the Russian side, and comes back without the mark', () => {
  const marked = reconcile(rows('a', 'b'), [...rows('a'), only('b', 'fr')], rows('a', 'b'));
  expect(marked.filter((row) => standsIn(row, 'ru')).map((row) => row.id)).toEqual(['a']);
  expect(reconcile(marked, rows('a', 'b'), rows('a'))).toEqual(rows('a', 'b'));
});

test('a block marked by one side and deleted by the other at the same moment stays with the one that marked it', () => {
  expect(reconcile(rows('a', 'b'), [...rows('a'), only('b', 'fr')], rows('a'))).toEqual([...rows('a'), only('b', 'fr')]);
});

test('the side that changed a shape wins', () => {
  expect(reconcile(rows('a'), rows('a'), [heading('a')])).toEqual([heading('a')]);
  expect(reconcile(rows('a'), [heading('a')], rows('a'))).toEqual([heading('a')]);
});

/** Some of the base rows in some order, with new ones among them. */
const edited = (base: Row[], prefix: string): fc.Arbitrary<Row[]> =>
  fc.tuple(fc.shuffledSubarray(base), fc.array(fc.nat(20), { maxLength: 4 })).map(([kept, places]) => {
    const result = [...kept];
    places.forEach((place, index) => {
      result.splice(place % (result.length + 1), 0, { id: `${prefix}${index}`, shape: PARAGRAPH });
    });
    return result;
  });

const situation = fc
  .uniqueArray(fc.nat(30), { maxLength: 8 })
  .map((numbers) => rows(...numbers.map(String)))
  .chain((base) => fc.tuple(fc.constant(base), edited(base, 'fr'), edited(base, 'ru')));

test('both sides end with the same blocks: all that were added, none that was deleted, each once', () => {
  fc.assert(
    fc.property(situation, ([base, fr, ru]) => {
      const merged = reconcile(base, fr, ru).map((row) => row.id);
      expect(new Set(merged).size).toBe(merged.length);
      const inFrench = new Set(fr.map((row) => row.id));
      const inRussian = new Set(ru.map((row) => row.id));
      const known = new Set(base.map((row) => row.id));
      const expected = [...new Set([...inFrench, ...inRussian])].filter((id) => !known.has(id) || (inFrench.has(id) && inRussian.has(id)));
      expect([...merged].sort()).toEqual(expected.sort());
    }),
  );
});

test('aligned sides stay as they are', () => {
  fc.assert(
    fc.property(situation, ([base, fr, ru]) => {
      const merged = reconcile(base, fr, ru);
      const [french, russian] = LANGS.map((lang) => merged.filter((row) => standsIn(row, lang)));
      expect(reconcile(merged, french ?? [], russian ?? [])).toEqual(merged);
    }),
  );
});

test('what one side did alone is done as it did it', () => {
  fc.assert(
    fc.property(situation, ([base, fr]) => {
      expect(reconcile(base, fr, base)).toEqual(fr);
      expect(reconcile(base, base, fr)).toEqual(fr);
    }),
  );
});
