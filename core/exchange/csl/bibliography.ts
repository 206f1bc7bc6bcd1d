import type { z } from 'zod';
import type { ImportProblem } from '../../model/importing.ts';
import type { SourceInput } from '../../model/source.ts';
import { cslEntrySchema, sourceOfCsl } from './cslSource.ts';

/** One entry of a bibliography: a source, or why it is none. Lines count from 1. */
export type BibliographyEntry =
  | { line: number; source: SourceInput; problem: null }
  | { line: number; source: null; problem: ImportProblem };

const SHOWN_CHARACTERS = 80;

/** An entry that cannot be read, with the beginning of what stands there. */
export function brokenEntry(line: number, text: string, field = ''): BibliographyEntry {
  const shown = text.trim().replace(/\s+/gu, ' ').slice(0, SHOWN_CHARACTERS);
  return { line, source: null, problem: { line, column: null, field, value: shown, reason: 'syntax' } };
}

/** What a reader made of an entry, as a source. `text` is the entry as it is written. */
export function entryOf(line: number, csl: unknown, text: string): BibliographyEntry {
  const parsed = cslEntrySchema.safeParse(csl);
  if (!parsed.success) return brokenEntry(line, text, fieldOf(parsed.error));
  const source = sourceOfCsl(parsed.data);
  if (source !== null) return { line, source, problem: null };
  const shown = text.trim().replace(/\s+/gu, ' ').slice(0, SHOWN_CHARACTERS);
  return { line, source: null, problem: { line, column: null, field: 'title', value: shown, reason: 'noTitle' } };
}

function fieldOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? '';
}

/** The line of each offset of a text, asked in ascending order. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
}
