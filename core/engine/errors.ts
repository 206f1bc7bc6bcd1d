import { ORPCError } from '@orpc/server';
import { CaptureInputError } from '../capture/reading/captureInput.ts';
import { NotAWordFile } from '../exchange/docx/readTrace.ts';
import { ExportDiffers } from '../exchange/exportDiffers.ts';
import { ImportRefused } from '../exchange/importRefused.ts';
import { ReturnedRefused } from '../exchange/returned/returnedRefused.ts';
import { AssetRefused } from '../library/assets.ts';
import { CannotMerge, CannotUndo, LibraryFileError, RecordNotFound, RevisionConflict, SupersededInCircle } from '../library/errors.ts';

/** A handler was asked for something of a library while none is open. */
export class NoLibraryOpen extends Error {
  override name = 'NoLibraryOpen';
}

/** The exported file of a ticket is not kept any more. */
export class FileGone extends Error {
  override name = 'FileGone';
}

/** A job was cancelled by the person. */
export class JobCancelled extends Error {
  override name = 'JobCancelled';
}

/** A job was ended because it needed more time or memory than a job may have. */
export class JobLimitReached extends Error {
  override name = 'JobLimitReached';
  readonly limit: 'time' | 'memory';

  constructor(limit: 'time' | 'memory') {
    super(limit === 'time' ? 'The job took too long and was ended' : 'The job needed too much memory and was ended');
    this.limit = limit;
  }
}

/**
 * The contract's error for an expected failure of the core; anything else is returned as it is and becomes a fault.
 * The core's own errors know nothing of the contract, so this is the one place where both are known.
 */
export function toContractError(error: unknown): unknown {
  if (error instanceof NoLibraryOpen) return new ORPCError('NO_LIBRARY', { data: {}, cause: error });
  if (error instanceof FileGone) return new ORPCError('FILE_GONE', { data: {}, cause: error });
  if (error instanceof JobCancelled) return new ORPCError('CANCELLED', { data: {}, cause: error });
  if (error instanceof RecordNotFound)
    return new ORPCError('NOT_FOUND', { data: { kind: error.kind, id: error.id }, message: error.message, cause: error });
  if (error instanceof RevisionConflict)
    return new ORPCError('CONFLICT', { data: { id: error.id, revision: error.revision }, message: error.message, cause: error });
  if (error instanceof CannotMerge)
    return new ORPCError('CANNOT_MERGE', { data: { ids: [...error.ids] }, message: error.message, cause: error });
  if (error instanceof CannotUndo) return new ORPCError('CANNOT_UNDO', { data: { id: error.id }, message: error.message, cause: error });
  if (error instanceof SupersededInCircle)
    return new ORPCError('SUPERSEDED_IN_CIRCLE', { data: { id: error.id }, message: error.message, cause: error });
  if (error instanceof LibraryFileError) {
    const { path, reason, detail } = error;
    return new ORPCError('LIBRARY_FILE', { data: { path, reason, detail }, message: error.message, cause: error });
  }
  if (error instanceof CaptureInputError) {
    return new ORPCError('INPUT', {
      data: { name: '', reason: error.reason, detail: error.message },
      message: error.message,
      cause: error,
    });
  }
  if (error instanceof AssetRefused)
    return new ORPCError('INPUT', {
      data: { name: '', reason: error.reason, detail: error.message },
      message: error.message,
      cause: error,
    });
  if (error instanceof NotAWordFile)
    return new ORPCError('INPUT', {
      data: { name: '', reason: 'unsupported', detail: error.message },
      message: error.message,
      cause: error,
    });
  if (error instanceof ImportRefused) {
    const { reason, line } = error;
    return new ORPCError('IMPORT_REFUSED', { data: { reason, line, detail: error.message }, message: error.message, cause: error });
  }
  if (error instanceof ReturnedRefused) {
    const { reason, briefingId } = error;
    return new ORPCError('RETURNED_REFUSED', { data: { reason, briefingId, detail: error.message }, message: error.message, cause: error });
  }
  if (error instanceof ExportDiffers) {
    const { place, expected, found } = error;
    return new ORPCError('EXPORT_DIFFERS', { data: { place, expected, found }, message: error.message, cause: error });
  }
  return error;
}
