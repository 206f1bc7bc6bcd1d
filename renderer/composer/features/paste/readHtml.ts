import { joinTexts } from '../../../../core/briefing/contents.ts';
import { PARAGRAPH, type TextShape } from '../../../../core/briefing/rows.ts';
import { hrefSchema, type Inline, type Mark, markSchema } from '../../../../core/model/inline.ts';
import { listItemShape, paragraphShape, skipped } from './dialects.ts';
import { noteForeign } from './foreign.ts';
import type { Foreign, Pasted, PastedBlock } from './pastedBlock.ts';
import { readTable } from './readTable.ts';

/** The blocks of HTML; what is none of these runs on inside the block around it. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE UL'.split(
    ' ',
  ),
);

/** What elements say about their words whatever their style says. */
const MARK_OF: Readonly<Record<string, Mark>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  CITE: 'italic',
  U: 'underline',
  INS: 'underline',
  S: 'strikethrough',
  STRIKE: 'strikethrough',
  DEL: 'strikethrough',
  SUP: 'superscript',
  SUB: 'subscript',
};

interface Around {
  shape: TextShape;
  marks: ReadonlySet<Mark>;
  href: string | null;
  pre: boolean;
}

/**
 * Reads HTML as browsers, Word (desktop and web), LibreOffice, Google Docs and spreadsheets put it on the clipboard: headings, paragraphs, lists with their
 * levels, quotations, tables, images, marks and links. Everything else is left behind, and named. Nothing of it is shown or run.
 */
export function readHtml(html: string): Pasted {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const reader = new Reader();
  reader.read(page.body, { shape: PARAGRAPH, marks: new Set(), href: null, pre: false });
  reader.end();
  return { blocks: reader.blocks, dropped: reader.dropped };
}

class Reader {
  blocks: PastedBlock[] = [];
  dropped = new Set<Foreign>();
  #content: Inline[] = [];
  #shape: TextShape = PARAGRAPH;

  read(parent: Node, around: Around): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text) this.#text(node.data, around);
      else if (node instanceof HTMLElement) this.#element(node, around);
    }
  }

  /** The block that is being read is complete. */
  end(): void {
    const content = trimmed(joinTexts(this.#content));
    // Word writes a no-break space into paragraphs that are empty.
    if (content.some((inline) => inline.type !== 'text' || inline.text.trim() !== ''))
      this.blocks.push({ kind: 'text', shape: this.#shape, content });
    this.#content = [];
  }

  #element(element: HTMLElement, around: Around): void {
    if (skipped(element, this.dropped)) return;
    noteForeign(element, this.dropped);
    const { tagName } = element;
    if (tagName === 'BR') {
      if (breaksPage(element)) this.#pageBreak();
      else this.#content.push({ type: 'lineBreak' });
    } else if (tagName === 'IMG') this.#image(element);
    else if (tagName === 'TABLE' && element instanceof HTMLTableElement) this.#table(element);
    else if (tagName === 'HR') this.end();
    else if (BLOCKS.has(tagName)) this.#block(element, around);
    else this.read(element, { ...around, marks: marksOf(element, around.marks), href: this.#hrefOf(element, around.href) });
  }

  #block(element: HTMLElement, around: Around): void {
    const own = shapeOf(element, around.shape);
    if (breaksPage(element)) this.#pageBreak();
    // A paragraph inside a list item or quotation goes on with it, as a line of its own.
    const goesOn = own === around.shape && own !== PARAGRAPH && this.#content.length > 0 && this.#shape === own;
    if (goesOn) this.#content.push({ type: 'lineBreak' });
    else this.end();
    this.#shape = own;
    const marks =
      own.kind === 'heading' || own.kind === 'title' ? without(marksOf(element, around.marks), 'bold') : marksOf(element, around.marks);
    this.read(element, { shape: own, marks, href: around.href, pre: around.pre || element.tagName === 'PRE' });
    // Inside a list item or quotation the next paragraph of it may follow.
    if (own !== around.shape || own === PARAGRAPH) this.end();
    this.#shape = around.shape;
  }

  #text(data: string, { marks, href, pre }: Around): void {
    // HTML runs ordinary spaces together; no-break spaces of both widths are the author's.
    const text = pre ? data : data.replace(/[ \t\n\r\f]+/g, ' ');
    if (text === '' || (text === ' ' && this.#content.length === 0)) return;
    const inline = { type: 'text' as const, text, marks: markSchema.options.filter((mark) => marks.has(mark)) };
    const last = this.#content.at(-1);
    if (href === null) this.#content.push(inline);
    else if (last?.type === 'link' && last.href === href) last.content.push(inline);
    else this.#content.push({ type: 'link', href, content: [inline] });
  }

  #hrefOf(element: HTMLElement, around: string | null): string | null {
    const address = element.tagName === 'A' ? element.getAttribute('href') : null;
    if (address === null || address.startsWith('#')) return around;
    const href = hrefSchema.safeParse(address);
    if (!href.success) this.dropped.add('links');
    return href.success ? href.data : around;
  }

  #image(element: HTMLElement): void {
    const src = element.getAttribute('src') ?? '';
    // Only what is on the clipboard itself: nothing is fetched.
    const source = imageOfAddress(src);
    if (!source) {
      this.dropped.add('images');
      return;
    }
    const shape = this.#shape;
    this.end();
    this.#shape = shape;
    this.blocks.push({ kind: 'image', source, alt: element.getAttribute('alt') ?? '' });
  }

  #table(element: HTMLTableElement): void {
    const shape = this.#shape;
    this.end();
    this.#shape = shape;
    const table = readTable(element, (cell) => {
      const reader = new Reader();
      noteForeign(cell, this.dropped);
      reader.read(cell, { shape: PARAGRAPH, marks: marksOf(cell, new Set()), href: null, pre: false });
      reader.end();
      for (const foreign of reader.dropped) this.dropped.add(foreign);
      return reader.#lines();
    });
    if (table) this.blocks.push(table);
  }

  /** Everything as one run of words, a line for each block. */
  #lines(): Inline[] {
    const texts = this.blocks.flatMap((block) => (block.kind === 'text' ? [block.content] : []));
    return texts.flatMap((content, index) => (index === 0 ? content : [{ type: 'lineBreak' as const }, ...content]));
  }

  #pageBreak(): void {
    this.end();
    if (this.blocks.length > 0 && this.blocks.at(-1)?.kind !== 'pageBreak') this.blocks.push({ kind: 'pageBreak' });
  }
}

function shapeOf(element: HTMLElement, around: TextShape): TextShape {
  if (element.tagName === 'LI') return listItemShape(element);
  if (element.tagName === 'BLOCKQUOTE') return { kind: 'quotation', attrs: { itemId: null } };
  return paragraphShape(element) ?? around;
}

function without(marks: ReadonlySet<Mark>, mark: Mark): ReadonlySet<Mark> {
  return new Set([...marks].filter((each) => each !== mark));
}

/** The marks of an element's words: its name sets them, and its style sets them or takes them away (Google Docs wraps everything in a `b` of normal weight). */
function marksOf(element: HTMLElement, around: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const marks = new Set(around);
  const named = MARK_OF[element.tagName];
  if (named) marks.add(named);
  const { fontWeight, fontStyle, textDecoration, textDecorationLine, verticalAlign } = element.style;
  const set = (mark: Mark, value: string, yes: RegExp, no: RegExp): void => {
    if (yes.test(value)) marks.add(mark);
    else if (no.test(value)) marks.delete(mark);
  };
  set('bold', fontWeight, /^(bold|bolder|[6-9]00)$/, /^(normal|lighter|[1-5]00)$/);
  set('italic', fontStyle, /^(italic|oblique)/, /^normal$/);
  const line = `${textDecoration} ${textDecorationLine}`;
  set('underline', line, /underline/, /^none/);
  set('strikethrough', line, /line-through/, /^none/);
  set('superscript', verticalAlign, /^super$/, /^baseline$/);
  set('subscript', verticalAlign, /^sub$/, /^baseline$/);
  // A link is underlined by being one.
  if (element.tagName === 'A' || element.closest('a')) marks.delete('underline');
  return marks;
}

/** The image a `data:` address holds; null for any other address. */
function imageOfAddress(address: string): Blob | null {
  const [, type, base64] = /^data:(image\/[\w.+-]+);base64,([A-Za-z0-9+/=\s]+)$/.exec(address) ?? [];
  if (type === undefined || base64 === undefined) return null;
  try {
    return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type });
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function breaksPage(element: HTMLElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return /page-break-before:\s*always|break-before:\s*page|mso-break-type:\s*page-break/i.test(style);
}

/** Without the line breaks and ordinary spaces at both ends, which HTML does not show. */
function trimmed(content: Inline[]): Inline[] {
  const shown = content.map((inline, index): Inline => {
    const next = content[index + 1];
    // A space in front of a line break is not shown either.
    return inline.type === 'text' && next?.type === 'lineBreak' ? { ...inline, text: inline.text.replace(/ +$/, '') } : inline;
  });
  let start = 0;
  let end = shown.length;
  const isNothing = (inline: Inline | undefined): boolean =>
    inline?.type === 'lineBreak' || (inline?.type === 'text' && /^ *$/.test(inline.text));
  while (start < end && isNothing(shown[start])) start += 1;
  while (end > start && isNothing(shown[end - 1])) end -= 1;
  const kept = shown.slice(start, end).map((inline, index, all): Inline => {
    if (inline.type !== 'text') return inline;
    let { text } = inline;
    if (index === 0 || all[index - 1]?.type === 'lineBreak') text = text.replace(/^ +/, '');
    if (index === all.length - 1) text = text.replace(/ +$/, '');
    return { ...inline, text };
  });
  return joinTexts(kept);
}
