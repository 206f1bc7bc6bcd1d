import type { Query, Term } from './searchQuery.ts';

/** The columns of a row of the index that decide where it ranks. */
export interface TierRow {
  words: string;
  around: string;
  speaker: string;
  organisation: string;
  source: string;
  facets: string;
}

/** 0 for all words one after the other, 1 for all words as typed, 2 for other forms of them. */
export type Tier = 0 | 1 | 2;

/**
 * Where a row that is known to match ranks: what `exactExpression` and `typedExpression` ask of the index, read off the row
 * itself. Of a few rows this is much quicker than looking through the index for the rare among the frequent.
 */
export function tierOf(row: TierRow, { clauses }: Query): Tier {
  const wanted = clauses.filter(({ excluded }) => !excluded);
  if (!wanted.every(({ terms }) => terms.some((term) => isAsTyped(row, term)))) return 2;
  const textual = wanted.filter(({ terms }) => terms.every((term) => wordsOf(term).length > 0));
  const words = textual.flatMap(({ terms }) => terms.flatMap(wordsOf));
  const last = textual.at(-1)?.terms.at(-1);
  if (words.length < 2 || last === undefined || textual.some(({ terms }) => terms.length > 1)) return 1;
  return holds(row.words, words.join(' '), isBeginning(last)) ? 0 : 1;
}

/** The words a term asks for in the text, in order; none for what is looked for elsewhere. */
export function wordsOf(term: Term): string[] {
  switch (term.kind) {
    case 'word':
      return term.scope === null ? [term.word] : [];
    case 'phrase':
      return term.scope === null ? term.words : [];
    case 'number':
      return term.words;
    case 'facet':
    case 'expired':
      return [];
  }
}

/** Whether more letters may follow. */
export function isBeginning(term: Term): boolean {
  return (term.kind === 'word' || term.kind === 'number') && term.beginning;
}

function isAsTyped(row: TierRow, term: Term): boolean {
  switch (term.kind) {
    case 'word': {
      const places = term.scope === null ? [row.words, row.speaker, row.organisation] : [row[term.scope]];
      return places.some((text) => holds(text, term.word, term.beginning));
    }
    case 'number':
      return holds(row.words, term.words.join(' '), term.beginning);
    case 'phrase': {
      const places = term.scope === null ? [row.words, row.around, row.speaker, row.organisation] : [row[term.scope]];
      return places.some((text) => holds(text, term.words.join(' '), false));
    }
    case 'facet':
      return term.tokens.some((token) => holds(row.facets, token, term.beginning));
    case 'expired':
      // The days are in the index; whoever asks for what has expired asks for nothing that ranks.
      return true;
  }
}

function holds(text: string, words: string, beginning: boolean): boolean {
  return ` ${text} `.includes(beginning ? ` ${words}` : ` ${words} `);
}
