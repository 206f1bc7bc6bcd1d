import { useCallback, useEffect, useRef, useState } from 'react';
import type { BriefingContent } from '../../core/model/briefing.ts';
import type { Id } from '../../core/model/record.ts';
import type { ReturnedComment, ReturnedReport, TrackedReading } from '../../core/model/returned.ts';
import { useEngine } from '../engine/EngineProvider.tsx';

export type ReturnedState =
  | { kind: 'empty' }
  | { kind: 'reading' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'read'; file: File; tracked: TrackedReading; report: ReturnedReport };

/** Reads a file that came back, and takes what is accepted of it; leaving stops the work. */
export function useReturned(id: Id): {
  state: ReturnedState;
  read(file: File, tracked: TrackedReading): Promise<ReturnedReport | null>;
  /** The briefing with these changes; null when that failed, which the state tells. */
  take(accept: string[], comments: readonly ReturnedComment[], author: string): Promise<BriefingContent | null>;
  cancel(): void;
} {
  const { client } = useEngine();
  const [state, setState] = useState<ReturnedState>({ kind: 'empty' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState({ kind: 'empty' });
  }, []);
  const read = useCallback(
    async (file: File, tracked: TrackedReading) => {
      running.current?.abort();
      const work = new AbortController();
      running.current = work;
      setState({ kind: 'reading' });
      try {
        const report = await client.exchange.readReturned(
          { name: file.name, bytes: file, briefingId: id, tracked },
          { signal: work.signal },
        );
        if (work.signal.aborted) return null;
        setState({ kind: 'read', file, tracked, report });
        return report;
      } catch (error) {
        // Cancelled on purpose: nothing failed.
        if (!work.signal.aborted) setState({ kind: 'failed', error });
        return null;
      }
    },
    [client, id],
  );
  const take = useCallback(
    async (accept: string[], comments: readonly ReturnedComment[], author: string) => {
      if (state.kind !== 'read') return null;
      const { file, tracked } = state;
      setState({ kind: 'reading' });
      try {
        const { content } = await client.exchange.takeReturned({ name: file.name, bytes: file, briefingId: id, tracked, accept });
        for (const comment of comments) {
          const { anchor, text } = comment;
          await client.discussion.start({ briefingId: id, anchor, author: comment.author || author, text });
        }
        return content;
      } catch (error) {
        setState({ kind: 'failed', error });
        return null;
      }
    },
    [client, id, state],
  );
  return { state, read, take, cancel };
}
