import { writeReference } from '../briefing/reference.ts';
import { typesetParts } from '../language/typeset.ts';
import type { Sides } from '../model/briefing.ts';
import type { Citation, Inline, Mark, TextInline } from '../model/inline.ts';
import { LANGS, type Lang } from '../model/language.ts';
import type { References } from './citations/references.ts';
import { legalText } from './legalText.ts';
import type { PrintedBreak, PrintedNote, PrintedPiece, PrintedSides, PrintedText } from './printed.ts';
import type { TypographyLog } from './typographyLog.ts';

/** The sides of a block or cell as they are printed; a side that holds nothing but spaces is left out. */
export function printedSides(sides: Sides, only: Lang | null, references: References, log?: TypographyLog): PrintedSides {
  const printed: PrintedSides = {};
  for (const lang of LANGS) {
    const side = sides[lang];
    if (side === undefined || (only !== null && only !== lang)) continue;
    const pieces = printedPieces(side.content, lang, references, log);
    if (pieces.some((piece) => piece.type === 'note' || (piece.type === 'text' && /\S/u.test(piece.text)))) printed[lang] = pieces;
  }
  return printed;
}

/** Inline content as printed pieces, set with the typography of its language. */
export function printedPieces(content: readonly Inline[], lang: Lang, references: References, log?: TypographyLog): PrintedPiece[] {
  const raw = content.flatMap((inline) => rawPieces(inline, lang, references));
  return joined(typesetPieces(raw, lang, log));
}

/** A text that has no marks, such as a title or a reference, as it is printed. */
export function printedText(text: string, lang: Lang): string {
  return typesetParts([{ text: legalText(text).replaceAll('\n', ' ').trim(), keepWords: false }], lang).join('');
}

function rawPieces(inline: Inline, lang: Lang, references: References): PrintedPiece[] {
  switch (inline.type) {
    case 'text':
      return lines(inline.text, inline.marks, null, null, false);
    case 'lineBreak':
      return [{ type: 'break' }];
    case 'link':
      return inline.content.flatMap((text) => linkLines(text, inline.href));
    case 'itemRef':
      return lines(inline.text, inline.marks, null, inline.itemId, inline.form === 'quote');
    case 'nameRef':
      return lines(inline.text, inline.marks, null, null, false);
    case 'citation':
      return [{ type: 'note', pieces: notePieces(citationContent(inline, lang, references), lang, references) }];
    case 'footnote':
      return [{ type: 'note', pieces: notePieces(inline.content, lang, references) }];
  }
}

function notePieces(content: readonly Inline[], lang: Lang, references: References): PrintedNote['pieces'] {
  const pieces: (PrintedText | PrintedBreak)[] = [];
  for (const piece of printedPieces(content, lang, references)) if (piece.type !== 'note') pieces.push(piece);
  return pieces;
}

/**
 * What a citation prints: a reference that says in full what its source says now is written by the citation style; a short one, an edited
 * one or one whose source has changed since stands as it was inserted.
 */
function citationContent(citation: Citation, lang: Lang, references: References): readonly Inline[] {
  const source = references.source(citation.sourceId);
  if (source !== null && citation.text.trim() === writeReference(source, lang)) return references.note(source, lang, citation.locator);
  return [{ type: 'text', text: citationText(citation), marks: [] }];
}

/** The reference with its locator, unless the reference as inserted has it already. */
function citationText(citation: Citation): string {
  const text = citation.text.trim();
  const locator = citation.locator.trim();
  if (locator === '' || text.includes(locator)) return text;
  return `${text.replace(/\.$/, '')}, ${locator}.`;
}

function linkLines(text: TextInline, href: string): PrintedPiece[] {
  return lines(text.text, text.marks, href, null, false);
}

function lines(text: string, marks: readonly Mark[], href: string | null, itemId: string | null, quoted: boolean): PrintedPiece[] {
  const pieces: PrintedPiece[] = [];
  for (const [index, line] of legalText(text).split('\n').entries()) {
    if (index > 0) pieces.push({ type: 'break' });
    if (line !== '') pieces.push({ type: 'text', text: line, marks: [...marks].sort(), href, itemId, quoted });
  }
  return pieces;
}

function typesetPieces(pieces: readonly PrintedPiece[], lang: Lang, log?: TypographyLog): PrintedPiece[] {
  const parts = pieces.map((piece) => ({
    text: piece.type === 'text' ? piece.text : piece.type === 'break' ? '\n' : '',
    keepWords: piece.type === 'text' && piece.quoted,
  }));
  const texts = typesetParts(parts, lang, log?.recorder(lang));
  return pieces.map((piece, index) => (piece.type === 'text' ? { ...piece, text: texts[index] ?? piece.text } : piece));
}

/** Neighbouring texts of one look become one piece: fewer runs in the file, and equal content gives equal bytes. */
function joined(pieces: readonly PrintedPiece[]): PrintedPiece[] {
  const result: PrintedPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.type === 'text' && last?.type === 'text' && sameLook(last, piece)) {
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    } else if (piece.type !== 'text' || piece.text !== '') result.push(piece);
  }
  return result;
}

function sameLook(a: PrintedText, b: PrintedText): boolean {
  return a.href === b.href && a.itemId === b.itemId && a.quoted === b.quoted && a.marks.join() === b.marks.join();
}
