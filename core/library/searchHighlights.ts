import { type FoldedWord, foldedWords } from '../language/folding.ts';
import { hasStem } from '../language/searchLanguages.ts';
import { numbersIn } from '../language/searchNumbers.ts';
import type { Highlight } from '../model/search.ts';
import type { Query, Term } from './searchQuery.ts';

/** Where what a query asks for is found in a text, in order and apart from one another. */
export function highlightsOf({ clauses }: Query, text: string): Highlight[] {
  const terms = clauses.flatMap((clause) => (clause.excluded ? [] : clause.terms));
  if (terms.length === 0) return [];
  const words = foldedWords(text);
  const found = terms.flatMap((term) => placesOf(term, words, text));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Highlight[] = [];
  for (const place of found) {
    const last = apart.at(-1);
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
    else apart.push({ ...place });
  }
  return apart;
}

function placesOf(term: Term, words: readonly FoldedWord[], text: string): Highlight[] {
  switch (term.kind) {
    case 'word':
      return term.scope === null ? wordPlaces(term, words) : [];
    case 'phrase':
      return term.scope === null ? phrasePlaces(term.words, words, false) : [];
    case 'number':
      return [
        ...phrasePlaces(term.words, words, term.beginning),
        ...numbersIn(text).flatMap(({ value, start, end }) => (value === term.value ? [{ start, end }] : [])),
      ];
    case 'facet':
    case 'expired':
      return [];
  }
}

function wordPlaces(term: Extract<Term, { kind: 'word' }>, words: readonly FoldedWord[]): Highlight[] {
  return words.flatMap((word) => {
    const whole = word.text === term.word || hasStem(word.text, term.stems);
    return whole ? [{ start: word.start, end: word.end }] : term.beginning ? beginningPlaces(term.word, word) : [];
  });
}

function beginningPlaces(beginning: string, word: FoldedWord): Highlight[] {
  return word.text.startsWith(beginning) ? [{ start: word.start, end: word.ends[beginning.length - 1] ?? word.end }] : [];
}

function phrasePlaces(phrase: readonly string[], words: readonly FoldedWord[], beginning: boolean): Highlight[] {
  const final = phrase.at(-1);
  if (final === undefined) return [];
  return words.flatMap((first, index) => {
    const last = words[index + phrase.length - 1];
    const here = last !== undefined && phrase.slice(0, -1).every((word, place) => words[index + place]?.text === word);
    if (!here) return [];
    if (last.text === final) return [{ start: first.start, end: last.end }];
    return beginning ? beginningPlaces(final, last).map(({ end }) => ({ start: first.start, end })) : [];
  });
}
