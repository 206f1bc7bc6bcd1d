import { isStale, stateOf } from '../../../core/briefing/side.ts';
import type { Block } from '../../../core/model/briefing.ts';
import type { Lang } from '../../../core/model/language.ts';
import { elementOf } from '../pair/documentRows.ts';
import type { Pair } from '../pair/pair.ts';

/** Writes the states of blocks on their elements, for the style sheet: `data-state`, `data-stale`, `data-only`. */
export function showStates(pair: Pair, lang: Lang, blocks: readonly Block[]): void {
  for (const block of blocks) {
    const element = elementOf(pair.editors[lang], block.id);
    if (!element) continue;
    setAttribute(element, 'data-state', stateOf(block, lang));
    setAttribute(element, 'data-stale', isStale(block, lang) ? '' : null);
    setAttribute(element, 'data-only', block.only ?? null);
  }
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
