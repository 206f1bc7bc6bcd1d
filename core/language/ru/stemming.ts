import { stemmer } from '@orama/stemmers/russian';

/** The stem of a folded Russian word (lower case, `е` for `ё`), by the Snowball algorithm (M. F. Porter, snowballstem.org). */
export function stemRussian(word: string): string {
  return IRREGULAR.get(word) ?? ENDINGS.reduce((stem, [ending, replacement]) => stem.replace(ending, replacement), stemmer(word));
}

/** Frequent words whose forms have too little in common. */
const SUPPLETIVE = [
  'день дня дню днем дне дни дней дням днями днях',
  'человек человека человеку человеком человеке люди людей людям людьми людях',
  'отец отца отцу отцом отце отцы отцов',
];
/** Nouns in -й, whose forms the algorithm takes for those of adjectives and verbs: урожая like новая, музей like новей. */
const IN_SHORT_I = 'урожа случа обыча трамва сара кра музе геро'.split(' ').map((stem) => {
  return 'й я ю ем е и ев ям ями ях'
    .split(' ')
    .map((ending) => stem + ending)
    .join(' ');
});

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [...SUPPLETIVE, ...IN_SHORT_I].flatMap((forms): [string, string][] => {
    const words = forms.split(' ');
    return words.map((word) => [word, words[0] ?? word]);
  }),
);

/** Forms that begin otherwise than their stem. */
export const IRREGULAR_RUSSIAN: ReadonlySet<string> = new Set(
  [...IRREGULAR].flatMap(([word, stem]) => (word[0] === stem[0] ? [] : [word])),
);

/** What the algorithm leaves apart. The length before an ending keeps short words whole. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  // The vowel that comes and goes: рынок – рынка, поставок – поставки, немец – немца, посол – посла, важен – важный.
  [/(?<=\p{L}{2}[бвгджзклмнпрстфхцчшщ])[ое](?=[кцлн]$)/u, ''],
];
