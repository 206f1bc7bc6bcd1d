import { isStale, stateOf } from '../../../core/briefing/side.ts';
import type { Block } from '../../../core/model/briefing.ts';
import type { Lang } from '../../../core/model/language.ts';
import type { Pair } from '../pair/pair.ts';

/** Writes the states of blocks on their elements, for the style sheet: `data-state`, `data-stale`, `data-only`. */
export function showStates(pair: Pair, lang: Lang, blocks: readonly Block[]): void {
  const root = pair.editors[lang].getRootElement();
  const shown = new Map(blocks.map((block) => [block.id, block]));
  for (const element of root?.children ?? []) {
    const block = element instanceof HTMLElement ? shown.get(element.dataset.blockId ?? '') : undefined;
    if (!block) continue;
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
