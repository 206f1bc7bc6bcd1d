import type { ImportRefusal } from '../model/importing.ts';

/** A file that cannot be imported. Nothing of it was stored. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
  readonly reason: ImportRefusal;
  /** The line of the file where reading ended, from 1; null when it is about the whole file. */
  readonly line: number | null;

  /** `detail` says what exactly was found, and the limit where there is one. */
  constructor(reason: ImportRefusal, detail: string, line: number | null = null) {
    super(detail);
    this.reason = reason;
    this.line = line;
  }
}
