import { createHash } from 'node:crypto';
import {
  type ImportConflict,
  type ImportCounts,
  type ImportFormat,
  type ImportProblem,
  type ImportReport,
  MOST_PROBLEMS_LISTED,
} from '../model/importing.ts';
import type { Id, RecordKind } from '../model/record.ts';

const none = (): ImportCounts => ({
  source: 0,
  item: 0,
  person: 0,
  organisation: 0,
  mission: 0,
  template: 0,
  briefing: 0,
  thread: 0,
  term: 0,
});

/** Counts what an import does. */
export class ImportTally {
  readonly #problems: ImportProblem[] = [];
  readonly conflicts: ImportConflict[] = [];
  readonly #added = none();
  readonly #changed = none();
  readonly #known = none();
  #problemRows = 0;
  matched = 0;

  add(what: 'added' | 'changed' | 'known', kind: RecordKind): void {
    const counts = { added: this.#added, changed: this.#changed, known: this.#known }[what];
    counts[kind] += 1;
  }

  /** The problems of one row or entry. */
  problems(found: readonly ImportProblem[]): void {
    this.#problemRows += 1;
    this.#problems.push(...found.slice(0, MOST_PROBLEMS_LISTED - this.#problems.length));
  }

  get problemRows(): number {
    return this.#problemRows;
  }

  report(format: ImportFormat, stored: boolean): ImportReport {
    return {
      format,
      stored,
      added: this.#added,
      changed: this.#changed,
      known: this.#known,
      matched: this.matched,
      conflicts: this.conflicts,
      problemRows: this.#problemRows,
      problems: this.#problems,
    };
  }
}

/**
 * An id that follows from what is stored under it (UUIDv8, RFC 9562: SHA-256), so that a file imported twice is stored once,
 * even into two libraries that are merged later.
 */
export function contentId(...parts: readonly string[]): Id {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}
