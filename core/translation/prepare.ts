import type { Lang } from '../model/language.ts';
import type { MemoryText } from '../model/memory.ts';
import { pairKey, segmentKey, stemTokens } from './segmentTokens.ts';

/** The key of a pair of prepared segments. */
export function preparedPair(texts: readonly { key: number }[]): number {
  return pairKey(texts.map(({ key }) => key));
}

/** A segment with what a memory stores to find it by; the keys of its neighbours, null at the ends of a text or where they are not known. */
export function preparedText(lang: Lang, { text, tags }: MemoryText, previous: string | null, next: string | null) {
  const keyOf = (neighbour: string | null) => (neighbour === null ? null : segmentKey(neighbour));
  return { lang, text, tags, key: segmentKey(text), previous: keyOf(previous), next: keyOf(next), tokens: stemTokens(text) };
}
