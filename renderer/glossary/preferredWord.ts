import type { Lang } from '../../core/model/language.ts';
import type { Term } from '../../core/model/term.ts';

/** The word to use for a term in a language; null where the glossary has none. */
export function preferredWord({ designations }: Pick<Term, 'designations'>, lang: Lang): string | null {
  const allowed = designations.filter((each) => each.lang === lang && each.status !== 'forbidden');
  return (allowed.find(({ status }) => status === 'preferred') ?? allowed[0])?.text ?? null;
}
