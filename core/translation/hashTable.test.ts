import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashTable } from './hashTable.ts';

test('what was set is found, as in a map', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer()), fc.integer())), (entries) => {
      const table = new HashTable();
      for (const [key, value] of entries) table.set(key, value);
      for (const [key, value] of new Map(entries)) expect(table.get(key)).toBe(value);
      expect(table.get(123_456_789)).toBe(new Map(entries).get(123_456_789));
    }),
    { numRuns: 20 },
  );
});

test('when it is full it forgets, and never answers wrongly', () => {
  const table = new HashTable();
  for (let key = 0; key < 300_000; key += 1) table.set(Math.imul(key, 0x9e3779b1), key);
  let found = 0;
  for (let key = 0; key < 300_000; key += 1) {
    const value = table.get(Math.imul(key, 0x9e3779b1));
    if (value === undefined) continue;
    found += 1;
    expect(value).toBe(key);
  }
  expect(found).toBeGreaterThan(50_000);
});
