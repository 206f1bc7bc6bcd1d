import { READING_LIMITS, refuseAbove } from '../../capture/reading/limits.ts';
import type { Id } from '../../model/record.ts';
import type { TraceReport } from '../../model/trace.ts';
import type { EngineContext } from '../context.ts';
import type { ExportEvent, ExportInput } from '../contract.ts';
import { jobEvents } from '../jobEvents.ts';
import { traceFile } from '../trace.ts';
import { hasContents } from './templates.ts';

/** Runs the export as a job: progress while it lasts, then a ticket for the file. When the client stops listening the job is cancelled. */
export async function* exportFile(
  context: EngineContext,
  input: ExportInput,
  signal: AbortSignal | undefined,
): AsyncGenerator<ExportEvent> {
  const { library, options } = context;
  const toc = hasContents(context, library.briefings.get(input.id));
  const job = { libraryPath: library.path, input, toc, now: options.clock().toISOString() };
  for await (const event of jobEvents((report, stop) => options.jobs('export', job, report, stop), signal)) {
    yield event.type === 'progress'
      ? event
      : { type: 'done', ticket: context.keepFile(event.result), typography: [...event.result.typography] };
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
