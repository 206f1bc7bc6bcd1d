import type { Id } from '../model/record.ts';
import type { SearchFacets } from '../model/search.ts';
import type { ReadDatabase } from './database.ts';
import { sourceTitles } from './searchHits.ts';
import type { Facet, Facets } from './searchTokens.ts';
import { organisationNames, peopleNames } from './shownNames.ts';

/** Longer lists of values are cut: nobody chooses among hundreds. */
const MOST_VALUES = 50;

/** How often each value of a facet occurs. */
type Counts = ReadonlyMap<string, number>;

const COUNTED = ['kind', 'status', 'speaker', 'organisation', 'year', 'tags', 'sources', 'missing'] as const satisfies readonly Facet[];

function countsOf(items: readonly Facets[], facet: (typeof COUNTED)[number]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const item of items) {
    const value = item[facet];
    if (Array.isArray(value)) for (const each of value) count(each);
    else if (value !== null) count(String(value));
  }
  return counts;
}

/** Counts the facets of items that were found. */
export class FacetTally {
  readonly #db: ReadDatabase;
  readonly #counts = new Map<Facet, Map<string, number>>();
  readonly #separately = new Set<Facet>();

  constructor(db: ReadDatabase) {
    this.#db = db;
  }

  /** Counts items, by their numbers: for one facet apart from the others, or for all that are not counted apart. */
  add(facet: Facet | null, numbers: readonly number[]): void {
    if (facet !== null) {
      this.#separately.add(facet);
      this.#counts.delete(facet);
    }
    const { all } = this.#db.get<{ all: string | null }>(
      // One value instead of a thousand rows: it is read several times as fast.
      `SELECT group_concat(facets) AS "all" FROM search_item WHERE number IN (SELECT value FROM json_each(?))`,
      JSON.stringify(numbers),
    ) ?? { all: null };
    // This program wrote it and `verify` checks it: validating a thousand of them would be half the answer's time.
    const found: Facets[] = JSON.parse(`[${all ?? ''}]`);
    for (const each of COUNTED) {
      if (facet === null ? this.#separately.has(each) : each !== facet) continue;
      this.#counts.set(each, countsOf(found, each));
    }
  }

  facets(): SearchFacets {
    return facetsFrom(this.#db, (facet) => this.#counts.get(facet) ?? new Map());
  }
}

/** The facets of all items, as they are counted when items are written. */
export function storedFacets(db: ReadDatabase): SearchFacets {
  return facetsFrom(db, (facet) => {
    const rows = db.all<{ value: string; count: number }>(
      'SELECT value, count FROM facet_count WHERE facet = ? ORDER BY count DESC LIMIT ?',
      facet,
      MOST_VALUES,
    );
    return new Map(rows.map(({ value, count }) => [value, count]));
  });
}

function facetsFrom(db: ReadDatabase, countsOf: (facet: Facet) => Counts): SearchFacets {
  const speakers = most(countsOf('speaker'));
  const organisations = most(countsOf('organisation'));
  const sources = most(countsOf('sources'));
  const people = peopleNames(db, idsOf(speakers));
  const bodies = organisationNames(db, idsOf(organisations));
  const titles = sourceTitles(db, idsOf(sources));
  const kinds = countsOf('kind');
  const statuses = countsOf('status');
  const missing = countsOf('missing');
  return {
    kinds: { quote: kinds.get('quote') ?? 0, fact: kinds.get('fact') ?? 0, statistic: kinds.get('statistic') ?? 0 },
    tags: most(countsOf('tags')).map(([tag, count]) => ({ tag, count })),
    statuses: {
      unverified: statuses.get('unverified') ?? 0,
      verified: statuses.get('verified') ?? 0,
      disputed: statuses.get('disputed') ?? 0,
      superseded: statuses.get('superseded') ?? 0,
    },
    speakers: speakers.map(([id, count]) => ({ id, name: people.get(id) ?? {}, count })),
    organisations: organisations.map(([id, count]) => ({ id, name: bodies.get(id) ?? {}, count })),
    sources: sources.map(([id, count]) => ({ id, title: titles.get(id) ?? '', count })),
    years: [...countsOf('year')].map(([year, count]) => ({ year: Number(year), count })).sort((a, b) => b.year - a.year),
    missing: { fr: missing.get('fr') ?? 0, ru: missing.get('ru') ?? 0 },
  };
}

function most(counts: Counts): [Id, number][] {
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).slice(0, MOST_VALUES);
}

function idsOf(counted: readonly [Id, number][]): Id[] {
  return counted.map(([id]) => id);
}
