import Database from 'better-sqlite3';
import type { Id, RecordKind } from '../model/record.ts';

/** Why a library file cannot be used as asked. */
export type LibraryFileReason = 'missing' | 'exists' | 'notALibrary' | 'newer' | 'damaged' | 'busy' | 'unwritable';

/** A library file cannot be used as asked. Nothing was changed in it. */
export class LibraryFileError extends Error {
  override name = 'LibraryFileError';
  readonly path: string;
  readonly reason: LibraryFileReason;
  /** What the file system or SQLite said; for the log and for whoever helps, not for a sentence of the interface. */
  readonly detail: string;

  constructor(path: string, reason: LibraryFileReason, detail: string, options?: ErrorOptions) {
    super(`${path}: ${reason}: ${detail}`, options);
    this.path = path;
    this.reason = reason;
    this.detail = detail;
  }
}

/** A record that was asked for, or pointed to, is not in the library (any more). */
export class RecordNotFound extends Error {
  override name = 'RecordNotFound';
  readonly kind: RecordKind;
  readonly id: Id;

  constructor(kind: RecordKind, id: Id) {
    super(`There is no ${kind} ${id}`);
    this.kind = kind;
    this.id = id;
  }
}

/** The record was changed since it was read; `revision` is the stored one. Nothing was written. */
export class RevisionConflict extends Error {
  override name = 'RevisionConflict';
  readonly id: Id;
  readonly revision: number;

  constructor(id: Id, revision: number) {
    super(`Record ${id} is at revision ${revision}`);
    this.id = id;
    this.revision = revision;
  }
}

/** Records that cannot be one: items of different kinds. Nothing was written. */
export class CannotMerge extends Error {
  override name = 'CannotMerge';
  readonly ids: readonly Id[];

  constructor(ids: readonly Id[]) {
    super(`Items of different kinds cannot be one: ${ids.join(', ')}`);
    this.ids = ids;
  }
}

/** An item cannot be superseded by itself, nor by one that it supersedes. Nothing was written. */
export class SupersededInCircle extends Error {
  override name = 'SupersededInCircle';
  readonly id: Id;

  constructor(id: Id) {
    super(`Item ${id} would supersede itself`);
    this.id = id;
  }
}

/** An action cannot be taken back, or done again: a record it wrote was changed since, or is gone for good. Nothing was written. */
export class CannotUndo extends Error {
  override name = 'CannotUndo';
  readonly id: Id;

  constructor(id: Id) {
    super(`Action ${id} cannot be taken back: what it wrote is not as it left it`);
    this.id = id;
  }
}

/** What an error of SQLite or of the file system says about the file; null when it says nothing about it (a fault of ours). */
function fileReason(error: unknown): LibraryFileReason | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const { code } = error;
  if (error instanceof Database.SqliteError) {
    if (code === 'SQLITE_NOTADB') return 'notALibrary';
    if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return 'busy';
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_FORMAT') return 'damaged';
    // A read that ends before its page does: the file was cut short.
    if (code === 'SQLITE_IOERR_SHORT_READ') return 'damaged';
    if (/^SQLITE_(CANTOPEN|READONLY|FULL|PERM|AUTH|IOERR)/.test(code)) return 'unwritable';
    return null;
  }
  if (code === 'ENOENT') return 'missing';
  if (code === 'EEXIST') return 'exists';
  if (code === 'EBUSY') return 'busy';
  return /^E(ACCES|PERM|ROFS|NOSPC|DQUOT|NOTDIR|ISDIR|IO|NAMETOOLONG)$/.test(code) ? 'unwritable' : null;
}

/** Whether SQLite threw it. */
export function isDatabaseError(error: unknown): error is Error {
  return error instanceof Database.SqliteError;
}

/** Whether SQLite says by it that what is in the file cannot be right. */
export function isCorruption(error: unknown): error is Error {
  return isDatabaseError(error) && fileReason(error) === 'damaged';
}

/** The error to throw for one that came up while the file at `path` was used: about the file where it is one, else as it was. */
export function aboutFile(path: string, error: unknown): unknown {
  if (error instanceof LibraryFileError) return error;
  const reason = fileReason(error);
  return reason === null || !(error instanceof Error) ? error : new LibraryFileError(path, reason, error.message, { cause: error });
}

/**
 * `aboutFile` for a place that was to be written: a folder that is missing, or a file where a folder should be, makes it one
 * that cannot be.
 */
export function aboutPlace(path: string, error: unknown): unknown {
  const known = aboutFile(path, error);
  if (!(known instanceof LibraryFileError) || (known.reason !== 'missing' && known.reason !== 'exists')) return known;
  return new LibraryFileError(path, 'unwritable', known.detail, { cause: error });
}
