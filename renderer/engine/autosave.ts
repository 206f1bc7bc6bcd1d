import { isDefinedError, ORPCError } from '@orpc/client';
import { EngineAway } from './connection.ts';

/** What the person is told about what they have typed. */
export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** The stored record is newer than the one that was edited: somebody must choose. */
  | { kind: 'conflict'; revision: number }
  /** Could not be written; it is tried again, and nothing typed is lost. */
  | { kind: 'failed'; error: unknown };

export interface Saved {
  revision: number;
  updatedAt: string;
}

export interface AutosaveOptions<T> {
  revision: number;
  /** What is there to save, now. */
  read(): T;
  write(value: T, revision: number): Promise<Saved>;
  /** What is stored, to tell a lost answer from a real conflict. */
  stored(): Promise<{ revision: number; updatedAt: string; same(value: T): boolean }>;
  onState(state: SaveState): void;
  /** Milliseconds between the first unsaved change and its writing. */
  delay?: number;
  /** Milliseconds until a failed writing is tried again. */
  retryDelay?: number;
}

const DELAY = 900;
const RETRY_DELAY = 2_000;

/**
 * Writes what is typed at most `delay` after the first change that is not written yet. The clock starts with the first change and is
 * not set back by the next ones: somebody who types without a pause is saved as often as somebody who stops.
 */
export class Autosave<T> {
  readonly #options: AutosaveOptions<T>;
  #revision: number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #writing: Promise<void> | null = null;
  #changed = false;
  #ended = false;
  #conflict = false;

  constructor(options: AutosaveOptions<T>) {
    this.#options = options;
    this.#revision = options.revision;
  }

  /** The revision that what is on the screen was made from. */
  get revision(): number {
    return this.#revision;
  }

  /** Something is typed that is not written, or not known to be. */
  get pending(): boolean {
    return this.#changed || this.#writing !== null;
  }

  /** Says that something was changed. */
  touched(): void {
    if (this.#ended) return;
    if (!this.#changed) {
      this.#changed = true;
      if (this.#writing === null && !this.#conflict) this.#options.onState({ kind: 'unsaved' });
    }
    this.#schedule(this.#options.delay ?? DELAY);
  }

  /** Writes now what is not written; settles when there is nothing left to write, or when it cannot be written. */
  async flush(): Promise<void> {
    this.#stopTimer();
    if (this.#writing !== null) await this.#writing;
    if (this.#changed && !this.#conflict) await this.#write();
  }

  /** After a conflict: writes what is here over what is stored. */
  async keepMine(revision: number): Promise<void> {
    this.#conflict = false;
    this.#revision = revision;
    this.#changed = true;
    await this.flush();
  }

  /** What is on the screen is now what the library holds: it was taken from there. */
  took({ revision, updatedAt }: Saved): void {
    this.#stopTimer();
    this.#conflict = false;
    this.#changed = false;
    this.#revision = revision;
    this.#options.onState({ kind: 'saved', at: updatedAt });
  }

  /** Stops for good. What is not written stays with the caller. */
  end(): void {
    this.#ended = true;
    this.#stopTimer();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #schedule(delay: number): void {
    if (this.#timer !== null || this.#writing !== null || this.#conflict || this.#ended) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.flush();
    }, delay);
  }

  #write(): Promise<void> {
    this.#writing = this.#attempt().finally(() => {
      this.#writing = null;
      if (this.#changed) this.#schedule(this.#options.delay ?? DELAY);
    });
    return this.#writing;
  }

  async #attempt(): Promise<void> {
    const { read, write, onState } = this.#options;
    const value = read();
    this.#changed = false;
    onState({ kind: 'saving' });
    try {
      const saved = await this.#writeOrRecognise(value, write);
      this.#revision = saved.revision;
      onState(this.#changed ? { kind: 'unsaved' } : { kind: 'saved', at: saved.updatedAt });
    } catch (error) {
      this.#changed = true;
      const newer = conflictRevision(error);
      if (newer !== null) {
        this.#conflict = true;
        onState({ kind: 'conflict', revision: newer });
        return;
      }
      onState({ kind: 'failed', error });
      if (!this.#ended) this.#timer ??= setTimeout(() => this.#retry(), this.#options.retryDelay ?? RETRY_DELAY);
    }
  }

  #retry(): void {
    this.#timer = null;
    void this.flush();
  }

  /** A conflict with our own writing, whose answer was lost with the connection, is none. */
  async #writeOrRecognise(value: T, write: AutosaveOptions<T>['write']): Promise<Saved> {
    try {
      return await write(value, this.#revision);
    } catch (error) {
      if (conflictRevision(error) === null) throw error;
      const stored = await this.#options.stored();
      if (!stored.same(value)) throw error;
      return { revision: stored.revision, updatedAt: stored.updatedAt };
    }
  }
}

function conflictRevision(error: unknown): number | null {
  if (error instanceof EngineAway || !(error instanceof ORPCError) || !isDefinedError(error) || error.code !== 'CONFLICT') return null;
  const data: unknown = error.data;
  return typeof data === 'object' && data !== null && 'revision' in data && typeof data.revision === 'number' ? data.revision : null;
}
