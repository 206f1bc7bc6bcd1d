import { expect, it } from 'vitest';
import { conflictFields, linesOf } from './conflictFields.ts';

it('names the fields in which two versions differ, those that one of them lacks too', () => {
  expect(
    conflictFields({ tags: ['port'], date: null, status: 'verified' }, { tags: ['port', 'blé'], status: 'verified', expires: '2027' }),
  ).toEqual(['tags', 'expires']);
});

it('shows each text of a value with its language', () => {
  expect(linesOf({ fr: { text: 'Le quai est ouvert.', state: 'final' }, ru: { text: 'Причал открыт.', state: 'draft' } })).toEqual([
    { key: '/fr/text', text: 'Le quai est ouvert.', lang: 'fr' },
    { key: '/fr/state', text: 'final', lang: 'fr' },
    { key: '/ru/text', text: 'Причал открыт.', lang: 'ru' },
    { key: '/ru/state', text: 'draft', lang: 'ru' },
  ]);
  expect(linesOf(['port', '', null, 3])).toEqual([
    { key: '/0', text: 'port', lang: undefined },
    { key: '/3', text: '3', lang: undefined },
  ]);
  expect(linesOf(null)).toEqual([]);
});
