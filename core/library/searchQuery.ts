import { fold, foldedWords } from '../language/folding.ts';
import { searchField, searchFieldValues } from '../language/searchFields.ts';
import type { SearchField } from '../language/searchFieldWords.ts';
import { soundsOf, stemsOf } from '../language/searchLanguages.ts';
import { numbersIn } from '../language/searchNumbers.ts';
import { itemKindSchema, verificationSchema } from '../model/item.ts';
import { langSchema } from '../model/language.ts';
import { dayOf } from './searchRow.ts';
import { facetToken, langToken } from './searchTokens.ts';

/** Where a term is looked for, when not everywhere. */
export type Scope = 'speaker' | 'organisation' | 'source';

/** One thing a query asks for. */
export type Term =
  | {
      kind: 'word';
      word: string;
      stems: readonly string[];
      sounds: string[];
      /** How the stem sounds: a name in another case or gender. */
      stemSounds: string[];
      /** Still being typed: its beginning is enough. */
      beginning: boolean;
      scope: Scope | null;
    }
  | { kind: 'phrase'; words: string[]; scope: Scope | null }
  /** A number, found in whichever way it is written; `words` are the digits and the magnitude as typed. */
  | { kind: 'number'; value: string; words: string[]; beginning: boolean }
  /** A value of a facet, by any of these tokens of the index. With none, nothing fits. */
  | { kind: 'facet'; tokens: string[]; beginning: boolean }
  /** Items past their day. */
  | { kind: 'expired' };

/** Terms of which one is enough; with `excluded`, none may be there. */
export interface Clause {
  terms: Term[];
  excluded: boolean;
}

export interface Query {
  /** All of them must hold. */
  clauses: Clause[];
  /** First and last day (`dayOf`) an item may be dated. */
  from: number | null;
  to: number | null;
}

/** More clauses than this are not looked for: a page pasted into the search box must not stop the library. */
const MOST_CLAUSES = 32;

const MARKS = '"«»“”„‟';
/** A minus, a field, and a phrase or a word; what is not closed yet is still being typed, so its words count singly. */
const PIECE = new RegExp(
  `(?<minus>(?<=^|\\s)-)?(?<field>\\p{L}[\\p{L}\\p{M}-]*:)?(?:[${MARKS}](?<phrase>[^${MARKS}]*)[${MARKS}]|(?<bare>[^\\s${MARKS}]+))`,
  'gu',
);
const OR = /^(?:OR|OU|ИЛИ|\|)$/u;

/**
 * What was typed: words, numbers, phrases in quotation marks of any kind (« », “ ”, „ “, " "), fields (`speaker:`, `org:`, `tag:`,
 * `kind:`, `lang:`, `missing:`, `status:`, `from:`, `to:`, `source:`, also by their French and Russian names), `-` before what must
 * not be there, `OR` (`OU`, `ИЛИ`) between what may stand for one another. The last word counts as a beginning unless something was
 * typed after it. A single letter that is still being typed is not looked for, and a single digit stands for itself: what begins so
 * is a good part of all words.
 */
export function parseQuery(query: string): Query {
  const parser = new Parser(query);
  let plainFrom = 0;
  for (const match of query.matchAll(PIECE)) {
    const { minus, field, phrase, bare = '' } = match.groups ?? {};
    const named = field === undefined ? null : searchField(plainWord(field));
    const alone = bare.endsWith(':') ? searchField(plainWord(bare)) : null;
    const special = minus !== undefined || named !== null || alone !== null || phrase !== undefined || OR.test(bare);
    if (!special) continue;
    parser.plain(plainFrom, match.index);
    plainFrom = match.index + match[0].length;
    if (OR.test(bare) && minus === undefined && field === undefined) {
      parser.or();
      continue;
    }
    // A field whose value is still to come asks for nothing.
    if (alone !== null) continue;
    const words = field === undefined || named !== null ? '' : field;
    const typed = phrase === undefined && plainFrom === query.length;
    parser.special({ field: named, value: words + (phrase ?? bare), quoted: phrase !== undefined, excluded: minus !== undefined, typed });
  }
  parser.plain(plainFrom, query.length);
  const { clauses, from, to } = parser;
  return { clauses: clauses.slice(0, MOST_CLAUSES), from, to };
}

/** A query with another tag in the place of one wherever it asks for that tag; everything else stays as it was typed. */
export function queryWithTag(query: string, from: string, to: string): string {
  const [was, quoted] = [fold(from).text, /[\s"«»“”„‟]/u.test(to)];
  return query.replace(PIECE, (piece: string, ...rest: unknown[]) => {
    const groups: Record<string, string | undefined> = Object(rest.at(-1));
    const { minus = '', field, phrase, bare } = groups;
    const asked = phrase ?? bare;
    if (field === undefined || asked === undefined || searchField(plainWord(field)) !== 'tag' || fold(asked).text !== was) return piece;
    return `${minus}${field}${quoted || phrase !== undefined ? `"${to}"` : to}`;
  });
}

interface Special {
  field: SearchField | null;
  value: string;
  quoted: boolean;
  excluded: boolean;
  /** It ends where the query does, so that more may follow. */
  typed: boolean;
}

class Parser {
  readonly clauses: Clause[] = [];
  from: number | null = null;
  to: number | null = null;
  readonly #query: string;
  #joins = false;

  constructor(query: string) {
    this.#query = query;
  }

  or(): void {
    this.#joins = this.clauses.length > 0;
  }

  /** Words and numbers without anything special, between two offsets of the query. */
  plain(start: number, end: number): void {
    const text = this.#query.slice(start, end);
    const typed = end === this.#query.length && /[\p{L}\p{N}\p{M}]$/u.test(text);
    for (const term of termsOf(text, typed)) this.#add({ terms: [term], excluded: false });
  }

  special({ field, value, quoted, excluded, typed }: Special): void {
    const beginning = typed && !quoted && !excluded && /[\p{L}\p{N}\p{M}]$/u.test(value);
    if (field === 'from' || field === 'to') {
      const date = dateOf(value);
      // A date that is not one, or not one yet, sets no limit.
      if (date === null) return;
      if (field === 'from') this.from = dayOf(date, 'first');
      else this.to = dayOf(date, 'last');
      return;
    }
    const terms =
      field === null || field in SCOPES ? this.#words(field, value, quoted, beginning, excluded) : facetTerms(field, value, beginning);
    if (excluded || field === null || !(field in SCOPES)) this.#add({ terms, excluded });
    else for (const term of terms) this.#add({ terms: [term], excluded });
  }

  #words(field: SearchField | null, value: string, quoted: boolean, beginning: boolean, excluded: boolean): Term[] {
    const scope = field === 'speaker' ? 'speaker' : field === 'org' ? 'organisation' : field === 'source' ? 'source' : null;
    const words = foldedWords(value).map(({ text }) => text);
    const [only] = words;
    if (only === undefined) return [];
    if (quoted && scope === null) return [{ kind: 'phrase', words, scope }];
    // What must not be there is there only as a whole: -vice-président.
    if (excluded && words.length > 1) return [{ kind: 'phrase', words, scope }];
    return words.flatMap((word, index) => {
      const begun = beginning && index === words.length - 1;
      return begun && isSingleLetter(word) ? [] : [wordTerm(word, begun, scope)];
    });
  }

  #add(clause: Clause): void {
    if (clause.terms.length === 0) return;
    const last = this.clauses.at(-1);
    if (this.#joins && last !== undefined && last.excluded === clause.excluded) last.terms.push(...clause.terms);
    else this.clauses.push(clause);
    this.#joins = false;
  }
}

const SCOPES = { speaker: true, org: true, source: true };

/** The words and numbers of a text, in order. */
function termsOf(text: string, typed: boolean): Term[] {
  const words = foldedWords(text);
  const numbers = numbersIn(text).filter(({ plain }) => !plain);
  const terms: Term[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const number = numbers.find(({ start, end }) => start <= word.start && word.end <= end);
    if (number === undefined) {
      const beginning = typed && index === words.length - 1;
      if (!(beginning && isSingleLetter(word.text))) terms.push(wordTerm(word.text, beginning, null));
      continue;
    }
    const inside = words.filter(({ start, end }) => number.start <= start && end <= number.end);
    index += inside.length - 1;
    terms.push({
      kind: 'number',
      value: number.value,
      words: inside.map((each) => each.text),
      beginning: typed && index === words.length - 1,
    });
  }
  return terms;
}

function isSingleLetter(word: string): boolean {
  return /^\p{L}$/u.test(word);
}

function wordTerm(word: string, beginning: boolean, scope: Scope | null): Term {
  if (/^\d+$/.test(word) && scope === null) return { kind: 'number', value: word, words: [word], beginning: beginning && word.length > 1 };
  const stems = stemsOf(word);
  return { kind: 'word', word, stems, sounds: soundsOf(word), stemSounds: stems.flatMap(soundsOf), beginning, scope };
}

const STATUSES = [...verificationSchema.options, 'expired'] as const;

function facetTerms(field: SearchField, value: string, beginning: boolean): Term[] {
  if (field === 'tag') return value === '' ? [] : [{ kind: 'facet', tokens: [facetToken('tags', value)], beginning }];
  const word = plainWord(value);
  if (word === '') return [];
  if (field === 'status') {
    const statuses = searchFieldValues(word, STATUSES);
    const stored = statuses.flatMap((status) => (status === 'expired' ? [] : [facetToken('status', status)]));
    const terms: Term[] = stored.length > 0 || statuses.length === 0 ? [{ kind: 'facet', tokens: stored, beginning: false }] : [];
    return statuses.includes('expired') ? [...terms, { kind: 'expired' }] : terms;
  }
  const langs = searchFieldValues(word, langSchema.options);
  const tokens =
    field === 'kind'
      ? searchFieldValues(word, itemKindSchema.options).map((kind) => facetToken('kind', kind))
      : langs.map((lang) => (field === 'lang' ? langToken(lang) : facetToken('missing', lang)));
  return [{ kind: 'facet', tokens, beginning: false }];
}

/** A word of a field's name or value: folded, letters only. */
function plainWord(typed: string): string {
  return fold(typed).text.replace(/[^\p{L}]/gu, '');
}

/** A date as it is typed: `2024`, `2024-05`, `2024-05-14`, `05.2024`, `14/05/2024`. */
function dateOf(value: string): string | null {
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value);
  const written = /^(?:(?:(\d{1,2})[./])?(\d{1,2})[./])?(\d{4})$/.exec(value);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [written?.[3], written?.[2], written?.[1]];
  if (year === undefined || Number(month ?? 1) < 1 || Number(month ?? 1) > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return null;
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}
