// Reads the widths of letters from TrueType files and prints what resources/metrics holds: `node scripts/fontMetrics.mjs FOLDER`,
// the folder of the Liberation fonts. They are as wide as Times New Roman and Arial, letter by letter, which is what they were made for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FACES = { regular: 'Regular', bold: 'Bold', italic: 'Italic', boldItalic: 'BoldItalic' };
/** Latin with its accents, Cyrillic, punctuation, currencies and signs: what briefings are written with. */
const RANGES = [
  [0x20, 0x17f],
  [0x400, 0x491],
  [0x2010, 0x203a],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
];

const [folder = '.'] = process.argv.slice(2);
const families = {};
for (const [family, name] of Object.entries({ serif: 'LiberationSerif', sans: 'LiberationSans' })) {
  families[family] = Object.fromEntries(
    Object.entries(FACES).map(([face, suffix]) => [face, metrics(readFileSync(join(folder, `${name}-${suffix}.ttf`)))]),
  );
}
console.log(JSON.stringify({ ranges: RANGES, families }));

/** Height of a line and widths of the ranges' letters one after the other, in thousandths of the font's size; 0 for a letter it lacks. */
function metrics(file) {
  const tables = new Map();
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    tables.set(file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8));
  }
  const unit = file.readUInt16BE(tables.get('head') + 18);
  const hhea = tables.get('hhea');
  const height = file.readInt16BE(hhea + 4) - file.readInt16BE(hhea + 6) + file.readInt16BE(hhea + 8);
  const measured = file.readUInt16BE(hhea + 34);
  const glyph = glyphs(file, tables.get('cmap'));
  const widths = [];
  for (const [from, to] of RANGES) {
    for (let code = from; code <= to; code++) {
      const id = glyph(code);
      const at = tables.get('hmtx') + 4 * Math.min(id, measured - 1);
      widths.push(id === 0 ? 0 : Math.round((file.readUInt16BE(at) * 1000) / unit));
    }
  }
  return { height: Math.round((height * 1000) / unit), widths };
}

/** The Unicode part of the character map (format 4). */
function glyphs(file, cmap) {
  let at = 0;
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index++) {
    const entry = cmap + 4 + index * 8;
    if (file.readUInt16BE(entry) === 3 && file.readUInt16BE(entry + 2) === 1) at = cmap + file.readUInt32BE(entry + 4);
  }
  const count = file.readUInt16BE(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  return (code) => {
    for (let index = 0; index < count; index++) {
      if (code > file.readUInt16BE(ends + index * 2)) continue;
      const start = file.readUInt16BE(starts + index * 2);
      if (code < start) return 0;
      const offset = file.readUInt16BE(offsets + index * 2);
      const delta = file.readUInt16BE(deltas + index * 2);
      if (offset === 0) return (code + delta) & 0xffff;
      const id = file.readUInt16BE(offsets + index * 2 + offset + (code - start) * 2);
      return id === 0 ? 0 : (id + delta) & 0xffff;
    }
    return 0;
  };
}
