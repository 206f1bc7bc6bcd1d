import { soundOfLatin } from '../../core/language/fr/transliteration.ts';
import { soundOfCyrillic } from '../../core/language/ru/transliteration.ts';
import { plainLetters } from '../ui/plainLetters.ts';

/** Names ready to be looked through: their words as written and as they sound. */
export interface NameIndex {
  words: readonly string[];
  sounds: readonly string[];
}

/** Prepares all the names and writings under which somebody is found. */
export function indexNames(names: readonly string[]): NameIndex {
  const words = names.flatMap(wordsOf);
  return { words, sounds: words.flatMap(soundsOf) };
}

/**
 * Whether what is typed leads to these names: each typed word begins one of theirs, or sounds like its beginning in the other
 * alphabet (`vorontsova` finds Воронцова, `лахризи` finds Lahrizi).
 */
export function fitsName(typed: string, { words, sounds }: NameIndex): boolean {
  return wordsOf(typed).every(
    (word) =>
      words.some((known) => known.startsWith(word)) ||
      soundsOf(word).some((sound) => sound.length > 1 && sounds.some((known) => known.startsWith(sound))),
  );
}

function wordsOf(text: string): string[] {
  return plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function soundsOf(word: string): string[] {
  const sound = /\p{Script=Cyrillic}/u.test(word) ? soundOfCyrillic(word) : soundOfLatin(word);
  return sound === '' ? [] : [sound];
}
