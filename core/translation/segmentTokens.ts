import { foldedWords } from '../language/folding.ts';
import { stemsOf } from '../language/searchLanguages.ts';
import { HashTable } from './hashTable.ts';

/** What every number is to a comparison of words: numbers are substituted, not compared. */
const NUMBER = 'number';

/** What an elided article hashes to: it is no word of the comparison. */
const NO_WORD = 0;
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** The words of a segment as hashes of 32 bits, signed, in order; two words are the same when their hashes are. */
export type TokenHashes = Int32Array;

/**
 * The stems of a segment: its words folded (case, accents, ё) and stemmed, elided articles left out, any number as one and the same
 * token. By these a segment is looked up and scored first, as OmegaT does (its fuzzy matching, "with stemming").
 */
export function stemTokens(text: string): TokenHashes {
  const hashes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isWordUnit(text, at)) continue;
    const start = at;
    let written = FNV_OFFSET;
    for (; at < text.length && isWordUnit(text, at); at += 1) written = Math.imul(written ^ text.charCodeAt(at), FNV_PRIME);
    const apostrophe = text.charCodeAt(at);
    const elides = apostrophe === 0x27 || apostrophe === 0x2019;
    const hash = stemHash(text, start, at, written, elides);
    if (hash !== NO_WORD) hashes.push(hash);
  }
  return Int32Array.from(hashes);
}

/** For each UTF-16 unit whether words are made of it, once that is known: a memory asks about every character of a million segments. */
const kinds = new Uint8Array(0x10000);
const OUTSIDE = 1;
const INSIDE = 2;

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // Characters beyond the first plane are no letters of our languages; they stand alone.
  if (kinds[unit] === 0) kinds[unit] = /[\p{L}\p{M}\p{N}\u00ad]/u.test(String.fromCharCode(unit)) ? INSIDE : OUTSIDE;
  return kinds[unit] === INSIDE;
}

/**
 * Words come back again and again: the hash of a word as written leads to the hash of its stem, without making a string of it. By itself
 * and before an apostrophe a word may mean different things.
 */
const known = { elided: new HashTable(), whole: new HashTable() };

function stemHash(text: string, start: number, end: number, written: number, elides: boolean): number {
  const stems = elides ? known.elided : known.whole;
  const before = stems.get(written);
  if (before !== undefined) return before;
  const [word] = foldedWords(text.slice(start, elides ? end + 1 : end));
  const hash = word === undefined ? NO_WORD : hash32(/^\p{N}/u.test(word.text) ? NUMBER : (stemsOf(word.text)[0] ?? word.text));
  stems.set(written, hash);
  return hash;
}

/** The words of a segment as they are, lower case; any number as one token. The second of the three scores. */
export function wordTokens(text: string): TokenHashes {
  return Int32Array.from(text.toLowerCase().match(/\p{N}+(?:[.,\u00a0\u202f ]\p{N}+)*|[\p{L}\p{M}]+/gu) ?? [], (word) =>
    hash32(/^\p{N}/u.test(word) ? NUMBER : word),
  );
}

/** Everything of a segment but spaces: words as written, numbers, marks. The third of the three scores. */
export function verbatimTokens(text: string): TokenHashes {
  return Int32Array.from(text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [], (token) => hash32(token));
}

/**
 * The key of a text for exact matches: 53 bits of its words and marks. Kinds of space and of apostrophe, and how letters with marks
 * are encoded (Unicode NFC), do not make two texts different; case, quotation marks and numbers do.
 */
export function segmentKey(text: string): number {
  const plain = /[\u0300-\u036f]/.test(text) ? text.normalize('NFC') : text;
  let low = FNV_OFFSET;
  let high = 0x9747b28c;
  let space = false;
  let begun = false;
  for (let at = 0; at < plain.length; at += 1) {
    let unit = plain.charCodeAt(at);
    if (unit === 0x20 || unit === 0xa0 || unit === 0x202f || (unit >= 0x2000 && unit <= 0x200a) || (unit >= 9 && unit <= 13)) {
      space = begun;
      continue;
    }
    if (unit === 0x2019 || unit === 0x02bc) unit = 0x27;
    if (space) {
      low = Math.imul(low ^ 0x20, FNV_PRIME);
      high = Math.imul(high ^ 0x20, FNV_PRIME);
      space = false;
    }
    begun = true;
    low = Math.imul(low ^ unit, FNV_PRIME);
    high = Math.imul(high ^ unit, FNV_PRIME);
  }
  return joinedHash(high, low);
}

/** The key of a pair of segments, whichever of them is named first. */
export function pairKey(keys: readonly number[]): number {
  return keys.reduce((sum, key) => (sum + key * 2 + 1) % Number.MAX_SAFE_INTEGER, keys.length);
}

/** 53 bits of two hashes: as many as a number holds exactly. */
function joinedHash(high: number, low: number): number {
  // The two hashes differ by their seed alone, so that the upper one is mixed once more (finaliser of MurmurHash3, public domain).
  let mixed = high ^ (high >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return (mixed & 0x1fffff) * 0x100000000 + (low >>> 0);
}

/** FNV-1a with 32 bits over UTF-16 code units; signed, since the engine keeps such numbers without a box around them. */
function hash32(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}
