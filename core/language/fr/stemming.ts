import { stemmer } from '@orama/stemmers/french';

/**
 * The stem of a folded French word (lower case, no accents), by the Snowball algorithm (M. F. Porter, snowballstem.org). It is
 * meant for accented words; without accents it still brings the forms of a word together, which is all a search needs.
 */
export function stemFrench(word: string): string {
  return ENDINGS.reduce((stem, [ending, replacement]) => stem.replace(ending, replacement), stemmer(word));
}

/** What the algorithm leaves apart, or takes apart for want of accents. The length before an ending keeps short words whole. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  // Signée – signé.
  [/(?<=\p{L}{3})e$/u, ''],
  // Exportent – exporter; but not the nouns in -ment.
  [/(?<=\p{L}{3}[^m])ent$/u, ''],
  // Première – premier.
  [/(?<=\p{L}{2})ier$/u, 'i'],
  // Actif – active.
  [/(?<=\p{L}{2})if$/u, 'iv'],
  // Directrice – directeur, ambassadrice – ambassadeur.
  [/(?<=\p{L}{2}[td])(?:eur|ric)$/u, 'or'],
  // Nouveau – nouvelle.
  [/(?<=\p{L}{2})eau$/u, 'el'],
  // Feux – feu.
  [/(?<=[ae]u)x$/u, ''],
  // Quais, emplois, française: the algorithm keeps the s behind these vowels.
  [/(?<=\p{L}[ao]i)s$/u, ''],
  // Français would be « franc », française « francai ».
  [/(?<=\p{L}{4})ai$/u, ''],
  // Travaux becomes « traval », travail would stay as it is.
  [/(?<=\p{L}{2})ail$/u, 'al'],
];
