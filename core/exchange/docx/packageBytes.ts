import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { WORD_LANG } from '../../model/briefing.ts';
import type { Lang } from '../../model/language.ts';
import type { FileTrace } from '../../model/trace.ts';
import type { HouseStyle } from '../style/houseStyle.ts';
import { traceParts, withTraceRelationship, withTraceTypes } from './traceParts.ts';

/** What the file says about itself. Nobody's name and no path is among it. */
export interface DocumentProperties {
  title: string;
  subject: string;
  lang: Lang;
  /** ISO 8601, UTC. */
  created: string;
}

/** The earliest time a zip entry can have; equal content gives equal bytes only if no entry says when it was packed. */
const ENTRY_TIME = '1980-01-01T00:00:00';
/** Open packaging wants the types first; readers that stream rely on it. */
const FIRST = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/**
 * The package as it leaves: the house style's own styles and fonts, properties without a name, parts in a fixed order with
 * fixed times.
 */
export function packageBytes(
  made: Uint8Array,
  properties: DocumentProperties,
  style: HouseStyle,
  styles: string,
  trace: FileTrace,
): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(made), ...traceParts(trace) };
  change(parts, '[Content_Types].xml', withTraceTypes);
  change(parts, 'word/_rels/document.xml.rels', withTraceRelationship);
  parts['word/styles.xml'] = strToU8(styles);
  parts['word/fontTable.xml'] = strToU8(fontTable(style));
  parts['docProps/core.xml'] = strToU8(coreProperties(properties));
  parts['docProps/app.xml'] = strToU8(APP_PROPERTIES);
  change(parts, 'word/settings.xml', (settings) => withLanguage(settings, properties.lang));
  for (const story of ['document', 'footnotes']) numberAgain(parts, `word/${story}.xml`, `word/_rels/${story}.xml.rels`);
  const names = Object.keys(parts).sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const zip: Zippable = {};
  for (const name of names) {
    const bytes = parts[name];
    if (bytes !== undefined) zip[name] = [bytes, { mtime: localTime(ENTRY_TIME), level: 6 }];
  }
  return zipSync(zip);
}

function change(parts: Record<string, Uint8Array>, name: string, by: (xml: string) => string): void {
  const part = parts[name];
  if (part !== undefined) parts[name] = strToU8(by(strFromU8(part)));
}

function place(name: string): number {
  const index = FIRST.indexOf(name);
  return index === -1 ? FIRST.length : index;
}

/** Zip times are local times without a zone: this one reads the same on a machine of any zone. */
function localTime(time: string): Date {
  return new Date(time);
}

function coreProperties(properties: DocumentProperties): string {
  const { title, subject, lang, created } = properties;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
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

const APP_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Diptych</Application></Properties>';

/** The fonts with what to use where they are missing. */
function fontTable(style: HouseStyle): string {
  const fonts = [...new Map([style.fonts.body, style.fonts.heading].map((font) => [font.name, font.instead]))];
  const entries = fonts.map(([name, instead]) => `<w:font w:name="${escaped(name)}"><w:altName w:val="${escaped(instead)}"/></w:font>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`;
}

/** The language of the document's theme fonts, which Word asks for where a run has none. */
function withLanguage(settings: string, lang: Lang): string {
  return settings.replace('</w:compat>', `</w:compat><w:themeFontLang w:val="${WORD_LANG[lang]}"/>`);
}

/**
 * Numbers the bookmarks and links of a part in the order of its text: the docx package counts bookmarks on from document to
 * document and gives links random names, and equal content would not give equal bytes.
 */
function numberAgain(parts: Record<string, Uint8Array>, partName: string, relationsName: string): void {
  const part = parts[partName];
  const relations = parts[relationsName];
  if (part === undefined || relations === undefined) return;
  const bookmarks = new Map<string, number>();
  const links = new Map<string, string>();
  const text = strFromU8(part)
    .replace(/(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)(")/g, (_, before: string, id: string, after: string) => {
      const number = bookmarks.get(id) ?? bookmarks.size + 1;
      bookmarks.set(id, number);
      return `${before}${number}${after}`;
    })
    .replace(/(<w:hyperlink [^>]*?r:id=")([^"]+)(")/g, (_, before: string, id: string, after: string) => {
      const name = links.get(id) ?? `rIdLink${links.size + 1}`;
      links.set(id, name);
      return `${before}${name}${after}`;
    });
  parts[partName] = strToU8(text);
  parts[relationsName] = strToU8(
    strFromU8(relations).replace(/ Id="([^"]+)"/g, (whole, id: string) => whole.replace(id, links.get(id) ?? id)),
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
