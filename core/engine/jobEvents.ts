import { toContractError } from './errors.ts';
import type { ReportProgress } from './progress.ts';

export type JobEvent<R> = { type: 'progress'; done: number; total: number; step: string } | { type: 'result'; result: R };

/**
 * A running job as events: its progress, then its result. When the client stops listening the job is cancelled.
 * @throws the contract's error for what the job failed with
 */
export async function* jobEvents<R>(
  start: (report: ReportProgress, signal: AbortSignal) => Promise<R>,
  clientSignal: AbortSignal | undefined,
): AsyncGenerator<JobEvent<R>> {
  const stop = new AbortController();
  const signal = clientSignal ? AbortSignal.any([clientSignal, stop.signal]) : stop.signal;
  const events: JobEvent<R>[] = [];
  const failures: unknown[] = [];
  let wake: () => void = () => undefined;
  const tell = (event: JobEvent<R>) => {
    events.push(event);
    wake();
  };
  start((done, total, step) => tell({ type: 'progress', done, total, step }), signal).then(
    (result) => tell({ type: 'result', result }),
    (error: unknown) => {
      failures.push(error);
      wake();
    },
  );
  try {
    for (;;) {
      for (let event = events.shift(); event; event = events.shift()) {
        yield event;
        if (event.type === 'result') return;
      }
      if (failures.length > 0) throw failures[0];
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
