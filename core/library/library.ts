import { resolve } from 'node:path';
import type { Organisation, OrganisationInput, Person, PersonInput } from '../model/authority.ts';
import type { Briefing, BriefingContent, BriefingInput } from '../model/briefing.ts';
import type { LibraryCounts } from '../model/counts.ts';
import type { Item, ItemInput, ItemKind } from '../model/item.ts';
import type { Mission, MissionInput } from '../model/mission.ts';
import type { Id, RecordKind } from '../model/record.ts';
import type { SearchInput, SearchResult } from '../model/search.ts';
import type { Source, SourceInput } from '../model/source.ts';
import { keepCopy, nextBackupPath, rotateBackups } from './backup.ts';
import { type Change, type ChangeEntry, ChangeLog } from './changeLog.ts';
import type { Connection, SlowQuery } from './database.ts';
import { aboutFile, LibraryFileError } from './errors.ts';
import { createFile, openFile } from './libraryFile.ts';
import { search } from './search.ts';
import { indexChanges } from './searchIndex.ts';
import { RecordStore, type Store } from './store.ts';
import { type BriefingRevision, briefingContentAt, briefingRevisions } from './tables/briefingTable.ts';
import { recordTables } from './tables/recordTables.ts';
import { type VerifyReport, verify } from './verify.ts';

export interface LibraryOptions {
  clock: () => Date;
  /** A new UUIDv7 at each call. */
  newId: () => string;
  /** Who is written into the change log. */
  author: string;
  /** How long to wait for another program that is writing, in milliseconds; 5000 unless told otherwise. */
  busyTimeout?: number;
  /** Told of every statement that took over 40 ms. */
  onSlowQuery?: (query: SlowQuery) => void;
}

/**
 * Makes a new, empty library.
 * @throws LibraryFileError exists, unwritable
 */
export function createLibrary(path: string, options: LibraryOptions): Library {
  const full = resolve(path);
  return new Library(full, createFile(full, options), options, false);
}

/**
 * Opens a library; an older one is brought up to date after a verified copy of it was made in its backup folder.
 * @throws LibraryFileError missing, notALibrary, newer, damaged, busy, unwritable
 */
export function openLibrary(path: string, options: LibraryOptions & { readonly?: boolean }): Library {
  const full = resolve(path);
  return new Library(full, openFile(full, options), options, options.readonly ?? false);
}

/** An open library: the records of a file, what was done to them, and the search over them. */
export class Library {
  /** Absolute. */
  readonly path: string;
  readonly sources: Store<Source, SourceInput>;
  readonly items: Store<Item, ItemInput>;
  readonly people: Store<Person, PersonInput>;
  readonly organisations: Store<Organisation, OrganisationInput>;
  readonly missions: Store<Mission, MissionInput>;
  readonly briefings: Store<Briefing, BriefingInput>;
  readonly #connection: Connection;
  readonly #options: LibraryOptions;
  readonly #readonly: boolean;
  readonly #log: ChangeLog;

  constructor(path: string, connection: Connection, options: LibraryOptions, readonly: boolean) {
    this.path = path;
    this.#connection = connection;
    this.#options = options;
    this.#readonly = readonly;
    const { clock, newId, author } = options;
    this.#log = new ChangeLog(connection, recordTables, {
      clock,
      newId,
      author,
      derive: (changes) => indexChanges(connection, changes),
      explain: (error) => aboutFile(path, error),
    });
    const store = <K extends RecordKind>(kind: K) => new RecordStore(kind, recordTables, connection, this.#log, newId);
    this.sources = store('source');
    this.items = store('item');
    this.people = store('person');
    this.organisations = store('organisation');
    this.missions = store('mission');
    this.briefings = store('briefing');
  }

  /**
   * Does `work` as one action of the user: one transaction, one entry in the history and in the undo list. Calls inside `work`
   * join it. When `work` throws, nothing of it is stored.
   * @throws LibraryFileError busy when another program keeps the library locked, unwritable when the disk refuses
   */
  action<T>(label: string, work: () => T): T {
    return this.#log.action(label, work);
  }

  /** Finds items as they are typed: see `parseQuery` for what a query may hold. */
  search(input: SearchInput): SearchResult {
    const today = this.#options.clock().toISOString();
    return this.#connection.snapshot(() => search(this.#connection, input, today));
  }

  counts(): LibraryCounts {
    const count = (table: string) =>
      this.#connection.get<{ count: number }>(`SELECT count(*) AS count FROM ${table} WHERE deleted_at IS NULL`)?.count ?? 0;
    const ofKind = (kind: ItemKind) => count(`(SELECT deleted_at FROM item WHERE kind = '${kind}')`);
    return {
      sources: count('source'),
      quotes: ofKind('quote'),
      facts: ofKind('fact'),
      statistics: ofKind('statistic'),
      people: count('person'),
      organisations: count('organisation'),
      missions: count('mission'),
      briefings: count('briefing'),
    };
  }

  /**
   * Takes back the last action of this author that can be taken back, as a new action. What was typed into a briefing is not
   * among them (its editor takes that back), nor is what somebody else has built upon since.
   * @returns the label of what was taken back, null when there is nothing
   */
  undo(): { action: string } | null {
    return this.#log.undo();
  }

  /** What was done to a record, newest first. */
  history(kind: RecordKind, id: Id): ChangeEntry[] {
    return this.#log.history(kind, id);
  }

  /** The kept states of a briefing, newest first. Autosaves within five minutes are one. */
  briefingRevisions(id: Id): BriefingRevision[] {
    return briefingRevisions(this.#connection, id);
  }

  /** What a briefing said at one of its kept revisions; null when that was not kept. */
  briefingContentAt(id: Id, revision: number): BriefingContent | null {
    return briefingContentAt(this.#connection, id, revision);
  }

  /** Which blocks of which live briefings show an item. */
  usesOf(itemId: Id): { briefingId: Id; blockId: Id }[] {
    return this.#connection.all(
      `SELECT briefing_id AS briefingId, block_id AS blockId FROM usage
       JOIN briefing ON briefing.id = briefing_id AND briefing.deleted_at IS NULL WHERE item_id = ? ORDER BY briefing_id, block_id`,
      itemId,
    );
  }

  /**
   * Calls `listener` after each action with what it wrote, each record once.
   * @returns a function that stops it
   */
  onChange(listener: (changes: Change[]) => void): () => void {
    return this.#log.onChange(listener);
  }

  /** Reads everything through and says what is wrong. Changes nothing. */
  verify(): VerifyReport {
    return verify(this.#connection, this.#readonly ? null : this.#connection, recordTables);
  }

  /**
   * Copies the library, while it stays in use, to a file that is read through before it gets its name; without a path into
   * the folder `<library>.backups`, where old ones make room.
   * @returns where the backup is
   * @throws LibraryFileError exists, unwritable, damaged
   */
  async backup(path?: string): Promise<string> {
    const target = path === undefined ? nextBackupPath(this.path, this.#options.clock()) : resolve(path);
    await keepCopy(target, (provisional) => this.#connection.copyTo(provisional));
    if (path === undefined) rotateBackups(this.path);
    return target;
  }

  close(): void {
    try {
      if (!this.#readonly) this.#connection.exec('PRAGMA optimize');
    } catch (error) {
      const known = aboutFile(this.path, error);
      // Statistics for the query planner are not worth waiting for another writer; the next close will make them.
      if (!(known instanceof LibraryFileError) || known.reason !== 'busy') throw known;
    } finally {
      this.#connection.close();
    }
  }
}
