import { sameWords } from '../../briefing/findings.ts';
import { contentText } from '../../briefing/side.ts';
import { foldedWords } from '../../language/folding.ts';
import { stemsOf } from '../../language/searchLanguages.ts';
import type { ItemRef } from '../../model/inline.ts';
import { LANGS, type Lang, otherLang } from '../../model/language.ts';
import type { TextRange } from '../segmentation.ts';
import type { Check, CheckContext, CheckedSide, Issue } from './check.ts';

/** Fewer words between quotation marks are a name, a title or a word that is kept at a distance, which the other language may write without marks. */
const LEAST_WORDS = 4;
/** A passage that shares so many of its words with somebody's words means them. */
const LIKENESS = 0.6;

/**
 * What is quoted in one language is quoted in the other, and passages between quotation marks that are nearly somebody's words in the
 * library are exactly these. Words of a quotation block stand without marks.
 */
export const quotationCheck: Check = ({ kind, sides }, context) => {
  const passages = { fr: quoted(sides.fr), ru: quoted(sides.ru) };
  const found: Issue[] = [];
  for (const lang of LANGS) {
    const text = sides[lang]?.text ?? '';
    const pieces = sides[lang] ? piecesOf(sides[lang]) : [];
    // Pieces are held against their own records.
    const loose = passages[lang].filter(({ start, end }) => !pieces.some((piece) => piece.start < end && piece.end > start));
    for (const passage of loose) found.push(...altered(text, passage, lang, context));
    if (kind === 'quotation' && text.trim() && passages[lang].length === 0 && pieces.length === 0) {
      found.push(...altered(text, { start: 0, end: text.length }, lang, context));
    }
    found.push(...missingPiece(sides, lang));
  }
  for (const lang of LANGS) {
    const other = otherLang(lang);
    if (kind === 'quotation' || !sides[other]?.text.trim()) continue;
    const long = passages[lang].filter(({ start, end }) => words(sides[lang]?.text.slice(start, end) ?? '').length >= LEAST_WORDS);
    const [first] = long.slice(passages[other].length);
    if (first)
      found.push({
        code: 'quotationMissing',
        lang: other,
        places: { [lang]: first },
        detail: { text: sides[lang]?.text.slice(first.start, first.end) ?? '' },
      });
  }
  return found;
};

/** The passages between quotation marks, the outer ones, without the marks; words of the library in the text that are marked by themselves. */
function quoted(side: CheckedSide | undefined): TextRange[] {
  const text = side?.text ?? '';
  return Array.from(text.matchAll(/«([^«»]*(?:«[^«»]*»[^«»]*)*)»|“([^“”]*)”|„([^„“]*)“|"([^"]*)"/gu), ({ index, 0: whole }) => {
    const inside = whole.slice(1, -1);
    return {
      start: index + 1 + (inside.length - inside.trimStart().length),
      end: index + whole.length - 1 - (inside.length - inside.trimEnd().length),
    };
  });
}

function words(text: string): string[] {
  return foldedWords(text).map(({ text: word }) => stemsOf(word)[0] ?? word);
}

function altered(text: string, { start, end }: TextRange, lang: Lang, { quotations }: CheckContext): Issue[] {
  const passage = text.slice(start, end);
  const own = words(passage);
  if (own.length < LEAST_WORDS) return [];
  let best: { expected: string; likeness: number } | null = null;
  for (const kept of quotations) {
    const expected = kept[lang];
    if (expected === undefined) continue;
    if (isPartOf(passage, expected)) return [];
    const likeness = shared(own, words(expected));
    if (likeness >= LIKENESS && likeness > (best?.likeness ?? 0)) best = { expected, likeness };
  }
  return best === null
    ? []
    : [{ code: 'quotationAltered', lang, places: { [lang]: { start, end } }, detail: { expected: best.expected, found: passage } }];
}

/** A quotation may stop earlier than the words in the library, or begin later. */
function isPartOf(passage: string, expected: string): boolean {
  const plain = (text: string) =>
    foldedWords(text)
      .map(({ text: word }) => word)
      .join(' ');
  return sameWords(passage, expected) || ` ${plain(expected)} `.includes(` ${plain(passage)} `);
}

/** The share of the passage's words that the other text has, in the same order: the longest common subsequence. */
function shared(passage: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of passage) {
    const next = [0];
    for (const [at, expected] of other.entries()) {
      next.push(word === expected ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / passage.length;
}

/** A piece of the library that stands in the other language only. */
function missingPiece(sides: Partial<Record<Lang, CheckedSide>>, lang: Lang): Issue[] {
  const [own, other] = [sides[lang], sides[otherLang(lang)]];
  if (!own?.text.trim() || !other?.text.trim()) return [];
  const ids = new Set(own.content.flatMap((inline) => (inline.type === 'itemRef' ? [inline.itemId] : [])));
  return piecesOf(other).flatMap(({ piece, start, end }): Issue[] => {
    if (piece.form === 'figure' || piece.detached || ids.has(piece.itemId)) return [];
    return [{ code: 'pieceMissing', lang, places: { [otherLang(lang)]: { start, end } }, detail: { text: piece.text } }];
  });
}

/** The pieces of a text that came from an item, with their places. */
function piecesOf({ content }: CheckedSide): (TextRange & { piece: ItemRef })[] {
  let position = 0;
  return content.flatMap((inline) => {
    const start = position;
    position += contentText([inline]).length;
    return inline.type === 'itemRef' ? [{ piece: inline, start, end: position }] : [];
  });
}
