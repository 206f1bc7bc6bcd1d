import { READING_LIMITS, refuseAbove } from '../../capture/reading/limits.ts';
import type { Id } from '../../model/record.ts';
import type { TraceReport } from '../../model/trace.ts';
import type { EngineContext } from '../context.ts';
import type { ExportEvent, ExportInput } from '../contract.ts';
import { toContractError } from '../errors.ts';
import type { ExportedFile } from '../jobs.ts';
import { traceFile } from '../trace.ts';

/** Runs the export as a job: progress while it lasts, then a ticket for the file. When the client stops listening the job is cancelled. */
export async function* exportFile(
  context: EngineContext,
  input: ExportInput,
  clientSignal: AbortSignal | undefined,
): AsyncGenerator<ExportEvent> {
  const { library, options } = context;
  library.briefings.get(input.id);
  const stop = new AbortController();
  const signal = clientSignal ? AbortSignal.any([clientSignal, stop.signal]) : stop.signal;
  const events: ExportEvent[] = [];
  let wake: () => void = () => undefined;
  let file: ExportedFile | null = null;
  let failure: { error: unknown } | null = null;
  const report = (done: number, total: number, step: string) => {
    events.push({ type: 'progress', done, total, step });
    wake();
  };
  const job = { libraryPath: library.path, input, now: options.clock().toISOString() };
  options.jobs('export', job, report, signal).then(
    (result) => {
      file = result;
      wake();
    },
    (error: unknown) => {
      failure = { error };
      wake();
    },
  );
  try {
    for (;;) {
      for (let event = events.shift(); event; event = events.shift()) yield event;
      const outcome = settled(file, failure);
      if (outcome) {
        yield { type: 'done', ticket: context.keepFile(outcome) };
        return;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } catch (error) {
    throw toContractError(error);
  } finally {
    stop.abort();
  }
}

/** The file when there is one; throws what the job failed with. Apart, because the compiler cannot see that callbacks set both. */
function settled(file: ExportedFile | null, failure: { error: unknown } | null): ExportedFile | null {
  if (failure) throw failure.error;
  return file;
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
