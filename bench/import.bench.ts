import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { v7 as newId } from 'uuid';
import { runInWorker } from '../core/engine/jobs.ts';
import { createLibrary } from '../core/library/library.ts';
import { type Bench, type Measure, milliseconds } from './measure.ts';

const GOODS = ['blé tendre', 'orge', 'agrumes', 'engrais', 'bois scié', 'conteneurs', 'acier laminé', 'poisson congelé'];
const PLACES = ['Casablanca', 'Tanger', 'Agadir', 'Novorossiïsk', 'Mourmansk', 'Saint-Pétersbourg'];

/** Rows as an office's spreadsheet has them; a row's words and figures follow from its number. */
function* table(rows: number): Generator<string> {
  yield 'Indicateur;Texte russe;Valeur;Unité;Date;Pays;Mots-clés\n';
  for (let row = 0; row < rows; row += 1) {
    const [goods, place] = [GOODS[row % 8] ?? '', PLACES[row % 6] ?? ''];
    const year = 2010 + (row % 15);
    yield `Trafic de ${goods}, quai ${row};Перевалка груза на причале ${row} выросла за год;${row % 977},${row % 10};milliers de tonnes;${year};${place};${goods}\n`;
  }
}

/** As the app does it: in a worker of its own. */
const inWorker = runInWorker(new URL('../core/engine/worker.ts', import.meta.url));

/** The least that reading the file can cost: its rows, cut and thrown away. */
async function cutOnly(path: string): Promise<void> {
  for await (const _row of createReadStream(path).pipe(parse({ delimiter: ';' })));
}

async function inMilliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export const bench: Bench = {
  about:
    'a table of statistics in two languages taken into an empty library, indexed and logged, once; beside csv-parse alone cutting the same file into rows. Memory is the most the process held, its worker included.',
  async run(size) {
    const rows = size ?? 100_000;
    const folder = mkdtempSync(join(tmpdir(), 'diptych-bench-'));
    try {
      const path = join(folder, 'trafic.csv');
      await pipeline(Readable.from(table(rows)), createWriteStream(path));
      const rival = await inMilliseconds(() => cutOnly(path));
      const libraryPath = join(folder, 'library.dptc');
      createLibrary(libraryPath, { clock: () => new Date(), newId, author: 'bench' }).close();
      const options = { dryRun: false, skipProblems: false, conflicts: 'mine' as const, choices: {} };
      const job = { libraryPath, file: { name: 'trafic.csv', path }, options, author: 'bench', now: '2026-01-01T09:00:00.000Z' };
      const ours = await inMilliseconds(async () => {
        const { added, stored } = await inWorker('import', job, () => undefined, new AbortController().signal);
        if (!stored || added.item !== rows) throw new Error(`${added.item} of ${rows} rows were stored`);
      });
      const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
      const budget = rows === 100_000;
      const memory: Measure = {
        name: 'import.memory',
        size: `${rows} rows`,
        ours: megabytes,
        rival: null,
        rivalName: null,
        ratio: null,
        unit: 'MB',
        budget: budget ? 400 : null,
        holds: !budget || megabytes <= 400,
      };
      return [
        milliseconds('import.csv', `${rows} rows`, ours, { rival, rivalName: 'csv-parse', ...(budget && { budget: 20_000 }) }),
        memory,
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
