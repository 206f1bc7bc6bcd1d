import type { ReadDatabase, WriteDatabase } from './database.ts';
import { type Facet, type Facets, facetValues } from './searchTokens.ts';

/** In this order, which the ids of values depend on: new facets go to the end. */
const FACETS = [
  'kind',
  'status',
  'speaker',
  'organisation',
  'year',
  'expires',
  'tags',
  'sources',
  'missing',
] as const satisfies readonly Facet[];
/** An id is a multiple of this and the place of its facet, so that values are told apart without being looked up. */
const PLACES = 16;

/** The facet of a value, by the value's id. */
export function facetOfValue(id: number): Facet {
  const facet = FACETS[id % PLACES];
  if (facet === undefined) throw new RangeError(`The value ${id} is of no facet`);
  return facet;
}

/** The ids of an item's values, as they are stored beside it. */
export function writtenIds(ids: readonly number[]): string {
  return ids.join(',');
}

/** How often each id occurs in lists of them, with commas between ids and between lists. */
export function countIds(lists: string): Map<number, number> {
  const counts = new Map<number, number>();
  let id = 0;
  let digits = false;
  // Units rather than pieces: a search counts ten thousand of them.
  for (let at = 0; at <= lists.length; at += 1) {
    const digit = lists.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      id = id * 10 + digit;
      digits = true;
    } else if (digits) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      id = 0;
      digits = false;
    }
  }
  return counts;
}

/** What values are, by their ids. */
export function valuesOf(db: ReadDatabase, ids: readonly number[]): Map<number, string> {
  const rows = db.all<{ id: number; value: string }>(
    'SELECT id, value FROM facet_value WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, value }) => [id, value]));
}

/** The ids of the values of many items, which are given one where they have none; and by how much the counts of values change. */
export class FacetCounts {
  readonly #db: WriteDatabase;
  readonly #ids = new Map<string, number>();
  readonly #changes = new Map<number, number>();
  #next: number | null = null;

  constructor(db: WriteDatabase) {
    this.#db = db;
  }

  /** Counts an item that has come. Returns the ids of its values. */
  add(facets: Facets): number[] {
    const ids = facetValues(facets).map(([facet, value]) => this.#idOf(facet, value));
    for (const id of ids) this.#count(id, 1);
    return ids;
  }

  /** Counts an item that is gone, by what was stored beside it. */
  remove(written: string): void {
    for (const [id, times] of countIds(written)) this.#count(id, -times);
  }

  #count(id: number, by: number): void {
    this.#changes.set(id, (this.#changes.get(id) ?? 0) + by);
  }

  #idOf(facet: Facet, value: string): number {
    const key = `${facet} ${value}`;
    const known =
      this.#ids.get(key) ?? this.#db.get<{ id: number }>('SELECT id FROM facet_value WHERE facet = ? AND value = ?', facet, value)?.id;
    const id = known ?? this.#newId(facet, value);
    this.#ids.set(key, id);
    return id;
  }

  #newId(facet: Facet, value: string): number {
    this.#next ??= Math.floor((this.#db.get<{ last: number | null }>('SELECT max(id) AS last FROM facet_value')?.last ?? 0) / PLACES) + 1;
    const id = this.#next * PLACES + FACETS.indexOf(facet);
    this.#next += 1;
    this.#db.run('INSERT INTO facet_value (id, facet, value, count) VALUES (?, ?, ?, 0)', id, facet, value);
    return id;
  }

  store(): void {
    for (const [id, by] of this.#changes) if (by !== 0) this.#db.run('UPDATE facet_value SET count = count + ? WHERE id = ?', by, id);
    this.#changes.clear();
  }
}

/** Whether the counts of values are what counting gives, and every id that is stored beside an item is of a value. */
export function facetCountsAreRight(db: ReadDatabase): boolean {
  const counted = new Map<number, number>();
  for (const { ids } of db.all<{ ids: string }>('SELECT ids FROM search_facets')) {
    for (const [id, times] of countIds(ids)) counted.set(id, (counted.get(id) ?? 0) + times);
  }
  const held = db.all<{ id: number; count: number }>('SELECT id, count FROM facet_value');
  const known = new Set(held.map(({ id }) => id));
  return held.every(({ id, count }) => count === (counted.get(id) ?? 0)) && [...counted.keys()].every((id) => known.has(id));
}
