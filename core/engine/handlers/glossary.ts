import type { Lang } from '../../model/language.ts';
import type { Id } from '../../model/record.ts';
import type { GlossaryFormat, GlossaryReport, Term, TermInput, TermUse } from '../../model/term.ts';
import { knownTerms, mergedTerm, sameTerm } from '../../translation/glossary/mergeTerms.ts';
import type { EngineContext } from '../context.ts';
import { JobCancelled } from '../errors.ts';
import { exportGlossary } from '../exportGlossary.ts';

export function list({ library }: EngineContext): Term[] {
  return library.terms.list();
}

export function get({ library }: EngineContext, { id }: { id: Id }): Term {
  return library.terms.get(id);
}

export function save({ library }: EngineContext, { revision, ...term }: TermInput & { revision?: number | undefined }): Term {
  return library.action('saveTerm', () => library.terms.save(term, revision));
}

export function remove({ library }: EngineContext, { ids }: { ids: Id[] }): Record<string, never> {
  library.action('removeTerms', () => {
    for (const id of ids) library.terms.remove(id);
  });
  return {};
}

export function restore({ library }: EngineContext, { ids }: { ids: Id[] }): Record<string, never> {
  library.action('restoreTerms', () => {
    for (const id of ids) library.terms.restore(id);
  });
  return {};
}

export function find({ checking }: EngineContext, { texts }: { texts: { lang: Lang; text: string }[] }): TermUse[][] {
  return texts.map(({ lang, text }) => checking.terms.find(text, lang));
}

const MOST_PROBLEMS = 1000;

/** Reads the file in a job, since it may have been made to do harm, and stores what it says in one action. */
export async function importFile(
  context: EngineContext,
  input: { name: string; bytes: Blob; dryRun: boolean },
  signal: AbortSignal | undefined,
): Promise<GlossaryReport> {
  const { library, options } = context;
  const bytes = new Uint8Array(await input.bytes.arrayBuffer());
  const entries = await options.jobs('readGlossary', { bytes }, () => undefined, signal ?? new AbortController().signal);
  if (signal?.aborted) throw new JobCancelled();
  const report: GlossaryReport = { added: 0, changed: 0, known: 0, passedOver: 0, problems: [] };
  const known = knownTerms(library.terms.list());
  const work = () => {
    for (const { term, problems } of entries) {
      if (report.problems.length < MOST_PROBLEMS) report.problems.push(...problems.slice(0, MOST_PROBLEMS - report.problems.length));
      if (term === null) {
        report.passedOver += 1;
        continue;
      }
      const before = known.find(term);
      const merged = before === null ? term : mergedTerm(before, term);
      if (before !== null && sameTerm(before, merged)) report.known += 1;
      else {
        report[before === null ? 'added' : 'changed'] += 1;
        known.add(input.dryRun ? draft(merged, before) : library.terms.save(merged));
      }
    }
  };
  if (input.dryRun) work();
  else library.action('importGlossary', work);
  return report;

  /** What would be stored, so that the next entry of the same concept finds it. */
  function draft(term: TermInput, before: Term | null): Term {
    const now = options.clock().toISOString();
    return { ...term, id: before?.id ?? options.newId(), revision: 1, createdAt: now, updatedAt: now, deletedAt: null };
  }
}

/** Writes the glossary: its ticket for `exchange.file`. */
export function exportFile(context: EngineContext, { format }: { format: GlossaryFormat }): { ticket: Id } {
  return { ticket: context.keepFile(exportGlossary(context.library.terms.list(), format)) };
}
