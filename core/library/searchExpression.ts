import { LANGS } from '../model/language.ts';
import type { Clause, Query, Term } from './searchQuery.ts';
import { isBeginning, wordsOf } from './searchTier.ts';
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
  const beginning = isBeginning(last);
  const phrase = `words : (${phrasesOf(words, beginning, vocabulary).join(' OR ')})`;
  // Without anything else to hold, nothing else is asked: that every row is of some language takes as long to see as the phrase.
  if (others.length === 0 && filters.length === 0) return phrase;
  return `${phrase} AND ${combined({ ...query, clauses: others }, filters, vocabulary, (term) => anyForm(term, vocabulary))}`;
}

/** Whether a clause asks for words of the text. */
function isTextual({ terms, excluded }: Clause): boolean {
  return !excluded && terms.every((term) => wordsOf(term).length > 0);
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

const EVERYWHERE = ['words', 'around', 'speaker', 'organisation'];
const STEMMED = ['stems', 'around', 'speaker', 'organisation'];
const NAMES = ['speaker', 'organisation'];

/**
 * Words looked for in several columns each. A word that is its own stem and sound is looked for once, in all columns together:
 * each look-up goes along for every row that is read.
 */
class Alternatives {
  readonly #columns = new Map<string, Set<string>>();
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  add(columns: readonly string[], words: readonly string[], beginning: boolean): void {
    for (const phrase of phrasesOf(words, beginning, this.#vocabulary)) {
      const known = this.#columns.get(phrase);
      if (known) for (const column of columns) known.add(column);
      else this.#columns.set(phrase, new Set(columns));
    }
  }

  expression(): string {
    const together = new Map<string, string[]>();
    for (const [phrase, columns] of this.#columns) {
      const key = [...columns].sort().join(' ');
      together.set(key, [...(together.get(key) ?? []), phrase]);
    }
    return [...together].map(([columns, phrases]) => `{${columns}} : (${phrases.join(' OR ')})`).join(' OR ');
  }
}

function anyForm(term: Term, vocabulary: Vocabulary): string {
  const forms = new Alternatives(vocabulary);
  switch (term.kind) {
    case 'word': {
      const { word, stems, sounds, stemSounds, beginning, scope } = term;
      forms.add(scope === null ? EVERYWHERE : [scope], [word], beginning);
      for (const stem of stems) forms.add(scope === null ? STEMMED : [scope], [stem], false);
      if (scope === 'source') return forms.expression();
      for (const sound of sounds) forms.add(scope === null ? NAMES : [scope], [sound], beginning);
      for (const sound of stemSounds) forms.add(scope === null ? NAMES : [scope], [sound], false);
      return forms.expression();
    }
    case 'phrase':
      forms.add(term.scope === null ? EVERYWHERE : [term.scope], term.words, false);
      return forms.expression();
    case 'number':
      forms.add(EVERYWHERE, term.words, term.beginning);
      for (const form of numberForms(term.value)) forms.add(EVERYWHERE, [form], false);
      return forms.expression();
    case 'facet':
      return tokensExpression(term.tokens, term.beginning);
    case 'expired':
      return tokensExpression(vocabulary.expiredTokens(), false);
  }
}

function typedForm(term: Term, vocabulary: Vocabulary): string {
  if (term.kind !== 'word' && term.kind !== 'number') return anyForm(term, vocabulary);
  const forms = new Alternatives(vocabulary);
  if (term.kind === 'number') forms.add(['words'], term.words, term.beginning);
  else forms.add(term.scope === null ? ['words', ...NAMES] : [term.scope], [term.word], term.beginning);
  return forms.expression();
}

/** A whole number is found written in digits too. */
function numberForms(value: string): string[] {
  return [numberToken(value), ...(/^\d+$/.test(value) ? [value] : [])];
}

/** Prefixes of these lengths have an index of their own. */
const INDEXED_PREFIXES = [2, 3];

/**
 * Words one after the other, the last perhaps only begun. FTS5 would gather all matches of a longer beginning before it gives the
 * first; the words it may become, each looked up by itself, give the first at once.
 */
function phrasesOf(words: readonly string[], beginning: boolean, { wordsBeginning }: Vocabulary): string[] {
  const last = words.at(-1) ?? '';
  const before = words
    .slice(0, -1)
    .map((word) => `${word} `)
    .join('');
  if (!beginning) return [`"${before}${last}"`];
  const becomes = INDEXED_PREFIXES.includes(last.length) ? null : wordsBeginning(last);
  if (becomes === null) return [`"${before}${last}" *`];
  return [...new Set([last, ...becomes])].map((word) => `"${before}${word}"`);
}

/** A token that no row has. */
const NOTHING = 'facets : "q"';

function tokensExpression(tokens: readonly string[], beginning: boolean): string {
  if (tokens.length === 0) return NOTHING;
  return `facets : (${tokens.map((token) => `"${token}"${beginning ? ' *' : ''}`).join(' OR ')})`;
}
