import { isDeepStrictEqual } from 'node:util';
import type { Id, RecordKind } from '../model/record.ts';
import type { ChangeLog } from './changeLog.ts';
import type { ReadDatabase } from './database.ts';
import { RecordNotFound, RevisionConflict } from './errors.ts';
import type { InputOf, RecordOf, RecordTables } from './tables/recordTable.ts';

/** The live records of one kind. */
export interface Store<R, I> {
  /** @throws RecordNotFound when there is none, or it is in the bin */
  get(id: Id): R;
  /** The record, or null when there is none or it is in the bin. */
  find(id: Id): R | null;
  /** All of them, in the order they were made. */
  list(): R[];
  /**
   * Adds a record, or changes the one of the input's id. Saving what is stored already changes nothing. With
   * `expectedRevision` the record is only written if it is still the one that was read.
   * @throws RevisionConflict when it is not
   * @throws RecordNotFound when the record is in the bin, when it was expected and is not there, or when it points to one that does not exist
   */
  save(input: I, expectedRevision?: number): R;
  /**
   * Adds records of ids the library has never had, many at once: inside an action, at a fraction of what `save` costs. They are not looked
   * for, nor read back.
   * @throws RecordNotFound when one points to a record that does not exist
   */
  add(inputs: readonly (I & { id: Id })[]): void;
  /** Puts the record in the bin. @throws RecordNotFound */
  remove(id: Id): R;
  /** Takes the record out of the bin; one that is not in it stays as it is. @throws RecordNotFound when there never was one */
  restore(id: Id): R;
}

/** A store over one table; all its writes go through the change log. */
export class RecordStore<K extends RecordKind> implements Store<RecordOf[K], InputOf[K]> {
  readonly #kind: K;
  readonly #table: RecordTables[K];
  readonly #db: ReadDatabase;
  readonly #log: ChangeLog;
  readonly #newId: () => string;

  constructor(kind: K, tables: RecordTables, db: ReadDatabase, log: ChangeLog, newId: () => string) {
    this.#kind = kind;
    this.#table = tables[kind];
    this.#db = db;
    this.#log = log;
    this.#newId = newId;
  }

  get(id: Id): RecordOf[K] {
    const record = this.find(id);
    if (record === null) throw new RecordNotFound(this.#kind, id);
    return record;
  }

  find(id: Id): RecordOf[K] | null {
    const record = this.#stored(id);
    return record === null || record.deletedAt !== null ? null : record;
  }

  list(): RecordOf[K][] {
    return this.#db.snapshot(() => {
      const rows = this.#db.all<{ id: Id }>(`SELECT id FROM ${this.#table.name} WHERE deleted_at IS NULL ORDER BY created_at, id`);
      const ids = rows.map(({ id }) => id);
      const records = this.#table.load(this.#db, ids);
      return ids.flatMap((id) => records.get(id) ?? []);
    });
  }

  save(input: InputOf[K], expectedRevision?: number): RecordOf[K] {
    return this.#log.action(`save.${this.#kind}`, () => {
      const before = input.id === undefined ? null : this.#stored(input.id);
      if (before !== null && before.deletedAt !== null) throw new RecordNotFound(this.#kind, before.id);
      if (expectedRevision !== undefined) {
        if (before === null) throw new RecordNotFound(this.#kind, input.id ?? '');
        if (before.revision !== expectedRevision) throw new RevisionConflict(before.id, before.revision);
      }
      const draft = this.#draft(input, before?.id ?? input.id ?? this.#newId(), before);
      if (before !== null && isDeepStrictEqual(before, draft)) return before;
      return this.#log.write(this.#kind, before, draft);
    });
  }

  add(inputs: readonly (InputOf[K] & { id: Id })[]): void {
    this.#log.add(
      this.#kind,
      inputs.map((input) => this.#draft(input, input.id, null)),
    );
  }

  #draft(input: InputOf[K], id: Id, before: RecordOf[K] | null): RecordOf[K] {
    const { now, author } = this.#log;
    const parsed = this.#table.schema.parse({
      ...input,
      id,
      revision: before?.revision ?? 1,
      createdAt: before?.createdAt ?? now,
      updatedAt: before?.updatedAt ?? now,
      deletedAt: null,
    });
    return this.#table.settled?.(parsed, before, { author, at: now }) ?? parsed;
  }

  remove(id: Id): RecordOf[K] {
    return this.#log.action(`remove.${this.#kind}`, () => {
      const before = this.get(id);
      return this.#log.write(this.#kind, before, { ...before, deletedAt: this.#log.now });
    });
  }

  restore(id: Id): RecordOf[K] {
    return this.#log.action(`restore.${this.#kind}`, () => {
      const before = this.#stored(id);
      if (before === null) throw new RecordNotFound(this.#kind, id);
      if (before.deletedAt === null) return before;
      const draft: RecordOf[K] = { ...before, deletedAt: null };
      const { author, now: at } = this.#log;
      return this.#log.write(this.#kind, before, this.#table.settled?.(draft, before, { author, at }) ?? draft);
    });
  }

  #stored(id: Id): RecordOf[K] | null {
    return this.#db.snapshot(() => this.#table.load(this.#db, [id])).get(id) ?? null;
  }
}
