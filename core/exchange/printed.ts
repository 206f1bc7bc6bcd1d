import type { Mark } from '../model/inline.ts';
import type { Lang, Localized } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import { wordings } from './wording.ts';

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
  /** Comments on it, by their place in the list of the briefing's comments. */
  comments?: readonly number[];
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
  | { kind: 'personCard' }
  | { kind: 'source' };

/** A cell of a table; it covers as many rows and columns. Cells that are covered by another have no place of their own. */
export interface PrintedCell {
  sides: PrintedSides;
  rows: number;
  columns: number;
  covered: boolean;
}

/** An image with its size in pixels; null where the library does not have it. */
export interface PrintedImage {
  assetId: string;
  mediaType: 'image/png' | 'image/jpeg' | 'image/gif';
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** A chart in one language; values are exact decimals as text. */
export interface PrintedChart {
  categories: readonly string[];
  series: readonly { name: string; values: readonly (string | null)[] }[];
  unit: string;
}

/** Something to look at, with a caption; `numbers`: of the caption, per language. `alt` says what it shows. */
interface Illustration {
  only: Lang | null;
  caption: PrintedSides;
  numbers: Partial<Record<Lang, number>>;
  alt: Record<Lang, string>;
}

/** `only`: the block belongs to this language, so that the other one misses nothing. `id`: of the briefing's block it was made of. */
export type PrintedBlock =
  | { type: 'text'; id: Id | null; role: PrintedRole; only: Lang | null; sides: PrintedSides }
  | {
      type: 'table';
      header: boolean;
      widths: readonly number[];
      only: Lang | null;
      langs: readonly Lang[];
      rows: readonly (readonly PrintedCell[])[];
    }
  /** `share`: of the width of the text. */
  | ({ type: 'figure'; image: PrintedImage | null; share: number } & Illustration)
  | ({ type: 'chart'; kind: 'column' | 'bar' | 'line'; data: Record<Lang, PrintedChart> } & Illustration)
  | { type: 'pageBreak'; only: Lang | null };
export type PrintedIllustration = Extract<PrintedBlock, { type: 'figure' | 'chart' }>;

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
  /** Whether the title has a page of its own. */
  cover: boolean;
  requisites: PrintedRequisites;
  blocks: readonly PrintedBlock[];
  comments: readonly PrintedComment[];
}

/** What a letter or note says beside its text: who sends it to whom, and who signs. Texts may have several lines. */
export interface PrintedRequisites {
  sender: Localized;
  addressee: Localized;
  signatory: { role: Localized; name: Localized } | null;
  /** Whom to ask: at the foot of the last page. */
  contact: Localized;
}

/** A comment in the margin, or an answer to one, which names it by its place in the list. */
export interface PrintedComment {
  author: string;
  /** ISO 8601, UTC. */
  at: string;
  text: string;
  lang: Lang;
  answers: number | null;
  resolved: boolean;
}

/** Whether a block has anything to show in a language. */
export function isIn(block: PrintedBlock, lang: Lang): boolean {
  if (block.only !== null && block.only !== lang) return false;
  if (block.type === 'text') return block.sides[lang] !== undefined;
  return block.type !== 'table' || block.langs.includes(lang);
}

/** The caption of a figure or chart in a language, with its name and number; null where it has none. */
export function captionOf(
  block: PrintedIllustration,
  lang: Lang,
): { label: string; number: number; pieces: readonly PrintedPiece[] } | null {
  const pieces = block.caption[lang];
  const number = block.numbers[lang];
  return pieces === undefined || number === undefined ? null : { label: wordings[lang].figure, number, pieces };
}

/** Between the number of a caption and its words. */
export const CAPTION_DASH = '\u00a0– ';

/** The plain text of a caption: `Figure 2 – …`; empty where there is none. */
export function captionText(block: PrintedIllustration, lang: Lang): string {
  const caption = captionOf(block, lang);
  return caption === null ? '' : `${caption.label}\u00a0${caption.number}${CAPTION_DASH}${plainText(caption.pieces)}`;
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
