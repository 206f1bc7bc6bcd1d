import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { z } from 'zod';
import { projectRoot } from './projectRoot.ts';

/** The folder Diptych is installed in. */
export function installedAt(): string {
  return projectRoot(import.meta.url);
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
