import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createLibrary } from '../../library/library.ts';
import type { Id } from '../../model/record.ts';
import type { RecentAction } from '../../model/trust.ts';
import type { EngineContext } from '../context.ts';
import type { LibraryStatus } from '../contract.ts';
import { readSample } from '../resources.ts';
import { storeSample } from '../sample.ts';

export function status(context: EngineContext): LibraryStatus {
  const library = context.libraryOrNull;
  return {
    open: library !== null,
    path: library?.path ?? null,
    readonly: library?.readonly ?? false,
    defaultPath: context.options.defaultLibraryPath,
    problem: context.problem,
    counts: library?.counts() ?? null,
  };
}

/** Makes a library and opens it. When filling it fails, the one that was open before stays open. */
export function create(context: EngineContext, input: { path?: string | undefined; sample: boolean }): LibraryStatus {
  const path = input.path ?? context.options.defaultLibraryPath;
  const sample = input.sample ? readSample(context.options.resourcesDir) : null;
  mkdirSync(dirname(path), { recursive: true });
  const library = createLibrary(path, context.libraryOptions);
  try {
    if (sample) storeSample(library, sample);
  } catch (error) {
    library.close();
    // Made a moment ago and by us: left behind, it would stand in the way of the next try.
    rmSync(path);
    throw error;
  }
  context.use(library);
  return status(context);
}

export function open(context: EngineContext, input: { path: string; readonly?: boolean | undefined }): LibraryStatus {
  context.open(input.path, input.readonly);
  return status(context);
}

export function close(context: EngineContext): LibraryStatus {
  context.close();
  return status(context);
}

export function verify(context: EngineContext): { ok: boolean; problems: string[]; records: number } {
  return context.library.verify();
}

export async function backup(context: EngineContext, input: { path?: string | undefined }): Promise<{ path: string }> {
  return { path: await context.library.backup(input.path) };
}

export function undoable(context: EngineContext): { action: string; at: string } | null {
  return context.library.undoable();
}

export function undo(context: EngineContext, input: { id: Id } | undefined): { action: string } | null {
  return input === undefined ? context.library.undo() : context.library.undoAction(input.id);
}

export function redo(context: EngineContext, input: { id: Id } | undefined): { action: string } | null {
  return input === undefined ? context.library.redo() : context.library.redoAction(input.id);
}

export function recentActions(context: EngineContext, input: { limit: number }): RecentAction[] {
  return context.library.recentActions(input.limit);
}
