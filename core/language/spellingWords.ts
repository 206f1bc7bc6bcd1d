import type { Lang } from '../model/language.ts';

/** A word whose spelling is to be looked at, with its UTF-16 offsets in the text, end exclusive. */
export interface SpellingWord {
  text: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'\-\u2011.@/_:][\p{L}\p{M}\p{N}]+)*/gu;
const ALPHABET: Record<Lang, RegExp> = { fr: /^[\p{Script=Latin}\p{M}’'\-\u2011]+$/u, ru: /^[\p{Script=Cyrillic}\p{M}\-\u2011]+$/u };
/** What French joins to the next word by an apostrophe. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’']/iu;

/**
 * The words of a text that a dictionary of its language can judge. Left out are words of another alphabet, with digits, all in capitals (acronyms), of one
 * letter, addresses and file names.
 */
export function spellingWords(text: string, lang: Lang): SpellingWord[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    let [word] = match;
    let start = match.index;
    const elision = lang === 'fr' ? ELIDED.exec(word)?.[0] : undefined;
    if (elision) {
      word = word.slice(elision.length);
      start += elision.length;
    }
    // Signs inside a word that are not its own end a sentence or part two words, or make it an address.
    if (!ALPHABET[lang].test(word) || word.length < 2 || word === word.toUpperCase()) return [];
    return [{ text: word.replaceAll('’', "'").replaceAll('\u2011', '-'), start, end: start + word.length }];
  });
}
