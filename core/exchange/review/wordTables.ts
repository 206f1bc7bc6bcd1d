import { SaxesParser } from 'saxes';
import type { TrackedReading } from '../../model/returned.ts';
import { ReturnedRefused } from '../returned/returnedRefused.ts';
import { OWN_TAG } from './reviewTable.ts';

/** A cell of a table of a Word file, as it is read. */
export interface ReadCell {
  /** Its paragraphs parted by line breaks; a footnote is not part of it. */
  text: string;
  /** The footnotes referred to, by their number in the file, each at a UTF-16 offset of the text. */
  notes: { id: string; at: number }[];
  /** The comments that are attached to it, with the passage each is about (UTF-16 offsets, end exclusive). */
  comments: { id: string; start: number; end: number }[];
  /** Tags of our own content controls in it, without what they begin with. */
  tags: string[];
  /** How many columns of the grid it covers. */
  span: number;
  /** It continues the cell above. */
  continues: boolean;
  /** There is a table within it. */
  nested: boolean;
  /** There is a picture or another object in it. */
  pictures: boolean;
}

/** The outermost tables of a Word file, row by row; rows that are not there in the reading are left out. */
export interface ReadTables {
  tables: ReadCell[][][];
  tracked: boolean;
}

/** Elements within one another; Word's own stay under 60. */
const DEEPEST = 256;
/** Tracked changes that are properties of something have no text in them. */
const PROPERTY_PARENTS = new Set(['w:rPr', 'w:pPr', 'w:trPr', 'w:tcPr', 'w:numPr', 'w:tblPr', 'w:sectPr']);
const INSERTING = new Set(['w:ins', 'w:moveTo']);
const DELETING = new Set(['w:del', 'w:moveFrom']);
const TEXT = new Set(['w:t', 'w:delText']);
/** What is not the text around it: another form of the same, the text in a drawn box, a ruby. */
const ASIDE = new Set(['mc:Fallback', 'w:txbxContent', 'w:rt']);

/**
 * Reads the tables of the main part of a Word file.
 * @throws ReturnedRefused damaged, tooComplex
 */
export function wordTables(xml: string, reading: TrackedReading): ReadTables {
  const reader = new TableReader(reading);
  parse(xml, reader);
  return { tables: reader.tables, tracked: reader.tracked };
}

/**
 * The texts of the notes or comments of a part, by their number: each its paragraphs, with who wrote it and when where it says.
 * @throws ReturnedRefused damaged, tooComplex
 */
export function wordNotes(xml: string, element: 'w:footnote' | 'w:comment', reading: TrackedReading): Map<string, ReadNote> {
  const reader = new NoteReader(element, reading);
  parse(xml, reader);
  return reader.notes;
}

export interface ReadNote {
  text: string;
  author: string;
  at: string | null;
}

type Attributes = Readonly<Record<string, string>>;

/** What a part's elements and characters are told to; `isRead` says whether characters count in this reading. */
abstract class StoryReader {
  tracked = false;
  readonly #path: string[] = [];
  readonly #reading: TrackedReading;
  /** How many elements are open whose text is not there in this reading, or is not the story's. */
  #unread = 0;

  constructor(reading: TrackedReading) {
    this.#reading = reading;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1) ?? '';
    this.#path.push(name);
    if (this.#path.length > DEEPEST) throw new ReturnedRefused('tooComplex', `over ${DEEPEST} elements within one another`);
    if (this.#hides(name, parent)) this.#unread += 1;
    if (INSERTING.has(name) || DELETING.has(name)) {
      this.tracked = true;
      const hidden = this.#reading === 'accepted' ? DELETING.has(name) : INSERTING.has(name);
      if (hidden && PROPERTY_PARENTS.has(parent)) this.hiddenProperty(this.#path.at(-3) ?? '', parent);
    }
    if (this.#unread === 0) this.opened(name, attributes);
  }

  close(name: string): void {
    const shown = this.#unread === 0;
    this.#path.pop();
    if (shown) this.closed(name);
    if (this.#hides(name, this.#path.at(-1) ?? '')) this.#unread -= 1;
  }

  characters(text: string): void {
    if (this.#unread === 0 && TEXT.has(this.#path.at(-1) ?? '')) this.text(text);
  }

  #hides(name: string, parent: string): boolean {
    if (ASIDE.has(name)) return true;
    if (PROPERTY_PARENTS.has(parent)) return false;
    return this.#reading === 'accepted' ? DELETING.has(name) : INSERTING.has(name);
  }

  protected abstract opened(name: string, attributes: Attributes): void;
  protected abstract closed(name: string): void;
  protected abstract text(text: string): void;
  /** Something (`owner`) is not there in this reading, by a mark in its properties: a row, or the end of a paragraph. */
  protected abstract hiddenProperty(owner: string, properties: string): void;

  /** What an element stands for in a text; null when it stands for nothing. */
  protected static sign(name: string, attributes: Attributes): string | null {
    if (name === 'w:tab') return '\t';
    if (name === 'w:noBreakHyphen') return '\u2011';
    if (name === 'w:softHyphen') return '\u00ad';
    if (name === 'w:cr') return '\n';
    if (name === 'w:br') return attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping' ? '\n' : '';
    return null;
  }
}

class TableReader extends StoryReader {
  readonly tables: ReadCell[][][] = [];
  #depth = 0;
  #row: ReadCell[] = [];
  #rowHidden = false;
  #cell: ReadCell | null = null;
  /** Tags of controls around cells, until the cell begins. */
  #waiting: string[] = [];
  #paragraphs = 0;
  /** The end of the paragraph before is not there: what follows goes on in its line. */
  #joins = false;
  #inRun = false;
  readonly #comments = new Map<string, number>();

  protected opened(name: string, attributes: Attributes): void {
    const cell = this.#cell;
    const value = attributes['w:val'] ?? '';
    if (name === 'w:tbl') {
      this.#depth += 1;
      if (this.#depth === 1) this.tables.push([]);
      else if (cell) cell.nested = true;
    } else if (this.#depth !== 1) return;
    else if (name === 'w:tr') {
      this.#row = [];
      this.#rowHidden = false;
    } else if (name === 'w:tc') {
      this.#cell = {
        text: '',
        notes: [],
        comments: [],
        tags: this.#waiting,
        span: 1,
        continues: false,
        nested: false,
        pictures: false,
      };
      this.#waiting = [];
      this.#paragraphs = 0;
      this.#joins = false;
    } else if (name === 'w:tag' && value.startsWith(OWN_TAG)) (cell?.tags ?? this.#waiting).push(value.slice(OWN_TAG.length));
    else if (cell) this.#inCell(cell, name, attributes, value);
  }

  #inCell(cell: ReadCell, name: string, attributes: Attributes, value: string): void {
    const sign = this.#inRun ? StoryReader.sign(name, attributes) : null;
    if (sign !== null) cell.text += sign;
    else if (name === 'w:r') this.#inRun = true;
    else if (name === 'w:p') {
      if (this.#paragraphs > 0 && !this.#joins) cell.text += '\n';
      this.#paragraphs += 1;
      this.#joins = false;
    } else if (name === 'w:gridSpan') cell.span = Number(value) || 1;
    else if (name === 'w:vMerge') cell.continues = value !== 'restart';
    else if (name === 'w:footnoteReference') cell.notes.push({ id: attributes['w:id'] ?? '', at: cell.text.length });
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') cell.pictures = true;
    else if (name === 'w:commentRangeStart') this.#comments.set(attributes['w:id'] ?? '', cell.text.length);
    else if (name === 'w:commentReference') {
      const id = attributes['w:id'] ?? '';
      const start = Math.min(this.#comments.get(id) ?? 0, cell.text.length);
      cell.comments.push({ id, start, end: cell.text.length });
    }
  }

  protected closed(name: string): void {
    if (name === 'w:r') this.#inRun = false;
    if (name === 'w:tbl') this.#depth -= 1;
    else if (this.#depth !== 1) return;
    else if (name === 'w:tc' && this.#cell) {
      this.#row.push(this.#cell);
      this.#cell = null;
    } else if (name === 'w:tr' && !this.#rowHidden) this.tables.at(-1)?.push(this.#row);
  }

  protected text(text: string): void {
    if (this.#depth === 1 && this.#cell) this.#cell.text += text;
  }

  protected hiddenProperty(owner: string, properties: string): void {
    if (this.#depth !== 1) return;
    if (properties === 'w:trPr') this.#rowHidden = true;
    else if (properties === 'w:rPr' && owner === 'w:pPr') this.#joins = true;
  }
}

class NoteReader extends StoryReader {
  readonly notes = new Map<string, ReadNote>();
  readonly #element: string;
  #note: ReadNote | null = null;
  #paragraphs = 0;
  #inRun = false;

  constructor(element: string, reading: TrackedReading) {
    super(reading);
    this.#element = element;
  }

  protected opened(name: string, attributes: Attributes): void {
    if (name === this.#element) {
      this.#note = { text: '', author: attributes['w:author'] ?? '', at: attributes['w:date'] ?? null };
      this.#paragraphs = 0;
      this.notes.set(attributes['w:id'] ?? '', this.#note);
    } else if (this.#note) {
      const sign = this.#inRun ? StoryReader.sign(name, attributes) : null;
      if (sign !== null) this.#note.text += sign;
      else if (name === 'w:r') this.#inRun = true;
      else if (name === 'w:p') {
        if (this.#paragraphs > 0) this.#note.text += '\n';
        this.#paragraphs += 1;
      }
    }
  }

  protected closed(name: string): void {
    if (name === 'w:r') this.#inRun = false;
    if (name === this.#element) this.#note = null;
  }

  protected text(text: string): void {
    if (this.#note) this.#note.text += text;
  }

  protected hiddenProperty(): void {
    // The lines of a note are few: one more or less of them is no other text.
  }
}

function parse(xml: string, reader: StoryReader): void {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new ReturnedRefused('unsafe', 'the part declares a document type');
  });
  parser.on('error', (error) => {
    throw new ReturnedRefused('damaged', error.message);
  });
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('text', (text) => reader.characters(text));
  parser.write(xml).close();
}
