import Database from 'better-sqlite3';

/** A value SQLite can hold, as we use it. */
export type SqlValue = string | number | Uint8Array | null;
type Parameters = readonly SqlValue[];

/** A statement that took longer than a person notices. */
export interface SlowQuery {
  sql: string;
  milliseconds: number;
}

/** Statements slower than this are handed to the hook. */
const SLOW_MILLISECONDS = 40;

/**
 * A connection that can only be asked. The row type is what the statement selects; strict tables and their CHECKs are what
 * makes it true.
 */
export interface ReadDatabase {
  all<Row>(sql: string, ...parameters: Parameters): Row[];
  get<Row>(sql: string, ...parameters: Parameters): Row | undefined;
  /** The value of a PRAGMA that answers with one. */
  pragma(name: string): unknown;
  /** Everything `work` reads is of one moment, whatever other connections write meanwhile. */
  snapshot<T>(work: () => T): T;
}

/** A connection that may also write; only the change log and the migrations are given one. */
export interface WriteDatabase extends ReadDatabase {
  /** `rowId`: of the row inserted last on this connection. */
  run(sql: string, ...parameters: Parameters): { changes: number; rowId: number };
  /** Several statements without parameters. */
  exec(sql: string): void;
  /** One transaction, or a savepoint inside one; rolled back when `work` throws. */
  transaction<T>(work: () => T): T;
}

export interface ConnectionOptions {
  readonly?: boolean;
  /** How long to wait for another writer before giving up, in milliseconds. */
  busyTimeout?: number;
  onSlowQuery?: ((query: SlowQuery) => void) | undefined;
}

/** One connection to a SQLite file, with its prepared statements. */
export class Connection implements WriteDatabase {
  readonly #database: Database.Database;
  /** Statements are kept whatever their rows are; `never` lets each caller name them, as `prepare` itself does. */
  readonly #statements = new Map<string, Database.Statement<SqlValue[], never>>();
  readonly #onSlowQuery: ((query: SlowQuery) => void) | undefined;

  /** @throws SqliteError when the file cannot be opened */
  constructor(path: string, options: ConnectionOptions = {}) {
    this.#database = new Database(path, {
      readonly: options.readonly ?? false,
      fileMustExist: true,
      timeout: options.busyTimeout ?? 5000,
    });
    this.#onSlowQuery = options.onSlowQuery;
  }

  all<Row>(sql: string, ...parameters: Parameters): Row[] {
    return this.#timed(sql, () => this.#typed<Row>(sql).all(...parameters));
  }

  get<Row>(sql: string, ...parameters: Parameters): Row | undefined {
    return this.#timed(sql, () => this.#typed<Row>(sql).get(...parameters));
  }

  run(sql: string, ...parameters: Parameters): { changes: number; rowId: number } {
    const { changes, lastInsertRowid } = this.#timed(sql, () => this.#typed(sql).run(...parameters));
    return { changes, rowId: Number(lastInsertRowid) };
  }

  exec(sql: string): void {
    this.#timed(sql, () => this.#database.exec(sql));
  }

  pragma(name: string): unknown {
    return this.#database.pragma(name, { simple: true });
  }

  transaction<T>(work: () => T): T {
    // Immediate: a transaction that reads first and writes later could otherwise fail to get the lock half way, without waiting.
    return this.#database.transaction(work).immediate();
  }

  snapshot<T>(work: () => T): T {
    return this.#database.inTransaction ? work() : this.#database.transaction(work).deferred();
  }

  /** Copies the database page by page while it stays in use. */
  async copyTo(path: string): Promise<void> {
    await this.#database.backup(path);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #typed<Row>(sql: string): Database.Statement<SqlValue[], Row> {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare<SqlValue[], never>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #timed<T>(sql: string, work: () => T): T {
    if (this.#onSlowQuery === undefined) return work();
    const start = performance.now();
    const result = work();
    const milliseconds = performance.now() - start;
    if (milliseconds > SLOW_MILLISECONDS) this.#onSlowQuery({ sql, milliseconds });
    return result;
  }
}
