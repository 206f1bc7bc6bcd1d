import { useEffect } from 'react';
import type { TextPlace } from '../../../core/briefing/find.ts';
import type { Pair } from '../pair/pair.ts';
import { domRange } from './domRange.ts';
import { elementOf } from './textElements.ts';

/** A passage to be marked over the text: a term of the glossary, one that is not to be used, or one that a check has to say something about. */
export interface TextMark {
  place: TextPlace;
  start: number;
  end: number;
  kind: TextMarkKind;
}
export type TextMarkKind = 'term' | 'forbiddenTerm' | 'error' | 'warning';

/** The names under which style sheets know the marks (CSS Custom Highlight API). */
const NAMES: Record<TextMarkKind, string> = {
  term: 'diptych-term',
  forbiddenTerm: 'diptych-forbidden-term',
  error: 'diptych-error',
  warning: 'diptych-warning',
};

/** Marks passages over the text without touching it. A browser that cannot marks nothing. */
export function useTextMarks(pair: Pair, marks: readonly TextMark[]): void {
  useEffect(() => {
    if (!('highlights' in CSS)) return;
    const ranges: Record<TextMarkKind, Range[]> = { term: [], forbiddenTerm: [], error: [], warning: [] };
    for (const { place, start, end, kind } of marks) {
      const element = elementOf(pair, place);
      const range = element && start < end ? domRange(element, start, end) : null;
      if (range) ranges[kind].push(range);
    }
    for (const [kind, name] of entries(NAMES)) CSS.highlights.set(name, new Highlight(...ranges[kind]));
    return () => {
      for (const [, name] of entries(NAMES)) CSS.highlights.delete(name);
    };
  }, [pair, marks]);
}

function entries(names: Record<TextMarkKind, string>): [TextMarkKind, string][] {
  const kinds: readonly TextMarkKind[] = ['term', 'forbiddenTerm', 'error', 'warning'];
  return kinds.map((kind) => [kind, names[kind]]);
}
