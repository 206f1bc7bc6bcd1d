import { foldedWords } from '../language/folding.ts';
import { stemsOf } from '../language/searchLanguages.ts';
import type { Lang } from '../model/language.ts';
import type { MemoryReader } from './memoryMatch.ts';
import type { TextRange } from './segmentation.ts';
import { stemTokens } from './segmentTokens.ts';

/** Ids of the units that have all the words asked for in a language, in whatever form, the latest first. No words: no units. */
export function unitsWithWords(memory: Pick<MemoryReader, 'postingCounts' | 'postingsOf'>, lang: Lang, text: string): number[] {
  const tokens = [...new Set(stemTokens(text))];
  const counts = memory.postingCounts(lang, tokens);
  const byRarity = tokens.sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
  let found: Set<number> | null = null;
  for (const token of byRarity) {
    const having = new Set<number>();
    for (const { ids } of memory.postingsOf(lang, token)) for (const id of ids) if (found === null || found.has(id)) having.add(id);
    found = having;
    if (found.size === 0) break;
  }
  return [...(found ?? [])].sort((one, other) => other - one);
}

/** Where a text says the words asked for, in whatever form: UTF-16 offsets, in order. */
export function wordRanges(text: string, asked: string): TextRange[] {
  const stems = new Set(foldedWords(asked).flatMap((word) => stemsOf(word.text)));
  return foldedWords(text)
    .filter((word) => stemsOf(word.text).some((stem) => stems.has(stem)))
    .map(({ start, end }) => ({ start, end }));
}
