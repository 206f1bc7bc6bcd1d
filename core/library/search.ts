import { LANGS, type Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { SearchInput, SearchResult } from '../model/search.ts';
import type { ReadDatabase } from './database.ts';
import { exactExpression, matchExpression, typedExpression, type Vocabulary } from './searchExpression.ts';
import { FacetTally, storedFacets } from './searchFacets.ts';
import { hitsFor, type Placed } from './searchHits.ts';
import { parseQuery, type Query } from './searchQuery.ts';
import { dayOf, langOf, numberOf, type RowRange, rowsBetween } from './searchRow.ts';
import { type TierRow, tierOf } from './searchTier.ts';
import { type Facet, facetToken, langToken } from './searchTokens.ts';

/**
 * Of so many items the total and the facets are exact; of more, the latest are counted, since nobody reads further while
 * typing and the most frequent words are in every other text.
 */
const MOST_COUNTED = 1000;

/**
 * The items a query finds: those with its words one after the other first, then those with the words as typed, then those with
 * other forms of them or with them beside the text; among these, the latest first. Only as much of the index is read as is shown
 * and counted. Without anything to look for, all items, the latest first.
 */
export function search(db: ReadDatabase, input: SearchInput, today: string): SearchResult {
  const query = parseQuery(input.query);
  const filters = filtersOf(input);
  const asksForAll = query.clauses.length === 0 && query.from === null && query.to === null;
  if (asksForAll && filters.size === 0 && input.lang === undefined) return everything(db, query, input);
  const matching = new Matching(db, query, input, filters, vocabularyOf(db, today));
  const most = Math.max(MOST_COUNTED, input.offset + input.limit + 1);
  const found = matching.latest(null, most);
  const tally = new FacetTally(db);
  tally.add(null, [...found.items.keys()]);
  let bounded = found.more;
  for (const facet of filters.keys()) {
    const left = matching.latest(facet, most);
    tally.add(facet, [...left.items.keys()]);
    bounded ||= left.more;
  }
  const shown = input.offset + input.limit;
  const ranked = found.items.size === 0 ? [] : matching.ranked(found.items, shown).slice(input.offset, shown);
  return {
    total: found.items.size,
    totalIsLowerBound: found.more,
    hits: hitsFor(db, placed(db, ranked), query),
    facets: tally.facets(),
    facetsAreLowerBounds: bounded,
  };
}

function everything(db: ReadDatabase, query: Query, input: SearchInput): SearchResult {
  const page = db.all<{ id: Id }>(
    'SELECT item_id AS id FROM search_item ORDER BY day DESC, number DESC LIMIT ? OFFSET ?',
    input.limit,
    input.offset,
  );
  const facets = storedFacets(db);
  return {
    total: Object.values(facets.kinds).reduce((total, count) => total + count, 0),
    totalIsLowerBound: false,
    hits: hitsFor(
      db,
      page.map(({ id }) => ({ id, lang: null })),
      query,
    ),
    facets,
    facetsAreLowerBounds: false,
  };
}

/** The filters of the input, each with the tokens of which any will do. No kind at all finds nothing. */
function filtersOf(input: SearchInput): Map<Facet, string[]> {
  const filters = new Map<Facet, string[]>();
  const set = (facet: Facet, values: readonly (string | number)[] | undefined) => {
    if (values !== undefined)
      filters.set(
        facet,
        values.map((value) => facetToken(facet, value)),
      );
  };
  const one = <T>(value: T | undefined) => (value === undefined ? undefined : [value]);
  set('kind', input.kinds);
  set('status', input.statuses);
  set('speaker', input.speakerIds);
  set('organisation', input.organisationIds);
  set('sources', input.sourceIds);
  set('year', input.years);
  set('tags', one(input.tag));
  set('missing', one(input.missing));
  return filters;
}

/** Items by their numbers, each with the rows that were found of it. */
interface Found {
  items: Map<number, number[]>;
  /** There are more than were asked for. */
  more: boolean;
}

/** A number of an item, and its language that matched best. */
interface Ranked {
  number: number;
  lang: Lang | null;
}

/** So many items are read rather than looked up again to see where they rank. */
const MOST_READ = 200;
/** Better matches are looked for in so many times the period that holds those counted. */
const TIMES_LOOKED_THROUGH = 3;

class Matching {
  readonly #db: ReadDatabase;
  readonly #query: Query;
  readonly #filters: ReadonlyMap<Facet, readonly string[]>;
  readonly #lang: readonly (readonly string[])[];
  readonly #range: RowRange;
  readonly #vocabulary: Vocabulary;

  constructor(
    db: ReadDatabase,
    query: Query,
    { lang }: SearchInput,
    filters: ReadonlyMap<Facet, readonly string[]>,
    vocabulary: Vocabulary,
  ) {
    this.#db = db;
    this.#query = query;
    this.#filters = filters;
    this.#lang = lang === undefined ? [] : [[langToken(lang)]];
    this.#range = rowsBetween(query.from, query.to);
    this.#vocabulary = vocabulary;
  }

  /** The latest items that match, all filters but one considered. */
  latest(without: Facet | null, most: number): Found {
    return this.#rows(matchExpression(this.#query, this.#tokens(without), this.#vocabulary), most);
  }

  /** The first of them in the order of the list. */
  ranked(found: ReadonlyMap<number, number[]>, most: number): Ranked[] {
    if (found.size <= MOST_READ) return this.#readTiers(found).slice(0, most);
    const tokens = this.#tokens(null);
    const within = this.#lookedThrough(found);
    const ranked = new Map<number, Ranked>();
    for (const expression of [exactExpression, typedExpression]) {
      const narrower = expression(this.#query, tokens, this.#vocabulary);
      if (narrower === null || ranked.size >= most) continue;
      rank(ranked, this.#rows(narrower, most, within).items);
    }
    rank(ranked, found);
    return [...ranked.values()];
  }

  /** The same for few items, by reading them. */
  #readTiers(found: ReadonlyMap<number, number[]>): Ranked[] {
    const rows = this.#db.all<TierRow & { id: number }>(
      `SELECT id, words, around, speaker, organisation, source, facets FROM search_text WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify([...found.values()].flat()),
    );
    const tiers = new Map(rows.map((row) => [row.id, tierOf(row, this.#query)]));
    const ranked = new Map<number, Ranked>();
    for (const tier of [0, 1, 2]) {
      for (const [number, ids] of found) rank(ranked, new Map([[number, ids.filter((id) => tiers.get(id) === tier)]]));
    }
    return [...ranked.values()];
  }

  #tokens(without: Facet | null): (readonly string[])[] {
    return [...this.#lang, ...[...this.#filters].flatMap(([facet, tokens]) => (facet === without ? [] : [tokens]))];
  }

  /**
   * Where better matches are looked for: some thousands of the latest, so that a phrase of frequent words does not cost
   * reading all of them. Who wants it from whatever time puts it in quotation marks.
   */
  #lookedThrough(found: ReadonlyMap<number, number[]>): RowRange {
    const [newest = this.#range.first] = found.values().next().value ?? [];
    const oldest = [...found.values()].at(-1)?.at(-1) ?? this.#range.last;
    const bounded = found.size < MOST_COUNTED ? this.#range.last : newest + (oldest - newest) * TIMES_LOOKED_THROUGH;
    return { first: this.#range.first, last: Math.min(this.#range.last, bounded) };
  }

  #rows(expression: string, most: number, range = this.#range): Found {
    const items = new Map<number, number[]>();
    let { first } = range;
    // An item has at most one row in each language, mostly not all of them: rows are read as many at a time as items are wanted.
    // Where the index first has to find the beginning of a period, it is asked once.
    const step = first > 0 ? (most + 1) * LANGS.length : most + 1;
    for (;;) {
      const rows = this.#db.all<{ rowid: number }>(
        'SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?',
        expression,
        first,
        range.last,
        step,
      );
      for (const { rowid } of rows) {
        const number = numberOf(rowid);
        const known = items.get(number);
        if (known) known.push(rowid);
        else if (items.size === most) return { items, more: true };
        else items.set(number, [rowid]);
        first = rowid + 1;
      }
      if (rows.length < step) return { items, more: false };
    }
  }
}

function rank(ranked: Map<number, Ranked>, items: ReadonlyMap<number, number[]>): void {
  for (const [number, rows] of items) {
    const [row] = rows;
    if (row === undefined) continue;
    // Where both languages match alike, the item's own is shown.
    if (!ranked.has(number)) ranked.set(number, { number, lang: rows.length > 1 ? null : langOf(row) });
  }
}

function placed(db: ReadDatabase, ranked: readonly Ranked[]): Placed[] {
  const ids = new Map(
    db
      .all<{ number: number; id: Id }>(
        'SELECT number, item_id AS id FROM search_item WHERE number IN (SELECT value FROM json_each(?))',
        JSON.stringify(ranked.map(({ number }) => number)),
      )
      .map(({ number, id }) => [number, id]),
  );
  return ranked.flatMap(({ number, lang }) => {
    const id = ids.get(number);
    return id === undefined ? [] : [{ id, lang }];
  });
}

/** More words than this are not looked up one by one. */
const MOST_COMPLETIONS = 200;
/** The days on which figures expire are few; of more than this, the latest are considered. */
const MOST_EXPIRY_DAYS = 500;

function vocabularyOf(db: ReadDatabase, today: string): Vocabulary {
  const known = new Map<string, readonly string[] | null>();
  return {
    wordsBeginning(beginning) {
      const before = known.get(beginning);
      if (before !== undefined) return before;
      const words = db
        .all<{ word: string }>(
          'SELECT word FROM search_word WHERE word >= ? AND word < ? LIMIT ?',
          beginning,
          `${beginning}\u{10FFFF}`,
          MOST_COMPLETIONS + 1,
        )
        .map(({ word }) => word);
      const becomes = words.length > MOST_COMPLETIONS ? null : words;
      known.set(beginning, becomes);
      return becomes;
    },
    expiredTokens: () => {
      const now = dayOf(today.slice(0, 10));
      return db
        .all<{ expires: string }>(
          'SELECT DISTINCT expires FROM item WHERE expires IS NOT NULL AND expires <= ? ORDER BY expires DESC LIMIT ?',
          today,
          MOST_EXPIRY_DAYS,
        )
        .flatMap(({ expires }) => (dayOf(expires, 'last') < now ? [facetToken('expires', expires)] : []));
    },
  };
}
