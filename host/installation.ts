import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import envPaths from 'env-paths';
import { z } from 'zod';
import { projectRoot } from './projectRoot.ts';

/** The folder Diptych is installed in. */
export function installedAt(): string {
  return projectRoot(import.meta.url);
}

/** The file of the engine's worker: the built one, or its source when this program runs from source. */
export function engineWorkerFile(): URL {
  const parts = import.meta.url.endsWith('.ts') ? ['core', 'engine', 'worker.ts'] : ['out', 'main', 'worker.js'];
  return pathToFileURL(join(installedAt(), ...parts));
}

/** The version in package.json. */
export function diptychVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(installedAt(), 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

/** Where the library of this person lies unless told otherwise: the same place for every shell. */
export function defaultLibraryPath(): string {
  return join(envPaths('diptych', { suffix: '' }).data, 'library.sqlite');
}
