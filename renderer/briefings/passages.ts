import { anchorOf, locate } from '../../core/briefing/discussion.ts';
import { sideText } from '../../core/briefing/side.ts';
import type { Block } from '../../core/model/briefing.ts';
import type { Anchor, Thread } from '../../core/model/discussion.ts';
import { type Lang, langSchema } from '../../core/model/language.ts';

/** The passage that is selected in the text, or the whole block the caret stands in; null when the focus is elsewhere. */
export function selectedPassage(blocks: readonly Block[]): Anchor | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const element = from?.closest<HTMLElement>('[data-block-id]');
  const lang = langSchema.safeParse(element?.closest('[lang]')?.getAttribute('lang')?.slice(0, 2)).data;
  const block = blocks.find(({ id }) => id === element?.dataset.blockId);
  if (!element || !block || !lang) return null;
  const text = sideText(block.sides[lang]);
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.collapsed ? '' : range.toString().trim();
  // What the page shows beside the text, such as the numbers of notes, is not part of it: the nearest place with the same words is meant.
  const start = words === '' ? -1 : nearest(text, words, before.toString().length);
  const whole = { blockId: block.id, lang, start: 0, end: text.length };
  return anchorOf(text, start < 0 ? whole : { blockId: block.id, lang, start, end: start + words.length });
}

function nearest(text: string, words: string, to: number): number {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - to) < Math.abs(best - to)) best = at;
  }
  return best;
}

/** The name under which passages in discussion are marked (CSS Custom Highlight API): the document itself is not touched. */
const MARK = 'discussion';

/** Marks the passages of threads in the text; the answer takes the marks away. */
export function markPassages(threads: readonly Pick<Thread, 'anchor'>[], blocks: readonly Block[]): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  const ranges = threads.flatMap(({ anchor }) => {
    const place = locate(anchor, blocks);
    const block = blocks.find(({ id }) => id === place?.blockId);
    if (place === null || block === undefined) return [];
    return rangeOf(place.blockId, place.lang, sideText(block.sides[place.lang]).slice(place.start, place.end), place.start) ?? [];
  });
  CSS.highlights.set(MARK, new Highlight(...ranges));
  return () => CSS.highlights.delete(MARK);
}

function rangeOf(blockId: string, lang: Lang, words: string, near: number): Range | null {
  const found = [...document.querySelectorAll<HTMLElement>(`[data-block-id="${CSS.escape(blockId)}"]`)];
  const element = found.find((each) => each.closest('[lang]')?.getAttribute('lang')?.startsWith(lang));
  if (!element || words === '') return null;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; from: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node, from: text.length });
    text += node.textContent ?? '';
  }
  const start = nearest(text, words, near);
  const first = nodes.findLast(({ from }) => from <= start);
  const last = nodes.findLast(({ from }) => from < start + words.length);
  if (start < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, start - first.from);
  range.setEnd(last.node, start + words.length - last.from);
  return range;
}
