import { stemmer } from '@orama/stemmers/french';

/**
 * The stem of a folded French word (lower case, no accents), by the Snowball algorithm (M. F. Porter, snowballstem.org). It is
 * meant for accented words; without accents it still brings the forms of a word together, which is all a search needs.
 */
export function stemFrench(word: string): string {
  return ENDINGS.reduce((stem, [ending, replacement]) => stem.replace(ending, replacement), stemmer(word));
}

/** What the algorithm leaves apart. The length before an ending keeps short words whole. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  // Travaux becomes « traval », travail would stay as it is.
  [/(?<=\p{L}{2})ail$/u, 'al'],
];
