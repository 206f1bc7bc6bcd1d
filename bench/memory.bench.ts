import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLibrary, type Library, openLibrary } from '../core/library/library.ts';
import type { PreparedUnit } from '../core/library/memory.ts';
import { findMatches } from '../core/translation/memoryMatch.ts';
import { preparedPair, preparedText } from '../core/translation/prepare.ts';
import { stemTokens } from '../core/translation/segmentTokens.ts';
import { similarity } from '../core/translation/similarity.ts';
import { type Bench, type Measure, milliseconds, percentile } from './measure.ts';
import { pick, seeded, sentence, vocabularyOf, zipf } from './syntheticLibrary.ts';

const SIZES = [100_000, 500_000];
/** Milliseconds a look-up may take at the 95th percentile, by size. */
const BUDGETS: Readonly<Record<number, number>> = { 100000: 10, 500000: 30 };
const QUERIES = 1_000;
/** The rival looks through everything: a few questions tell how long it takes. */
const RIVAL_QUERIES = 10;
const RIVAL_SIZE = 20_000;
/** As many as an import stores at once. */
const BATCH = 50_000;
const LEAST = 70;
const AT = '2026-01-15T09:00:00.000Z';

/** Pairs of sentences as long and as repetitive as in real documents: a third are variants of an earlier one. */
function* pairs(count: number): Generator<{ fr: string; ru: string }> {
  const words = { fr: vocabularyOf('fr'), ru: vocabularyOf('ru') };
  const random = seeded(77);
  const recent: { fr: string; ru: string }[] = [];
  for (let number = 0; number < count; number += 1) {
    const length = 3 + Math.floor(random() ** 2 * 35);
    const old = random() < 0.33 && recent.length > 0 ? pick(recent, random) : null;
    const made = (lang: 'fr' | 'ru') =>
      old === null ? sentence(words[lang], length, random) : changed(old[lang], words[lang], 0.2, random);
    const pair = { fr: made('fr'), ru: made('ru') };
    if (recent.length < 5_000) recent.push(pair);
    else recent[Math.floor(random() * recent.length)] = pair;
    yield pair;
  }
}

function changed(text: string, words: readonly string[], share: number, random: () => number): string {
  return text
    .split(' ')
    .flatMap((word) =>
      random() > share ? [word] : random() < 0.3 ? [] : random() < 0.5 ? [zipf(words, random)] : [word, zipf(words, random)],
    )
    .join(' ');
}

function prepared({ fr, ru }: { fr: string; ru: string }): PreparedUnit {
  const texts = [preparedText('fr', { text: fr, tags: [] }, null, null), preparedText('ru', { text: ru, tags: [] }, null, null)];
  return { pair: preparedPair(texts), texts, author: 'Bench', createdAt: AT, changedAt: AT, quality: 'final', properties: [] };
}

function options() {
  let ids = 0;
  return { clock: () => new Date(AT), newId: () => `id-${ids++}`, author: 'Bench' };
}

/** Makes the memory once; later runs find it. */
function memoryOf(size: number): { library: Library; unitsPerSecond: number | null } {
  const path = join(tmpdir(), `diptych-bench-memory-${size}.dptc`);
  if (existsSync(path)) return { library: openLibrary(path, options()), unitsPerSecond: null };
  const provisional = `${path}.provisional`;
  for (const ending of ['', '-wal', '-shm']) rmSync(provisional + ending, { force: true });
  const library = createLibrary(provisional, options());
  const start = performance.now();
  let batch: PreparedUnit[] = [];
  const store = () => library.memory.add({ kind: 'file', name: 'bench.tmx', briefingId: null }, batch);
  for (const pair of pairs(size)) {
    batch.push(prepared(pair));
    if (batch.length === BATCH) {
      store();
      batch = [];
    }
  }
  store();
  library.memory.catchUp();
  const unitsPerSecond = (1000 * size) / (performance.now() - start);
  library.close();
  renameSync(provisional, path);
  return { library: openLibrary(path, options()), unitsPerSecond };
}

function queries(size: number): string[] {
  const random = seeded(99);
  const words = vocabularyOf('fr');
  const asked: string[] = [];
  const every = Math.max(1, Math.floor(size / QUERIES));
  let number = 0;
  for (const { fr } of pairs(size)) {
    if (number++ % every === 0 && asked.length < QUERIES) asked.push(changed(fr, words, random() * 0.35, random));
  }
  return asked;
}

async function run(size: number | null): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const each of size === null ? SIZES : [size]) measures.push(...lookups(each));
  return measures;
}

function lookups(size: number): Measure[] {
  const { library, unitsPerSecond } = memoryOf(size);
  const name = `${size.toLocaleString('en')} units`;
  const asked = queries(size);
  const stored = [...pairs(size)].map(({ fr }) => stemTokens(fr));
  try {
    const durations: number[] = [];
    let wanted = 0;
    let found = 0;
    for (const text of asked) {
      const start = performance.now();
      const matches = findMatches(library.memory, { lang: 'fr', text, least: LEAST, most: 5 });
      durations.push(performance.now() - start);
      const tokens = stemTokens(text);
      const best = stored.reduce((most, other) => Math.max(most, similarity(tokens, other, Math.max(LEAST, most))), 0);
      if (best < LEAST) continue;
      wanted += 1;
      if (Math.min(100, matches[0]?.score ?? 0) >= best) found += 1;
    }
    durations.sort((a, b) => a - b);
    const rival = translateToolkit(asked);
    const compared = rival === null ? {} : { rival: rival * (size / RIVAL_SIZE), rivalName: 'translate-toolkit' };
    const budget = BUDGETS[size];
    const rate: Measure[] =
      unitsPerSecond === null
        ? []
        : [
            {
              name: 'units added and indexed in a second',
              size: name,
              ours: Math.round(unitsPerSecond),
              rival: null,
              rivalName: null,
              ratio: null,
              unit: '1/s',
              budget: null,
              holds: true,
            },
          ];
    return [
      ...rate,
      milliseconds('fuzzy look-up p50', name, percentile(durations, 0.5), compared),
      milliseconds('fuzzy look-up p95', name, percentile(durations, 0.95), { ...compared, ...(budget === undefined ? {} : { budget }) }),
      {
        name: `best match of ${LEAST} % and more found, of ${wanted}`,
        size: name,
        ours: Number(((100 * found) / wanted).toFixed(2)),
        rival: 100,
        rivalName: 'exhaustive scan',
        ratio: Number((found / wanted).toFixed(4)),
        unit: '%',
        budget: null,
        holds: found / wanted >= 0.99,
      },
    ];
  } finally {
    library.close();
  }
}

/** Milliseconds a question takes translate-toolkit with a memory of `RIVAL_SIZE` units; it compares with every unit of a like length. */
function translateToolkit(asked: readonly string[]): number | null {
  const file = join(tmpdir(), 'diptych-bench-rival.json');
  writeFileSync(file, JSON.stringify({ units: [...pairs(RIVAL_SIZE)], asked: asked.slice(0, RIVAL_QUERIES) }));
  const program = `
import json, sys, time
from translate.search import match
from translate.storage import base
data = json.load(open(sys.argv[1]))
def unit(pair):
    made = base.TranslationUnit(pair['fr'])
    made.target = pair['ru']
    return made
store = base.TranslationStore()
store.units = [unit(pair) for pair in data['units']]
matcher = match.matcher(store, max_candidates=5, min_similarity=${LEAST})
start = time.perf_counter()
for text in data['asked']:
    matcher.matches(text)
print((time.perf_counter() - start) * 1000 / len(data['asked']))
`;
  const { status, stdout } = spawnSync('python3', ['-c', program, file], { encoding: 'utf8' });
  rmSync(file);
  return status === 0 ? Number(stdout) : null;
}

export const bench: Bench = {
  about: `Look-ups in the translation memory, French to Russian, of segments that are ${LEAST} % or more like stored ones, and how many best matches are found. Beside
  the matcher of translate-toolkit on ${RIVAL_SIZE.toLocaleString('en')} of the same units, scaled to as many (its time grows with the memory), and beside an exhaustive
  scan with the same measure of likeness.`,
  run,
};
