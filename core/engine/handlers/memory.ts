import type { MemoryMatch, MemoryReport, MemoryStats } from '../../model/memory.ts';
import type { Id } from '../../model/record.ts';
import { findMatches, type MatchQuery } from '../../translation/memoryMatch.ts';
import type { EngineContext } from '../context.ts';
import type { ExportEvent, MemoryImportEvent } from '../contract.ts';
import { jobEvents } from '../jobEvents.ts';

export function matches({ library }: EngineContext, query: MatchQuery): MemoryMatch[] {
  return findMatches(library.memory, query);
}

export function stats({ library }: EngineContext): MemoryStats {
  return { units: library.memory.count(), origins: library.memory.origins() };
}

export function remove({ library }: EngineContext, { ids }: { ids: number[] }): Record<string, never> {
  library.memory.remove(ids);
  return {};
}

export function rank({ library }: EngineContext, origin: { id: number; penalty: number; priority: number }): Record<string, never> {
  library.memory.rank(origin.id, origin.penalty, origin.priority);
  return {};
}

/** Keeps a TMX file for {@link run}. @throws ImportRefused tooLarge */
export async function keep({ options, imports }: EngineContext, input: { name: string; bytes: Blob }): Promise<{ ticket: Id }> {
  return { ticket: await imports.keep(options.newId(), input.name, input.bytes) };
}

/** Imports a kept TMX file as a job. When the client stops listening it ends; what was stored until then stays. */
export async function* run(
  context: EngineContext,
  { ticket }: { ticket: Id },
  signal: AbortSignal | undefined,
): AsyncGenerator<MemoryImportEvent> {
  const { library, options, imports } = context;
  const job = { libraryPath: library.path, file: imports.get(ticket), author: options.author, now: options.clock().toISOString() };
  for await (const event of jobEvents((report, stop) => options.jobs('importMemory', job, report, stop), signal)) {
    if (event.type === 'progress') yield event;
    else {
      imports.drop(ticket);
      const report: MemoryReport = event.result;
      yield { type: 'done', report };
    }
  }
}

/** Writes the memory as TMX: its ticket for `exchange.file`. */
export async function* exportTmx(
  context: EngineContext,
  { from }: { from: 'fr' | 'ru' },
  signal: AbortSignal | undefined,
): AsyncGenerator<ExportEvent> {
  const { library, options } = context;
  const job = { libraryPath: library.path, source: from, now: options.clock().toISOString(), version: options.version };
  for await (const event of jobEvents((report, stop) => options.jobs('exportMemory', job, report, stop), signal)) {
    yield event.type === 'progress' ? event : { type: 'done', ticket: context.keepFile(event.result) };
  }
}
