import { foundation } from './0001-foundation.ts';

export interface Migration {
  /** What the library can hold after it. */
  name: string;
  sql: string;
  /** Programs that know fewer migrations than this cannot use the file afterwards; left out when they still can. */
  oldestProgram?: number;
}

/** In order; the number of a migration is its place, counted from 1, and is never reused. */
export const MIGRATIONS: readonly Migration[] = [{ name: 'foundation', sql: foundation, oldestProgram: 1 }];
