import { beginning, type FileBytes } from '../fileBytes.ts';
import { ImportRefused } from '../importRefused.ts';
import { type GlossaryEntry, LARGEST_FILE } from './glossaryEntry.ts';
import { readTbx } from './readTbx.ts';
import { readTermTable } from './termTable.ts';

/**
 * The concepts of a glossary file, told by its content: TBX of either version, or a table. Nothing of a file is used unless all of it
 * can be read.
 * @throws ImportRefused
 */
export async function readGlossary(bytes: FileBytes): Promise<GlossaryEntry[]> {
  let size = 0;
  for await (const piece of bytes()) {
    size += piece.length;
    if (size > LARGEST_FILE) throw new ImportRefused('tooLarge', `more than ${LARGEST_FILE / 1024 / 1024} MB`);
  }
  const start = new TextDecoder()
    .decode(await beginning(bytes, 512))
    .replace(/[\0\ufeff]/g, '')
    .trimStart();
  return start.startsWith('<') || start.startsWith('\ufffd\ufffd<') ? readTbx(bytes) : readTermTable(bytes);
}
