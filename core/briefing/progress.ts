import type { Block, BriefingContent, SideProgress } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import { LANGS, type Lang } from '../model/language.ts';
import { belongsTo, cellsOf, contentText, isBlank, isStale, stateOf } from './side.ts';

const segmenters: Partial<Record<Lang, Intl.Segmenter>> = {};

function wordSegmenter(lang: Lang): Intl.Segmenter {
  segmenters[lang] ??= new Intl.Segmenter(lang, { granularity: 'word' });
  return segmenters[lang];
}

/** Words of a text as Unicode's UAX #29 and the language cut them; punctuation and spaces do not count, a number does. */
export function countWords(text: string, lang: Lang): number {
  let words = 0;
  for (const segment of wordSegmenter(lang).segment(text)) if (segment.isWordLike) words += 1;
  return words;
}

/** Words of a content, footnotes included: a translator works on them too. Citations are references, not text. */
function contentWords(content: readonly Inline[], lang: Lang): number {
  const notes = content.flatMap((inline) => (inline.type === 'footnote' ? [contentText(inline.content)] : []));
  return [contentText(content), ...notes].reduce((sum, text) => sum + countWords(text, lang), 0);
}

/** Blocks are never changed in place: each is counted once for as long as it is there. */
const counted: Record<Lang, WeakMap<Block, number>> = { fr: new WeakMap(), ru: new WeakMap() };

/** Words one language of a block holds; a table's are its cells'. */
export function blockWords(block: Block, lang: Lang): number {
  if (!belongsTo(block, lang)) return 0;
  const words = counted[lang].get(block) ?? newCount(block, lang);
  counted[lang].set(block, words);
  return words;
}

function newCount(block: Block, lang: Lang): number {
  return [block, ...cellsOf(block)].reduce((sum, { sides }) => sum + contentWords(sides[lang]?.content ?? [], lang), 0);
}

/**
 * How far each language of a briefing has come: its blocks by state, how many of them are stale, and its words. Blocks that are
 * empty in every language, page breaks and blocks of the other language only are not counted.
 */
export function progress(content: Pick<BriefingContent, 'blocks'>): Record<Lang, SideProgress> {
  const counts: Record<Lang, SideProgress> = { fr: emptyProgress(), ru: emptyProgress() };
  for (const block of content.blocks) {
    if (isBlank(block)) continue;
    for (const lang of LANGS) {
      const state = stateOf(block, lang);
      if (state === null) continue;
      counts[lang][state] += 1;
      if (isStale(block, lang)) counts[lang].stale += 1;
      counts[lang].words += blockWords(block, lang);
    }
  }
  return counts;
}

function emptyProgress(): SideProgress {
  return { missing: 0, draft: 0, translated: 0, reviewed: 0, final: 0, stale: 0, words: 0 };
}
