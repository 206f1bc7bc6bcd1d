import { foldedWords } from '../language/folding.ts';
import { stemsOf } from '../language/searchLanguages.ts';

/**
 * What of a text tells its story from others: the smallest hashes of its sequences of five stems, sorted. All of them for a
 * short text. Two texts are compared on the hashes below the point up to which both sketches are complete (bottom-k sketch:
 * Cohen and Kaplan, 2007), so that a dispatch can be found again inside a page ten times as long.
 */
export interface StorySketch {
  readonly hashes: Uint32Array;
  /** Every hash below this is in the sketch. */
  readonly completeBelow: number;
}

const SEQUENCE = 5;
const MOST_HASHES = 512;
/** Fewer sequences in common than this can be a formula: a ministry's full name, a title. */
const FEWEST_COMMON = 6;
const HASH_END = 2 ** 32;

/**
 * From which similarity on two texts tell the same story. An agency story that was thoroughly rewritten keeps a fifth of its
 * sequences (its quotes above all), a shortened one two fifths; other news of the same place and people has next to none.
 */
export const SAME_STORY = 0.1;

/** The sketch of a text; letter case, accents, inflection and typography make no difference. */
export function storySketch(text: string): StorySketch {
  const hashes = new Set<number>();
  const window: number[] = [];
  for (const { text: word } of foldedWords(text)) {
    window.push(wordHash(stemsOf(word)[0] ?? word));
    if (window.length > SEQUENCE) window.shift();
    if (window.length === SEQUENCE) hashes.add(sequenceHash(window));
  }
  const sorted = Uint32Array.from(hashes).sort();
  if (sorted.length <= MOST_HASHES) return { hashes: sorted, completeBelow: HASH_END };
  return { hashes: sorted.slice(0, MOST_HASHES), completeBelow: sorted[MOST_HASHES] ?? HASH_END };
}

/** The share of the shorter text's sequences that the longer one has too, 0 to 1; 0 when too few are common to mean anything. */
export function storySimilarity(one: StorySketch, other: StorySketch): number {
  const end = Math.min(one.completeBelow, other.completeBelow);
  let common = 0;
  let a = 0;
  let b = 0;
  for (;;) {
    const x = one.hashes[a] ?? HASH_END;
    const y = other.hashes[b] ?? HASH_END;
    if (x >= end && y >= end) break;
    if (x === y) common += 1;
    if (x <= y) a += 1;
    if (y <= x) b += 1;
  }
  const least = Math.min(a, b);
  return common < FEWEST_COMMON ? 0 : common / least;
}

/** FNV-1a, 32 bits. */
function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The words' hashes mixed in order (MurmurHash3's steps), so that the smallest of them are a fair sample. */
function sequenceHash(words: readonly number[]): number {
  let hash = 0;
  for (const word of words) {
    const mixed = Math.imul(word, 0xcc9e2d51);
    hash ^= Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
