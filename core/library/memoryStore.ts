import type { Lang } from '../model/language.ts';
import type { MemoryOrigin, MemoryUnit } from '../model/memory.ts';
import type { WriteDatabase } from './database.ts';
import {
  addUnits,
  type CandidateText,
  candidateText,
  exactTexts,
  existingIds,
  hasPair,
  indexUnits,
  latestUnitIds,
  memoryOrigins,
  memoryUnits,
  originOf,
  type PreparedUnit,
  rankOrigin,
  removeUnits,
  unindexed,
  unitCounts,
  unitIdsAfter,
} from './memory.ts';
import { type Posting, postingCounts, postingsOf } from './memoryPostings.ts';

/** Units read at once when all of them are wanted. */
const PAGE = 1000;
/** Units that are indexed one by one rather than as a chunk. */
const FEW = 500;
/** Units whose index entries are gathered before they are written: about 50 MB. */
const INDEXED_AT_ONCE = 100_000;

/** The translation memory of an open library. Its units are no records: they have no history, and undo does not take them back. */
export class MemoryStore {
  readonly #db: WriteDatabase;
  readonly #write: <T>(work: () => T) => T;

  /** `write` does its work in one transaction and explains what goes wrong with the file. */
  constructor(db: WriteDatabase, write: <T>(work: () => T) => T) {
    this.#db = db;
    this.#write = write;
  }

  /**
   * Adds units of one origin in one transaction. By the thousand they are found by their words only after {@link catchUp}. What another
   * call has written stays when one is cancelled or killed, and the same units again are known.
   * @returns how many pairs were new
   */
  add(origin: Pick<MemoryOrigin, 'kind' | 'name' | 'briefingId'>, units: readonly PreparedUnit[]): number {
    const isMany = units.length > FEW;
    // A pair and its texts lie anywhere in their indexes: with the usual 2 MB of pages most of them would be read anew each time.
    // Pages that every batch changes are copied into the file once in a while, and not after each batch.
    if (isMany) for (const setting of ['cache_size = -65536', 'wal_autocheckpoint = 16384']) this.#db.pragma(setting);
    const added = this.#write(() => addUnits(this.#db, originOf(this.#db, origin), units, !isMany));
    if (!isMany) this.catchUp();
    return added;
  }

  /** Writes what finds units by their words, for those that were added by the thousand; also for those of an import that was killed. */
  catchUp(): void {
    while (unindexed(this.#db) > 0) this.#write(() => indexUnits(this.#db, INDEXED_AT_ONCE));
  }

  /** How many units are not yet found by their words, removed ones among them. */
  get unindexed(): number {
    return unindexed(this.#db);
  }

  remove(ids: readonly number[]): void {
    this.#write(() => removeUnits(this.#db, ids));
  }

  origins(): (MemoryOrigin & { units: number })[] {
    const counts = unitCounts(this.#db);
    return memoryOrigins(this.#db).map((origin) => ({ ...origin, units: counts.get(origin.id) ?? 0 }));
  }

  /** Points taken off the scores of an origin's units, and its rank among equals. */
  rank(id: number, penalty: number, priority: number): void {
    this.#write(() => rankOrigin(this.#db, id, penalty, priority));
  }

  /** How many units there are. */
  count(): number {
    return this.#db.get<{ count: number }>('SELECT count(*) AS count FROM memory_unit')?.count ?? 0;
  }

  hasPair(pair: number): boolean {
    return hasPair(this.#db, pair);
  }

  /** Units, the latest first, of one origin if it is given. */
  latest(origin: number | null, most: number, offset: number): MemoryUnit[] {
    return this.units(latestUnitIds(this.#db, origin, most, offset));
  }

  /** Those of the ids, in their order, whose units are still there and of the origin if it is given. */
  existing(ids: readonly number[], origin: number | null): number[] {
    return existingIds(this.#db, ids, origin);
  }

  /** Puts a unit in the place of another one, in one transaction. */
  replace(id: number, origin: Pick<MemoryOrigin, 'kind' | 'name' | 'briefingId'>, unit: PreparedUnit): void {
    this.#write(() => {
      removeUnits(this.#db, [id]);
      addUnits(this.#db, originOf(this.#db, origin), [unit], true);
    });
    this.catchUp();
  }

  exactTexts(lang: Lang, key: number): ReturnType<typeof exactTexts> {
    return exactTexts(this.#db, lang, key);
  }

  postingCounts(lang: Lang, tokens: readonly number[]): Map<number, number> {
    return postingCounts(this.#db, lang, tokens);
  }

  postingsOf(lang: Lang, token: number): Posting[] {
    return postingsOf(this.#db, lang, token);
  }

  candidateText(lang: Lang, id: number): CandidateText | null {
    return candidateText(this.#db, lang, id);
  }

  /** All units in the order of their ids, read a few at a time. */
  *all(): Generator<MemoryUnit> {
    let last = 0;
    for (;;) {
      const ids = unitIdsAfter(this.#db, last, PAGE);
      const end = ids.at(-1);
      if (end === undefined) return;
      yield* this.units(ids);
      last = end;
    }
  }

  units(ids: readonly number[]): MemoryUnit[] {
    return memoryUnits(this.#db, ids);
  }
}
