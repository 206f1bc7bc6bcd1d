import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnShares, unbreakable } from './columnShares.ts';

test('columns keep their proportions where every word fits', () => {
  expect(columnShares([5, 5], [1, 3], 80)).toEqual([20, 60]);
});

test('a column is as wide as its longest word, and the others give way', () => {
  expect(columnShares([30, 5], [1, 3], 80)).toEqual([30, 50]);
});

test('there is no answer when the words do not fit', () => {
  expect(columnShares([50, 40], [1, 1], 80)).toBeNull();
});

test('columns never exceed the room, and none is too narrow for its words', () => {
  const columns = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(columns, fc.integer({ min: 1, max: 300 }), (each, room) => {
      const needed = each.map(([word]) => word);
      const widths = columnShares(
        needed,
        each.map(([, weight]) => weight),
        room,
      );
      if (widths === null) return;
      expect(widths.reduce((total, width) => total + width, 0)).toBeLessThanOrEqual(room);
      for (const [at, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual((needed[at] ?? 0) - 1);
    }),
  );
});

test('no-break spaces join words; spaces, dashes and hyphens between letters part them', () => {
  expect(unbreakable('09:30–10:30')).toEqual(['09:30–', '10:30']);
  expect(unbreakable('1er\u00a0mars au centre-ville\nle 5')).toEqual(['1er\u00a0mars', 'au', 'centre-', 'ville', 'le', '5']);
});
