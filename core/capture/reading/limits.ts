import { CaptureInputError } from './captureInput.ts';

const MEGABYTE = 1024 * 1024;

/** What is opened may have been made to do harm, so that each kind of file has an end. Sizes are in bytes. */
export const READING_LIMITS = {
  /** Of a text file, and of the text of any other: a book is under 2 MB. */
  text: 10 * MEGABYTE,
  /** Of a web page. */
  html: 20 * MEGABYTE,
  /** Of a file with pictures or attachments in it. */
  container: 100 * MEGABYTE,
  /** Of everything a Word file holds once inflated, counted while it is inflated: the sizes it declares may lie. */
  inflated: 200 * MEGABYTE,
  /** Entries of a zip archive. */
  entries: 2_000,
  /** A PDF of this many pages is refused. */
  pages: 2_000,
  /** Elements inside one another in a web page; written ones stay under 60, and finding the article takes time for each. */
  nesting: 256,
  /** Parts inside one another in an e-mail. */
  parts: 32,
  /** Milliseconds of the job that reads a file. */
  time: 30_000,
} as const;

/** @throws CaptureInputError tooLarge, with the limit */
export function refuseAbove(limit: number, size: number): void {
  if (size > limit) throw new CaptureInputError('tooLarge', `${megabytes(size)}; the limit is ${megabytes(limit)}`);
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
