/** A spelling rule: wherever it matches, its sound is written. */
export type SoundRule = readonly [RegExp, string];

/**
 * What spellings of one name in different alphabets and traditions have in common, written in the signs `a-z` with `c` for
 * all of ч, ш, щ and `j` for ж and дж: Chouïski, Shuisky and Шуйский are `cuiski`. It brings together more than it should;
 * it is for finding names, not for writing them.
 */
export function soundKey(word: string, rules: readonly SoundRule[]): string {
  return [...rules, ...COMMON].reduce((key, [spelling, sound]) => key.replace(spelling, sound), word).toLowerCase();
}

const COMMON: readonly SoundRule[] = [
  [/dj/g, 'j'],
  [/tC/g, 'C'],
  // Ельцин: Eltsine, Yeltsin. Фёдор: Fedor, Fiodor, Fyodor.
  [/^ie/, 'e'],
  [/io/g, 'e'],
  // Анна, Дмитрий: doubled letters are written or not.
  [/(.)\1+/g, '$1'],
];
