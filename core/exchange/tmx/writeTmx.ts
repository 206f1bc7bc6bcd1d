import { WORD_LANG } from '../../model/briefing.ts';
import { LANGS, type Lang, otherLang } from '../../model/language.ts';
import type { MemoryText, SegmentTag } from '../../model/memory.ts';
import { type TmxUnit, tmxOfInstant } from './tmxUnit.ts';

/**
 * A memory as TMX 1.4b, level 2, piece by piece: UTF-8, one unit on a few lines, in the order given. Characters XML has none for are left out.
 * `source` is the language named first.
 */
export function* writeTmx(units: Iterable<TmxUnit>, source: Lang, version: string): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n';
  yield `<header creationtool="Diptych" creationtoolversion="${attribute(version)}" segtype="sentence" o-tmf="Diptych" adminlang="en" srclang="${WORD_LANG[source]}" datatype="plaintext"/>\n<body>\n`;
  for (const unit of units) yield unitXml(unit, [source, otherLang(source)]);
  yield '</body>\n</tmx>\n';
}

function unitXml({ texts, author, createdAt, changedAt, properties }: TmxUnit, langs: readonly Lang[]): string {
  const described = [
    createdAt === null ? '' : ` creationdate="${tmxOfInstant(createdAt)}"`,
    changedAt === null ? '' : ` changedate="${tmxOfInstant(changedAt)}"`,
    author === '' ? '' : ` changeid="${attribute(author)}"`,
  ].join('');
  const props = properties.map(({ type, value }) => `<prop type="${attribute(type)}">${escaped(value)}</prop>\n`);
  const variants = langs.filter((lang) => LANGS.includes(lang)).map((lang) => variantXml(lang, texts[lang]));
  return `<tu${described}>\n${props.join('')}${variants.join('')}</tu>\n`;
}

function variantXml(lang: Lang, text: MemoryText | undefined): string {
  return text === undefined ? '' : `<tuv xml:lang="${WORD_LANG[lang]}"><seg>${segmentXml(text)}</seg></tuv>\n`;
}

function segmentXml({ text, tags }: MemoryText): string {
  let xml = '';
  let from = 0;
  for (const tag of tags) {
    xml += escaped(text.slice(from, tag.at)) + tagXml(tag);
    from = tag.at;
  }
  return xml + escaped(text.slice(from));
}

function tagXml({ type, id, content }: SegmentTag): string {
  if (type === 'open') return `<bpt i="${id}" x="${id}">${escaped(content)}</bpt>`;
  if (type === 'close') return `<ept i="${id}">${escaped(content)}</ept>`;
  return `<ph x="${id}">${escaped(content)}</ph>`;
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function attribute(text: string): string {
  return escaped(text)
    .replaceAll('"', '&quot;')
    .replace(/[\n\t]/g, ' ');
}
