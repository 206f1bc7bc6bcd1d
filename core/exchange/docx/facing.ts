import type { HouseStyle } from '../../model/houseStyle.ts';
import { type Lang, otherLang } from '../../model/language.ts';
import { facingBlocks, isIn, type PrintedBlock, type PrintedBriefing } from '../printed.ts';
import { wordings } from '../wording.ts';
import {
  columnWidths,
  illustration,
  type ListNumbers,
  missingPieces,
  type PrintedTable,
  pageBreak,
  placedParagraph,
  rowCells,
  tableGap,
} from './blocks.ts';
import { contentsEntries, contentsHeading, type ListedHeading, listedHeadings } from './contents.ts';
import { type FacingCell, type FacingColumn, type FacingRow, facingColumns, facingTable } from './facingRows.ts';
import { pageFrame, sectionPage } from './pageFrame.ts';
import { type ParagraphStyleId, type ResolvedStyle, resolvedStyles, STYLE_IDS } from './paragraphStyles.ts';
import { closingBlocks, openingBlocks } from './requisites.ts';
import { textRun } from './runs.ts';
import type { WordBlock, WordParagraph, WordSection } from './wordDocument.ts';

/** A language and the column it stands in. */
type Placed = FacingColumn & { lang: Lang };

/**
 * One section with both languages side by side: the titles above, then tables without borders whose rows are the blocks, so
 * that they stay aligned wherever a page ends. A page break ends a table; so does a table of the briefing, which is one by itself, because
 * only the first rows of a table can be repeated on the next page. The names of the languages stand above the first row, and in the
 * header of the pages that follow.
 */
export function facingSection(printed: PrintedBriefing, style: HouseStyle, lang: Lang, lists: ListNumbers): WordSection {
  const langs: readonly [Lang, Lang] = [lang, otherLang(lang)];
  const [left, right] = facingColumns(style);
  const columns: readonly Placed[] = [
    { ...left, lang: langs[0] },
    { ...right, lang: langs[1] },
  ];
  const { above, below } = facingBlocks(printed, langs);
  const headings = printed.toc ? langs.flatMap((each) => listedHeadings(printed.blocks, each)) : [];
  const children: WordBlock[] = openingBlocks(printed.requisites, printed, style, langs);
  for (const each of langs) {
    for (const [index, block] of (printed.cover ? [] : above).entries())
      if (block.sides[each] !== undefined) children.push(placedParagraph(block, above[index + 1], each, lists));
  }
  // LibreOffice ends pages of the table far too early when the paragraph before it, a title, is to be kept with it.
  children.push(tableGap());
  const styles = resolvedStyles(style);
  const ragged = (row: FacingRow): FacingRow => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, children: cell.children.map((child) => inColumn(child, styles)) })),
  });
  let rows: FacingRow[] = [];
  let listed = headings.length === 0;
  let named = false;
  const endTable = (next: PrintedBlock | null, nameFirst: boolean) => {
    if (!named && (rows.length > 0 || nameFirst)) {
      rows.unshift(languageRow(columns));
      named = true;
    }
    if (rows.length > 0) children.push(facingTable(rows.map(ragged), style), tableGap(next?.type === 'table'));
    rows = [];
  };
  for (const [index, block] of below.entries()) {
    if (block.type === 'pageBreak') {
      endTable(block, false);
      if (index < below.length - 1) children.push(pageBreak());
      continue;
    }
    if (!listed && headings.some((heading) => heading.block === block)) {
      rows.push(contentsRow(printed.blocks, columns));
      listed = true;
    }
    if (block.type === 'table') {
      endTable(block, true);
      children.push(facingTable(tableRows(block, columns, style), style), tableGap());
    } else if (block.type === 'text') rows.push(textRow(block, below[index + 1], columns, headings, lists));
    else rows.push(illustrationRow(block, columns));
  }
  endTable(null, false);
  children.push(...langs.flatMap((each) => closingBlocks(printed.requisites, style, each)));
  const names = columns.map(({ lang: each, innerFrom }) => ({ lang: each, position: innerFrom }));
  return { page: sectionPage(style), restart: false, ...pageFrame(printed, style, langs, 'document', names), blocks: children };
}

/** A paragraph in a narrow column: stretching its lines or indenting the first one would tear holes into it. */
function inColumn(paragraph: WordParagraph, styles: ReadonlyMap<ParagraphStyleId, ResolvedStyle>): WordParagraph {
  const { align, firstLine = 0 } = styles.get(paragraph.style)?.look ?? {};
  return {
    ...paragraph,
    ...(align === 'both' && paragraph.align === undefined ? { align: 'left' } : {}),
    ...(firstLine > 0 && paragraph.list === undefined ? { flush: true } : {}),
  };
}

/** The names of the languages above the columns, where they begin. */
function languageRow(columns: readonly Placed[]): FacingRow {
  const cells = columns.map((column) => {
    const runs = [textRun(wordings[column.lang].language, column.lang)];
    return textCell(column, [{ kind: 'paragraph', style: STYLE_IDS.languageName, runs }]);
  });
  return { cells, repeats: false, splits: false };
}

/** The tables of contents of both languages side by side; their numbers are fields that Word updates. */
function contentsRow(blocks: readonly PrintedBlock[], columns: readonly Placed[]): FacingRow {
  const cells = columns.map((column) => {
    const headings = listedHeadings(blocks, column.lang);
    const width = column.innerTo - column.innerFrom;
    const entries = headings.length === 0 ? [] : [contentsHeading(column.lang), ...contentsEntries(headings, column.lang, width, null)];
    return textCell(column, [...entries, tableGap()]);
  });
  return { cells, repeats: false, splits: true };
}

/** A text block in both languages; a side that should be there and is not is shown by a dash. */
function textRow(
  block: Extract<PrintedBlock, { type: 'text' }>,
  next: PrintedBlock | undefined,
  columns: readonly Placed[],
  headings: readonly ListedHeading[],
  lists: ListNumbers,
): FacingRow {
  const cells = columns.map((column) => {
    const { lang } = column;
    if (!isIn(block, lang)) return textCell(column, [absent(block, lang)]);
    const bookmark = headings.find((heading) => heading.block === block && heading.lang === lang)?.bookmark ?? null;
    return textCell(column, [placedParagraph(block, next, lang, lists, bookmark)]);
  });
  return { cells, repeats: false, splits: true };
}

/** A figure or chart in both languages: each with its own words. */
function illustrationRow(block: Extract<PrintedBlock, { type: 'figure' | 'chart' }>, columns: readonly Placed[]): FacingRow {
  const cells = columns.map((column) => {
    if (!isIn(block, column.lang)) return textCell(column, [tableGap()]);
    const shown = illustration(block, column.lang, column.innerTo - column.innerFrom);
    return textCell(column, shown.length === 0 ? [tableGap()] : shown);
  });
  return { cells, repeats: false, splits: false };
}

/** The rows of a table in both languages, each beside its counterpart. */
function tableRows(table: PrintedTable, columns: readonly Placed[], style: HouseStyle): FacingRow[] {
  const widths = new Map(columns.map(({ lang, innerFrom, innerTo }) => [lang, columnWidths(table, lang, innerTo - innerFrom, style)]));
  return table.rows.map((_, index): FacingRow => {
    const cells = columns.flatMap((column) => {
      if (isIn(table, column.lang)) return tableCells(table, index, column, widths.get(column.lang) ?? []);
      return [textCell(column, [index === 0 ? absent(table, column.lang) : tableGap()])];
    });
    return { cells, repeats: table.header && index === 0, splits: false };
  });
}

/** A row of a table in one language, with the space of the column on both sides. */
function tableCells(table: PrintedTable, index: number, column: Placed, widths: readonly number[]): FacingCell[] {
  const header = table.header && index === 0;
  const options = { header, showMissing: table.only === null };
  const cells: FacingCell[] = [{ from: column.from, to: column.innerFrom, children: [tableGap()], look: 'text' }];
  let from = column.innerFrom;
  for (const { width, children, merge } of rowCells(table, table.rows[index] ?? [], index, widths, column.lang, options)) {
    const look = header ? 'header' : 'data';
    cells.push({ from, to: from + width, children, look, ...(merge === undefined ? {} : { merge }) });
    from += width;
  }
  return [...cells, { from: column.innerTo, to: column.to, children: [tableGap()], look: 'text' }];
}

/** What stands where a language has no text: a dash when it should have one. */
function absent(block: PrintedBlock, lang: Lang): WordParagraph {
  const runs = block.only === null ? missingPieces().flatMap((piece) => (piece.type === 'text' ? [textRun(piece.text, lang)] : [])) : [];
  return { kind: 'paragraph', style: STYLE_IDS.body, runs };
}

function textCell(column: FacingColumn, children: readonly WordParagraph[]): FacingCell {
  return { from: column.from, to: column.to, children, look: 'text' };
}
