import { decodeText } from './plainText.ts';

/** The HTML standard looks for a declared encoding in so many bytes. */
const PRESCAN_BYTES = 1024;

/**
 * The characters of a web page. A byte order mark decides; then strict UTF-8, because pages that are valid UTF-8 and say
 * something else were saved by a browser that did not change what they say; then what the page declares (HTML standard,
 * 13.2.3.2); then what the letters look like.
 * @throws CaptureInputError binary, empty, tooLarge
 */
export function decodeHtml(bytes: Uint8Array, limit: number): { text: string; encoding: string } {
  const guessed = decodeText(bytes, limit);
  if (guessed.encoding.startsWith('utf-')) return guessed;
  const declared = declaredEncoding(String.fromCharCode(...bytes.subarray(0, PRESCAN_BYTES)));
  return declared === null ? guessed : { text: declared.decode(bytes), encoding: declared.encoding };
}

function declaredEncoding(head: string): InstanceType<typeof TextDecoder> | null {
  const label = /<meta[^>]{1,300}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label);
  } catch (error) {
    // A label nobody knows says nothing; the standard goes on without it.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
