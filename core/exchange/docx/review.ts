import {
  type FileChild,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Lang, otherLang } from '../../model/language.ts';
import { type PrintedBriefing, plainText } from '../printed.ts';
import { type ReviewRow, type ReviewTable, reviewTitle } from '../review/reviewTable.ts';
import type { HouseStyle } from '../style/houseStyle.ts';
import { wordings } from '../wording.ts';
import { contentControl } from './ownMarkup.ts';
import { A4, pageFrame, sectionProperties } from './pageFrame.ts';
import { type DocumentNumbers, language, paragraphChildren } from './runs.ts';
import { STYLE_IDS, TABLE_STYLE_IDS, twips } from './stylesPart.ts';

/** Shares of the columns: number, first text, second text, comment, state. */
const SHARES = [5, 36, 36, 14, 9];
/** Rows with a text of more letters may be parted by the end of a page. */
const LONG_TEXT = 1500;
/** Where a row belongs to one language, the cell of the other one is not for writing in. */
const CLOSED = 'E7E6E6';

/**
 * One section, the page turned: a table of number, both texts, comment and state, whose head repeats on every page. The number stands in a
 * content control that names the row, so that it is found again when the table comes back.
 */
export function reviewSection(
  review: ReviewTable,
  printed: PrintedBriefing,
  style: HouseStyle,
  lang: Lang,
  numbers: DocumentNumbers,
): ISectionOptions {
  const langs: readonly [Lang, Lang] = [lang, otherLang(lang)];
  // The page is turned: its length is what the margins are taken from.
  const width = twips(A4.height) - twips(style.page.left) - twips(style.page.right);
  const properties = sectionProperties(style, false);
  const title = new TextRun({ text: reviewTitle(review, lang), ...language(lang) });
  const children: FileChild[] = [new Paragraph({ style: STYLE_IDS.title, children: [title] }), table(review, langs, width, numbers)];
  const size = { ...properties.page?.size, orientation: PageOrientation.LANDSCAPE };
  return {
    properties: { ...properties, page: { ...properties.page, size } },
    ...pageFrame(printed, style, langs, 'document', [], width),
    children,
  };
}

function table(review: ReviewTable, langs: readonly [Lang, Lang], width: number, numbers: DocumentNumbers): Table {
  const sum = SHARES.reduce((total, share) => total + share, 0);
  const widths = SHARES.map((share) => Math.floor((share / sum) * width));
  const [lang] = langs;
  const words = wordings[lang].review;
  const heads: [string, Lang][] = [
    [words.number, lang],
    ...langs.map((each): [string, Lang] => [wordings[each].language, each]),
    [words.comment, lang],
    [words.state, lang],
  ];
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map(([text, each], column) => {
      const run = new TextRun({ text, ...language(each) });
      return cell(widths[column] ?? 0, [new Paragraph({ style: STYLE_IDS.tableHeader, children: [run] })]);
    }),
  });
  return new Table({
    rows: [head, ...review.rows.map((row) => tableRow(row, langs, widths, numbers))],
    style: TABLE_STYLE_IDS.briefing,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

function tableRow(row: ReviewRow, langs: readonly [Lang, Lang], widths: readonly number[], numbers: DocumentNumbers): TableRow {
  const [lang] = langs;
  const text = (each: Lang) => {
    const style = row.heading ? STYLE_IDS.tableHeader : STYLE_IDS.tableText;
    return new Paragraph({ style, children: paragraphChildren(row.sides[each] ?? [], each, numbers) });
  };
  const number = contentControl(numbers.nextControl(), row.tag, [new TextRun({ text: String(row.number), ...language(lang) })]);
  const cells: { children: Paragraph[]; closed?: boolean }[] = [
    { children: [new Paragraph({ style: STYLE_IDS.tableText, children: [number] })] },
    ...langs.map((each) => ({ children: [text(each)], closed: row.only !== null && row.only !== each })),
    { children: [new Paragraph({ style: STYLE_IDS.tableText })] },
    { children: stateLines(row, langs).map((line) => stateParagraph(line, lang)) },
  ];
  const longest = Math.max(...langs.map((each) => plainText(row.sides[each] ?? []).length));
  return new TableRow({
    cantSplit: longest < LONG_TEXT,
    children: cells.map(({ children, closed }, column) => cell(widths[column] ?? 0, children, closed)),
  });
}

/** What the state column says, a line for each language the row is for: `FR : relu`. */
export function stateLines({ states }: ReviewRow, langs: readonly [Lang, Lang]): string[] {
  const [lang] = langs;
  return langs.flatMap((each) => {
    const state = states[each];
    if (state === undefined) return [];
    return [`${each.toUpperCase()}${lang === 'fr' ? '\u00a0: ' : ': '}${wordings[lang].review.states[state]}`];
  });
}

function stateParagraph(text: string, lang: Lang): Paragraph {
  return new Paragraph({ style: STYLE_IDS.tableText, children: [new TextRun({ text, ...language(lang) })] });
}

function cell(size: number, children: Paragraph[], closed = false): TableCell {
  const shading = closed ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: CLOSED } } : {};
  return new TableCell({ width: { size, type: WidthType.DXA }, children, ...shading });
}
