import type { HouseStyle } from '../../model/houseStyle.ts';
import { type Lang, otherLang } from '../../model/language.ts';
import { type PrintedBriefing, plainText } from '../printed.ts';
import { type ReviewRow, type ReviewTable, reviewTitle } from '../review/reviewTable.ts';
import { wordings } from '../wording.ts';
import { A4, pageFrame, sectionPage } from './pageFrame.ts';
import { type ParagraphStyleId, STYLE_IDS, twips } from './paragraphStyles.ts';
import { runsOf, textRun } from './runs.ts';
import type { WordCell, WordParagraph, WordRow, WordRun, WordSection, WordTable } from './wordDocument.ts';

/** Shares of the columns: number, first text, second text, comment, state. */
const SHARES = [5, 36, 36, 14, 9];
/** Rows with a text of more letters may be parted by the end of a page. */
const LONG_TEXT = 1500;
/**
 * One section, the page turned: a table of number, both texts, comment and state, whose head repeats on every page. The number stands in a
 * content control that names the row, so that it is found again when the table comes back.
 */
export function reviewSection(review: ReviewTable, printed: PrintedBriefing, style: HouseStyle, lang: Lang): WordSection {
  const langs: readonly [Lang, Lang] = [lang, otherLang(lang)];
  // The page is turned: its length is what the margins are taken from.
  const width = twips(A4.height) - twips(style.page.left) - twips(style.page.right);
  const title = cellText(STYLE_IDS.title, [textRun(reviewTitle(review, lang), lang)]);
  return {
    page: sectionPage(style, true),
    restart: false,
    ...pageFrame(printed, style, langs, 'document', [], width),
    blocks: [title, table(review, langs, width)],
  };
}

function table(review: ReviewTable, langs: readonly [Lang, Lang], width: number): WordTable {
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
  const head: WordRow = {
    header: true,
    splits: false,
    cells: heads.map(([text, each], column) => cell(widths[column], [cellText(STYLE_IDS.tableHeader, [textRun(text, each)])])),
  };
  return {
    kind: 'table',
    style: 'briefing',
    columnWidths: widths,
    header: true,
    rows: [head, ...review.rows.map((row) => tableRow(row, langs, widths))],
  };
}

function tableRow(row: ReviewRow, langs: readonly [Lang, Lang], widths: readonly number[]): WordRow {
  const [lang] = langs;
  const style = row.heading ? STYLE_IDS.tableHeader : STYLE_IDS.tableText;
  const number: WordRun = { type: 'control', tag: row.tag, runs: [textRun(String(row.number), lang)] };
  const cells: { children: WordParagraph[]; closed?: boolean }[] = [
    { children: [cellText(STYLE_IDS.tableText, [number])] },
    ...langs.map((each) => ({
      children: [cellText(style, runsOf(row.sides[each] ?? [], each))],
      closed: row.only !== null && row.only !== each,
    })),
    { children: [cellText(STYLE_IDS.tableText, [])] },
    { children: stateLines(row, langs).map((line) => cellText(STYLE_IDS.tableText, [textRun(line, lang)])) },
  ];
  const longest = Math.max(...langs.map((each) => plainText(row.sides[each] ?? []).length));
  return {
    header: false,
    splits: longest >= LONG_TEXT,
    cells: cells.map(({ children, closed }, column) => cell(widths[column], children, closed)),
  };
}

function cell(width = 0, children: WordParagraph[], closed = false): WordCell {
  return { width, span: 1, look: closed ? 'closed' : 'text', children };
}

function cellText(style: ParagraphStyleId, runs: readonly WordRun[]): WordParagraph {
  return { kind: 'paragraph', style, runs };
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
