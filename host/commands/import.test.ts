import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { run } from '../program.ts';

const folder = mkdtempSync(join(tmpdir(), 'diptych-cli-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
const library = join(folder, 'library.sqlite');

async function diptych(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  const error = vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line));
  try {
    return { code: await run(args), out: out.join('\n'), err: err.join('\n') };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const TABLE = 'Indicateur;Valeur;Unité\nTrafic du port;12,5;millions de tonnes\n';

test('a table is tried, refused with its lines, and imported by content whatever its name', async () => {
  const good = file('trafic.txt', TABLE);
  const bad = file('bilan.csv', `${TABLE}Escales;peu;navires\n`);
  const dry = await diptych('--library', library, '--json', 'import', bad, '--dry-run');
  expect(dry.code).toBe(0);
  expect(JSON.parse(dry.out)).toMatchObject({
    file: bad,
    format: 'csv',
    stored: false,
    problems: [{ line: 3, column: 2, reason: 'number' }],
  });
  const refused = await diptych('--library', library, 'import', bad);
  expect(refused.code).toBe(1);
  expect(refused.out).toContain('line 3, column 2 (Valeur): “peu” — this is no number');
  const both = await diptych('--library', library, '--json', 'import', good, bad, '--skip-bad');
  expect(both.code).toBe(0);
  expect(both.out.split('\n').map((line) => JSON.parse(line).stored)).toEqual([true, true]);
});

test('what cannot be read says why, and costs no other file', async () => {
  const done = await diptych(
    '--library',
    library,
    'import',
    file('x.csv', new Uint8Array([0, 1, 2, 0, 0])),
    file('n.ris', 'TY  - BOOK\nTI  - Quais\nER  - \n'),
  );
  expect(done.code).toBe(1);
  expect(done.err).toMatch(/x\.csv: this file holds no text; .*nothing was stored/);
  expect(done.out).toContain('n.ris (ris): stored');
});

test('the library goes out as a bundle and as a table, and a bundle comes in whole', async () => {
  const bundle = join(folder, 'tout.diptych');
  const table = join(folder, 'tout.csv');
  expect((await diptych('--library', library, 'export-library', bundle)).code).toBe(0);
  expect((await diptych('--library', library, 'export-library', table)).code).toBe(0);
  expect(readFileSync(table, 'utf8')).toContain('Trafic du port');
  const other = join(folder, 'other.sqlite');
  const done = await diptych('--library', other, '--json', 'import', bundle);
  expect(JSON.parse(done.out)).toMatchObject({ format: 'bundle', stored: true, added: { item: 2, source: 3 } });
  expect((await diptych('--library', library, 'export-library', join(folder, 'x.doc'))).code).toBe(2);
});
