import { type BibliographyEntry, brokenEntry, entryOf, lineCounter } from './bibliography.ts';
import { readOne } from './citationJs.ts';

/**
 * The entries of a BibTeX or BibLaTeX file. Each is read for itself, with the file's @string definitions in front, so that a
 * broken one costs no other; its braces must close before the next entry begins.
 */
export async function readBibtex(text: string): Promise<BibliographyEntry[]> {
  const entries: BibliographyEntry[] = [];
  const starts = [...text.matchAll(/^[ \t]*@[ \t]*([a-z]+)[ \t]*[{(]/gim)];
  const pieces = starts.map((start, index) => ({
    type: (start[1] ?? '').toLowerCase(),
    offset: start.index,
    text: text.slice(start.index, starts[index + 1]?.index).trimEnd(),
  }));
  const definitions = pieces
    .filter((piece) => piece.type === 'string' && closes(piece.text))
    .map((piece) => piece.text)
    .join('\n');
  const lineAt = lineCounter(text);
  for (const piece of pieces) {
    if (['string', 'comment', 'preamble'].includes(piece.type)) continue;
    const line = lineAt(piece.offset);
    const csl = closes(piece.text) ? await readOne(`${definitions}\n${piece.text}`, '@biblatex/text') : null;
    entries.push(csl === null ? brokenEntry(line, piece.text) : entryOf(line, csl, piece.text));
  }
  if (entries.length === 0 && text.trim() !== '') entries.push(brokenEntry(1, text));
  return entries;
}

/** Whether every brace that opens in it closes, and none closes that did not open. */
function closes(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
