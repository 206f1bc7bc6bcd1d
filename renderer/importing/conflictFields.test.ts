import { expect, it } from 'vitest';
import { conflictFields } from './conflictFields.ts';

it('names the fields in which two versions differ, those that one of them lacks too', () => {
  expect(
    conflictFields({ tags: ['port'], date: null, status: 'verified' }, { tags: ['port', 'blé'], status: 'verified', expires: '2027' }),
  ).toEqual(['tags', 'expires']);
});
