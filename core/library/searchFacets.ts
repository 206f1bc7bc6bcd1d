import type { Id } from '../model/record.ts';
import type { SearchFacets } from '../model/search.ts';
import type { ReadDatabase } from './database.ts';
import { countIds, facetOfValue, valuesOf } from './facetValues.ts';
import { sourceTitles } from './searchHits.ts';
import type { Facet } from './searchTokens.ts';
import { organisationNames, peopleNames } from './shownNames.ts';

/** Longer lists of values are cut: nobody chooses among hundreds. */
const MOST_VALUES = 50;

/** How often each value of a facet occurs, of most values those that occur most. */
type Counts = ReadonlyMap<string, number>;

/** Counts the facets of items that were found. */
export class FacetTally {
  readonly #db: ReadDatabase;
  readonly #counts = new Map<Facet, [id: number, count: number][]>();
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
      `SELECT group_concat(ids) AS "all" FROM search_facets WHERE number IN (SELECT value FROM json_each(?))`,
      JSON.stringify(numbers),
    ) ?? { all: null };
    for (const counted of countIds(all ?? '')) {
      const of = facetOfValue(counted[0]);
      if (facet === null ? this.#separately.has(of) : of !== facet) continue;
      const counts = this.#counts.get(of);
      if (counts) counts.push(counted);
      else this.#counts.set(of, [counted]);
    }
  }

  facets(): SearchFacets {
    const shown = new Map([...this.#counts].map(([facet, counts]) => [facet, mostCounted(facet, counts)]));
    const values = valuesOf(
      this.#db,
      [...shown.values()].flatMap((counts) => counts.map(([id]) => id)),
    );
    return facetsFrom(
      this.#db,
      (facet) => new Map((shown.get(facet) ?? []).map(([id, count]): [string, number] => [values.get(id) ?? '', count])),
    );
  }
}

/** Nobody asks how many items expire on a day. */
function mostCounted(facet: Facet, counts: readonly [id: number, count: number][]): (readonly [id: number, count: number])[] {
  if (facet === 'expires') return [];
  return counts.length <= MOST_VALUES ? [...counts] : counts.toSorted(([a, many], [b, few]) => few - many || a - b).slice(0, MOST_VALUES);
}

/** The facets of all items, as they are counted when items are written. */
export function storedFacets(db: ReadDatabase): SearchFacets {
  return facetsFrom(db, (facet) => {
    const rows = db.all<{ value: string; count: number }>(
      'SELECT value, count FROM facet_value WHERE facet = ? AND count > 0 ORDER BY count DESC LIMIT ?',
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
