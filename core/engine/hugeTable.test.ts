import { closeSync, openSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MAX_IMPORT_BYTES } from '../exchange/fileBytes.ts';
import { ImportRefused } from '../exchange/importRefused.ts';
import type { Library } from '../library/library.ts';
import { testFolder, testLibrary } from '../library/testLibrary.ts';
import { importFile, inspectImport } from './importing.ts';

const HEADING = 'Texte;Date\n';
/** Half a megabyte. */
const ROW = `${'Le port attend des navires de blé. '.repeat(14_500)};2024\n`;

/** Behind so many bytes the table is broken, so that reading it takes seconds and not minutes. */
const SOUND = 12_000_000;

/** A table of as many bytes as an import takes, in which a quotation mark is opened and never closed. */
function hugeTable(): string {
  const path = join(testFolder(), 'enorme.csv');
  const file = openSync(path, 'wx');
  let written = writeSync(file, HEADING);
  const bytes = Buffer.from(ROW);
  while (written < SOUND) written += writeSync(file, bytes);
  written += writeSync(file, '"ouvert;2024\n');
  while (written + bytes.length < MAX_IMPORT_BYTES) written += writeSync(file, bytes);
  closeSync(file);
  return path;
}

/** Imports it, and tells the most this thread held meanwhile, in MB. */
async function tried(library: Library, path: string): Promise<{ error: unknown; megabytes: number }> {
  let most = 0;
  const watch = setInterval(() => {
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, heapUsed + external);
  }, 20);
  const file = { name: 'enorme.csv', path };
  const options = { dryRun: false, skipProblems: true, conflicts: 'mine' as const, choices: {} };
  try {
    const { csv } = await inspectImport(library, file);
    if (csv === null) throw new Error('It was not taken for a table');
    await importFile(library, file, { ...options, mapping: csv.mapping }, '2026-01-15', () => undefined);
    return { error: null, megabytes: most / 1e6 };
  } catch (error) {
    return { error, megabytes: most / 1e6 };
  } finally {
    clearInterval(watch);
  }
}

test('200 MB with a quotation mark that is not closed are refused in bounded memory, and the library is as it was', async () => {
  const library = testLibrary();
  const { error, megabytes } = await tried(library, hugeTable());
  expect(error).toBeInstanceOf(ImportRefused);
  expect(error).toMatchObject({ reason: 'quotes' });
  expect(megabytes).toBeLessThan(300);
  expect(library.counts()).toMatchObject({ facts: 0, sources: 0 });
  expect(library.verify()).toEqual({ ok: true, problems: [], records: 0 });
}, 120_000);

test('what is larger is refused before it is read, and so is a hole of zero bytes', async () => {
  const library = testLibrary();
  const path = join(testFolder(), 'creux.csv');
  closeSync(openSync(path, 'wx'));
  truncateSync(path, MAX_IMPORT_BYTES + 1);
  const { error, megabytes } = await tried(library, path);
  expect(error).toBeInstanceOf(ImportRefused);
  expect(megabytes).toBeLessThan(200);
  expect(library.counts()).toMatchObject({ facts: 0 });
}, 60_000);
