import { existsSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { v7 as newId } from 'uuid';
import { clientOf, createEngine, type Engine, type EngineClient } from '../core/engine/engine.ts';
import { type JobRunner, runHere, runInWorker } from '../core/engine/jobs.ts';
import { defaultLibraryPath, diptychVersion, engineWorkerFile, installedAt } from './installation.ts';

/** There is no window here that could freeze, so jobs are done where they are; but what is opened may mean harm and is read apart. */
const jobs: JobRunner = (kind, input, report, signal) =>
  (kind === 'read' || kind === 'returned' ? runInWorker(engineWorkerFile()) : runHere)(kind, input, report, signal);

/** The options every command has. */
export interface GlobalOptions {
  library?: string;
  json?: boolean;
}

/** An engine in this process, for one command, and the way to answer. */
export interface Session {
  engine: Engine;
  client: EngineClient;
  /** Prints the answer: as one line of JSON with --json, else as the lines of `text`. */
  answer(value: unknown, text: string): void;
}

export function libraryPath(options: GlobalOptions): string {
  return options.library ? resolve(options.library) : defaultLibraryPath();
}

/**
 * Runs one command with an engine of its own and closes it whatever happens.
 * `library` says what the command needs: `none`, an `existing` one, or one that is made when there is none.
 */
export async function withSession<T>(
  options: GlobalOptions,
  library: 'none' | 'existing' | 'create',
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const engine = createEngine({
    version: diptychVersion(),
    resourcesDir: join(installedAt(), 'resources'),
    defaultLibraryPath: defaultLibraryPath(),
    author: userInfo().username,
    clock: () => new Date(),
    newId,
    jobs,
  });
  const client = clientOf(engine);
  try {
    const path = libraryPath(options);
    if (library === 'create' && !existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      await client.library.create({ path, sample: false });
    } else if (library !== 'none') {
      await client.library.open({ path });
    }
    return await work({ engine, client, answer: (value, text) => console.log(options.json ? JSON.stringify(value) : text) });
  } finally {
    engine.close();
  }
}
