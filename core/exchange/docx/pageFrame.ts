import {
  AlignmentType,
  Footer,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import type { Lang } from '../../model/language.ts';
import type { PrintedBriefing } from '../printed.ts';
import type { HouseStyle } from '../style/houseStyle.ts';
import { wordings } from '../wording.ts';
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

/** The headers and footers of a section. `langs`: whose words they are in, first the one of the page numbers. */
export function pageFrame(
  printed: PrintedBriefing,
  style: HouseStyle,
  langs: readonly [Lang, ...Lang[]],
  ofSection: boolean,
): { headers: { default: Header; first?: Header }; footers: { default: Footer; first?: Footer } } {
  const markings = langs.flatMap((lang) => notice(printed, lang));
  const identity = () => identityLine(printed, style, langs[0]);
  if (style.pageNumbers === 'footer') {
    const header = new Header({ children: atLeastOne([...markings, ...identity()], STYLE_IDS.header) });
    return { headers: { default: header }, footers: { default: new Footer({ children: [pageOfPages(style, langs[0], ofSection)] }) } };
  }
  const footer = () => new Footer({ children: atLeastOne(identity(), STYLE_IDS.footer) });
  return {
    headers: {
      default: new Header({ children: [pageNumber(langs[0]), ...markings] }),
      first: new Header({
        children: atLeastOne(
          langs.flatMap((lang) => notice(printed, lang)),
          STYLE_IDS.header,
        ),
      }),
    },
    footers: { default: footer(), first: footer() },
  };
}

function atLeastOne(paragraphs: Paragraph[], style: string): Paragraph[] {
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style })];
}

/** Marking and embargo, on every page. */
function notice(printed: PrintedBriefing, lang: Lang): Paragraph[] {
  return [printed.marking[lang], printed.embargo[lang]]
    .filter((text) => text !== undefined && text !== '')
    .map((text) => new Paragraph({ style: STYLE_IDS.marking, children: [new TextRun({ text: text ?? '', ...language(lang) })] }));
}

/** Reference on the left, date on the right. */
function identityLine(printed: PrintedBriefing, style: HouseStyle, lang: Lang): Paragraph[] {
  const reference = printed.reference === '' ? '' : `${wordings[lang].reference}\u00a0${printed.reference}`;
  const date = printed.date[lang] ?? '';
  if (reference === '' && date === '') return [];
  const styleId = style.pageNumbers === 'header' ? STYLE_IDS.footer : STYLE_IDS.header;
  const children = [new TextRun({ text: reference, ...language(lang) }), new TextRun({ children: ['\t', date], ...language(lang) })];
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth(style) }];
  return [new Paragraph({ style: styleId, tabStops, children })];
}

function pageOfPages(style: HouseStyle, lang: Lang, ofSection: boolean): Paragraph {
  const { page, of } = wordings[lang];
  const total = ofSection ? PageNumber.TOTAL_PAGES_IN_SECTION : PageNumber.TOTAL_PAGES;
  const parts = [`${page}\u00a0`, PageNumber.CURRENT, ` ${of}\u00a0`, total];
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth(style) }];
  const runs = parts.map((part) => new TextRun({ children: [part], ...language(lang) }));
  return new Paragraph({ style: STYLE_IDS.footer, tabStops, children: [new TextRun({ children: ['\t'], ...language(lang) }), ...runs] });
}

function pageNumber(lang: Lang): Paragraph {
  const run = new TextRun({ children: [PageNumber.CURRENT], ...language(lang) });
  return new Paragraph({ style: STYLE_IDS.header, alignment: AlignmentType.CENTER, children: [run] });
}
