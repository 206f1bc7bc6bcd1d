import type { Bounds } from './review.ts';

/** The attribute of a paragraph that says where in the article it begins, in UTF-16 units. */
const FROM = 'data-from';

/** The place of the article's text under a point of the screen, in UTF-16 units; null where there is no text. */
export function placeAt(article: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret === null ? null : placeOf(article, caret.offsetNode, caret.offset);
}

/** The words of the article that are selected in the page; null when none are, or when the selection reaches beyond the article. */
export function passageSelected(article: HTMLElement): Bounds | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = placeOf(article, startContainer, startOffset);
  const end = placeOf(article, endContainer, endOffset);
  return start === null || end === null || selection.toString().trim() === '' ? null : { start, end };
}

function placeOf(article: HTMLElement, node: Node, offset: number): number | null {
  const paragraph = (node instanceof Element ? node : node.parentElement)?.closest(`[${FROM}]`);
  if (paragraph == null || !article.contains(paragraph)) return null;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  // The handles are empty: what stands before the place is the text of the article and nothing else.
  return Number(paragraph.getAttribute(FROM)) + before.toString().length;
}
