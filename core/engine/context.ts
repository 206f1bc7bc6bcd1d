import { EventPublisher } from '@orpc/server';
import type { SlowQuery } from '../library/database.ts';
import { type Library, type LibraryOptions, openLibrary } from '../library/library.ts';
import type { Id, RecordKind } from '../model/record.ts';
import type { CheckContext } from '../translation/checks/check.ts';
import { checkContextOf } from './checkContext.ts';
import type { ChangeEvent, LibraryProblem } from './contract.ts';
import { FileGone, NoLibraryOpen } from './errors.ts';
import type { ExportedFile } from './exportedFile.ts';
import { ImportFiles } from './importFiles.ts';
import type { JobRunner } from './jobs.ts';
import { BUSY_TIMEOUT } from './patience.ts';

const MOST_FILES_KEPT = 4;
const QUIET_MS = 2000;

/** The kinds of record that checks ask about. */
const CHECKED: ReadonlySet<RecordKind> = new Set(['term', 'person', 'item']);

/** What the engine needs of the world; everything that differs between a shell, a test and a terminal comes in here. */
export interface EngineOptions {
  version: string;
  /** Folder of `resources/`, for the sample and the templates. */
  resourcesDir: string;
  /** Where a new library goes unless told otherwise. */
  defaultLibraryPath: string;
  /** Who is written into the change log. */
  author: string;
  clock: () => Date;
  newId: () => string;
  jobs: JobRunner;
  /** How long a write waits for another program that is writing, in milliseconds; a minute unless told otherwise. */
  patience?: number;
  /** Told of every statement that took longer than a person notices. */
  onSlowQuery?: (query: SlowQuery) => void;
}

/** What handlers are given: the options, and the library that is open, if any. */
export class EngineContext {
  readonly options: EngineOptions;
  readonly #events = new EventPublisher<{ change: ChangeEvent }>({ maxBufferedEvents: 1000 });
  /** What was handed in for an import. */
  readonly imports = new ImportFiles();
  readonly #files = new Map<Id, ExportedFile>();
  #library: Library | null = null;
  #stopListening: () => void = () => undefined;
  #sequence = 0;
  #checkpoint: NodeJS.Timeout | undefined;
  #importing = 0;
  /** What checks ask about, as long as nothing of it has changed. */
  #checking: CheckContext | null = null;
  /** Why the library of the last session could not be opened; gone as soon as another is. */
  problem: LibraryProblem | null = null;

  constructor(options: EngineOptions) {
    this.options = options;
  }

  /**
   * The open library.
   * @throws NoLibraryOpen
   */
  get library(): Library {
    if (this.#library === null) throw new NoLibraryOpen();
    return this.#library;
  }

  get libraryOrNull(): Library | null {
    return this.#library;
  }

  get libraryOptions(): LibraryOptions {
    const { clock, newId, author, onSlowQuery } = this.options;
    return { clock, newId, author, busyTimeout: BUSY_TIMEOUT, ...(onSlowQuery && { onSlowQuery }) };
  }

  /** People copy a library as one file while it is open: after a moment of quiet all of it is in that file. */
  #checkpointSoon(library: Library): void {
    clearTimeout(this.#checkpoint);
    this.#checkpoint = setTimeout(() => {
      if (this.#library === library) library.checkpoint();
    }, QUIET_MS).unref();
  }

  /** What the checks of texts ask about beside the text: terms, people, quotations of the library as they are now. */
  get checking(): CheckContext {
    this.#checking ??= checkContextOf(this.library);
    return this.#checking;
  }

  /** Makes `library` the open one; the one before is closed. */
  use(library: Library): void {
    this.close();
    this.#library = library;
    this.problem = null;
    this.#stopListening = library.onChange((changes) => {
      if (changes.some(({ kind }) => CHECKED.has(kind))) this.#checking = null;
      this.#publish(changes, false);
      this.#checkpointSoon(library);
    });
    this.#checkpointSoon(library);
    this.#publish([], true);
  }

  /** Keeps an exported file until it is taken; of files nobody takes, the last few. Returns its ticket. */
  keepFile(file: ExportedFile): Id {
    const ticket = this.options.newId();
    this.#files.set(ticket, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > MOST_FILES_KEPT && oldest !== undefined) this.#files.delete(oldest);
    return ticket;
  }

  /**
   * The file of a ticket; it is not kept any longer.
   * @throws FileGone
   */
  takeFile(ticket: Id): ExportedFile {
    const file = this.#files.get(ticket);
    if (file === undefined) throw new FileGone();
    this.#files.delete(ticket);
    return file;
  }

  /** Opens the library at `path`, perhaps only to be read; the one before stays open when that fails. */
  open(path: string, readonly = false): void {
    if (this.#library?.path === path && this.#library.readonly === readonly) return;
    this.use(openLibrary(path, { ...this.libraryOptions, readonly }));
  }

  close(): void {
    if (this.#library === null) return;
    this.imports.clear();
    this.#stopListening();
    this.#library.close();
    this.#library = null;
    this.#checking = null;
    this.#publish([], true);
  }

  /** An import of this engine is under way: who wants to write waits for it. */
  get isImporting(): boolean {
    return this.#importing > 0;
  }

  /** Says that an import begins; returns what says that it is over. */
  beginImport(): () => void {
    this.#importing += 1;
    return () => {
      this.#importing -= 1;
    };
  }

  /** A job with a connection of its own has written to the open library: everything may have changed. */
  writtenElsewhere(): void {
    this.#checking = null;
    this.#publish([], true);
  }

  /** Change events from now on, until `signal` is aborted. */
  changes(signal: AbortSignal | undefined): AsyncGenerator<ChangeEvent> {
    return this.#events.subscribe('change', { signal });
  }

  #publish(changes: { kind: RecordKind; id: Id }[], library: boolean): void {
    this.#sequence += 1;
    this.#events.publish('change', { sequence: this.#sequence, changes, library });
  }
}
