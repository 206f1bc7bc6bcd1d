import type { HouseStyle } from '../../model/houseStyle.ts';
import type { Lang, Localized } from '../../model/language.ts';
import type { PrintedBriefing } from '../printed.ts';
import { wordings } from '../wording.ts';
import { type ParagraphStyleId, STYLE_IDS, twips } from './paragraphStyles.ts';
import { textRun } from './runs.ts';
import type { WordParagraph, WordRun, WordSection } from './wordDocument.ts';

/** A4 (ISO 216), mm. */
export const A4 = { width: 210, height: 297 };

/** What the page numbers of a document are counted against. */
export type PageCount = 'document' | 'section';

/** The width of the text between the margins, in twips. */
export function textWidth(style: HouseStyle): number {
  return twips(A4.width) - twips(style.page.left) - twips(style.page.right);
}

/** A language and where its column begins, in twips from the left margin. */
export interface NamedColumn {
  lang: Lang;
  position: number;
}

/** Size and margins of the pages of a section; `turned`: their longer edge is below. */
export function sectionPage(style: HouseStyle, turned = false): WordSection['page'] {
  const { top, bottom, left, right, header, footer } = style.page;
  const [width, height] = turned ? [A4.height, A4.width] : [A4.width, A4.height];
  return {
    width: twips(width),
    height: twips(height),
    landscape: turned,
    margins: {
      top: twips(top),
      bottom: twips(bottom),
      left: twips(left),
      right: twips(right),
      header: twips(header),
      footer: twips(footer),
    },
  };
}

/**
 * The headers and footers of a section. `langs`: whose words they are in; the page numbers are in those of the first. `columns` are named
 * above the text of every page but the first; `width`: of the text, in twips.
 */
export function pageFrame(
  printed: PrintedBriefing,
  style: HouseStyle,
  langs: readonly [Lang, ...Lang[]],
  count: PageCount,
  columns: readonly NamedColumn[] = [],
  width = textWidth(style),
): Pick<WordSection, 'header' | 'footer'> {
  const notice = noticeLines(printed, langs);
  if (style.pageNumbers === 'footer') {
    const identity = identityLine(printed, width, langs, STYLE_IDS.header);
    const footer = { default: [pageOfPages(width, langs[0], count)] };
    const named = withGap([...notice, ...identity, ...columnNames(columns)]);
    if (columns.length === 0) return { header: { default: named }, footer };
    return { header: { default: named, first: withGap([...notice, ...identity]) }, footer };
  }
  // The number of the first page is not printed in the top margin.
  const header = { default: withGap([pageNumber(langs[0]), ...notice, ...columnNames(columns)]), first: withGap(notice) };
  return { header, footer: { default: identityLine(printed, width, langs, STYLE_IDS.footer) } };
}

/** The frame of a page that bears no number, such as a cover: marking and embargo only. */
export function bareFrame(printed: PrintedBriefing, langs: readonly Lang[]): Pick<WordSection, 'header' | 'footer'> {
  return { header: { default: withGap(noticeLines(printed, langs)) }, footer: { default: [] } };
}

/** Headers end with an empty line, so that a high one does not touch the text it pushes down. */
function withGap(paragraphs: readonly WordParagraph[]): WordParagraph[] {
  return [...paragraphs, { kind: 'paragraph', style: STYLE_IDS.header, runs: [] }];
}

/** The names of the columns, each above its own. */
function columnNames(columns: readonly NamedColumn[]): WordParagraph[] {
  const [first, ...others] = columns;
  if (first === undefined) return [];
  const name = (lang: Lang) => textRun(wordings[lang].language, lang);
  return [
    {
      kind: 'paragraph',
      style: STYLE_IDS.languageName,
      indent: first.position,
      tabs: others.map(({ position }) => ({ at: position, align: 'left' })),
      runs: [name(first.lang), ...others.flatMap(({ lang }): WordRun[] => [{ type: 'tab', lang }, name(lang)])],
    },
  ];
}

/**
 * Marking and embargo, on every page. The embargo is a line in each language, and not in capitals, in which an hour (17 h) and a
 * unit of a date (г.) are hard to read.
 */
function noticeLines(printed: PrintedBriefing, langs: readonly Lang[]): WordParagraph[] {
  const marking = inLanguages(printed.marking, langs);
  const embargo = langs.flatMap((lang): WordRun[][] => {
    const text = printed.embargo[lang] ?? '';
    return text === '' ? [] : [[{ type: 'text', text, lang, look: { caps: false } }]];
  });
  return [...(marking.length > 0 ? [marking] : []), ...embargo].map((runs) => ({ kind: 'paragraph', style: STYLE_IDS.marking, runs }));
}

/** Reference on the left, date on the right. */
function identityLine(
  printed: PrintedBriefing,
  width: number,
  langs: readonly [Lang, ...Lang[]],
  style: ParagraphStyleId,
): WordParagraph[] {
  const [lang] = langs;
  const date = inLanguages(printed.date, langs);
  if (printed.reference === '' && date.length === 0) return [];
  const reference = printed.reference === '' ? [] : [textRun(`${wordings[lang].reference}\u00a0${printed.reference}`, lang)];
  return [{ kind: 'paragraph', style, tabs: [{ at: width, align: 'right' }], runs: [...reference, { type: 'tab', lang }, ...date] }];
}

/** A text in each of the languages that have it, with a stroke between them. */
function inLanguages(texts: Localized, langs: readonly Lang[]): WordRun[] {
  return langs
    .map((lang) => ({ lang, text: texts[lang] ?? '' }))
    .filter(({ text }) => text !== '')
    .map(({ lang, text }, index) => textRun(index === 0 ? text : ` / ${text}`, lang));
}

function pageOfPages(width: number, lang: Lang, count: PageCount): WordParagraph {
  const { page, of } = wordings[lang];
  const total: WordRun =
    count === 'section'
      ? { type: 'field', code: 'SECTIONPAGES', result: { page: 'section' }, lang, look: {} }
      : { type: 'field', code: 'NUMPAGES', result: { page: 'document' }, lang, look: {} };
  const runs: WordRun[] = [{ type: 'tab', lang }, textRun(`${page}\u00a0`, lang), currentPage(lang), textRun(` ${of}\u00a0`, lang), total];
  return { kind: 'paragraph', style: STYLE_IDS.footer, tabs: [{ at: width, align: 'right' }], runs };
}

function pageNumber(lang: Lang): WordParagraph {
  return { kind: 'paragraph', style: STYLE_IDS.header, align: 'center', runs: [currentPage(lang)] };
}

function currentPage(lang: Lang): WordRun {
  return { type: 'field', code: 'PAGE', result: { page: 'here' }, lang, look: { style: 'PageNumber' } };
}
