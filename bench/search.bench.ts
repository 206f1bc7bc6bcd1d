import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLibrary, type Library, openLibrary } from '../core/library/library.ts';
import { MIGRATIONS } from '../core/library/migrations/migrations.ts';
import { ANALYSIS_VERSION } from '../core/library/searchIndex.ts';
import { type Bench, type Measure, milliseconds, percentile, timed } from './measure.ts';
import { syntheticLibrary } from './syntheticLibrary.ts';

/** What is typed, letter by letter as far as it matters, and the same for the program that knows only FTS5. */
interface Typed {
  query: string;
  raw: string;
}

/** In a tenth of the texts to nine tenths of them. */
const FREQUENT: Typed[] = [
  { query: 'de ', raw: '"de"' },
  { query: 'la ', raw: '"la"' },
  { query: 'marché', raw: '"marche" *' },
  { query: 'exportations', raw: '"exportations" *' },
  { query: 'в ', raw: '"в"' },
  { query: 'экспорта', raw: '"экспорта" *' },
  { query: 'de la ', raw: '"de" AND "la"' },
  { query: 'рост экспорта', raw: '"рост" AND "экспорта" *' },
];
/** As soon as anything is typed. A single letter asks for nothing yet; a digit stands for itself. */
const BEGUN: Typed[] = [
  { query: '1', raw: '"1"' },
  { query: '12', raw: '"12" *' },
  { query: 'de', raw: '"de" *' },
  { query: 'ex', raw: '"ex" *' },
  { query: 'co', raw: '"co" *' },
  { query: 'по', raw: '"по" *' },
  { query: 'пш', raw: '"пш" *' },
  { query: 'accord d', raw: '"accord"' },
  { query: 'accord de', raw: '"accord" AND "de" *' },
  { query: 'speaker:cl', raw: 'speaker : "cl" *' },
  { query: 'tag:b', raw: 'facets : "tb" *' },
];
const TYPICAL: Typed[] = [
  { query: 'exp', raw: '"exp" *' },
  { query: 'expo', raw: '"expo" *' },
  { query: 'export', raw: '"export" *' },
  { query: 'exportation', raw: '"exportation" *' },
  { query: 'пшен', raw: '"пшен" *' },
  { query: 'пшеница', raw: '"пшеница" *' },
  { query: 'accord commerce', raw: '"accord" AND "commerce" *' },
  { query: 'récolte de blé', raw: '"recolte" AND "de" AND "ble" *' },
  { query: 'договор поставки', raw: '"договор" AND "поставки" *' },
  { query: '"croissance de la" pays', raw: '"croissance de la" AND "pays" *' },
  { query: 'tourisme électricité', raw: '"tourisme" AND "electricite" *' },
  { query: 'engrais -pays', raw: '"engrais" NOT "pays"' },
  { query: 'santé OR recherche', raw: '"sante" OR "recherche" *' },
  { query: '120 millions', raw: '"120" AND "millions" *' },
  { query: 'навигация', raw: '"навигация" *' },
  { query: 'kind:quote marché', raw: '"marche" *' },
  { query: 'from:2015 to:2018 blé', raw: '"ble" *' },
  { query: 'claire', raw: '"claire" *' },
];
const SHOWN = 50;
const RUNS = 7;

/** Makes the library once; later runs find it. */
function libraryPath(size: number): string {
  const path = join(tmpdir(), `diptych-bench-${size}-${MIGRATIONS.length}-${ANALYSIS_VERSION}.dptc`);
  if (existsSync(path)) return path;
  const provisional = `${path}.provisional`;
  for (const ending of ['', '-wal', '-shm']) rmSync(provisional + ending, { force: true });
  const library = createLibrary(provisional, options());
  fill(library, size);
  library.close();
  renameSync(provisional, path);
  return path;
}

function options() {
  let id = 0;
  return { clock: () => new Date(Date.UTC(2026, 0, 15)), newId: () => `action-${++id}`, author: 'Anna' };
}

function fill(library: Library, size: number): void {
  const { organisations, people, sources, item } = syntheticLibrary(Math.min(5000, Math.ceil(size / 50)));
  library.action('fill', () => {
    for (const organisation of organisations) library.organisations.save(organisation);
    for (const person of people) library.people.save(person);
    for (const source of sources) library.sources.save(source);
  });
  const STEP = 5000;
  for (let start = 0; start < size; start += STEP) {
    const numbers = Array.from({ length: Math.min(STEP, size - start) }, (_, at) => start + at);
    library.action('fill', () => library.items.add(numbers.map(item)));
  }
}

/** Milliseconds the sqlite3 program needs for the first page by its own ranking, and the count; sorted. Null where it is not installed. */
function raw(path: string, queries: readonly Typed[]): number[] | null {
  const select = (expression: string) =>
    `SELECT count(*) FROM search WHERE search MATCH '${expression}';\nSELECT rowid FROM search WHERE search MATCH '${expression}' ORDER BY rank LIMIT ${SHOWN};`;
  const script = ['.timer on', ...queries.flatMap((query) => [select(query.raw), select(query.raw)])].join('\n');
  const { stdout, error } = spawnSync('sqlite3', ['-readonly', path], { input: script, encoding: 'utf8', maxBuffer: 1e9 });
  if (error) return null;
  const times = [...stdout.matchAll(/Run Time: real ([\d.]+)/g)].map(([, seconds]) => Number(seconds) * 1000);
  // Of each query the second of two runs; a run is two statements.
  return queries.map((_, index) => (times[index * 4 + 2] ?? 0) + (times[index * 4 + 3] ?? 0)).sort((a, b) => a - b);
}

async function answers(library: Library, queries: readonly Typed[]): Promise<number[]> {
  const all: number[] = [];
  for (const { query } of queries) all.push(...(await timed(RUNS, () => library.search({ query, limit: SHOWN, offset: 0 }))));
  return all.sort((a, b) => a - b);
}

export const bench: Bench = {
  about:
    'the library’s answer to what is typed (50 items with highlights, total, facets) at 100,000 items of two languages each, or --size of them, beside the sqlite3 program giving the count and the first 50 row ids by rank for the same words on the same file: the least that any list must do. It neither stems nor knows names.',
  async run(asked) {
    const size = asked ?? 100_000;
    const path = libraryPath(size);
    const budget = size > 100_000 ? 60 : 15;
    const name = `${size.toLocaleString('en')} items`;
    const opened = await timed(5, () => openLibrary(path, options()).close());
    const measures: Measure[] = [milliseconds('open.p50', name, percentile(opened, 0.5), { budget: 300 })];
    const library = openLibrary(path, options());
    for (const [group, queries] of [
      ['frequent', FREQUENT],
      ['begun', BEGUN],
      ['typical', TYPICAL],
      ['all', [...FREQUENT, ...BEGUN, ...TYPICAL]],
    ] as const) {
      const ours = await answers(library, queries);
      const rival = raw(path, queries);
      for (const share of [0.5, 0.95]) {
        const beside = rival === null ? {} : { rival: percentile(rival, share), rivalName: 'sqlite3 FTS5' };
        const limit = share === 0.95 ? { budget } : {};
        measures.push(milliseconds(`${group}.p${share * 100}`, name, percentile(ours, share), { ...beside, ...limit }));
      }
    }
    const everything = await timed(RUNS, () => library.search({ query: '', limit: SHOWN, offset: 0 }));
    measures.push(milliseconds('everything.p95', name, percentile(everything, 0.95), { budget }));
    library.close();
    return measures;
  },
};
