import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportInput } from '../../core/engine/contract.ts';
import { useEngine } from '../engine/EngineProvider.tsx';

export interface ExportedBriefing {
  fileName: string;
  bytes: Blob;
}

export type ExportState = { kind: 'idle' } | { kind: 'running'; done: number; total: number } | { kind: 'failed'; error: unknown };

/** Makes a file of a briefing, with progress; leaving or cancelling stops the work. */
export function useExport(): { state: ExportState; run(input: ExportInput): Promise<ExportedBriefing | null>; cancel(): void } {
  const { client } = useEngine();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const running = useRef<AbortController>(null);
  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState({ kind: 'idle' });
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback(
    async (input: ExportInput) => {
      running.current?.abort();
      const work = new AbortController();
      running.current = work;
      setState({ kind: 'running', done: 0, total: 0 });
      try {
        for await (const event of await client.exchange.export(input, { signal: work.signal })) {
          if (work.signal.aborted) return null;
          if (event.type === 'progress') setState({ kind: 'running', done: event.done, total: event.total });
          else {
            const { fileName, bytes } = await client.exchange.file({ ticket: event.ticket });
            setState({ kind: 'idle' });
            return { fileName, bytes };
          }
        }
        throw new Error('The export ended without a file');
      } catch (error) {
        // Cancelled on purpose: nothing failed.
        if (!work.signal.aborted) setState({ kind: 'failed', error });
        return null;
      }
    },
    [client],
  );
  return { state, run, cancel };
}
