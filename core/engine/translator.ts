import { segmentationRules } from '../language/segmentationRules.ts';
import type { Library } from '../library/library.ts';
import type { Block } from '../model/briefing.ts';
import { type Lang, otherLang } from '../model/language.ts';
import type { MemoryMatch, MemoryText } from '../model/memory.ts';
import type { Leverage } from '../model/translation.ts';
import { LEAST_COUNTED, leverage, type Score } from '../translation/leverage.ts';
import { findMatches } from '../translation/memoryMatch.ts';
import { segmenterOf } from '../translation/segmentation.ts';
import { substituted } from '../translation/substitution.ts';
import { withTexts } from '../translation/translatable.ts';
import { fitted, pretranslate, type Segmenters, type Translate } from '../translation/work.ts';
import type { ReportProgress } from './progress.ts';

/** A match with what it puts into the text at hand. */
export interface FittedMatch {
  match: MemoryMatch;
  target: MemoryText;
  /** Numbers or dates of the text at hand were put in. */
  substituted: boolean;
}

/** The segmenters of a library: by its own rules where it has some, else by the program's. */
export function segmentersOf(library: Library): Segmenters {
  const own = library.segmentationRules();
  return { fr: segmenterOf(own.fr ?? segmentationRules.fr), ru: segmenterOf(own.ru ?? segmentationRules.ru) };
}

interface Asked {
  source: MemoryText;
  previous: string | null;
  next: string | null;
  /** The language it is translated into. */
  lang: Lang;
  least: number;
  most: number;
}

/** What the memory has for a sentence, made to fit it: its library pieces, its numbers and dates. */
export function fittedMatches(library: Library, { source, previous, next, lang, least, most }: Asked): FittedMatch[] {
  const from = otherLang(lang);
  return findMatches(library.memory, { lang: from, text: source.text, previous, next, least, most }).map((match) => {
    const stored = { source: match.unit.texts[from], target: match.unit.texts[lang] };
    const values = match.score >= 100 && match.kind !== 'fuzzy' ? null : substituted(source.text, stored, from, lang);
    const target = fitted(source, { source: stored.source, target: values?.target ?? stored.target });
    return { match, target, substituted: values?.changed ?? false };
  });
}

/**
 * The best translation of a sentence, of at least so many points. A sentence that differs from its match by values alone counts as exact only
 * when they could be put in; otherwise by what is written.
 */
function translateFrom(library: Library, lang: Lang, least: number): Translate {
  return (source, context) => {
    const [best] = fittedMatches(library, { source, ...context, lang, least, most: 3 });
    if (best === undefined) return null;
    const { match } = best;
    const score =
      match.kind !== 'fuzzy' || best.substituted
        ? match.score
        : Math.min(match.score, Math.max(match.verbatimScore, Math.min(99, match.plainScore)));
    return score < least ? null : { target: best.target, score: match.kind === 'fuzzy' ? Math.min(score, 99) : score };
  };
}

/** What pre-translation changed. */
export interface PretranslateResult {
  blocks: Block[];
  segments: number;
  texts: number;
  complete: number;
}

/** Fills the empty translations of blocks from the memory, with matches of at least so many points. Progress is told in texts. */
export function pretranslateBlocks(
  library: Library,
  blocks: readonly Block[],
  lang: Lang,
  least: number,
  report: ReportProgress,
): PretranslateResult {
  const done = pretranslate(blocks, lang, translateFrom(library, lang, least), segmentersOf(library), (at, total) =>
    report(at, total, 'translate'),
  );
  const after = withTexts(blocks, done.changed);
  const changed = after.filter((block, index) => block !== blocks[index]);
  return { blocks: changed, segments: done.segments, texts: done.changed.length, complete: done.complete };
}

/** How much of the blocks the memory knows. Progress is told in texts. */
export function leverageOf(library: Library, blocks: readonly Block[], lang: Lang, report: ReportProgress): Leverage {
  const score: Score = (text, context) =>
    findMatches(library.memory, { lang: otherLang(lang), text, ...context, least: LEAST_COUNTED, most: 1 })
      // A sentence that differs by its numbers is no exact match.
      .reduce((best, match) => Math.max(best, match.kind === 'fuzzy' ? Math.min(99, match.score) : match.score), 0);
  return leverage(blocks, lang, score, segmentersOf(library), (at, total) => report(at, total, 'count'));
}
