import { createReadStream } from 'node:fs';
import { encodingOf, isUtf8, likeliestSingleByte, markedEncoding, zeroPattern } from '../language/textEncoding.ts';
import { type CsvDialect, csvDialectSchema } from '../model/importing.ts';
import { ImportRefused } from './importRefused.ts';

/** The bytes of a file from its beginning, each time it is called. */
export type FileBytes = () => AsyncIterable<Uint8Array>;

export type TextEncoding = CsvDialect['encoding'];

/** The largest file that is imported. */
export const MAX_IMPORT_BYTES = 200 * 1024 * 1024;

/** The bytes of a file on disk, read piece by piece. */
export function bytesOfFile(path: string): FileBytes {
  return () => createReadStream(path, { highWaterMark: 256 * 1024 });
}

/** Bytes that are in memory already. */
export function bytesInMemory(bytes: Uint8Array): FileBytes {
  return async function* once() {
    yield bytes;
  };
}

/** Up to so many bytes of the beginning. */
export async function beginning(bytes: FileBytes, length: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let held = 0;
  for await (const piece of bytes()) {
    pieces.push(piece);
    held += piece.length;
    if (held >= length) break;
  }
  return new Uint8Array(Buffer.concat(pieces).subarray(0, length));
}

/** How much of a file its encoding is judged by when it is not UTF-8. */
const SAMPLE = 256 * 1024;

/**
 * The encoding of a text file of any size: the whole of it is read, because a file can begin with a megabyte of plain Latin
 * letters before the first letter that tells.
 * @throws ImportRefused empty, binary, tooLarge
 */
export async function encodingOfFile(bytes: FileBytes): Promise<TextEncoding> {
  const start = await beginning(bytes, SAMPLE);
  if (start.length === 0) throw new ImportRefused('empty', 'there is nothing in the file');
  const told = markedEncoding(start) ?? (isUtf8(start, true) ? null : wideLines(start, zeroPattern(start)));
  if (told === 'utf-16le' || told === 'utf-16be') return told;
  if (told !== 'utf-8' && start.includes(0)) throw new ImportRefused('binary', `a zero byte at ${start.indexOf(0)}`);
  return csvDialectSchema.shape.encoding.parse((await wholeIsUtf8(bytes)) ?? likeliestSingleByte(await firstBeyondAscii(bytes)));
}

/** What the zeros seem to tell, if line ends agree with it: a stray zero byte in a small file is no UTF-16. */
function wideLines(start: Uint8Array, told: string | null): string | null {
  const low = told === 'utf-16be' ? 1 : 0;
  let [wide, all] = [0, 0];
  for (let at = start.indexOf(10); at >= 0; at = start.indexOf(10, at + 1)) {
    all += 1;
    if (at % 2 === low && start[low === 0 ? at + 1 : at - 1] === 0) wide += 1;
  }
  return wide * 2 >= all ? told : null;
}

async function wholeIsUtf8(bytes: FileBytes): Promise<'utf-8' | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  try {
    for await (const piece of bytes()) {
      read += piece.length;
      if (read > MAX_IMPORT_BYTES) throw new ImportRefused('tooLarge', `more than ${MAX_IMPORT_BYTES / 1024 / 1024} MB`);
      const zero = piece.indexOf(0);
      if (zero >= 0) throw new ImportRefused('binary', `a zero byte at ${read - piece.length + zero}`);
      decoder.decode(piece, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    // The Encoding standard's one way to say no.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A sample from the first piece that holds a byte above 127. */
async function firstBeyondAscii(bytes: FileBytes): Promise<Uint8Array> {
  for await (const piece of bytes()) {
    const at = piece.findIndex((byte) => byte > 127);
    if (at >= 0) return piece.subarray(at);
  }
  return new Uint8Array();
}

/**
 * The file as text, piece by piece, without byte order mark.
 * @throws ImportRefused encoding (bytes that are none in it), binary, tooLarge
 */
export async function* decoded(bytes: FileBytes, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let read = 0;
  try {
    for await (const piece of bytes()) {
      read += piece.length;
      if (read > MAX_IMPORT_BYTES) throw new ImportRefused('tooLarge', `more than ${MAX_IMPORT_BYTES / 1024 / 1024} MB`);
      const text = decoder.decode(piece, { stream: true });
      if (text.includes('\0')) throw new ImportRefused('binary', `a zero character before byte ${read}`);
      yield text;
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new ImportRefused('encoding', `bytes before ${read} are not ${encoding}`);
    throw error;
  }
}

/** The largest bibliography; a shelf of 20,000 entries with abstracts is under 50 MB. */
const MAX_WHOLE_TEXT = 50 * 1024 * 1024;

/**
 * A whole file as text, for formats that are not read piece by piece.
 * @throws ImportRefused empty, tooLarge, binary
 */
export async function wholeText(bytes: FileBytes): Promise<string> {
  const whole = await beginning(bytes, MAX_WHOLE_TEXT + 1);
  if (whole.length > MAX_WHOLE_TEXT) throw new ImportRefused('tooLarge', `more than ${MAX_WHOLE_TEXT / 1024 / 1024} MB`);
  const text = new TextDecoder(encodingOf(whole)).decode(whole);
  if (text.trim() === '') throw new ImportRefused('empty', 'there is no text in the file');
  if (text.includes('\0')) throw new ImportRefused('binary', `a zero character at ${text.indexOf('\0')}`);
  return text;
}
