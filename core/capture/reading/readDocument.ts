import { withoutControls } from '../../language/controls.ts';
import type { SourceProposal } from '../../model/capture.ts';
import { CaptureInputError } from './captureInput.ts';
import { type DocumentFormat, formatOf } from './documentFormat.ts';
import { decodeHtml } from './htmlEncoding.ts';
import { READING_LIMITS, refuseAbove } from './limits.ts';
import { markdownText } from './markdownText.ts';
import { decodeText } from './plainText.ts';
import { joinWrappedLines } from './wrappedLines.ts';

/** A file as capture keeps it. Offsets of proposals and excerpts are UTF-16 code units of `text`. */
export interface ReadDocument {
  text: string;
  /** Label of the WHATWG Encoding standard for what is text; `binary` for Word and PDF files, `mime` for e-mails. */
  encoding: string;
  format: DocumentFormat;
  /** What the file itself says about where it comes from: better than what its text lets guess. */
  source: Partial<SourceProposal>;
  /** Names of what is attached to it and was not read. */
  attachments: string[];
}

export interface ReadingOptions {
  /** The bytes are UTF-8 HTML from the clipboard: all of it is meant. */
  readonly pasted?: boolean;
  /** Told how far a long file has been read. */
  readonly report?: (done: number, total: number) => void;
}

/**
 * Reads a file of any kind capture knows, told by its content first and by its name second. Nothing is fetched or run. Files
 * that need a parser (all but plain text and Markdown) may have been made to do harm: read them in a worker that can be ended.
 * @throws CaptureInputError
 */
export async function readDocument(name: string, bytes: Uint8Array, options: ReadingOptions = {}): Promise<ReadDocument> {
  const format = options.pasted ? 'html' : formatOf(name, bytes);
  const document = await readers[format](bytes, options);
  refuseAbove(READING_LIMITS.text, document.text.length);
  return { encoding: 'binary', source: {}, attachments: [], format, ...document, text: withoutControls(document.text) };
}

/** Whether a file can be read where one stands: it is text, and no parser is needed. */
export function isPlain(name: string, bytes: Uint8Array): boolean {
  const format = formatOf(name, bytes);
  return format === 'text' || format === 'markdown';
}

type Reader = (bytes: Uint8Array, options: ReadingOptions) => Promise<Pick<ReadDocument, 'text'> & Partial<ReadDocument>>;

// The parsers are loaded when they are needed: most articles are pasted as text.
const readers: Record<DocumentFormat, Reader> = {
  text: async (bytes) => {
    const { text, encoding } = decodeText(bytes);
    return { text: joinWrappedLines(text), encoding };
  },
  markdown: async (bytes) => {
    const { text, encoding } = decodeText(bytes);
    return { text: markdownText(text), encoding };
  },
  html: async (bytes, { pasted }) => {
    const { readFragment, readPage } = await import('./htmlPage.ts');
    if (pasted) {
      refuseAbove(READING_LIMITS.html, bytes.length);
      const text = readFragment(new TextDecoder().decode(bytes));
      if (text === '') throw new CaptureInputError('empty', 'there is no text in it');
      return { text, encoding: 'utf-8' };
    }
    const { text, encoding } = decodeHtml(bytes, READING_LIMITS.html);
    return { ...readPage(text), encoding };
  },
  docx: async (bytes) => {
    refuseAbove(READING_LIMITS.container, bytes.length);
    const { readDocx } = await import('./docxText.ts');
    return { text: await readDocx(bytes) };
  },
  pdf: async (bytes, { report }) => {
    refuseAbove(READING_LIMITS.container, bytes.length);
    const { readPdf } = await import('./pdfText.ts');
    return { text: await readPdf(bytes, report) };
  },
  email: async (bytes) => {
    refuseAbove(READING_LIMITS.container, bytes.length);
    const { readEmail } = await import('./emailText.ts');
    return { ...(await readEmail(bytes)), encoding: 'mime' };
  },
};
