import type { Mark } from '../model/inline.ts';
import type { Lang, Localized } from '../model/language.ts';
import type { Id } from '../model/record.ts';

/**
 * A briefing as it is printed: text cleaned and set with its language's typography, notes in place, what has no text left
 * out. Every format is written from it, and a file is compared with it.
 */

/** Text of one look. `itemId` is the library item it came from; `quoted`: somebody's exact words. */
export interface PrintedText {
  type: 'text';
  text: string;
  marks: readonly Mark[];
  href: string | null;
  itemId: Id | null;
  quoted: boolean;
  /** Not italic although the style of its paragraph is. */
  upright?: boolean;
}
export interface PrintedBreak {
  type: 'break';
}
/** A footnote, placed where its reference stands. */
export interface PrintedNote {
  type: 'note';
  pieces: readonly (PrintedText | PrintedBreak)[];
}
export type PrintedPiece = PrintedText | PrintedBreak | PrintedNote;

/** The texts of a block or cell. A language without text has no entry. */
export type PrintedSides = Partial<Record<Lang, readonly PrintedPiece[]>>;

/** What a text block is, with all a layout needs to know of it. `list` counts the lists of a document: each numbers from 1. */
export type PrintedRole =
  | { kind: 'title' }
  | { kind: 'heading'; level: 1 | 2 | 3 }
  | { kind: 'paragraph' }
  | { kind: 'listItem'; style: 'bullet' | 'number'; level: number; list: number }
  | { kind: 'quotation'; itemId: Id | null }
  | { kind: 'callout'; tone: 'note' | 'warning' }
  | { kind: 'source' };

/** `only`: the block belongs to this language, so that the other one misses nothing. */
export type PrintedBlock =
  | { type: 'text'; role: PrintedRole; only: Lang | null; sides: PrintedSides }
  | {
      type: 'table';
      header: boolean;
      widths: readonly number[];
      only: Lang | null;
      langs: readonly Lang[];
      rows: readonly (readonly PrintedSides[])[];
    }
  | { type: 'pageBreak'; only: Lang | null };

export interface PrintedBriefing {
  id: Id;
  title: Localized;
  reference: string;
  /** As the language writes dates; empty when there is none. */
  date: Localized;
  marking: Localized;
  embargo: Localized;
  /** Whether a table of contents precedes the text. */
  toc: boolean;
  blocks: readonly PrintedBlock[];
}

/** Whether a block has anything to show in a language. */
export function isIn(block: PrintedBlock, lang: Lang): boolean {
  if (block.only !== null && block.only !== lang) return false;
  if (block.type === 'text') return block.sides[lang] !== undefined;
  return block.type === 'pageBreak' || block.langs.includes(lang);
}

/** The plain text of pieces, notes left out; a line break is `\n`. */
export function plainText(pieces: readonly PrintedPiece[]): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : piece.type === 'break' ? '\n' : '')).join('');
}

/** Blocks before the title that still stand above the columns with it, such as the name of the kind of document. */
const MOST_BEFORE_TITLE = 3;

/**
 * What stands above the two columns of a facing layout, across the page: the title with the lines before it; and what stands
 * in the columns. Blocks that are in neither language are in neither.
 */
export function facingBlocks(
  printed: PrintedBriefing,
  langs: readonly Lang[],
): { above: readonly Extract<PrintedBlock, { type: 'text' }>[]; below: readonly PrintedBlock[] } {
  const blocks = printed.blocks.filter((block) => langs.some((lang) => isIn(block, lang)));
  const title = blocks.findIndex((block) => block.type === 'text' && block.role.kind === 'title');
  const lead = blocks.slice(0, title + 1);
  const above = lead.flatMap((block) => (block.type === 'text' && ['title', 'paragraph'].includes(block.role.kind) ? [block] : []));
  if (title > MOST_BEFORE_TITLE || above.length < lead.length) return { above: [], below: blocks };
  return { above, below: blocks.slice(title + 1) };
}
