import {
  AlignmentType,
  Footer,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Lang, Localized } from '../../model/language.ts';
import type { PrintedBriefing } from '../printed.ts';
import type { HouseStyle } from '../style/houseStyle.ts';
import { wordings } from '../wording.ts';
import type { PageCount } from './pageNumbers.ts';
import { language } from './runs.ts';
import { STYLE_IDS, twips } from './stylesPart.ts';

/** A4 (ISO 216), mm. */
export const A4 = { width: 210, height: 297 };

/** The width of the text between the margins, in twips. */
export function textWidth(style: HouseStyle): number {
  return twips(A4.width) - twips(style.page.left) - twips(style.page.right);
}

/** A language and where its column begins, in twips from the left margin. */
export interface NamedColumn {
  lang: Lang;
  position: number;
}

/** Page size, margins and page numbers of a section; `restart`: its pages are counted from 1; `ownFirst`: its first page has a header of its own. */
export function sectionProperties(style: HouseStyle, restart: boolean, ownFirst = false): ISectionPropertiesOptions {
  const { top, bottom, left, right, header, footer } = style.page;
  const margin = {
    top: twips(top),
    bottom: twips(bottom),
    left: twips(left),
    right: twips(right),
    header: twips(header),
    footer: twips(footer),
    gutter: 0,
  };
  return {
    type: SectionType.NEXT_PAGE,
    // The number of the first page is not printed in the top margin.
    titlePage: ownFirst || style.pageNumbers === 'header',
    page: {
      size: { width: twips(A4.width), height: twips(A4.height) },
      margin,
      ...(restart ? { pageNumbers: { start: 1 } } : {}),
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
): { headers: { default: Header; first?: Header }; footers: { default: Footer; first?: Footer } } {
  const notice = () => noticeLines(printed, langs);
  if (style.pageNumbers === 'footer') {
    const header = (names: readonly NamedColumn[]) =>
      new Header({ children: withGap([...notice(), ...identityLine(printed, width, langs, STYLE_IDS.header), ...columnNames(names)]) });
    const footer = () => new Footer({ children: [pageOfPages(width, langs[0], count)] });
    if (columns.length === 0) return { headers: { default: header([]) }, footers: { default: footer() } };
    return { headers: { default: header(columns), first: header([]) }, footers: { default: footer(), first: footer() } };
  }
  const footer = () => {
    const identity = identityLine(printed, width, langs, STYLE_IDS.footer);
    return new Footer({ children: identity.length > 0 ? identity : [new Paragraph({ style: STYLE_IDS.footer })] });
  };
  return {
    headers: {
      default: new Header({ children: withGap([pageNumber(langs[0]), ...notice(), ...columnNames(columns)]) }),
      first: new Header({ children: withGap(notice()) }),
    },
    footers: { default: footer(), first: footer() },
  };
}

/** Headers end with a small gap, so that a high one does not touch the text it pushes down. */
function withGap(paragraphs: readonly Paragraph[]): Paragraph[] {
  return [...paragraphs, new Paragraph({ style: STYLE_IDS.tableGap })];
}

/** The names of the columns, each above its own. */
function columnNames(columns: readonly NamedColumn[]): Paragraph[] {
  const [first, ...others] = columns;
  if (first === undefined) return [];
  const name = (lang: Lang) => new TextRun({ text: wordings[lang].language, ...language(lang) });
  return [
    new Paragraph({
      style: STYLE_IDS.languageName,
      indent: { left: first.position },
      tabStops: others.map(({ position }) => ({ type: TabStopType.LEFT, position })),
      children: [
        name(first.lang),
        ...others.flatMap(({ lang }) => [new TextRun({ children: [new Tab()], ...language(lang) }), name(lang)]),
      ],
    }),
  ];
}

/**
 * Marking and embargo, on every page. The embargo is a line in each language, and not in capitals, in which an hour (17 h) and a
 * unit of a date (г.) are hard to read.
 */
function noticeLines(printed: PrintedBriefing, langs: readonly Lang[]): Paragraph[] {
  const marking = inLanguages(printed.marking, langs);
  const embargo = langs.flatMap((lang) => {
    const text = printed.embargo[lang] ?? '';
    return text === '' ? [] : [[new TextRun({ text, allCaps: false, ...language(lang) })]];
  });
  return [...(marking.length > 0 ? [marking] : []), ...embargo].map((children) => new Paragraph({ style: STYLE_IDS.marking, children }));
}

/** Reference on the left, date on the right. */
function identityLine(printed: PrintedBriefing, width: number, langs: readonly [Lang, ...Lang[]], styleId: string): Paragraph[] {
  const lang = langs[0];
  const date = inLanguages(printed.date, langs);
  if (printed.reference === '' && date.length === 0) return [];
  const reference = printed.reference === '' ? '' : `${wordings[lang].reference}\u00a0${printed.reference}`;
  const children = [new TextRun({ children: [reference, new Tab()], ...language(lang) }), ...date];
  return [new Paragraph({ style: styleId, tabStops: [{ type: TabStopType.RIGHT, position: width }], children })];
}

/** A text in each of the languages that have it, with a stroke between them. */
function inLanguages(texts: Localized, langs: readonly Lang[]): TextRun[] {
  return langs
    .map((lang) => ({ lang, text: texts[lang] ?? '' }))
    .filter(({ text }) => text !== '')
    .map(({ lang, text }, index) => new TextRun({ text: index === 0 ? text : ` / ${text}`, ...language(lang) }));
}

function pageOfPages(width: number, lang: Lang, count: PageCount): Paragraph {
  const { page, of } = wordings[lang];
  const total = count === 'section' ? PageNumber.TOTAL_PAGES_IN_SECTION : PageNumber.TOTAL_PAGES;
  const parts = [new Tab(), `${page}\u00a0`, PageNumber.CURRENT, ...(count === 'none' ? [] : [` ${of}\u00a0`, total])];
  const tabStops = [{ type: TabStopType.RIGHT, position: width }];
  const runs = parts.map((part) => new TextRun({ children: [part], ...language(lang) }));
  return new Paragraph({ style: STYLE_IDS.footer, tabStops, children: runs });
}

function pageNumber(lang: Lang): Paragraph {
  const run = new TextRun({ children: [PageNumber.CURRENT], ...language(lang) });
  return new Paragraph({ style: STYLE_IDS.header, alignment: AlignmentType.CENTER, children: [run] });
}
