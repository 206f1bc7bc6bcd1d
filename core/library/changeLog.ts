import { isDeepStrictEqual } from 'node:util';
import { type Id, type RecordKind, recordKindSchema } from '../model/record.ts';
import type { RecentAction } from '../model/trust.ts';
import type { WriteDatabase } from './database.ts';
import { CannotUndo, isDatabaseError, RecordNotFound } from './errors.ts';
import { type LoggedChange, recentActions } from './recentActions.ts';
import type { RecordOf, RecordTables } from './tables/recordTable.ts';

/** A record that was written. */
export interface Change {
  kind: RecordKind;
  id: Id;
}

/** A record that was written by an action, which may have made it. */
export interface WrittenRecord extends Change {
  /** It was made by this action and written once: nothing but what the action wrote afterwards can point to it. */
  isNew: boolean;
}

/** One entry of a record's history. `before` is null when the record was made; briefings are logged by fingerprint. */
export interface ChangeEntry extends Change {
  /** Names this entry; grows with time. */
  sequence: number;
  action: string;
  author: string;
  at: string;
  before: unknown;
  after: unknown;
}

/** For each kind what follows from new records; what has no entry follows at the end of the action. */
export type DerivedFromAdded = { readonly [K in RecordKind]?: (records: readonly RecordOf[K][]) => void };

export interface ChangeLogOptions {
  clock: () => Date;
  newId: () => string;
  author: string;
  /**
   * Called at the end of an action, inside its transaction, with each record it wrote: what is derived from records follows
   * here, once however often a record was written.
   */
  derive: (written: readonly WrittenRecord[]) => void;
  /** The same for records that are added as many at once: called when they are written, and `derive` is not told of them. */
  deriveAdded: DerivedFromAdded;
  /** Called inside the transaction in which an action is taken back, or done again, with the id of that action. */
  turned: (action: Id, way: 'undone' | 'redone') => void;
  /** The error to throw for one of SQLite: that the file is locked or cannot be written is expected. */
  explain: (error: Error) => unknown;
}

interface RunningAction {
  id: Id;
  label: string;
  at: string;
  undoes: Id | null;
  /** Whether its row is there: an action that changed nothing leaves no trace. */
  recorded: boolean;
  changes: Change[];
  /** Those of them from which something is still to be derived. */
  underived: WrittenRecord[];
  /** Records known to be there, which many others may point to: nothing is deleted for good inside an action. */
  found: Set<string>;
}

const MOST_FOUND = 10_000;

/** The one way anything is written: inside an action, with what was there before and what is there now. */
export class ChangeLog {
  readonly #db: WriteDatabase;
  readonly #tables: RecordTables;
  readonly #options: ChangeLogOptions;
  readonly #listeners = new Set<(changes: Change[]) => void>();
  #running: RunningAction | null = null;

  constructor(db: WriteDatabase, tables: RecordTables, options: ChangeLogOptions) {
    this.#db = db;
    this.#tables = tables;
    this.#options = options;
  }

  /** The instant of the running action, else now. */
  get now(): string {
    return this.#running?.at ?? this.#options.clock().toISOString();
  }

  /** The running action, once it has written something that can be taken back. */
  get recordedAction(): Id | null {
    return this.#running?.recorded ? this.#running.id : null;
  }

  get author(): string {
    return this.#options.author;
  }

  /**
   * Does `work` as one action: one transaction, one entry to undo. Inside another action it joins that one; what it wrote is
   * rolled back when it throws, even if the outer action goes on.
   */
  action<T>(label: string, work: () => T): T {
    return this.#run(label, null, work);
  }

  #run<T>(label: string, undoes: Id | null, work: () => T): T {
    if (this.#running !== null) return this.#join(this.#running, work);
    const { clock, newId } = this.#options;
    const running: RunningAction = {
      id: newId(),
      label,
      at: clock().toISOString(),
      undoes,
      recorded: false,
      changes: [],
      underived: [],
      found: new Set(),
    };
    this.#running = running;
    let result: T;
    try {
      result = this.#db.transaction(() => {
        const done = work();
        if (running.underived.length > 0) this.#options.derive(onceEach(running.underived));
        return done;
      });
    } catch (error) {
      throw isDatabaseError(error) ? this.#options.explain(error) : error;
    } finally {
      this.#running = null;
    }
    this.#announce(running.changes);
    return result;
  }

  #join<T>(running: RunningAction, work: () => T): T {
    const { recorded } = running;
    const written = running.changes.length;
    const underived = running.underived.length;
    try {
      return this.#db.transaction(work);
    } catch (error) {
      running.recorded = recorded;
      running.changes.length = written;
      running.underived.length = underived;
      running.found.clear();
      throw error;
    }
  }

  /**
   * Writes a record and appends the change. `before` is the stored record, null for a new one; the revision and the times of
   * `draft` are set here.
   * @returns the record as it is stored now
   * @throws RecordNotFound when it points to a record that does not exist
   */
  write<K extends RecordKind>(kind: K, before: RecordOf[K] | null, draft: RecordOf[K]): RecordOf[K] {
    const running = this.#running;
    if (running === null) return this.action(`${before === null ? 'add' : 'change'}.${kind}`, () => this.write(kind, before, draft));
    const table = this.#tables[kind];
    const record: RecordOf[K] = {
      ...draft,
      revision: (before?.revision ?? 0) + 1,
      createdAt: before?.createdAt ?? running.at,
      updatedAt: running.at,
    };
    for (const reference of table.references(record)) this.#require(reference);
    const { label, at } = running;
    table.write(this.#db, record, { label, author: this.#options.author, at, isNew: before === null });
    // Read back, so that what is logged and handed out is what is stored.
    const after = table.load(this.#db, [record.id]).get(record.id);
    if (after === undefined) throw new RecordNotFound(kind, record.id);
    this.#append(running, kind, after.id, before && table.logged(before), table.logged(after), table.revertible(before, after));
    running.changes.push({ kind, id: after.id });
    running.underived.push({ kind, id: after.id, isNew: before === null });
    return after;
  }

  /**
   * Writes records of ids the library has never had, as many at once: they are validated already, and not read back. They are logged in
   * the order in which they come. Inside an action only; what it wrote goes when that one fails.
   * @throws RecordNotFound when one points to a record that does not exist
   */
  add<K extends RecordKind>(kind: K, records: readonly RecordOf[K][]): void {
    const running = this.#running;
    if (running === null) throw new Error('Many records are added inside an action');
    const table = this.#tables[kind];
    for (const record of records) for (const reference of table.references(record)) this.#requireOnce(running, reference);
    const { label, at } = running;
    // In the order of their ids, which is that of the tables they go into: the same page is not looked for again for each of them.
    const inOrder = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const record of inOrder) table.write(this.#db, record, { label, author: this.#options.author, at, isNew: true });
    for (const record of records) {
      this.#append(running, kind, record.id, null, table.logged(record), table.revertible(null, record));
      // A hundred thousand of them are not held for nobody.
      if (this.#listeners.size > 0) running.changes.push({ kind, id: record.id });
    }
    const derive = this.#options.deriveAdded[kind];
    if (derive) derive(records);
    else running.underived.push(...records.map(({ id }) => ({ kind, id, isNew: true })));
  }

  #requireOnce({ found }: RunningAction, reference: Change): void {
    const key = `${reference.kind} ${reference.id}`;
    if (found.has(key)) return;
    this.#require(reference);
    if (found.size < MOST_FOUND) found.add(key);
  }

  #require({ kind, id }: Change): void {
    const { name } = this.#tables[kind];
    if (this.#db.get(`SELECT 1 FROM ${name} WHERE id = ?`, id) === undefined) throw new RecordNotFound(kind, id);
  }

  #append(running: RunningAction, kind: RecordKind, id: Id, before: object | null, after: object, revertible: boolean): void {
    if (!running.recorded) {
      this.#db.run(
        'INSERT INTO action (id, label, at, author, undoable, undoes) VALUES (?, ?, ?, ?, 1, ?)',
        running.id,
        running.label,
        running.at,
        this.#options.author,
        running.undoes,
      );
      running.recorded = true;
    }
    this.#db.run(
      'INSERT INTO change (action_id, kind, record_id, before, after) VALUES (?, ?, ?, ?, ?)',
      running.id,
      kind,
      id,
      before && JSON.stringify(before),
      JSON.stringify(after),
    );
    if (!revertible) this.#db.run('UPDATE action SET undoable = 0 WHERE id = ?', running.id);
  }

  /**
   * Takes back this author's last action that can be: one is passed over when a record it wrote was changed since by somebody
   * else, and so is what was typed into a briefing, which its editor takes back. The undoing is an action too, and stays in the history.
   * @returns the label of the action taken back, null when there is none
   */
  undo(): { action: string } | null {
    if (this.#running !== null) throw new Error('An action cannot take back another one half way through');
    const candidates = this.#db.all<{ id: Id; label: string }>(
      `SELECT id, label FROM action
       WHERE author = ? AND undoable = 1 AND undoes IS NULL AND undone_by IS NULL ORDER BY sequence DESC LIMIT 100`,
      this.#options.author,
    );
    for (const { id, label } of candidates) {
      if (this.#undoes(id)) return { action: label };
    }
    return null;
  }

  /**
   * Takes back one action of this author, whether or not it is the last. @throws CannotUndo when a record it wrote was changed
   * since, when it was taken back already, or when what it did is not the library's to take back
   */
  undoAction(id: Id): { action: string } {
    const action = this.#db.get<{ label: string }>(
      'SELECT label FROM action WHERE id = ? AND author = ? AND undoable = 1 AND undoes IS NULL AND undone_by IS NULL',
      id,
      this.#options.author,
    );
    if (action === undefined || !this.#undoes(id)) throw new CannotUndo(id);
    return { action: action.label };
  }

  /**
   * Does again what was taken back last, unless something else was done since.
   * @returns the label of the action done again, null when there is none
   */
  redo(): { action: string } | null {
    const last = this.#db.get<{ id: Id; label: string }>(
      `SELECT undone.id, undone.label FROM action AS undoing JOIN action AS undone ON undone.id = undoing.undoes AND undone.undone_by = undoing.id AND undone.undoes IS NULL
       WHERE undoing.author = ? AND NOT EXISTS
         (SELECT 1 FROM action AS later WHERE later.author = undoing.author AND later.undoable = 1 AND later.undoes IS NULL AND later.sequence > undoing.sequence)
       ORDER BY undoing.sequence DESC LIMIT 1`,
      this.#options.author,
    );
    return last === undefined || !this.#redoes(last.id) ? null : { action: last.label };
  }

  /** Does an action again that was taken back. @throws CannotUndo when it was not, or what taking it back wrote was changed since */
  redoAction(id: Id): { action: string } {
    const action = this.#db.get<{ label: string }>(
      'SELECT label FROM action WHERE id = ? AND author = ? AND undoes IS NULL AND undone_by IS NOT NULL',
      id,
      this.#options.author,
    );
    if (action === undefined || !this.#redoes(id)) throw new CannotUndo(id);
    return { action: action.label };
  }

  #undoes(id: Id): boolean {
    return this.#run('undo', id, () => {
      if (!this.#revert(id)) return false;
      this.#options.turned(id, 'undone');
      return true;
    });
  }

  #redoes(id: Id): boolean {
    const undoing = this.#db.get<{ undone_by: Id }>('SELECT undone_by FROM action WHERE id = ? AND undone_by IS NOT NULL', id)?.undone_by;
    if (undoing === undefined) return false;
    return this.#run('redo', undoing, () => {
      if (!this.#revert(undoing)) return false;
      this.#db.run('UPDATE action SET undone_by = NULL WHERE id = ?', id);
      this.#options.turned(id, 'redone');
      return true;
    });
  }

  /** The last actions of this author that are the library's to take back, the latest first. */
  recent(limit: number): RecentAction[] {
    return recentActions(this.#db, this.#options.author, limit, (changes) => this.#areStill(changes));
  }

  /** The last action that undo would try to take back, null when there is none. */
  undoable(): { action: string; at: string } | null {
    const last = this.#db.get<{ action: string; at: string }>(
      `SELECT label AS action, at FROM action
       WHERE author = ? AND undoable = 1 AND undoes IS NULL AND undone_by IS NULL ORDER BY sequence DESC LIMIT 1`,
      this.#options.author,
    );
    return last ?? null;
  }

  /**
   * Makes a record what it was after one of its changes, as a new action. Of a briefing only whether it was in the bin is in the log.
   * @throws RecordNotFound when the record has no such change, or what it pointed to then is gone for good
   */
  restoreState<K extends RecordKind>(kind: K, id: Id, sequence: number): RecordOf[K] {
    return this.action(`restoreState.${kind}`, () => {
      const table = this.#tables[kind];
      const present = table.load(this.#db, [id]).get(id);
      const change = this.#db.get<{ after: string }>(
        'SELECT after FROM change WHERE sequence = ? AND kind = ? AND record_id = ?',
        sequence,
        kind,
        id,
      );
      if (present === undefined || change === undefined) throw new RecordNotFound(kind, id);
      if (this.#isStill(kind, id, JSON.parse(change.after))) return present;
      return this.write(kind, present, table.reverted(present, JSON.parse(change.after)));
    });
  }

  #revert(action: Id): boolean {
    const changes = this.#db.all<LoggedChange>(
      'SELECT kind, record_id, before, after FROM change WHERE action_id = ? ORDER BY sequence DESC',
      action,
    );
    if (!this.#areStill(changes)) return false;
    for (const change of changes) {
      this.#putBack(recordKindSchema.parse(change.kind), change.record_id, change.before === null ? null : JSON.parse(change.before));
    }
    this.#db.run('UPDATE action SET undone_by = ? WHERE id = ?', this.#running?.id ?? null, action);
    return true;
  }

  /** Whether every record is as the last of these changes left it; the last come first. */
  #areStill(changes: readonly LoggedChange[]): boolean {
    const seen = new Set<Id>();
    return changes.every(({ kind, record_id: id, after }) => {
      if (seen.has(id)) return true;
      seen.add(id);
      return this.#isStill(recordKindSchema.parse(kind), id, JSON.parse(after));
    });
  }

  /** Whether a record is as the log says it was left, its revision apart: undoing counts on. */
  #isStill<K extends RecordKind>(kind: K, id: Id, logged: unknown): boolean {
    const table = this.#tables[kind];
    const present = table.load(this.#db, [id]).get(id);
    if (present === undefined) return false;
    // Through JSON, as the log is, so that both compare.
    return isDeepStrictEqual(withoutRevision(JSON.parse(JSON.stringify(table.logged(present)))), withoutRevision(logged));
  }

  #putBack<K extends RecordKind>(kind: K, id: Id, before: unknown): void {
    const table = this.#tables[kind];
    const present = table.load(this.#db, [id]).get(id);
    if (present === undefined) throw new RecordNotFound(kind, id);
    this.write(kind, present, before === null ? { ...present, deletedAt: this.now } : table.reverted(present, before));
  }

  /** The changes of a record, newest first. */
  history(kind: RecordKind, id: Id): ChangeEntry[] {
    return this.#db
      .all<{ sequence: number; label: string; author: string; at: string; before: string | null; after: string }>(
        `SELECT change.sequence, label, author, at, before, after FROM change JOIN action ON action.id = action_id
         WHERE kind = ? AND record_id = ? ORDER BY change.sequence DESC`,
        kind,
        id,
      )
      .map(({ sequence, label, author, at, before, after }) => ({
        kind,
        id,
        sequence,
        action: label,
        author,
        at,
        before: before === null ? null : JSON.parse(before),
        after: JSON.parse(after),
      }));
  }

  /** Tells `listener` what an action wrote, after it is stored. A listener must not throw: nothing can be taken back any more. */
  onChange(listener: (changes: Change[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #announce(changes: Change[]): void {
    if (changes.length === 0) return;
    const each = distinct(changes);
    for (const listener of [...this.#listeners]) listener(each);
  }
}

function distinct(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [`${change.kind} ${change.id}`, change])).values()];
}

function onceEach(written: readonly WrittenRecord[]): WrittenRecord[] {
  const each = new Map<string, WrittenRecord>();
  for (const record of written) {
    const key = `${record.kind} ${record.id}`;
    each.set(key, each.has(key) ? { ...record, isNew: false } : record);
  }
  return [...each.values()];
}

function withoutRevision(logged: unknown): unknown {
  if (typeof logged !== 'object' || logged === null) return logged;
  const { revision: _revision, updatedAt: _updatedAt, ...rest } = { revision: null, updatedAt: null, ...logged };
  return rest;
}
