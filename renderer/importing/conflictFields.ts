import type { ImportConflict } from '../../core/model/importing.ts';
import { type Lang, langSchema } from '../../core/model/language.ts';

type Side = ImportConflict['theirs'];

/** The fields in which two versions of a record differ. */
export function conflictFields(mine: Side, theirs: Side): string[] {
  const fields = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return [...fields].filter((field) => JSON.stringify(mine[field] ?? null) !== JSON.stringify(theirs[field] ?? null));
}

/** A line of a value as it is shown; `key` is where in the value it stands. */
export interface ValueLine {
  key: string;
  text: string;
  lang?: Lang | undefined;
}

/** Any value of a record as lines to be read beside another: each text with the language it stands under, nothing of what is empty. */
export function linesOf(value: unknown, key = '', lang?: Lang): ValueLine[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [{ key, text: String(value), lang }];
  return Object.entries(value).flatMap(([name, inner]) => linesOf(inner, `${key}/${name}`, langSchema.safeParse(name).data ?? lang));
}
