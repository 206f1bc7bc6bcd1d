import { encodingOf } from '../../language/textEncoding.ts';
import { CaptureInputError } from './captureInput.ts';
import { READING_LIMITS, refuseAbove } from './limits.ts';

export interface DecodedText {
  /** Without byte order mark; otherwise as it was written, line ends included, so that offsets mean something. */
  text: string;
  /** Label of the WHATWG Encoding standard: `utf-8`, `windows-1251`. */
  encoding: string;
}

/**
 * Reads the bytes of a text file. A byte order mark decides; then strict UTF-8; then zero bytes in every other place tell
 * UTF-16; then the single-byte encoding whose letters look most like French or Russian.
 * @throws CaptureInputError empty, too large, or not text at all
 */
export function decodeText(bytes: Uint8Array, limit: number = READING_LIMITS.text): DecodedText {
  refuseAbove(limit, bytes.length);
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const control = controlCharacter(text);
  if (control !== null) throw new CaptureInputError('binary', `a control character at ${control}: this is not a text file`);
  if (text.trim() === '') throw new CaptureInputError('empty', 'there is no text in it');
  return { text, encoding };
}

/** Where the first control other than tab, line ends, form feed, substitute and escape is: those occur in text of no encoding. */
function controlCharacter(text: string): number | null {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d) && unit !== 0x1a && unit !== 0x1b) return index;
  }
  return null;
}
