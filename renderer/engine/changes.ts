import type { QueryClient } from '@tanstack/react-query';
import type { ChangeEvent } from '../../core/engine/contract.ts';
import type { RecordKind } from '../../core/model/record.ts';
import type { EngineClient } from './client.ts';
import type { EngineConnection } from './connection.ts';

/** The areas of the contract whose answers may differ once a record of this kind has changed. */
const AREAS: Record<RecordKind, readonly string[]> = {
  source: ['sources', 'items', 'library', 'bin', 'history'],
  // A search that is kept follows a renamed tag, and goes back with it.
  item: ['items', 'tags', 'searches', 'library', 'duplicates', 'bin', 'history'],
  person: ['people', 'items', 'library', 'bin', 'history'],
  organisation: ['organisations', 'people', 'items', 'library', 'bin', 'history'],
  mission: ['missions', 'tags', 'searches', 'briefings', 'library', 'bin', 'history'],
  template: ['templates', 'briefings', 'bin', 'history'],
  briefing: ['briefings', 'library', 'bin', 'history'],
  thread: ['discussion', 'briefings', 'bin', 'history'],
  term: ['glossary', 'briefings', 'bin', 'history'],
};

/** The areas a change event makes out of date; null stands for everything. */
export function areasTouched(event: ChangeEvent): ReadonlySet<string> | null {
  if (event.library) return null;
  return new Set(event.changes.flatMap(({ kind }) => AREAS[kind]));
}

/** The area of the contract a query asked; the query keys of the client begin with the path that was called. */
function areaOf(queryKey: readonly unknown[]): unknown {
  const [path] = queryKey;
  return Array.isArray(path) ? path[0] : undefined;
}

/**
 * Throws away what the page holds of the library as soon as the engine says it has changed, for as long as the page lives. After
 * a time without the engine everything is asked again, since events may have been missed.
 */
export async function followChanges(client: EngineClient, connection: EngineConnection, queries: QueryClient): Promise<never> {
  let missed = false;
  for (;;) {
    try {
      const events = await client.engine.changes();
      if (missed) void queries.invalidateQueries();
      missed = true;
      for await (const event of events) {
        const areas = areasTouched(event);
        void queries.invalidateQueries(areas === null ? {} : { predicate: (query) => areas.has(String(areaOf(query.queryKey))) });
      }
    } catch (error) {
      console.warn('Changes of the library are not followed for a moment', error);
    }
    if (connection.state === 'connected') await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
