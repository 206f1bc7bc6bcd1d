import { isStale, stateOf } from '../../../core/briefing/side.ts';
import type { Lang } from '../../../core/model/language.ts';
import type { Pair } from '../pair/pair.ts';

/** Writes each block's state on its element, for the style sheet: `data-state`, `data-stale`, `data-only`. */
export function showStates(pair: Pair, lang: Lang): void {
  for (const element of pair.editors[lang].getRootElement()?.children ?? []) {
    if (!(element instanceof HTMLElement) || element.dataset.blockId === undefined) continue;
    const block = pair.block(element.dataset.blockId);
    if (!block) continue;
    setAttribute(element, 'data-state', stateOf(block, lang));
    setAttribute(element, 'data-stale', isStale(block, lang) ? '' : null);
    setAttribute(element, 'data-only', block.only ?? null);
  }
}

function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
