import { isDefinedError, safe } from '@orpc/client';
import { v7 as newId } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { personInput, testFolder } from '../../library/testLibrary.ts';
import type { MissionInput } from '../../model/mission.ts';
import { RESOURCES } from '../contractSuite.ts';
import { clientOf, createEngine, type EngineClient } from '../engine.ts';
import { runHere } from '../jobs.ts';

async function emptyLibrary(): Promise<EngineClient> {
  const engine = createEngine({
    version: '0.0.0',
    resourcesDir: RESOURCES,
    defaultLibraryPath: `${testFolder()}/library.sqlite`,
    author: 'test',
    clock: () => new Date(),
    newId,
    jobs: runHere,
  });
  onTestFinished(() => engine.close());
  const client = clientOf(engine);
  await client.library.create({ sample: false });
  return client;
}

const MISSION: MissionInput = {
  title: { fr: 'Mission à Tanger' },
  place: {},
  from: '2026-04',
  to: null,
  purpose: {},
  context: {},
  messages: [],
  delegation: [],
  interlocutors: [],
  programme: [],
  tags: [],
};

test('a mission edited in two windows is not written over', async () => {
  const client = await emptyLibrary();
  const { id, revision } = await client.missions.save(MISSION);
  const elsewhere = await client.missions.save({ ...MISSION, id, revision, title: { fr: 'Mission à Tanger et à Tétouan' } });
  const { error } = await safe(client.missions.save({ ...MISSION, id, revision, tags: ['port'] }));
  expect(isDefinedError(error) && error.code === 'CONFLICT' && error.data).toEqual({ id, revision: elsewhere.revision });
  expect((await client.missions.get({ id })).title.fr).toBe('Mission à Tanger et à Tétouan');
});

test('a person taken out of the library and put back is still of the delegation', async () => {
  const client = await emptyLibrary();
  const person = await client.people.save(personInput());
  const { id } = await client.missions.save({ ...MISSION, delegation: [person.id] });
  await client.people.remove({ id: person.id });
  expect(await client.people.list()).toEqual([]);
  await client.people.restore({ id: person.id });
  expect((await client.people.get({ id: person.id })).names).toEqual(person.names);
  expect((await client.missions.get({ id })).delegation).toEqual([person.id]);
});

test('a mission is removed and restored whole', async () => {
  const client = await emptyLibrary();
  const mission = await client.missions.save(MISSION);
  await client.missions.remove({ id: mission.id });
  expect(await client.missions.list()).toEqual([]);
  expect(await client.missions.restore({ id: mission.id })).toMatchObject(MISSION);
});
