import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factInput, testFolder, testLibrary } from '../library/testLibrary.ts';

/** Imports a table in a program of its own, which says when it stores. */
const IMPORTER = `
  const [importing, library, uuid] = await Promise.all(['./importing.ts', '../library/library.ts', 'uuid'].map((name) => import(name)));
  const [path, table] = process.argv.slice(-2);
  const open = library.openLibrary(path, { clock: () => new Date(), newId: uuid.v7, author: 'Anna' });
  const options = { dryRun: false, skipProblems: false, conflicts: 'mine', choices: {} };
  await importing.importFile(open, { name: 'quais.csv', path: table }, options, '2026-01-01', (done, total, step) => console.log(step));
  console.log('stored');
`;

test('a program killed while it imports leaves the library as it was', async () => {
  const library = testLibrary();
  const { id } = library.items.save(factInput());
  const table = join(testFolder(), 'quais.csv');
  const rows = Array.from({ length: 20_000 }, (_, row) => `Quai ${row};${row};2023\n`).join('');
  writeFileSync(table, `Indicateur;Valeur (tonnes);Année\n${rows}`);
  const program = spawn(process.execPath, ['--input-type=module', '--eval', IMPORTER, '--', library.path, table], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const piece of program.stdout) {
    said += String(piece);
    if (said.includes('store')) {
      program.kill('SIGKILL');
      break;
    }
  }
  await new Promise((done) => program.once('exit', done));
  expect(said).not.toContain('stored');
  expect(library.items.list().map((item) => item.id)).toEqual([id]);
  expect(library.sources.list()).toEqual([]);
  expect(library.verify()).toMatchObject({ ok: true, records: 1 });
});
