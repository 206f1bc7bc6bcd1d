import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { v7 as newId } from 'uuid';
import { type CaptureOptions, capture } from '../capture/capture.ts';
import { CaptureInputError, type CaptureInputReason } from '../capture/reading/captureInput.ts';
import { READING_LIMITS } from '../capture/reading/limits.ts';
import { type ReadDocument, readDocument } from '../capture/reading/readDocument.ts';
import type { ExportedBriefing } from '../exchange/exportBriefing.ts';
import { ExportDiffers } from '../exchange/exportDiffers.ts';
import { bytesInMemory } from '../exchange/fileBytes.ts';
import type { GlossaryEntry } from '../exchange/glossary/glossaryEntry.ts';
import { readGlossary } from '../exchange/glossary/readGlossary.ts';
import { ImportRefused } from '../exchange/importRefused.ts';
import { ReturnedRefused } from '../exchange/returned/returnedRefused.ts';
import { LibraryFileError, type LibraryFileReason } from '../library/errors.ts';
import { type Library, openLibrary } from '../library/library.ts';
import type { Block } from '../model/briefing.ts';
import type { CaptureResult } from '../model/capture.ts';
import type { ImportRefusal, ImportReport } from '../model/importing.ts';
import type { Lang } from '../model/language.ts';
import type { MemoryReport } from '../model/memory.ts';
import type { Id } from '../model/record.ts';
import type { ReturnedRefusal } from '../model/returned.ts';
import type { Leverage } from '../model/translation.ts';
import type { ExportInput, ImportRunInput, LibraryExportInput } from './contract.ts';
import { JobCancelled, JobLimitReached } from './errors.ts';
import { exportOne, exportSeveral } from './exportBriefings.ts';
import type { ExportedFile } from './exportedFile.ts';
import { exportLibrary } from './exportLibrary.ts';
import { exportMemory } from './exportMemory.ts';
import type { ImportFile } from './importFiles.ts';
import { importFile } from './importing.ts';
import { importMemory } from './importMemory.ts';
import type { ReportProgress } from './progress.ts';
import { type ReturnedInput, type ReturnedOutput, readReturned } from './returned.ts';
import { leverageOf, type PretranslateResult, pretranslateBlocks } from './translator.ts';

/** What each kind of long work is given, as data: it is done in a worker of its own. */
export interface JobInputs {
  export: {
    /** The job has its own connection to the library. */
    libraryPath: string;
    input: ExportInput;
    /** Whether a table of contents precedes the text. */
    toc: boolean;
  };
  exportSeveral: { libraryPath: string; exports: readonly { input: ExportInput; toc: boolean }[] };
  read: { name: string; bytes: Uint8Array; pasted: boolean };
  propose: { text: string; options: CaptureOptions };
  import: { libraryPath: string; file: ImportFile; options: Omit<ImportRunInput, 'ticket'>; author: string; now: string };
  exportLibrary: { libraryPath: string; input: LibraryExportInput; now: string; version: string };
  importMemory: { libraryPath: string; file: ImportFile; author: string; now: string };
  exportMemory: { libraryPath: string; source: Lang; now: string; version: string };
  pretranslate: { libraryPath: string; blocks: Block[]; lang: Lang; least: number; now: string };
  leverage: { libraryPath: string; blocks: Block[]; lang: Lang; now: string };
  readGlossary: { bytes: Uint8Array };
  returned: { libraryPath: string; input: ReturnedInput; now: string };
}

/** What each kind of long work gives. */
export interface JobResults {
  export: ExportedBriefing;
  exportSeveral: ExportedFile & { files: string[] };
  read: ReadDocument;
  propose: CaptureResult;
  import: ImportReport;
  exportLibrary: ExportedFile;
  importMemory: MemoryReport;
  exportMemory: ExportedFile;
  pretranslate: PretranslateResult;
  leverage: Leverage;
  readGlossary: GlossaryEntry[];
  returned: ReturnedOutput;
}

export type JobKind = keyof JobInputs;

/**
 * Does a job. Aborting `signal` rejects with JobCancelled, and a job that needs too much time or memory with JobLimitReached;
 * what was not committed is rolled back.
 */
export type JobRunner = <K extends JobKind>(
  kind: K,
  input: JobInputs[K],
  report: ReportProgress,
  signal: AbortSignal,
) => Promise<JobResults[K]>;

type Work<K extends JobKind> = (input: JobInputs[K], report: ReportProgress, signal: AbortSignal) => Promise<JobResults[K]>;

const works: { [K in JobKind]: Work<K> } = {
  export: async ({ libraryPath, input, toc }, report, signal) => {
    const library = openToRead(libraryPath);
    try {
      return await exportOne(library, input, toc, report, signal);
    } finally {
      library.close();
    }
  },
  exportSeveral: async ({ libraryPath, exports }, report, signal) => {
    const library = openToRead(libraryPath);
    try {
      return await exportSeveral(library, exports, report, signal);
    } finally {
      library.close();
    }
  },
  read: ({ name, bytes, pasted }, report) => readDocument(name, bytes, { pasted, report: (done, total) => report(done, total, 'pages') }),
  propose: async ({ text, options }) => capture(text, options),
  import: async ({ libraryPath, file, options, author, now }, report) => {
    const library = openLibrary(libraryPath, { clock: () => new Date(now), newId, author });
    try {
      return await importFile(library, file, options, now.slice(0, 10), report);
    } finally {
      library.close();
    }
  },
  importMemory: async ({ libraryPath, file, author, now }, report) => {
    const library = openLibrary(libraryPath, { clock: () => new Date(now), newId, author });
    try {
      return await importMemory(library, file, { author, now }, report);
    } finally {
      library.close();
    }
  },
  exportMemory: async ({ libraryPath, source, now, version }) => {
    const library = openLibrary(libraryPath, { clock: () => new Date(now), newId: unexpectedId, author: '', readonly: true });
    try {
      return exportMemory(library, source, version);
    } finally {
      library.close();
    }
  },
  readGlossary: ({ bytes }) => readGlossary(bytesInMemory(bytes)),
  returned: async ({ libraryPath, input, now }) => {
    const library = openLibrary(libraryPath, { clock: () => new Date(now), newId: unexpectedId, author: '', readonly: true });
    try {
      return readReturned(library, input);
    } finally {
      library.close();
    }
  },
  pretranslate: async ({ libraryPath, blocks, lang, least, now }, report) => {
    const library = openLibrary(libraryPath, { clock: () => new Date(now), newId: unexpectedId, author: '', readonly: true });
    try {
      return pretranslateBlocks(library, blocks, lang, least, report);
    } finally {
      library.close();
    }
  },
  leverage: async ({ libraryPath, blocks, lang, now }, report) => {
    const library = openLibrary(libraryPath, { clock: () => new Date(now), newId: unexpectedId, author: '', readonly: true });
    try {
      return leverageOf(library, blocks, lang, report);
    } finally {
      library.close();
    }
  },
  exportLibrary: async ({ libraryPath, input, now, version }, report) => {
    const library = openLibrary(libraryPath, { clock: () => new Date(now), newId: unexpectedId, author: '', readonly: true });
    try {
      return exportLibrary(library, input, { now, version }, report);
    } finally {
      library.close();
    }
  },
};

/** A library to be read by a job: nothing in it is written, and no moment but those in it is told. */
function openToRead(path: string): Library {
  return openLibrary(path, { clock: () => new Date(0), newId: unexpectedId, author: '', readonly: true });
}

function unexpectedId(): string {
  throw new Error('A job that only reads asked for a new id');
}

/** Does a job where it is called, within no limits. */
export const runHere: JobRunner = async (kind, input, report, signal) => {
  try {
    const result = await works[kind](input, report, signal);
    if (signal.aborted) throw new JobCancelled();
    return result;
  } catch (error) {
    if (signal.aborted) throw new JobCancelled();
    throw error;
  }
};

/** What a job's worker is started with. It answers through a port of its own, since some libraries use the worker's for themselves. */
export interface JobWorkerData<K extends JobKind = JobKind> {
  job: { kind: K; input: JobInputs[K] };
  port: MessagePort;
}

/** What a job's worker says; an error crosses as data, since classes do not survive the structured clone. */
export type JobMessage<K extends JobKind = JobKind> =
  | { type: 'progress'; done: number; total: number; step: string }
  | { type: 'done'; result: JobResults[K] }
  | JobFailure;

type JobFailure =
  | { type: 'differs'; place: string; expected: string; found: string }
  | { type: 'input'; reason: CaptureInputReason; detail: string }
  | { type: 'refused'; reason: ImportRefusal; line: number | null; detail: string }
  | { type: 'returned'; reason: ReturnedRefusal; briefingId: Id | null; detail: string }
  | { type: 'libraryFile'; path: string; reason: LibraryFileReason; detail: string }
  | { type: 'failed'; message: string; stack: string };

/** What a job may need before it is ended. */
export interface JobLimits {
  /** Of the heap, in MB. */
  memory: number;
  /** Milliseconds; absent where it may take as long as it takes. */
  time: { readonly [K in JobKind]?: number };
}

/** Generous for 5,000 paragraphs, and small enough that a document gone wrong ends as a message and not as a frozen machine. */
const LIMITS: JobLimits = {
  memory: 1024,
  time: { read: READING_LIMITS.time, propose: READING_LIMITS.time, readGlossary: READING_LIMITS.time, returned: READING_LIMITS.time },
};

/**
 * The room for what is new on a job's heap, in MB. With the platform's own, three times as much, what is thrown away is collected late: an
 * export of 5,000 paragraphs held 320 MB instead of 220, and was no faster.
 */
export const JOB_YOUNG_MEMORY = 24;

/** A runner that gives each job a worker of its own, started from `workerFile` (the engine's worker, built). */
export function runInWorker(workerFile: URL, { memory, time }: JobLimits = LIMITS): JobRunner {
  return <K extends JobKind>(kind: K, input: JobInputs[K], report: ReportProgress, signal: AbortSignal) =>
    new Promise<JobResults[K]>((resolve, reject) => {
      if (signal.aborted) {
        reject(new JobCancelled());
        return;
      }
      const { port1, port2 } = new MessageChannel();
      const workerData: JobWorkerData<K> = { job: { kind, input }, port: port2 };
      const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: JOB_YOUNG_MEMORY };
      const worker = new Worker(workerFile, { workerData, transferList: [port2], resourceLimits });
      const settle = (act: () => void) => {
        signal.removeEventListener('abort', cancel);
        clearTimeout(timer);
        act();
        port1.close();
        void worker.terminate();
      };
      const cancel = () => settle(() => reject(new JobCancelled()));
      signal.addEventListener('abort', cancel);
      const limit: number | undefined = time[kind];
      const timer = limit === undefined ? undefined : setTimeout(() => settle(() => reject(new JobLimitReached('time'))), limit);
      port1.on('message', (message: JobMessage<K>) => {
        if (message.type === 'progress') report(message.done, message.total, message.step);
        else if (message.type === 'done') settle(() => resolve(message.result));
        else settle(() => reject(jobError(message)));
      });
      worker.on('error', (error) => settle(() => reject(isOutOfMemory(error) ? new JobLimitReached('memory') : error)));
      worker.on('exit', (code) => settle(() => reject(new Error(`The job's worker ended with code ${code} before it was done`))));
    });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** The other end of `runInWorker`: does the job the worker was started for and says how it went. */
export async function serveJob<K extends JobKind>({ job, port }: JobWorkerData<K>): Promise<void> {
  // The worker lives until it is ended from outside: its end could otherwise be heard before its last words.
  port.start();
  port.ref();
  const say = (message: JobMessage<K>) => port.postMessage(message);
  const report = (done: number, total: number, step: string) => say({ type: 'progress', done, total, step });
  try {
    say({ type: 'done', result: await runHere(job.kind, job.input, report, new AbortController().signal) });
  } catch (error) {
    say(failureOf(error));
  }
}

function failureOf(error: unknown): JobFailure {
  if (error instanceof ExportDiffers) return { type: 'differs', place: error.place, expected: error.expected, found: error.found };
  if (error instanceof CaptureInputError) return { type: 'input', reason: error.reason, detail: error.message };
  if (error instanceof ImportRefused) return { type: 'refused', reason: error.reason, line: error.line, detail: error.message };
  if (error instanceof ReturnedRefused) {
    return { type: 'returned', reason: error.reason, briefingId: error.briefingId, detail: error.message };
  }
  if (error instanceof LibraryFileError) return { type: 'libraryFile', path: error.path, reason: error.reason, detail: error.detail };
  if (error instanceof Error) return { type: 'failed', message: error.message, stack: error.stack ?? '' };
  throw error;
}

function jobError(failure: JobFailure): Error {
  if (failure.type === 'differs') return new ExportDiffers(failure.place, failure.expected, failure.found);
  if (failure.type === 'input') return new CaptureInputError(failure.reason, failure.detail);
  if (failure.type === 'refused') return new ImportRefused(failure.reason, failure.detail, failure.line);
  if (failure.type === 'returned') return new ReturnedRefused(failure.reason, failure.detail, failure.briefingId);
  if (failure.type === 'libraryFile') return new LibraryFileError(failure.path, failure.reason, failure.detail);
  return Object.assign(new Error(failure.message), { stack: failure.stack });
}
