import { expect, test } from 'vitest';
import { familyName } from './familyName.ts';

test.each([
  ['Salma Bennis', 'Bennis'],
  ['Leïla Ben Haddou', 'Ben Haddou'],
  ['Charles de La Tour', 'de La Tour'],
  ['Mohamed Ould El Hadj', 'Ould El Hadj'],
  ['Al Gore', 'Gore'],
  ['Ирина Сергеевна Котова', 'Котова'],
  ['Naciri', 'Naciri'],
  ['', ''],
])('the family name of %s is %s', (full, family) => {
  expect(familyName(full)).toBe(family);
});
