import { LANGS, type Lang, otherLang } from '../../model/language.ts';
import type { Term, TermUse } from '../../model/term.ts';
import type { Check, Issue } from './check.ts';

/** No forbidden word stands in the text, and what the glossary has a word for in both languages is called so in both. */
export const termCheck: Check = ({ sides, origin }, { terms }) => {
  const uses = { fr: terms.find(sides.fr?.text ?? '', 'fr'), ru: terms.find(sides.ru?.text ?? '', 'ru') };
  const found: Issue[] = [];
  for (const lang of LANGS) {
    for (const use of uses[lang]) {
      const term = terms.terms.get(use.termId);
      const designation = term?.designations[use.designation];
      if (!term || !designation) continue;
      const text = sides[lang]?.text.slice(use.start, use.end) ?? '';
      const place = { start: use.start, end: use.end };
      if (designation.status === 'forbidden' && !isAllowed(term, lang, text)) {
        found.push({ code: 'termForbidden', lang, places: { [lang]: place }, detail: { text, instead: preferred(term, lang) } });
      }
    }
  }
  // A translation is held against its original; where nobody has said which is which, against the French.
  const from = origin ?? 'fr';
  const to = otherLang(from);
  if (!sides[to]?.text.trim()) return found;
  const missing = new Map<string, { use: TermUse; term: Term }>();
  for (const use of uses[from]) {
    const term = terms.terms.get(use.termId);
    if (!term?.designations.some(({ lang, status }) => lang === to && status !== 'forbidden')) continue;
    // A text may take a term up by another word; it has to be there once.
    if (!uses[to].some(({ termId }) => termId === term.id) && !isNamedOtherwise(term, uses[to])) missing.set(term.id, { use, term });
  }
  for (const { use, term } of missing.values()) {
    const text = sides[from]?.text.slice(use.start, use.end) ?? '';
    found.push({
      code: 'termNotUsed',
      lang: to,
      places: { [from]: { start: use.start, end: use.end } },
      detail: { text, expected: preferred(term, to) },
    });
  }
  return found;

  /** Two concepts may share a word: the other text then uses this one's equivalent as the other concept's. */
  function isNamedOtherwise(term: Term, others: readonly TermUse[]): boolean {
    const words = new Set(term.designations.filter(({ lang }) => lang === to).map(({ text }) => text.toLowerCase()));
    return others.some(({ termId, designation }) => {
      const other = terms.terms.get(termId)?.designations[designation];
      return other !== undefined && other.status !== 'forbidden' && words.has(other.text.toLowerCase());
    });
  }
};

/** A forbidden form may be one of the forms of an allowed word. */
function isAllowed(term: Term, lang: Lang, text: string): boolean {
  return term.designations.some(
    (each) => each.lang === lang && each.status !== 'forbidden' && each.text.toLowerCase() === text.toLowerCase(),
  );
}

function preferred({ designations }: Term, lang: Lang): string {
  const allowed = designations.filter((each) => each.lang === lang && each.status !== 'forbidden');
  return (allowed.find(({ status }) => status === 'preferred') ?? allowed[0])?.text ?? '';
}
