import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportInspection, ImportRunInput } from '../../core/engine/contract.ts';
import type { ImportReport } from '../../core/model/importing.ts';
import { useEngine } from '../engine/EngineProvider.tsx';

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'inspecting' }
  /** The file is known; `report` is what a trial run said last. */
  | { kind: 'ready'; inspection: ImportInspection; report: ImportReport | null }
  | { kind: 'running'; inspection: ImportInspection; dryRun: boolean; done: number; total: number }
  | { kind: 'stored'; report: ImportReport };

/** Takes a file into the library: looked at, tried, then stored or cancelled. Leaving stops the work, and nothing is stored then. */
export function useImport() {
  const { client } = useEngine();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const inspect = useCallback(
    async (file: File) => {
      setError(null);
      setState({ kind: 'inspecting' });
      try {
        const inspection = await client.import.inspect({ name: file.name, bytes: file });
        setState({ kind: 'ready', inspection, report: null });
        return inspection;
      } catch (failure) {
        setError(failure);
        setState({ kind: 'idle' });
        return null;
      }
    },
    [client],
  );

  const run = useCallback(
    async (inspection: ImportInspection, input: Omit<ImportRunInput, 'ticket'>) => {
      running.current?.abort();
      const work = new AbortController();
      running.current = work;
      const { dryRun } = input;
      setError(null);
      setState({ kind: 'running', inspection, dryRun, done: 0, total: 0 });
      try {
        const events = await client.import.run({ ...input, ticket: inspection.ticket }, { signal: work.signal });
        for await (const event of events) {
          if (work.signal.aborted) return;
          if (event.type === 'progress') setState({ kind: 'running', inspection, dryRun, done: event.done, total: event.total });
          else if (event.report.stored) setState({ kind: 'stored', report: event.report });
          else setState({ kind: 'ready', inspection, report: event.report });
        }
      } catch (failure) {
        // Cancelled on purpose: nothing failed.
        if (work.signal.aborted) return;
        setError(failure);
        setState({ kind: 'ready', inspection, report: null });
      }
    },
    [client],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    setState((now) => (now.kind === 'running' ? { kind: 'ready', inspection: now.inspection, report: null } : { kind: 'idle' }));
  }, []);

  return { state, error, inspect, run, cancel };
}
