import type { ImportConflict } from '../../core/model/importing.ts';

type Side = ImportConflict['theirs'];

/** The fields in which two versions of a record differ. */
export function conflictFields(mine: Side, theirs: Side): string[] {
  const fields = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return [...fields].filter((field) => JSON.stringify(mine[field] ?? null) !== JSON.stringify(theirs[field] ?? null));
}
