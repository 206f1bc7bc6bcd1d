import { expect, test } from 'vitest';
import { testLibrary } from './testLibrary.ts';

test('a word that was added is known in its language alone, once, and can be taken out', () => {
  const library = testLibrary();
  library.addPersonalWord('fr', 'Sidi');
  library.addPersonalWord('fr', 'Sidi');
  expect([library.personalWords('fr'), library.personalWords('ru')]).toEqual([['Sidi'], []]);
  library.removePersonalWord('fr', 'Sidi');
  expect(library.personalWords('fr')).toEqual([]);
});
