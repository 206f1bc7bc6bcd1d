import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { LibraryFileError, type LibraryFileReason } from './errors.ts';
import { createLibrary, type Library, openLibrary } from './library.ts';
import { createFile, openFile } from './libraryFile.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { factInput, testFolder, testLibrary, testOptions } from './testLibrary.ts';

function reasonOf(work: () => unknown): LibraryFileReason | null {
  try {
    work();
  } catch (error) {
    if (error instanceof LibraryFileError) return error.reason;
    throw error;
  }
  return null;
}

/** A closed library with some items in it. */
function closedLibrary(items = 3): string {
  const path = join(testFolder(), 'essai.dptc');
  const library = createLibrary(path, testOptions());
  library.action('fill', () => {
    for (let index = 0; index < items; index += 1) library.items.save(factInput({ tags: [`étiquette ${index}`] }));
  });
  library.close();
  return path;
}

const open = (path: string) => openLibrary(path, testOptions({ busyTimeout: 50 }));

test('a new library does not overwrite a file, and says when it cannot be made', () => {
  const folder = testFolder();
  const path = join(folder, 'essai.dptc');
  writeFileSync(path, 'Mes notes');
  expect(reasonOf(() => createLibrary(path, testOptions()))).toBe('exists');
  expect(readFileSync(path, 'utf8')).toBe('Mes notes');
  expect(reasonOf(() => createLibrary(join(folder, 'nowhere', 'essai.dptc'), testOptions()))).toBe('unwritable');
});

test('what is not a library is recognised and left as it is', () => {
  const folder = testFolder();
  expect(reasonOf(() => open(join(folder, 'none.dptc')))).toBe('missing');
  expect(reasonOf(() => open(folder))).toBe('notALibrary');
  for (const [name, content] of [
    ['empty', ''],
    ['short', 'SQLite'],
    ['text', 'Une note de mission, pas une base de données.'],
  ] as const) {
    const path = join(folder, name);
    writeFileSync(path, content);
    expect(reasonOf(() => open(path))).toBe('notALibrary');
    expect(readFileSync(path, 'utf8')).toBe(content);
  }
  const foreign = join(folder, 'foreign.sqlite');
  new Database(foreign).exec('CREATE TABLE note (text TEXT)').close();
  const before = readFileSync(foreign);
  expect(reasonOf(() => open(foreign))).toBe('notALibrary');
  expect(readFileSync(foreign).equals(before)).toBe(true);
});

test('a library that was cut short is damaged', () => {
  const path = closedLibrary(200);
  const { size } = statSync(path);
  for (const part of [size - 4096, Math.floor(size / 2), 4096, 600, 100]) {
    truncateSync(path, part);
    expect(
      reasonOf(() => open(path)),
      `${part} bytes of ${size}`,
    ).toBe('damaged');
  }
});

test('a library is whole in its one file after a checkpoint; a copy made without its log is refused, not taken for an empty one', () => {
  const folder = testFolder();
  const path = join(folder, 'essai.dptc');
  const library = createLibrary(path, testOptions());
  const stub = join(folder, 'stub.dptc');
  copyFileSync(path, stub);
  expect(reasonOf(() => open(stub))).toBe('damaged');
  const { id } = library.items.save(factInput());
  library.checkpoint();
  const copy = join(folder, 'copy.dptc');
  copyFileSync(path, copy);
  const opened = open(copy);
  expect(opened.items.get(id).id).toBe(id);
  opened.close();
  library.close();
});

test('a library whose pages were overwritten is damaged', () => {
  const path = closedLibrary(200);
  const bytes = readFileSync(path);
  const pages = bytes.length / 4096;
  let recognised = 0;
  for (let page = 1; page < pages; page += 7) {
    const broken = Buffer.from(bytes);
    broken.fill(0xa5, page * 4096, page * 4096 + 4096);
    writeFileSync(path, broken);
    const reason = reasonOf(() => open(path).close());
    expect([null, 'damaged']).toContain(reason);
    if (reason === 'damaged') recognised += 1;
    // A page inside a long text carries no structure; anything else must be seen.
    else expect(reasonOf(() => openAndVerify(path))).toBe('damaged');
  }
  expect(recognised).toBeGreaterThan(0);
});

test('what can be read of a damaged library is read, and nothing is written', () => {
  const path = closedLibrary();
  const file = new Database(path, { readonly: true });
  // The page of an index nobody needs to read an item.
  const { rootpage } = z
    .object({ rootpage: z.int() })
    .parse(file.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'change_action'`).get());
  const pageSize = z.int().parse(file.pragma('page_size', { simple: true }));
  file.close();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, (rootpage - 1) * pageSize, rootpage * pageSize);
  writeFileSync(path, bytes);
  expect(reasonOf(() => open(path))).toBe('damaged');
  const library = openLibrary(path, { ...testOptions(), readonly: true });
  expect(library.readonly).toBe(true);
  expect(library.items.list()).toHaveLength(3);
  expect(library.search({ query: 'prêts', limit: 5, offset: 0 }).total).toBe(3);
  expect(reasonOf(() => library.items.save(factInput()))).toBe('unwritable');
  library.close();
  expect(readFileSync(path)).toEqual(bytes);
});

function openAndVerify(path: string): void {
  const library = open(path);
  const { ok } = library.verify();
  library.close();
  if (!ok) throw new LibraryFileError(path, 'damaged', 'verify');
}

test('a library of a newer program is refused, unless that program said older ones may use it', () => {
  const path = closedLibrary();
  const newer = new Database(path);
  newer.exec(`PRAGMA user_version = ${MIGRATIONS.length + 2}; UPDATE compatibility SET oldest_program = ${MIGRATIONS.length + 1}`);
  newer.close();
  const before = readFileSync(path);
  expect(reasonOf(() => open(path))).toBe('newer');
  expect(readFileSync(path).equals(before)).toBe(true);
  const friendly = new Database(path);
  friendly.exec(`UPDATE compatibility SET oldest_program = ${MIGRATIONS.length}`);
  friendly.close();
  const library = open(path);
  expect(library.items.list()).toHaveLength(3);
  library.close();
});

test('a newer file without a word on compatibility is refused', () => {
  const path = closedLibrary();
  const newer = new Database(path);
  newer.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}; DELETE FROM compatibility`);
  newer.close();
  expect(reasonOf(() => open(path))).toBe('newer');
});

const later = [...MIGRATIONS, { name: 'colour', sql: 'ALTER TABLE tag ADD COLUMN colour TEXT' }];

test('an older library is copied before it is brought up to date, and the copy is the old library', () => {
  const path = closedLibrary();
  const connection = openFile(path, {}, later);
  expect(connection.pragma('user_version')).toBe(later.length);
  expect(connection.all('SELECT colour FROM tag')).toHaveLength(3);
  connection.close();
  const [copy, ...others] = readdirSync(`${path}.backups`);
  expect(others).toEqual([]);
  const old = open(join(`${path}.backups`, copy ?? ''));
  expect(old.items.list()).toHaveLength(3);
  expect(old.verify()).toMatchObject({ ok: true });
  old.close();
  // This program knows nothing of colours; nothing forbids it the file.
  const again = open(path);
  expect(again.items.list()).toHaveLength(3);
  again.close();
});

test('a migration that fails changes nothing, and those before it stay', () => {
  const path = closedLibrary();
  const failing = [...later, { name: 'broken', sql: 'CREATE TABLE half (a TEXT); INSERT INTO nowhere VALUES (1)' }];
  expect(() => openFile(path, {}, failing)).toThrow(/nowhere/);
  const connection = openFile(path, {}, later);
  expect(connection.pragma('user_version')).toBe(later.length);
  expect(connection.all(`SELECT name FROM sqlite_schema WHERE name = 'half'`)).toEqual([]);
  connection.close();
});

test('no copy, no migration', () => {
  const path = closedLibrary();
  writeFileSync(`${path}.backups`, 'A file where the folder should be');
  expect(reasonOf(() => openFile(path, {}, later))).toBe('unwritable');
  const library = open(path);
  expect(library.items.list()).toHaveLength(3);
  library.close();
});

test('a file opened for reading only is not brought up to date, and cannot be written', () => {
  const path = closedLibrary();
  expect(reasonOf(() => openFile(path, { readonly: true }, later))).toBe('unwritable');
  const library = openLibrary(path, { ...testOptions(), readonly: true });
  expect(library.items.list()).toHaveLength(3);
  expect(library.verify()).toMatchObject({ ok: true });
  expect(reasonOf(() => library.items.save(factInput()))).toBe('unwritable');
  library.close();
});

test('every table is strict and durability is what it should be', () => {
  const connection = createFile(join(testFolder(), 'essai.dptc'), {});
  onTestFinished(() => connection.close());
  const loose = connection.all<{ name: string }>(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
  );
  expect(loose).toEqual([]);
  expect(['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema'].map((name) => connection.pragma(name))).toEqual([
    'wal',
    2,
    1,
    0,
  ]);
});

test('two programs read and write one library in turn', () => {
  const library = testLibrary();
  const other = openLibrary(library.path, testOptions({ author: 'Boris' }));
  const { id } = library.items.save(factInput());
  expect(other.items.get(id).tags).toEqual([]);
  other.items.save({ ...factInput({ tags: ['autre'] }), id });
  expect(library.items.get(id).tags).toEqual(['autre']);
  other.close();
});

test('what is read at once is of one moment, whatever another program writes meanwhile', () => {
  const path = closedLibrary();
  const reader = openFile(path, { readonly: true });
  const writer = open(path);
  const count = () => reader.get<{ count: number }>('SELECT count(*) AS count FROM item')?.count;
  const [before, during] = reader.snapshot(() => {
    const first = count();
    writer.items.save(factInput());
    return [first, count()];
  });
  expect([before, during, count()]).toEqual([3, 3, 4]);
  reader.close();
  writer.close();
});

test('a library closes while another program is writing', () => {
  const path = closedLibrary();
  const library = open(path);
  library.search({ query: 'prêts', limit: 5, offset: 0 });
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  library.close();
  other.exec('ROLLBACK');
  other.close();
});

test('what an earlier library of the same name left beside it does not enter a new one', () => {
  const path = closedLibrary();
  const library = open(path);
  library.items.save(factInput());
  const log = readFileSync(`${path}-wal`);
  library.close();
  rmSync(path);
  writeFileSync(`${path}-wal`, log);
  const fresh = createLibrary(path, testOptions());
  expect(fresh.items.list()).toEqual([]);
  expect(fresh.verify()).toMatchObject({ ok: true });
  fresh.close();
});

test('a library somebody else keeps locked is busy, and nothing is half written', () => {
  const library = testLibrary({ busyTimeout: 50 });
  const other = new Database(library.path);
  other.exec('BEGIN IMMEDIATE');
  expect(reasonOf(() => library.items.save(factInput()))).toBe('busy');
  expect(library.items.list()).toEqual([]);
  other.exec('ROLLBACK');
  other.close();
  library.items.save(factInput());
  expect(library.items.list()).toHaveLength(1);
});

test('a library locked for itself by another program cannot be opened', () => {
  const path = closedLibrary();
  const other = new Database(path);
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  expect(reasonOf(() => open(path))).toBe('busy');
  other.exec('ROLLBACK');
  other.close();
});

test.skipIf(process.getuid?.() === 0)('a library in a folder that cannot be written says so', () => {
  const path = closedLibrary();
  const folder = join(path, '..');
  chmodSync(folder, 0o500);
  onTestFinished(() => chmodSync(folder, 0o700));
  expect(reasonOf(() => createLibrary(join(folder, 'other.dptc'), testOptions()))).toBe('unwritable');
});

test('a program killed while it writes leaves everything it had committed', async () => {
  const path = join(testFolder(), 'essai.dptc');
  const program = `
    import { createLibrary } from ${JSON.stringify(new URL('./library.ts', import.meta.url).href)};
    let ids = 0;
    const library = createLibrary(${JSON.stringify(path)}, { clock: () => new Date(), newId: () => 'id' + ++ids, author: 'Anna' });
    const fact = ${JSON.stringify(factInput())};
    for (;;) {
      const made = library.action('add', () => [library.items.save(fact), library.items.save(fact)]);
      process.stdout.write(made.map(({ id }) => id).join(' ') + '\\n');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const committed: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    committed.push(...line.split(' '));
    if (committed.length === 100) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  const library = open(path);
  onTestFinished(() => library.close());
  const stored = library.items.list().map(({ id }) => id);
  expect(stored).toEqual(expect.arrayContaining(committed));
  // Both items of an action, or neither.
  expect(stored.length % 2).toBe(0);
  expect(library.verify()).toEqual({ ok: true, problems: [], records: stored.length });
});

test('a backup is a library of its own, read through before it has its name', async () => {
  const library: Library = testLibrary();
  library.items.save(factInput());
  const path = await library.backup();
  expect(path.startsWith(`${library.path}.backups`)).toBe(true);
  library.items.save(factInput());
  const backup = open(path);
  expect(backup.items.list()).toHaveLength(1);
  expect(backup.verify()).toMatchObject({ ok: true });
  backup.close();
  expect(readdirSync(`${library.path}.backups`)).toHaveLength(1);
  await expect(library.backup(path)).rejects.toMatchObject({ reason: 'exists' });
  const chosen = join(testFolder(), 'copies', 'copie.dptc');
  expect(await library.backup(chosen)).toBe(chosen);
  expect(existsSync(`${chosen}.unfinished`)).toBe(false);
});

test('backups without a path rotate', async () => {
  let second = 0;
  const library = testLibrary({ clock: () => new Date(Date.UTC(2026, 0, 15, 9, 0, second++)) });
  for (let count = 0; count < 13; count += 1) await library.backup();
  const names = readdirSync(`${library.path}.backups`);
  // The ten newest, and the last of the day among the others.
  expect(names).toHaveLength(11);
});

test('a backup that cannot be written says so and leaves nothing behind', async () => {
  const library = testLibrary();
  const folder = testFolder();
  writeFileSync(join(folder, 'file'), '');
  await expect(library.backup(join(folder, 'file', 'copie.dptc'))).rejects.toMatchObject({ reason: 'unwritable' });
  mkdirSync(join(folder, 'empty'));
  expect(readdirSync(join(folder, 'empty'))).toEqual([]);
});
