import { foldedWords } from '../../language/folding.ts';
import type { PreparedUnit } from '../../library/memory.ts';
import { LANGS, type Lang } from '../../model/language.ts';
import type { MemoryList, MemoryMatch, MemoryReport, MemoryStats, MemoryUnit } from '../../model/memory.ts';
import type { Id } from '../../model/record.ts';
import { unitsWithWords, wordRanges } from '../../translation/concordance.ts';
import { findMatches, type MatchQuery } from '../../translation/memoryMatch.ts';
import { preparedPair, preparedText } from '../../translation/prepare.ts';
import { stemTokens } from '../../translation/segmentTokens.ts';
import type { EngineContext } from '../context.ts';
import type { ExportEvent, MemoryImportEvent } from '../contract.ts';
import { jobEvents } from '../jobEvents.ts';

export function matches({ library }: EngineContext, query: MatchQuery): MemoryMatch[] {
  return findMatches(library.memory, query);
}

export function stats({ library }: EngineContext): MemoryStats {
  return { units: library.memory.count(), origins: library.memory.origins() };
}

interface Listed {
  text: string;
  lang: Lang | null;
  origin: number | null;
  offset: number;
  limit: number;
}

/** Units with all the words asked for, in whatever form; of one origin if it is given. The latest come first. */
export function list({ library }: EngineContext, { text, lang, origin, offset, limit }: Listed): MemoryList {
  const { memory } = library;
  if (stemTokens(text).length === 0) {
    const total = origin === null ? memory.count() : (memory.origins().find(({ id }) => id === origin)?.units ?? 0);
    return { units: memory.latest(origin, limit, offset).map((unit) => ({ ...unit, found: { fr: [], ru: [] } })), total };
  }
  const langs = lang === null ? LANGS : [lang];
  const ids = [...new Set(langs.flatMap((each) => unitsWithWords(memory, each, text)))].sort((one, other) => other - one);
  const wanted = memory.existing(ids, origin);
  const found = (unit: MemoryUnit, each: Lang) => (langs.includes(each) ? wordRanges(unit.texts[each].text, text) : []);
  const units = memory.units(wanted.slice(offset, offset + limit));
  return { units: units.map((unit) => ({ ...unit, found: { fr: found(unit, 'fr'), ru: found(unit, 'ru') } })), total: wanted.length };
}

/** Gives a unit other texts. Its tags go: nobody knows where they would stand. */
export function edit(
  { library, options }: EngineContext,
  { id, texts }: { id: number; texts: Record<Lang, string> },
): Record<string, never> {
  const [unit] = library.memory.units([id]);
  if (unit === undefined) return {};
  const kept = (lang: Lang) => (unit.texts[lang].text === texts[lang] ? unit.texts[lang] : { text: texts[lang], tags: [] });
  const changed = { ...unit, texts: { fr: kept('fr'), ru: kept('ru') }, author: options.author, changedAt: options.clock().toISOString() };
  library.memory.replace(id, unit.origin, preparedUnit(changed));
  return {};
}

export function remove({ library }: EngineContext, { ids }: { ids: number[] }): { removed: MemoryUnit[] } {
  const removed = library.memory.units(ids);
  library.memory.remove(ids);
  return { removed };
}

/** Puts units back that were taken out. The segments around them are not known any more. */
export function restore({ library }: EngineContext, { units }: { units: MemoryUnit[] }): Record<string, never> {
  for (const origin of new Map(units.map((unit) => [unit.origin.id, unit.origin])).values()) {
    library.memory.add(origin, units.filter((unit) => unit.origin.id === origin.id).map(preparedUnit));
  }
  library.memory.catchUp();
  return {};
}

/** Of units that differ by case, marks and spaces alone keeps the one that was changed last. */
export function mergeDoubles({ library }: EngineContext): { removed: MemoryUnit[] } {
  const latest = new Map<string, { id: number; changedAt: string }>();
  const gone: number[] = [];
  for (const { id, changedAt, texts } of library.memory.all()) {
    const said = LANGS.map((lang) =>
      foldedWords(texts[lang].text)
        .map((word) => word.text)
        .join(' '),
    ).join('\n');
    const known = latest.get(said);
    if (known === undefined || known.changedAt <= changedAt) {
      if (known !== undefined) gone.push(known.id);
      latest.set(said, { id, changedAt });
    } else gone.push(id);
  }
  const removed = library.memory.units(gone);
  library.memory.remove(gone);
  return { removed };
}

function preparedUnit({ texts, author, createdAt, changedAt, quality, properties }: MemoryUnit): PreparedUnit {
  const prepared = LANGS.map((lang) => preparedText(lang, texts[lang], null, null));
  return { pair: preparedPair(prepared), texts: prepared, author, createdAt, changedAt, quality, properties };
}

export function rank({ library }: EngineContext, origin: { id: number; penalty: number; priority: number }): Record<string, never> {
  library.memory.rank(origin.id, origin.penalty, origin.priority);
  return {};
}

/** Keeps a TMX file for {@link run}. @throws ImportRefused tooLarge */
export async function keep({ options, imports }: EngineContext, input: { name: string; bytes: Blob }): Promise<{ ticket: Id }> {
  return { ticket: await imports.keep(options.newId(), input.name, input.bytes) };
}

/** Imports a kept TMX file as a job. When the client stops listening it ends; what was stored until then stays. */
export async function* run(
  context: EngineContext,
  { ticket }: { ticket: Id },
  signal: AbortSignal | undefined,
): AsyncGenerator<MemoryImportEvent> {
  const { library, options, imports } = context;
  const job = { libraryPath: library.path, file: imports.get(ticket), author: options.author, now: options.clock().toISOString() };
  for await (const event of jobEvents((report, stop) => options.jobs('importMemory', job, report, stop), signal)) {
    if (event.type === 'progress') yield event;
    else {
      imports.drop(ticket);
      const report: MemoryReport = event.result;
      yield { type: 'done', report };
    }
  }
}

/** Writes the memory as TMX: its ticket for `exchange.file`. */
export async function* exportTmx(
  context: EngineContext,
  { from }: { from: 'fr' | 'ru' },
  signal: AbortSignal | undefined,
): AsyncGenerator<ExportEvent> {
  const { library, options } = context;
  const job = { libraryPath: library.path, source: from, now: options.clock().toISOString(), version: options.version };
  for await (const event of jobEvents((report, stop) => options.jobs('exportMemory', job, report, stop), signal)) {
    yield event.type === 'progress' ? event : { type: 'done', ticket: context.keepFile(event.result) };
  }
}
