import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

const BUFFERED = 1024 * 1024;

/**
 * Values waiting on disk, one a line, between being read (which waits for the file) and being stored (which must not wait,
 * since it happens inside one transaction). However many there are, memory holds a megabyte of them.
 */
export class StagedLines {
  readonly #folder = mkdtempSync(join(tmpdir(), 'diptych-staged-'));
  readonly #file = openSync(join(this.#folder, 'lines'), 'wx+');
  #pending: string[] = [];
  #length = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** `line` must not hold a line end: JSON does not. */
  add(line: string): void {
    this.#pending.push(line);
    this.#count += 1;
    this.#length += line.length;
    if (this.#length > BUFFERED) this.#flush();
  }

  #flush(): void {
    if (this.#pending.length > 0) writeSync(this.#file, `${this.#pending.join('\n')}\n`);
    this.#pending = [];
    this.#length = 0;
  }

  *read(): Generator<string> {
    this.#flush();
    const buffer = Buffer.alloc(BUFFERED);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    let position = 0;
    for (let read = readSync(this.#file, buffer, 0, BUFFERED, 0); read > 0; read = readSync(this.#file, buffer, 0, BUFFERED, position)) {
      position += read;
      const lines = (rest + decoder.write(buffer.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  }

  /** Takes the file away. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
