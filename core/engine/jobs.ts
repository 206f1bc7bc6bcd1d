import { Worker } from 'node:worker_threads';
import { exportBriefing } from '../exchange/exportBriefing.ts';
import { ExportDiffers } from '../exchange/exportDiffers.ts';
import { usedItems } from '../exchange/trace/fileTrace.ts';
import { openLibrary } from '../library/library.ts';
import type { ExportInput } from './contract.ts';
import { JobCancelled } from './errors.ts';

/** A piece of long work, as data: it is done in a worker of its own, with its own connection to the library. */
export interface Job {
  kind: 'export';
  libraryPath: string;
  input: ExportInput;
  /** The moment that is written into the file, ISO 8601. */
  now: string;
}

export interface ExportedFile {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

export type ReportProgress = (done: number, total: number, step: string) => void;

/** Does a job. Aborting `signal` rejects with JobCancelled; what was not committed is rolled back. */
export type JobRunner = (job: Job, report: ReportProgress, signal: AbortSignal) => Promise<ExportedFile>;

/** Does a job where it is called; the command line has no window that could freeze. */
export const runHere: JobRunner = async (job, report, signal) => {
  const clock = () => new Date(job.now);
  const library = openLibrary(job.libraryPath, { clock, newId: unexpectedId, author: '', readonly: true });
  try {
    const briefing = library.briefings.get(job.input.id);
    const { format, layout, lang, style, citations } = job.input;
    const sources = library.sources.list();
    const items = [...usedItems(briefing)].flatMap((id) => library.items.find(id) ?? []);
    const file = await exportBriefing(briefing, { format, layout, lang, style, citations, sources, items, now: clock() }, report, signal);
    if (signal.aborted) throw new JobCancelled();
    return file;
  } catch (error) {
    if (signal.aborted) throw new JobCancelled();
    throw error;
  } finally {
    library.close();
  }
};

function unexpectedId(): string {
  throw new Error('A job that only reads asked for a new id');
}

/** What a job's worker says; an error crosses as data, since classes do not survive the structured clone. */
export type JobMessage =
  | { type: 'progress'; done: number; total: number; step: string }
  | { type: 'done'; file: ExportedFile }
  | { type: 'differs'; place: string; expected: string; found: string }
  | { type: 'failed'; message: string; stack: string };

/** Generous for 5,000 paragraphs, and small enough that a document gone wrong ends as a message and not as a frozen machine. */
const JOB_LIMITS = { maxOldGenerationSizeMb: 1024 };

/** A runner that gives each job a worker of its own, started from `workerFile` (the engine's worker, built). */
export function runInWorker(workerFile: URL): JobRunner {
  return (job, report, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new JobCancelled());
        return;
      }
      const worker = new Worker(workerFile, { workerData: { job }, resourceLimits: JOB_LIMITS });
      const settle = (act: () => void) => {
        signal.removeEventListener('abort', cancel);
        act();
        void worker.terminate();
      };
      const cancel = () => settle(() => reject(new JobCancelled()));
      signal.addEventListener('abort', cancel);
      worker.on('message', (message: JobMessage) => {
        if (message.type === 'progress') report(message.done, message.total, message.step);
        else if (message.type === 'done') settle(() => resolve(message.file));
        else settle(() => reject(jobError(message)));
      });
      worker.on('error', (error) => settle(() => reject(error)));
      worker.on('exit', (code) => settle(() => reject(new Error(`The job's worker ended with code ${code} before it was done`))));
    });
}

function jobError(message: Exclude<JobMessage, { type: 'progress' | 'done' }>): Error {
  if (message.type === 'differs') return new ExportDiffers(message.place, message.expected, message.found);
  return Object.assign(new Error(message.message), { stack: message.stack });
}
