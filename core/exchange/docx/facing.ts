import {
  type FileChild,
  type ISectionOptions,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Lang, otherLang } from '../../model/language.ts';
import { facingBlocks, isIn, type PrintedBlock, type PrintedBriefing } from '../printed.ts';
import type { HouseStyle } from '../style/houseStyle.ts';
import { wordings } from '../wording.ts';
import { blockParagraph, blockTable, missingPieces, pageBreak, tableGap } from './blocks.ts';
import { contentsEntries, contentsHeading, type ListedHeading, listedHeadings } from './contents.ts';
import { pageFrame, sectionProperties, textWidth } from './pageFrame.ts';
import { type DocumentNumbers, language } from './runs.ts';
import { STYLE_IDS, TABLE_STYLE_IDS, twips } from './stylesPart.ts';

/** Space inside a column of the pair, on each side, mm; the same in the style `Facing Columns`. */
const COLUMN_PADDING = 2.5;

/**
 * One section with both languages side by side: the titles above, then a table without borders whose rows are the blocks, so
 * that they stay aligned wherever a page ends. A page break ends the table and begins another one.
 */
export function facingSection(printed: PrintedBriefing, style: HouseStyle, lang: Lang, numbers: DocumentNumbers): ISectionOptions {
  const langs: readonly [Lang, Lang] = [lang, otherLang(lang)];
  const { above, below } = facingBlocks(printed, langs);
  const headings = printed.toc ? langs.flatMap((each) => listedHeadings(printed.blocks, each)) : [];
  const children: FileChild[] = langs.flatMap((each) =>
    above.flatMap((block) => {
      const side = block.sides[each];
      return side === undefined ? [] : [blockParagraph(block.role, side, each, numbers)];
    }),
  );
  let rows: TableRow[] = [];
  let listed = headings.length === 0;
  const endTable = () => {
    if (rows.length > 0) children.push(columns([languageRow(langs, style), ...rows], style), tableGap());
    rows = [];
  };
  for (const [index, block] of below.entries()) {
    if (block.type === 'pageBreak') {
      endTable();
      if (index < below.length - 1) children.push(pageBreak());
      continue;
    }
    if (!listed && headings.some((heading) => heading.block === block)) {
      rows.push(contentsRow(printed.blocks, langs, style));
      listed = true;
    }
    rows.push(blockRow(block, langs, headings, style, numbers));
  }
  endTable();
  return { properties: sectionProperties(style, false), ...pageFrame(printed, style, langs, 'document'), children };
}

/** The tables of contents of both languages side by side; their numbers are fields that Word updates. */
function contentsRow(blocks: readonly PrintedBlock[], langs: readonly Lang[], style: HouseStyle): TableRow {
  const cells = langs.map((lang) => {
    const headings = listedHeadings(blocks, lang);
    const entries = headings.length === 0 ? [] : [contentsHeading(lang), ...contentsEntries(headings, lang, innerWidth(style), null)];
    return cell([...entries, tableGap()], style);
  });
  return new TableRow({ children: cells, cantSplit: false });
}

function columnWidth(style: HouseStyle): number {
  return Math.floor(textWidth(style) / 2);
}

function innerWidth(style: HouseStyle): number {
  return columnWidth(style) - 2 * twips(COLUMN_PADDING);
}

function columns(rows: TableRow[], style: HouseStyle): Table {
  const width = columnWidth(style);
  return new Table({
    rows,
    style: TABLE_STYLE_IDS.facing,
    width: { size: 2 * width, type: WidthType.DXA },
    columnWidths: [width, width],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

/** The names of the languages above the columns, on every page. */
function languageRow(langs: readonly [Lang, Lang], style: HouseStyle): TableRow {
  const cells = langs.map((lang) => {
    const name = new TextRun({ text: wordings[lang].language, ...language(lang) });
    return cell([new Paragraph({ style: STYLE_IDS.languageName, children: [name] })], style);
  });
  return new TableRow({ children: cells, tableHeader: true, cantSplit: true });
}

/** A block in both languages; a side that should be there and is not is shown by a dash. */
function blockRow(
  block: Exclude<PrintedBlock, { type: 'pageBreak' }>,
  langs: readonly Lang[],
  headings: readonly ListedHeading[],
  style: HouseStyle,
  numbers: DocumentNumbers,
): TableRow {
  const cells = langs.map((lang) => {
    if (!isIn(block, lang)) {
      const pieces = block.only === null ? missingPieces() : [];
      return cell([blockParagraph({ kind: 'paragraph' }, pieces, lang, numbers)], style);
    }
    if (block.type === 'table') return cell([blockTable(block, lang, innerWidth(style), block.only === null, numbers), tableGap()], style);
    const bookmark = headings.find((heading) => heading.block === block && heading.lang === lang)?.bookmark ?? null;
    return cell([blockParagraph(block.role, block.sides[lang] ?? [], lang, numbers, bookmark)], style);
  });
  return new TableRow({ children: cells, cantSplit: false });
}

function cell(children: (Paragraph | Table)[], style: HouseStyle): TableCell {
  return new TableCell({ width: { size: columnWidth(style), type: WidthType.DXA }, children });
}
