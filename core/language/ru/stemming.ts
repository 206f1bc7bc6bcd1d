import { stemmer } from '@orama/stemmers/russian';

/** The stem of a folded Russian word (lower case, `е` for `ё`), by the Snowball algorithm (M. F. Porter, snowballstem.org). */
export function stemRussian(word: string): string {
  return ENDINGS.reduce((stem, [ending, replacement]) => stem.replace(ending, replacement), stemmer(word));
}

/** What the algorithm leaves apart. The length before an ending keeps short words whole. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  // The vowel that comes and goes: рынок – рынка, поставок – поставки, немец – немца.
  [/(?<=\p{L}{2}[бвгджзклмнпрстфхцчшщ])[ое](?=[кц]$)/u, ''],
];
