/** A paragraph needs this many lines of one width before its line breaks are taken for those of a program. */
const FEWEST_LINES = 3;
/** Programs wrap between these widths, in UTF-16 units; wider lines are paragraphs of one line each. */
const NARROWEST = 45;
const WIDEST = 110;
/** Of all lines that could be wrapped, how many must be, before any is joined. */
const ENOUGH = 0.8;

/**
 * Joins the lines of paragraphs that a program has broken at a fixed width (e-mail, terminals, old text files). Only when the
 * whole text is clearly so: nearly every line is as full as it can be, so that the first word of the next one would not have
 * fitted. Verse, lists, tables and one paragraph a line stay. Every break becomes as many spaces as it had units, so that an
 * offset in the result is the same offset in the text as written.
 */
export function joinWrappedLines(text: string): string {
  const lines = linesOf(text);
  const width = widthOf(lines);
  if (width === null) return text;
  let joined = '';
  let full = 0;
  let possible = 0;
  lines.forEach(({ content, end }, at) => {
    const next = lines[at + 1];
    joined += content;
    if (next === undefined || next.content.trim() === '' || content.trim() === '') {
      joined += end;
      return;
    }
    possible += 1;
    const wrapped = !fits(content, next.content, width) && !startsBlock(next.content);
    if (wrapped) full += 1;
    joined += wrapped ? ' '.repeat(end.length) : end;
  });
  return possible >= FEWEST_LINES - 1 && full >= possible * ENOUGH ? joined : text;
}

interface Line {
  readonly content: string;
  /** The line end as written. */
  readonly end: string;
}

function linesOf(text: string): Line[] {
  const pieces = text.split(/(\r\n|\n|\r)/);
  const lines: Line[] = [];
  for (let at = 0; at < pieces.length; at += 2) lines.push({ content: pieces[at] ?? '', end: pieces[at + 1] ?? '' });
  return lines;
}

/** The width the lines were wrapped at: that of the longest; null when it is not a width programs wrap at. */
function widthOf(lines: readonly Line[]): number | null {
  let width = 0;
  for (const { content } of lines) {
    width = Math.max(width, content.trimEnd().length);
    if (width > WIDEST) return null;
  }
  return width >= NARROWEST ? width : null;
}

/** Whether the first word of the next line would have had room: then the break was wanted. */
function fits(line: string, next: string, width: number): boolean {
  const word = /\S+/.exec(next)?.[0] ?? '';
  return line.trimEnd().length + 1 + word.length <= width;
}

/** A line that opens a list item, a quoted passage, a heading or a dialogue turn begins by itself, however full the one before is. */
function startsBlock(line: string): boolean {
  return /^\s*(?:[-*•–—>#|]|\d{1,3}[.)]\s)/.test(line) || /^\s{2,}\S/.test(line);
}
