import { expect, test } from 'vitest';
import { factInput, missionInput, testLibrary } from './testLibrary.ts';

function tagged() {
  const library = testLibrary();
  const both = library.items.save(factInput({ tags: ['ports', 'blé', 'port'] }));
  const one = library.items.save(factInput({ tags: ['ports'] }));
  const mission = library.missions.save(missionInput({ tags: ['ports'] }));
  return { library, both, one, mission };
}

test('tags are listed with what carries them', () => {
  const { library, one } = tagged();
  library.items.remove(one.id);
  expect(library.tags()).toEqual([
    { tag: 'blé', items: 1, missions: 0 },
    { tag: 'port', items: 1, missions: 0 },
    { tag: 'ports', items: 1, missions: 1 },
  ]);
});

test('a renamed tag becomes one with a tag of that name, and one undo brings both back', () => {
  const { library, both, mission } = tagged();
  library.renameTag('ports', 'port');
  expect(library.items.get(both.id).tags).toEqual(['port', 'blé']);
  expect(library.missions.get(mission.id).tags).toEqual(['port']);
  expect(library.search({ query: '', tag: 'ports', limit: 10, offset: 0 }).total).toBe(0);
  expect(library.undo()).toEqual({ action: 'renameTag' });
  expect(library.items.get(both.id).tags).toEqual(['ports', 'blé', 'port']);
  expect(library.missions.get(mission.id).tags).toEqual(['ports']);
});

test('a removed tag is taken off everything', () => {
  const { library, one } = tagged();
  library.removeTag('ports');
  expect(library.items.get(one.id).tags).toEqual([]);
  expect(library.tags().map(({ tag }) => tag)).toEqual(['blé', 'port']);
});

test('searches that are kept follow a renamed tag, in the filter and as typed, and go back with it', () => {
  const { library } = tagged();
  library.saveSearch({ id: 'filter', name: 'Filtre', input: { query: 'quai', tag: 'ports' } });
  library.saveSearch({ id: 'typed', name: 'Tapé', input: { query: 'tag:Ports -тег:«ports» org:ports ports' } });
  library.saveSearch({ id: 'other', name: 'Autre', input: { query: 'tag:port', tag: 'blé' } });
  const inputs = () => new Map(library.savedSearches().map(({ id, input }) => [id, input]));
  const before = inputs();
  library.renameTag('ports', 'grands ports');
  expect(inputs().get('filter')).toEqual({ query: 'quai', tag: 'grands ports' });
  expect(inputs().get('typed')).toEqual({ query: 'tag:"grands ports" -тег:"grands ports" org:ports ports' });
  expect(inputs().get('other')).toEqual(before.get('other'));
  expect(library.search({ query: inputs().get('typed')?.query.split(' -')[0] ?? '', limit: 10, offset: 0 }).total).toBe(2);
  library.undo();
  expect(inputs()).toEqual(before);
  library.redo();
  expect(inputs().get('filter')?.tag).toBe('grands ports');
  library.saveSearch({ id: 'filter', name: 'Filtre', input: { query: 'digue', tag: 'grands ports' } });
  library.undo();
  expect(inputs().get('filter')).toEqual({ query: 'digue', tag: 'grands ports' });
});
