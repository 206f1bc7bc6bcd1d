import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDefinedError, safe } from '@orpc/client';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ItemInput } from '../model/item.ts';
import type { ChangeEvent, ExportEvent } from './contract.ts';
import type { EngineClient } from './engine.ts';

/** A client over the transport under test, and the way to end it. */
export interface Transport {
  client: EngineClient;
  close(): Promise<void>;
}

export const RESOURCES = resolve(import.meta.dirname, '../../resources');

const FACT: ItemInput = {
  kind: 'fact',
  originalLang: 'fr',
  texts: { fr: { text: 'Le port accueille deux lignes régulières.', state: 'reviewed' } },
  date: null,
  tags: ['port'],
  status: 'unverified',
  excerpts: [],
};

/**
 * What every transport must carry: answers, typed errors, change events, files, progress and cancelling. The same tests run
 * over a direct call, a message port to the engine's worker, and a web socket through the loopback host.
 */
export function contractSuite(name: string, start: (libraryPath: string) => Promise<Transport>): void {
  describe(`the contract over ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'diptych-contract-'));
    const path = join(folder, 'library.sqlite');
    let transport: Transport;
    let client: EngineClient;

    beforeAll(async () => {
      transport = await start(path);
      client = transport.client;
    });
    afterAll(async () => {
      await transport.close();
      rmSync(folder, { recursive: true });
    });

    test('says that no library is open, as a typed error', async () => {
      expect(await client.library.status()).toMatchObject({ open: false, path: null, counts: null });
      const { error } = await safe(client.items.search({ query: 'port' }));
      expect(isDefinedError(error) && error.code).toBe('NO_LIBRARY');
    });

    test('refuses a file that is not a library, and leaves it as it was', async () => {
      const other = join(folder, 'letter.sqlite');
      writeFileSync(other, 'Cher collègue, ceci est une lettre.');
      const { error } = await safe(client.library.open({ path: other }));
      expect(isDefinedError(error) && error.code === 'LIBRARY_FILE' && error.data).toMatchObject({ path: other, reason: 'notALibrary' });
    });

    test('makes the sample library, and not a second one over it', async () => {
      const status = await client.library.create({ path, sample: true });
      expect(status.open).toBe(true);
      expect(status.counts?.quotes).toBeGreaterThan(3);
      const { error } = await safe(client.library.create({ path, sample: false }));
      expect(isDefinedError(error) && error.code === 'LIBRARY_FILE' && error.data.reason).toBe('exists');
      expect((await client.library.status()).path).toBe(path);
    });

    test('tells a change to whoever listens', async () => {
      const heard = new AbortController();
      const events = await client.engine.changes(undefined, { signal: heard.signal });
      const first = nextWithChange(events);
      const saved = await client.items.save({ item: FACT });
      expect((await first).changes).toContainEqual({ kind: 'item', id: saved.id });
      heard.abort();
      expect((await client.items.get({ id: saved.id })).texts.fr?.text).toBe('Le port accueille deux lignes régulières.');
    });

    test('refuses to overwrite a change made meanwhile, with the stored revision', async () => {
      const saved = await client.items.save({ item: FACT });
      const changed = await client.items.save({ item: { ...FACT, id: saved.id, tags: ['port', 'mer'] }, revision: saved.revision });
      const { error } = await safe(client.items.save({ item: { ...FACT, id: saved.id }, revision: saved.revision }));
      expect(isDefinedError(error) && error.code === 'CONFLICT' && error.data).toEqual({ id: saved.id, revision: changed.revision });
      expect((await client.items.get({ id: saved.id })).tags.toSorted()).toEqual(['mer', 'port']);
    });

    test('names the record that is not there', async () => {
      const { error } = await safe(client.briefings.get({ id: 'nowhere' }));
      expect(isDefinedError(error) && error.code === 'NOT_FOUND' && error.data).toEqual({ kind: 'briefing', id: 'nowhere' });
    });

    test('rejects what the contract does not allow before it reaches the library', async () => {
      const { error } = await safe(client.items.search({ query: 'port', limit: 0 }));
      expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    });

    test('reads a file, proposes, and stores what is accepted, once', async () => {
      const article = 'Rabat, le 3 octobre 2018 – « Le marché est ouvert », a déclaré Salma Bennis, présidente de la Chambre de commerce.';
      const { text } = await client.capture.read({ name: 'a.txt', bytes: new Blob([article]) });
      expect(text).toBe(article);
      const proposals = await client.capture.propose({ text });
      expect(proposals.quotes).toMatchObject([{ kind: 'direct', text: 'Le marché est ouvert', speaker: 'Salma Bennis' }]);
      const before = await client.library.status();
      const preview = await client.capture.preview({ ...proposals, text, tags: ['essai'] });
      expect(preview).toMatchObject({ isNewSource: true, newItems: 1, joinedItems: 0, people: [{ name: 'Salma Bennis' }] });
      expect(await client.library.status()).toEqual(before);
      const stored = await client.capture.accept({ ...proposals, text, tags: ['essai'] });
      expect(preview.people.map(({ known }) => known === null)).toEqual([stored.personIds.length === 1]);
      const known = await client.capture.preview({ ...proposals, text, tags: ['essai'] });
      expect(known).toMatchObject({ isNewSource: false, newItems: 0, people: [{ name: 'Salma Bennis', known: 'Salma Bennis' }] });
      const again = await client.capture.accept({ ...proposals, text, tags: ['essai'] });
      expect(again.itemIds).toEqual(stored.itemIds);
      expect((await client.library.status()).counts?.quotes).toBe((before.counts?.quotes ?? 0) + 1);
    });

    test('reads files that need a parser, and what they say about themselves reaches the proposals', async () => {
      const page = `<html><head><meta property="og:site_name" content="Courrier du Littoral"><meta property="article:published_time" content="2025-03-17">
        </head><body><p>« Le port est ouvert », a déclaré mardi Salma Bennis, présidente de la Chambre de commerce.</p></body></html>`;
      const { text, source, format } = await client.capture.read({ name: 'a.html', bytes: new Blob([page]) });
      expect({ text, format }).toEqual({
        text: '« Le port est ouvert », a déclaré mardi Salma Bennis, présidente de la Chambre de commerce.',
        format: 'html',
      });
      const proposals = await client.capture.propose({ text, source });
      expect(proposals.source).toMatchObject({ publisher: 'Courrier du Littoral', published: '2025-03-17' });
      const copied = await client.capture.read({ name: 'clipboard', bytes: new Blob(['<nav>Le <b>port</b></nav>']), pasted: true });
      expect(copied.text).toBe('Le port');
    });

    test('answers for the library while a long text is read, and ends the reading when it is no longer wanted', async () => {
      const sentence = '« Le marché est ouvert », a déclaré Salma Bennis, présidente de la Chambre de commerce de la rade.\n\n';
      const long = sentence.repeat(700);
      const proposals = await client.capture.propose({ text: long });
      expect(proposals.quotes).toHaveLength(700);
      const stop = new AbortController();
      const reading = safe(client.capture.propose({ text: sentence.repeat(3_000) }, { signal: stop.signal }));
      const status = client.library.status();
      stop.abort();
      expect((await reading).error).not.toBeNull();
      expect(await status).toEqual(await client.library.status());
    });

    test('names why a file is refused that was made to do harm', async () => {
      const deep = '<div>'.repeat(5_000);
      const { error } = await safe(client.capture.read({ name: 'a.html', bytes: new Blob([`<html><body>${deep}x</body></html>`]) }));
      expect(isDefinedError(error) && error.code === 'INPUT' && error.data.reason).toBe('tooComplex');
    });

    test('says what is wrong with a file that is not text', async () => {
      const { error } = await safe(client.capture.read({ name: 'x.txt', bytes: new Blob([new Uint8Array([0, 159, 0, 1, 2, 0, 0, 255])]) }));
      expect(isDefinedError(error) && error.code).toBe('INPUT');
    });

    test('makes a briefing from the mission and exports it as a Word file with progress', async () => {
      const [mission] = await client.missions.list();
      const briefing = await client.briefings.create({ template: 'mission-note', missionId: mission?.id ?? null });
      expect(briefing.blocks.length).toBeGreaterThan(10);
      const events: ExportEvent[] = [];
      for await (const event of await client.exchange.export({ id: briefing.id, format: 'docx', layout: 'facing', lang: 'fr' }))
        events.push(event);
      const done = events.at(-1);
      if (done?.type !== 'done') throw new Error('no file at the end');
      const { bytes, fileName } = await client.exchange.file({ ticket: done.ticket });
      expect(fileName).toMatch(/\.docx$/);
      const parts = unzipSync(new Uint8Array(await bytes.arrayBuffer()));
      const document = parts['word/document.xml'];
      expect(document && strFromU8(document)).toContain('w:document');
      expect(events.some((event) => event.type === 'progress')).toBe(true);
      const { error } = await safe(client.exchange.file({ ticket: done.ticket }));
      expect(isDefinedError(error) && error.code).toBe('FILE_GONE');
    });

    test('takes a table in with progress and report, and hands the library out as a bundle that brings nothing new', async () => {
      const table = 'Indicateur;Valeur;Unité\nTrafic de la rade Zéphyrine;12,5;millions de tonnes\n';
      const { ticket, format, csv } = await client.import.inspect({ name: 'trafic.csv', bytes: new Blob([table]) });
      expect({ format, columns: csv?.mapping.columns }).toEqual({ format: 'csv', columns: ['measure.fr', 'value', 'unit'] });
      const [last] = (await all(await client.import.run({ ticket, dryRun: false, skipProblems: false }))).slice(-1);
      expect(last).toMatchObject({ type: 'done', report: { stored: true, added: { item: 1, source: 1 }, problemRows: 0 } });
      expect((await client.items.search({ query: 'zéphyrine' })).hits[0]?.item).toMatchObject({
        quantity: { value: '12500000', unit: 't' },
      });
      const [done] = (await all(await client.import.exportLibrary({ format: 'bundle' }))).slice(-1);
      if (done?.type !== 'done') throw new Error('no file at the end');
      const bundle = await client.import.inspect({
        name: 'tout.diptych',
        bytes: (await client.exchange.file({ ticket: done.ticket })).bytes,
      });
      const [again] = (await all(await client.import.run({ ticket: bundle.ticket, dryRun: true, skipProblems: false }))).slice(-1);
      expect(again).toMatchObject({ report: { format: 'bundle', stored: false, added: { item: 0 }, changed: { item: 0 }, conflicts: [] } });
      const { error } = await safe(client.import.inspect({ name: 'x', bytes: new Blob(['%PDF-1.7']) }));
      expect(isDefinedError(error) && error.code === 'IMPORT_REFUSED' && error.data.reason).toBe('unknown');
    });

    test('keeps an image and hands its bytes out; what is no image is refused', async () => {
      const head = Uint8Array.from([...new TextEncoder().encode('GIF89a'), 32, 3, 88, 2, 0, 0, 0, 59]);
      const kept = await client.assets.put({ name: 'vue.gif', bytes: new Blob([head]) });
      expect(kept).toMatchObject({ mediaType: 'image/gif', width: 800, height: 600 });
      const found = await client.assets.get({ id: kept.id });
      expect(new Uint8Array((await found?.bytes.arrayBuffer()) ?? new ArrayBuffer())).toEqual(head);
      const { error } = await safe(client.assets.put({ name: 'lettre.png', bytes: new Blob(['Cher collègue,']) }));
      expect(isDefinedError(error) && error.code === 'INPUT' && error.data.reason).toBe('unsupported');
      expect(await client.assets.get({ id: 'nothing' })).toBeNull();
    });

    test('an export that nobody waits for any more ends', async () => {
      const [briefing] = await client.briefings.list();
      const leave = new AbortController();
      const events = await client.exchange.export(
        { id: briefing?.id ?? '', format: 'docx', layout: 'single', lang: 'ru' },
        { signal: leave.signal },
      );
      leave.abort();
      await expect(drain(events)).rejects.toThrow();
      expect((await client.library.verify()).ok).toBe(true);
    });

    test('takes back the last action', async () => {
      const saved = await client.items.save({ item: FACT });
      expect(await client.library.undo()).toEqual({ action: 'saveItem' });
      expect(await client.library.redo()).toEqual({ action: 'saveItem' });
      const [last] = await client.library.recentActions({ limit: 1 });
      expect(last?.records.map(({ id }) => id)).toEqual([saved.id]);
      expect(await client.library.undo({ id: last?.id ?? '' })).toEqual({ action: 'saveItem' });
      const again = await safe(client.library.undo({ id: last?.id ?? '' }));
      expect(isDefinedError(again.error) && again.error.code).toBe('CANNOT_UNDO');
      const { error } = await safe(client.items.get({ id: saved.id }));
      expect(isDefinedError(error) && error.code).toBe('NOT_FOUND');
    });
  });
}

async function nextWithChange(events: AsyncIterable<ChangeEvent>): Promise<ChangeEvent> {
  for await (const event of events) if (event.changes.length > 0) return event;
  throw new Error('the events ended before a change was told');
}

async function all<E>(events: AsyncIterable<E>): Promise<E[]> {
  const list: E[] = [];
  for await (const event of events) list.push(event);
  return list;
}

async function drain(events: AsyncIterable<ExportEvent>): Promise<void> {
  for await (const event of events) if (event.type === 'done') return;
}
