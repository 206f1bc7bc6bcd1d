import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { z } from 'zod';
import type { FileBytes } from '../fileBytes.ts';
import { ImportRefused } from '../importRefused.ts';
import { BUNDLE_KINDS, BUNDLE_VERSION, type Bundled, bundledSchema, MANIFEST, manifestSchema } from './bundleFormat.ts';

const MEGABYTE = 1024 * 1024;

/** What a bundle may hold; it may have been made to do harm. */
export const BUNDLE_LIMITS = {
  /** Bytes of all entries once inflated, counted while they are inflated: declared sizes may lie. */
  inflated: 512 * MEGABYTE,
  /** Bytes of one entry, which is held in memory. */
  entry: 64 * MEGABYTE,
  entries: 10_000,
};

/** Deflate makes at most about a thousand bytes of one, so that nothing grows far between two counts. */
const SLICE = 8 * 1024;

const ENTRY = new RegExp(`^(${BUNDLE_KINDS.join('|')})/\\d{4,6}\\.json$`);
const versionSchema = z.object({ format: z.literal('diptych'), version: z.int() });

/**
 * The records of a bundle, one after the other.
 * @throws ImportRefused damaged, newer, unsafe, bomb
 */
export async function* readBundle(bytes: FileBytes, limits: typeof BUNDLE_LIMITS = BUNDLE_LIMITS): AsyncGenerator<Bundled> {
  let expected: number | null = null;
  let found = 0;
  for await (const { name, text } of entriesOf(bytes, limits)) {
    const json = parsed(name, text);
    if (expected === null) {
      expected = recordsPromised(name, json);
      continue;
    }
    const records = z.array(bundledSchema).safeParse(json);
    if (!records.success)
      throw new ImportRefused('damaged', `${name}: ${records.error.issues[0]?.path.join('.') ?? ''} is not as it should be`);
    found += records.data.length;
    yield* records.data;
  }
  if (expected !== found) throw new ImportRefused('damaged', `${found} records were found where ${expected ?? 'a manifest'} was promised`);
}

function recordsPromised(name: string, json: unknown): number {
  const version = versionSchema.safeParse(json);
  if (name !== MANIFEST || !version.success) throw new ImportRefused('damaged', 'it does not begin with the manifest of a bundle');
  if (version.data.version > BUNDLE_VERSION) {
    throw new ImportRefused('newer', `it has version ${version.data.version}; this program reads ${BUNDLE_VERSION}`);
  }
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw new ImportRefused('damaged', 'its manifest is not as it should be');
  return manifest.data.records;
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new ImportRefused('damaged', `${name}: ${error.message}`);
    throw error;
  }
}

interface Entry {
  name: string;
  text: string;
}

/** The entries of a zip as they are complete. What the archive's callbacks find wrong is thrown between two slices. */
async function* entriesOf(bytes: FileBytes, limits: typeof BUNDLE_LIMITS): AsyncGenerator<Entry> {
  const reading = new ArchiveReading(limits);
  for await (const piece of bytes()) {
    for (let at = 0; at < piece.length; at += SLICE) {
      reading.push(piece.subarray(at, at + SLICE), false);
      yield* reading.complete.splice(0);
    }
  }
  reading.push(new Uint8Array(), true);
  yield* reading.complete.splice(0);
}

class ArchiveReading {
  readonly complete: Entry[] = [];
  readonly #limits: typeof BUNDLE_LIMITS;
  readonly #unzip: Unzip;
  #failure: Error | null = null;
  #entries = 0;
  #inflated = 0;

  constructor(limits: typeof BUNDLE_LIMITS) {
    this.#limits = limits;
    this.#unzip = new Unzip((file) => this.#open(file));
    this.#unzip.register(UnzipInflate);
  }

  push(slice: Uint8Array, last: boolean): void {
    try {
      this.#unzip.push(slice, last);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#failure ??= new ImportRefused('damaged', error.message);
    }
    if (this.#failure) throw this.#failure;
  }

  #open(file: UnzipFile): void {
    const { name } = file;
    this.#entries += 1;
    if (this.#entries > this.#limits.entries) this.#fail('bomb', `more than ${this.#limits.entries} entries`);
    if (/^[/\\]|\.\.|[:\\\0]/.test(name)) this.#fail('unsafe', `an entry is called ${JSON.stringify(name.slice(0, 80))}`);
    if (name !== MANIFEST && !ENTRY.test(name)) this.#fail('damaged', `an entry is called ${JSON.stringify(name.slice(0, 80))}`);
    if (this.#failure) return;
    const pieces: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, data, final) => {
      if (error) this.#fail('damaged', error.message);
      if (this.#failure) return;
      size += data.length;
      this.#inflated += data.length;
      if (this.#inflated > this.#limits.inflated || size > this.#limits.entry) {
        this.#fail(
          'bomb',
          `more than ${Math.round(this.#limits.inflated / MEGABYTE)} MB, or ${Math.round(this.#limits.entry / MEGABYTE)} MB in one entry`,
        );
        file.terminate();
        return;
      }
      pieces.push(data.slice());
      if (final) this.complete.push({ name, text: new TextDecoder().decode(Buffer.concat(pieces)) });
    };
    file.start();
  }

  #fail(reason: 'damaged' | 'unsafe' | 'bomb', detail: string): void {
    this.#failure ??= new ImportRefused(reason, detail);
  }
}
