import type { Id } from '../../model/record.ts';
import type { EngineContext } from '../context.ts';
import type { ExportEvent, ImportEvent, ImportInspection, ImportRunInput, LibraryExportInput } from '../contract.ts';
import { inspectImport } from '../importing.ts';
import { jobEvents } from '../jobEvents.ts';
import type { JobInputs } from '../jobs.ts';

/** @throws ImportRefused */
export async function inspect(context: EngineContext, input: { name: string; bytes: Blob }): Promise<ImportInspection> {
  const { library, options, imports } = context;
  const ticket = await imports.keep(options.newId(), input.name, input.bytes);
  try {
    return { ticket, ...(await inspectImport(library, imports.get(ticket))) };
  } catch (error) {
    imports.drop(ticket);
    throw error;
  }
}

/** Runs the import as a job: progress while it lasts, then the report. When the client stops listening nothing is stored. */
export function run(context: EngineContext, input: ImportRunInput, signal: AbortSignal | undefined): AsyncGenerator<ImportEvent> {
  const { library, options, imports } = context;
  const { ticket, ...choices } = input;
  const job = {
    libraryPath: library.path,
    file: imports.get(ticket),
    options: choices,
    author: options.author,
    now: options.clock().toISOString(),
  };
  return running(context, ticket, job, signal);
}

async function* running(
  context: EngineContext,
  ticket: Id,
  job: JobInputs['import'],
  signal: AbortSignal | undefined,
): AsyncGenerator<ImportEvent> {
  const { options, imports } = context;
  const ended = context.beginImport();
  try {
    for await (const event of jobEvents((report, stop) => options.jobs('import', job, report, stop), signal)) {
      if (event.type === 'progress') yield event;
      else {
        if (event.result.stored) {
          imports.drop(ticket);
          context.writtenElsewhere();
        }
        yield { type: 'done', report: event.result };
      }
    }
  } finally {
    ended();
  }
}

/** Writes the library, or a selection of it, as a file: progress, then its ticket for `exchange.file`. */
export async function* exportLibrary(
  context: EngineContext,
  input: LibraryExportInput,
  signal: AbortSignal | undefined,
): AsyncGenerator<ExportEvent> {
  const { library, options } = context;
  const job = { libraryPath: library.path, input, now: options.clock().toISOString(), version: options.version };
  for await (const event of jobEvents((report, stop) => options.jobs('exportLibrary', job, report, stop), signal)) {
    yield event.type === 'progress' ? event : { type: 'done', ticket: context.keepFile(event.result) };
  }
}
