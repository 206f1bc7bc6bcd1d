import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MAX_IMPORT_BYTES } from '../exchange/fileBytes.ts';
import { ImportRefused } from '../exchange/importRefused.ts';
import type { Id } from '../model/record.ts';

const MOST_FILES_KEPT = 4;

const PIECE = 1024 * 1024;

async function* piecesOf(content: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.size; at += PIECE) yield new Uint8Array(await content.slice(at, at + PIECE).arrayBuffer());
}

/** A file that was handed in for an import. */
export interface ImportFile {
  name: string;
  path: string;
}

/** Files handed in for an import, kept on disk between looking at them and importing them; they may be larger than memory should hold. */
export class ImportFiles {
  readonly #files = new Map<Id, ImportFile>();
  #folder: string | null = null;

  /**
   * Keeps a file; of those nobody imports, the last few. Returns its ticket.
   * @throws ImportRefused tooLarge
   */
  async keep(ticket: Id, name: string, content: Blob): Promise<Id> {
    if (content.size > MAX_IMPORT_BYTES) {
      throw new ImportRefused('tooLarge', `${Math.ceil(content.size / 1024 / 1024)} MB; the limit is ${MAX_IMPORT_BYTES / 1024 / 1024} MB`);
    }
    this.#folder ??= mkdtempSync(join(tmpdir(), 'diptych-import-'));
    const path = join(this.#folder, ticket);
    await pipeline(Readable.from(piecesOf(content)), createWriteStream(path, { flags: 'wx' }));
    this.#files.set(ticket, { name, path });
    const [oldest] = this.#files.keys();
    if (this.#files.size > MOST_FILES_KEPT && oldest !== undefined) this.drop(oldest);
    return ticket;
  }

  /** @throws ImportRefused gone */
  get(ticket: Id): ImportFile {
    const file = this.#files.get(ticket);
    if (file === undefined) throw new ImportRefused('gone', 'the file is not kept any more');
    return file;
  }

  drop(ticket: Id): void {
    const file = this.#files.get(ticket);
    this.#files.delete(ticket);
    if (file) rmSync(file.path, { force: true });
  }

  /** Throws all of them away. */
  clear(): void {
    this.#files.clear();
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }
}
