import { unzipSync } from 'fflate';
import { v7 as newId } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { testFolder } from '../library/testLibrary.ts';
import type { ExportInput } from './contract.ts';
import { clientOf, createEngine, type EngineClient } from './engine.ts';
import { runHere } from './jobs.ts';

/** An engine whose clock goes on by a second at each look. */
async function engineWithBriefings(...titles: string[]): Promise<{ client: EngineClient; ids: string[] }> {
  let seconds = 0;
  const engine = createEngine({
    version: 'test',
    resourcesDir: 'resources',
    defaultLibraryPath: `${testFolder()}/l.sqlite`,
    author: 'Anna',
    clock: () => new Date(Date.UTC(2026, 2, 2, 9, 0, seconds++)),
    newId,
    jobs: runHere,
  });
  onTestFinished(() => engine.close());
  const client = clientOf(engine);
  await client.library.create({ sample: true });
  const ids: string[] = [];
  for (const fr of titles) ids.push((await client.briefings.create({ template: 'communique', missionId: null, title: { fr, ru: fr } })).id);
  return { client, ids };
}

async function bytesOf(client: EngineClient, events: Awaited<ReturnType<EngineClient['exchange']['export']>>) {
  const steps: string[] = [];
  for await (const event of events) {
    if (event.type === 'progress') steps.push(event.step);
    else {
      const file = await client.exchange.file({ ticket: event.ticket });
      return { name: file.fileName, bytes: new Uint8Array(await file.bytes.arrayBuffer()), files: event.files, steps };
    }
  }
  throw new Error('no file');
}

test.each<Pick<ExportInput, 'format' | 'layout'>>([
  { format: 'docx', layout: 'single' },
  { format: 'docx', layout: 'facing' },
  { format: 'docx', layout: 'review' },
  { format: 'html', layout: 'sequential' },
  { format: 'txt', layout: 'single' },
  { format: 'json', layout: 'single' },
  { format: 'xliff12', layout: 'single' },
  { format: 'xliff21', layout: 'single' },
])('equal content gives equal bytes, whenever it is exported: $format $layout', async ({ format, layout }) => {
  const { client, ids } = await engineWithBriefings('Le quai neuf');
  const input = { id: ids[0] ?? '', format, layout, lang: 'fr' } as const;
  const first = await bytesOf(client, await client.exchange.export(input));
  const second = await bytesOf(client, await client.exchange.export(input));
  expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
});

test('several briefings and languages are one archive, told as it grows', async () => {
  const { client, ids } = await engineWithBriefings('Le quai neuf', 'La digue', 'Le quai neuf');
  const exports = ids.flatMap((id) => (['fr', 'ru'] as const).map((lang): ExportInput => ({ id, format: 'docx', layout: 'single', lang })));
  const { name, bytes, files, steps } = await bytesOf(client, await client.exchange.exportSeveral({ exports }));
  expect(name).toBe('diptych.zip');
  expect(files).toEqual([
    'le-quai-neuf.fr.docx',
    'le-quai-neuf.ru.docx',
    'la-digue.fr.docx',
    'la-digue.ru.docx',
    'le-quai-neuf-2.fr.docx',
    'le-quai-neuf-2.ru.docx',
  ]);
  expect(Object.keys(unzipSync(bytes))).toEqual(files);
  expect(steps.slice(0, 6)).toEqual(['Le quai neuf', 'Le quai neuf', 'La digue', 'La digue', 'Le quai neuf', 'Le quai neuf']);
});

test('when one of several cannot be exported there is no file at all', async () => {
  const { client, ids } = await engineWithBriefings('Le quai neuf');
  const good: ExportInput = { id: ids[0] ?? '', format: 'docx', layout: 'single', lang: 'fr' };
  await expect(
    client.exchange.exportSeveral({ exports: [good, { ...good, id: 'nowhere' }] }).then((events) => bytesOf(client, events)),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const leaving = new AbortController();
  const events = await client.exchange.exportSeveral({ exports: [good, good] }, { signal: leaving.signal });
  leaving.abort();
  await expect(bytesOf(client, events)).rejects.toThrow();
});
