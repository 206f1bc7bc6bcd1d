/**
 * Finding the encoding of bytes that are text, by the rules that read French and Russian files best: a byte order mark
 * decides; then strict UTF-8; then zero bytes on one side tell UTF-16; then the single-byte encoding whose letters look most
 * like French or Russian words. Encodings are named by their labels in the WHATWG Encoding standard.
 */

/** The encoding a byte order mark at the start names; null without one. */
export function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Whether all of it is UTF-8 without zero characters. `more` says that bytes follow, so that a character may be cut at the end. */
export function isUtf8(bytes: Uint8Array, more = false): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: more }).includes('\0');
  } catch (error) {
    // The Encoding standard's one way to say no.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** UTF-16 without a mark: the high bytes of Latin letters, spaces and stops are zero, all on one side. */
export function zeroPattern(bytes: Uint8Array): string | null {
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

/** Of the single-byte encodings of French and Russian, the one in which the first 64 kB read most like words. */
export function likeliestSingleByte(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  let best: { encoding: string; score: number } = { encoding: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const encoding of SINGLE_BYTE) {
    const score = plausibility(new TextDecoder(encoding).decode(sample));
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** The encoding of a whole text. */
export function encodingOf(bytes: Uint8Array): string {
  return markedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : (zeroPattern(bytes) ?? likeliestSingleByte(bytes)));
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
