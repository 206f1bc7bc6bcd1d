import { isDefinedError, ORPCError } from '@orpc/client';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryProblem } from '../../core/engine/contract.ts';
import { type ImportRefusal, importRefusalSchema } from '../../core/model/importing.ts';
import { type ReturnedRefusal, returnedRefusalSchema } from '../../core/model/returned.ts';
import { EngineAway } from '../engine/connection.ts';

/** An error told to a person. */
export interface ErrorText {
  what: string;
  kept: string;
  next: string;
}

type FileReason = LibraryProblem['reason'];
const FILE_REASONS: readonly FileReason[] = ['missing', 'exists', 'notALibrary', 'newer', 'damaged', 'busy', 'unwritable'];
const INPUT_REASONS = ['empty', 'tooLarge', 'binary', 'encoding', 'unsupported', 'encrypted', 'tooComplex', 'damaged'] as const;

/** The contract's codes whose texts need no more than their data. */
const PLAIN = {
  NO_LIBRARY: 'noLibrary',
  NOT_FOUND: 'notFound',
  CONFLICT: 'conflict',
  CANNOT_UNDO: 'cannotUndo',
  CANNOT_MERGE: 'cannotMerge',
  SUPERSEDED_IN_CIRCLE: 'supersededInCircle',
  FILE_GONE: 'fileGone',
  EXPORT_DIFFERS: 'exportDiffers',
  CANCELLED: 'cancelled',
} as const;

/** Where the texts of an error are found in `errors.json`. */
export type ErrorKey =
  | (typeof PLAIN)[keyof typeof PLAIN]
  | 'away'
  | 'fault'
  | `libraryFile.${FileReason}`
  | `importRefused.${ImportRefusal}`
  | `returned.${ReturnedRefusal}`
  | `input.${(typeof INPUT_REASONS)[number]}`;

/** The key of the texts of an error, and what fills them. */
export function classify(error: unknown): { key: ErrorKey; data: Record<string, string> } {
  if (error instanceof EngineAway) return { key: 'away', data: {} };
  if (!(error instanceof ORPCError) || !isDefinedError(error)) {
    return { key: 'fault', data: { detail: error instanceof Error ? error.message : String(error) } };
  }
  const data = stringsOf(error.data);
  for (const [code, key] of Object.entries(PLAIN)) if (error.code === code) return { key, data };
  const { reason } = data;
  if (error.code === 'LIBRARY_FILE') return { key: `libraryFile.${FILE_REASONS.find((known) => known === reason) ?? 'damaged'}`, data };
  if (error.code === 'IMPORT_REFUSED') {
    return { key: `importRefused.${importRefusalSchema.safeParse(reason).data ?? 'unknown'}`, data };
  }
  if (error.code === 'RETURNED_REFUSED') return { key: `returned.${returnedRefusalSchema.safeParse(reason).data ?? 'damaged'}`, data };
  if (error.code === 'INPUT') return { key: `input.${INPUT_REASONS.find((known) => known === reason) ?? 'unsupported'}`, data };
  return { key: 'fault', data: { detail: error.message } };
}

function stringsOf(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]));
}

/** What a text of an error may be filled with; each fills its own. */
const NO_DATA = { path: '', detail: '', place: '', expected: '', found: '' };

/** Puts any error into the words of the interface. */
export function useErrorText(): (error: unknown) => ErrorText {
  const { t } = useTranslation('errors');
  return useCallback(
    (error) => {
      const { key, data } = classify(error);
      const filled = { ...NO_DATA, ...data };
      return { what: t(`${key}.what`, filled), kept: t(`${key}.kept`, filled), next: t(`${key}.next`, filled) };
    },
    [t],
  );
}
