/** One figure of a bench, beside what it is compared with in the same run. */
export interface Measure {
  name: string;
  /** What it was measured on: `1 MB`, `400 blocks`. */
  size: string;
  ours: number;
  /** Null where nothing comparable exists. */
  rival: number | null;
  rivalName: string | null;
  /** `ours / rival`. */
  ratio: number | null;
  unit: string;
  /** What `ours` must not exceed; null where none is set. */
  budget: number | null;
  holds: boolean;
}

export interface Bench {
  /** What it measures, what it compares with and why that is fair. */
  about: string;
  run(size: number | null): Promise<Measure[]>;
}

/** Runs `work` `times` times after a warm-up and returns the milliseconds of each run, sorted. */
export async function timed(times: number, work: () => unknown): Promise<number[]> {
  await work();
  const durations: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await work();
    durations.push(performance.now() - start);
  }
  return durations.sort((a, b) => a - b);
}

/** The value below which `share` (0 to 1) of the sorted values lie, by the nearest-rank method. */
export function percentile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('A percentile of nothing was asked for');
  return value;
}

/** A measure in milliseconds, its ratio and whether it keeps its budget worked out. */
export function milliseconds(
  name: string,
  size: string,
  ours: number,
  compared: { rival?: number; rivalName?: string; budget?: number },
): Measure {
  const { rival = null, rivalName = null, budget = null } = compared;
  return {
    name,
    size,
    ours: round(ours),
    rival: rival === null ? null : round(rival),
    rivalName,
    ratio: rival === null ? null : round(ours / rival),
    unit: 'ms',
    budget,
    holds: budget === null || ours <= budget,
  };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
