import type { SegmentationRule } from '../model/segmentation.ts';

/** A stretch of a text, UTF-16 offsets, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** Cuts texts of one language; made once from its rules. */
export type Segmenter = (text: string) => TextRange[];

interface CompiledRule {
  breaks: boolean;
  pattern: RegExp;
}

/**
 * A segmenter of SRX 2.0 rules. The segments cover the text without gap or overlap, the spaces between two of them at the end of
 * the first, so that joining them gives the text back. At a place for which several rules hold, the first decides.
 * @throws SyntaxError when a rule is no regular expression
 */
export function segmenterOf(rules: readonly SegmentationRule[]): Segmenter {
  const compiled = rules.map(compile);
  return (text) => {
    const ends = new Set<number>();
    for (const [place, rule] of compiled.entries()) {
      if (!rule.breaks) continue;
      rule.pattern.lastIndex = 0;
      for (const { index } of text.matchAll(rule.pattern)) {
        if (index > 0 && index < text.length && !ends.has(index) && decides(compiled, place, text, index)) ends.add(index);
      }
    }
    const inOrder = [...ends].sort((a, b) => a - b);
    return [...inOrder, text.length].flatMap((end, at) => {
      const start = inOrder[at - 1] ?? 0;
      return end > start ? [{ start, end }] : [];
    });
  };
}

/** Whether the rule at `place` of the list is the first that holds at `index`. */
function decides(rules: readonly CompiledRule[], place: number, text: string, index: number): boolean {
  for (const rule of rules.slice(0, place)) {
    rule.pattern.lastIndex = index;
    const match = rule.pattern.exec(text);
    if (match?.index === index) return rule.breaks;
  }
  return true;
}

function compile({ breaks, before, after }: SegmentationRule): CompiledRule {
  // An exception is only asked about one place; looking for the next one from there would cost the length of the text.
  const pattern = new RegExp(`(?<=${before === '' ? '' : `(?:${before})`})(?=${after === '' ? '' : `(?:${after})`})`, breaks ? 'gu' : 'yu');
  return { breaks, pattern };
}
