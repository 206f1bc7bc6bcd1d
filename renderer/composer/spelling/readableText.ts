/** The words of an element as somebody wrote them, and where each stands on the page. */
export interface ReadableText {
  text: string;
  /** The part of the page that shows a passage, in UTF-16 offsets of `text`. */
  range(start: number, end: number): Range;
}

/** Not the author's words: pieces of the library, fields of figures, pictures, drawings. */
const SKIPPED = '[data-piece], label, svg, .visuallyHidden, button';

/** Reads an element; what is skipped, line breaks and the borders of cells part words. */
export function readableText(element: Element): ReadableText {
  const parts: { node: Text; start: number }[] = [];
  let text = '';
  const read = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        parts.push({ node, start: text.length });
        text += node.data;
      } else if (node instanceof Element) {
        if (node.matches(SKIPPED) || node.tagName === 'BR') text += '\n';
        else {
          const apart = /^(TD|TH|FIGCAPTION|P|DIV)$/.test(node.tagName);
          if (apart) text += '\n';
          read(node);
          if (apart) text += '\n';
        }
      }
    }
  };
  read(element);
  const at = (offset: number): { node: Text; offset: number } | null => {
    const part = parts.findLast(({ start }) => start <= offset);
    return part ? { node: part.node, offset: Math.min(offset - part.start, part.node.data.length) } : null;
  };
  return {
    text,
    range: (start, end) => {
      const range = document.createRange();
      const from = at(start);
      // The end belongs to the text its last character is in.
      const to = at(end - 1);
      if (from && to) {
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, Math.min(to.offset + 1, to.node.data.length));
      }
      return range;
    },
  };
}
