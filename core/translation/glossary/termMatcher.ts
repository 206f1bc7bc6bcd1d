import { type FoldedWord, foldedWords } from '../../language/folding.ts';
import { stemsOf } from '../../language/searchLanguages.ts';
import type { Lang } from '../../model/language.ts';
import type { Term, TermUse } from '../../model/term.ts';

/** Finds the terms of a glossary in texts, whatever form their words take. */
export interface TermMatcher {
  /** The terms of a text in order; of those that overlap, the longest. Linear in the length of the text. */
  find(text: string, lang: Lang): TermUse[];
  readonly terms: ReadonlyMap<string, Term>;
}

interface Pattern {
  termId: string;
  designation: number;
  words: readonly PatternWord[];
  /** Acronyms and the like are looked for as they are written. */
  exact: string | null;
}

interface PatternWord {
  text: string;
  stems: readonly string[];
}

/** Words shorter than this have no forms worth looking for. */
const LEAST_STEMMED = 4;

/** A matcher for these terms; made once, asked about many texts. */
export function termMatcher(terms: readonly Term[]): TermMatcher {
  const patterns: Record<Lang, Map<string, Pattern[]>> = { fr: new Map(), ru: new Map() };
  for (const term of terms) {
    for (const [designation, { lang, text }] of term.designations.entries()) {
      const words = foldedWords(text).map((word) => ({ text: word.text, stems: stemsOf(word.text) }));
      const [first] = words;
      if (first === undefined) continue;
      const pattern = { termId: term.id, designation, words, exact: isAcronym(text) ? text : null };
      for (const key of keysOf(first.text, words[1]?.text)) {
        const known = patterns[lang].get(key);
        if (known) known.push(pattern);
        else patterns[lang].set(key, [pattern]);
      }
    }
  }
  return {
    terms: new Map(terms.map((term) => [term.id, term])),
    find: (text, lang) => {
      const words = foldedWords(text);
      const found: TermUse[] = [];
      for (let at = 0; at < words.length; at += 1) {
        const best = longest(patterns[lang], text, words, at);
        const last = words[at + (best?.words.length ?? 1) - 1];
        const start = words[at]?.start;
        if (best === null || last === undefined || start === undefined) continue;
        found.push({ termId: best.termId, designation: best.designation, start, end: last.end });
        at += best.words.length - 1;
      }
      return found;
    },
  };
}

function longest(patterns: ReadonlyMap<string, Pattern[]>, text: string, words: readonly FoldedWord[], at: number): Pattern | null {
  const word = words[at];
  if (word === undefined) return null;
  const candidates = [
    ...new Set([...keysOf(word.text), ...keysOf(word.text, words[at + 1]?.text)].flatMap((key) => patterns.get(key) ?? [])),
  ].filter((pattern) => fits(pattern, text, words, at));
  return candidates.reduce<Pattern | null>((best, each) => (best === null || isBetter(each, best, words, at) ? each : best), null);
}

/** The longer term; of two as long, the one that is written as the text has it. */
function isBetter(one: Pattern, other: Pattern, words: readonly FoldedWord[], at: number): boolean {
  if (one.words.length !== other.words.length) return one.words.length > other.words.length;
  const asWritten = ({ words: own }: Pattern) => own.filter(({ text }, offset) => words[at + offset]?.text === text).length;
  return asWritten(one) > asWritten(other);
}

function fits(pattern: Pattern, text: string, words: readonly FoldedWord[], at: number): boolean {
  for (const [offset, expected] of pattern.words.entries()) {
    const word = words[at + offset];
    if (word === undefined || !isForm(word.text, expected)) return false;
    const before = words[at + offset - 1];
    // A term does not go on behind a full stop, nor across a line.
    if (offset > 0 && before !== undefined && /[.!?;:\n]/.test(text.slice(before.end, word.start))) return false;
  }
  const [first, last] = [words[at], words[at + pattern.words.length - 1]];
  return pattern.exact === null || (first !== undefined && last !== undefined && text.slice(first.start, last.end) === pattern.exact);
}

function isForm(word: string, expected: PatternWord): boolean {
  if (word === expected.text) return true;
  if (word.length < LEAST_STEMMED || expected.text.length < LEAST_STEMMED) return false;
  return (isAlike(word, expected.text) && stemsOf(word).some((stem) => expected.stems.includes(stem))) || isDeclined(word, expected.text);
}

/** Forms of a word share most of it: `rendez` and `rendement` have one stem and are not one word. Short words may change through and through. */
function isAlike(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  let common = 0;
  while (common < longest && one[common] === other[common]) common += 1;
  return longest <= 6 || common >= longest * 0.6;
}

/** Cyrillic nouns whose own end the stemmer takes for an ending: посев – посева, аккредитив – аккредитивом. */
function isDeclined(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && /^(?:а|у|е|ы|и|я|ю|ом|ем|ов|ев|ам|ям|ах|ях|ами|ями)$/u.test(long.slice(short.length));
}

/** Under what a term is found: its first two words, or its only one, each by its stem and by its beginning. */
function keysOf(word: string, next?: string): string[] {
  const own = formsOf(word);
  return next === undefined ? own : own.flatMap((first) => formsOf(next).map((second) => `${first} ${second}`));
}

function formsOf(word: string): string[] {
  return word.length < LEAST_STEMMED ? [word] : [...new Set([...stemsOf(word), `${word.slice(0, LEAST_STEMMED)}…`])];
}

function isAcronym(text: string): boolean {
  return /^[\p{Lu}\p{N}]{2,6}$/u.test(text);
}
