import type { TextPlace } from '../../../core/briefing/find.ts';
import type { Pair } from '../pair/pair.ts';

/** The element that shows a text of the document; null when it is not on the page. */
export function elementOf(pair: Pair, { block, lang, part }: TextPlace): HTMLElement | null {
  const root = pair.editors[lang].getRootElement();
  const element = [...(root?.children ?? [])].find((child) => child instanceof HTMLElement && child.dataset.blockId === block);
  if (!(element instanceof HTMLElement) || part === 'text') return element instanceof HTMLElement ? element : null;
  if (part === 'caption') return element.querySelector<HTMLElement>('figcaption [role="textbox"]');
  return element.querySelector<HTMLElement>(`[data-cell="${part.row} ${part.column}"] [role="textbox"]`);
}
