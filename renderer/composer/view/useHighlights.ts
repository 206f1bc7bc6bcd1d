import { useEffect } from 'react';

/**
 * Marks passages on the page under a name that style sheets know (`::highlight(name)`), without touching the document: CSS Custom Highlight
 * API. A browser that has none marks nothing.
 */
export function useHighlights(name: string, ranges: readonly Range[]): void {
  useEffect(() => {
    if (!('highlights' in CSS)) return;
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(name);
    };
  }, [name, ranges]);
}
