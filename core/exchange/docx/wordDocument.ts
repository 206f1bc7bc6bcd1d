import type { Lang } from '../../model/language.ts';
import type { ParagraphStyleId } from './paragraphStyles.ts';

/**
 * A Word document as the layouts make it and before it is markup: what is laid out to find page numbers is exactly what is
 * written. Lengths are twips, twentieths of a point.
 */

/** How a run differs from its paragraph's style. */
export interface RunLook {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  raised?: 'superscript' | 'subscript';
  /** False: not in capitals although the style is. */
  caps?: false;
  style?: 'Hyperlink' | 'PageNumber';
}

export type WordRun =
  | { type: 'text'; text: string; lang: Lang; look: RunLook }
  | { type: 'break'; lang: Lang }
  | { type: 'tab'; lang: Lang }
  | { type: 'pageBreak' }
  /** A footnote, with its reference here. */
  | { type: 'note'; paragraph: WordParagraph }
  /** A field (ISO/IEC 29500-1, 17.16) and its result, which is what a reader sees before Word works it out anew. */
  | { type: 'field'; code: string; result: FieldResult; lang: Lang; look: RunLook }
  /** A field that spans paragraphs, such as a table of contents, opens in one run and closes in another. */
  | { type: 'fieldStart'; code: string; lang: Lang }
  | { type: 'fieldEnd'; lang: Lang }
  | { type: 'link'; to: { href: string } | { bookmark: string }; runs: readonly WordRun[] }
  /** A content control: its tag leads from the passage back to the library. */
  | { type: 'control'; tag: string; runs: readonly WordRun[] }
  | { type: 'bookmark'; name: string; runs: readonly WordRun[] }
  /** Where a passage somebody has commented on begins or ends; `comments` are places in the document's list. */
  | { type: 'comment'; edge: 'start' | 'end'; comments: readonly number[] }
  | { type: 'picture'; picture: WordPicture }
  | { type: 'chart'; chart: WordChart };

/** What stands in a field: a text, the page it is on, the page of a bookmark, or a number of pages. */
export type FieldResult = { text: string } | { page: 'here' | 'document' | 'section' } | { pageOf: string };

/** A picture in the line; sizes in EMU (914,400 an inch), `alt` is what those hear who do not see it. */
export interface WordPicture {
  assetId: string;
  mediaType: string;
  bytes: Uint8Array;
  width: number;
  height: number;
  alt: string;
}

/** A chart with its data; `alt` as of a picture. Values are decimal texts, null where there is none. */
export interface WordChart {
  type: 'column' | 'bar' | 'line';
  title: string;
  categories: readonly string[];
  series: readonly { name: string; values: readonly (string | null)[] }[];
  unit: string;
  lang: Lang;
  width: number;
  height: number;
  alt: string;
}

export interface TabStop {
  at: number;
  align: 'left' | 'center' | 'right';
  leader?: 'dot';
}

export interface WordParagraph {
  kind: 'paragraph';
  style: ParagraphStyleId;
  runs: readonly WordRun[];
  /** The list it is an item of. */
  list?: { id: number; level: number };
  bookmark?: string | null;
  keepNext?: boolean;
  align?: 'left' | 'center' | 'right';
  indent?: number;
  /** Its first line is not indented although its style's is. */
  flush?: true;
  tabs?: readonly TabStop[];
}

export interface WordCell {
  width: number;
  /** Columns it covers. */
  span: number;
  /** `first` of cells that are one over several rows, or one of the `rest`. */
  merge?: 'first' | 'rest';
  /** `closed` is not for writing in; `header` is a cell of a header row. */
  look: 'text' | 'header' | 'closed';
  /** Borders and margins of its own, of a table within a table without borders. */
  box?: CellBox;
  children: readonly WordParagraph[];
}

export interface CellBox {
  border: string;
  headerShade: string;
  padding: number;
}

export interface WordRow {
  cells: readonly WordCell[];
  /** Repeats on every page. */
  header: boolean;
  /** Whether a page may end within it. */
  splits: boolean;
}

export interface WordTable {
  kind: 'table';
  style: 'briefing' | 'facing' | 'plain';
  columnWidths: readonly number[];
  /** Whether its first row is a header. */
  header: boolean;
  rows: readonly WordRow[];
}

export type WordBlock =
  | WordParagraph
  | WordTable
  /** Where a bookmark that spans paragraphs begins or ends. */
  | { kind: 'bookmark'; name: string; edge: 'start' | 'end' }
  /** A table of contents in the content control by which Word offers to update it. */
  | { kind: 'contents'; children: readonly WordParagraph[] };

export interface PageMargins {
  top: number;
  bottom: number;
  left: number;
  right: number;
  header: number;
  footer: number;
}

export interface WordSection {
  blocks: readonly WordBlock[];
  page: { width: number; height: number; landscape: boolean; margins: PageMargins };
  /** Its pages are counted from 1. */
  restart: boolean;
  /** Headers and footers of its pages; `first`: of the first one, where that differs. */
  header: { default: readonly WordParagraph[]; first?: readonly WordParagraph[] };
  footer: { default: readonly WordParagraph[]; first?: readonly WordParagraph[] };
}

/** A comment of the margin; an answer names the comment it answers by its place in the list. */
export interface WordComment {
  author: string;
  initials: string;
  /** ISO 8601, UTC. */
  at: string;
  paragraphs: readonly WordParagraph[];
  answers: number | null;
  resolved: boolean;
}

/** A whole document, before its numbers are known. */
export interface WordDocument {
  sections: readonly WordSection[];
  /** How many lists are numbered, each from its beginning. */
  lists: number;
  comments: readonly WordComment[];
}
