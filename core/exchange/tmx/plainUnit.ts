import { describeUnit, emptyUnit, langOfTmx, type TmxUnit } from './tmxUnit.ts';

/** A unit of two texts without inline codes, perhaps with properties and notes before them. */
const PLAIN =
  /^<tu((?:\s[^<>]*)?)>\s*((?:<(?:prop|note)(?:\s[^<>]*)?>[^<>]*<\/(?:prop|note)>\s*)*)<tuv((?:\s[^<>]*)?)>\s*<seg>([^<>]*)<\/seg>\s*<\/tuv>\s*<tuv((?:\s[^<>]*)?)>\s*<seg>([^<>]*)<\/seg>\s*<\/tuv>\s*<\/tu>$/;
const PROPERTY = /<(prop|note)((?:\s[^<>]*)?)>([^<>]*)<\/(prop|note)>/g;
const ATTRIBUTE = /\s+([A-Za-z][A-Za-z:-]*)="([^"]*)"/y;
/** What XML forbids, changes or says by other means than the five names: such units are read by the parser. */
const UNUSUAL = /[^\t\n\u0020-\ud7ff\ue000-\ufffd]|&(?!(?:amp|lt|gt|quot|apos);)/;
const ENTITY = /&(amp|lt|gt|quot|apos);/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads a unit that is written as most are, several times as quickly as the parser does; null for any other, which is the parser's. What it
 * reads it reads as the parser does.
 */
export function plainUnit(xml: string): TmxUnit | null {
  if (UNUSUAL.test(xml)) return null;
  const match = PLAIN.exec(xml);
  if (match === null) return null;
  const [, described = '', properties = '', firstTuv = '', firstText = '', secondTuv = '', secondText = ''] = match;
  const unit = emptyUnit();
  const about = attributesOf(described);
  const first = attributesOf(firstTuv);
  const second = attributesOf(secondTuv);
  if (about === null || first === null || second === null) return null;
  const langs = [first, second].map((attributes) => langOfTmx(attributes['xml:lang'] ?? attributes.lang ?? ''));
  const [firstLang, secondLang] = langs;
  if (firstLang == null || secondLang == null || firstLang === secondLang) return null;
  if (firstText.trim() === '' || secondText.trim() === '') return null;
  for (const attributes of [about, first, second]) describeUnit(unit, attributes);
  if (properties !== '' && !readProperties(unit, properties)) return null;
  unit.texts[firstLang] = { text: decoded(firstText), tags: [] };
  unit.texts[secondLang] = { text: decoded(secondText), tags: [] };
  return unit;
}

function readProperties(unit: TmxUnit, xml: string): boolean {
  for (const [, name, written = '', value = '', closed] of xml.matchAll(PROPERTY)) {
    const attributes = attributesOf(written);
    if (attributes === null || name !== closed) return false;
    const type = name === 'note' ? 'note' : (attributes.type ?? '');
    if (type !== '') unit.properties.push({ type, value: decoded(value) });
  }
  return true;
}

/** Attributes by name; null when they are not written plainly, one after the other and each once. */
function attributesOf(xml: string): Record<string, string> | null {
  const attributes: Record<string, string> = {};
  const end = xml.trimEnd().length;
  ATTRIBUTE.lastIndex = 0;
  let at = 0;
  while (at < end) {
    const match = ATTRIBUTE.exec(xml);
    const [, name = '', value = ''] = match ?? [];
    if (match === null || Object.hasOwn(attributes, name) || /[\t\n&]/.test(value)) return null;
    attributes[name] = value;
    at = ATTRIBUTE.lastIndex;
  }
  return attributes;
}

function decoded(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, (entity, name: string) => CHARACTERS[name] ?? entity) : text;
}
