import { expect, test } from 'vitest';
import type { Block } from '../model/briefing.ts';
import { withBlockOf } from './takeBack.ts';

const paragraph = (id: string, words: string): Block => ({
  id,
  kind: 'paragraph',
  attrs: {},
  sides: { fr: { content: [{ type: 'text', text: words, marks: [] }], state: 'draft' } },
});
const [a, b, c, d] = [paragraph('a', 'un'), paragraph('b', 'deux'), paragraph('c', 'trois'), paragraph('d', 'quatre')];

test('a block that is there says again what it said', () => {
  expect(withBlockOf([a, paragraph('b', 'autre'), c], [a, b, c], 'b')).toEqual([a, b, c]);
});

test('a block that is gone comes back after the one it followed, or the nearest that is left', () => {
  expect(withBlockOf([a, d], [a, b, c, d], 'c')).toEqual([a, c, d]);
  expect(withBlockOf([d], [a, b, d], 'a')).toEqual([a, d]);
});

test('a block the earlier state did not have changes nothing', () => {
  expect(withBlockOf([a, d], [a], 'd')).toEqual([a, d]);
});
