import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { Connection } from './database.ts';
import { aboutFile, aboutPlace, LibraryFileError } from './errors.ts';

/** How many backups are kept whatever their age. */
const KEEP_NEWEST = 10;
/** For how many further days, of those that have one, the last backup is kept. */
const KEEP_DAYS = 30;

/** The folder beside a library where its backups go. */
function backupFolder(libraryPath: string): string {
  return `${libraryPath}.backups`;
}

/** Where the next rotating backup of a library goes, made at `at`. */
export function nextBackupPath(libraryPath: string, at: Date): string {
  return freePath(libraryPath, at.toISOString().slice(0, 19).replaceAll(':', '').replaceAll('-', '').replace('T', '-'));
}

/** Where the copy made before a migration goes. It does not rotate: it is the way back from a version. */
export function migrationCopyPath(libraryPath: string, version: unknown): string {
  return freePath(libraryPath, `before-migration-from-${String(version)}`);
}

function freePath(libraryPath: string, mark: string): string {
  const extension = extname(libraryPath);
  const stem = join(backupFolder(libraryPath), `${basename(libraryPath, extension)}-${mark}`);
  let path = `${stem}${extension}`;
  for (let count = 2; existsSync(path); count += 1) path = `${stem}-${count}${extension}`;
  return path;
}

/**
 * Finishes a copy: `copy` writes it under a provisional name, then it is checked, forced to the disk, and only then given its
 * name. There is never a file under `path` that has not been read through.
 * @throws LibraryFileError exists, unwritable, damaged
 */
export async function keepCopy(path: string, copy: (provisional: string) => Promise<void>): Promise<void> {
  const provisional = startCopy(path);
  try {
    await copy(provisional);
    finishCopy(provisional, path);
  } catch (error) {
    throw aboutFile(path, error);
  } finally {
    removeDatabaseFiles(provisional);
  }
}

/** `keepCopy` for a copy that is made at once. */
export function keepCopySync(path: string, copy: (provisional: string) => void): void {
  const provisional = startCopy(path);
  try {
    copy(provisional);
    finishCopy(provisional, path);
  } catch (error) {
    throw aboutFile(path, error);
  } finally {
    removeDatabaseFiles(provisional);
  }
}

function startCopy(path: string): string {
  if (existsSync(path)) throw new LibraryFileError(path, 'exists', 'There is a file of that name');
  const provisional = `${path}.unfinished`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    removeDatabaseFiles(provisional);
  } catch (error) {
    throw aboutPlace(path, error);
  }
  return provisional;
}

function finishCopy(provisional: string, path: string): void {
  const copy = new Connection(provisional);
  try {
    // A backup is one file: no write-ahead log beside it.
    copy.exec('PRAGMA journal_mode = DELETE');
    const [first, ...rest] = copy.all<{ integrity_check: string }>('PRAGMA integrity_check').map((row) => row.integrity_check);
    if (first !== 'ok' || rest.length > 0) throw new LibraryFileError(path, 'damaged', [first, ...rest].join('; '));
  } finally {
    copy.close();
  }
  force(provisional, 'r+');
  if (existsSync(path)) throw new LibraryFileError(path, 'exists', 'There is a file of that name');
  // Not a link, which could not overwrite: memory sticks have no links.
  renameSync(provisional, path);
  // Windows cannot open a folder, and writes its names through by itself.
  if (process.platform !== 'win32') force(dirname(path), 'r');
}

/** Forces a file, or the names in a folder, to the disk. */
function force(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Removes a database with the files SQLite may have left beside it. */
export function removeDatabaseFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

/** Deletes the rotating backups of a library that are no longer needed. */
export function rotateBackups(libraryPath: string): void {
  const folder = backupFolder(libraryPath);
  const extension = extname(libraryPath);
  const prefix = `${basename(libraryPath, extension)}-`;
  const ours = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith(extension));
  for (const name of expiredBackups(ours)) rmSync(join(folder, name), { force: true });
}

/** Which of these file names, each with a `yyyymmdd-hhmmss` in it, can go. Names without one are not rotated. */
export function expiredBackups(names: readonly string[]): string[] {
  const dated = names.flatMap((name) => {
    const mark = /-(\d{8})-(\d{6}(?:-\d+)?)(?:\.|$)/.exec(name);
    return mark?.[1] === undefined ? [] : [{ name, day: mark[1], mark: mark[0] }];
  });
  const older = dated.sort((a, b) => (a.mark < b.mark ? 1 : -1)).slice(KEEP_NEWEST);
  const days = new Set<string>();
  return older.flatMap(({ name, day }) => {
    if (days.has(day) || days.size >= KEEP_DAYS) return [name];
    days.add(day);
    return [];
  });
}
