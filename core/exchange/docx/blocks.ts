import { Bookmark, type FileChild, PageBreak, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Lang } from '../../model/language.ts';
import { columnShares, unbreakable } from '../columnShares.ts';
import { type PrintedBlock, type PrintedPiece, type PrintedRole, type PrintedSides, plainText } from '../printed.ts';
import type { HouseStyle } from '../style/houseStyle.ts';
import { type DocumentNumbers, paragraphChildren } from './runs.ts';
import { STYLE_IDS, TABLE_STYLE_IDS, twips } from './stylesPart.ts';

/** What stands where the other language has a text and this one has none. */
const MISSING = '—';

/** Width of a letter as a share of the font's size: that of Times in Cyrillic, which is wider than in Latin. */
const LETTER_WIDTH = 0.52;
/** Heads of columns are bold, and may be in the other font. */
const HEADER_WIDTH = 1.25;
const MILLIMETRES_PER_POINT = 25.4 / 72;

export type PrintedTable = Extract<PrintedBlock, { type: 'table' }>;

/** A paragraph of a text block in one language; a bookmark makes it a place that can be linked to. */
export function blockParagraph(
  role: PrintedRole,
  pieces: readonly PrintedPiece[],
  lang: Lang,
  numbers: DocumentNumbers,
  bookmark: string | null = null,
): Paragraph {
  const content = paragraphChildren(role.kind === 'quotation' ? withUprightAttribution(pieces) : pieces, lang, numbers);
  const children = bookmark === null ? content : [new Bookmark({ id: bookmark, children: content })];
  const style = styleOf(role);
  if (role.kind !== 'listItem') return new Paragraph({ style, children });
  const reference = role.style === 'bullet' ? BULLETS : numberReference(role.list, lang);
  return new Paragraph({ style, numbering: { reference, level: role.level }, children });
}

/** In a quotation the words are set as its style says; who said them, on the lines after the first, is set upright. */
function withUprightAttribution(pieces: readonly PrintedPiece[]): PrintedPiece[] {
  const lastWords = pieces.findLastIndex((piece) => piece.type === 'text' && piece.quoted);
  const from = pieces.findIndex((piece, index) => piece.type === 'break' && index > lastWords);
  return pieces.map((piece, index) => (piece.type === 'text' && from !== -1 && index > from ? { ...piece, upright: true } : piece));
}

/** The name of the bulleted list in the numbering part; all bulleted lists are one. */
export const BULLETS = 'bullets';

/** The name of a numbered list: each has its own definition, so that no list goes on counting where another one ended. */
export function numberReference(list: number, lang: Lang): string {
  return `numbers-${list}-${lang}`;
}

function styleOf(role: PrintedRole): string {
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
    case 'source':
      return STYLE_IDS.source;
    case 'paragraph':
      return STYLE_IDS.body;
  }
}

/**
 * A table in one language, `width` twips wide. Its first row repeats on every page when it is a header; rows stay whole. A
 * cell without text is empty.
 */
export function blockTable(table: PrintedTable, lang: Lang, width: number, style: HouseStyle, numbers: DocumentNumbers): Table {
  const widths = columnWidths(table, lang, width, style);
  const rows = table.rows.map((row, index) => {
    const header = table.header && index === 0;
    const cells = widths.map((size, column) => {
      const children = [cellParagraph(row[column] ?? {}, lang, header, false, numbers)];
      return new TableCell({ width: { size, type: WidthType.DXA }, children });
    });
    return new TableRow({ children: cells, cantSplit: true, ...(header ? { tableHeader: true } : {}) });
  });
  return new Table({
    rows,
    style: TABLE_STYLE_IDS.briefing,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: table.header, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

/** The text of a table cell; with `showMissing` a dash where only the other language has one. */
export function cellParagraph(sides: PrintedSides, lang: Lang, header: boolean, showMissing: boolean, numbers: DocumentNumbers): Paragraph {
  const pieces = sides[lang] ?? (showMissing && Object.keys(sides).length > 0 ? missingPieces() : []);
  const style = header ? STYLE_IDS.tableHeader : STYLE_IDS.tableText;
  return new Paragraph({ style, children: paragraphChildren(pieces, lang, numbers) });
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
  const letter = twips((style.looks.tableText.size ?? 10) * LETTER_WIDTH * MILLIMETRES_PER_POINT);
  const padding = 2 * twips(style.table.cellPadding);
  const needed = proportions.map((_, column) => {
    const letters = table.rows.flatMap((row, index) => {
      const wider = table.header && index === 0 ? HEADER_WIDTH : 1;
      return unbreakable(plainText(row[column]?.[lang] ?? [])).map((word) => word.length * wider);
    });
    return padding + Math.ceil(letter * Math.max(1, ...letters));
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
export function tableGap(keepNext = false): Paragraph {
  return new Paragraph({ style: STYLE_IDS.tableGap, ...(keepNext ? { keepNext } : {}) });
}

export function pageBreak(): FileChild {
  return new Paragraph({ style: STYLE_IDS.tableGap, children: [new PageBreak()] });
}
