import type { WriteDatabase } from './database.ts';
import { LibraryFileError } from './errors.ts';
import { MIGRATIONS, type Migration } from './migrations/migrations.ts';

/** SQLite's application_id of a library: `Dptc` in ASCII. It tells our files from other programs' databases. */
export const APPLICATION_ID = 0x44707463;

/** How many migrations the file has been through. */
function versionOf(db: WriteDatabase | Pick<WriteDatabase, 'pragma'>): number {
  const version = db.pragma('user_version');
  return typeof version === 'number' ? version : 0;
}

/**
 * Whether this program, which knows `migrations`, may use the file, and whether the file has to be brought up to date first.
 * @throws LibraryFileError notALibrary, newer
 */
export function needsMigration(
  path: string,
  db: Pick<WriteDatabase, 'pragma' | 'get'>,
  migrations: readonly Migration[] = MIGRATIONS,
): boolean {
  if (db.pragma('application_id') !== APPLICATION_ID) {
    throw new LibraryFileError(path, 'notALibrary', 'The file is a database of another program');
  }
  const version = versionOf(db);
  if (version > migrations.length) {
    const oldest = db.get<{ oldest_program: number }>('SELECT oldest_program FROM compatibility')?.oldest_program ?? version;
    if (oldest > migrations.length) {
      throw new LibraryFileError(
        path,
        'newer',
        `Version ${version} needs a program that knows version ${oldest}; this one knows ${migrations.length}`,
      );
    }
  }
  return version < migrations.length;
}

/** Brings the file up to date, one transaction for each migration: when one fails, those before it stay. */
export function migrate(db: WriteDatabase, migrations: readonly Migration[] = MIGRATIONS): void {
  for (let version = versionOf(db) + 1; version <= migrations.length; version += 1) {
    const migration = migrations[version - 1];
    if (migration === undefined) return;
    db.transaction(() => {
      db.exec(migration.sql);
      if (migration.oldestProgram !== undefined) db.run('UPDATE compatibility SET oldest_program = ?', migration.oldestProgram);
      db.exec(`PRAGMA user_version = ${version}`);
    });
  }
}
