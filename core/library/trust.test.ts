import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Library } from './library.ts';
import {
  briefingInput,
  factInput,
  missionInput,
  organisationInput,
  personInput,
  quoteInput,
  sourceInput,
  statisticInput,
  testLibrary,
} from './testLibrary.ts';

const fact = (id: string, fr: string, over = {}) => ({ ...factInput({ texts: { fr: { text: fr, state: 'final' } }, ...over }), id });
const itemBlock = (id: string, itemId: string) => ({
  id,
  kind: 'paragraph' as const,
  attrs: {},
  sides: {
    fr: {
      content: [{ type: 'itemRef' as const, itemId, revision: 1, form: 'fact' as const, text: 'Le quai est ouvert.', marks: [] }],
      state: 'draft' as const,
    },
  },
});
const showing = (itemId: string) => briefingInput({ blocks: [itemBlock('block', itemId)] });

test('who verified an item, and when, is kept as long as it is verified', () => {
  const library = testLibrary();
  const saved = library.items.save(fact('it', 'Le quai est ouvert.', { status: 'verified' }));
  expect(saved.verified).toEqual({ by: 'Anna', at: saved.updatedAt });
  const later = library.items.save({ ...saved, tags: ['port'] });
  expect(later.verified).toEqual(saved.verified);
  expect(library.items.save({ ...later, status: 'disputed' }).verified).toBeUndefined();
});

test('a chain of superseded items leads to its end, and never back', () => {
  const library = testLibrary();
  for (const id of ['old', 'newer', 'newest']) library.items.save(fact(id, `Le quai ${id}`));
  library.supersede('old', 'newer');
  library.supersede('newer', 'newest');
  expect(library.items.get('old')).toMatchObject({ status: 'superseded', supersededBy: 'newer' });
  expect(library.successorOf('old').id).toBe('newest');
  expect(() => library.supersede('newest', 'old')).toThrow('would supersede itself');
  expect(() => library.supersede('newest', 'newest')).toThrow('would supersede itself');
  library.items.save({ ...library.items.get('old'), status: 'verified' });
  expect(library.successorOf('old').id).toBe('old');
});

test.each([
  ['2026-01-14', true],
  ['2026-01-15', false],
  ['2025-12', true],
  ['2026-01', false],
  ['2025', true],
  ['2026', false],
])('on 15 January 2026 a figure of %s has expired: %s', (expires, expected) => {
  const library = testLibrary();
  library.items.save({ ...statisticInput({ expires }), id: 'it' });
  expect(library.expired().map(({ id }) => id)).toEqual(expected ? ['it'] : []);
  expect(library.search({ query: 'status:expired', limit: 5, offset: 0 }).total).toBe(expected ? 1 : 0);
});

test('where an item is used is said with the title of the briefing and the kind of block', () => {
  const library = testLibrary();
  library.items.save(fact('it', 'Le quai est ouvert.'));
  const briefing = library.briefings.save(showing('it'));
  expect(library.usesOf('it')).toEqual([
    { briefingId: briefing.id, briefingTitle: { fr: 'Note de mission' }, blockId: 'block', blockKind: 'paragraph', through: null },
  ]);
});

test('merging keeps every source, tag and text, and every briefing still finds the item', () => {
  const library = testLibrary();
  const [one, other] = [library.sources.save(sourceInput()), library.sources.save(sourceInput({ publisher: 'Le Courrier' }))];
  library.items.save(fact('keep', 'Le quai est ouvert.', { tags: ['port'], excerpts: [{ sourceId: one.id, start: 0, end: 3 }] }));
  library.items.save({
    ...factInput({
      texts: { fr: { text: 'Le quai est ouvert !', state: 'draft' }, ru: { text: 'Причал открыт.', state: 'final' } },
      status: 'verified',
      tags: ['quai'],
      excerpts: [{ sourceId: other.id, start: 3, end: 9 }],
    }),
    id: 'other',
  });
  library.briefings.save(showing('other'));
  expect(library.mergePreview('keep', ['other']).tags).toEqual(['port', 'quai']);
  expect(library.items.get('keep').tags).toEqual(['port']);
  const merged = library.merge('keep', ['other']);
  expect(merged).toMatchObject({
    texts: { fr: { text: 'Le quai est ouvert.' }, ru: { text: 'Причал открыт.' } },
    tags: ['port', 'quai'],
    status: 'verified',
    verified: { by: 'Anna' },
  });
  expect(merged.excerpts.map(({ sourceId }) => sourceId)).toEqual([one.id, other.id]);
  expect(library.usesOf('keep')).toMatchObject([{ blockId: 'block', through: 'other' }]);
  expect(library.linkedItem('other')?.id).toBe('keep');
  expect(library.bin()).toMatchObject([{ id: 'other', label: { fr: 'Le quai est ouvert !' }, mergedInto: 'keep', deletedBy: 'Anna' }]);
  expect(library.undo()).toEqual({ action: 'merge.item' });
  expect(library.items.get('keep').tags).toEqual(['port']);
  expect(library.items.get('other').mergedInto).toBeUndefined();
  expect(library.verify()).toMatchObject({ ok: true });
});

test('items of two kinds cannot be one', () => {
  const library = testLibrary();
  library.items.save(fact('fact', 'Le quai est ouvert.'));
  library.items.save({ ...quoteInput(), id: 'quote' });
  expect(() => library.merge('fact', ['quote'])).toThrow('different kinds');
  expect(library.items.get('quote').deletedAt).toBeNull();
});

test('an item taken out of the bin is one of its own again', () => {
  const library = testLibrary();
  for (const id of ['a', 'b']) library.items.save(fact(id, 'Le quai est ouvert.'));
  library.merge('a', ['b']);
  library.restore('item', 'b');
  expect(library.items.get('b').mergedInto).toBeUndefined();
  expect(library.linkedItem('b')?.id).toBe('b');
});

test('the bin is emptied for good, but for what is still pointed to', () => {
  const library = testLibrary();
  const source = library.sources.save(sourceInput());
  const organisation = library.organisations.save(organisationInput());
  const person = library.people.save(
    personInput({ roles: [{ organisationId: organisation.id, title: { fr: 'directrice' }, from: null, to: null }] }),
  );
  const mission = library.missions.save(missionInput({ delegation: [person.id] }));
  library.items.save({ ...quoteInput({ speakerId: person.id, excerpts: [{ sourceId: source.id, start: 0, end: 2 }] }), id: 'it' });
  library.items.save(fact('gone', 'Le quai est fermé.'));
  const briefing = library.briefings.save(briefingInput({ missionId: mission.id }));
  for (const remove of [
    () => library.sources.remove(source.id),
    () => library.people.remove(person.id),
    () => library.organisations.remove(organisation.id),
    () => library.items.remove('gone'),
    () => library.missions.remove(mission.id),
  ])
    remove();
  expect(library.bin()).toHaveLength(5);
  expect(library.purge([{ kind: 'item', id: 'gone' }])).toEqual({ purged: 1, kept: [] });
  expect(library.purge(null).kept.map(({ kind }) => kind)).toEqual(['mission', 'source', 'person', 'organisation']);
  library.items.remove('it');
  library.briefings.remove(briefing.id);
  expect(library.purge(null)).toEqual({ purged: 6, kept: [] });
  expect(library.bin()).toEqual([]);
  expect(library.undo()).toBeNull();
  expect(library.verify()).toEqual({ ok: true, problems: [], records: 0 });
});

test('a merged item that a briefing shows outlives the emptying of the bin', () => {
  const library = testLibrary();
  for (const id of ['keep', 'other', 'unused']) library.items.save(fact(id, 'Le quai est ouvert.'));
  library.briefings.save(showing('other'));
  library.merge('keep', ['other', 'unused']);
  expect(library.purge(null)).toEqual({ purged: 1, kept: [{ kind: 'item', id: 'other' }] });
  expect(library.usesOf('keep')).toHaveLength(1);
});

test('a history says which fields changed, and undo says what it would take back', () => {
  const library = testLibrary();
  const saved = library.action('saveItem', () => library.items.save(fact('it', 'Le quai est ouvert.')));
  library.action('tagItem', () => library.items.save({ ...saved, tags: ['port'] }));
  expect(library.states('item', 'it')).toMatchObject([
    { action: 'tagItem', author: 'Anna', changed: ['tags'], state: { tags: ['port'] } },
    { action: 'saveItem', changed: [], state: { tags: [] } },
  ]);
  expect(library.undoable()?.action).toBe('tagItem');
});

test('a briefing becomes again what it was', () => {
  const library = testLibrary({ clock: hourly() });
  const { id } = library.briefings.save(briefingInput());
  library.briefings.save({ ...briefingInput({ blocks: [] }), id });
  const [, first] = library.states('briefing', id);
  library.restoreState('briefing', id, first?.sequence ?? 0);
  expect(library.briefings.get(id).blocks).toHaveLength(1);
});

function hourly() {
  let hours = 0;
  return () => new Date(Date.UTC(2026, 0, 15, hours++));
}

test('a search is kept under a name', () => {
  const library = testLibrary();
  const { id } = library.saveSearch({ name: 'Blé', input: { query: 'blé', kinds: ['statistic'] } });
  library.saveSearch({ id, name: 'Céréales', input: { query: 'blé OR orge' } });
  expect(library.savedSearches()).toMatchObject([{ id, name: 'Céréales', input: { query: 'blé OR orge' } }]);
  library.removeSearch(id);
  expect(library.savedSearches()).toEqual([]);
});

const ids = ['i0', 'i1', 'i2', 'i3'];
const step = fc.oneof(
  fc.record({
    do: fc.constant('save' as const),
    id: fc.constantFrom(...ids),
    text: fc.constantFrom('un quai', 'deux quais', 'trois quais'),
  }),
  fc.record({ do: fc.constant('remove' as const), id: fc.constantFrom(...ids) }),
  fc.record({ do: fc.constant('restore' as const), id: fc.constantFrom(...ids) }),
  fc.record({ do: fc.constant('merge' as const), id: fc.constantFrom(...ids), other: fc.constantFrom(...ids) }),
  fc.record({ do: fc.constant('undo' as const), id: fc.constant('') }),
);

function start(): Library {
  const library = testLibrary();
  const source = library.sources.save({ ...sourceInput(), id: 'source' });
  for (const id of ids)
    library.items.save(fact(id, `Le quai ${id}`, { excerpts: [{ sourceId: source.id, start: ids.indexOf(id), end: 9 }] }));
  for (const id of ids) library.briefings.save({ ...showing(id), id: `briefing-${id}` });
  return library;
}

test('whatever is done, merging again changes nothing, no link is lost, and every state of the history can be restored', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const library = start();
      for (const each of steps) {
        const live = library.items.find(each.id);
        if (each.do === 'save' && live) library.items.save({ ...live, texts: { fr: { text: each.text, state: 'draft' } } });
        if (each.do === 'remove' && live) library.items.remove(each.id);
        if (each.do === 'restore') library.items.restore(each.id);
        if (each.do === 'undo') library.undo();
        if (each.do === 'merge' && live && library.items.find(each.other)) {
          const merged = library.merge(each.id, [each.other]);
          expect(library.merge(each.id, [each.other])).toEqual(merged);
        }
      }
      // Every briefing's item is shown by one that knows its passage, or lies in the bin with its own.
      for (const id of ids) {
        library.briefings.restore(`briefing-${id}`);
        if (library.linkedItem(id) === null) library.items.restore(id);
        const shown = library.linkedItem(id);
        expect(library.usesOf(shown?.id ?? '').map(({ briefingId }) => briefingId)).toContain(`briefing-${id}`);
      }
      for (const id of ids) {
        for (const { sequence, state } of library.states('item', id)) {
          library.restoreState('item', id, sequence);
          const [now] = library.states('item', id);
          const { revision: _r, updatedAt: _u, ...same } = state;
          expect(now?.state).toMatchObject(same);
        }
      }
      expect(library.verify()).toMatchObject({ ok: true });
    }),
    { numRuns: 25 },
  );
});

test('the standard of a spelling is kept for as long as the record has that writing', () => {
  const library = testLibrary();
  const by = 'frenchUsage' as const;
  const spellings = [
    { text: 'Vera Sokolova', by },
    { text: 'Véra Sokolova', by: 'icao9303' as const },
  ];
  const { id } = library.people.save(personInput({ spellings }));
  expect(library.people.get(id).spellings).toEqual([{ text: 'Vera Sokolova', by }]);
  library.people.save({ ...personInput({ names: {}, aliases: ['Вера'], spellings }), id });
  expect(library.people.get(id)).not.toHaveProperty('spellings');
  const body = library.organisations.save(organisationInput({ aliases: ['TPP'], spellings: [{ text: 'TPP', by: 'iso9' }] }));
  expect(library.organisations.get(body.id).spellings).toEqual([{ text: 'TPP', by: 'iso9' }]);
  const [, made] = library.states('person', id);
  library.restoreState('person', id, made?.sequence ?? 0);
  expect(library.people.get(id).spellings).toEqual([{ text: 'Vera Sokolova', by }]);
  expect(library.verify()).toMatchObject({ ok: true });
});
