import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDefinedError, safe } from '@orpc/client';
import { v7 as newId } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { Connection } from '../library/database.ts';
import { factInput } from '../library/testLibrary.ts';
import type { ImportReport } from '../model/importing.ts';
import type { ImportRunInput } from './contract.ts';
import { RESOURCES } from './contractSuite.ts';
import { clientOf, createEngine, type EngineClient } from './engine.ts';
import { runHere, runInWorker } from './jobs.ts';

const TABLE = 'Indicateur;Valeur (millions de tonnes);Année;Source\nTrafic du port;12,5;2023;Bilan du port\nBlé;3;2023;Bilan du port\n';
const RIS = 'TY  - NEWS\nTI  - Le port attend sa digue\nT2  - La Gazette du port\nDA  - 2024/05/14/\nER  - \n';

async function open(inWorker = false, patience = 60_000): Promise<EngineClient> {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-importing-'));
  const engine = createEngine({
    version: '0.0.0',
    resourcesDir: RESOURCES,
    defaultLibraryPath: join(folder, 'library.sqlite'),
    author: 'Anna',
    clock: () => new Date(),
    newId,
    patience,
    jobs: inWorker ? runInWorker(new URL('./worker.ts', import.meta.url)) : runHere,
  });
  onTestFinished(() => {
    engine.close();
    rmSync(folder, { recursive: true });
  });
  const client = clientOf(engine);
  await client.library.create({ sample: false });
  return client;
}

async function imported(
  client: EngineClient,
  content: string,
  over: Partial<ImportRunInput> = {},
  name = 'bilan.csv',
): Promise<ImportReport> {
  const { ticket } = await client.import.inspect({ name, bytes: new Blob([content]) });
  for await (const event of await client.import.run({ ticket, dryRun: false, skipProblems: false, ...over })) {
    if (event.type === 'done') return event.report;
  }
  throw new Error('no report at the end');
}

test('a table becomes statistics that stand in a source, once however often it is imported', async () => {
  const client = await open();
  const first = await imported(client, TABLE);
  expect(first).toMatchObject({ format: 'csv', stored: true, added: { item: 2, source: 1 }, problemRows: 0 });
  const found = await client.items.search({ query: 'trafic' });
  expect(found.hits[0]).toMatchObject({ item: { quantity: { value: '12500000', unit: 't', scale: 6 } }, sourceTitle: 'Bilan du port' });
  expect(await imported(client, TABLE)).toMatchObject({ added: { item: 0, source: 0 }, known: { item: 2 } });
  expect((await client.library.status()).counts).toMatchObject({ statistics: 2, sources: 1 });
});

test('an import is one action, and can be made again after it was taken back', async () => {
  const client = await open();
  await imported(client, TABLE);
  expect(await client.library.undo()).toEqual({ action: 'import' });
  expect((await client.library.status()).counts?.statistics).toBe(0);
  await imported(client, TABLE);
  expect((await client.library.status()).counts?.statistics).toBe(2);
  expect((await client.library.verify()).problems).toEqual([]);
});

test('a dry run tells everything and stores nothing', async () => {
  const client = await open();
  const report = await imported(client, `${TABLE}Orge;peu;2023;\n`, { dryRun: true });
  expect(report).toMatchObject({ stored: false, added: { item: 2 }, problemRows: 1, problems: [{ line: 4, column: 2, reason: 'number' }] });
  expect((await client.library.status()).counts).toMatchObject({ statistics: 0, sources: 0 });
});

test('a table with bad rows is stored whole or not at all, unless they are to be passed over', async () => {
  const client = await open();
  const table = `${TABLE}Orge;peu;2023;\n`;
  expect(await imported(client, table)).toMatchObject({ stored: false, problemRows: 1 });
  expect((await client.library.status()).counts?.statistics).toBe(0);
  expect(await imported(client, table, { skipProblems: true })).toMatchObject({ stored: true, added: { item: 2 }, problemRows: 1 });
});

test('a mapping is remembered for tables with the same headings', async () => {
  const client = await open();
  const { ticket, csv } = await client.import.inspect({ name: 'a.csv', bytes: new Blob([TABLE]) });
  if (csv === null) throw new Error('no table');
  const mapping = { ...csv.mapping, columns: csv.mapping.columns.map((field) => (field === 'source' ? ('tags' as const) : field)) };
  for await (const _event of await client.import.run({ ticket, mapping, dryRun: false, skipProblems: false }));
  const again = await client.import.inspect({ name: 'b.csv', bytes: new Blob([TABLE.replace('12,5', '13')]) });
  expect(again.csv).toMatchObject({ remembered: true, mapping });
});

test('RIS becomes sources, once', async () => {
  const client = await open();
  expect(await imported(client, RIS, {}, 'zotero.ris')).toMatchObject({ format: 'ris', added: { source: 1 } });
  expect(await imported(client, RIS, {}, 'zotero.ris')).toMatchObject({ added: { source: 0 }, known: { source: 1 } });
  expect(await client.sources.list()).toMatchObject([{ title: 'Le port attend sa digue', published: '2024-05-14' }]);
});

test('what cannot be read at all is refused with its reason and line, and the library stays as it was', async () => {
  const client = await open();
  for (const [content, reason] of [
    ['', 'empty'],
    ['a;b\n\0;c\n', 'binary'],
    [`a;b\n1;"ouvert\n${'c;d\n'.repeat(10)}`, 'quotes'],
    ['x'.repeat(2_000_000), 'longLine'],
    ['%PDF-1.7', 'unknown'],
  ] as const) {
    const { error } = await safe(client.import.inspect({ name: 'x.csv', bytes: new Blob([content]) }));
    expect(isDefinedError(error) && error.code === 'IMPORT_REFUSED' && error.data.reason).toBe(reason);
  }
  expect((await client.library.status()).counts).toMatchObject({ statistics: 0, facts: 0, sources: 0 });
});

test('in a worker, too: progress, a change event, and nothing stored when nobody waits any more', async () => {
  const client = await open(true);
  const rows = Array.from({ length: 3000 }, (_, row) => `Quai ${row};${row};2023;\n`).join('');
  const { ticket } = await client.import.inspect({ name: 'quais.csv', bytes: new Blob([TABLE + rows]) });
  const leave = new AbortController();
  const left = await client.import.run({ ticket, dryRun: false, skipProblems: false }, { signal: leave.signal });
  for await (const event of left) {
    if (event.type === 'progress' && event.step === 'store') break;
  }
  expect((await client.library.status()).counts?.statistics).toBe(0);
  expect(await imported(client, TABLE)).toMatchObject({ stored: true });
  expect((await client.items.search({ query: 'trafic' })).total).toBe(1);
  for await (const event of await client.import.run({ ticket, dryRun: true, skipProblems: false })) expect(event.type).toBeDefined();
});

test('a file that is not kept any more is told', async () => {
  const client = await open();
  const run = client.import.run({ ticket: 'nowhere', dryRun: false, skipProblems: false });
  await expect(run).rejects.toMatchObject({ code: 'IMPORT_REFUSED', data: { reason: 'gone' } });
});

test('the table of a library is taken in again without a change', async () => {
  const client = await open();
  await imported(client, TABLE);
  let ticket = '';
  for await (const event of await client.import.exportLibrary({ format: 'csv' })) if (event.type === 'done') ticket = event.ticket;
  const { bytes, fileName } = await client.exchange.file({ ticket });
  expect(fileName).toMatch(/\.csv$/);
  const report = await imported(client, await bytes.text());
  expect(report).toMatchObject({ stored: true, added: { item: 0, source: 0 }, changed: { item: 0 }, known: { item: 2 }, problemRows: 0 });
});

test('what is saved while an import stores waits for it, and reading goes on', async () => {
  const client = await open(true);
  const rows = Array.from({ length: 3000 }, (_, row) => `Quai ${row};${row};2023;\n`).join('');
  const { ticket } = await client.import.inspect({ name: 'quais.csv', bytes: new Blob([TABLE + rows]) });
  let saved: Promise<unknown> | null = null;
  let during = -1;
  for await (const event of await client.import.run({ ticket, dryRun: false, skipProblems: false })) {
    if (event.type !== 'progress' || event.step !== 'store' || saved !== null) continue;
    saved = client.items.save({ item: factInput() });
    during = (await client.items.search({ query: 'quai' })).total;
  }
  expect(during).toBe(0);
  expect(await saved).toMatchObject({ kind: 'fact' });
  expect((await client.library.status()).counts).toMatchObject({ facts: 1, statistics: 3002 });
});

test('another program that does not stop writing is told as such in the end', async () => {
  const client = await open(false, 300);
  const { path } = await client.library.status();
  const other = new Connection(path ?? '');
  onTestFinished(() => {
    other.close();
  });
  other.exec('BEGIN IMMEDIATE');
  const { error } = await safe(client.items.save({ item: factInput() }));
  expect(isDefinedError(error) && error.code === 'LIBRARY_FILE' && error.data.reason).toBe('busy');
  const later = client.items.save({ item: factInput() });
  other.exec('COMMIT');
  expect(await later).toMatchObject({ kind: 'fact' });
});
