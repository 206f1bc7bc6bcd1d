import type { Mark, TextInline } from '../../model/inline.ts';

const MARKS: Record<string, Mark> = { i: 'italic', b: 'bold', sup: 'superscript', sub: 'subscript' };
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** The text of citeproc's HTML (i, b, sup, sub; boxes and spans are dropped) as inline content. */
export function markedText(html: string): TextInline[] {
  const texts: TextInline[] = [];
  const open: Mark[] = [];
  for (const [, closing, tag = '', words] of html.matchAll(/<(\/?)([a-z]+)[^>]*>|([^<]+|<)/g)) {
    if (words !== undefined) {
      const text = decoded(words).replace(/\s*\n\s*/g, '');
      if (text !== '') texts.push({ type: 'text', text, marks: [...open] });
      continue;
    }
    const mark = MARKS[tag];
    if (mark === undefined) continue;
    if (closing === '') open.push(mark);
    else open.splice(open.lastIndexOf(mark), 1);
  }
  return texts;
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|([a-z]+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code !== undefined ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ''] ?? whole),
  );
}
