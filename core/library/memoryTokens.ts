import { LANGS, type Lang } from '../model/language.ts';

/** Two letters of the language and six digits for the number of bytes. */
const HEAD = 8;

/** The words of a unit's segments as bytes: see the migration that made the table. */
export function packTokens(texts: readonly { lang: Lang; tokens: Int32Array }[]): Uint8Array {
  const bytes = new Uint8Array(texts.reduce((sum, { tokens }) => sum + HEAD + tokens.byteLength, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { lang, tokens } of texts) {
    const head = lang + String(tokens.byteLength).padStart(HEAD - 2, '0');
    for (let letter = 0; letter < HEAD; letter += 1) bytes[at + letter] = head.charCodeAt(letter);
    at += HEAD;
    for (let token = 0; token < tokens.length; token += 1, at += 4) view.setInt32(at, tokens[token] ?? 0, true);
  }
  return bytes;
}

/** The words of a unit's segment in a language; none where it has no such segment. */
export function unpackTokens(bytes: Uint8Array, lang: Lang): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    const length = digits(bytes, at + 2, at + HEAD);
    const isWanted = bytes[at] === lang.charCodeAt(0) && bytes[at + 1] === lang.charCodeAt(1);
    at += HEAD;
    if (isWanted) {
      const tokens = new Int32Array(length / 4);
      for (let token = 0; token < tokens.length; token += 1) tokens[token] = view.getInt32(at + token * 4, true);
      return tokens;
    }
    at += length;
  }
  return new Int32Array(0);
}

/** The segments of a unit with their words. */
export function tokensByLang(bytes: Uint8Array): { lang: Lang; tokens: Int32Array }[] {
  return LANGS.map((lang) => ({ lang, tokens: unpackTokens(bytes, lang) }));
}

function digits(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + ((bytes[at] ?? 0) - 0x30);
  return value;
}
