import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anchorOf } from '../briefing/discussion.ts';
import { sideText } from '../briefing/side.ts';
import { accessibilityProblems } from '../exchange/testAccessibility.ts';
import { orderProblems } from '../exchange/testElementOrder.ts';
import { packageProblems } from '../exchange/testPackage.ts';
import { templateIdSchema } from '../model/briefing.ts';
import { houseStyleIdSchema } from '../model/houseStyle.ts';
import { LANGS } from '../model/language.ts';
import { type ExportInput, layoutSchema } from './contract.ts';
import { RESOURCES } from './contractSuite.ts';
import { clientOf, createEngine, type Engine, type EngineClient } from './engine.ts';
import { runHere } from './jobs.ts';

let folder: string;
let engine: Engine;
let client: EngineClient;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-word-'));
  engine = createEngine({
    version: '0.0.0',
    resourcesDir: RESOURCES,
    defaultLibraryPath: join(folder, 'library.sqlite'),
    author: 'test',
    clock: () => new Date('2026-03-02T10:00:00Z'),
    newId,
    jobs: runHere,
  });
  client = clientOf(engine);
  await client.library.create({ sample: true });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

async function exported(input: ExportInput): Promise<Uint8Array> {
  for await (const event of await client.exchange.export(input)) {
    if (event.type !== 'done') continue;
    const { bytes } = await client.exchange.file({ ticket: event.ticket });
    return new Uint8Array(await bytes.arrayBuffer());
  }
  throw new Error('The export ended without a file');
}

async function briefingOf(template: (typeof templateIdSchema.options)[number]) {
  const [mission] = await client.missions.list();
  const people = template === 'biography' ? (await client.people.list()).slice(0, 1) : [];
  return client.briefings.create({ template, missionId: mission?.id ?? null, personIds: people.map(({ id }) => id) });
}

describe('every template leaves as a sound Word file in every layout, style and language', () => {
  test.each(templateIdSchema.options)('%s', { timeout: 120_000 }, async (template) => {
    const { id } = await briefingOf(template);
    for (const layout of layoutSchema.options) {
      for (const style of houseStyleIdSchema.options) {
        for (const lang of LANGS) {
          const bytes = await exported({ id, format: 'docx', layout, lang, style });
          const problems = [...packageProblems(bytes), ...orderProblems(bytes), ...accessibilityProblems(bytes)];
          expect(problems, `${layout}, ${style}, ${lang}`).toEqual([]);
        }
      }
    }
  });
});

describe('what is discussed about a briefing', () => {
  const WORDS = 'un réseau de service après-vente';
  const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

  test('stands at its words in the margin of a Word file that is asked for it, and in no other', async () => {
    const briefing = await briefingOf('communique');
    const block = briefing.blocks.find(({ sides }) => sideText(sides.fr).includes(WORDS));
    const text = sideText(block?.sides.fr);
    const start = text.indexOf(WORDS);
    const anchor = anchorOf(text, { blockId: block?.id ?? '', lang: 'fr', start, end: start + WORDS.length });
    const thread = await client.discussion.start({ briefingId: briefing.id, anchor, author: 'Anna Petrova', text: 'Est-ce décidé\u00a0?' });
    await client.discussion.reply({ id: thread.id, author: 'Paul Roux', text: 'Oui, depuis lundi.' });
    await client.discussion.resolve({ id: thread.id, author: 'Anna Petrova' });
    const input = { id: briefing.id, format: 'docx', layout: 'single', lang: 'fr' } as const;

    const asked = await exported({ ...input, comments: true });
    expect([...packageProblems(asked), ...orderProblems(asked)]).toEqual([]);
    const body = part(asked, 'word/document.xml');
    const commented = body.slice(body.indexOf('<w:commentRangeStart w:id="0"/>'), body.indexOf('<w:commentRangeEnd w:id="0"/>'));
    expect([...commented.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words).join('')).toBe(WORDS.replace("'", '’'));
    expect(part(asked, 'word/comments.xml')).toMatch(/Anna Petrova.*Est-ce décidé.*Paul Roux.*Oui, depuis lundi/s);
    expect(part(asked, 'word/commentsExtended.xml').match(/w15:done="1"/g)).toHaveLength(2);

    for (const comments of [false, undefined]) {
      const parts = unzipSync(await exported({ ...input, ...(comments === undefined ? {} : { comments }) }));
      for (const content of Object.values(parts)) expect(strFromU8(content)).not.toMatch(/Petrova.*Est-ce décidé|Oui, depuis lundi/);
    }
    for (const format of ['html', 'txt', 'json'] as const)
      expect(new TextDecoder().decode(await exported({ ...input, format, comments: true }))).not.toContain('Oui, depuis lundi');
  });

  test('is told as settled where it has no answer', async () => {
    const briefing = await briefingOf('talking-points');
    const block = briefing.blocks.find(({ kind, sides }) => kind === 'paragraph' && sideText(sides.fr).length > 20);
    const anchor = anchorOf(sideText(block?.sides.fr), { blockId: block?.id ?? '', lang: 'fr', start: 0, end: 10 });
    const thread = await client.discussion.start({ briefingId: briefing.id, anchor, author: 'Anna Petrova', text: 'À revoir.' });
    await client.discussion.resolve({ id: thread.id, author: 'Anna Petrova' });
    const bytes = await exported({ id: briefing.id, format: 'docx', layout: 'single', lang: 'fr', comments: true });
    expect(part(bytes, 'word/commentsExtended.xml')).toMatch(/<w15:commentEx w15:paraId="00000001" w15:done="1"\/>/);
  });
});
