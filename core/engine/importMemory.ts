import { bytesOfFile } from '../exchange/fileBytes.ts';
import { readTmx } from '../exchange/tmx/readTmx.ts';
import type { TmxUnit } from '../exchange/tmx/tmxUnit.ts';
import type { Library } from '../library/library.ts';
import type { PreparedUnit } from '../library/memory.ts';
import { LANGS } from '../model/language.ts';
import type { MemoryReport } from '../model/memory.ts';
import { preparedPair, preparedText } from '../translation/prepare.ts';
import type { ImportFile } from './importFiles.ts';
import type { ReportProgress } from './progress.ts';

/** Units stored in one transaction: what is lost when an import is killed, and what it holds in memory. */
const BATCH = 20_000;
/** Stored units that wait to be indexed: the more at once, the fewer lists a look-up has to read. */
const UNINDEXED = 100_000;
/** Problems that are told one by one. */
const MOST_TOLD = 1_000;

/**
 * Takes a TMX file into the memory, batch by batch. What was stored before it was cancelled or killed stays; importing the file again
 * goes on, because a pair is kept once.
 * @throws ImportRefused empty, unknown; LibraryFileError busy
 */
export async function importMemory(
  library: Library,
  file: ImportFile,
  { author, now }: { author: string; now: string },
  report: ReportProgress,
): Promise<MemoryReport> {
  const done: MemoryReport = { added: 0, known: 0, passedOver: 0, problems: [] };
  let batch: PreparedUnit[] = [];
  const store = () => {
    const added = library.memory.add({ kind: 'file', name: file.name, briefingId: null }, batch);
    done.added += added;
    done.known += batch.length - added;
    batch = [];
    if (library.memory.unindexed >= UNINDEXED) library.memory.catchUp();
    report(done.added + done.known, 0, 'store');
  };
  for await (const read of readTmx(bytesOfFile(file.path))) {
    if ('problem' in read) {
      done.passedOver += 1;
      if (done.problems.length < MOST_TOLD) done.problems.push(read.problem);
      continue;
    }
    batch.push(prepared(read.unit, author, now));
    if (batch.length === BATCH) store();
    else if (batch.length % 1000 === 0) report(done.added + done.known + batch.length, 0, 'read');
  }
  store();
  library.memory.catchUp();
  return done;
}

/** Neighbours as OmegaT writes them into a unit, in the language it was translated from. */
function neighbour({ properties }: TmxUnit, type: 'prev' | 'next'): string | null {
  return properties.find((property) => property.type === type)?.value ?? null;
}

function prepared(unit: TmxUnit, author: string, now: string): PreparedUnit {
  const [previous, next] = [neighbour(unit, 'prev'), neighbour(unit, 'next')];
  const texts = LANGS.flatMap((lang) => {
    const text = unit.texts[lang];
    return text === undefined ? [] : [preparedText(lang, text, previous, next)];
  });
  const createdAt = unit.createdAt ?? unit.changedAt ?? now;
  return {
    pair: preparedPair(texts),
    texts,
    author: unit.author === '' ? author : unit.author,
    createdAt,
    changedAt: unit.changedAt ?? createdAt,
    quality: 'translated',
    properties: unit.properties,
  };
}
