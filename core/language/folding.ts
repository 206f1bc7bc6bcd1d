import { remembered } from './remembered.ts';
import { searchLanguages } from './searchLanguages.ts';

/** A text as search sees it, and where each of its units comes from. Offsets are UTF-16 code units of the original. */
export interface Folded {
  text: string;
  /** For each unit of `text`, where the character it was made of starts in the original. */
  starts: number[];
  /** The same for where that character ends. */
  ends: number[];
}

/** A word of a text as search sees it. */
export interface FoldedWord {
  /** Lower case, without accents. */
  text: string;
  /** Offsets of the whole word in the original text, end exclusive. */
  start: number;
  end: number;
  /** For each unit of `text`, the original offset at which its character ends: where a highlight of the beginning stops. */
  ends: readonly number[];
}

const letters = new Map(Object.values(searchLanguages).flatMap(({ folds }) => [...folds]));
const elisions = new Set(Object.values(searchLanguages).flatMap((language) => [...language.elisions]));
const known = new Map<string, string>();

/**
 * Folds a text for searching: lower case, accents and stress marks gone, ligatures opened, compatibility characters (U+FB01,
 * full width) replaced by plain ones (Unicode NFKD), soft hyphens and other invisible characters dropped.
 */
export function fold(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  const folded = foldPieces(text, (piece, start, end) => {
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  });
  return { text: folded, starts, ends };
}

/** Folds character by character; `each` is told what became of which, if anybody wants to know. */
function foldPieces(text: string, each?: (piece: string, start: number, end: number) => void): string {
  let folded = '';
  for (let start = 0; start < text.length; ) {
    const end = endOfCharacter(text, start);
    const piece = end === start + 1 ? foldUnit(text, start) : foldCharacter(text.slice(start, end));
    folded += piece;
    each?.(piece, start, end);
    start = end;
  }
  return folded;
}

/** Where the character that starts here ends, its combining marks included: й may come as и with a breve. */
function endOfCharacter(text: string, start: number): number {
  let end = start + sizeAt(text, start);
  while (end < text.length && isMark(text, end)) end += sizeAt(text, end);
  return end;
}

function sizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdfff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** For each UTF-16 unit whether it is a mark, once that is known. A table, because every character of a library is asked about. */
const marks = new Uint8Array(0x10000);
const NO_MARK = 1;
const MARK = 2;

function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x300) return false;
  if (unit >= 0xd800 && unit <= 0xdfff) return /^\p{M}/u.test(text.slice(at, at + 2));
  if (marks[unit] === 0) marks[unit] = /\p{M}/u.test(String.fromCharCode(unit)) ? MARK : NO_MARK;
  return marks[unit] === MARK;
}

/** The same for what a single unit folds to. */
const units: (string | undefined)[] = Array.from({ length: 0x10000 });

function foldUnit(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  const before = units[unit];
  if (before !== undefined) return before;
  const folded = foldCharacter(text.charAt(at));
  units[unit] = folded;
  return folded;
}

const WORD = /[\p{L}\p{N}]+/gu;

function isElided(word: string, folded: string, to: number): boolean {
  return folded[to] === "'" && elisions.has(word);
}

/** The words of a text, folded, without elided articles and pronouns (`l’`, `qu’`). */
export function foldedWords(text: string): FoldedWord[] {
  const folded = fold(text);
  const words: FoldedWord[] = [];
  for (const match of folded.text.matchAll(WORD)) {
    const [word] = match;
    const from = match.index;
    const to = from + word.length;
    if (isElided(word, folded.text, to)) continue;
    const ends = folded.ends.slice(from, to);
    words.push({ text: word, start: folded.starts[from] ?? 0, end: ends.at(-1) ?? 0, ends });
  }
  return words;
}

/** The same without where they stand. */
export function foldedTexts(text: string): readonly string[] {
  return text.length > LONG_TEXT ? wordsAlone(text) : rememberedWords(text);
}

/** Longer texts do not come back; shorter ones do: an item's is looked at several times, and measures and places are many items'. */
const LONG_TEXT = 300;

const rememberedWords = remembered(wordsAlone);

function wordsAlone(text: string): readonly string[] {
  const folded = foldPieces(text);
  const words: string[] = [];
  for (const { 0: word, index } of folded.matchAll(WORD)) if (!isElided(word, folded, index + word.length)) words.push(word);
  return words;
}

function foldCharacter(cluster: string): string {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  let folded = '';
  for (const character of cluster.normalize('NFC').toLowerCase()) folded += letters.get(character) ?? plain(character);
  // The characters of a library are few; those of a hostile text are not.
  if (known.size < 10_000) known.set(cluster, folded);
  return folded;
}

function plain(character: string): string {
  if (/[’ʼ‘]/u.test(character)) return "'";
  return character
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .toLowerCase();
}
