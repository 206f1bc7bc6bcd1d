import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RESOURCES } from './contractSuite.ts';
import { clientOf, createEngine, type Engine, type EngineClient } from './engine.ts';
import { runHere } from './jobs.ts';

const FIRST = `KÉROUAL, 17 mars 2025 – Le port de Kéroual rouvrira ses quais le 12 mai, après dix-huit mois de travaux. « Nous avons tenu les délais et le budget, malgré deux hivers difficiles », a déclaré Maëlle Guivarc’h, directrice du port. Le chantier a coûté 38 millions d’euros.`;
const SECOND = `Kéroual, le 18 mars 2025 – Les paquebots reviennent : le port de Kéroual rouvrira ses quais le 12 mai, après dix-huit mois de travaux. "Nous avons tenu les délais et le budget, malgré deux hivers difficiles", a déclaré Maëlle Guivarc'h, directrice du port. La facture atteint 38 millions d'euros. « Nous affichons complet », a ajouté Yann Le Bras, président des hôteliers.`;
const OTHER = `Kéroual, le 2 juin 2025 – Les dockers ont voté une grève. « Nous avons attendu assez longtemps », a lancé Goulven Kerbrat, délégué du personnel. La prime demandée est de 300 euros.`;

let folder: string;
let engine: Engine;
let client: EngineClient;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-story-'));
  engine = createEngine({
    version: '0.0.0',
    resourcesDir: RESOURCES,
    defaultLibraryPath: join(folder, 'library.sqlite'),
    author: 'test',
    clock: () => new Date(),
    newId,
    jobs: runHere,
  });
  client = clientOf(engine);
});
afterEach(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

async function accept(text: string, joins: string[] = []) {
  return client.capture.accept({ ...(await client.capture.propose({ text })), text, tags: [], joins });
}

test('a story that is known already is recognised; that very text, and other news, are not', async () => {
  expect(await client.capture.sameStory({ text: SECOND })).toEqual([]);
  await client.library.create({ sample: false });
  const { sourceId } = await accept(FIRST);
  await accept(OTHER);
  expect(await client.capture.sameStory({ text: SECOND })).toMatchObject([{ sourceId, similarity: expect.any(Number) }]);
  expect(await client.capture.sameStory({ text: FIRST })).toEqual([]);
});

test('what both papers print becomes one item with two excerpts, and what only the second has a new one', async () => {
  await client.library.create({ sample: false });
  const first = await accept(FIRST);
  const second = await accept(SECOND, [first.sourceId]);
  const [quote] = first.itemIds;
  expect(second.joinedIds.toSorted()).toEqual(first.itemIds.toSorted());
  expect(second.itemIds).toHaveLength(4);
  const { excerpts } = await client.items.get({ id: quote ?? '' });
  expect(excerpts.map(({ sourceId }) => sourceId)).toEqual([first.sourceId, second.sourceId]);
  const { start = 0, end = 0 } = excerpts[1] ?? {};
  expect(SECOND.slice(start, end)).toBe('Nous avons tenu les délais et le budget, malgré deux hivers difficiles');
  expect((await client.library.undo())?.action).toBe('accept');
  expect((await client.items.get({ id: quote ?? '' })).excerpts).toHaveLength(1);
});

test('without being told to join, a second paper gives items of its own', async () => {
  await client.library.create({ sample: false });
  await accept(FIRST);
  expect((await accept(SECOND)).joinedIds).toEqual([]);
});
