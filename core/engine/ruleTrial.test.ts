import { expect, test } from 'vitest';
import { segmentationRules } from '../language/segmentationRules.ts';
import { ruleProblems } from './ruleTrial.ts';

test('the rules of the program can be used', () => {
  expect(ruleProblems('fr', segmentationRules.fr)).toEqual([]);
  expect(ruleProblems('ru', segmentationRules.ru)).toEqual([]);
});

test('what is no expression is told with its place, and what would never end is ended', () => {
  const rule = { breaks: true, before: '\\.', after: '\\s' };
  expect(ruleProblems('fr', [rule, { ...rule, before: '(' }, { ...rule, after: '(?:a+)+b' }])).toMatchObject([
    { lang: 'fr', rule: 1, reason: 'syntax' },
    { lang: 'fr', rule: 2, reason: 'slow' },
  ]);
});
