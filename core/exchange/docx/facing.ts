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
import { isIn, type PrintedBlock, type PrintedBriefing } from '../printed.ts';
import type { HouseStyle } from '../style/houseStyle.ts';
import { wordings } from '../wording.ts';
import { blockParagraph, blockTable, missingPieces, pageBreak, tableGap } from './blocks.ts';
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
  const blocks = printed.blocks.filter((block) => langs.some((each) => isIn(block, each)));
  const children: FileChild[] = [];
  let rows: TableRow[] = [];
  let above = true;
  const endTable = () => {
    if (rows.length > 0) children.push(columns([languageRow(langs, style), ...rows], style), tableGap());
    rows = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'text' && block.role.kind === 'title' && above) {
      for (const each of langs) {
        const side = block.sides[each];
        if (side !== undefined) children.push(blockParagraph(block.role, side, each, numbers));
      }
      continue;
    }
    above = false;
    if (block.type === 'pageBreak') {
      endTable();
      if (index < blocks.length - 1) children.push(pageBreak());
    } else rows.push(blockRow(block, langs, style, numbers));
  }
  endTable();
  return { properties: sectionProperties(style, false), ...pageFrame(printed, style, langs, false), children };
}

function columnWidth(style: HouseStyle): number {
  return Math.floor(textWidth(style) / 2);
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
  style: HouseStyle,
  numbers: DocumentNumbers,
): TableRow {
  const cells = langs.map((lang) => {
    if (!isIn(block, lang)) {
      const pieces = block.only === null ? missingPieces() : [];
      return cell([blockParagraph({ kind: 'paragraph' }, pieces, lang, numbers)], style);
    }
    if (block.type === 'text') return cell([blockParagraph(block.role, block.sides[lang] ?? [], lang, numbers)], style);
    const width = columnWidth(style) - 2 * twips(COLUMN_PADDING);
    return cell([blockTable(block, lang, width, block.only === null, numbers), tableGap()], style);
  });
  return new TableRow({ children: cells, cantSplit: false });
}

function cell(children: (Paragraph | Table)[], style: HouseStyle): TableCell {
  return new TableCell({ width: { size: columnWidth(style), type: WidthType.DXA }, children });
}
