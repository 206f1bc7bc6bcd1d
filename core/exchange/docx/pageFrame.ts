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
const A4 = { width: 210, height: 297 };

/** The width of the text between the margins, in twips. */
export function textWidth(style: HouseStyle): number {
  return twips(A4.width) - twips(style.page.left) - twips(style.page.right);
}

/** Page size, margins and page numbers of a section; `restart`: its pages are counted from 1. */
export function sectionProperties(style: HouseStyle, restart: boolean): ISectionPropertiesOptions {
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
    titlePage: style.pageNumbers === 'header',
    page: {
      size: { width: twips(A4.width), height: twips(A4.height) },
      margin,
      ...(restart ? { pageNumbers: { start: 1 } } : {}),
    },
  };
}

/**
 * The headers and footers of a section. `langs`: whose words they are in; the page numbers are in those of the first.
 */
export function pageFrame(
  printed: PrintedBriefing,
  style: HouseStyle,
  langs: readonly [Lang, ...Lang[]],
  count: PageCount,
): { headers: { default: Header; first?: Header }; footers: { default: Footer; first?: Footer } } {
  const notice = () => noticeLines(printed, langs);
  if (style.pageNumbers === 'footer') {
    const header = new Header({ children: withGap([...notice(), ...identityLine(printed, style, langs, STYLE_IDS.header)]) });
    return { headers: { default: header }, footers: { default: new Footer({ children: [pageOfPages(style, langs[0], count)] }) } };
  }
  const footer = () => {
    const identity = identityLine(printed, style, langs, STYLE_IDS.footer);
    return new Footer({ children: identity.length > 0 ? identity : [new Paragraph({ style: STYLE_IDS.footer })] });
  };
  return {
    headers: {
      default: new Header({ children: withGap([pageNumber(langs[0]), ...notice()]) }),
      first: new Header({ children: withGap(notice()) }),
    },
    footers: { default: footer(), first: footer() },
  };
}

/** Headers end with a small gap, so that a high one does not touch the text it pushes down. */
function withGap(paragraphs: readonly Paragraph[]): Paragraph[] {
  return [...paragraphs, new Paragraph({ style: STYLE_IDS.tableGap })];
}

/** Marking and embargo, on every page: a line each. */
function noticeLines(printed: PrintedBriefing, langs: readonly Lang[]): Paragraph[] {
  return [printed.marking, printed.embargo]
    .map((notice) => inLanguages(notice, langs))
    .filter((runs) => runs.length > 0)
    .map((runs) => new Paragraph({ style: STYLE_IDS.marking, children: runs }));
}

/** Reference on the left, date on the right. */
function identityLine(printed: PrintedBriefing, style: HouseStyle, langs: readonly [Lang, ...Lang[]], styleId: string): Paragraph[] {
  const lang = langs[0];
  const date = inLanguages(printed.date, langs);
  if (printed.reference === '' && date.length === 0) return [];
  const reference = printed.reference === '' ? '' : `${wordings[lang].reference}\u00a0${printed.reference}`;
  const children = [new TextRun({ children: [reference, new Tab()], ...language(lang) }), ...date];
  return [new Paragraph({ style: styleId, tabStops: [{ type: TabStopType.RIGHT, position: textWidth(style) }], children })];
}

/** A text in each of the languages that have it, with a stroke between them. */
function inLanguages(texts: Localized, langs: readonly Lang[]): TextRun[] {
  return langs
    .map((lang) => ({ lang, text: texts[lang] ?? '' }))
    .filter(({ text }) => text !== '')
    .map(({ lang, text }, index) => new TextRun({ text: index === 0 ? text : ` / ${text}`, ...language(lang) }));
}

function pageOfPages(style: HouseStyle, lang: Lang, count: PageCount): Paragraph {
  const { page, of } = wordings[lang];
  const total = count === 'section' ? PageNumber.TOTAL_PAGES_IN_SECTION : PageNumber.TOTAL_PAGES;
  const parts = [new Tab(), `${page}\u00a0`, PageNumber.CURRENT, ...(count === 'none' ? [] : [` ${of}\u00a0`, total])];
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth(style) }];
  const runs = parts.map((part) => new TextRun({ children: [part], ...language(lang) }));
  return new Paragraph({ style: STYLE_IDS.footer, tabStops, children: runs });
}

function pageNumber(lang: Lang): Paragraph {
  const run = new TextRun({ children: [PageNumber.CURRENT], ...language(lang) });
  return new Paragraph({ style: STYLE_IDS.header, alignment: AlignmentType.CENTER, children: [run] });
}
