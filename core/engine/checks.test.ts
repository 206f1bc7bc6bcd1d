import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Block, briefingContentSchema } from '../model/briefing.ts';
import type { TermInput } from '../model/term.ts';
import { RESOURCES } from './contractSuite.ts';
import { clientOf, createEngine, type Engine, type EngineClient } from './engine.ts';
import { runHere } from './jobs.ts';

let folder: string;
let engine: Engine;
let client: EngineClient;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-checks-'));
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
  await client.library.create({ sample: false });
});
afterEach(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

const paragraph = (id: string, fr: string, ru: string): Block => ({
  id,
  kind: 'paragraph',
  attrs: {},
  sides: {
    fr: { content: [{ type: 'text', text: fr, marks: [] }], state: 'draft' },
    ru: { content: [{ type: 'text', text: ru, marks: [] }], state: 'draft' },
  },
});

async function briefingWith(...blocks: Block[]) {
  const made = await client.briefings.create({ template: 'report', missionId: null, title: { fr: 'Bilan', ru: 'Итоги' } });
  const content = { ...briefingContentSchema.parse(made), blocks };
  await client.briefings.save({ id: made.id, revision: made.revision, content });
  return made.id;
}

const term = (fr: string, ru: string): TermInput => ({
  designations: [
    { lang: 'fr', text: fr, status: 'preferred', partOfSpeech: 'noun' },
    { lang: 'ru', text: ru, status: 'preferred', partOfSpeech: 'noun' },
  ],
  definition: {},
  note: '',
  source: '',
});

describe('the check of a briefing', () => {
  test('compares figures by value, whatever they are written like', async () => {
    const id = await briefingWith(
      paragraph('a', 'Un budget de 900 millions de dollars.', 'Бюджет — 0,9 млрд долл. США.'),
      paragraph('b', 'Un budget de 900 millions de dollars.', 'Бюджет — 0,9 млрд евро.'),
      paragraph('c', 'Une aide de 5 millions d’euros.', 'Помощь — 5 млрд евро.'),
    );
    const found = await client.briefings.check({ id });
    expect(found.filter(({ code }) => code !== 'inconsistent').map(({ code, blockId, detail }) => [code, blockId, detail])).toEqual([
      ['unitDiffers', 'b', { fr: '900 millions de dollars', ru: '0,9 млрд евро' }],
      ['numberDiffers', 'c', { fr: '5 millions d’euros', ru: '5 млрд евро' }],
    ]);
  });

  test('knows a term from the moment it is in the glossary, and no longer when that is taken back', async () => {
    const id = await briefingWith(paragraph('a', 'L’accord-cadre est prêt.', 'Типовой договор готов.'));
    const codes = async () => (await client.briefings.check({ id })).map(({ code }) => code);
    expect(await codes()).toEqual([]);
    await client.glossary.save(term('accord-cadre', 'рамочное соглашение'));
    expect(await codes()).toEqual(['termNotUsed']);
    await client.library.undo();
    expect(await codes()).toEqual([]);
  });

  test('passes over what it is told to, in one block or everywhere, until it is told otherwise', async () => {
    const id = await briefingWith(
      paragraph('a', 'Salle 12.', 'Зал 21.'),
      paragraph('b', 'Salle 12, second étage.', 'Зал 21, второй этаж.'),
    );
    const [first] = await client.briefings.check({ id });
    const key = first?.key ?? '';
    const places = async (all = false) =>
      (await client.briefings.check({ id, all })).map(({ blockId, passedOver }) => [blockId, passedOver]);
    expect(await places()).toEqual([
      ['a', undefined],
      ['b', undefined],
    ]);
    await client.briefings.passOver({ key, briefingId: id, blockId: 'a', passedOver: true });
    expect(await places()).toEqual([['b', undefined]]);
    expect(await places(true)).toEqual([
      ['a', 'here'],
      ['b', undefined],
    ]);
    await client.briefings.passOver({ key, briefingId: null, blockId: null, passedOver: true });
    expect(await places()).toEqual([]);
    await client.briefings.passOver({ key, briefingId: null, blockId: null, passedOver: false });
    await client.briefings.passOver({ key, briefingId: id, blockId: 'a', passedOver: false });
    expect(await places()).toHaveLength(2);
  });

  test('of blocks looks at them as they are on the screen', async () => {
    const id = await briefingWith(paragraph('a', 'Salle 12.', 'Зал 12.'));
    const [found] = await client.briefings.checkBlocks({ id, blocks: [paragraph('a', 'Salle 12.', 'Зал 13.')] });
    expect(found).toMatchObject({ code: 'numberDiffers', places: { fr: { start: 6, end: 8 }, ru: { start: 4, end: 6 } } });
  });
});

describe('a glossary', () => {
  const table = (text: string) => new Blob([text]);

  test('is taken in as one action that can be taken back; the same file again changes nothing', async () => {
    const bytes = table('fr;ru\neau;вода\nport;порт\n');
    expect(await client.glossary.import({ name: 'g.csv', bytes, dryRun: true })).toMatchObject({ added: 2 });
    expect(await client.glossary.list()).toHaveLength(0);
    expect(await client.glossary.import({ name: 'g.csv', bytes, dryRun: false })).toMatchObject({ added: 2, known: 0 });
    expect(await client.glossary.import({ name: 'g.csv', bytes, dryRun: false })).toMatchObject({ added: 0, known: 2 });
    await client.library.undo();
    expect(await client.glossary.list()).toHaveLength(0);
    await client.library.redo();
    expect(await client.glossary.list()).toHaveLength(2);
  });

  test('gets further words for what it knows, and a concept of its own for another meaning', async () => {
    await client.glossary.save(term('aide', 'помощь'));
    const report = await client.glossary.import({
      name: 'g.csv',
      bytes: table('fr;ru\naide | assistance;помощь\naide;справка\n'),
      dryRun: false,
    });
    expect(report).toMatchObject({ added: 1, changed: 1 });
    const words = (await client.glossary.list()).map(({ designations }) => designations.map(({ text }) => text).join(' '));
    expect(words).toEqual(['aide помощь assistance', 'aide справка']);
  });

  test('is written and read back in each format', async () => {
    await client.glossary.save({ ...term('balance commerciale', 'торговый баланс'), note: 'usage', source: 'Banque' });
    const [before] = await client.glossary.list();
    for (const format of ['tbx3', 'tbx2', 'csv', 'tsv'] as const) {
      const { ticket } = await client.glossary.export({ format });
      const { bytes } = await client.exchange.file({ ticket });
      expect(await client.glossary.import({ name: 'g', bytes, dryRun: true }), format).toMatchObject({
        added: 0,
        changed: 0,
        known: 1,
        problems: [],
      });
    }
    expect((await client.glossary.list())[0]).toEqual(before);
  });

  test('that cannot be read is refused, with nothing stored', async () => {
    const bytes = table('<!DOCTYPE martif [<!ENTITY a "b">]><martif><text><body><termEntry>&a;');
    await expect(client.glossary.import({ name: 'g.tbx', bytes, dryRun: false })).rejects.toMatchObject({ code: 'IMPORT_REFUSED' });
    expect(await client.glossary.list()).toEqual([]);
  });

  test('finds its terms in texts, and its entries go to the bin and come back', async () => {
    const { id } = await client.glossary.save(term('chambre de commerce', 'торговая палата'));
    const [uses] = await client.glossary.find({ texts: [{ lang: 'ru', text: 'Письмо торговой палаты' }] });
    expect(uses).toEqual([{ termId: id, designation: 1, start: 7, end: 22 }]);
    await client.glossary.remove({ ids: [id] });
    expect(await client.glossary.find({ texts: [{ lang: 'ru', text: 'Письмо торговой палаты' }] })).toEqual([[]]);
    expect((await client.bin.list()).map(({ kind, label }) => [kind, label])).toEqual([
      ['term', { fr: 'chambre de commerce', ru: 'торговая палата' }],
    ]);
    await client.glossary.restore({ ids: [id] });
    expect(await client.glossary.list()).toHaveLength(1);
  });
});
