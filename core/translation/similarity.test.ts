import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonNeeded, similarity } from './similarity.ts';

/** The distance by the whole table, to hold the banded one against. */
function distance(one: Int32Array, other: Int32Array): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[line - 1] === other[column - 1] ? 0 : 1;
      next.push(Math.min((row[column - 1] ?? 0) + same, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const tokens = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 14 }).map((list) => Int32Array.from(list));

test('similarity is the share of the longer list that stays, whatever the bound, and is exact wherever the bound is reached', () => {
  fc.assert(
    fc.property(tokens, tokens, fc.integer({ min: 0, max: 100 }), (one, other, least) => {
      const longest = Math.max(one.length, other.length);
      const whole = longest === 0 ? 100 : Math.floor((100 * (longest - distance(one, other))) / longest + 1e-9);
      expect(similarity(one, other)).toBe(whole);
      expect(similarity(one, other, least)).toBe(whole >= least ? whole : similarity(one, other, least));
      if (whole < least) expect(similarity(one, other, least)).toBeLessThan(least === 0 ? 1 : least);
    }),
    { numRuns: 2000 },
  );
});

test('lists with fewer tokens in common than needed are never alike enough', () => {
  fc.assert(
    fc.property(tokens, tokens, fc.integer({ min: 1, max: 100 }), (one, other, least) => {
      const rest = [...other];
      const common = [...one].filter((token) => {
        const at = rest.indexOf(token);
        if (at !== -1) rest.splice(at, 1);
        return at !== -1;
      }).length;
      if (common < commonNeeded(one.length, other.length, least)) expect(similarity(one, other)).toBeLessThan(least);
    }),
    { numRuns: 2000 },
  );
});
