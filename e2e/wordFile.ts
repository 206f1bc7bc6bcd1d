import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The text of a Word file's main part, a line for each paragraph, as another program reads it: `w:t` inside `w:p`. */
export function readWordText(path: string): string {
  const part = unzipSync(readFileSync(path))['word/document.xml'];
  if (part === undefined) throw new Error(`${path} is not a Word file`);
  let text = '';
  let inText = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    inText = name === 'w:t';
  });
  parser.on('text', (piece) => {
    if (inText) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    inText = false;
    if (name === 'w:p') text += '\n';
  });
  parser.write(strFromU8(part)).close();
  return text;
}
