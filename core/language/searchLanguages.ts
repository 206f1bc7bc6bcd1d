import type { Lang } from '../model/language.ts';
import { FRENCH_ELISIONS, FRENCH_FOLDS, FRENCH_NEGATIONS } from './fr/folding.ts';
import { stemFrench } from './fr/stemming.ts';
import { soundOfLatin } from './fr/transliteration.ts';
import { RUSSIAN_FOLDS, RUSSIAN_NEGATIONS } from './ru/folding.ts';
import { IRREGULAR_RUSSIAN, stemRussian } from './ru/stemming.ts';
import { latinSpellings, soundOfCyrillic } from './ru/transliteration.ts';

/** What searching needs to know of a document language. Words come in folded (`foldedWords`). */
export interface SearchLanguage {
  /** Tells a word in the language's alphabet. */
  readonly alphabet: RegExp;
  /** Letters folded otherwise than by dropping their marks. */
  readonly folds: ReadonlyMap<string, string>;
  /** Short words that are not looked for when an apostrophe follows. */
  readonly elisions: ReadonlySet<string>;
  /** Words that turn a sentence into its contrary. */
  readonly negations: ReadonlySet<string>;
  /** Words whose stem does not begin as they do. */
  readonly irregular: ReadonlySet<string>;
  /** What the forms of a word have in common. */
  stem(word: string): string;
  /** What the spellings of a name have in common, across alphabets. */
  sound(name: string): string;
  /** How a name is spelled in other alphabets. */
  spellings(name: string): string[];
}

/** The registry, apart from the one in `index.ts` because the stemmers are needed by the library alone. */
export const searchLanguages: Readonly<Record<Lang, SearchLanguage>> = {
  fr: {
    alphabet: /^\p{Script=Latin}/u,
    folds: FRENCH_FOLDS,
    elisions: FRENCH_ELISIONS,
    negations: FRENCH_NEGATIONS,
    irregular: new Set(),
    stem: stemFrench,
    sound: soundOfLatin,
    spellings: () => [],
  },
  ru: {
    alphabet: /^\p{Script=Cyrillic}/u,
    folds: RUSSIAN_FOLDS,
    elisions: new Set(),
    negations: RUSSIAN_NEGATIONS,
    irregular: IRREGULAR_RUSSIAN,
    stem: stemRussian,
    sound: soundOfCyrillic,
    spellings: latinSpellings,
  },
};

/** The languages a word may belong to, by its alphabet: none for a number. */
function languagesOf(word: string): SearchLanguage[] {
  return Object.values(searchLanguages).filter(({ alphabet }) => alphabet.test(word));
}

/** Words come back again and again, and a stem costs a hundred times a look-up. */
const stemsKnown = new Map<string, readonly string[]>();
const MOST_STEMS_KNOWN = 100_000;

/** The stems of a folded word in every language it may belong to; the word itself when it belongs to none. */
export function stemsOf(word: string): readonly string[] {
  const known = stemsKnown.get(word);
  if (known !== undefined) return known;
  const languages = languagesOf(word);
  const stems = languages.length === 0 ? [word] : [...new Set(languages.map((language) => language.stem(word)))];
  if (stemsKnown.size >= MOST_STEMS_KNOWN) stemsKnown.clear();
  stemsKnown.set(word, stems);
  return stems;
}

/**
 * Whether a folded word has one of these stems. A stem begins as its word does, but for the words whose forms have nothing
 * in common; looking at the first letter spares most of the work.
 */
export function hasStem(word: string, stems: readonly string[]): boolean {
  const likely =
    stems.some((stem) => stem.charCodeAt(0) === word.charCodeAt(0)) || languagesOf(word).some(({ irregular }) => irregular.has(word));
  return likely && stemsOf(word).some((stem) => stems.includes(stem));
}

/** Whether a folded word turns a sentence into its contrary. */
export function isNegation(word: string): boolean {
  return languagesOf(word).some(({ negations }) => negations.has(word));
}

/** The sound keys of a folded name. */
export function soundsOf(name: string): string[] {
  return [...new Set(languagesOf(name).map((language) => language.sound(name)))].filter((sound) => sound !== '');
}

/** A folded name as other alphabets spell it. */
export function spellingsOf(name: string): string[] {
  return [...new Set(languagesOf(name).flatMap((language) => language.spellings(name)))].filter((spelling) => spelling !== '');
}
