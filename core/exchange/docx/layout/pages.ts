import type { HouseStyle } from '../../../model/houseStyle.ts';
import { COLUMN_PADDING, twips } from '../paragraphStyles.ts';
import type { WordBlock, WordCell, WordDocument, WordParagraph, WordRow, WordSection, WordTable } from '../wordDocument.ts';
import { type Line, LineBreaker, type LineStart, type MeasuredParagraph } from './lines.ts';

/** The line above the notes of a page, and the space around it. */
const NOTE_SEPARATOR = 200;
/** Lines of a paragraph that stay together at the end of a page and at its beginning (widow and orphan control). */
const FEWEST_LINES = 2;

/** Where the pages of a document begin and what is on them, as far as the widths of letters tell. */
export interface Pages {
  /** The number printed on the page a paragraph begins on. */
  numberOf: ReadonlyMap<WordParagraph, number>;
  /** The pages each bookmark of a paragraph is on, as printed. */
  numberOfBookmark: ReadonlyMap<string, number>;
  count: number;
  /** How many pages each section has. */
  counts: readonly number[];
  /** The places a new page begins at; null for the beginning of a paragraph that begins with no text. */
  breaks: ReadonlyMap<WordParagraph, readonly (LineStart | null)[]>;
}

/**
 * Lays a document out: lines by the widths of letters, then pages with what is kept together, rows of tables, repeated header rows
 * and footnotes. It is what tables of contents, counts of pages and the preview show until a word processor has
 * laid the file out itself; that may differ where lines are nearly full.
 */
export function pagesOf(document: WordDocument, house: HouseStyle): Pages {
  const layout = new PageLayout(new LineBreaker(house), house);
  for (const section of document.sections) layout.section(section);
  return layout.result();
}

class PageLayout {
  private readonly breaker: LineBreaker;
  private readonly house: HouseStyle;
  private readonly numbers = new Map<WordParagraph, number>();
  private readonly bookmarks = new Map<string, number>();
  private readonly breaks = new Map<WordParagraph, (LineStart | null)[]>();
  private readonly counts: number[] = [];
  private readonly noteHeights = new Map<WordParagraph, number>();
  /** The page that is being filled, from 1 in the document, and the number printed on it. */
  private page = 0;
  private printed = 0;
  private sectionPage = 0;
  /** Twips of the page's text area, and how much is taken by text and by notes. */
  private room = 0;
  private firstRoom = 0;
  private filled = 0;
  private noted = 0;
  private column = 0;

  constructor(breaker: LineBreaker, house: HouseStyle) {
    this.breaker = breaker;
    this.house = house;
  }

  result(): Pages {
    return {
      numberOf: this.numbers,
      numberOfBookmark: this.bookmarks,
      count: Math.max(1, this.page),
      counts: this.counts,
      breaks: this.breaks,
    };
  }

  section(section: WordSection): void {
    const { margins, width, height } = section.page;
    this.column = width - margins.left - margins.right;
    const roomWith = (header: readonly WordParagraph[], footer: readonly WordParagraph[]) =>
      height -
      Math.max(margins.top, margins.header + this.heightOf(header)) -
      Math.max(margins.bottom, margins.footer + this.heightOf(footer));
    this.room = roomWith(section.header.default, section.footer.default);
    this.firstRoom = roomWith(section.header.first ?? section.header.default, section.footer.first ?? section.footer.default);
    if (section.restart || this.page === 0) this.printed = 0;
    this.sectionPage = 0;
    this.newPage();
    const blocks = section.blocks.flatMap((block): readonly WordBlock[] => (block.kind === 'contents' ? block.children : [block]));
    const measured = new Map<WordParagraph, MeasuredParagraph>();
    const lookUp = (paragraph: WordParagraph) => {
      const known = measured.get(paragraph);
      if (known !== undefined) return known;
      const made = this.breaker.measured(paragraph, this.column);
      measured.set(paragraph, made);
      return made;
    };
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'bookmark' || block.kind === 'contents') continue;
      if (block.kind === 'table') {
        this.table(block, this.chain(blocks, index + 1, lookUp));
        continue;
      }
      const paragraph = lookUp(block);
      if (paragraph.keepNext && !this.fresh() && this.chain(blocks, index, lookUp) > this.left()) this.newPage(block);
      this.paragraph(block, paragraph);
      measured.delete(block);
    }
    this.counts.push(this.sectionPage);
  }

  private fresh(): boolean {
    return this.filled === 0;
  }

  private left(): number {
    return (this.sectionPage === 1 ? this.firstRoom : this.room) - this.filled - this.noted;
  }

  /** Begins a page; `at`: the paragraph that is its first, from its beginning. */
  private newPage(at: WordParagraph | null = null): void {
    this.page++;
    this.printed++;
    this.sectionPage++;
    this.filled = 0;
    this.noted = 0;
    if (at !== null) this.addBreak(at, null);
  }

  private addBreak(paragraph: WordParagraph, start: LineStart | null): void {
    const before = this.breaks.get(paragraph);
    if (before === undefined) this.breaks.set(paragraph, [start]);
    else before.push(start);
  }

  /** What stays together from a block on: those kept with the next one, and the beginning of what they are kept with. */
  private chain(blocks: readonly WordBlock[], from: number, measured: (paragraph: WordParagraph) => MeasuredParagraph): number {
    let height = 0;
    for (let index = from; index < blocks.length; index++) {
      const block = blocks[index];
      if (block === undefined || block.kind === 'bookmark' || block.kind === 'contents') continue;
      if (block.kind === 'table') return height + this.firstRows(block);
      const { before, after, lines, keepNext, keepLines } = measured(block);
      const all = lines.reduce((total, line) => total + line.height, 0);
      if (!keepNext) {
        const few = lines.slice(0, lines.length <= FEWEST_LINES + 1 ? lines.length : FEWEST_LINES);
        return height + before + (keepLines ? all : few.reduce((total, line) => total + line.height + this.heightOfNotes(line), 0));
      }
      height += before + all + after;
      if (height > this.room) return 0;
    }
    return height;
  }

  private firstRows(table: WordTable): number {
    let height = 0;
    for (const row of table.rows) {
      height += row.splits ? Math.min(this.rowHeight(row, table), 3 * 300) : this.rowHeight(row, table);
      if (!row.header) break;
    }
    return height;
  }

  private paragraph(paragraph: WordParagraph, measured: MeasuredParagraph): void {
    const { lines, before, after, keepLines } = measured;
    const above = this.fresh() ? 0 : before;
    const all = lines.reduce((total, line) => total + line.height + this.heightOfNotes(line), 0);
    if (!this.fresh() && above + all > this.left()) {
      const fitting = this.fitting(lines, 0, this.left() - above);
      if (keepLines ? all <= this.room : fitting < Math.min(FEWEST_LINES, lines.length) || (lines.length === 3 && fitting < 3))
        this.newPage(paragraph);
    }
    this.place(paragraph);
    this.filled += this.fresh() ? 0 : before;
    for (let index = 0; index < lines.length; ) {
      const line = lines[index];
      if (line === undefined) break;
      let count = this.fitting(lines, index, this.left());
      const rest = lines.length - index - count;
      if (rest > 0 && rest < FEWEST_LINES && count > FEWEST_LINES && !this.endsPage(lines, index, count)) count--;
      if (count === 0 && !this.fresh()) {
        this.newPage();
        this.addBreak(paragraph, line.start);
        continue;
      }
      const taken = Math.max(1, count);
      for (const each of lines.slice(index, index + taken)) {
        this.filled += each.height;
        this.noted += this.heightOfNotes(each);
      }
      const last = lines[index + taken - 1];
      index += taken;
      if (last?.endsPage) this.newPage();
      else if (index < lines.length) {
        this.newPage();
        this.addBreak(paragraph, lines[index]?.start ?? null);
      }
    }
    if (!this.fresh()) this.filled += after;
  }

  private endsPage(lines: readonly Line[], from: number, count: number): boolean {
    return lines[from + count - 1]?.endsPage ?? false;
  }

  /** How many lines from one on there is room for, up to one that ends a page. */
  private fitting(lines: readonly Line[], from: number, room: number): number {
    let height = 0;
    for (let index = from; index < lines.length; index++) {
      const line = lines[index];
      if (line === undefined) break;
      height += line.height + this.heightOfNotes(line);
      if (height > room + 1) return index - from;
      if (line.endsPage) return index - from + 1;
    }
    return lines.length - from;
  }

  private place(paragraph: WordParagraph): void {
    this.numbers.set(paragraph, this.printed);
    if (paragraph.bookmark !== undefined && paragraph.bookmark !== null) this.bookmarks.set(paragraph.bookmark, this.printed);
    for (const run of paragraph.runs) if (run.type === 'bookmark') this.bookmarks.set(run.name, this.printed);
  }

  /** `following`: the height of what has to stay with the last row where that is to be kept with what comes after the table. */
  private table(table: WordTable, following: number): void {
    const header = table.rows.findIndex((row) => !row.header);
    const headers = table.rows.slice(0, header === -1 ? 0 : header);
    const repeated = headers.reduce((total, row) => total + this.rowHeight(row, table), 0);
    for (const [index, row] of table.rows.entries()) {
      const height = this.rowHeight(row, table);
      const kept = this.keptRows(table, index, following);
      const first = row.cells[0]?.children[0] ?? null;
      if (
        !this.fresh() &&
        (row.splits && kept === 0 ? Math.min(height, this.splitHeight(row, table)) : height) + kept > this.left() &&
        height <= this.room
      ) {
        this.newPage(first);
        if (!row.header) this.filled += repeated;
      }
      for (const cell of row.cells) for (const paragraph of cell.children) this.place(paragraph);
      let rest = height;
      while (rest > this.left() && rest > 0) {
        const taken = this.left();
        if (taken <= 0 && this.filled > repeated) {
          this.newPage(first);
          this.filled += repeated;
          continue;
        }
        rest -= Math.max(taken, 1);
        if (rest > 0) {
          this.newPage();
          this.filled += repeated;
        }
        if (this.room - repeated <= 0) break;
      }
      this.filled += Math.max(0, rest);
      this.noted += row.cells.flatMap(({ children }) => children).reduce((total, each) => total + this.notesOf(each), 0);
    }
  }

  /** Rows whose text is kept with the next, and the beginning of the row after them, or of what follows the table. */
  private keptRows(table: WordTable, index: number, following: number): number {
    let height = 0;
    for (let at = index; at < table.rows.length; at++) {
      const row = table.rows[at];
      const paragraphs = row?.cells.flatMap(({ children }) => children) ?? [];
      const kept = paragraphs.some((paragraph) => this.breaker.measured(paragraph, 10_000).keepNext);
      const next = table.rows[at + 1];
      if (!kept) return height;
      if (next === undefined) return height + following > this.room / 2 ? 0 : height + following;
      height += next.splits ? this.splitHeight(next, table) : this.rowHeight(next, table);
      if (height > this.room / 2) return 0;
    }
    return height;
  }

  /** The least of a row that stands at the end of a page when the row may be parted: two lines. */
  private splitHeight(row: WordRow, table: WordTable): number {
    const lines = row.cells.map((cell) => {
      const [first] = cell.children;
      if (first === undefined) return 0;
      const { before, lines: all } = this.breaker.measured(first, this.inside(cell, table));
      const few = all.slice(0, all.length <= FEWEST_LINES + 1 ? all.length : FEWEST_LINES);
      return before + few.reduce((total, line) => total + line.height, 0);
    });
    return Math.max(0, ...lines);
  }

  private readonly rowHeights = new Map<WordRow, number>();

  private rowHeight(row: WordRow, table: WordTable): number {
    const known = this.rowHeights.get(row);
    if (known !== undefined) return known;
    const padding = table.style === 'facing' || table.style === 'plain' ? 0 : twips(this.house.table.cellPadding);
    const heights = row.cells.map((cell) => {
      if (cell.merge === 'rest') return 0;
      const inner = cell.box === undefined ? padding : cell.box.padding;
      const text = cell.children.reduce((total, paragraph) => {
        const { before, after, lines } = this.breaker.measured(paragraph, this.inside(cell, table));
        return total + before + after + lines.reduce((sum, line) => sum + line.height, 0);
      }, 0);
      return text + inner;
    });
    const height = Math.max(0, ...heights);
    this.rowHeights.set(row, height);
    return height;
  }

  /** The width of a cell's text. */
  private inside({ width, box }: WordCell, { style }: WordTable): number {
    if (style === 'plain') return width;
    if (box !== undefined) return width - 2 * box.padding;
    return width - 2 * twips(style === 'facing' ? COLUMN_PADDING : this.house.table.cellPadding);
  }

  private heightOf(paragraphs: readonly WordParagraph[]): number {
    return paragraphs.reduce((total, paragraph) => {
      const { before, after, lines } = this.breaker.measured(paragraph, this.column);
      return total + before + after + lines.reduce((sum, line) => sum + line.height, 0);
    }, 0);
  }

  private heightOfNotes(line: Line): number {
    if (line.notes.length === 0) return 0;
    return line.notes.reduce((total, note) => total + this.noteHeight(note), this.noted === 0 ? NOTE_SEPARATOR : 0);
  }

  private notesOf(paragraph: WordParagraph): number {
    return paragraph.runs.reduce((total, run) => total + (run.type === 'note' ? this.noteHeight(run.paragraph) : 0), 0);
  }

  private noteHeight(note: WordParagraph): number {
    const known = this.noteHeights.get(note);
    if (known !== undefined) return known;
    const height = this.heightOf([note]);
    this.noteHeights.set(note, height);
    return height;
  }
}
