import { LANGS } from '../model/language.ts';
import type { Clause, Query, Scope, Term } from './searchQuery.ts';
import { langToken, numberToken } from './searchTokens.ts';

/** What an expression needs to know of the library. */
export interface Vocabulary {
  /** The indexed words that begin so; null when there are too many of them to name. */
  wordsBeginning(beginning: string): readonly string[] | null;
  /** Tokens of the days on which items have expired. */
  expiredTokens(): readonly string[];
}

/**
 * The query as an expression of FTS5, with the filters, each of which any of its tokens satisfies. It is made of folded words and
 * tokens only, which hold letters and digits: nothing typed is syntax.
 */
export function matchExpression(query: Query, filters: readonly (readonly string[])[], vocabulary: Vocabulary): string {
  return combined(query, filters, vocabulary, (term) => anyForm(term, vocabulary));
}

/**
 * The same for the words as they were typed, in the text or as a name; null when that is no narrower than any form. A row
 * that has them ranks before one that has a relative of them, or has them beside its text.
 */
export function typedExpression(query: Query, filters: readonly (readonly string[])[], vocabulary: Vocabulary): string | null {
  const narrower = wanted(query).some(({ terms }) => terms.some(({ kind }) => kind === 'word' || kind === 'number'));
  return narrower ? combined(query, filters, vocabulary, (term) => typedForm(term, vocabulary)) : null;
}

/** The same for all words one after the other in the text, which ranks first; null where there are no two of them. */
export function exactExpression(query: Query, filters: readonly (readonly string[])[], vocabulary: Vocabulary): string | null {
  const textual: Clause[] = [];
  const others: Clause[] = [];
  for (const clause of query.clauses) (isTextual(clause) ? textual : others).push(clause);
  const words = textual.flatMap(({ terms }) => terms.flatMap(wordsOf));
  const last = textual.at(-1)?.terms.at(-1);
  const alternatives = textual.some(({ terms }) => terms.length > 1);
  if (words.length < 2 || alternatives || last === undefined) return null;
  const beginning = (last.kind === 'word' || last.kind === 'number') && last.beginning;
  const phrase = `words : (${phraseOf(words, beginning, vocabulary)})`;
  return `${phrase} AND ${combined({ ...query, clauses: others }, filters, vocabulary, (term) => anyForm(term, vocabulary))}`;
}

/** Whether a clause asks for words of the text. */
function isTextual({ terms, excluded }: Clause): boolean {
  return !excluded && terms.every((term) => wordsOf(term).length > 0);
}

function wordsOf(term: Term): string[] {
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

function wanted({ clauses }: Query): Clause[] {
  return clauses.filter(({ excluded }) => !excluded);
}

const EVERY_ROW = `facets : (${LANGS.map((lang) => `"${langToken(lang)}"`).join(' OR ')})`;

function combined(query: Query, filters: readonly (readonly string[])[], vocabulary: Vocabulary, form: (term: Term) => string): string {
  const all = [
    ...wanted(query).map(({ terms }) => terms.map(form).join(' OR ')),
    ...filters.map((tokens) => tokensExpression(tokens, false)),
  ];
  const positive = all.length === 0 ? EVERY_ROW : all.map((expression) => `(${expression})`).join(' AND ');
  const none = query.clauses.flatMap(({ terms, excluded }) => (excluded ? terms.map((term) => anyForm(term, vocabulary)) : []));
  return none.length === 0 ? `(${positive})` : `((${positive}) NOT (${none.join(' OR ')}))`;
}

const EVERYWHERE = 'words around speaker organisation';
const STEMMED = 'stems around speaker organisation';
const NAMES = 'speaker organisation';

function anyForm(term: Term, vocabulary: Vocabulary): string {
  switch (term.kind) {
    case 'word': {
      const { word, stems, sounds, stemSounds, beginning, scope } = term;
      const named = scope === 'speaker' || scope === 'organisation' ? scope : scope === null ? NAMES : null;
      return [
        `{${scope ?? EVERYWHERE}} : (${phraseOf([word], beginning, vocabulary)})`,
        ...stems.map((stem) => `{${scope ?? STEMMED}} : "${stem}"`),
        ...(named === null ? [] : sounds.map((sound) => `{${named}} : (${phraseOf([sound], beginning, vocabulary)})`)),
        ...(named === null ? [] : stemSounds.map((sound) => `{${named}} : "${sound}"`)),
      ].join(' OR ');
    }
    case 'phrase':
      return `{${term.scope ?? EVERYWHERE}} : "${term.words.join(' ')}"`;
    case 'number':
      return `{${EVERYWHERE}} : (${[phraseOf(term.words, term.beginning, vocabulary), ...numberForms(term.value)].join(' OR ')})`;
    case 'facet':
      return tokensExpression(term.tokens, term.beginning);
    case 'expired':
      return tokensExpression(vocabulary.expiredTokens(), false);
  }
}

function typedForm(term: Term, vocabulary: Vocabulary): string {
  const names = (scope: Scope | null) => scope ?? `words ${NAMES}`;
  if (term.kind === 'word') return `{${names(term.scope)}} : (${phraseOf([term.word], term.beginning, vocabulary)})`;
  if (term.kind === 'number') return `words : (${phraseOf(term.words, term.beginning, vocabulary)})`;
  return anyForm(term, vocabulary);
}

/** A whole number is found written in digits too. */
function numberForms(value: string): string[] {
  return [`"${numberToken(value)}"`, ...(/^\d+$/.test(value) ? [`"${value}"`] : [])];
}

/** Prefixes of these lengths have an index of their own. */
const INDEXED_PREFIXES = [2, 3];

/**
 * Words one after the other, the last perhaps only begun. FTS5 would gather all matches of a longer beginning before it gives the
 * first; the words it may become, each looked up by itself, give the first at once.
 */
function phraseOf(words: readonly string[], beginning: boolean, { wordsBeginning }: Vocabulary): string {
  const last = words.at(-1) ?? '';
  const before = words
    .slice(0, -1)
    .map((word) => `${word} `)
    .join('');
  if (!beginning) return `"${before}${last}"`;
  const becomes = INDEXED_PREFIXES.includes(last.length) ? null : wordsBeginning(last);
  if (becomes === null) return `"${before}${last}" *`;
  return becomes.length === 0 ? `"${before}${last}"` : becomes.map((word) => `"${before}${word}"`).join(' OR ');
}

/** A token that no row has. */
const NOTHING = 'facets : "q"';

function tokensExpression(tokens: readonly string[], beginning: boolean): string {
  if (tokens.length === 0) return NOTHING;
  return `facets : (${tokens.map((token) => `"${token}"${beginning ? ' *' : ''}`).join(' OR ')})`;
}
