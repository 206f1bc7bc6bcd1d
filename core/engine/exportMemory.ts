import { writeTmx } from '../exchange/tmx/writeTmx.ts';
import type { Library } from '../library/library.ts';
import type { Lang } from '../model/language.ts';
import type { ExportedFile } from './exportedFile.ts';

/** The whole memory as a TMX file, level 2. */
export function exportMemory(library: Library, source: Lang, version: string): ExportedFile {
  const encoder = new TextEncoder();
  const pieces = Array.from(writeTmx(library.memory.all(), source, version), (piece) => encoder.encode(piece));
  return { fileName: 'memoire.tmx', mediaType: 'application/x-tmx+xml', bytes: new Uint8Array(Buffer.concat(pieces)) };
}
