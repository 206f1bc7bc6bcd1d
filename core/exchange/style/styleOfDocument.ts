import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { HouseStyle, LookName, ParagraphLook } from '../../model/houseStyle.ts';

/** The names of the styles looks are taken from, in lower case, as every Word file has them whatever the language of Word. */
const NAMES: Partial<Record<LookName, readonly string[]>> = {
  body: ['body text', 'normal'],
  title: ['title'],
  subtitle: ['subtitle'],
  heading1: ['heading 1'],
  heading2: ['heading 2'],
  heading3: ['heading 3'],
  list: ['list bullet', 'list paragraph'],
  quote: ['quote', 'intense quote'],
  caption: ['caption'],
  contentsHeading: ['toc heading'],
  contents: ['toc 1'],
  footnote: ['footnote text'],
  header: ['header'],
  footer: ['footer'],
  signature: ['signature'],
};
/** A chain of styles based on one another is followed so far: a circle has no end. */
const LONGEST_CHAIN = 12;
const TWIPS_PER_MM = 1440 / 25.4;

/** What a file says of a style, as far as house styles know it. */
interface RawStyle {
  id: string;
  name: string;
  basedOn: string | null;
  look: ParagraphLook;
  font: string | null;
}

/**
 * A house style made of another one and of what a Word file says of its styles and margins. `taken` names the looks the file said something of.
 * Headers, footers and pictures of the file are not taken. The file's parts must have been counted and looked over before they are handed in.
 * Throws when its XML is not well-formed.
 */
export function styleOfDocument(safeBytes: Uint8Array, base: HouseStyle): { style: HouseStyle; taken: LookName[] } {
  const parts = unzipSync(safeBytes, { filter: ({ name }) => name === 'word/styles.xml' || name === 'word/document.xml' });
  const { styles, defaults } = readStyles(strFromU8(parts['word/styles.xml'] ?? new Uint8Array()));
  const page = readMargins(strFromU8(parts['word/document.xml'] ?? new Uint8Array()), base.page);
  const byName = new Map([...styles.values()].map((style) => [style.name.toLowerCase(), style]));
  const looks = { ...base.looks };
  const taken: LookName[] = [];
  const fonts = { ...base.fonts };
  for (const [look, names] of entries(NAMES)) {
    const found = names.map((name) => byName.get(name)).find((style) => style !== undefined);
    if (found === undefined) continue;
    const { look: said, font } = resolved(found, styles, defaults);
    if (Object.keys(said).length === 0 && font === null) continue;
    const heading = look === 'title' || look.startsWith('heading');
    if (font !== null && look === 'body') fonts.body = named(font, base.fonts.body);
    else if (font !== null && heading && look !== 'title') fonts.heading = named(font, base.fonts.heading);
    looks[look] = { ...base.looks[look], ...said, ...(heading ? { font: 'heading' as const } : {}) };
    taken.push(look);
  }
  return { style: { ...base, page, fonts, looks }, taken };
}

function entries<K extends string, V>(record: Partial<Record<K, V>>): [K, V][] {
  const all: [K, V][] = [];
  for (const key in record) {
    const value = record[key];
    if (value !== undefined) all.push([key, value]);
  }
  return all;
}

function named(name: string, before: HouseStyle['fonts']['body']): HouseStyle['fonts']['body'] {
  return name === before.name ? before : { name, instead: before.instead };
}

/** A style with what it takes from those it is based on. */
function resolved(
  style: RawStyle,
  styles: ReadonlyMap<string, RawStyle>,
  defaults: RawStyle,
): { look: ParagraphLook; font: string | null } {
  const chain: RawStyle[] = [];
  for (let each: RawStyle | undefined = style; each !== undefined && chain.length < LONGEST_CHAIN; ) {
    chain.unshift(each);
    each = each.basedOn === null ? undefined : styles.get(each.basedOn);
  }
  const look: ParagraphLook = {};
  let font: string | null = null;
  for (const each of [defaults, ...chain]) {
    Object.assign(look, each.look);
    font = each.font ?? font;
  }
  return { look, font };
}

function readStyles(xml: string): { styles: Map<string, RawStyle>; defaults: RawStyle } {
  const styles = new Map<string, RawStyle>();
  const defaults: RawStyle = { id: '', name: '', basedOn: null, look: {}, font: null };
  let current: RawStyle | null = null;
  parsed(xml, (name, value, attributes) => {
    if (name === 'w:style') {
      const style: RawStyle = { id: attributes['w:styleId'] ?? '', name: '', basedOn: null, look: {}, font: null };
      current = attributes['w:type'] === 'paragraph' ? style : null;
      if (current !== null && !styles.has(style.id)) styles.set(style.id, style);
    } else if (name === 'w:docDefaults') current = defaults;
    else if (current !== null) readProperty(current, name, value, attributes);
  });
  return { styles, defaults };
}

function readProperty(style: RawStyle, name: string, value: string, attributes: Readonly<Record<string, string>>): void {
  const { look } = style;
  switch (name) {
    case 'w:name':
      style.name = value;
      break;
    case 'w:basedOn':
      style.basedOn = value;
      break;
    case 'w:rFonts': {
      const font = attributes['w:ascii'] ?? attributes['w:hAnsi'];
      if (font !== undefined && /^[\p{L}\p{N} .'_-]{1,64}$/u.test(font)) style.font = font;
      break;
    }
    case 'w:sz':
      look.size = within(Number(value) / 2, 4, 72);
      break;
    case 'w:b':
      look.bold = isOn(value);
      break;
    case 'w:i':
      look.italic = isOn(value);
      break;
    case 'w:caps':
      look.caps = isOn(value);
      break;
    case 'w:smallCaps':
      look.smallCaps = isOn(value);
      break;
    case 'w:color':
      if (/^[0-9A-Fa-f]{6}$/.test(value)) look.color = value.toUpperCase();
      break;
    case 'w:jc': {
      const align = ({ left: 'left', start: 'left', center: 'center', right: 'right', end: 'right', both: 'both' } as const)[value];
      if (align !== undefined) look.align = align;
      break;
    }
    case 'w:spacing':
      readSpacing(look, attributes);
      break;
    case 'w:ind':
      readIndent(look, attributes);
      break;
  }
}

function readSpacing(look: ParagraphLook, attributes: Readonly<Record<string, string>>): void {
  const { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': rule = 'auto' } = attributes;
  if (before !== undefined) look.before = within(Number(before) / 20, 0, 200);
  if (after !== undefined) look.after = within(Number(after) / 20, 0, 200);
  if (line !== undefined && rule === 'auto') look.line = within(Number(line) / 240, 0.8, 3);
}

function readIndent(look: ParagraphLook, attributes: Readonly<Record<string, string>>): void {
  const millimetres = (name: string) => {
    const value = attributes[name];
    return value === undefined ? undefined : within(Number(value) / TWIPS_PER_MM, 0, 100);
  };
  const left = millimetres('w:left') ?? millimetres('w:start');
  const right = millimetres('w:right') ?? millimetres('w:end');
  const hanging = millimetres('w:hanging');
  const firstLine = millimetres('w:firstLine');
  if (left !== undefined) look.left = Math.max(0, left - (hanging ?? 0));
  if (right !== undefined) look.right = right;
  if (hanging !== undefined) look.hanging = hanging;
  if (firstLine !== undefined) look.firstLine = firstLine;
}

/** The margins of the last section, which is the file's own; those of the base where the file says none. */
function readMargins(xml: string, base: HouseStyle['page']): HouseStyle['page'] {
  let page = base;
  parsed(xml, (name, _, attributes) => {
    if (name !== 'w:pgMar') return;
    const of = (side: keyof HouseStyle['page']) => {
      const value = Number(attributes[`w:${side}`]);
      return Number.isFinite(value)
        ? within(Math.abs(value) / TWIPS_PER_MM, side === 'header' || side === 'footer' ? 0 : 5, 80)
        : base[side];
    };
    page = { top: of('top'), bottom: of('bottom'), left: of('left'), right: of('right'), header: of('header'), footer: of('footer') };
  });
  return page;
}

function parsed(xml: string, open: (name: string, value: string, attributes: Readonly<Record<string, string>>) => void): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const said = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]));
    open(name, said['w:val'] ?? '', said);
  });
  parser.write(xml).close();
}

function isOn(value: string): boolean {
  return !['0', 'false', 'off'].includes(value);
}

function within(value: number, least: number, most: number): number {
  const rounded = Math.round(value * 10) / 10;
  return Number.isFinite(rounded) ? Math.min(most, Math.max(least, rounded)) : least;
}
