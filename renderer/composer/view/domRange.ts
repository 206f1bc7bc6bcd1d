/** How many units of an element's running text stand before a place in it; the inverse of {@link domRange}. */
export function offsetIn(element: Element, node: Node, offset: number): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let position = 0;
  for (let at = walker.nextNode(); at !== null; at = walker.nextNode()) {
    if (at === node) return position + offset;
    if (at instanceof HTMLBRElement) position += 1;
    else if (at instanceof Text) position += at.data.length;
  }
  return position;
}

/**
 * The part of an element that shows a passage of its running text, in UTF-16 offsets; null when the element shows less than that. A line break
 * counts as one unit, notes as none, as they do in the document model.
 */
export function domRange(element: Element, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const range = document.createRange();
  let position = 0;
  let begun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) {
      position += 1;
      continue;
    }
    if (!(node instanceof Text)) continue;
    const length = node.data.length;
    if (!begun && start < position + length) {
      range.setStart(node, start - position);
      begun = true;
    }
    if (begun && end <= position + length) {
      range.setEnd(node, end - position);
      return range;
    }
    position += length;
  }
  return null;
}
