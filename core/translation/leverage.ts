import type { Block } from '../model/briefing.ts';
import { type Lang, otherLang } from '../model/language.ts';
import { type Leverage, type LeverageBand, leverageBandSchema } from '../model/translation.ts';
import { segmentKey } from './segmentTokens.ts';
import { translatableTexts } from './translatable.ts';
import { neighbours, type Segmenters, textPairs, trimmed } from './work.ts';

/** The lowest score of each band of fuzzy matches, the highest first. */
const FUZZY: readonly (readonly [least: number, band: LeverageBand])[] = [
  [95, 'fuzzy95'],
  [85, 'fuzzy85'],
  [75, 'fuzzy75'],
  [50, 'fuzzy50'],
];
/** Below this nobody looks at a match. */
export const LEAST_COUNTED = 50;

/** The score of the best match of a segment; 0 when there is none. */
export type Score = (text: string, context: { previous: string | null; next: string | null }) => number;

/**
 * How much of a text the memory knows, sentence by sentence: before the work begins, whatever is translated already. A sentence that stands in the
 * text before is a repetition, unless the memory knows it exactly. `report` is told how many texts of how many are done.
 */
export function leverage(
  blocks: readonly Block[],
  lang: Lang,
  score: Score,
  segmenters: Segmenters,
  report: (done: number, total: number) => void,
): Leverage {
  const result: Leverage = {
    bands: Object.fromEntries(leverageBandSchema.options.map((band) => [band, empty()])) as Leverage['bands'],
    total: empty(),
  };
  const texts = translatableTexts(blocks, otherLang(lang));
  const seen = new Set<number>();
  for (const [at, { sides }] of texts.entries()) {
    report(at, texts.length);
    for (const [index, pair] of textPairs({ [otherLang(lang)]: sides[otherLang(lang)] }, lang, segmenters).entries()) {
      const { text } = trimmed(pair.source);
      if (text === '') continue;
      const key = segmentKey(text);
      const best = score(text, neighbours(texts, at, index, lang, segmenters));
      const band = bandOf(best, seen.has(key));
      seen.add(key);
      count(result.bands[band], text);
      count(result.total, text);
    }
  }
  report(texts.length, texts.length);
  return result;
}

function bandOf(score: number, isRepetition: boolean): LeverageBand {
  if (score > 100) return 'context';
  if (score === 100) return 'exact';
  if (isRepetition) return 'repetition';
  return FUZZY.find(([least]) => score >= least)?.[1] ?? 'none';
}

function empty(): Leverage['total'] {
  return { segments: 0, words: 0, characters: 0 };
}

function count(into: Leverage['total'], text: string): void {
  into.segments += 1;
  into.words += text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  into.characters += text.replace(/\s/gu, '').length;
}
