import type { HouseStyle } from '../../../model/houseStyle.ts';
import type { ParagraphStyleId, ResolvedStyle } from '../paragraphStyles.ts';
import { resolvedStyles, twips } from '../paragraphStyles.ts';
import type { RunLook, WordParagraph, WordRun } from '../wordDocument.ts';
import { type Face, type FontMetrics, fontMetrics, widthOf } from './fontMetrics.ts';

const TWIPS_PER_POINT = 20;
const EMU_PER_TWIP = 635;
const RAISED_SIZE = 0.66;
/** The number of a footnote in the text. */
const NOTE_MARK = '00';

/** A line of a paragraph, in twips. */
export interface Line {
  height: number;
  /** The footnotes referred to in it. */
  notes: readonly WordParagraph[];
  /** Where it begins: the text run it begins in, and the place in that run's text (UTF-16). Null where no text run does. */
  start: LineStart | null;
  /** A page ends with it. */
  endsPage: boolean;
}
export interface LineStart {
  run: WordRun;
  offset: number;
}

/** A paragraph cut into lines; `before` and `after` are the spaces around it. */
export interface MeasuredParagraph {
  before: number;
  after: number;
  lines: readonly Line[];
  keepNext: boolean;
  keepLines: boolean;
}

/** How wide a word may be before it is cut. */
interface Room {
  width: number;
  first: number;
}

/** Cuts the paragraphs of a house style into lines, by the widths of letters. */
export class LineBreaker {
  private readonly house: HouseStyle;
  private readonly styles: ReadonlyMap<ParagraphStyleId, ResolvedStyle>;

  constructor(house: HouseStyle) {
    this.house = house;
    this.styles = resolvedStyles(house);
  }

  /** The paragraph in lines, where the column is `column` twips wide. */
  measured(paragraph: WordParagraph, column: number): MeasuredParagraph {
    const style = this.styles.get(paragraph.style);
    if (style === undefined) throw new RangeError(`There is no style ${paragraph.style}`);
    const { look } = style;
    return {
      before: Math.round((look.before ?? 0) * TWIPS_PER_POINT),
      after: Math.round((look.after ?? 0) * TWIPS_PER_POINT),
      lines: this.lines(paragraph, style, this.room(paragraph, style, column)),
      keepNext: paragraph.keepNext ?? style.keepNext,
      keepLines: style.keepLines,
    };
  }

  private room(paragraph: WordParagraph, { look }: ResolvedStyle, column: number): Room {
    const right = twips(look.right ?? 0);
    if (paragraph.list !== undefined) {
      const { first, step } = this.house.listIndent;
      const width = column - twips(first + step * paragraph.list.level) - right;
      return { width, first: width };
    }
    const left = paragraph.indent ?? twips((look.left ?? 0) + (look.hanging ?? 0));
    const width = column - left - right;
    return { width, first: width - (paragraph.flush ? 0 : twips(look.firstLine ?? 0)) + twips(look.hanging ?? 0) };
  }

  private lines(paragraph: WordParagraph, style: ResolvedStyle, room: Room): Line[] {
    const setter = new LineSetter(room, style, this.house);
    for (const run of paragraph.runs) setter.add(run, run);
    return setter.finished();
  }
}

/** Puts runs into lines, one after the other. */
class LineSetter {
  private readonly room: Room;
  private readonly style: ResolvedStyle;
  private readonly font: string;
  private readonly lineHeight: number;
  private readonly done: Line[] = [];
  /** Of the line that is being filled. */
  private filled = 0;
  private notes: WordParagraph[] = [];
  private height: number;
  private start: LineStart | null = null;
  private empty = true;

  constructor(room: Room, style: ResolvedStyle, house: HouseStyle) {
    this.room = { width: Math.max(room.width, 200), first: Math.max(room.first, 200) };
    this.style = style;
    this.font = house.fonts[style.look.font ?? 'body'].name;
    const { size, line } = style.look;
    this.lineHeight = this.metrics({}).height * size * line * TWIPS_PER_POINT;
    this.height = this.lineHeight;
  }

  add(run: WordRun, top: WordRun): void {
    switch (run.type) {
      case 'text':
        this.addText(run.text, run.look, run);
        break;
      case 'field':
        this.addText('text' in run.result ? run.result.text : '00', run.look, top);
        break;
      case 'break':
        this.endLine(false);
        break;
      case 'pageBreak':
        this.endLine(true);
        break;
      case 'tab':
        this.filled = Math.min(this.filled + 400, this.limit());
        break;
      case 'note':
        this.filled += widthOf(NOTE_MARK, 0, 1, this.metrics({}), this.style.look.size * RAISED_SIZE * TWIPS_PER_POINT);
        this.notes.push(run.paragraph);
        this.empty = false;
        break;
      case 'picture':
        this.addDrawing(run.picture);
        break;
      case 'chart':
        this.addDrawing(run.chart);
        break;
      case 'link':
      case 'control':
      case 'bookmark':
        for (const inner of run.runs) this.add(inner, inner);
        break;
      case 'comment':
      case 'fieldStart':
      case 'fieldEnd':
        break;
    }
  }

  finished(): Line[] {
    if (!this.empty || this.done.length === 0 || this.done.at(-1)?.endsPage === false) this.endLine(false);
    return this.done;
  }

  private metrics(look: RunLook): FontMetrics {
    const bold = look.bold ?? this.style.look.bold ?? false;
    const italic = look.italic ?? this.style.look.italic ?? false;
    const face: Face = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';
    return fontMetrics(this.font, face);
  }

  private limit(): number {
    return this.done.length === 0 ? this.room.first : this.room.width;
  }

  private addDrawing({ width, height }: { width: number; height: number }): void {
    const across = width / EMU_PER_TWIP;
    if (!this.empty && this.filled + across > this.limit()) this.endLine(false);
    this.filled += across;
    this.height = Math.max(this.height, height / EMU_PER_TWIP);
    this.empty = false;
  }

  private addText(text: string, look: RunLook, run: WordRun): void {
    const metrics = this.metrics(look);
    const size = this.style.look.size * (look.raised === undefined ? 1 : RAISED_SIZE) * TWIPS_PER_POINT;
    const shown = this.style.look.caps && look.caps !== false ? text.toUpperCase() : text;
    const caps = shown.length === text.length ? shown : text;
    let at = 0;
    while (at < caps.length) {
      const end = wordEnd(caps, at);
      // The spaces at the end of a line hang beyond it.
      let next = end;
      while (next < caps.length && caps.charCodeAt(next) === 0x20) next++;
      this.addWord(caps, at, end, metrics, size, run);
      this.filled += widthOf(caps, end, next, metrics, size);
      at = next;
    }
  }

  private addWord(text: string, from: number, to: number, metrics: FontMetrics, size: number, run: WordRun): void {
    const width = widthOf(text, from, to, metrics, size);
    if (!this.empty && this.filled + width > this.limit()) this.endLine(false);
    this.start ??= { run, offset: from };
    this.empty = false;
    // A word longer than a line goes on in the next ones.
    let rest = this.filled + width;
    while (rest > this.limit() && width > this.limit()) {
      rest -= this.limit();
      this.endLine(false);
      this.empty = false;
    }
    this.filled = rest;
  }

  private endLine(endsPage: boolean): void {
    this.done.push({ height: this.height, notes: this.notes, start: this.start, endsPage });
    this.filled = 0;
    this.notes = [];
    this.height = this.lineHeight;
    this.start = null;
    this.empty = true;
  }
}

/** Where the part of a text ends that stays on one line: before a space, after a hyphen or a dash between words. */
function wordEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20) return at;
    if ((code === 0x2d || code === 0x2013 || code === 0x2014) && at > from && at + 1 < text.length) {
      const next = text.charCodeAt(at + 1);
      if (next !== 0x20 && next !== 0xa0) return at + 1;
    }
  }
  return text.length;
}
