/** Letters that are two when accents are ignored. What Unicode decomposes (é, ç, ï) needs no entry. */
export const FRENCH_FOLDS: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
]);

/** What stands before an apostrophe and is no word of its own to look for: `l’exportation`, `qu’elle`, `jusqu’à`. */
export const FRENCH_ELISIONS: ReadonlySet<string> = new Set('l d j m t s c n qu jusqu lorsqu puisqu quoiqu'.split(' '));

/** Folded words that turn a sentence into its contrary; `n’` before them says no more than they do. */
export const FRENCH_NEGATIONS: ReadonlySet<string> = new Set('ne pas non aucun aucune jamais ni sans'.split(' '));
