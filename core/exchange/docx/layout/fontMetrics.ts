import liberation from '../../../../resources/metrics/liberation.json' with { type: 'json' };

/** The widths of a font's letters and the height of its lines, both as shares of its size. */
export interface FontMetrics {
  height: number;
  /** By UTF-16 code unit, up to the last one that was measured. */
  widths: Float32Array;
}

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

const LAST = Math.max(...liberation.ranges.map(([, to = 0]) => to));
/** Spaces the fonts lack: they are drawn from another one. */
const SPACES: readonly (readonly [code: number, width: number])[] = [
  [0xa0, 0.25],
  [0x2009, 0.2],
  [0x202f, 0.2],
  [0x2011, 0.333],
];
/** Width of a letter that was not measured. */
const UNKNOWN = 0.6;
/** Words for families without serifs, as far as their names tell. */
const SANS = /arial|sans|helvet|calibri|verdana|tahoma|segoe|roboto|golos|marianne|futura|gothic|grotesk|aptos|open ?sans|trebuchet/i;

const made = new Map<string, FontMetrics>();

/** The measures of a font: those of Times New Roman or Arial, whichever its name is nearer to. */
export function fontMetrics(name: string, face: Face): FontMetrics {
  const family = SANS.test(name) ? 'sans' : 'serif';
  const key = `${family} ${face}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const { height, widths } = liberation.families[family][face];
  const table = new Float32Array(LAST + 1).fill(UNKNOWN);
  let place = 0;
  for (const [from = 0, to = 0] of liberation.ranges) {
    for (let code = from; code <= to; code++, place++) {
      const width = widths[place] ?? 0;
      if (width > 0) table[code] = width / 1000;
    }
  }
  for (const [code, width] of SPACES) table[code] = width;
  const metrics = { height: height / 1000, widths: table };
  made.set(key, metrics);
  return metrics;
}

/** The width of a part of a text, in the units of `size`. Marks that combine with the letter before take no room. */
export function widthOf(text: string, from: number, to: number, { widths }: FontMetrics, size: number): number {
  let width = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code <= LAST) width += widths[code] ?? UNKNOWN;
    else if (!(code >= 0xdc00 && code <= 0xdfff)) width += UNKNOWN;
  }
  return width * size;
}
