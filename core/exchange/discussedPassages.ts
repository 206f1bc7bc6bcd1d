import type { Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import { legalText } from './legalText.ts';
import type { PrintedBlock, PrintedBriefing, PrintedComment, PrintedPiece, PrintedText } from './printed.ts';

/** A passage somebody has commented on, by the words of the briefing (W3C Web Annotation, TextQuoteSelector), and what was said. */
export interface DiscussedPassage {
  blockId: Id;
  lang: Lang;
  exact: string;
  prefix: string;
  suffix: string;
  comments: readonly { author: string; at: string; text: string }[];
  resolved: boolean;
}

/**
 * The briefing with comments on its passages, of the languages shown. A passage is found by its letters, since typography changes spaces and
 * marks; one whose words are not there any more is the whole block, and one whose block is not printed is left out.
 */
export function withComments(printed: PrintedBriefing, passages: readonly DiscussedPassage[], langs: readonly Lang[]): PrintedBriefing {
  if (passages.length === 0) return printed;
  const comments: PrintedComment[] = [];
  const blocks = printed.blocks.map((block) => {
    if (block.type !== 'text' || block.id === null) return block;
    return passages
      .filter(({ blockId, lang }) => blockId === block.id && langs.includes(lang))
      .reduce((marked, passage) => withPassage(marked, passage, comments), block);
  });
  return { ...printed, blocks, comments };
}

function withPassage(
  block: Extract<PrintedBlock, { type: 'text' }>,
  passage: DiscussedPassage,
  comments: PrintedComment[],
): Extract<PrintedBlock, { type: 'text' }> {
  const { lang, resolved } = passage;
  const pieces = block.sides[lang];
  if (pieces === undefined || passage.comments.length === 0 || !pieces.some((piece) => piece.type === 'text')) return block;
  const first = comments.length;
  for (const [index, { author, at, text }] of passage.comments.entries()) {
    const answers = index === 0 ? null : first;
    comments.push({ author: legalText(author).replaceAll('\n', ' '), at, text: legalText(text), lang, answers, resolved });
  }
  const ids = passage.comments.map((_, index) => first + index);
  return { ...block, sides: { ...block.sides, [lang]: marked(pieces, rangeOf(pieces, passage), ids) } };
}

/** Where a passage stands in the running text of pieces, in UTF-16. */
function rangeOf(pieces: readonly PrintedPiece[], { exact, prefix }: DiscussedPassage): { from: number; to: number } {
  const text = pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');
  const whole = folded(text);
  const wanted = folded(exact).letters;
  const before = folded(prefix).letters;
  const places: number[] = [];
  for (let at = whole.letters.indexOf(wanted); wanted !== '' && at !== -1; at = whole.letters.indexOf(wanted, at + 1)) places.push(at);
  const place = places.find((at) => before !== '' && whole.letters.slice(0, at).endsWith(before)) ?? places[0];
  if (place === undefined) return { from: 0, to: text.length };
  const last = whole.places[place + wanted.length - 1] ?? text.length - 1;
  return { from: whole.places[place] ?? 0, to: last + 1 };
}

/** The letters and digits of a text, and where each stood. */
function folded(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = '';
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    for (let unit = 0; unit < match[0].length; unit++) places.push(match.index + unit);
    letters += match[0];
  }
  return { letters, places };
}

/** The pieces cut at the ends of a range, those within it marked. A text without letters in the range is marked as a whole. */
function marked(pieces: readonly PrintedPiece[], { from, to }: { from: number; to: number }, ids: readonly number[]): PrintedPiece[] {
  let at = 0;
  return pieces.flatMap((piece): PrintedPiece[] => {
    if (piece.type !== 'text') return [piece];
    const start = at;
    at += piece.text.length;
    const [low, high] = [Math.max(from - start, 0), Math.min(to - start, piece.text.length)];
    if (low >= high) return [piece];
    const part = (text: string, commented: boolean): PrintedText[] =>
      text === '' ? [] : [commented ? { ...piece, text, comments: [...(piece.comments ?? []), ...ids] } : { ...piece, text }];
    return [...part(piece.text.slice(0, low), false), ...part(piece.text.slice(low, high), true), ...part(piece.text.slice(high), false)];
  });
}
