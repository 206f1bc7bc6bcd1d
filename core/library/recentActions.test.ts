import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CannotUndo } from './errors.ts';
import { openLibrary } from './library.ts';
import { briefingInput, factInput, personInput, testLibrary, testOptions } from './testLibrary.ts';

test('the last actions say what they did to which records, the latest first', () => {
  const library = testLibrary();
  const kept = library.action('saveItem', () => library.items.save(factInput({ tags: ['a'] })));
  library.action('accept', () => {
    library.people.save(personInput());
    library.items.save({ ...factInput({ tags: ['b'] }), id: kept.id });
    library.items.save({ ...factInput({ tags: ['c'] }), id: kept.id });
  });
  library.action('removeItem', () => library.items.remove(kept.id));
  const [removed, accepted, saved] = library.recentActions(10);
  expect(removed).toMatchObject({
    action: 'removeItem',
    effects: [{ kind: 'item', did: 'removed', count: 1 }],
    undone: false,
    reversible: true,
  });
  expect(accepted?.effects).toEqual([
    { kind: 'item', did: 'changed', count: 1 },
    { kind: 'person', did: 'added', count: 1 },
  ]);
  expect(accepted?.records.map(({ kind }) => kind)).toEqual(['person', 'item']);
  expect(accepted?.records[1]?.label).toEqual({ fr: kept.texts.fr?.text, ...(kept.texts.ru && { ru: kept.texts.ru.text }) });
  // What it wrote was changed by the two later ones.
  expect(saved).toMatchObject({ effects: [{ kind: 'item', did: 'added', count: 1 }], reversible: false });
});

test('one action is taken back by itself, when nothing it wrote was changed since', () => {
  const library = testLibrary();
  const first = library.action('first', () => library.items.save(factInput()));
  const second = library.action('second', () => library.items.save(factInput({ tags: ['x'] })));
  library.action('edit', () => library.items.save({ ...factInput({ tags: ['y'] }), id: second.id }));
  const [edit, added, oldest] = library.recentActions(10);
  expect(() => library.undoAction(added?.id ?? '')).toThrow(CannotUndo);
  expect(library.undoAction(oldest?.id ?? '')).toEqual({ action: 'first' });
  expect(library.items.find(first.id)).toBeNull();
  expect(library.undoAction(edit?.id ?? '')).toEqual({ action: 'edit' });
  expect(library.undoAction(added?.id ?? '')).toEqual({ action: 'second' });
  expect(() => library.undoAction(added?.id ?? '')).toThrow(CannotUndo);
  expect(library.recentActions(10).map(({ undone, reversible }) => [undone, reversible])).toEqual([
    [true, false],
    [true, true],
    [true, true],
  ]);
  expect(library.redoAction(added?.id ?? '')).toEqual({ action: 'second' });
  expect(library.items.get(second.id).tags).toEqual(['x']);
  expect(library.redoAction(edit?.id ?? '')).toEqual({ action: 'edit' });
  expect(library.items.get(second.id).tags).toEqual(['y']);
});

test('what was taken back last is done again until something else is done', () => {
  const library = testLibrary();
  const { id } = library.action('add', () => library.items.save(factInput({ tags: ['a'] })));
  library.action('edit', () => library.items.save({ ...factInput({ tags: ['b'] }), id }));
  expect(library.redo()).toBeNull();
  library.undo();
  library.undo();
  expect(library.redo()).toEqual({ action: 'add' });
  expect(library.redo()).toEqual({ action: 'edit' });
  expect(library.redo()).toBeNull();
  expect(library.items.get(id).tags).toEqual(['b']);
  library.undo();
  library.action('other', () => library.people.save(personInput()));
  expect(library.redo()).toBeNull();
  expect(library.undo()).toEqual({ action: 'other' });
  expect(library.redo()).toEqual({ action: 'other' });
});

test('typing in a briefing and what others did are not among them', () => {
  const library = testLibrary();
  const other = openLibrary(library.path, testOptions({ author: 'Boris' }));
  const briefing = library.action('createBriefing', () => library.briefings.save(briefingInput()));
  library.action('saveBriefing', () => library.briefings.save({ ...briefingInput({ blocks: [] }), id: briefing.id }));
  other.action('theirs', () => other.items.save(factInput()));
  const [created, ...others] = library.recentActions(10);
  expect([created?.action, created?.reversible, others]).toEqual(['createBriefing', false, []]);
  const [theirs] = other.recentActions(10);
  expect(() => library.undoAction(theirs?.id ?? '')).toThrow(CannotUndo);
  other.close();
});

test('any mixture of undoing and doing again ends where it should', () => {
  const step = fc.constantFrom('save', 'undo', 'redo');
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
      const library = testLibrary();
      const { id } = library.action('add', () => library.items.save(factInput({ tags: ['0'] })));
      let past = ['0'];
      let future: string[] = [];
      let number = 0;
      for (const each of steps) {
        const [last] = past;
        const [next] = future;
        if (each === 'save') {
          number += 1;
          if (last === undefined) continue;
          past = [String(number), ...past];
          future = [];
          library.action('edit', () => library.items.save({ ...factInput({ tags: [String(number)] }), id }));
        } else if (each === 'undo') {
          expect(library.undo() !== null).toBe(last !== undefined);
          if (last !== undefined) [past, future] = [past.slice(1), [last, ...future]];
        } else {
          expect(library.redo() !== null).toBe(next !== undefined);
          if (next !== undefined) [past, future] = [[next, ...past], future.slice(1)];
        }
        expect(library.items.find(id)?.tags[0]).toBe(past[0]);
      }
    }),
    { numRuns: 30 },
  );
});
