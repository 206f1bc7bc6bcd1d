import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cite } from '../briefing/reference.ts';
import { NotAWordFile } from '../exchange/docx/readTrace.ts';
import { exportBriefing } from '../exchange/exportBriefing.ts';
import { usedItems } from '../exchange/trace/fileTrace.ts';
import { createLibrary, type Library } from '../library/library.ts';
import type { Briefing } from '../model/briefing.ts';
import { traceFile } from './trace.ts';

const folder = mkdtempSync(join(tmpdir(), 'diptych-'));
let library: Library;
let quoteId: string;
let figureId: string;
let briefing: Briefing;
let bytes: Uint8Array;

beforeAll(async () => {
  library = createLibrary(join(folder, 'l.sqlite'), { clock: () => new Date('2026-03-02T10:00:00Z'), newId, author: 'test' });
  const source = library.sources.save({
    kind: 'article',
    lang: 'fr',
    title: 'Le quai neuf',
    publisher: 'La Gazette de Tamra',
    author: 'Aïcha Bennis',
    published: '2026-03-01',
    place: 'Tamra',
    url: '',
    accessed: null,
    text: '« Le quai ouvrira le 1 mai », a dit le capitaine. Il a coûté 12 millions d’euros.',
  });
  const shared = {
    originalLang: 'fr' as const,
    date: null,
    tags: [],
    status: 'unverified' as const,
    excerpts: [{ sourceId: source.id, start: 2, end: 26 }],
  };
  const quote = library.items.save({
    kind: 'quote',
    ...shared,
    mode: 'direct',
    speakerId: null,
    organisationId: null,
    role: {},
    texts: { fr: { text: 'Le quai ouvrira le 1 mai', state: 'final' } },
  });
  const figure = library.items.save({
    kind: 'statistic',
    ...shared,
    quantity: { value: '12000000', valueMax: null, unit: 'EUR', dimension: 'money', scale: 6, approx: 'exact' },
    measure: { fr: 'coût du quai' },
    period: {},
    geography: {},
    series: [],
    texts: { fr: { text: 'Le quai a coûté 12 millions d’euros.', state: 'final' } },
  });
  quoteId = quote.id;
  figureId = figure.id;
  const piece = (itemId: string, form: 'quote' | 'figure', text: string) => ({
    type: 'itemRef' as const,
    itemId,
    revision: 1,
    form,
    text,
    marks: [],
  });
  const text = (value: string) => ({ type: 'text' as const, text: value, marks: [] });
  briefing = library.briefings.save({
    version: 2,
    template: 'communique',
    missionId: null,
    meta: { title: { fr: 'Le quai' }, reference: 'T/7', date: null, marking: {}, embargo: null },
    parked: [],
    blocks: [
      {
        id: 'b1',
        kind: 'paragraph',
        attrs: {},
        sides: {
          fr: {
            state: 'final',
            content: [
              text('« '),
              piece(quoteId, 'quote', 'Le quai ouvrira le 1 mai'),
              text(' », pour '),
              piece(figureId, 'figure', '12 millions d’euros'),
              cite(source, 'fr', false),
            ],
          },
        },
      },
    ],
  });
  bytes = await exported();
});

afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

async function exported(): Promise<Uint8Array> {
  const items = [...usedItems(briefing)].flatMap((id) => library.items.find(id) ?? []);
  const sources = library.sources.list();
  return (await exportBriefing(briefing, { format: 'docx', layout: 'single', lang: 'fr', sources, items, now: new Date(0) })).bytes;
}

function altered(part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

describe('the trace of a Word file', () => {
  test('names the briefing, every piece and the passage it came from', () => {
    const report = traceFile(bytes, library);
    expect(report.file).toMatchObject({ briefingId: briefing.id, revision: 1, reference: 'T/7' });
    expect(report.briefing).toBe('same');
    expect(report.pieces.map(({ itemId, lang, agreement }) => [itemId, lang, agreement])).toEqual([
      [quoteId, 'fr', 'agrees'],
      [figureId, 'fr', 'agrees'],
    ]);
    expect(report.pieces[0]?.sources).toMatchObject([{ start: 2, end: 26, reference: expect.stringContaining('La Gazette de Tamra') }]);
  });

  test('shows words that were changed in the document', () => {
    const { pieces } = traceFile(
      altered('word/document.xml', (xml) => xml.replace('ouvrira', 'fermera')),
      library,
    );
    expect(pieces[0]).toMatchObject({ agreement: 'altered', now: 'Le quai ouvrira le 1 mai' });
    expect(pieces[0]?.text).toContain('fermera');
  });

  test('of a file from which another program took what it says of itself is told by its tags and the library', () => {
    const parts = unzipSync(bytes);
    const bare = zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('customXml/'))));
    const report = traceFile(bare, library);
    expect(report).toMatchObject({ file: null, briefing: null });
    expect(report.pieces[1]).toMatchObject({ itemId: figureId, agreement: 'agrees', sources: [{ start: 2 }] });
  });

  test('trusts no part that is damaged or somebody else’s', () => {
    for (const xml of ['<trace xmlns="urn:diptych:trace:1"', '<trace xmlns="urn:diptych:trace:1" revision="x"/>', '<a/>', '']) {
      expect(
        traceFile(
          altered('customXml/item1.xml', () => xml),
          library,
        ).file,
      ).toBeNull();
    }
    expect(() => traceFile(strToU8('no zip'), library)).toThrow(NotAWordFile);
    expect(() => traceFile(zipSync({ 'a.txt': strToU8('a') }), library)).toThrow(NotAWordFile);
  });

  test('shows what the library has changed since, and what it has no longer', () => {
    const quote = library.items.get(quoteId);
    const figure = library.items.get(figureId);
    if (figure.kind !== 'statistic') throw new Error('a statistic was saved');
    library.items.save({ ...figure, quantity: { ...figure.quantity, value: '14000000' } });
    library.items.remove(quote.id);
    const { pieces } = traceFile(bytes, library);
    expect(pieces.map(({ agreement }) => agreement)).toEqual(['gone', 'changed']);
    expect(pieces[1]?.now).toMatch(/^14\smillions d’euros$/);
  });

  test('tells a briefing that was written since', () => {
    library.briefings.save({ ...briefing, meta: { ...briefing.meta, reference: 'T/8' } });
    expect(traceFile(bytes, library).briefing).toBe('changed');
  });
});
