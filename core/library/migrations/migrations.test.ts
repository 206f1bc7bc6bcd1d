import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../library.ts';
import { APPLICATION_ID } from '../migrate.ts';
import { testFolder, testOptions } from '../testLibrary.ts';
import { foundation } from './0001-foundation.ts';
import { MIGRATIONS } from './migrations.ts';

/** A library as the first program wrote it: one item, indexed in the tables of that time. */
function firstLibrary(): string {
  const path = join(testFolder(), 'premiere.dptc');
  const file = new Database(path);
  file.pragma(`application_id = ${APPLICATION_ID}`);
  file.exec(foundation);
  const at = '2025-03-01T09:00:00.000Z';
  const item = {
    id: 'it',
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    kind: 'fact',
    originalLang: 'fr',
    texts: { fr: { text: 'Le quai est ouvert.', state: 'final' } },
    date: '2025',
    tags: ['port'],
    status: 'verified',
    excerpts: [],
  };
  file
    .prepare(
      `INSERT INTO item (id, revision, created_at, updated_at, kind, original_lang, date, status) VALUES ('it', 1, ?, ?, 'fact', 'fr', '2025', 'verified')`,
    )
    .run(at, at);
  file.exec(`INSERT INTO item_text VALUES ('it', 'fr', 'Le quai est ouvert.', 'final');
    INSERT INTO tag VALUES ('port'); INSERT INTO item_tag VALUES ('it', 0, 'port');
    INSERT INTO search_row VALUES (1, 'it', 'fr');
    INSERT INTO search_text VALUES (1, 'le quai est ouvert', 'le quai est ouvert', 'port port', '');
    INSERT INTO action VALUES (1, 'a1', 'save.item', '${at}', 'Anna', 1, NULL, NULL);
    UPDATE search_analysis SET version = 1; PRAGMA user_version = 1;`);
  file.prepare(`INSERT INTO change (action_id, kind, record_id, after) VALUES ('a1', 'item', 'it', ?)`).run(JSON.stringify(item));
  file.close();
  return path;
}

test('a library of the first program is found again whole, with a copy of what it was', () => {
  const path = firstLibrary();
  const library = openLibrary(path, testOptions());
  onTestFinished(() => library.close());
  expect(library.verify()).toEqual({ ok: true, problems: [], records: 1 });
  expect(library.search({ query: 'quais tag:port from:2025', limit: 5, offset: 0 }).hits.map(({ item }) => item.id)).toEqual(['it']);
  const saved = library.items.save({ ...library.items.get('it'), tags: ['port', 'quai'] });
  // Who verified it before anybody asked is not known; the next one to save it vouches for it.
  expect(saved.verified?.by).toBe('Anna');
  expect(existsSync(`${path}.backups`)).toBe(true);
});

test('a memory of an older program keeps its units, and they are found by their words again', () => {
  const path = join(testFolder(), 'ancienne.dptc');
  const file = new Database(path);
  const before = MIGRATIONS.findIndex(({ name }) => name === 'lean memory');
  file.pragma(`application_id = ${APPLICATION_ID}`);
  for (const { sql } of MIGRATIONS.slice(0, before)) file.exec(sql);
  const at = '2026-01-15T09:00:00.000Z';
  const tags = JSON.stringify([{ type: 'single', at: 3, id: 1, content: 'x' }]);
  file.exec(`INSERT INTO memory_origin (id, kind, name) VALUES (1, 'file', 'essai.tmx');
    INSERT INTO memory_unit VALUES (7, 42, 1, 'Anna', '${at}', '${at}', 'final', '[]');
    PRAGMA user_version = ${before};`);
  const text = file.prepare(
    'INSERT INTO memory_text (id, unit_id, lang, text, tags, key, previous, next, tokens) VALUES (?, 7, ?, ?, ?, ?, ?, ?, ?)',
  );
  text.run(20, 'fr', 'Un quai.', null, 5, 1, null, Buffer.from(Int32Array.of(0, -3).buffer));
  text.run(21, 'ru', 'Причал.', tags, 6, null, null, Buffer.from(Int32Array.of(9).buffer));
  file.close();
  const library = openLibrary(path, testOptions());
  onTestFinished(() => library.close());
  const { memory } = library;
  expect([...memory.all()]).toMatchObject([
    { id: 7, author: 'Anna', texts: { fr: { text: 'Un quai.', tags: [] }, ru: { text: 'Причал.', tags: [{ at: 3 }] } } },
  ]);
  expect(memory.exactTexts('fr', 5)).toEqual([{ unitId: 7, previous: 1, next: null }]);
  expect(memory.candidateText('fr', 7)?.tokens).toEqual(Int32Array.of(0, -3));
  expect(memory.postingsOf('ru', 9)).toEqual([{ lengths: Uint32Array.of(1), ids: Uint32Array.of(7) }]);
  expect(memory.postingsOf('fr', 9)).toEqual([]);
});
