import { Document, Footer, Header, type ISectionOptions, Packer } from 'docx';
import { WORD_LANG } from '../../model/briefing.ts';
import type { HouseStyle } from '../../model/houseStyle.ts';
import type { Lang } from '../../model/language.ts';
import type { FileTrace } from '../../model/trace.ts';
import { finishedPackage } from './finishedPackage.ts';
import { pagesOf } from './layout/pages.ts';
import { numberingOptions } from './numbering.ts';
import { STYLE_IDS } from './paragraphStyles.ts';
import { ElementWriter } from './paragraphs.ts';
import { styleOptions } from './styles.ts';
import { TRACE_PROPERTIES, TRACE_PROPERTIES_PART, traceElement, traceProperties } from './traceParts.ts';
import type { WordComment, WordDocument, WordParagraph, WordSection } from './wordDocument.ts';
import { escaped, XML_HEAD } from './xml.ts';

/** What the file says about itself. Nobody's name and no path is among it. */
export interface DocumentProperties {
  title: string;
  subject: string;
  lang: Lang;
  /** ISO 8601, UTC. */
  created: string;
}

/** No comment: what a comment that answers none says it answers, so that the package writes threads also where nothing is answered. */
const NO_COMMENT = -1;

/** A document as a package (ISO/IEC 29500 transitional). Equal content gives equal bytes. */
export async function writePackage(
  document: WordDocument,
  style: HouseStyle,
  properties: DocumentProperties,
  trace: FileTrace,
): Promise<Uint8Array> {
  const writer = new ElementWriter(pagesOf(document, style), style.fonts.body.name);
  const sections = document.sections.map((section, index) =>
    sectionOptions(section, index === document.sections.length - 1, index, writer),
  );
  const file = new Document({
    sections,
    styles: styleOptions(style, properties.lang),
    numbering: numberingOptions(style, document.lists),
    footnotes: writer.notes,
    comments: { children: document.comments.map((comment, id) => commentOptions(comment, id, writer)) },
    customProperties: traceProperties(trace),
    // The package's only custom XML part is that of a bibliography: ours takes its place.
    bibliography: { sources: traceElement(trace) },
    defaultTabStop: 709,
    // A line that ends with a break is not stretched where the paragraph is justified, and spaces before and after paragraphs add up, in Word as
    // in LibreOffice.
    compatibility: { version: 15, doNotExpandShiftReturn: true, doNotUseHTMLParagraphAutoSpacing: true },
  });
  const made = await Packer.pack(file, 'uint8array', false, [
    { path: 'docProps/core.xml', data: coreProperties(properties) },
    { path: 'docProps/app.xml', data: APP_PROPERTIES },
    { path: 'word/fontTable.xml', data: fontTable(style) },
    { path: TRACE_PROPERTIES_PART, data: TRACE_PROPERTIES },
  ]);
  return finishedPackage(made, { lang: properties.lang, chartLangs: writer.chartLangs });
}

function sectionOptions(section: WordSection, last: boolean, index: number, writer: ElementWriter): ISectionOptions {
  const { blocks, page, restart, header, footer } = section;
  writer.beginSection(index);
  // A section ends with the properties of its last paragraph.
  const ended = last || blocks.at(-1)?.kind === 'paragraph' ? blocks : [...blocks, emptyParagraph(STYLE_IDS.tableGap)];
  const first = header.first !== undefined || footer.first !== undefined;
  const { width, height, landscape, margins } = page;
  return {
    children: writer.blocks(ended),
    headers: {
      default: new Header({ children: frame(header.default, 'header', writer) }),
      ...(first ? { first: new Header({ children: frame(header.first ?? header.default, 'header', writer) }) } : {}),
    },
    footers: {
      default: new Footer({ children: frame(footer.default, 'footer', writer) }),
      ...(first ? { first: new Footer({ children: frame(footer.first ?? footer.default, 'footer', writer) }) } : {}),
    },
    properties: {
      type: 'nextPage',
      page: {
        // The package turns the size of a page itself.
        size: landscape ? { width: height, height: width, orientation: 'landscape' } : { width, height },
        margin: { ...margins, gutter: 0 },
        ...(restart ? { pageNumbers: { start: 1 } } : {}),
      },
      ...(first ? { titlePage: true } : {}),
    },
  };
}

function frame(paragraphs: readonly WordParagraph[], kind: 'header' | 'footer', writer: ElementWriter) {
  const shown = paragraphs.length > 0 ? paragraphs : [emptyParagraph(STYLE_IDS[kind])];
  return shown.map((paragraph) => writer.paragraph(paragraph));
}

function emptyParagraph(style: WordParagraph['style']): WordParagraph {
  return { kind: 'paragraph', style, runs: [] };
}

function commentOptions({ author, initials, at, paragraphs, answers, resolved }: WordComment, id: number, writer: ElementWriter) {
  return {
    id,
    author,
    initials,
    date: new Date(at),
    children: writer.blocks(paragraphs),
    parentId: answers ?? NO_COMMENT,
    resolved,
  };
}

/** The fonts with what to use where they are missing. */
function fontTable(style: HouseStyle): string {
  const fonts = [...new Map([style.fonts.body, style.fonts.heading].map((font) => [font.name, font.instead]))];
  const entries = fonts.map(([name, instead]) => `<w:font w:name="${escaped(name)}"><w:altName w:val="${escaped(instead)}"/></w:font>`);
  return `${XML_HEAD}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`;
}

const APP_PROPERTIES = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Diptych</Application></Properties>`;

/** The package's own would name somebody and say the present moment. */
function coreProperties({ title, subject, lang, created }: DocumentProperties): string {
  return [
    XML_HEAD,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title>`,
    subject === '' ? '' : `<dc:subject>${escaped(subject)}</dc:subject>`,
    '<dc:creator></dc:creator>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${created}</dcterms:modified>`,
    `<dc:language>${WORD_LANG[lang]}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}
