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
  const encoding = markedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : (zeroPattern(bytes) ?? likeliestSingleByte(bytes)));
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

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch (error) {
    // The Encoding standard's one way to say no.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** UTF-16 without a mark: the high bytes of Latin letters, spaces and stops are zero, all on one side. */
function zeroPattern(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = sample.length / 20;
  if (odd > enough && even === 0) return 'utf-16le';
  if (even > enough && odd === 0) return 'utf-16be';
  return null;
}

const SINGLE_BYTE = ['windows-1252', 'windows-1251', 'koi8-r', 'ibm866', 'macintosh'] as const;

function likeliestSingleByte(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  let best: { encoding: string; score: number } = { encoding: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const encoding of SINGLE_BYTE) {
    const score = plausibility(new TextDecoder(encoding).decode(sample));
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** Letters that French or Russian words are made of count for an encoding; what never stands in a word counts against it. */
function plausibility(text: string): number {
  let score = 0;
  for (const word of text.matchAll(/[^\p{ASCII}]+|[\p{L}\p{M}]+/gu)) {
    const letters = word[0];
    if (/^[А-ЯЁ]?[а-яё]+$/u.test(letters)) score += 3 * letters.length;
    else if (/^[А-ЯЁ]+$/u.test(letters)) score += letters.length;
    else if (/^[a-zàâæçéèêëîïôœùûüÿ]+$/iu.test(letters)) score += letters.length;
    else if (/[\u0080-\u009f\ufffd─-▟]/u.test(letters)) score -= 5 * letters.length;
    else if (/^[\s«»“”‘’„…—–°№§€-]+$/u.test(letters)) score += 1;
    else score -= 2 * letters.length;
  }
  return score;
}
