import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../exchange/bundle/fingerprint.ts';
import { ImportRefused } from '../exchange/importRefused.ts';
import type { Library } from '../library/library.ts';
import {
  briefingInput,
  factInput,
  missionInput,
  organisationInput,
  personInput,
  quoteInput,
  sourceInput,
  statisticInput,
  testFolder,
  testLibrary,
} from '../library/testLibrary.ts';
import type { ImportReport } from '../model/importing.ts';
import { storesOf } from './bundleRecords.ts';
import type { ImportRunInput } from './contract.ts';
import { exportLibrary } from './exportLibrary.ts';
import { importFile } from './importing.ts';

const WRITTEN = { now: '2026-02-01T10:00:00.000Z', version: '0.0.0' };
const bundleOf = (library: Library, itemIds?: string[]) =>
  exportLibrary(library, itemIds === undefined ? { format: 'bundle' } : { format: 'bundle', itemIds }, WRITTEN, () => undefined).bytes;

async function merged(library: Library, bytes: Uint8Array, over: Partial<ImportRunInput> = {}): Promise<ImportReport> {
  const path = join(testFolder(), 'b.diptych');
  writeFileSync(path, bytes);
  const options = { dryRun: false, skipProblems: false, conflicts: 'mine' as const, choices: {}, ...over };
  return importFile(library, { name: 'b.diptych', path }, options, '2026-02-01', () => undefined);
}

/** What a library says: its live records by kind and id, without what the library sets. */
function contentOf(library: Library): Record<string, string> {
  return Object.fromEntries(
    Object.entries(storesOf(library)).flatMap(([kind, store]) =>
      store.list().map((record) => [`${kind} ${record.id}`, fingerprintOf(record)]),
    ),
  );
}

/** A library with a record of every kind that point to one another, one of them in the bin. */
function filled(): Library {
  const library = testLibrary();
  const organisation = library.organisations.save(organisationInput());
  const person = library.people.save(
    personInput({ roles: [{ organisationId: organisation.id, title: { fr: 'directrice' }, from: null, to: null }] }),
  );
  const [source, binned] = [library.sources.save(sourceInput()), library.sources.save(sourceInput({ title: 'Retirée' }))];
  const at = { sourceId: source.id, start: 40, end: 56 };
  const quote = library.items.save(
    quoteInput({ speakerId: person.id, organisationId: organisation.id, excerpts: [at, { ...at, sourceId: binned.id }] }),
  );
  const newer = library.items.save(statisticInput());
  library.supersede(library.items.save(statisticInput({ date: '2020' })).id, newer.id);
  library.items.save({ ...quote, tags: ['blé'] });
  const mission = library.missions.save(missionInput({ delegation: [person.id] }));
  library.briefings.save(briefingInput({ missionId: mission.id }));
  library.sources.remove(binned.id);
  return library;
}

describe('a bundle', () => {
  it('taken into an empty library makes the same library, and again nothing', async () => {
    const library = filled();
    const other = testLibrary();
    const first = await merged(other, bundleOf(library));
    expect(first).toMatchObject({
      stored: true,
      conflicts: [],
      matched: 0,
      added: { item: 3, person: 1, organisation: 1, mission: 1, briefing: 1 },
    });
    expect(contentOf(other)).toEqual(contentOf(library));
    expect(other.bin().map(({ kind, label }) => [kind, label.fr])).toEqual(library.bin().map(({ kind, label }) => [kind, label.fr]));
    expect(other.verify().problems).toEqual([]);
    const again = await merged(other, bundleOf(library));
    expect(again).toMatchObject({ added: { item: 0, source: 0 }, changed: { item: 0 }, conflicts: [] });
    expect(await merged(library, bundleOf(other))).toMatchObject({ added: { item: 0, source: 0 }, changed: { item: 0 }, conflicts: [] });
    expect(contentOf(library)).toEqual(contentOf(other));
  });

  it('is merged once however often, whatever either side did', async () => {
    const edit = fc.record({
      side: fc.constantFrom('one', 'other'),
      which: fc.nat(2),
      text: fc.string({ minLength: 1, maxLength: 6 }),
      remove: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 6 }), fc.constantFrom('mine' as const, 'theirs' as const), async (edits, conflicts) => {
        const [one, other] = [testLibrary(), testLibrary()];
        const ids = ['a', 'b', 'c'].map((text) => one.items.save(factInput({ texts: { fr: { text, state: 'draft' } } })).id);
        await merged(other, bundleOf(one));
        for (const { side, which, text, remove } of edits) {
          const library = side === 'one' ? one : other;
          const item = library.items.find(ids[which] ?? '');
          if (item === null) continue;
          if (remove) library.items.remove(item.id);
          else library.items.save({ ...item, texts: { fr: { text, state: 'draft' } } });
        }
        const bundle = bundleOf(one);
        await merged(other, bundle, { conflicts });
        const after = contentOf(other);
        await merged(other, bundle, { conflicts });
        expect(contentOf(other)).toEqual(after);
        const fresh = testLibrary();
        await merged(fresh, bundle);
        expect(contentOf(fresh)).toEqual(contentOf(one));
        if (conflicts === 'theirs')
          for (const item of one.items.list()) if (after[`item ${item.id}`]) expect(item.texts.fr?.text).toBeDefined();
      }),
      { numRuns: 25 },
    );
  });

  it('brings a change over, and shows a conflict where both have changed', async () => {
    const [one, other] = [testLibrary(), testLibrary()];
    const item = one.items.save(factInput());
    await merged(other, bundleOf(one));
    one.items.save({ ...item, tags: ['un'] });
    expect(await merged(other, bundleOf(one))).toMatchObject({ changed: { item: 1 }, conflicts: [] });
    expect(await merged(one, bundleOf(other))).toMatchObject({ known: { item: 1 }, changed: { item: 0 }, conflicts: [] });
    one.items.save({ ...one.items.get(item.id), tags: ['mien'] });
    other.items.save({ ...other.items.get(item.id), tags: ['autre'] });
    expect(await merged(other, bundleOf(one), { dryRun: true })).toMatchObject({
      stored: false,
      conflicts: [{ id: item.id, mine: { tags: ['autre'] }, theirs: { tags: ['mien'] }, choice: 'mine' }],
    });
    await merged(other, bundleOf(one));
    expect(other.items.get(item.id).tags).toEqual(['autre']);
    await merged(other, bundleOf(one), { choices: { [item.id]: 'theirs' } });
    expect(other.items.get(item.id).tags).toEqual(['mien']);
  });

  it('knows people and bodies by their names, in either alphabet', async () => {
    const library = filled();
    const other = testLibrary();
    const body = other.organisations.save(organisationInput({ names: { ru: { full: 'Торговая палата побережья', acronym: '' } } }));
    const person = other.people.save(personInput({ names: { ru: { full: 'Вера Соколова', family: 'Соколова', civility: '' } } }));
    const report = await merged(other, bundleOf(library));
    expect(report).toMatchObject({ matched: 2, added: { person: 0, organisation: 0 } });
    expect(other.items.list().find(({ kind }) => kind === 'quote')).toMatchObject({ speakerId: person.id, organisationId: body.id });
    expect(await merged(other, bundleOf(library))).toMatchObject({ added: { item: 0 }, changed: { item: 0 }, conflicts: [] });
  });

  it('of a selection holds what the items need and nothing else', async () => {
    const library = filled();
    const quote = library.items.list().find(({ kind }) => kind === 'quote');
    const other = testLibrary();
    await merged(other, bundleOf(library, [quote?.id ?? '']));
    expect(other.counts()).toMatchObject({ quotes: 1, statistics: 0, people: 1, organisations: 1, sources: 1, missions: 0, briefings: 0 });
  });
});

describe('a bundle that is not as it should be is refused, and the library stays as it was', () => {
  const manifest = { format: 'diptych', version: 1, program: 'x', createdAt: WRITTEN.now, records: 0 };
  const json = (value: unknown) => strToU8(JSON.stringify(value));

  it.each<[string, Uint8Array, string]>([
    ['of a newer version', zipSync({ 'manifest.json': json({ ...manifest, version: 99 }) }), 'newer'],
    ['with a name that leads out', zipSync({ 'manifest.json': json(manifest), '../item/0001.json': json([]) }), 'unsafe'],
    ['with a foreign entry', zipSync({ 'manifest.json': json(manifest), 'virus.exe': json([]) }), 'damaged'],
    ['that bursts', zipSync({ 'manifest.json': json(manifest), 'item/0001.json': new Uint8Array(70 * 1024 * 1024) }), 'bomb'],
    ['without a manifest', zipSync({ 'item/0001.json': json([]) }), 'damaged'],
    ['with records that are none', zipSync({ 'manifest.json': json(manifest), 'item/0001.json': json([{ kind: 'item' }]) }), 'damaged'],
    ['that is no zip', strToU8('PK\u0003\u0004 bonjour'), 'damaged'],
  ])('%s', async (_name, bytes, reason) => {
    const library = testLibrary();
    await expect(merged(library, bytes)).rejects.toMatchObject({ reason });
    expect(library.counts()).toMatchObject({ facts: 0, sources: 0 });
  });

  it('cut off anywhere, or with a record that points nowhere', async () => {
    const whole = bundleOf(filled());
    const library = testLibrary();
    for (const share of [0.2, 0.5, 0.8]) {
      await expect(merged(library, whole.subarray(0, whole.length * share))).rejects.toMatchObject({ reason: 'damaged' });
    }
    const parts = unzipSync(whole);
    const { 'person/0001.json': people, 'manifest.json': promise, ...rest } = parts;
    if (people === undefined || promise === undefined) throw new Error('the bundle has no people');
    const fewer = json({ ...manifest, records: JSON.parse(new TextDecoder().decode(promise)).records - 1 });
    await expect(merged(library, zipSync({ 'manifest.json': fewer, ...rest }))).rejects.toMatchObject({ reason: 'damaged' });
    expect(contentOf(library)).toEqual({});
  });

  it('of which bytes were turned over is refused, or says what it said', async () => {
    const whole = bundleOf(filled());
    const content = contentOf(await bundledInto(whole));
    const flip = fc.record({ at: fc.nat(whole.length - 1), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 3 }), async (flips) => {
        const broken = whole.slice();
        for (const { at, bit } of flips) broken[at] = (broken[at] ?? 0) ^ (1 << bit);
        const library = testLibrary();
        try {
          await merged(library, broken);
        } catch (error) {
          expect(error).toBeInstanceOf(ImportRefused);
          expect(contentOf(library)).toEqual({});
          return;
        }
        // Names, times and checksums of a zip stand twice in it: where one copy was hit, the records are whole all the same.
        expect(Object.keys(contentOf(library)).sort()).toEqual(Object.keys(content).sort());
        expect(library.verify().ok).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

async function bundledInto(bytes: Uint8Array): Promise<Library> {
  const library = testLibrary();
  await merged(library, bytes);
  return library;
}
