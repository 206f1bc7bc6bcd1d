import { isDeepStrictEqual } from 'node:util';
import { foldedWords } from '../../language/folding.ts';
import { LANGS, type Lang } from '../../model/language.ts';
import type { Designation, Term, TermInput } from '../../model/term.ts';

/** Finds the concept of a glossary that an imported one is. */
export interface KnownTerms {
  find(term: TermInput): Term | null;
  /** Says that a concept is there now. */
  add(term: Term): void;
}

/** What is known of a glossary, to be asked about many concepts. */
export function knownTerms(terms: readonly Term[]): KnownTerms {
  const byWord = new Map<string, Term[]>();
  const add = (term: Term) => {
    for (const key of new Set(term.designations.map(keyOf))) {
      byWord.set(key, [...(byWord.get(key) ?? []).filter(({ id }) => id !== term.id), term]);
    }
  };
  for (const term of terms) add(term);
  return {
    add,
    find: (term) => {
      const candidates = new Set(term.designations.flatMap((each) => byWord.get(keyOf(each)) ?? []));
      // One word may stand for several concepts: where both have words in both languages, these have to agree in both.
      return [...candidates].find((known) => LANGS.every((lang) => agree(known, term, lang))) ?? null;
    },
  };
}

function agree(known: TermInput, term: TermInput, lang: Lang): boolean {
  const [own, other] = [known, term].map(({ designations }) => designations.filter((each) => each.lang === lang).map(keyOf));
  return !own?.length || !other?.length || own.some((key) => other.includes(key));
}

function keyOf({ lang, text }: Designation): string {
  return `${lang} ${foldedWords(text)
    .map(({ text: word }) => word)
    .join(' ')}`;
}

/** A concept with what an imported one adds: further words, and texts where there were none. What is there stays as it is. */
export function mergedTerm(known: Term, term: TermInput): TermInput {
  const keys = new Set(known.designations.map(keyOf));
  const preferred = (lang: Lang) => known.designations.some((each) => each.lang === lang && each.status === 'preferred');
  const further = term.designations
    .filter((each) => !keys.has(keyOf(each)))
    .map((each) => (each.status === 'preferred' && preferred(each.lang) ? { ...each, status: 'admitted' as const } : each));
  return {
    id: known.id,
    designations: [...known.designations, ...further].slice(0, 100),
    definition: { ...term.definition, ...known.definition },
    note: known.note || term.note,
    source: known.source || term.source,
  };
}

/** Whether a concept says the same as it did. */
export function sameTerm(known: Term, merged: TermInput): boolean {
  const { designations, definition, note, source } = known;
  const { id: _id, ...rest } = merged;
  return isDeepStrictEqual({ designations, definition, note, source }, rest);
}
