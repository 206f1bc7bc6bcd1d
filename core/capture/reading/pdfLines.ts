/** A line of a page as it is set. Lengths are in points, from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Base line. */
  readonly y: number;
  /** Size of the type. */
  readonly size: number;
}

/** A piece of text as PDF.js finds it in a page. */
export interface PdfPiece {
  readonly str: string;
  /** The matrix: the last two are where the piece begins. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Base lines that differ by less than this share of the type's size are one line: a superscript, a larger initial. */
const SAME_LINE = 0.5;
/** A gap wider than this share of the type's size is a space, even where the file has none. */
const WORD_GAP = 0.18;
/** A gap this wide parts columns. */
const COLUMN_GAP = 3;

/** The lines of a page, in the order in which the file sets them, which is that of columns. */
export function linesOf(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: { text: string; left: number; right: number; y: number; size: number } | null = null;
  const close = () => {
    if (line !== null && line.text.trim() !== '') lines.push({ ...line, text: line.text.replace(/\s+$/, '') });
    line = null;
  };
  for (const { str, transform, width, height, hasEOL } of pieces) {
    const x = transform[4] ?? 0;
    const y = transform[5] ?? 0;
    const size = height || Math.abs(transform[3] ?? 0);
    if (str.trim() === '') {
      if (line !== null && str !== '' && !line.text.endsWith(' ')) line.text += ' ';
    } else {
      const gap: number = line === null ? 0 : x - line.right;
      if (
        line !== null &&
        (Math.abs(y - line.y) > Math.max(size, line.size) * SAME_LINE || gap > line.size * COLUMN_GAP || gap < -line.size)
      )
        close();
      if (line === null) line = { text: str, left: x, right: x + width, y, size };
      else {
        const spaced: boolean = line.text.endsWith(' ') || str.startsWith(' ') || gap < size * WORD_GAP;
        line = {
          text: `${line.text}${spaced ? '' : ' '}${str}`,
          left: line.left,
          right: x + width,
          y: size > line.size ? y : line.y,
          size: Math.max(size, line.size),
        };
      }
    }
    if (hasEOL) close();
  }
  close();
  return lines;
}

/** Lines at the top and the bottom of a page among which running heads and page numbers are looked for. */
const EDGE_LINES = 3;
/** A head that runs on this share of the pages (of one parity, since left and right pages may differ) is one. */
const RUNNING = 0.6;

/**
 * Takes away running heads and feet and page numbers: lines at the edge of their page that come back on other pages at the
 * same height, their figures aside.
 */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const seen = new Map<string, number>();
  const keys = pages.map((lines) => edgesOf(lines).map((line) => ({ line, key: runningKey(line) })));
  for (const edges of keys) for (const key of new Set(edges.map((edge) => edge.key))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const enough = Math.max(2, (pages.length / 2) * RUNNING);
  return pages.map((lines, at) => {
    const running = new Set(
      (keys[at] ?? []).filter(({ line, key }) => isPageNumber(line.text) || (seen.get(key) ?? 0) >= enough).map(({ line }) => line),
    );
    return lines.filter((line) => !running.has(line));
  });
}

function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  return byHeight.length <= 2 * EDGE_LINES ? byHeight : [...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)];
}

function runningKey({ text, y }: PdfLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').toLowerCase()}`;
}

/** `12`, `– 12 –`, `Page 3 sur 12`, `3/12`, `стр. 3`. */
function isPageNumber(text: string): boolean {
  return /^[\s–—-]*(?:(?:page|p\.|стр\.|страница)\s*)?\d{1,4}(?:\s*(?:\/|sur|из|of)\s*\d{1,4})?[\s–—-]*$/i.test(text);
}

/** A line that ends before this share of the column is the last of its paragraph. */
const FULL = 0.85;
/** Lines further apart than this many times their usual distance are two paragraphs. */
const WIDE_SPACING = 1.35;

/**
 * The paragraphs of a document, each as its lines. A paragraph ends where the distance grows, the type changes size, the next
 * line is indented, or a line is too short for it to have been broken there; it goes on over the end of a page when its last
 * line there is full and ends no sentence.
 */
export function paragraphsOfLines(pages: readonly (readonly PdfLine[])[]): string[][] {
  const all = pages.flat();
  const spacing = usualSpacing(pages);
  const columns = new Map<number, number>();
  for (const { left, right } of all) columns.set(Math.round(left / 12), Math.max(columns.get(Math.round(left / 12)) ?? 0, right));
  const paragraphs: string[][] = [];
  let previous: PdfLine | null = null;
  for (const page of pages) {
    let first = true;
    for (const line of page) {
      if (previous !== null && goesOn(previous, line, first, spacing, edgeOf(previous, columns))) paragraphs.at(-1)?.push(line.text.trim());
      else paragraphs.push([line.text.trim()]);
      previous = line;
      first = false;
    }
  }
  return paragraphs;
}

/** Where lines that begin here end at most: an indented first line belongs to the column it is in. */
function edgeOf({ left, right }: PdfLine, columns: ReadonlyMap<number, number>): number {
  const at = Math.round(left / 12);
  return Math.max(right, columns.get(at) ?? 0, columns.get(at - 1) ?? 0, columns.get(at - 2) ?? 0);
}

function goesOn(previous: PdfLine, line: PdfLine, firstOfPage: boolean, spacing: number, edge: number): boolean {
  const sameType = Math.abs(previous.size - line.size) <= 0.1 * Math.max(previous.size, line.size);
  if (!sameType) return false;
  const ended = /[.!?…:;»”"]\)?$/.test(previous.text.trim());
  const full = previous.right - previous.left >= (edge - previous.left) * FULL;
  if (/^\s*(?:[•▪‣–—*-]\s|\d{1,3}[.)]\s)/.test(line.text)) return false;
  const jumped = line.y >= previous.y - 1;
  if (firstOfPage || jumped) return full && !ended;
  if (previous.y - line.y > spacing * WIDE_SPACING) return false;
  const indented = line.left - previous.left > line.size * 0.8;
  if (indented && ended) return false;
  // Lines of a heading are short, and so is the last line of a paragraph; it is the next one that tells.
  return full || (!ended && /^\p{Ll}/u.test(line.text.trim()));
}

/** The distance of most lines from the one above. */
function usualSpacing(pages: readonly (readonly PdfLine[])[]): number {
  const counts = new Map<number, number>();
  for (const page of pages) {
    page.forEach((line, at) => {
      const above = page[at - 1];
      const distance = above === undefined ? 0 : Math.round((above.y - line.y) * 2) / 2;
      if (distance > 1 && distance < 100) counts.set(distance, (counts.get(distance) ?? 0) + 1);
    });
  }
  let usual = { distance: 14, count: 0 };
  for (const [distance, count] of counts) if (count > usual.count) usual = { distance, count };
  return usual.distance;
}
