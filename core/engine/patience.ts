import { setTimeout as after } from 'node:timers/promises';
import { LibraryFileError } from '../library/errors.ts';

/** So long a connection of the engine waits for another writer within SQLite, where nobody else can be answered meanwhile. */
export const BUSY_TIMEOUT = 50;
const PAUSE = 100;

/**
 * Does work that may write, again and again as long as something else is writing to the library: an import of this engine, or
 * another program. Nothing of a write that found the library busy was stored, so that it can be tried again; between two tries
 * everybody else is answered.
 * @param patience how long to go on, in milliseconds; without end while `isExpected` says that the other writer is ours
 * @throws LibraryFileError busy, when patience has run out or nobody waits any more
 */
export async function patiently<T>(
  work: () => Promise<T>,
  patience: number,
  isExpected: () => boolean,
  signal: AbortSignal | undefined,
): Promise<T> {
  const start = performance.now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const busy = error instanceof LibraryFileError && error.reason === 'busy';
      const left = isExpected() || performance.now() - start < patience;
      if (!busy || !left || signal?.aborted) throw error;
    }
    await after(PAUSE);
  }
}
