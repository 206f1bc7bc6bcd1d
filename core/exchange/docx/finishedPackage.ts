import { strFromU8, strToU8, unzipSync } from 'fflate';
import { WORD_LANG } from '../../model/briefing.ts';
import type { Lang } from '../../model/language.ts';
import { zipped } from './zipped.ts';

/** What the docx package calls relationships whose names are made by chance, in every document others. */
const RANDOM_NAME = /"(rId[a-z0-9_-]{21})"/g;

/** What a finished package says beyond what the docx package can. */
export interface Finish {
  lang: Lang;
  /** The languages of the charts, in their order. */
  chartLangs: readonly Lang[];
}

/**
 * The package as it leaves: equal content gives equal bytes, so that nothing in it is named by chance and no entry says when it was packed;
 * settings and charts say their language.
 */
export function finishedPackage(made: Uint8Array, { lang, chartLangs }: Finish): Uint8Array {
  const parts = unzipSync(made);
  change(parts, 'word/settings.xml', (xml) => withSettings(xml, lang));
  change(parts, 'word/footnotes.xml', withoutSeparatorMarks);
  change(parts, 'word/endnotes.xml', withoutSeparatorMarks);
  for (const [index, chartLang] of chartLangs.entries())
    change(parts, `word/charts/chart${index + 1}.xml`, (xml) => xml.replaceAll('"en-US"', `"${WORD_LANG[chartLang]}"`));
  for (const name of Object.keys(parts)) {
    const part = parts[name];
    if (part !== undefined && name.endsWith('.xlsx')) parts[name] = zipped(new Map(Object.entries(unzipSync(part))));
    else if (name.endsWith('.rels')) nameInOrder(parts, name);
  }
  const types = '[Content_Types].xml';
  // Readers that stream rely on the types being first.
  const names = [types, ...Object.keys(parts).filter((name) => name !== types)];
  return zipped(new Map(names.flatMap((name): [string, Uint8Array][] => (parts[name] === undefined ? [] : [[name, parts[name]]]))));
}

type Parts = Record<string, Uint8Array>;

function change(parts: Parts, name: string, by: (xml: string) => string): void {
  const part = parts[name];
  if (part !== undefined) parts[name] = strToU8(by(strFromU8(part)));
}

/** Gives the relationships of a part names by their order. */
function nameInOrder(parts: Parts, relations: string): void {
  const part = parts[relations];
  if (part === undefined) return;
  const names = new Map<string, string>();
  const named = (xml: string) =>
    xml.replace(RANDOM_NAME, (whole, name: string) => {
      const known = names.get(name);
      return known === undefined ? whole : `"${known}"`;
    });
  for (const [, name = ''] of strFromU8(part).matchAll(RANDOM_NAME)) names.set(name, `rIdPart${names.size + 1}`);
  if (names.size === 0) return;
  change(parts, relations, named);
  change(parts, relations.replace(/_rels\/([^/]+)\.rels$/, '$1'), named);
}

/**
 * The settings with the separators of notes, the language of fonts without one, and the signs of numbers. The order of the elements is the
 * schema's (CT_Settings).
 */
function withSettings(xml: string, lang: Lang): string {
  const setting = (name: string) => `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>`;
  const notes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>';
  const compatibility = ['overrideTableStyleFontSizeAndJustification', 'enableOpenTypeFeatures', 'doNotFlipMirrorIndents']
    .map(setting)
    .join('');
  return xml
    .replace('<w:compat>', `<w:characterSpacingControl w:val="doNotCompress"/>${notes}<w:compat>`)
    .replace(
      '</w:compat>',
      `${compatibility}</w:compat><w:themeFontLang w:val="${WORD_LANG[lang]}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>`,
    );
}

/** The lines that separate notes from the text without the number of a note, which the docx package puts in them too. */
function withoutSeparatorMarks(xml: string): string {
  return xml.replace(
    /<w:r><w:rPr><w:rStyle w:val="\w+"\/><\/w:rPr><w:(?:footnote|endnote)Ref\/><\/w:r>(?=<w:r><w:(?:continuationS|s)eparator\/>)/g,
    '',
  );
}
