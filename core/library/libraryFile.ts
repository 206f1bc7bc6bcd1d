import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { keepCopySync, migrationCopyPath, removeDatabaseFiles } from './backup.ts';
import { Connection, type ConnectionOptions } from './database.ts';
import { aboutFile, aboutPlace, LibraryFileError } from './errors.ts';
import { APPLICATION_ID, migrate, needsMigration } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/migrations.ts';
import { bringIndexUpToDate } from './searchIndex.ts';

/**
 * Makes the file of a new, empty library.
 * @throws LibraryFileError exists, unwritable
 */
export function createFile(path: string, options: ConnectionOptions, migrations: readonly Migration[] = MIGRATIONS): Connection {
  try {
    // Exclusive, so that two programs cannot both make it; readable by its owner only, as a library may hold what is not public.
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (existsSync(path)) throw aboutFile(path, error);
    throw aboutPlace(path, error);
  }
  let connection: Connection | null = null;
  try {
    connection = new Connection(path, options);
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    prepare(connection);
    migrate(connection, migrations);
    bringIndexUpToDate(connection);
    return connection;
  } catch (error) {
    connection?.close();
    removeDatabaseFiles(path);
    throw aboutFile(path, error);
  }
}

/**
 * Opens the file of a library, brought up to date after a verified copy of it was made. A file opened only for reading is
 * neither checked through nor brought up to date.
 * @throws LibraryFileError missing, notALibrary, newer, damaged, busy, unwritable
 */
export function openFile(path: string, options: ConnectionOptions, migrations: readonly Migration[] = MIGRATIONS): Connection {
  refuseWhatIsNoDatabase(path);
  const suspect = endedBadly(path) || statSync(path).size <= ALWAYS_CHECKED_BYTES;
  let connection: Connection | null = null;
  try {
    connection = new Connection(path, options);
    refuseStub(path, connection);
    const old = needsMigration(path, connection, migrations);
    if (options.readonly) {
      if (old) throw new LibraryFileError(path, 'unwritable', 'The library is of an older version and was opened for reading only');
      return connection;
    }
    prepare(connection);
    if (suspect) refuseDamage(path, connection);
    if (old) migrateWithCopy(path, connection, migrations);
    bringIndexUpToDate(connection);
    return connection;
  } catch (error) {
    connection?.close();
    throw aboutFile(path, error);
  }
}

/** Up to this size a file is read through each time it is opened (a third of a second); a larger one after a bad end. */
const ALWAYS_CHECKED_BYTES = 100_000_000;

/** A write-ahead log that is still there was not brought in: the last program was stopped in the middle, or is at work still. */
function endedBadly(path: string): boolean {
  return statSync(`${path}-wal`, { throwIfNoEntry: false })?.size !== undefined;
}

/** What every writing connection is set to. The order matters: the journal mode cannot change inside a transaction. */
function prepare(connection: Connection): void {
  connection.exec('PRAGMA journal_mode = WAL');
  // FULL: a commit is on the disk when it returns. In WAL mode NORMAL could lose the last ones when the power fails.
  connection.exec('PRAGMA synchronous = FULL');
  connection.exec('PRAGMA foreign_keys = ON');
  // An import goes all over its tables: with the 16 MB that better-sqlite3 sets, pages were written out and read again many times.
  connection.exec('PRAGMA cache_size = -48000');
  // What a file says in its schema is not trusted to call functions with side effects.
  connection.exec('PRAGMA trusted_schema = OFF');
}

function refuseWhatIsNoDatabase(path: string): void {
  if (!existsSync(path)) throw new LibraryFileError(path, 'missing', 'There is no such file');
  try {
    if (!statSync(path).isFile()) throw new LibraryFileError(path, 'notALibrary', 'It is not a file');
    const header = Buffer.alloc(16);
    const file = openSync(path, 'r');
    try {
      readSync(file, header, 0, header.length, 0);
    } finally {
      closeSync(file);
    }
    // SQLite takes an empty file for an empty database, and would make one of it.
    if (header.toString('latin1') !== 'SQLite format 3\0')
      throw new LibraryFileError(path, 'notALibrary', 'The file is not a SQLite database');
  } catch (error) {
    throw aboutFile(path, error);
  }
}

/** A file that says it is a library and holds no table was copied without its write-ahead log: what it held is in the other file. */
function refuseStub(path: string, connection: Connection): void {
  const tables = connection.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' LIMIT 1");
  if (connection.pragma('application_id') === APPLICATION_ID && tables.length === 0) {
    throw new LibraryFileError(path, 'damaged', 'The file has no tables; its -wal file, which held them, is not beside it');
  }
}

/** The quick check reads every page once and leaves out only whether the indexes agree with their tables; `verify` does that. */
function refuseDamage(path: string, connection: Connection): void {
  const found = connection.all<{ quick_check: string }>('PRAGMA quick_check(1)').map((row) => row.quick_check);
  if (found[0] !== 'ok') throw new LibraryFileError(path, 'damaged', found.join('; '));
}

function migrateWithCopy(path: string, connection: Connection, migrations: readonly Migration[]): void {
  keepCopySync(migrationCopyPath(path, connection.pragma('user_version')), (copy) => {
    connection.run('VACUUM INTO ?', copy);
  });
  migrate(connection, migrations);
}
