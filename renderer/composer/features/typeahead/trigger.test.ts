import { expect, test } from 'vitest';
import { triggerIn } from './trigger.ts';

test.each([
  ['/', { sign: '/', start: 0, query: '' }],
  ['Selon @', { sign: '@', start: 6, query: '' }],
  ['Selon @Elena Vor', { sign: '@', start: 6, query: 'Elena Vor' }],
  ['Отметила (@вор', { sign: '@', start: 10, query: 'вор' }],
  ['«\u00a0/cit', { sign: '/', start: 2, query: 'cit' }],
])('%j calls a menu', (before, trigger) => {
  expect(triggerIn(before)).toEqual(trigger);
});

test.each(['km/h', 'et/ou', 'nom@exemple.org', 'https://exemple.org', 'un / deux', '3 @ 5', ''])('%j is text', (before) => {
  expect(triggerIn(before)).toBeNull();
});
