import { joinTexts } from '../briefing/contents.ts';
import type { Footnote, Inline, Mark, TextInline } from '../model/inline.ts';
import type { MemoryText, SegmentTag } from '../model/memory.ts';
import type { Segmenter } from './segmentation.ts';
import { closingCode, codeOfInline, codeOfLink, codeOfMark, type ReadCode, readCode } from './tagCodes.ts';

/**
 * A sentence of a content. `text` is what it says, line breaks as `\n`, its spaces with it; `tags` are what stands in it beside
 * words, in order, each at a UTF-16 offset of `text`: marks, links and pieces of the library as pairs around their words, citations and
 * footnotes alone. `start` and `end` are UTF-16 offsets in the running text of the content.
 */
export interface Segment extends MemoryText {
  start: number;
  end: number;
}

/** Marks from the outermost in. */
const MARKS: readonly Mark[] = ['bold', 'italic', 'underline', 'strikethrough', 'superscript', 'subscript'];

/**
 * The sentences of a content. They follow one another without gap, and {@link joinSegments} makes the content of them again. Pieces of
 * the library and links are never cut; a note that stands between two sentences goes with the first. A content without words but
 * with notes is one segment; one with nothing is none.
 */
export function segmentsOf(content: readonly Inline[], segmenter: Segmenter): Segment[] {
  const whole = taggedText(content);
  const cuts = segmenter(whole.text)
    .map(({ end }) => end)
    .filter((end) => end < whole.text.length && !whole.uncut.some((range) => range.start < end && end < range.end));
  if (whole.text === '' && whole.tags.length === 0) return [];
  const writer = new TagWriter();
  const segments: Segment[] = [];
  let from = 0;
  let next = 0;
  for (const end of [...cuts, whole.text.length]) {
    const last = end === whole.text.length;
    writer.begin();
    for (; next < whole.tags.length; next += 1) {
      const tag = whole.tags[next];
      // What opens at the end of a sentence belongs to the one that follows.
      if (tag === undefined || tag.at > end || (tag.at === end && !last && tag.type === 'open')) break;
      writer.add(tag, from);
    }
    segments.push({ text: whole.text.slice(from, end), tags: writer.end(end - from), start: from, end });
    from = end;
  }
  return segments;
}

/** A content as one text with tags: {@link segmentsOf} without cutting. */
export function taggedContent(content: readonly Inline[]): MemoryText {
  const { text, tags } = taggedText(content);
  return { text, tags };
}

/**
 * The content that segments make when they are put one after the other. Joining what {@link segmentsOf} gave is the content it was
 * given, texts of the same marks made one and marks in one order. Tags of other programs, of which nothing is known, are left out; a
 * pair without an end holds to the end of its segment.
 */
export function joinSegments(segments: readonly MemoryText[]): Inline[] {
  return joinTexts(segments.flatMap(contentOfSegment));
}

/** The notes of a content whose words are to be translated too, in order; each is a content of its own for {@link segmentsOf}. */
export function footnotesOf(content: readonly Inline[]): Footnote['content'][] {
  return content.flatMap((inline) => (inline.type === 'footnote' ? [inline.content] : []));
}

/** A content whose footnotes say something else, in order; those for which nothing is given stay. */
export function withFootnotes(content: readonly Inline[], notes: readonly (readonly Inline[])[]): Inline[] {
  let number = 0;
  return content.map((inline) => {
    const note = inline.type === 'footnote' ? notes[number++] : undefined;
    if (inline.type !== 'footnote' || note === undefined) return inline;
    return {
      ...inline,
      content: note.flatMap((part) => (part.type === 'text' || part.type === 'link' || part.type === 'lineBreak' ? [part] : [])),
    };
  });
}

interface Range {
  start: number;
  end: number;
}

function taggedText(content: readonly Inline[]): MemoryText & { uncut: Range[] } {
  let text = '';
  let nextId = 1;
  const tags: SegmentTag[] = [];
  const uncut: Range[] = [];
  let open: { mark: Mark; id: number }[] = [];
  const add = (type: SegmentTag['type'], id: number, code: string) => tags.push({ type, at: text.length, id, content: code });
  /** Ends the marks that do not go on, and begins those that are new. */
  const mark = (marks: readonly Mark[]) => {
    for (const ended of open.filter((each) => !marks.includes(each.mark)).reverse())
      add('close', ended.id, closingCode(codeOfMark(ended.mark)));
    open = open.filter((each) => marks.includes(each.mark));
    for (const begun of MARKS.filter((each) => marks.includes(each) && !open.some((other) => other.mark === each))) {
      open.push({ mark: begun, id: nextId });
      add('open', nextId++, codeOfMark(begun));
    }
  };
  const words = (inline: TextInline) => {
    if (inline.text === '') return;
    mark(inline.marks);
    text += inline.text;
  };
  const around = (code: string, inside: () => void) => {
    const id = nextId++;
    const start = text.length;
    add('open', id, code);
    inside();
    add('close', id, closingCode(code));
    uncut.push({ start, end: text.length });
  };
  for (const inline of content) {
    if (inline.type === 'text') words(inline);
    else if (inline.type === 'lineBreak') text += '\n';
    else if (inline.type === 'link') {
      // Marks of what comes before end outside, marks of its words end inside: pairs are nested where they can be.
      mark([]);
      around(codeOfLink(inline.href), () => {
        for (const part of inline.content) words(part);
        mark([]);
      });
    } else if (inline.type === 'itemRef' || inline.type === 'nameRef') {
      mark(inline.marks);
      around(codeOfInline(inline), () => {
        text += inline.text;
      });
    } else add('single', nextId++, codeOfInline(inline));
  }
  mark([]);
  return { text, tags, uncut };
}

/** Numbers the tags of each segment anew, and closes at its end what goes on in the next. */
class TagWriter {
  #tags: SegmentTag[] = [];
  #ids = new Map<number, number>();
  /** Pairs that are open now, with their ids in the whole content. */
  #open: SegmentTag[] = [];

  begin(): void {
    this.#tags = [];
    this.#ids = new Map();
    for (const tag of this.#open) this.#put(tag, 0);
  }

  add(tag: SegmentTag, from: number): void {
    if (tag.type === 'open') this.#open.push(tag);
    if (tag.type === 'close') this.#open = this.#open.filter(({ id }) => id !== tag.id);
    this.#put(tag, tag.at - from);
  }

  end(at: number): SegmentTag[] {
    for (const tag of this.#open.toReversed()) this.#put({ ...tag, type: 'close', content: closingCode(tag.content) }, at);
    return this.#tags;
  }

  #put(tag: SegmentTag, at: number): void {
    const id = this.#ids.get(tag.id) ?? this.#ids.size + 1;
    this.#ids.set(tag.id, id);
    this.#tags.push({ ...tag, id, at });
  }
}

function contentOfSegment({ text, tags }: MemoryText): Inline[] {
  const reader = new SegmentReader();
  let from = 0;
  for (const tag of tags) {
    reader.words(text.slice(from, tag.at));
    from = Math.max(from, tag.at);
    if (tag.type === 'close') reader.close(tag.id);
    else reader.open(tag);
  }
  reader.words(text.slice(from));
  return reader.content();
}

/** Makes a content of words and tags, read one after the other. */
class SegmentReader {
  readonly #content: Inline[] = [];
  readonly #marks = new Map<number, Mark>();
  /** The link or piece the words belong to. */
  #holder: { id: number; code: Extract<ReadCode, { type: 'link' | 'piece' }>; words: TextInline[]; marks: Mark[] } | null = null;

  words(text: string): void {
    const marks = this.#marksNow();
    if (text === '') return;
    if (this.#holder !== null) {
      this.#holder.words.push({ type: 'text', text, marks });
      return;
    }
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.#content.push({ type: 'lineBreak' });
      if (line !== '') this.#content.push({ type: 'text', text: line, marks });
    });
  }

  open({ id, type, content }: SegmentTag): void {
    const code = readCode(content);
    if (code === null) return;
    if (code.type === 'single') this.#content.push(code.inline);
    else if (type !== 'open') return;
    else if (code.type === 'mark') this.#marks.set(id, code.mark);
    else if (this.#holder === null) this.#holder = { id, code, words: [], marks: this.#marksNow() };
  }

  close(id: number): void {
    this.#marks.delete(id);
    if (this.#holder?.id === id) this.#finish();
  }

  content(): Inline[] {
    this.#finish();
    return this.#content;
  }

  #finish(): void {
    if (this.#holder === null) return;
    const { code, words, marks } = this.#holder;
    this.#holder = null;
    if (code.type === 'link') this.#content.push({ type: 'link', href: code.href, content: words });
    else this.#content.push({ ...code.piece, text: words.map((word) => word.text).join(''), marks });
  }

  #marksNow(): Mark[] {
    const held = new Set(this.#marks.values());
    return MARKS.filter((mark) => held.has(mark));
  }
}
