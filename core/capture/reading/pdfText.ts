import { getDocumentProxy } from 'unpdf';
import { joinLines } from '../../language/lineHyphens.ts';
import { CaptureInputError } from './captureInput.ts';
import { READING_LIMITS } from './limits.ts';
import { linesOf, type PdfLine, paragraphsOfLines, withoutRunningLines } from './pdfLines.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Told how many pages have been read. */
export type PagesRead = (done: number, total: number) => void;

/**
 * The text of a PDF: its paragraphs without running heads and page numbers, lines and hyphenated words joined. A file of
 * scanned pages has none.
 * @throws CaptureInputError encrypted, tooLarge, tooComplex, damaged, empty
 */
export async function readPdf(bytes: Uint8Array, report: PagesRead = () => undefined): Promise<string> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages >= READING_LIMITS.pages) {
      throw new CaptureInputError('tooLarge', `${pdf.numPages} pages; there must be fewer than ${READING_LIMITS.pages}`);
    }
    const pages: PdfLine[][] = [];
    let size = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const lines = await readPage(pdf, number);
      size += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (size > READING_LIMITS.text) throw new CaptureInputError('tooLarge', `over ${READING_LIMITS.text} characters`);
      pages.push(lines);
      report(number, pdf.numPages);
    }
    const own = withoutRunningLines(pages);
    // Slides that hold one line each: what is on every page is all there is.
    const text = joinLines(paragraphsOfLines(own.some((lines) => lines.length > 0) ? own : pages)).join('\n\n');
    if (text.trim() === '') throw new CaptureInputError('empty', 'the pages are pictures: there is no text in the file');
    return text;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPage(pdf: PdfDocument, number: number): Promise<PdfLine[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return linesOf(items.flatMap((item) => ('str' in item ? [item] : [])));
  } catch (error) {
    throw new CaptureInputError('damaged', `page ${number}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // A copy, because the library takes the buffer over.
    return await getDocumentProxy(new Uint8Array(bytes), {
      stopAtErrors: false,
      verbosity: 0,
      useSystemFonts: false,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof Error && error.name === 'PasswordException')
      throw new CaptureInputError('encrypted', 'the file asks for a password');
    throw new CaptureInputError('damaged', message);
  }
}
