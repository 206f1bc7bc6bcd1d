import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { sideText } from '../briefing/side.ts';
import { testFolder } from '../library/testLibrary.ts';
import type { Block, BriefingContent } from '../model/briefing.ts';
import { clientOf, createEngine, type EngineClient } from './engine.ts';
import { runHere } from './jobs.ts';

let client: EngineClient;
let now: number;

beforeEach(async () => {
  const folder = testFolder();
  now = Date.UTC(2026, 2, 2);
  const engine = createEngine({
    version: 'test',
    resourcesDir: 'resources',
    defaultLibraryPath: `${folder}/l.sqlite`,
    author: 'Anna',
    clock: () => new Date(now),
    newId,
    jobs: runHere,
  });
  onTestFinished(() => engine.close());
  client = clientOf(engine);
  await client.library.create({ sample: false });
});

const side = (value: string) => ({ content: [{ type: 'text' as const, text: value, marks: [] }], state: 'draft' as const });
const paragraph = (fr: string, ru: string): Block => ({ id: newId(), kind: 'paragraph', attrs: {}, sides: { fr: side(fr), ru: side(ru) } });

async function briefing(...blocks: Block[]) {
  const { id } = await client.briefings.create({ template: 'communique', missionId: null, title: { fr: 'Le quai neuf' } });
  const { revision, ...made } = await client.briefings.get({ id });
  const content: BriefingContent = { ...made, blocks };
  return { id, ...(await client.briefings.save({ id, revision, content })), content };
}

async function exported(id: string, layout: 'review' | 'single' = 'review'): Promise<{ name: string; bytes: Uint8Array }> {
  for await (const event of await client.exchange.export({ id, format: 'docx', layout, lang: 'fr' })) {
    if (event.type !== 'done') continue;
    const file = await client.exchange.file({ ticket: event.ticket });
    return { name: file.fileName, bytes: new Uint8Array(await file.bytes.arrayBuffer()) };
  }
  throw new Error('no file');
}

function withParts(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
}
const rewritten = (bytes: Uint8Array, from: string, to: string) =>
  withParts(bytes, (parts) => {
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain(from);
    parts['word/document.xml'] = strToU8(document.replace(from, to));
  });
const input = (bytes: Uint8Array, briefingId: string | null = null) => ({
  name: 'table.docx',
  bytes: new Blob([new Uint8Array(bytes)]),
  briefingId,
  tracked: 'accepted' as const,
});

describe('a review table', () => {
  test('keeps the version it was made from under its name, so that both changes are joined when it comes back', async () => {
    const made = await briefing(paragraph('Le quai ouvre en mai.', 'Причал откроется в мае.'));
    const { name, bytes } = await exported(made.id);
    expect((await client.briefings.versions({ id: made.id }))[0]?.name).toBe(name);
    const [block] = made.content.blocks;
    if (block?.kind !== 'paragraph') throw new Error('a paragraph is expected');
    const here = { ...made.content, blocks: [{ ...block, sides: { ...block.sides, fr: side('Le beau quai ouvre en mai.') } }] };
    await client.briefings.save({ id: made.id, revision: made.revision, content: here });

    const returned = input(rewritten(bytes, 'ouvre en mai', 'ouvrira en mai'));
    const report = await client.exchange.readReturned(returned);
    expect(report).toMatchObject({ format: 'review', briefingId: made.id, version: 'changed', unchanged: 1, problems: [] });
    expect(report.changes).toHaveLength(1);
    const { content, revision } = await client.exchange.takeReturned({ ...returned, accept: 'all' });
    const [taken] = content.blocks;
    expect(sideText(taken?.sides.fr)).toBe('Le beau quai ouvrira en mai.');
    expect(content.meta.title).toEqual(made.content.meta.title);
    // Nothing is stored by looking or taking; the revision is the one it was made from.
    expect((await client.briefings.get({ id: made.id })).revision).toBe(revision);
    expect((await client.exchange.takeReturned({ ...returned, accept: [] })).content.blocks).toEqual(here.blocks);
  });

  test('of another briefing is refused, with the id of that one', async () => {
    const one = await briefing(paragraph('Un.', 'Один.'));
    const other = await briefing(paragraph('Deux.', 'Два.'));
    const { bytes } = await exported(one.id);
    await expect(client.exchange.readReturned(input(bytes, other.id))).rejects.toMatchObject({
      code: 'RETURNED_REFUSED',
      data: { reason: 'otherBriefing', briefingId: one.id },
    });
  });

  test('that was pasted into another file is known by its rows', async () => {
    const one = await briefing(paragraph('Le quai ouvre.', 'Причал откроется.'));
    const other = await briefing(paragraph('Deux.', 'Два.'));
    const table = (bytes: Uint8Array) =>
      strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).match(/<w:tbl>.*<\/w:tbl>/s)?.[0] ?? '';
    const pasted = table((await exported(one.id)).bytes);
    const host = (await exported(other.id, 'single')).bytes;
    const report = await client.exchange.readReturned(input(rewritten(host, '<w:body>', `<w:body>${pasted.replace('ouvre', 'ouvrira')}`)));
    expect(report).toMatchObject({ briefingId: one.id, version: 'untold' });
    expect(report.changes).toHaveLength(1);
  });

  test('of no briefing here is refused', async () => {
    const made = await briefing(paragraph('Le quai ouvre.', 'Причал откроется.'));
    const { bytes } = await exported(made.id);
    await client.briefings.remove({ id: made.id });
    await expect(client.exchange.readReturned(input(bytes))).rejects.toMatchObject({ data: { reason: 'noBriefing' } });
  });

  test('whose version is not kept any more says so', async () => {
    const made = await briefing(paragraph('Le quai ouvre.', 'Причал откроется.'));
    const { bytes } = await exported(made.id);
    const forged = withParts(bytes, (parts) => {
      const trace = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array());
      parts['customXml/item1.xml'] = strToU8(
        trace
          .replace(/fingerprint="sha256-[0-9a-f]{4}/, 'fingerprint="sha256-ffff')
          .replace(/ revision="\d+" reference/, ' revision="999" reference'),
      );
    });
    expect((await client.exchange.readReturned(input(forged))).version).toBe('newer');
  });

  test('brings comments once', async () => {
    const made = await briefing(paragraph('Le quai ouvre.', 'Причал откроется.'));
    const { bytes } = await exported(made.id);
    const commented = input(
      withParts(bytes, (parts) => {
        const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
        const cells = document.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
        const [number = '', fr = '', ru = '', comment = ''] = cells.slice(5);
        parts['word/document.xml'] = strToU8(
          document.replace(
            number + fr + ru + comment,
            number + fr + ru + comment.replace('</w:p>', '<w:r><w:t>À vérifier</w:t></w:r></w:p>'),
          ),
        );
      }),
    );
    const { comments } = await client.exchange.readReturned(commented);
    expect(comments).toMatchObject([{ number: 1, text: 'À vérifier' }]);
    for (const { anchor, text } of comments) await client.discussion.start({ briefingId: made.id, anchor, author: 'Nina', text });
    expect((await client.exchange.readReturned(commented)).comments).toEqual([]);
    expect(await client.discussion.list({ briefingId: made.id })).toMatchObject([{ orphaned: false }]);
  });

  test('that is no Word file, or only a Word file, is refused and changes nothing', async () => {
    const made = await briefing(paragraph('Le quai ouvre.', 'Причал откроется.'));
    const single = await exported(made.id, 'single');
    await expect(client.exchange.readReturned(input(single.bytes))).rejects.toMatchObject({ data: { reason: 'table' } });
    await expect(client.exchange.readReturned(input(strToU8('PK\u0003\u0004 nothing')))).rejects.toMatchObject({ code: 'INPUT' });
    await expect(
      client.exchange.readReturned(
        input(
          withParts(single.bytes, (parts) => {
            parts['word/document.xml'] = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>');
          }),
        ),
      ),
    ).rejects.toMatchObject({ code: 'INPUT', data: { reason: 'damaged' } });
  });
});
