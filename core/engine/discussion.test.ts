import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anchorOf } from '../briefing/discussion.ts';
import { sideText } from '../briefing/side.ts';
import { type Briefing, briefingContentSchema, templateIdSchema } from '../model/briefing.ts';
import { RESOURCES } from './contractSuite.ts';
import { clientOf, createEngine, type Engine, type EngineClient } from './engine.ts';
import { exportLibrary } from './exportLibrary.ts';
import { importFile } from './importing.ts';
import { runHere } from './jobs.ts';

let folder: string;
let engine: Engine;
let client: EngineClient;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-discussion-'));
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
  await client.library.create({ sample: true });
});
afterEach(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

async function communique(): Promise<Briefing> {
  const [mission] = await client.missions.list();
  return client.briefings.create({ template: 'communique', missionId: mission?.id ?? null });
}

const WORDS = 'un réseau de service après-vente';
function about(briefing: Briefing) {
  const block = briefing.blocks.find(({ sides }) => sideText(sides.fr).includes(WORDS));
  const text = sideText(block?.sides.fr);
  const start = text.indexOf(WORDS);
  return anchorOf(text, { blockId: block?.id ?? '', lang: 'fr', start, end: start + WORDS.length });
}

describe('a discussion', () => {
  test('is begun, answered, resolved and opened again, and counted in the list of briefings', async () => {
    const briefing = await communique();
    const thread = await client.discussion.start({
      briefingId: briefing.id,
      anchor: about(briefing),
      author: 'Anna',
      text: 'Est-ce décidé ?',
    });
    const count = async () => (await client.briefings.list())[0]?.openThreads;
    expect(await count()).toBe(1);
    await client.discussion.reply({ id: thread.id, author: 'Paul', text: 'Oui, depuis lundi.' });
    await client.discussion.resolve({ id: thread.id, author: 'Anna' });
    const [resolved] = await client.discussion.list({ briefingId: briefing.id });
    expect(resolved?.comments.map(({ author, text }) => `${author}: ${text}`)).toEqual([
      'Anna: Est-ce décidé ?',
      'Paul: Oui, depuis lundi.',
    ]);
    expect(resolved).toMatchObject({ orphaned: false, resolved: { by: 'Anna' } });
    expect(await count()).toBe(0);
    expect((await client.discussion.reply({ id: thread.id, author: 'Paul', text: 'Attendez.' })).resolved).toBeNull();
    expect(await count()).toBe(1);
    expect((await client.history.list({ kind: 'thread', id: thread.id })).map(({ action }) => action)).toEqual([
      'replyToThread',
      'resolveThread',
      'replyToThread',
      'startThread',
    ]);
  });

  test('follows its passage, says so when it is gone, and finds it again when it comes back', async () => {
    const briefing = await communique();
    const thread = await client.discussion.start({ briefingId: briefing.id, anchor: about(briefing), author: 'Anna', text: '?' });
    const save = async (change: (text: string) => string) => {
      const { revision, ...now } = await client.briefings.get({ id: briefing.id });
      const blocks = now.blocks.map((block) => ({
        ...block,
        sides: {
          ...block.sides,
          ...(block.sides.fr && {
            fr: {
              ...block.sides.fr,
              content: block.sides.fr.content.map((inline) => (inline.type === 'text' ? { ...inline, text: change(inline.text) } : inline)),
            },
          }),
        },
      }));
      await client.briefings.save({ id: briefing.id, revision, content: briefingContentSchema.parse({ ...now, blocks }) });
    };
    const orphaned = async () => (await client.discussion.list({ briefingId: briefing.id })).map((each) => each.orphaned);
    await save((text) => text.replace(WORDS, 'un réseau d’ateliers de réparation'));
    expect(await orphaned()).toEqual([false]);
    expect((await client.discussion.list({ briefingId: briefing.id }))[0]?.anchor.selector.exact).toContain('ateliers de réparation');
    const whole = await client.briefings.get({ id: briefing.id });
    await client.briefings.save({
      id: briefing.id,
      revision: whole.revision,
      content: briefingContentSchema.parse({ ...whole, blocks: [] }),
    });
    expect(await orphaned()).toEqual([true]);
    const { revision } = await client.briefings.get({ id: briefing.id });
    await client.briefings.save({ id: briefing.id, revision, content: briefingContentSchema.parse(whole) });
    expect(await orphaned()).toEqual([false]);
    await client.discussion.remove({ id: thread.id });
    expect(await orphaned()).toEqual([]);
    await client.discussion.restore({ id: thread.id });
    expect(await orphaned()).toEqual([false]);
  });

  test('and a template of one’s own go along in a bundle', async () => {
    const briefing = await communique();
    const { template } = await client.templates.fromBriefing({ briefingId: briefing.id, name: { fr: 'Le nôtre' } });
    const own = await client.briefings.create({ template: template.id, missionId: briefing.missionId });
    await client.discussion.start({ briefingId: own.id, anchor: about(own), author: 'Anna', text: 'Est-ce décidé ?' });
    const bundle = exportLibrary(
      engine.context.library,
      { format: 'bundle' },
      { now: '2026-11-26T08:00:00.000Z', version: '0' },
      () => undefined,
    );
    await client.library.create({ path: join(folder, 'other.sqlite'), sample: false });
    const path = join(folder, 'all.diptych');
    writeFileSync(path, bundle.bytes);
    const options = { dryRun: false, skipProblems: false, conflicts: 'mine' as const, choices: {} };
    const report = await importFile(engine.context.library, { name: 'all.diptych', path }, options, '2026-11-26', () => undefined);
    expect(report.added).toMatchObject({ template: 1, briefing: 2, thread: 1 });
    expect((await client.discussion.list({ briefingId: own.id }))[0]).toMatchObject({ orphaned: false, comments: [{ author: 'Anna' }] });
    expect((await client.briefings.list()).find(({ id }) => id === own.id)?.templateName).toEqual({ fr: 'Le nôtre' });
    expect(engine.context.library.verify()).toMatchObject({ ok: true });
  });

  test('goes with its briefing when the bin is emptied', async () => {
    const briefing = await communique();
    const thread = await client.discussion.start({ briefingId: briefing.id, anchor: about(briefing), author: 'Anna', text: '?' });
    await client.briefings.remove({ id: briefing.id });
    expect((await client.bin.purge({})).kept).toEqual([]);
    expect(await client.history.list({ kind: 'thread', id: thread.id })).toEqual([]);
    expect(engine.context.library.verify()).toMatchObject({ ok: true });
  });
});

describe('a template', () => {
  test.each(templateIdSchema.options)('of the program makes a briefing: %s', async (id) => {
    const [mission] = await client.missions.list();
    const made = await client.briefings.create({ template: id, missionId: mission?.id ?? null });
    expect(made.blocks.length).toBeGreaterThan(8);
    expect(await client.briefings.check({ id: made.id })).toEqual([]);
    const summary = (await client.templates.list()).find((each) => each.id === id);
    expect(summary?.own).toBe(false);
  });

  test('of one’s own is renamed, deleted and brought back; a briefing made from it stays', async () => {
    const briefing = await communique();
    const { template } = await client.templates.fromBriefing({ briefingId: briefing.id, name: { fr: 'Le nôtre', ru: 'Наш' } });
    const made = await client.briefings.create({ template: template.id, missionId: briefing.missionId });
    await client.templates.rename({ id: template.id, name: { fr: 'Le vôtre' }, revision: template.revision });
    const own = async () => (await client.templates.list()).filter((each) => each.own).map(({ name }) => name);
    expect(await own()).toEqual([{ fr: 'Le vôtre' }]);
    await client.templates.remove({ id: template.id });
    expect(await own()).toEqual([]);
    expect((await client.briefings.get({ id: made.id })).template).toBe(template.id);
    await client.templates.restore({ id: template.id });
    expect(await own()).toEqual([{ fr: 'Le vôtre' }]);
  });

  test('about one person is called after them', async () => {
    const person = (await client.people.list()).find(({ names }) => names.fr?.family === 'Lahrizi');
    const made = await client.briefings.create({ template: 'biography', missionId: null, personIds: [person?.id ?? ''] });
    expect(made.meta.title).toEqual({ fr: 'Salma Lahrizi', ru: 'Сальма Лахризи' });
  });
});

test('pieces whose record has changed are brought up to date, one or all', async () => {
  const briefing = await communique();
  const { hits } = await client.items.search({ query: 'kind:fact', limit: 100 });
  const used = JSON.stringify(briefing.blocks);
  for (const { item } of hits.filter((hit) => used.includes(hit.item.id))) {
    const { id, revision, ...rest } = item;
    await client.items.save({
      item: { ...rest, id, texts: { ...rest.texts, fr: { text: `Nouveau texte ${id}.`, state: 'reviewed' } } },
      revision,
    });
  }
  const changed = (await client.briefings.check({ id: briefing.id })).filter(({ code }) => code === 'itemChanged');
  expect(changed.length).toBeGreaterThan(2);
  const [first] = changed;
  const one = await client.briefings.refresh({
    id: briefing.id,
    places: [{ blockId: first?.blockId ?? '', lang: 'fr', recordId: first?.detail.recordId ?? '' }],
  });
  expect(one.changed).toHaveLength(1);
  expect((await client.briefings.refresh({ id: briefing.id })).changed).toHaveLength(changed.length - 1);
  expect((await client.briefings.check({ id: briefing.id })).filter(({ code }) => code === 'itemChanged')).toEqual([]);
});
