import type { Library } from '../library/library.ts';
import { LANGS } from '../model/language.ts';
import type { CheckContext, KeptQuotation } from '../translation/checks/check.ts';
import { termMatcher } from '../translation/glossary/termMatcher.ts';
import { readFigures } from './figures.ts';

/** What checks ask about, as a library has it now. */
export function checkContextOf(library: Library): CheckContext {
  const quotations = library.items.list().flatMap((item): KeptQuotation[] => {
    // Reported speech has no words of its own.
    if (item.kind !== 'quote' || item.mode !== 'direct') return [];
    const kept: Partial<Record<(typeof LANGS)[number], string>> = {};
    for (const lang of LANGS) {
      const text = item.texts[lang]?.text;
      if (text !== undefined) kept[lang] = text;
    }
    return [kept];
  });
  return { readFigures, terms: termMatcher(library.terms.list()), people: library.people.list(), quotations };
}
