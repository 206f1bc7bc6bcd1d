import { useCallback, useEffect, useRef, useState } from 'react';
import type { MemoryReport } from '../../core/model/memory.ts';
import { useEngine } from '../engine/EngineProvider.tsx';

export interface NamedReport {
  name: string;
  report: MemoryReport;
}

export type TmxImportState =
  | { kind: 'idle' }
  /** `done`: units read so far of this file. */
  | { kind: 'running'; name: string; done: number }
  | { kind: 'done'; reports: NamedReport[] };

/** Takes TMX files into the memory, one after the other. What was stored when it is cancelled stays; the same file again goes on. */
export function useTmxImport(onStored: () => void) {
  const { client } = useEngine();
  const [state, setState] = useState<TmxImportState>({ kind: 'idle' });
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (files: readonly File[]) => {
      running.current?.abort();
      const work = new AbortController();
      running.current = work;
      setError(null);
      const reports: NamedReport[] = [];
      try {
        for (const file of files) {
          setState({ kind: 'running', name: file.name, done: 0 });
          const { ticket } = await client.memory.keep({ name: file.name, bytes: file });
          for await (const event of await client.memory.importTmx({ ticket }, { signal: work.signal })) {
            if (work.signal.aborted) return;
            if (event.type === 'progress') setState({ kind: 'running', name: file.name, done: event.done });
            else reports.push({ name: file.name, report: event.report });
          }
        }
      } catch (failure) {
        if (work.signal.aborted) return;
        setError(failure);
      } finally {
        onStored();
      }
      setState(reports.length === 0 ? { kind: 'idle' } : { kind: 'done', reports });
    },
    [client, onStored],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ kind: 'idle' });
    onStored();
  }, [onStored]);

  return { state, error, run, cancel, close: () => setState({ kind: 'idle' }) };
}
