import { expect, test } from 'vitest';
import { movedOffset } from './applyContent.ts';

test.each([
  ['a change after the place leaves it', 3, 'Le port est prêt', 'Le port est plein', 3],
  ['words put in before the place move it', 12, 'Le port est prêt', 'Le grand port est prêt', 18],
  ['words taken away before the place move it', 18, 'Le grand port est prêt', 'Le port est prêt', 12],
  ['where everything is another text, it stays inside', 10, 'abcdefghijkl', 'xyz', 3],
])('%s', (_, offset, before, after, expected) => {
  expect(movedOffset(offset, before, after)).toBe(expected);
});
