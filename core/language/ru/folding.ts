/**
 * Letters of Russian that Unicode takes apart. `ё` is written `е` as often as not; `й` is a letter of its own, and endings
 * hang on it, so it must survive the removal of accents.
 */
export const RUSSIAN_FOLDS: ReadonlyMap<string, string> = new Map([
  ['ё', 'е'],
  ['й', 'й'],
]);

/** Folded words that turn a sentence into its contrary. */
export const RUSSIAN_NEGATIONS: ReadonlySet<string> = new Set('не нет ни нельзя без'.split(' '));
