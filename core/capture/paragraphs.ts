import type { Span } from '../language/captureLanguage.ts';

/** A line at least this long that does not end a sentence was probably broken by a program, not by the writer. */
const HARD_WRAP = 50;

/**
 * The paragraphs of a text, without the blanks around them. An empty line always parts paragraphs; a single line break does
 * unless it looks like a hard wrap (a long line without closing punctuation, going on in lower case).
 * Offsets are UTF-16.
 */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: { start: number; end: number }[] = [];
  let previous: { start: number; end: number } | null = null;
  let lineStart = 0;
  while (lineStart <= text.length) {
    const lineEnd = endOfLine(text, lineStart);
    const line = trimmed(text, lineStart, lineEnd);
    if (line === null) previous = null;
    else if (previous !== null && isWrapped(text, previous, line)) previous.end = line.end;
    else {
      previous = { ...line };
      paragraphs.push(previous);
    }
    lineStart = text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1;
  }
  return paragraphs;
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return at;
  }
  return text.length;
}

/** The span without white space at its ends; null when nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charCodeAt(first))) first += 1;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last -= 1;
  return first < last ? { start: first, end: last } : null;
}

/** White space of any width, and the byte order mark some programs leave in the middle of a text. */
export function isBlank(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

function isWrapped(text: string, previous: Span, line: Span): boolean {
  const lastLine = text.lastIndexOf('\n', previous.end - 1) + 1;
  if (previous.end - Math.max(lastLine, previous.start) < HARD_WRAP) return false;
  if (/[.!?…:;»”"]/.test(text.charAt(previous.end - 1))) return false;
  const first = text.charAt(line.start);
  return first === first.toLowerCase() && first !== first.toUpperCase();
}
