import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PreparedUnit } from '../library/memory.ts';
import { testFolder, testLibrary } from '../library/testLibrary.ts';
import { findMatches } from '../translation/memoryMatch.ts';
import { preparedPair, preparedText } from '../translation/prepare.ts';
import { stemTokens } from '../translation/segmentTokens.ts';
import { similarity } from '../translation/similarity.ts';
import { exportMemory } from './exportMemory.ts';
import { importMemory } from './importMemory.ts';

const AT = '2026-01-15T09:00:00.000Z';
const FILE = { kind: 'file', name: 'essai.tmx', briefingId: null } as const;

function unit(fr: string, ru: string, over: Partial<PreparedUnit> & { previous?: string | null; next?: string | null } = {}): PreparedUnit {
  const { previous = null, next = null, ...rest } = over;
  const texts = [preparedText('fr', { text: fr, tags: [] }, previous, next), preparedText('ru', { text: ru, tags: [] }, null, null)];
  return { pair: preparedPair(texts), texts, author: 'Anna', createdAt: AT, changedAt: AT, quality: 'final', properties: [], ...rest };
}

const PORT = 'Le port de Casablanca a reçu douze navires de blé en octobre.';

function memoryWith(...units: PreparedUnit[]) {
  const library = testLibrary();
  library.memory.add(FILE, units);
  const ask = (text: string, more: Partial<Parameters<typeof findMatches>[1]> = {}) =>
    findMatches(library.memory, { lang: 'fr', text, least: 50, most: 5, ...more }).map(({ kind, score, unit: { texts } }) => [
      kind,
      score,
      texts.ru.text,
    ]);
  return { library, ask };
}

test('an exact match is found whatever spaces and apostrophes it is written with; one in other case is not exact', () => {
  const { ask } = memoryWith(unit('L’accord : 12 000 t !', 'Соглашение: 12 000 т!'));
  expect(ask("L'accord\u00a0: 12\u202f000 t\u202f!")).toEqual([['exact', 100, 'Соглашение: 12 000 т!']]);
  expect(ask('L’ACCORD : 12 000 t !')).toEqual([['fuzzy', 100, 'Соглашение: 12 000 т!']]);
});

test('between the same neighbours a match is one in context', () => {
  const { ask } = memoryWith(
    unit(PORT, 'в контексте', { previous: 'Avant.', next: 'Après.' }),
    unit(PORT, 'вне контекста', { previous: 'Ailleurs.', next: 'Après.' }),
  );
  expect(ask(PORT, { previous: 'Avant.', next: 'Après.' })).toEqual([
    ['context', 101, 'в контексте'],
    ['exact', 100, 'вне контекста'],
  ]);
  expect(ask(PORT).map(([kind]) => kind)).toEqual(['exact', 'exact']);
});

test('other forms of the words are alike; another number is no difference of words', () => {
  const { ask } = memoryWith(unit(PORT, 'порт'));
  expect(ask('Les ports de Casablanca ont reçu 12 navires de blé en octobre.')[0]?.[1]).toBeGreaterThanOrEqual(80);
  const { library } = memoryWith(unit('La zone compte 25 entreprises.', 'зона'));
  const [match] = findMatches(library.memory, { lang: 'fr', text: 'La zone compte 30 entreprises.', least: 60, most: 5 });
  expect(match).toMatchObject({ score: 100, plainScore: 100, kind: 'fuzzy' });
  expect(match?.verbatimScore).toBeLessThan(100);
});

test('both languages are looked up', () => {
  const { library } = memoryWith(unit(PORT, 'Порт принял двенадцать судов с пшеницей.'));
  const [match] = findMatches(library.memory, { lang: 'ru', text: 'Порты приняли двенадцать судов с пшеницей.', least: 60, most: 1 });
  expect(match).toMatchObject({ score: 100, unit: { texts: { fr: { text: PORT } } } });
});

test('a penalty of an origin comes off its scores, and a priority decides among equals', () => {
  const { library, ask } = memoryWith(unit(PORT, 'из файла'));
  library.memory.add({ kind: 'briefing', name: 'Note', briefingId: 'b1' }, [unit(PORT, 'из справки')]);
  const [file, note] = ['essai.tmx', 'Note'].map((name) => library.memory.origins().find((origin) => origin.name === name)?.id ?? 0);
  library.memory.rank(note ?? 0, 0, 5);
  expect(ask(PORT).map(([, , text]) => text)).toEqual(['из справки', 'из файла']);
  library.memory.rank(note ?? 0, 10, 5);
  expect(ask(PORT)).toEqual([
    ['exact', 100, 'из файла'],
    ['exact', 90, 'из справки'],
  ]);
  expect(file).not.toBe(note);
});

test('a pair is kept once and takes the later data; what is removed is not found', () => {
  const { library, ask } = memoryWith(unit(PORT, 'порт'), unit(PORT, 'порт'));
  expect(library.memory.count()).toBe(1);
  library.memory.add(FILE, [unit(PORT, 'порт', { changedAt: '2026-02-01T00:00:00.000Z', author: 'Boris' })]);
  const [match] = findMatches(library.memory, { lang: 'fr', text: PORT, least: 60, most: 1 });
  expect(match?.unit).toMatchObject({ author: 'Boris', createdAt: AT, changedAt: '2026-02-01T00:00:00.000Z' });
  library.memory.remove([match?.unit.id ?? 0]);
  expect(ask(PORT)).toEqual([]);
  expect(library.memory.count()).toBe(0);
});

/** More than are added one by one. */
const FILLING = Array.from({ length: 600 }, (_, number) => unit(`zzz ${number}`, `яяя ${number}`));

const words = ['port', 'navire', 'blé', 'accord', 'de', 'la', 'en', 'mission', 'douane', 'Rabat', 'exportation', 'ministre', '12', 'quai'];
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));

test('no match is missed that comparing with every segment would find, added one by one or together', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(sentence, { minLength: 1, maxLength: 40 }),
      sentence,
      fc.integer({ min: 30, max: 100 }),
      fc.boolean(),
      (stored, text, least, together) => {
        const library = testLibrary();
        const units = stored.map((fr, number) => unit(fr, `сегмент ${number}`));
        if (together) {
          library.memory.add(FILE, [...units, ...FILLING]);
          library.memory.catchUp();
        } else for (const each of units) library.memory.add(FILE, [each]);
        const all = units.map(({ texts }) => texts[0]?.text ?? '');
        const best = Math.max(
          0,
          ...[...all, ...(together ? FILLING.map(({ texts }) => texts[0]?.text ?? '') : [])].map((fr) =>
            similarity(stemTokens(text), stemTokens(fr)),
          ),
        );
        const [match] = findMatches(library.memory, { lang: 'fr', text, least, most: 3 });
        expect(match?.score ?? 0).toBe(best >= least ? best : 0);
      },
    ),
    { numRuns: 12 },
  );
});

test('a TMX file comes in with its broken units told, again without doubles, and goes out as it came', async () => {
  const pair = (fr: string, ru: string) =>
    `<tu changedate="20260110T080000Z" changeid="Vera"><tuv xml:lang="fr"><seg>${fr}</seg></tuv><tuv xml:lang="ru"><seg>${ru}</seg></tuv></tu>`;
  const path = join(testFolder(), 'memoire.tmx');
  writeFileSync(
    path,
    `<tmx version="1.4"><header/><body>\n${pair('Un quai', 'Причал')}\n${pair('Un <b>port', 'Порт')}\n${pair('Une <ph x="1">*</ph>grue', 'Кран')}\n</body></tmx>`,
  );
  const library = testLibrary();
  const context = { author: 'Anna', now: AT };
  const report = await importMemory(library, { name: 'memoire.tmx', path }, context, () => undefined);
  expect(report).toMatchObject({ added: 2, known: 0, passedOver: 1, problems: [{ line: 3, reason: 'malformed' }] });
  expect(await importMemory(library, { name: 'memoire.tmx', path }, context, () => undefined)).toMatchObject({ added: 0, known: 2 });
  writeFileSync(path, exportMemory(library, 'ru', '1.0').bytes);
  const other = testLibrary();
  await importMemory(other, { name: 'memoire.tmx', path }, context, () => undefined);
  const plain = (one: typeof library) =>
    [...one.memory.all()].map(({ texts, author, changedAt, properties }) => ({ texts, author, changedAt, properties }));
  expect(plain(other)).toEqual(plain(library));
  expect(plain(other)[0]).toMatchObject({ author: 'Vera', changedAt: '2026-01-10T08:00:00.000Z' });
});
