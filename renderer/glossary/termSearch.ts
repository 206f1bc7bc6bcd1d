import type { Term } from '../../core/model/term.ts';
import { plainLetters } from '../ui/plainLetters.ts';

/** Which terms are shown: all, those that lack a language, those with a word that must not be used. */
export const TERM_FILTERS = ['all', 'incomplete', 'forbidden'] as const;
export type TermFilter = (typeof TERM_FILTERS)[number];

/** Whether a term has no word to use in one of the languages. */
export function isIncomplete({ designations }: Pick<Term, 'designations'>): boolean {
  const langs = new Set(designations.flatMap(({ lang, status }) => (status === 'forbidden' ? [] : [lang])));
  return langs.size < 2;
}

export function hasForbidden({ designations }: Pick<Term, 'designations'>): boolean {
  return designations.some(({ status }) => status === 'forbidden');
}

/** The terms in whose words, definitions, note or source these letters occur, in the order of the French alphabet. */
export function foundTerms(terms: readonly Term[], typed: string, filter: TermFilter): Term[] {
  const wanted = plainLetters(typed.trim());
  const texts = ({ designations, definition, note, source }: Term) =>
    [...designations.map(({ text }) => text), definition.fr ?? '', definition.ru ?? '', note, source].join(' ');
  return terms
    .filter((term) => filter === 'all' || (filter === 'incomplete' ? isIncomplete(term) : hasForbidden(term)))
    .filter((term) => wanted === '' || plainLetters(texts(term)).includes(wanted))
    .map((term) => ({ term, first: term.designations[0]?.text ?? '' }))
    .sort((one, other) => one.first.localeCompare(other.first, 'fr'))
    .map(({ term }) => term);
}
