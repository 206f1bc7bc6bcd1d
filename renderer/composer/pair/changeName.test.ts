import { expect, test } from 'vitest';
import { PARAGRAPH, type Row } from '../../../core/briefing/rows.ts';
import { nameOf } from './changeName.ts';

const row = (id: string, shape: Row['shape'] = PARAGRAPH, only?: Row['only']): Row => ({ id, shape, ...(only ? { only } : {}) });
const item = (level: number, style: 'bullet' | 'number' = 'bullet'): Row['shape'] => ({ kind: 'listItem', attrs: { level, style } });
const plain = { pasted: false, cut: false, merged: false, grown: 0, blocks: 1 };
const two = [row('a'), row('b')];

test.each([
  ['typing', two, two, { ...plain, grown: 1 }],
  ['deleting', two, two, { ...plain, grown: -2 }],
  ['marks', two, two, plain],
  ['moveText', two, two, { ...plain, blocks: 2 }],
  ['paste', two, [...two, row('c')], { ...plain, pasted: true, grown: 40 }],
  ['cut', two, [row('a')], { ...plain, cut: true, grown: -9 }],
  ['split', two, [row('a'), row('c'), row('b')], plain],
  ['merge', two, [row('a')], { ...plain, merged: true }],
  ['remove', two, [row('b')], { ...plain, grown: -3 }],
  ['move', two, [row('b'), row('a')], plain],
  ['convert', two, [row('a', { kind: 'heading', attrs: { level: 1 } }), row('b')], plain],
  ['convert', [row('a', item(0))], [row('a', item(0, 'number'))], plain],
  ['indent', [row('a', item(0))], [row('a', item(1))], plain],
  ['only', two, [row('a', PARAGRAPH, 'fr'), row('b')], plain],
] as const)('what was done is called %s', (name, before, after, update) => {
  expect(nameOf(before, after, update)).toBe(name);
});
