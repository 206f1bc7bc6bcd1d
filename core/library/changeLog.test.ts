import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordNotFound } from './errors.ts';
import { type Library, openLibrary } from './library.ts';
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
  testOptions,
} from './testLibrary.ts';

test('an action is stored whole or not at all', () => {
  const library = testLibrary();
  const failing = () =>
    library.action('accept', () => {
      library.people.save(personInput());
      library.items.save(factInput());
      throw new Error('No');
    });
  expect(failing).toThrow('No');
  expect(library.items.list()).toEqual([]);
  expect(library.people.list()).toEqual([]);
  expect(library.undo()).toBeNull();
  expect(library.verify().ok).toBe(true);
});

test('an action inside another joins it: one entry to undo', () => {
  const library = testLibrary();
  library.action('outer', () => {
    library.people.save(personInput());
    library.action('inner', () => library.items.save(factInput()));
  });
  expect(library.undo()).toEqual({ action: 'outer' });
  expect(library.items.list()).toEqual([]);
  expect(library.people.list()).toEqual([]);
  expect(library.undo()).toBeNull();
});

test('what a failed inner action wrote is gone when the outer one goes on', () => {
  const library = testLibrary();
  const heard: string[] = [];
  library.onChange((changes) => heard.push(...changes.map(({ kind }) => kind)));
  library.action('outer', () => {
    expect(() => library.action('inner', () => library.items.save(quoteInput({ speakerId: 'nobody' })))).toThrow(RecordNotFound);
    expect(() =>
      library.action('inner', () => {
        library.items.save(factInput());
        throw new Error('No');
      }),
    ).toThrow('No');
    library.people.save(personInput());
  });
  expect(library.items.list()).toEqual([]);
  expect(heard).toEqual(['person']);
  expect(library.undo()).toEqual({ action: 'outer' });
  expect(library.verify()).toMatchObject({ ok: true });
});

test('undo goes back action by action: change, addition, removal, restoring', () => {
  const library = testLibrary();
  const first = library.action('add', () => library.items.save(factInput({ tags: ['a'] })));
  library.action('change', () => library.items.save({ ...factInput({ tags: ['b'] }), id: first.id }));
  library.action('change again', () => library.items.save({ ...factInput({ tags: ['c'] }), id: first.id }));
  library.action('remove', () => library.items.remove(first.id));
  expect(library.undo()).toEqual({ action: 'remove' });
  expect(library.items.get(first.id).tags).toEqual(['c']);
  expect(library.undo()).toEqual({ action: 'change again' });
  expect(library.items.get(first.id).tags).toEqual(['b']);
  library.action('new', () => library.items.save({ ...factInput({ tags: ['d'] }), id: first.id }));
  expect(library.undo()).toEqual({ action: 'new' });
  expect(library.undo()).toEqual({ action: 'change' });
  expect(library.items.get(first.id).tags).toEqual(['a']);
  expect(library.undo()).toEqual({ action: 'add' });
  expect(library.items.find(first.id)).toBeNull();
  expect(library.undo()).toBeNull();
  expect(library.verify()).toMatchObject({ ok: true });
});

test('an action that writes a record twice is taken back to what was before it', () => {
  const library = testLibrary();
  const { id } = library.items.save(factInput({ tags: ['a'] }));
  library.action('twice', () => {
    library.items.save({ ...factInput({ tags: ['b'] }), id });
    library.items.remove(id);
    library.items.restore(id);
  });
  expect(library.undo()).toEqual({ action: 'twice' });
  expect(library.items.get(id).tags).toEqual(['a']);
});

test('undo leaves alone what somebody else has changed since, and what others did', () => {
  const library = testLibrary();
  const other = openLibrary(library.path, testOptions({ author: 'Boris' }));
  const shared = library.action('shared', () => library.items.save(factInput({ tags: ['a'] })));
  const own = library.action('own', () => library.items.save(factInput({ tags: ['own'] })));
  library.action('edit', () => library.items.save({ ...factInput({ tags: ['b'] }), id: shared.id }));
  other.action('theirs', () => other.items.save({ ...factInput({ tags: ['c'] }), id: shared.id }));
  expect(library.undo()).toEqual({ action: 'own' });
  expect(library.items.find(own.id)).toBeNull();
  expect(library.undo()).toBeNull();
  expect(library.items.get(shared.id).tags).toEqual(['c']);
  expect(other.undo()).toEqual({ action: 'theirs' });
  // Their change is gone, so nothing stands in the way any more.
  expect(library.undo()).toEqual({ action: 'edit' });
  other.close();
});

test('typing in a briefing is no library action to undo; making and removing one is', () => {
  const library = testLibrary();
  const briefing = library.action('createBriefing', () => library.briefings.save(briefingInput()));
  const item = library.action('saveItem', () => library.items.save(factInput()));
  const typed = { ...briefingInput({ blocks: [] }), id: briefing.id };
  library.action('saveBriefing', () => library.briefings.save(typed));
  library.action('removeBriefing', () => library.briefings.remove(briefing.id));
  expect(library.undo()).toEqual({ action: 'removeBriefing' });
  expect(library.briefings.get(briefing.id).blocks).toEqual([]);
  expect(library.undo()).toEqual({ action: 'saveItem' });
  expect(library.items.find(item.id)).toBeNull();
  // What was typed since would be lost.
  expect(library.undo()).toBeNull();
});

test('the history of a record says who did what, from what to what', () => {
  const library = testLibrary();
  const { id } = library.action('add', () => library.items.save(factInput({ tags: ['a'] })));
  library.action('edit', () => library.items.save({ ...factInput({ tags: ['b'] }), id }));
  library.undo();
  const history = library.history('item', id);
  expect(history.map(({ action, author }) => [action, author])).toEqual([
    ['undo', 'Anna'],
    ['edit', 'Anna'],
    ['add', 'Anna'],
  ]);
  expect(history[1]).toMatchObject({ before: { tags: ['a'] }, after: { tags: ['b'] } });
  expect(history[2]).toMatchObject({ before: null, at: expect.stringMatching(/^2026-01-15T/) });
});

test('listeners hear after the commit, each record once, and not of what was rolled back', () => {
  const library = testLibrary();
  const heard: unknown[] = [];
  const stop = library.onChange((changes) => {
    heard.push(changes);
    // Stored already: a second action can follow at once.
    expect(library.counts().facts).toBe(1);
  });
  const item = library.action('add', () => {
    const { id } = library.items.save(factInput());
    return library.items.save({ ...factInput({ tags: ['x'] }), id });
  });
  library.action('nothing', () => library.items.save({ ...factInput({ tags: ['x'] }), id: item.id }));
  expect(heard).toEqual([[{ kind: 'item', id: item.id }]]);
  stop();
  library.items.remove(item.id);
  expect(heard).toHaveLength(1);
});

test('autosaves of five minutes are one kept state; the first state and those of others are kept', () => {
  let minutes = 0;
  const library = testLibrary({ clock: () => new Date(Date.UTC(2026, 0, 15, 9, minutes)) });
  const say = (text: string) =>
    briefingInput({
      blocks: [{ id: 'b', kind: 'paragraph', attrs: {}, sides: { fr: { content: [{ type: 'text', text, marks: [] }], state: 'draft' } } }],
    });
  const { id } = library.action('createBriefing', () => library.briefings.save(say('0')));
  for (minutes = 1; minutes <= 12; minutes += 1) library.action('saveBriefing', () => library.briefings.save({ ...say(`${minutes}`), id }));
  const kept = library.briefingRevisions(id);
  expect(kept.map(({ revision, label }) => [revision, label])).toEqual([
    [13, null],
    [11, null],
    [6, null],
    [1, 'createBriefing'],
  ]);
  expect(library.briefingContentAt(id, 6)).toEqual(say('5'));
  expect(library.briefingContentAt(id, 1)).toEqual(say('0'));
  expect(library.briefingContentAt(id, 2)).toBeNull();
  expect(library.briefings.get(id)).toMatchObject({ revision: 13, ...say('12') });
  const other = openLibrary(library.path, testOptions({ author: 'Boris', clock: () => new Date(Date.UTC(2026, 0, 15, 9, minutes)) }));
  other.briefings.save({ ...say('Boris'), id });
  other.close();
  expect(library.briefingRevisions(id)[0]).toMatchObject({ revision: 14, author: 'Boris' });
  expect(library.briefingRevisions(id)).toHaveLength(5);
});

test('undoing everything leads back through every state to an empty library', () => {
  const state = (library: Library) =>
    [library.sources, library.items, library.people, library.organisations, library.missions, library.briefings].map((store) =>
      store.list().map(({ revision: _revision, updatedAt: _updatedAt, ...rest }) => rest),
    );
  const tags = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
  const slot = fc.integer({ min: 0, max: 2 });
  const step = fc.record({
    what: fc.constantFrom('source', 'quote', 'statistic', 'person', 'organisation', 'mission', 'briefing', 'remove', 'restore'),
    slot,
    tags,
  });
  const apply = (library: Library, each: { what: string; slot: number; tags: string[] }) => {
    const id = `${each.what}${each.slot}`;
    const note = each.tags.join(' ');
    const live = (store: { find(id: string): unknown }, kind: 'source' | 'item' | 'person' | 'organisation' | 'mission' | 'briefing') =>
      store.find(id) !== null || library.history(kind, id).length === 0;
    if (each.what === 'source' && live(library.sources, 'source')) library.sources.save({ ...sourceInput({ publisher: note }), id });
    if (each.what === 'quote' && live(library.items, 'item')) {
      const speaker = library.people.list()[0];
      library.items.save({ ...quoteInput({ tags: each.tags, speakerId: speaker?.id ?? null }), id });
    }
    if (each.what === 'statistic' && live(library.items, 'item')) library.items.save({ ...statisticInput({ measure: { ru: note } }), id });
    if (each.what === 'person' && live(library.people, 'person')) {
      const organisation = library.organisations.list()[0];
      const roles = each.tags.map((title) => ({ organisationId: organisation?.id ?? null, title: { fr: title }, from: null, to: null }));
      library.people.save({ ...personInput({ roles }), id });
    }
    if (each.what === 'organisation' && live(library.organisations, 'organisation')) {
      library.organisations.save({ ...organisationInput({ aliases: each.tags }), id });
    }
    if (each.what === 'mission' && live(library.missions, 'mission')) {
      library.missions.save({ ...missionInput({ messages: each.tags.map((fr) => ({ fr })), tags: each.tags }), id });
    }
    if (each.what === 'briefing' && library.history('briefing', id).length === 0) library.briefings.save({ ...briefingInput(), id });
    const bin = [`quote${each.slot}`, `statistic${each.slot}`];
    for (const item of bin) {
      if (each.what === 'remove' && library.items.find(item)) library.items.remove(item);
      if (each.what === 'restore' && library.history('item', item).length > 0) library.items.restore(item);
    }
  };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const library = testLibrary();
      const states = [state(library)];
      for (const each of steps) {
        library.action('step', () => apply(library, each));
        const now = state(library);
        if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
      }
      for (const expected of states.slice(0, -1).reverse()) {
        expect(library.undo()).toEqual({ action: 'step' });
        expect(state(library)).toEqual(expected);
      }
      expect(library.undo()).toBeNull();
      expect(library.verify()).toMatchObject({ ok: true });
    }),
    { numRuns: 40 },
  );
});

test('records added in bulk are stored, logged, found and taken back as saved ones are', () => {
  const library = testLibrary();
  const { id: sourceId } = library.sources.save(sourceInput());
  const excerpts = [{ sourceId, start: 0, end: 7 }];
  const inputs = [
    factInput({ tags: ['blé', 'port'], excerpts }),
    statisticInput({ series: [{ period: '2023', value: '4' }], status: 'verified' }),
    quoteInput(),
  ];
  const saved = inputs.map((input) => library.items.save(input));
  library.action('import', () => {
    library.items.add(inputs.map((input, number) => ({ ...input, id: `bulk-${number}` })));
  });
  for (const [number, item] of saved.entries()) {
    const added = library.items.get(`bulk-${number}`);
    const { id: _id, createdAt: _created, updatedAt: _updated, verified, ...fields } = added;
    expect(item).toMatchObject(fields);
    expect(verified?.by).toBe(item.verified?.by);
    expect(library.states('item', added.id).map(({ state }) => state)).toEqual([JSON.parse(JSON.stringify(added))]);
  }
  expect(library.verify()).toEqual({ ok: true, problems: [], records: 7 });
  expect(library.undo()).toEqual({ action: 'import' });
  expect(library.items.list()).toHaveLength(3);
});

test('adding in bulk what is there, or what points to nothing, stores nothing of the action', () => {
  const library = testLibrary();
  const { id } = library.items.save(factInput({ tags: ['a'] }));
  const adding = (bad: Parameters<typeof library.items.add>[0][number]) =>
    library.action('import', () => {
      library.items.add([{ ...factInput(), id: 'sound' }]);
      library.items.add([bad]);
    });
  expect(() => adding({ ...factInput({ tags: ['b'] }), id })).toThrow('UNIQUE');
  expect(() => adding({ ...quoteInput({ speakerId: 'nobody' }), id: 'other' })).toThrow(RecordNotFound);
  expect(() => library.items.add([{ ...factInput(), id: 'alone' }])).toThrow('inside an action');
  expect(library.items.list().map((item) => [item.id, item.tags])).toEqual([[id, ['a']]]);
  expect(library.verify().ok).toBe(true);
});
