import { WORD_LANG } from '../../model/briefing.ts';
import type { HouseStyle } from '../../model/houseStyle.ts';
import type { Lang } from '../../model/language.ts';
import type { FileTrace } from '../../model/trace.ts';
import { chartPart } from './chartPart.ts';
import { chartWorkbook } from './chartWorkbook.ts';
import { commentParts } from './commentsPart.ts';
import { pagesOf } from './layout/pages.ts';
import { Collected, extension, MarkupWriter } from './markup.ts';
import { numberingPart } from './numbering.ts';
import { STYLE_IDS } from './paragraphStyles.ts';
import { PackageParts, Relations } from './parts.ts';
import { stylesPart } from './stylesPart.ts';
import { addTrace } from './traceParts.ts';
import type { WordDocument, WordParagraph, WordSection } from './wordDocument.ts';
import { escaped, XML_HEAD } from './xml.ts';
import { zipped } from './zipped.ts';

/** What the file says about itself. Nobody's name and no path is among it. */
export interface DocumentProperties {
  title: string;
  subject: string;
  lang: Lang;
  /** ISO 8601, UTC. */
  created: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The namespaces of a part of text; what older programs do not know of them they may ignore. */
const STORY_NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}/relationships"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'mc:Ignorable="w14 w15"',
].join(' ');

/** A document as a package (ISO/IEC 29500 transitional). Equal content gives equal bytes. */
export function writePackage(document: WordDocument, style: HouseStyle, properties: DocumentProperties, trace: FileTrace): Uint8Array {
  const parts = new PackageParts();
  const body = new Relations();
  const notes = new Relations();
  const collected = new Collected(pagesOf(document, style), notes);
  body.to('styles', 'styles.xml');
  body.to('numbering', 'numbering.xml');
  body.to('settings', 'settings.xml');
  body.to('fontTable', 'fontTable.xml');
  body.to('footnotes', 'footnotes.xml');
  const frames = new PageFrames(parts, body, collected);
  const content = document.sections.map((section, index) => sectionMarkup(section, index, document, frames, collected, body)).join('');

  parts.add(
    'word/document.xml',
    `${XML_HEAD}<w:document ${STORY_NAMESPACES}><w:body>${content}</w:body></w:document>`,
    `${WORD}.document.main+xml`,
  );
  parts.add('word/styles.xml', stylesPart(style, properties.lang), `${WORD}.styles+xml`);
  parts.add('word/numbering.xml', numberingPart(style, document.lists), `${WORD}.numbering+xml`);
  parts.add('word/settings.xml', settingsPart(properties.lang), `${WORD}.settings+xml`);
  parts.add('word/fontTable.xml', fontTable(style), `${WORD}.fontTable+xml`);
  parts.add('word/footnotes.xml', footnotesPart(collected.notes), `${WORD}.footnotes+xml`);
  parts.addRelations('word/footnotes.xml', notes);
  if (document.comments.length > 0) commentParts(document.comments, parts, body, new MarkupWriter(collected, body, 1));
  addDrawings(collected, parts, style);
  addTrace(trace, parts, body);
  parts.addRelations('word/document.xml', body);
  addProperties(properties, parts);
  return zipped(parts.all());
}

/** Writes headers and footers, each distinct one once. */
class PageFrames {
  private readonly parts: PackageParts;
  private readonly body: Relations;
  private readonly collected: Collected;
  private readonly written = new Map<string, string>();

  constructor(parts: PackageParts, body: Relations, collected: Collected) {
    this.parts = parts;
    this.body = body;
    this.collected = collected;
  }

  /** The reference of a section to a header or footer. */
  reference(kind: 'header' | 'footer', which: 'default' | 'first', paragraphs: readonly WordParagraph[], sectionPages: number): string {
    const relations = new Relations();
    const shown = paragraphs.length > 0 ? paragraphs : [{ kind: 'paragraph' as const, style: STYLE_IDS[kind], runs: [] }];
    const content = new MarkupWriter(this.collected, relations, sectionPages).blocks(shown);
    const element = kind === 'header' ? 'w:hdr' : 'w:ftr';
    const known = this.written.get(`${kind} ${content}`);
    const name = known ?? `${kind}${[...this.written.keys()].filter((key) => key.startsWith(kind)).length + 1}.xml`;
    if (known === undefined) {
      this.written.set(`${kind} ${content}`, name);
      this.parts.add(`word/${name}`, `${XML_HEAD}<${element} ${STORY_NAMESPACES}>${content}</${element}>`, `${WORD}.${kind}+xml`);
      this.parts.addRelations(`word/${name}`, relations);
    }
    return `<w:${kind}Reference w:type="${which}" r:id="${this.body.to(kind, name)}"/>`;
  }
}

function sectionMarkup(
  section: WordSection,
  index: number,
  { sections }: WordDocument,
  frames: PageFrames,
  collected: Collected,
  body: Relations,
): string {
  const pages = collected.pages.counts[index] ?? 1;
  const writer = new MarkupWriter(collected, body, pages);
  const properties = sectionProperties(section, frames, pages);
  if (index === sections.length - 1) return writer.blocks(section.blocks) + properties;
  const last = section.blocks.at(-1);
  // A section ends with the properties of its last paragraph.
  if (last?.kind === 'paragraph') return writer.blocks(section.blocks.slice(0, -1)) + writer.paragraph(last, properties);
  return writer.blocks(section.blocks) + writer.paragraph({ kind: 'paragraph', style: STYLE_IDS.tableGap, runs: [] }, properties);
}

/** The order of the elements is the schema's (CT_SectPr). */
function sectionProperties({ page, restart, header, footer }: WordSection, frames: PageFrames, pages: number): string {
  const { margins } = page;
  const first = header.first !== undefined || footer.first !== undefined;
  return [
    '<w:sectPr>',
    frames.reference('header', 'default', header.default, pages),
    first ? frames.reference('header', 'first', header.first ?? header.default, pages) : '',
    frames.reference('footer', 'default', footer.default, pages),
    first ? frames.reference('footer', 'first', footer.first ?? footer.default, pages) : '',
    `<w:type w:val="nextPage"/><w:pgSz w:w="${page.width}" w:h="${page.height}"${page.landscape ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${margins.top}" w:right="${margins.right}" w:bottom="${margins.bottom}" w:left="${margins.left}" w:header="${margins.header}" w:footer="${margins.footer}" w:gutter="0"/>`,
    restart ? '<w:pgNumType w:start="1"/>' : '',
    first ? '<w:titlePg/>' : '',
    '</w:sectPr>',
  ].join('');
}

/** The notes, after the two lines that separate them from the text. */
function footnotesPart(notes: readonly string[]): string {
  const separator = (type: string, id: number, mark: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:pStyle w:val="${STYLE_IDS.footnote}"/></w:pPr><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  return [
    XML_HEAD,
    `<w:footnotes ${STORY_NAMESPACES}>`,
    separator('separator', -1, 'separator'),
    separator('continuationSeparator', 0, 'continuationSeparator'),
    ...notes.map((note, index) => `<w:footnote w:id="${index + 1}">${note}</w:footnote>`),
    '</w:footnotes>',
  ].join('');
}

/**
 * A line that ends with a break is not stretched where the paragraph is justified, and spaces before and after paragraphs add up, in Word as
 * in LibreOffice. The order of the elements is the schema's (CT_Settings).
 */
function settingsPart(lang: Lang): string {
  const setting = (name: string, value: string) =>
    `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;
  return [
    XML_HEAD,
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>',
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    '<w:compat><w:doNotExpandShiftReturn/><w:doNotUseHTMLParagraphAutoSpacing/>',
    setting('compatibilityMode', '15'),
    setting('overrideTableStyleFontSizeAndJustification', '1'),
    setting('enableOpenTypeFeatures', '1'),
    setting('doNotFlipMirrorIndents', '1'),
    `</w:compat><w:themeFontLang w:val="${WORD_LANG[lang]}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`,
  ].join('');
}

/** The fonts with what to use where they are missing. */
function fontTable(style: HouseStyle): string {
  const fonts = [...new Map([style.fonts.body, style.fonts.heading].map((font) => [font.name, font.instead]))];
  const entries = fonts.map(([name, instead]) => `<w:font w:name="${escaped(name)}"><w:altName w:val="${escaped(instead)}"/></w:font>`);
  return `${XML_HEAD}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`;
}

function addDrawings(collected: Collected, parts: PackageParts, style: HouseStyle): void {
  for (const [index, picture] of [...collected.pictures.values()].entries()) {
    parts.addFile(`word/media/image${index + 1}.${extension(picture)}`, picture.bytes, picture.mediaType);
  }
  for (const [index, chart] of collected.charts.entries()) {
    const number = index + 1;
    const relations = new Relations();
    const workbook = relations.to('package', `../embeddings/chart${number}.xlsx`);
    parts.addFile(
      `word/embeddings/chart${number}.xlsx`,
      chartWorkbook(chart),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    parts.add(
      `word/charts/chart${number}.xml`,
      chartPart(chart, workbook, style.fonts.body.name),
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    );
    parts.addRelations(`word/charts/chart${number}.xml`, relations);
  }
}

function addProperties(properties: DocumentProperties, parts: PackageParts): void {
  const relations = new Relations();
  relations.to('officeDocument', 'word/document.xml');
  relations.relation(`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml');
  relations.to('extended-properties', 'docProps/app.xml');
  relations.to('custom-properties', 'docProps/custom.xml');
  const xml = relations.xml();
  if (xml !== null) parts.add('_rels/.rels', xml);
  const type = 'application/vnd.openxmlformats-package.core-properties+xml';
  parts.add('docProps/core.xml', coreProperties(properties), type);
  parts.add(
    'docProps/app.xml',
    `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>Diptych</Application></Properties>`,
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  );
}

function coreProperties({ title, subject, lang, created }: DocumentProperties): string {
  return [
    XML_HEAD,
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escaped(title)}</dc:title>`,
    subject === '' ? '' : `<dc:subject>${escaped(subject)}</dc:subject>`,
    '<dc:creator></dc:creator>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${created}</dcterms:modified>`,
    `<dc:language>${WORD_LANG[lang]}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}
