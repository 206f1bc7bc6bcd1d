import { expect, test } from 'vitest';
import { PARAGRAPH, type Row } from '../../../core/briefing/rows.ts';
import { rowGroups, spaceOf } from './rowGroups.ts';

const row = (id: string, only?: Row['only']): Row => ({ id, shape: PARAGRAPH, ...(only ? { only } : {}) });

test('blocks of one language share the row of the shared block before them', () => {
  expect(rowGroups([row('x', 'ru'), row('a'), row('y', 'fr'), row('z', 'ru'), row('b')])).toEqual([
    { fr: [], ru: ['x'] },
    { fr: ['a', 'y'], ru: ['a', 'z'] },
    { fr: ['b'], ru: ['b'] },
  ]);
});

test('the shorter side of a row gets the difference', () => {
  const heights = { fr: { a: 40, y: 24 }, ru: { a: 90 } };
  const heightOf = (lang: 'fr' | 'ru', id: string): number => (lang === 'fr' ? heights.fr[id === 'a' ? 'a' : 'y'] : heights.ru.a);
  expect(spaceOf({ fr: ['a', 'y'], ru: ['a'] }, heightOf)).toEqual({ fr: 26, ru: 0 });
  expect(spaceOf({ fr: [], ru: ['a'] }, heightOf)).toEqual({ fr: 90, ru: 0 });
});
