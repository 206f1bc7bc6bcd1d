import { expect, test } from 'vitest';
import type { ItemRef } from '../model/inline.ts';
import { RecordNotFound, RevisionConflict } from './errors.ts';
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

test('every kind of record comes back as it was saved', () => {
  const library = testLibrary();
  const source = library.sources.save(sourceInput());
  const organisation = library.organisations.save(
    organisationInput({ aliases: ['Chambre du littoral'], description: { fr: 'Fondée en 1931' } }),
  );
  const person = library.people.save(
    personInput({
      roles: [
        { organisationId: organisation.id, title: { fr: 'directrice', ru: 'директор' }, from: '2020', to: null },
        { organisationId: null, title: {}, from: null, to: '2019-12' },
      ],
      aliases: ['V. Sokolova', 'Sokolova V.'],
      biography: { ru: 'Родилась в Туле.' },
    }),
  );
  const excerpts = [{ sourceId: source.id, start: 37, end: 54 }];
  const inputs = [
    quoteInput({ speakerId: person.id, organisationId: organisation.id, role: { fr: 'directrice' }, excerpts, tags: ['port', 'blé'] }),
    factInput({ texts: {}, date: null, status: 'disputed' }),
    statisticInput({ originalLang: 'ru', texts: { ru: { text: 'Поставлено около 1,25 млн т.', state: 'draft' } } }),
  ];
  for (const input of inputs) {
    const item = library.items.save(input);
    expect(item).toMatchObject(input);
    expect(item.revision).toBe(1);
    expect(library.items.get(item.id)).toEqual(item);
  }
  const mission = library.missions.save(missionInput({ delegation: [person.id], interlocutors: [person.id, person.id] }));
  expect(mission).toMatchObject(missionInput({ delegation: [person.id], interlocutors: [person.id, person.id] }));
  const briefing = library.briefings.save(briefingInput({ missionId: mission.id }));
  expect(briefing).toMatchObject(briefingInput({ missionId: mission.id }));
  expect(library.sources.get(source.id)).toEqual({ ...sourceInput(), ...source });
  expect(library.people.list()).toEqual([person]);
  expect(library.organisations.list()).toEqual([organisation]);
  expect(library.missions.list()).toEqual([mission]);
  expect(library.briefings.list()).toEqual([briefing]);
  expect(library.verify()).toEqual({ ok: true, problems: [], records: 8 });
  expect(library.counts()).toEqual({
    sources: 1,
    quotes: 1,
    facts: 1,
    statistics: 1,
    people: 1,
    organisations: 1,
    missions: 1,
    briefings: 1,
  });
});

test('a record changed since it was read is not overwritten', () => {
  const library = testLibrary();
  const first = library.items.save(factInput());
  const second = library.items.save({ ...factInput({ tags: ['port'] }), id: first.id }, 1);
  expect(second.revision).toBe(2);
  expect(() => library.items.save({ ...factInput({ tags: ['mer'] }), id: first.id }, 1)).toThrow(RevisionConflict);
  expect(library.items.get(first.id)).toEqual(second);
});

test('saving what is stored already writes nothing', () => {
  const library = testLibrary();
  const item = library.items.save(factInput());
  expect(library.items.save({ ...factInput(), id: item.id })).toEqual(item);
  expect(library.history('item', item.id)).toHaveLength(1);
});

test('a removed record is not there until it is restored', () => {
  const library = testLibrary();
  const { id } = library.items.save(factInput());
  library.items.remove(id);
  expect(library.items.find(id)).toBeNull();
  expect(library.items.list()).toEqual([]);
  expect(() => library.items.get(id)).toThrow(RecordNotFound);
  expect(() => library.items.remove(id)).toThrow(RecordNotFound);
  expect(() => library.items.save({ ...factInput(), id })).toThrow(RecordNotFound);
  expect(library.items.restore(id)).toMatchObject({ ...factInput(), revision: 3, deletedAt: null });
  expect(() => library.items.restore('nobody')).toThrow(RecordNotFound);
});

test('a record cannot point to one that does not exist', () => {
  const library = testLibrary();
  expect(() => library.items.save(quoteInput({ speakerId: 'nobody' }))).toThrow(new RecordNotFound('person', 'nobody'));
  expect(() => library.missions.save(missionInput({ delegation: ['nobody'] }))).toThrow(RecordNotFound);
  expect(library.items.list()).toEqual([]);
});

test('an excerpt lies inside the text of its source, and the text cannot be cut under it', () => {
  const library = testLibrary();
  const source = library.sources.save(sourceInput());
  const outside = [{ sourceId: source.id, start: 0, end: source.text.length + 1 }];
  expect(() => library.items.save(factInput({ excerpts: outside }))).toThrow(RangeError);
  library.items.save(factInput({ excerpts: [{ sourceId: source.id, start: 0, end: source.text.length }] }));
  expect(() => library.sources.save({ ...sourceInput({ text: 'Court' }), id: source.id })).toThrow(RangeError);
});

test('which blocks show an item follows what the briefings say', () => {
  const library = testLibrary();
  const item = library.items.save(factInput());
  const ref: ItemRef = { type: 'itemRef', itemId: item.id, revision: 1, form: 'fact', text: 'Prêts', marks: [] };
  const briefing = library.briefings.save(
    briefingInput({
      blocks: [
        { id: 'one', kind: 'paragraph', attrs: {}, sides: { fr: { content: [ref, ref], state: 'draft' } } },
        { id: 'two', kind: 'quotation', attrs: { itemId: item.id }, sides: {} },
        {
          id: 'three',
          kind: 'table',
          attrs: { header: true, widths: [1], rows: [[{ sides: { ru: { content: [ref], state: 'draft' } } }]] },
          sides: {},
        },
      ],
    }),
  );
  expect(library.usesOf(item.id).map(({ blockId }) => blockId)).toEqual(['one', 'three', 'two']);
  library.briefings.save({ ...briefingInput(), id: briefing.id });
  expect(library.usesOf(item.id)).toEqual([]);
});
