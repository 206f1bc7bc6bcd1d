import { encodingOf } from '../language/textEncoding.ts';
import type { ImportFormat } from '../model/importing.ts';
import { beginning, type FileBytes } from './fileBytes.ts';
import { ImportRefused } from './importRefused.ts';

const SAMPLE = 64 * 1024;

/**
 * What a file is, by its content. Text that is nothing else is a table.
 * @throws ImportRefused empty, unknown
 */
export async function importFormatOf(bytes: FileBytes): Promise<ImportFormat> {
  const sample = await beginning(bytes, SAMPLE);
  if (sample.length === 0) throw new ImportRefused('empty', 'there is nothing in the file');
  if (sample[0] === 0x50 && sample[1] === 0x4b) return 'bundle';
  if (startsAs(sample, '%PDF') || startsAs(sample, '\u00d0\u00cf\u0011\u00e0') || startsAs(sample, 'SQLite format 3')) {
    throw new ImportRefused('unknown', 'the file is no table, bibliography or bundle');
  }
  const text = new TextDecoder(encodingOf(sample)).decode(sample).trimStart();
  if (/^(\[\s*(\{|\]|$)|\{\s*")/.test(text)) return 'csl';
  if (/^TY {1,2}- ?\S/m.test(text)) return 'ris';
  if (/^[ \t]*@[ \t]*[a-z]+[ \t]*[{(]/im.test(text)) return 'bibtex';
  return 'csv';
}

function startsAs(sample: Uint8Array, signature: string): boolean {
  return [...signature].every((letter, index) => sample[index] === letter.charCodeAt(0));
}
