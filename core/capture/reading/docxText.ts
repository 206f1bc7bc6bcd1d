import mammoth from 'mammoth';
import { CaptureInputError } from './captureInput.ts';
import { textPartsOf } from './docxPackage.ts';
import { readFragment } from './htmlPage.ts';

/**
 * The text of a Word file: paragraphs parted by empty lines, tables by rows, the texts of foot- and endnotes at the end.
 * Deleted text of tracked changes, comments, headers and footers are left out.
 * @throws CaptureInputError tooLarge, tooComplex, damaged, unsupported, empty
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const parts = textPartsOf(bytes);
  const html = await htmlOf(Buffer.from(parts));
  // The arrow back from a note to its place.
  const text = readFragment(html.replace(/<a href="#[^"]*note-ref-[^"]*">↑<\/a>/g, ''));
  if (text === '') throw new CaptureInputError('empty', 'the document has no text');
  return text;
}

async function htmlOf(buffer: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", 'comment-reference => '],
      },
    );
    return value;
  } catch (error) {
    // The library throws whatever went wrong inside: a stack that overflowed, else a file that is not what it should be.
    if (error instanceof RangeError) throw new CaptureInputError('tooComplex', 'too much nesting in the document');
    throw new CaptureInputError('damaged', error instanceof Error ? error.message : String(error));
  }
}
