import type { Lang } from '../../model/language.ts';
import type { PrintedNote, PrintedPiece, PrintedText } from '../printed.ts';
import { STYLE_IDS } from './paragraphStyles.ts';
import type { RunLook, WordParagraph, WordRun } from './wordDocument.ts';

/** The content of a paragraph in one language. */
export function runsOf(pieces: readonly PrintedPiece[], lang: Lang): WordRun[] {
  return pieces.some((piece) => piece.type === 'text' && piece.comments !== undefined)
    ? commentedRuns(pieces, lang)
    : plainRuns(pieces, lang);
}

function plainRuns(pieces: readonly PrintedPiece[], lang: Lang): WordRun[] {
  const runs: WordRun[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.type === 'note') runs.push({ type: 'note', paragraph: noteParagraph(piece, lang) });
    else if (piece.type === 'break') runs.push({ type: 'break', lang });
    else if (piece.itemId === null) runs.push(...textRuns(piece, lang));
    else {
      const last = lastOfItem(pieces, index, piece.itemId);
      const inner = pieces
        .slice(index, last + 1)
        .flatMap((each): WordRun[] => (each.type === 'text' ? textRuns(each, lang) : [{ type: 'break', lang }]));
      runs.push({ type: 'control', tag: piece.itemId, runs: inner });
      index = last;
    }
  }
  return runs;
}

/** The same with the edges of comments, which may begin and end anywhere between pieces; a library piece is parted by them. */
function commentedRuns(pieces: readonly PrintedPiece[], lang: Lang): WordRun[] {
  const last = new Map<number, number>();
  for (const [index, piece] of pieces.entries())
    if (piece.type === 'text') for (const comment of piece.comments ?? []) last.set(comment, index);
  const begun = new Set<number>();
  const runs: WordRun[] = [];
  let pending: PrintedPiece[] = [];
  const flush = () => {
    runs.push(...plainRuns(pending, lang));
    pending = [];
  };
  for (const [index, piece] of pieces.entries()) {
    const comments = piece.type === 'text' ? (piece.comments ?? []) : [];
    const starting = comments.filter((comment) => !begun.has(comment));
    if (starting.length > 0) {
      flush();
      for (const comment of starting) begun.add(comment);
      runs.push({ type: 'comment', edge: 'start', comments: starting });
    }
    pending.push(piece);
    const ending = comments.filter((comment) => last.get(comment) === index);
    if (ending.length > 0) {
      flush();
      runs.push({ type: 'comment', edge: 'end', comments: ending });
    }
  }
  flush();
  return runs;
}

/** All neighbouring texts of one item stand in one control, line breaks between them included. */
function lastOfItem(pieces: readonly PrintedPiece[], from: number, itemId: string): number {
  let last = from;
  for (let index = from + 1; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.type === 'text' && piece.itemId === itemId) last = index;
    else if (piece?.type !== 'break') break;
  }
  return last;
}

function noteParagraph(note: PrintedNote, lang: Lang): WordParagraph {
  return { kind: 'paragraph', style: STYLE_IDS.footnote, runs: [textRun(' ', lang), ...plainRuns(note.pieces, lang)] };
}

/** A text of no look of its own. */
export function textRun(text: string, lang: Lang): WordRun {
  return { type: 'text', text, lang, look: {} };
}

/** A text of several lines. */
export function lineRuns(text: string, lang: Lang): WordRun[] {
  return text
    .split('\n')
    .flatMap((line, index): WordRun[] => (index === 0 ? [textRun(line, lang)] : [{ type: 'break', lang }, textRun(line, lang)]));
}

function textRuns(piece: PrintedText, lang: Lang): WordRun[] {
  const address = piece.href === null ? null : linkAddress(piece.href);
  const look = runLook(piece, address !== null);
  const runs = ordinalParts(piece, lang).map(
    ({ text, raised }): WordRun => ({ type: 'text', text, lang, look: raised ? { ...look, raised: 'superscript' } : look }),
  );
  return address === null ? runs : [{ type: 'link', to: { href: address }, runs }];
}

/** Word opens what a link says, so only an address that can be parsed becomes one; other links stay as their text. */
function linkAddress(href: string): string | null {
  const parsed = URL.parse(href);
  return parsed !== null && ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : null;
}

const PLAIN: RunLook = {};

function runLook(piece: PrintedText, linked: boolean): RunLook {
  if (piece.marks.length === 0 && !linked && !piece.upright) return PLAIN;
  const has = (mark: (typeof piece.marks)[number]) => piece.marks.includes(mark);
  return {
    ...(linked ? { style: 'Hyperlink' as const } : {}),
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italic: true } : piece.upright ? { italic: false } : {}),
    ...(has('underline') ? { underline: true } : {}),
    ...(has('strikethrough') ? { strike: true } : {}),
    ...(has('superscript') ? { raised: 'superscript' as const } : has('subscript') ? { raised: 'subscript' as const } : {}),
  };
}

const ORDINAL = /(?<=(?<![\p{L}\d.,/-])(?:1|I))(?:ers?|res?)(?![\p{L}\d])|(?<=(?<![\p{L}\d.,/-])(?:\d{1,3}|[IVXLC]{2,}))es?(?![\p{L}\d])/gu;

/** French ordinals have their ending raised (1er, VIIe); the letters stay the same, and quoted words are left as they are. */
function ordinalParts(piece: PrintedText, lang: Lang): { text: string; raised: boolean }[] {
  const plain = [{ text: piece.text, raised: false }];
  if (lang !== 'fr' || piece.quoted || piece.marks.includes('superscript') || piece.marks.includes('subscript')) return plain;
  const parts: { text: string; raised: boolean }[] = [];
  let from = 0;
  for (const match of piece.text.matchAll(ORDINAL)) {
    parts.push({ text: piece.text.slice(from, match.index), raised: false }, { text: match[0], raised: true });
    from = match.index + match[0].length;
  }
  return from === 0 ? plain : [...parts, { text: piece.text.slice(from), raised: false }].filter((part) => part.text !== '');
}
