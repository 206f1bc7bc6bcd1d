import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportInput } from '../../core/engine/contract.ts';
import type { TypographyChange } from '../../core/model/typography.ts';
import { useEngine } from '../engine/EngineProvider.tsx';

export interface ExportedBriefing {
  fileName: string;
  bytes: Blob;
  typography: TypographyChange[];
  /** The files in it, when there are several. */
  files: string[];
}

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number; step: string }
  | { kind: 'failed'; error: unknown };

/** Makes a file of a briefing, or one of several in an archive, with progress; leaving or cancelling stops the work, and nothing is written. */
export function useExport(): {
  state: ExportState;
  run(inputs: readonly ExportInput[]): Promise<ExportedBriefing | null>;
  cancel(): void;
} {
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
    async (inputs: readonly ExportInput[]) => {
      running.current?.abort();
      const work = new AbortController();
      running.current = work;
      setState({ kind: 'running', done: 0, total: 0, step: '' });
      try {
        const { signal } = work;
        const [only] = inputs;
        const events =
          inputs.length === 1 && only !== undefined
            ? await client.exchange.export(only, { signal })
            : await client.exchange.exportSeveral({ exports: [...inputs] }, { signal });
        for await (const event of events) {
          if (work.signal.aborted) return null;
          if (event.type === 'progress') setState({ kind: 'running', done: event.done, total: event.total, step: event.step });
          else {
            const { fileName, bytes } = await client.exchange.file({ ticket: event.ticket });
            setState({ kind: 'idle' });
            return { fileName, bytes, typography: event.typography ?? [], files: event.files ?? [] };
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
