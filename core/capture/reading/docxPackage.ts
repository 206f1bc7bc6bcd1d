import { Unzip, UnzipInflate, type Zippable, zipSync } from 'fflate';
import { CaptureInputError } from './captureInput.ts';
import { READING_LIMITS } from './limits.ts';

/** Bytes handed to the inflater at a time: what it can make of them (at most 1,032 times as much) is counted in between. */
const SLICE = 8192;
/** What text is read from, and what a file says of itself: no pictures, fonts or embedded files. */
const TEXT_PARTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|customXml\/item\d+\.xml|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/;

/**
 * A Word file reduced to the parts its text is read from, stored without compression: whoever reads it can neither be made
 * to inflate more than was counted here, nor meet an entity.
 * @throws CaptureInputError tooLarge, tooComplex (too many entries), damaged, unsupported (another kind of archive)
 */
export function textPartsOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts: Zippable = {};
  let entries = 0;
  let inflated = 0;
  let unfinished = 0;
  let failure: CaptureInputError | null = null;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > READING_LIMITS.entries) failure ??= new CaptureInputError('tooComplex', `over ${READING_LIMITS.entries} entries`);
    if (failure !== null || !TEXT_PARTS.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    unfinished += 1;
    file.ondata = (error, chunk, final) => {
      if (failure !== null) return;
      if (error !== null) {
        failure = damaged(error.message);
        return;
      }
      inflated += chunk.length;
      if (inflated > READING_LIMITS.inflated) {
        failure = new CaptureInputError('tooLarge', `over ${READING_LIMITS.inflated} bytes once inflated`);
        return;
      }
      chunks.push(chunk);
      if (!final) return;
      unfinished -= 1;
      parts[file.name] = [Buffer.concat(chunks), { level: 0 }];
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && failure === null; at += SLICE) {
      unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
    }
  } catch (error) {
    failure ??= damaged(error instanceof Error ? error.message : String(error));
  }
  if (failure !== null) throw failure;
  if (unfinished > 0) throw damaged('the file ends in the middle of a part');
  if (!('[Content_Types].xml' in parts)) throw new CaptureInputError('unsupported', 'an archive that is no Word file');
  if (!('word/document.xml' in parts)) throw new CaptureInputError('unsupported', 'an Office file that is no Word text');
  for (const [name, part] of Object.entries(parts)) {
    // OPC forbids document types, with which entities would come (ECMA-376 part 2, 6.2.5); UTF-16 hides them from this search.
    const head = Array.isArray(part) ? Buffer.from(part[0] instanceof Uint8Array ? part[0].subarray(0, 4096) : []) : Buffer.alloc(0);
    if (/<!DOCTYPE/i.test(head.toString('latin1').replaceAll('\0', ''))) throw damaged(`${name} declares a document type`);
  }
  return zipSync(parts, { level: 0 });
}

function damaged(detail: string): CaptureInputError {
  return new CaptureInputError('damaged', detail);
}
