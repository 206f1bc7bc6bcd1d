import { expect, test } from 'vitest';
import { RecordNotFound } from './errors.ts';
import { briefingInput, testLibrary, testOptions } from './testLibrary.ts';

test('a state that was given a name stays as it is, however soon it is written on', () => {
  let minutes = 0;
  const library = testLibrary(testOptions({ clock: () => new Date(Date.UTC(2026, 0, 15, 9, minutes)) }));
  const say = (words: string) => ({ ...briefingInput(), meta: { ...briefingInput().meta, reference: words } });
  const { id } = library.briefings.save(say('début'));
  minutes = 1;
  const { revision } = library.briefings.save({ ...say('envoyé'), id });
  library.nameBriefingVersion(id, revision, 'Envoyée');
  minutes = 2;
  library.briefings.save({ ...say('repris'), id });
  expect(library.briefingRevisions(id).map(({ name }) => name)).toEqual([null, 'Envoyée', null]);
  expect(library.briefingContentAt(id, revision)?.meta.reference).toBe('envoyé');
  library.nameBriefingVersion(id, revision, null);
  expect(library.briefingRevisions(id).every(({ name }) => name === null)).toBe(true);
});

test('a state that was not kept cannot be given a name', () => {
  const library = testLibrary();
  const { id } = library.briefings.save(briefingInput());
  expect(() => library.nameBriefingVersion(id, 9, 'Rien')).toThrow(RecordNotFound);
});
