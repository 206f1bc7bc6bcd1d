import type { HouseStyle } from '../../model/houseStyle.ts';
import type { Lang } from '../../model/language.ts';
import { columnShares, unbreakable } from '../columnShares.ts';
import {
  CAPTION_DASH,
  captionOf,
  captionText,
  type PrintedBlock,
  type PrintedCell,
  type PrintedIllustration,
  type PrintedPiece,
  type PrintedRole,
  plainText,
} from '../printed.ts';
import { fontMetrics, widthOf } from './layout/fontMetrics.ts';
import { BULLETS, NUMBERS } from './numbering.ts';
import { type ParagraphStyleId, STYLE_IDS, twips } from './paragraphStyles.ts';
import { runsOf, textRun } from './runs.ts';
import type { WordBlock, WordCell, WordParagraph, WordRow, WordRun, WordTable } from './wordDocument.ts';

/** What stands where the other language has a text and this one has none. */
const MISSING = '—';

/** What a word may be wider than the letters of the fonts that were measured say. */
const WORD_SLACK = 1.03;
const TWIPS_PER_POINT = 20;
const EMU_PER_TWIP = 635;
/** Pictures of screens have 96 pixels an inch; none is drawn larger than that. */
const EMU_PER_PIXEL = 9525;
/** The highest a picture may be, as a share of its widest: the caption has to stay on its page. */
const HIGHEST = 1.15;
const CHART_HEIGHT = 0.5;

export type PrintedTable = Extract<PrintedBlock, { type: 'table' }>;
type PrintedText = Extract<PrintedBlock, { type: 'text' }>;

/** The numbers of a document's lists: each numbered list of each language counts from its beginning. */
export class ListNumbers {
  private readonly ids = new Map<string, number>();

  of(list: number, lang: Lang): number {
    const key = `${list} ${lang}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = NUMBERS + 1 + this.ids.size;
    this.ids.set(key, id);
    return id;
  }

  get count(): number {
    return this.ids.size;
  }
}

/** A paragraph of a text block in one language; a bookmark makes it a place that can be linked to. */
export function blockParagraph(
  role: PrintedRole,
  pieces: readonly PrintedPiece[],
  lang: Lang,
  lists: ListNumbers,
  bookmark: string | null = null,
): WordParagraph {
  const runs = runsOf(role.kind === 'quotation' ? withUprightAttribution(pieces) : pieces, lang);
  const paragraph: WordParagraph = { kind: 'paragraph', style: styleOf(role), runs, bookmark };
  if (role.kind !== 'listItem') return paragraph;
  return { ...paragraph, list: { id: role.style === 'bullet' ? BULLETS : lists.of(role.list, lang), level: role.level } };
}

/**
 * The same where what stands around it matters: what the document is, said above its title, is set as a subtitle, and a line in bold above
 * a table is its title, which stays with it.
 */
export function placedParagraph(
  block: PrintedText,
  next: PrintedBlock | undefined,
  lang: Lang,
  lists: ListNumbers,
  bookmark: string | null = null,
): WordParagraph {
  const pieces = block.sides[lang] ?? [];
  const paragraph = blockParagraph(block.role, pieces, lang, lists, bookmark);
  if (block.role.kind !== 'paragraph' || next === undefined) return paragraph;
  const bold = pieces.every((piece) => piece.type !== 'text' || piece.marks.includes('bold'));
  if (bold && next.type === 'table') return { ...paragraph, keepNext: true };
  if (bold && next.type === 'text' && next.role.kind === 'title') return { ...paragraph, style: STYLE_IDS.subtitle };
  return paragraph;
}

/** In a quotation the words are set as its style says; who said them, on the lines after the first, is set upright. */
function withUprightAttribution(pieces: readonly PrintedPiece[]): PrintedPiece[] {
  const lastWords = pieces.findLastIndex((piece) => piece.type === 'text' && piece.quoted);
  const from = pieces.findIndex((piece, index) => piece.type === 'break' && index > lastWords);
  return pieces.map((piece, index) => (piece.type === 'text' && from !== -1 && index > from ? { ...piece, upright: true } : piece));
}

function styleOf(role: PrintedRole): ParagraphStyleId {
  switch (role.kind) {
    case 'title':
      return STYLE_IDS.title;
    case 'heading':
      return STYLE_IDS[`heading${role.level}`];
    case 'listItem':
      return STYLE_IDS[role.style];
    case 'quotation':
      return STYLE_IDS.quote;
    case 'callout':
      return STYLE_IDS[role.tone];
    case 'personCard':
      return STYLE_IDS.person;
    case 'source':
      return STYLE_IDS.source;
    case 'paragraph':
      return STYLE_IDS.body;
  }
}

/** A figure or chart in one language, `width` twips wide at most, and its caption. Empty where there is nothing to see nor to read. */
export function illustration(block: PrintedIllustration, lang: Lang, width: number): WordParagraph[] {
  const drawing = drawingRun(block, lang, width);
  const caption = captionOf(block, lang);
  const paragraphs: WordParagraph[] = [];
  if (drawing !== null) {
    // Without a caption there is nothing a figure has to stay with.
    paragraphs.push({ kind: 'paragraph', style: STYLE_IDS.figure, runs: [drawing], ...(caption === null ? { keepNext: false } : {}) });
  }
  if (caption !== null) {
    const number: WordRun = {
      type: 'field',
      code: `SEQ ${caption.label} \\* ARABIC`,
      result: { text: String(caption.number) },
      lang,
      look: {},
    };
    const runs = [textRun(`${caption.label}\u00a0`, lang), number, textRun(CAPTION_DASH, lang), ...runsOf(caption.pieces, lang)];
    paragraphs.push({ kind: 'paragraph', style: STYLE_IDS.caption, runs });
  }
  return paragraphs;
}

function drawingRun(block: PrintedIllustration, lang: Lang, width: number): WordRun | null {
  if (block.type === 'chart') {
    const across = width * EMU_PER_TWIP;
    const bars = block.kind === 'bar' ? block.data[lang].categories.length * block.data[lang].series.length : 0;
    const height = Math.round(across * Math.min(1.2, Math.max(CHART_HEIGHT, 0.12 + bars * 0.045)));
    const data = block.data[lang];
    return {
      type: 'chart',
      chart: { type: block.kind, title: captionText(block, lang), ...data, lang, width: across, height, alt: block.alt[lang] },
    };
  }
  const { image, share, alt } = block;
  if (image === null) return null;
  const most = Math.min(width * share * EMU_PER_TWIP, image.width * EMU_PER_PIXEL);
  const across = Math.min(most, (width * EMU_PER_TWIP * HIGHEST * image.width) / image.height);
  const { assetId, mediaType, bytes } = image;
  const size = { width: Math.round(across), height: Math.round((across * image.height) / image.width) };
  return { type: 'picture', picture: { assetId, mediaType, bytes, ...size, alt: alt[lang] } };
}

/**
 * A table in one language, `width` twips wide. Its first row repeats on every page when it is a header; rows stay whole. A
 * cell without text is empty.
 */
export function blockTable(table: PrintedTable, lang: Lang, width: number, style: HouseStyle): WordTable {
  const widths = columnWidths(table, lang, width, style);
  return {
    kind: 'table',
    style: 'briefing',
    columnWidths: widths,
    header: table.header,
    rows: table.rows.map((row, index): WordRow => {
      const header = table.header && index === 0;
      return { cells: rowCells(table, row, index, widths, lang, { header, showMissing: false }), header, splits: false };
    }),
  };
}

/** The cells of a row, one for each stretch of columns: those covered from above stand there and continue, those covered from the left do not. */
export function rowCells(
  table: PrintedTable,
  row: readonly PrintedCell[],
  index: number,
  widths: readonly number[],
  lang: Lang,
  { header, showMissing }: { header: boolean; showMissing: boolean },
): WordCell[] {
  const cells: WordCell[] = [];
  for (let column = 0; column < widths.length; ) {
    const cell = row[column];
    const anchor = cell?.covered ? coveringCell(table, index, column) : null;
    // The rest of a cell that begins further left was passed over with it.
    const span = Math.min(anchor?.cell.columns ?? cell?.columns ?? 1, widths.length - column);
    const width = widths.slice(column, column + span).reduce((total, each) => total + each, 0);
    const merge = anchor !== null ? ({ merge: 'rest' } as const) : (cell?.rows ?? 1) > 1 ? ({ merge: 'first' } as const) : {};
    const text = cell === undefined || cell.covered ? emptyCell(header) : cellParagraph(cell, lang, header, showMissing);
    cells.push({ width, span, ...merge, look: header ? 'header' : 'text', children: [text] });
    column += span;
  }
  return cells;
}

/** The cell above that covers a place. */
function coveringCell(table: PrintedTable, index: number, column: number): { cell: PrintedCell; row: number } | null {
  for (let row = index - 1; row >= 0; row--) {
    const cell = table.rows[row]?.[column];
    if (cell !== undefined && !cell.covered) return row + cell.rows > index ? { cell, row } : null;
  }
  return null;
}

function emptyCell(header: boolean): WordParagraph {
  return { kind: 'paragraph', style: header ? STYLE_IDS.tableHeader : STYLE_IDS.tableText, runs: [] };
}

/** The text of a table cell; with `showMissing` a dash where only the other language has one. */
function cellParagraph({ sides }: PrintedCell, lang: Lang, header: boolean, showMissing: boolean): WordParagraph {
  const pieces = sides[lang] ?? (showMissing && Object.keys(sides).length > 0 ? missingPieces() : []);
  return { ...emptyCell(header), runs: runsOf(pieces, lang) };
}

/** A missing text as it is printed. */
export function missingPieces(): PrintedPiece[] {
  return [{ type: 'text', text: MISSING, marks: [], href: null, itemId: null, quoted: false }];
}

/**
 * Twips per column of a table in one language: its relative widths, but room for each column's longest word; where that cannot be
 * had, shares by the longest words. The last column takes what rounding leaves.
 */
export function columnWidths(table: PrintedTable, lang: Lang, width: number, style: HouseStyle): number[] {
  const columns = Math.max(...table.rows.map((row) => row.length));
  const proportions = Array.from({ length: columns }, (_, index) => table.widths[index] ?? 1);
  const textLook = style.looks.tableText;
  const headerLook = { ...textLook, ...style.looks.tableHeader };
  const padding = 2 * twips(style.table.cellPadding);
  const needed = proportions.map((_, column) => {
    const words = table.rows.flatMap((row, index) => {
      const cell = row[column];
      // A cell over several columns has their room together.
      if (cell === undefined || cell.columns > 1) return [];
      const { font = 'body', size = 10, bold = false } = table.header && index === 0 ? headerLook : textLook;
      const metrics = fontMetrics(style.fonts[font].name, bold ? 'bold' : 'regular');
      return unbreakable(plainText(cell.sides[lang] ?? [])).map((word) => widthOf(word, 0, word.length, metrics, size * TWIPS_PER_POINT));
    });
    return padding + Math.ceil(WORD_SLACK * Math.max(0, ...words));
  });
  const nothing = proportions.map(() => 0);
  const widths = columnShares(needed, proportions, width) ?? columnShares(nothing, needed, width) ?? nothing;
  const rest = width - widths.reduce((total, each) => total + each, 0);
  return widths.map((each, index) => (index === columns - 1 ? each + rest : each));
}

/**
 * The small empty paragraph after a table: Word makes one table of two that follow each other without it. `keepNext`: what comes
 * after it begins on the same page, as a heading in the table before wants.
 */
export function tableGap(keepNext = false): WordParagraph {
  return { kind: 'paragraph', style: STYLE_IDS.tableGap, runs: [], ...(keepNext ? { keepNext } : {}) };
}

export function pageBreak(): WordBlock {
  return { kind: 'paragraph', style: STYLE_IDS.tableGap, runs: [{ type: 'pageBreak' }] };
}
