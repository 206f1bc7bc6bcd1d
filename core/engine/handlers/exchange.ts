import { READING_LIMITS, refuseAbove } from '../../capture/reading/limits.ts';
import { ReturnedRefused } from '../../exchange/returned/returnedRefused.ts';
import type { Briefing, BriefingContent } from '../../model/briefing.ts';
import type { Id } from '../../model/record.ts';
import type { ReturnedReport, TrackedReading } from '../../model/returned.ts';
import type { TraceReport } from '../../model/trace.ts';
import type { EngineContext } from '../context.ts';
import type { ExportEvent, ExportInput } from '../contract.ts';
import { JobLimitReached } from '../errors.ts';
import { jobEvents } from '../jobEvents.ts';
import type { ReturnedInput, ReturnedOutput } from '../returned.ts';
import { traceFile } from '../trace.ts';
import { hasContents } from './templates.ts';

/** Runs the export as a job: progress while it lasts, then a ticket for the file. When the client stops listening the job is cancelled. */
export function exportFile(context: EngineContext, input: ExportInput, signal: AbortSignal | undefined): AsyncGenerator<ExportEvent> {
  // Looked up before the first event, so that one that is gone is told as such.
  return fileEvents(context, input, context.library.briefings.get(input.id), signal);
}

async function* fileEvents(
  context: EngineContext,
  input: ExportInput,
  briefing: Briefing,
  signal: AbortSignal | undefined,
): AsyncGenerator<ExportEvent> {
  const { library, options } = context;
  const job = { libraryPath: library.path, input, toc: hasContents(context, briefing) };
  for await (const event of jobEvents((report, stop) => options.jobs('export', job, report, stop), signal)) {
    if (event.type === 'progress') yield event;
    else {
      const { fileName, typography } = event.result;
      if (comesBack(input)) keepSent(context, briefing, fileName);
      yield { type: 'done', ticket: context.keepFile(event.result), typography: [...typography] };
    }
  }
}

/** Runs several exports as one job: an archive with all of their files, or, when one fails or the client leaves, nothing. */
export function exportSeveral(
  context: EngineContext,
  { exports }: { exports: ExportInput[] },
  signal: AbortSignal | undefined,
): AsyncGenerator<ExportEvent> {
  // Looked up before the first event, so that one that is gone is told as such.
  const briefings = exports.map(({ id }) => context.library.briefings.get(id));
  return archiveEvents(context, exports, briefings, signal);
}

async function* archiveEvents(
  context: EngineContext,
  exports: readonly ExportInput[],
  briefings: readonly Briefing[],
  signal: AbortSignal | undefined,
): AsyncGenerator<ExportEvent> {
  const { library, options } = context;
  const parts = exports.map((input, at) => {
    const briefing = briefings[at];
    return { input, toc: briefing !== undefined && hasContents(context, briefing) };
  });
  for await (const event of jobEvents(
    (report, stop) => options.jobs('exportSeveral', { libraryPath: library.path, exports: parts }, report, stop),
    signal,
  )) {
    if (event.type === 'progress') yield event;
    else {
      const { files, ...archive } = event.result;
      for (const [at, input] of exports.entries()) {
        const [briefing, name] = [briefings[at], files[at]];
        if (comesBack(input) && briefing !== undefined && name !== undefined) keepSent(context, briefing, name);
      }
      yield { type: 'done', ticket: context.keepFile(archive), files };
    }
  }
}

/** Whether somebody else is to change the file and send it back. */
function comesBack({ layout, format }: ExportInput): boolean {
  return layout === 'review' || format === 'xliff12' || format === 'xliff21';
}

/** What was sent is held against what comes back: that version is kept under the name of the file, unless it has a name. */
function keepSent({ library }: EngineContext, { id, revision }: Briefing, fileName: string): void {
  if (library.readonly) return;
  const kept = library.briefingRevisions(id).find((version) => version.revision === revision);
  if (kept?.name === null) library.nameBriefingVersion(id, revision, fileName);
}

interface ReturnedFile {
  name: string;
  bytes: Blob;
  briefingId: Id | null;
  tracked: TrackedReading;
}

export async function readBack(context: EngineContext, input: ReturnedFile, signal: AbortSignal | undefined): Promise<ReturnedReport> {
  const { report } = await returned(context, { ...input, accept: null }, signal);
  return report;
}

export async function takeBack(
  context: EngineContext,
  input: ReturnedFile & { accept: 'all' | string[] },
  signal: AbortSignal | undefined,
): Promise<{ revision: number; content: BriefingContent }> {
  const { report, content } = await returned(context, input, signal);
  if (content === null) throw new Error('Nothing was asked to be taken');
  return { revision: report.revision, content };
}

async function returned(
  { library, options }: EngineContext,
  { bytes, ...input }: ReturnedFile & Pick<ReturnedInput, 'accept'>,
  signal: AbortSignal | undefined,
): Promise<ReturnedOutput> {
  refuseAbove(READING_LIMITS.container, bytes.size);
  const read = { ...input, bytes: new Uint8Array(await bytes.arrayBuffer()) };
  const job = { libraryPath: library.path, input: read, now: options.clock().toISOString() };
  try {
    return await options.jobs('returned', job, () => undefined, signal ?? new AbortController().signal);
  } catch (error) {
    // A job that met its limit was given something too complex to be read.
    if (error instanceof JobLimitReached) throw new ReturnedRefused('tooComplex', error.message);
    throw error;
  }
}

export function takeFile(context: EngineContext, input: { ticket: Id }): { fileName: string; mediaType: string; bytes: Blob } {
  const { fileName, mediaType, bytes } = context.takeFile(input.ticket);
  return { fileName, mediaType, bytes: new Blob([new Uint8Array(bytes)], { type: mediaType }) };
}

/** @throws NotAWordFile, CaptureInputError tooLarge */
export async function trace(context: EngineContext, input: { name: string; bytes: Blob }): Promise<TraceReport> {
  refuseAbove(READING_LIMITS.container, input.bytes.size);
  return traceFile(new Uint8Array(await input.bytes.arrayBuffer()), context.library);
}
