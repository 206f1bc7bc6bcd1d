import { resolve } from 'node:path';
import type { Asset } from '../model/asset.ts';
import type { Organisation, OrganisationInput, Person, PersonInput } from '../model/authority.ts';
import type { Briefing, BriefingContent, BriefingInput } from '../model/briefing.ts';
import type { LibraryCounts } from '../model/counts.ts';
import type { Thread, ThreadInput } from '../model/discussion.ts';
import type { PassedOver } from '../model/finding.ts';
import type { HouseStyle, KeptStyle } from '../model/houseStyle.ts';
import type { CsvMapping } from '../model/importing.ts';
import type { Item, ItemInput, ItemKind } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import type { Mission, MissionInput } from '../model/mission.ts';
import type { Id, RecordKind } from '../model/record.ts';
import type { SavedSearch, SearchInput, SearchResult } from '../model/search.ts';
import type { SegmentationRule } from '../model/segmentation.ts';
import type { Source, SourceInput } from '../model/source.ts';
import type { TagUse } from '../model/tag.ts';
import type { UserTemplate, UserTemplateInput } from '../model/template.ts';
import type { Term, TermInput } from '../model/term.ts';
import type { Binned, DuplicatePair, HistoryEntry, ItemUse, PurgeReport, RecentAction, SimilarItem } from '../model/trust.ts';
import type { BriefingVersion } from '../model/version.ts';
import { findAsset, keepAsset } from './assets.ts';
import { keepCopy, nextBackupPath, rotateBackups } from './backup.ts';
import { binned, purge } from './bin.ts';
import { type Change, type ChangeEntry, ChangeLog } from './changeLog.ts';
import type { Connection, SlowQuery } from './database.ts';
import { duplicatePairs, keepApart, mergedItem, similarItems } from './duplicates.ts';
import { aboutFile, CannotMerge, LibraryFileError, RecordNotFound, SupersededInCircle } from './errors.ts';
import { forgetStyle, keepStyle, keptStyles } from './houseStyles.ts';
import { importMapping, keepImportMapping } from './importMappings.ts';
import { expiredIds, itemIdsOfSources, mergedTarget, sourceIdWithText, successorOf, usesOf } from './itemLinks.ts';
import { createFile, openFile } from './libraryFile.ts';
import { MemoryStore } from './memoryStore.ts';
import { passedOver, passOver } from './passedOver.ts';
import { addPersonalWord, personalWords, removePersonalWord } from './personalWords.ts';
import { forgetSearch, keepSearch, renameTagInSearches, savedSearches, turnSearches } from './savedSearches.ts';
import { search } from './search.ts';
import { indexChanges, indexNewItems } from './searchIndex.ts';
import { ownSegmentationRules, setSegmentationRules } from './segmentationRules.ts';
import { changedFields, loggedRevisionSchema, stateSchema } from './states.ts';
import { RecordStore, type Store } from './store.ts';
import { briefingContentAt, briefingRevisions, nameBriefingRevision } from './tables/briefingTable.ts';
import { recordTables } from './tables/recordTables.ts';
import { openThreadCounts, threadIdsOf } from './tables/threadTable.ts';
import { carriersOf, replacedTag, tagsInUse } from './tags.ts';
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
  const library = new Library(full, openFile(full, options), options, options.readonly ?? false);
  // An import that was killed has left units that are not found by their words.
  if (!library.readonly) library.memory.catchUp();
  return library;
}

/** An open library: the records of a file, what was done to them, and the search over them. */
export class Library {
  /** Absolute. */
  readonly path: string;
  /** Nothing can be written. */
  readonly readonly: boolean;
  readonly sources: Store<Source, SourceInput>;
  readonly items: Store<Item, ItemInput>;
  readonly people: Store<Person, PersonInput>;
  readonly organisations: Store<Organisation, OrganisationInput>;
  readonly missions: Store<Mission, MissionInput>;
  readonly templates: Store<UserTemplate, UserTemplateInput>;
  readonly briefings: Store<Briefing, BriefingInput>;
  readonly threads: Store<Thread, ThreadInput>;
  readonly terms: Store<Term, TermInput>;
  readonly memory: MemoryStore;
  readonly #connection: Connection;
  readonly #options: LibraryOptions;
  readonly #log: ChangeLog;

  constructor(path: string, connection: Connection, options: LibraryOptions, readonly: boolean) {
    this.path = path;
    this.#connection = connection;
    this.#options = options;
    this.readonly = readonly;
    const { clock, newId, author } = options;
    this.#log = new ChangeLog(connection, recordTables, {
      clock,
      newId,
      author,
      derive: (changes) => indexChanges(connection, changes),
      deriveAdded: { item: (items) => indexNewItems(connection, items) },
      turned: (action, way) => turnSearches(connection, action, way),
      explain: (error) => aboutFile(path, error),
    });
    const store = <K extends RecordKind>(kind: K) => new RecordStore(kind, recordTables, connection, this.#log, newId);
    this.sources = store('source');
    this.items = store('item');
    this.people = store('person');
    this.organisations = store('organisation');
    this.missions = store('mission');
    this.templates = store('template');
    this.briefings = store('briefing');
    this.threads = store('thread');
    this.terms = store('term');
    this.memory = new MemoryStore(connection, (work) => this.#write(work));
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
    try {
      return this.#connection.snapshot(() => search(this.#connection, input, today));
    } catch (error) {
      // Of a damaged library that is open to be read, the index may be what is damaged.
      throw aboutFile(this.path, error);
    }
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

  /** The action that `undo` would try to take back; null when there is none. */
  undoable(): { action: string; at: string } | null {
    return this.#log.undoable();
  }

  /** Takes back one action of this author, not only the last. @throws CannotUndo */
  undoAction(id: Id): { action: string } {
    return this.#log.undoAction(id);
  }

  /** Does again what was taken back last, unless something else was done since; null when there is nothing. */
  redo(): { action: string } | null {
    return this.#log.redo();
  }

  /** Does an action again that was taken back. @throws CannotUndo */
  redoAction(id: Id): { action: string } {
    return this.#log.redoAction(id);
  }

  /** The last actions of this author that can be taken back or were, the latest first. */
  recentActions(limit: number): RecentAction[] {
    return this.#connection.snapshot(() => this.#log.recent(limit));
  }

  /** What was done to a record, newest first. */
  history(kind: RecordKind, id: Id): ChangeEntry[] {
    return this.#log.history(kind, id);
  }

  /** The kept states of a briefing, newest first. Autosaves within five minutes are one. */
  briefingRevisions(id: Id): BriefingVersion[] {
    return briefingRevisions(this.#connection, id);
  }

  /**
   * Gives a kept state of a briefing a name, or takes it away. The state is no other for it: nothing is added to the history.
   * @throws RecordNotFound when that state was not kept
   */
  nameBriefingVersion(id: Id, revision: number, name: string | null): void {
    this.#write(() => {
      if (!nameBriefingRevision(this.#connection, id, revision, name)) throw new RecordNotFound('briefing', id);
    });
  }

  /** What a briefing said at one of its kept revisions; null when that was not kept. */
  briefingContentAt(id: Id, revision: number): BriefingContent | null {
    return briefingContentAt(this.#connection, id, revision);
  }

  /** The rules by which sentences are cut, where they are not the program's. */
  segmentationRules(): Partial<Record<Lang, SegmentationRule[]>> {
    return ownSegmentationRules(this.#connection);
  }

  /** Sets the rules of a language; null makes the program's hold again. */
  setSegmentationRules(lang: Lang, rules: readonly SegmentationRule[] | null): void {
    this.#write(() => setSegmentationRules(this.#connection, lang, rules));
  }

  /** The live threads about a briefing, in the order they were begun. */
  threadsOf(briefingId: Id): Thread[] {
    return this.#connection.snapshot(() => threadIdsOf(this.#connection, briefingId).map((id) => this.threads.get(id)));
  }

  /** How many threads of each briefing are not resolved; a briefing without any is absent. */
  openThreadCounts(): Map<Id, number> {
    return openThreadCounts(this.#connection);
  }

  /** Which blocks of which live briefings show an item, or one that was merged into it. */
  usesOf(itemId: Id): ItemUse[] {
    return this.#connection.snapshot(() => usesOf(this.#connection, itemId));
  }

  /** What a link to an item leads to: the live item, or the one it was merged into; null when there is none. */
  linkedItem(id: Id): Item | null {
    return this.items.find(id) ?? this.items.find(mergedTarget(this.#connection, id));
  }

  /** The live items that have an excerpt in one of these sources. */
  itemsOfSources(sourceIds: readonly Id[]): Item[] {
    return itemIdsOfSources(this.#connection, sourceIds).flatMap((id) => this.items.find(id) ?? []);
  }

  /** The live source whose kept text is this one; null when there is none. */
  sourceWithText(text: string): Source | null {
    const id = sourceIdWithText(this.#connection, text);
    return id === null ? null : this.sources.find(id);
  }

  /** The items to look at again: those past their expiry day, the longest expired first. */
  expired(): Item[] {
    return expiredIds(this.#connection, this.#options.clock().toISOString().slice(0, 10)).flatMap((id) => this.items.find(id) ?? []);
  }

  /**
   * Marks an item as superseded by another one.
   * @throws RecordNotFound, SupersededInCircle
   */
  supersede(id: Id, by: Id): Item {
    return this.action('supersede.item', () => {
      const item = this.items.get(id);
      this.items.get(by);
      if (successorOf(this.#connection, by) === id) throw new SupersededInCircle(id);
      return this.items.save({ ...item, status: 'superseded', supersededBy: by });
    });
  }

  /** The item to use in the place of a superseded one: the last of the chain. @throws RecordNotFound when that is in the bin */
  successorOf(id: Id): Item {
    return this.items.get(successorOf(this.#connection, id));
  }

  /** The live items that may be the same as one that is being entered, the likest first. */
  similar(draft: ItemInput): SimilarItem[] {
    return this.#connection.snapshot(() => similarItems(this.#connection, draft));
  }

  /** Pairs of items that may be one and of which nobody has said that they are not, the likest first. */
  duplicates(limit: number): DuplicatePair[] {
    return this.#connection.snapshot(() => duplicatePairs(this.#connection, limit));
  }

  /** Remembers that two items are two things. @throws RecordNotFound */
  keepApart(one: Id, other: Id): void {
    this.items.get(one);
    this.items.get(other);
    const { clock, author } = this.#options;
    if (one !== other) this.#write(() => keepApart(this.#connection, [one, other], author, clock().toISOString()));
  }

  /**
   * What merging would make of an item, without doing it.
   * @throws RecordNotFound, CannotMerge
   */
  mergePreview(keepId: Id, otherIds: readonly Id[]): ItemInput {
    return mergedItem(...this.#toMerge(keepId, otherIds));
  }

  /**
   * Makes one item of several: it takes what it lacks and every tag and excerpt from the others, which go to the bin; the
   * briefings that show them are found through it. Merging again what is merged changes nothing.
   * @throws RecordNotFound, CannotMerge
   */
  merge(keepId: Id, otherIds: readonly Id[]): Item {
    return this.action('merge.item', () => {
      const [keep, others] = this.#toMerge(keepId, otherIds);
      const merged = this.items.save(mergedItem(keep, others));
      for (const other of others) this.#log.write('item', other, { ...other, mergedInto: keep.id, deletedAt: this.#log.now });
      return merged;
    });
  }

  #toMerge(keepId: Id, otherIds: readonly Id[]): [Item, Item[]] {
    const keep = this.items.get(keepId);
    const wanted = [...new Set(otherIds)].filter((id) => id !== keepId);
    const others = wanted.filter((id) => mergedTarget(this.#connection, id) !== keepId).map((id) => this.items.get(id));
    const foreign = others.filter(({ kind }) => kind !== keep.kind);
    if (foreign.length > 0) throw new CannotMerge([keep, ...foreign].map(({ id }) => id));
    return [keep, others];
  }

  /** Everything in the bin, the last first. */
  bin(): Binned[] {
    return this.#connection.snapshot(() => binned(this.#connection));
  }

  /** Takes a record out of the bin. @throws RecordNotFound when there never was one */
  restore(kind: RecordKind, id: Id): void {
    this.#storeOf(kind).restore(id);
  }

  /** Takes records out of the bin for good, with their history: all of them, or those named. One that another points to stays. */
  purge(only: readonly { kind: RecordKind; id: Id }[] | null): PurgeReport {
    return this.#write(() => purge(this.#connection, recordTables, only));
  }

  /** The states of a record, newest first. */
  states(kind: RecordKind, id: Id): HistoryEntry[] {
    return this.#log.history(kind, id).map(({ sequence, action, author, at, before, after }) => {
      const [was, is] = [stateSchema.nullable().parse(before), stateSchema.parse(after)];
      return { sequence, action, author, at, changed: was === null ? [] : changedFields(was, is), state: is };
    });
  }

  /**
   * Makes a record what it was after one of its changes, as a new action; of a briefing, the kept state that holds that change.
   * @throws RecordNotFound when the record has no such change, or what it pointed to then is gone for good
   */
  restoreState(kind: RecordKind, id: Id, sequence: number): void {
    this.action(`restoreState.${kind}`, () => {
      this.#log.restoreState(kind, id, sequence);
      const revision = this.#log.history(kind, id).find((entry) => entry.sequence === sequence);
      const logged = kind === 'briefing' ? loggedRevisionSchema.parse(revision?.after).revision : null;
      const briefing = logged === null ? null : this.briefings.find(id);
      if (logged === null || briefing === null) return;
      const kept = this.briefingRevisions(id).findLast((state) => state.revision >= logged);
      const content = kept && this.briefingContentAt(id, kept.revision);
      if (content) this.briefings.save({ id, ...content });
    });
  }

  #storeOf(kind: RecordKind): { restore(id: Id): unknown } {
    const stores = {
      source: this.sources,
      item: this.items,
      person: this.people,
      organisation: this.organisations,
      mission: this.missions,
      template: this.templates,
      briefing: this.briefings,
      thread: this.threads,
      term: this.terms,
    };
    return stores[kind];
  }

  /** The findings somebody wants to hear no more of: those of the whole library, and those of this briefing. */
  passedOver(briefingId: Id): PassedOver[] {
    return passedOver(this.#connection, briefingId);
  }

  /** Passes a finding over from now on, or no longer. */
  passOver(finding: PassedOver, isPassedOver: boolean): void {
    this.#write(() => passOver(this.#connection, finding, isPassedOver));
  }

  /** The words somebody has added to a language's dictionary. */
  personalWords(lang: Lang): string[] {
    return personalWords(this.#connection, lang);
  }

  addPersonalWord(lang: Lang, word: string): void {
    this.#write(() => addPersonalWord(this.#connection, lang, word));
  }

  removePersonalWord(lang: Lang, word: string): void {
    this.#write(() => removePersonalWord(this.#connection, lang, word));
  }

  savedSearches(): SavedSearch[] {
    return savedSearches(this.#connection);
  }

  /** Keeps a search under a name, in the place of the one of that id if given. */
  saveSearch({ id, name, input }: { id?: Id | undefined; name: string; input: SavedSearch['input'] }): SavedSearch {
    const { clock, newId } = this.#options;
    const known = this.savedSearches().find((search) => search.id === id);
    const search = { id: id ?? newId(), name, input, createdAt: known?.createdAt ?? clock().toISOString() };
    this.#write(() => keepSearch(this.#connection, search));
    return search;
  }

  removeSearch(id: Id): void {
    this.#write(() => forgetSearch(this.#connection, id));
  }

  /** The tags in use, in the order of the alphabet. */
  tags(): TagUse[] {
    return this.#connection.snapshot(() => tagsInUse(this.#connection));
  }

  /**
   * Gives everything that carries a tag another one in its place, in one action; two tags become one where it carries both. The searches
   * that are kept ask for the new one.
   */
  renameTag(from: string, to: string): void {
    this.action('renameTag', () => {
      this.#replaceTag(from, to);
      renameTagInSearches(this.#connection, this.#log.recordedAction, from, to);
    });
  }

  /** Takes a tag off everything that carries it, in one action. */
  removeTag(tag: string): void {
    this.action('removeTag', () => this.#replaceTag(tag, null));
  }

  #replaceTag(from: string, to: string | null): void {
    const { items, missions } = carriersOf(this.#connection, from);
    for (const id of items) {
      const item = this.items.get(id);
      this.items.save({ ...item, tags: replacedTag(item.tags, from, to) });
    }
    for (const id of missions) {
      const mission = this.missions.get(id);
      this.missions.save({ ...mission, tags: replacedTag(mission.tags, from, to) });
    }
  }

  /** The house styles that were made here, by name. */
  keptStyles(): KeptStyle[] {
    return keptStyles(this.#connection);
  }

  /** Keeps a house style under a name, in the place of the one of that id if given. */
  keepStyle({ id, name, style }: { id?: Id | undefined; name: string; style: HouseStyle }): KeptStyle {
    const { clock, newId } = this.#options;
    const known = this.keptStyles().find((kept) => kept.id === id);
    const kept = { id: id ?? newId(), name, style, createdAt: known?.createdAt ?? clock().toISOString() };
    this.#write(() => keepStyle(this.#connection, kept));
    return kept;
  }

  forgetStyle(id: Id): void {
    this.#write(() => forgetStyle(this.#connection, id));
  }

  /** How a table with these headings was mapped the last time; null when there was none. */
  importMapping(signature: string): CsvMapping | null {
    return importMapping(this.#connection, signature);
  }

  keepImportMapping(signature: string, mapping: CsvMapping): void {
    this.#write(() => keepImportMapping(this.#connection, signature, mapping, this.#options.clock().toISOString()));
  }

  /** Keeps an image. @throws AssetRefused */
  keepAsset(bytes: Uint8Array): Asset {
    return this.#write(() => keepAsset(this.#connection, bytes, this.#options.clock().toISOString()));
  }

  /** An image with its bytes; null when there is none of that id. */
  asset(id: Id): (Asset & { bytes: Uint8Array }) | null {
    return findAsset(this.#connection, id);
  }

  /** For what is no record: it has no history, and undo does not take it back. */
  #write<T>(work: () => T): T {
    try {
      return this.#connection.transaction(work);
    } catch (error) {
      throw aboutFile(this.path, error);
    }
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
    return verify(this.#connection, this.readonly ? null : this.#connection, recordTables);
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

  /** Brings what the write-ahead log holds into the file, so that a copy of the file alone has all of it. Nobody has to wait: a busy reader is left alone. */
  checkpoint(): void {
    if (!this.readonly) this.#connection.pragma('wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    try {
      if (!this.readonly) this.#connection.exec('PRAGMA optimize');
    } catch (error) {
      const known = aboutFile(this.path, error);
      // Statistics for the query planner are not worth waiting for another writer; the next close will make them.
      if (!(known instanceof LibraryFileError) || known.reason !== 'busy') throw known;
    } finally {
      this.#connection.close();
    }
  }
}
