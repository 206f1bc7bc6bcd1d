import { z } from 'zod';
import type { TextState } from '../model/item.ts';
import { type Lang, langSchema } from '../model/language.ts';
import { type MemoryOrigin, type MemoryUnit, memoryTextSchema, type SegmentTag } from '../model/memory.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { addPostings, PostingBatch } from './memoryPostings.ts';
import { packTokens, tokensByLang, unpackTokens } from './memoryTokens.ts';

/** A segment as it is stored: with its key for exact matches and the hashes of its words for the others. */
export interface PreparedText {
  lang: Lang;
  text: string;
  tags: readonly SegmentTag[];
  key: number;
  /** Keys of the segments before and after; null when not known. */
  previous: number | null;
  next: number | null;
  tokens: Int32Array;
}

/** A unit as it is stored. */
export interface PreparedUnit {
  /** Of the texts of all its languages: a pair is kept once. */
  pair: number;
  texts: readonly PreparedText[];
  author: string;
  createdAt: string;
  changedAt: string;
  quality: TextState;
  properties: MemoryUnit['properties'];
}

/** What comparing needs of a stored segment. */
export interface CandidateText {
  id: number;
  unitId: number;
  tokens: Int32Array;
}

interface UnitRow {
  id: number;
  origin_id: number;
  author: string;
  created_at: string;
  changed_at: string;
  quality: TextState;
  properties: string;
  texts: string;
}

const textsSchema = z.record(langSchema, memoryTextSchema);
const propertiesSchema = z.array(z.object({ type: z.string(), value: z.string() }));

/** The origin of a kind and name, made when there is none yet. @returns its id */
export function originOf(db: WriteDatabase, origin: Pick<MemoryOrigin, 'kind' | 'name' | 'briefingId'>): number {
  db.run(
    'INSERT INTO memory_origin (kind, name, briefing_id) VALUES (?, ?, ?) ON CONFLICT (kind, name) DO NOTHING',
    origin.kind,
    origin.name,
    origin.briefingId,
  );
  return db.get<{ id: number }>('SELECT id FROM memory_origin WHERE kind = ? AND name = ?', origin.kind, origin.name)?.id ?? 0;
}

/** All origins, the highest priority first. */
export function memoryOrigins(db: ReadDatabase): MemoryOrigin[] {
  return db
    .all<{ id: number; kind: MemoryOrigin['kind']; name: string; briefing_id: string | null; penalty: number; priority: number }>(
      'SELECT * FROM memory_origin ORDER BY priority DESC, name',
    )
    .map(({ briefing_id: briefingId, ...origin }) => ({ ...origin, briefingId }));
}

/** How many units each origin has, by its id. */
export function unitCounts(db: ReadDatabase): Map<number, number> {
  const rows = db.all<{ id: number; units: number }>('SELECT origin_id AS id, count(*) AS units FROM memory_unit GROUP BY origin_id');
  return new Map(rows.map(({ id, units }) => [id, units]));
}

/**
 * Adds units of an origin; a pair that is known gets the newer data. What finds them by their words is written at once for a few, and left
 * to {@link indexUnits} for many. @returns how many pairs were new
 */
export function addUnits(db: WriteDatabase, origin: number, units: readonly PreparedUnit[], atOnce: boolean): number {
  const { next, indexed } = stateOf(db);
  const isNew = newPairs(db, units, next);
  let added = 0;
  for (const [index, unit] of units.entries()) {
    if (isNew[index] === 0) continue;
    insertUnit(db, next + index, origin, unit);
    added += 1;
  }
  // Within one list too the same pair may come again, and later.
  for (const [index, unit] of units.entries()) if (isNew[index] === 0) refresh(db, origin, unit);
  insertKeys(db, units, isNew, next);
  const after = next + units.length;
  const isIndexed = atOnce && indexed === next;
  if (isIndexed) {
    const texts = units.flatMap((unit, index) =>
      isNew[index] === 0 ? [] : unit.texts.map(({ lang, tokens }) => ({ id: next + index, lang, tokens })),
    );
    addPostings(db, texts);
  }
  db.run('UPDATE memory_state SET next = ?, indexed = ?', after, isIndexed ? after : indexed);
  return added;
}

/** How many units have no index entries yet, removed ones among them. */
export function unindexed(db: ReadDatabase): number {
  const { next, indexed } = stateOf(db);
  return next - indexed;
}

/** Writes the index entries of up to so many units that have none yet, in their order. */
export function indexUnits(db: WriteDatabase, most: number): void {
  const { next, indexed } = stateOf(db);
  const until = Math.min(next, indexed + most);
  const batch = new PostingBatch();
  for (let from = indexed; from < until; from += TOKENS_AT_ONCE) {
    const to = Math.min(until, from + TOKENS_AT_ONCE);
    for (const { id, tokens } of db.all<{ id: number; tokens: Uint8Array }>(
      'SELECT id, tokens FROM memory_unit WHERE id >= ? AND id < ?',
      from,
      to,
    )) {
      for (const text of tokensByLang(tokens)) batch.add({ id, ...text });
    }
  }
  batch.write(db);
  db.run('UPDATE memory_state SET indexed = ?', until);
}

const TOKENS_AT_ONCE = 5_000;

function stateOf(db: ReadDatabase): { next: number; indexed: number } {
  return db.get<{ next: number; indexed: number }>('SELECT next, indexed FROM memory_state') ?? { next: 1, indexed: 1 };
}

/** Writes the pairs in the order of the table they go to; says which were not there before. */
function newPairs(db: WriteDatabase, units: readonly PreparedUnit[], firstId: number): Uint8Array {
  const isNew = new Uint8Array(units.length);
  const pairs = Float64Array.from(units, ({ pair }) => pair);
  for (const index of inOrderOf(pairs)) {
    const { changes } = db.run(
      'INSERT INTO memory_pair (pair, unit_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
      pairs[index] ?? 0,
      firstId + index,
    );
    isNew[index] = changes;
  }
  return isNew;
}

function insertUnit(db: WriteDatabase, id: number, origin: number, unit: PreparedUnit): void {
  const { author, createdAt, changedAt, quality, properties, texts } = unit;
  db.run(
    `INSERT INTO memory_unit (id, origin_id, author, created_at, changed_at, quality, properties, texts, tokens)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    origin,
    author,
    createdAt,
    changedAt,
    quality,
    properties.length === 0 ? '[]' : JSON.stringify(properties),
    textsJson(texts),
    packTokens(texts),
  );
}

function textsJson(texts: readonly PreparedText[]): string {
  // Put together by hand: an object made only to be written costs an import as much as the writing.
  const parts = texts.map(
    ({ lang, text, tags }) => `"${lang}":{"text":${JSON.stringify(text)},"tags":${tags.length === 0 ? '[]' : JSON.stringify(tags)}}`,
  );
  return `{${parts.join(',')}}`;
}

/** Writes the keys of new units, language by language, in the order of the table they go to. */
function insertKeys(db: WriteDatabase, units: readonly PreparedUnit[], isNew: Uint8Array, firstId: number): void {
  for (const lang of langSchema.options) {
    const texts = units.map((unit) => unit.texts.find((text) => text.lang === lang));
    const keys = Float64Array.from(texts, (text) => text?.key ?? 0);
    for (const index of inOrderOf(keys)) {
      const text = texts[index];
      if (isNew[index] === 0 || text === undefined) continue;
      db.run(
        'INSERT INTO memory_key (lang, key, unit_id, previous, next) VALUES (?, ?, ?, ?, ?)',
        lang,
        text.key,
        firstId + index,
        text.previous,
        text.next,
      );
    }
  }
}

/** The places of numbers, the smallest first; equal ones as they come. */
function inOrderOf(numbers: Float64Array): Uint32Array {
  return Uint32Array.from(numbers, (_, index) => index).sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0) || one - other);
}

/** Gives a known pair the data of a later one. */
function refresh(db: WriteDatabase, origin: number, { pair, author, changedAt, quality, properties, texts }: PreparedUnit): void {
  const known = db.get<{ id: number }>(
    'SELECT id FROM memory_unit WHERE id = (SELECT unit_id FROM memory_pair WHERE pair = ?) AND changed_at < ?',
    pair,
    changedAt,
  );
  if (known === undefined) return;
  db.run(
    'UPDATE memory_unit SET origin_id = ?, author = ?, changed_at = ?, quality = ?, properties = ? WHERE id = ?',
    origin,
    author,
    changedAt,
    quality,
    JSON.stringify(properties),
    known.id,
  );
  for (const { lang, key, previous, next } of texts)
    db.run('UPDATE memory_key SET previous = ?, next = ? WHERE lang = ? AND key = ? AND unit_id = ?', previous, next, lang, key, known.id);
}

/** Ids of the units after one, in order. */
export function unitIdsAfter(db: ReadDatabase, id: number, most: number): number[] {
  return db.all<{ id: number }>('SELECT id FROM memory_unit WHERE id > ? ORDER BY id LIMIT ?', id, most).map((row) => row.id);
}

/** Takes units out. What the postings still say of them leads nowhere. */
export function removeUnits(db: WriteDatabase, ids: readonly number[]): void {
  const gone = JSON.stringify(ids);
  db.run('DELETE FROM memory_pair WHERE unit_id IN (SELECT value FROM json_each(?))', gone);
  db.run('DELETE FROM memory_key WHERE unit_id IN (SELECT value FROM json_each(?))', gone);
  db.run('DELETE FROM memory_unit WHERE id IN (SELECT value FROM json_each(?))', gone);
}

/** Sets how an origin's units rank. */
export function rankOrigin(db: WriteDatabase, id: number, penalty: number, priority: number): void {
  db.run('UPDATE memory_origin SET penalty = ?, priority = ? WHERE id = ?', penalty, priority, id);
}

/** Segments with exactly this key: their units, and the keys of their neighbours. */
export function exactTexts(db: ReadDatabase, lang: Lang, key: number): { unitId: number; previous: number | null; next: number | null }[] {
  return db
    .all<{ unit_id: number; previous: number | null; next: number | null }>(
      'SELECT unit_id, previous, next FROM memory_key WHERE lang = ? AND key = ?',
      lang,
      key,
    )
    .map(({ unit_id: unitId, previous, next }) => ({ unitId, previous, next }));
}

/** Those of the ids, in their order, whose units are still there and of the origin if it is given. */
export function existingIds(db: ReadDatabase, ids: readonly number[], origin: number | null): number[] {
  const rows = db.all<{ id: number }>(
    `SELECT id FROM memory_unit WHERE id IN (SELECT value FROM json_each(?)) ${origin === null ? '' : 'AND origin_id = ?'}`,
    ...(origin === null ? [JSON.stringify(ids)] : [JSON.stringify(ids), origin]),
  );
  const there = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => there.has(id));
}

/** Whether a pair is in the memory. */
export function hasPair(db: ReadDatabase, pair: number): boolean {
  return db.get<{ pair: number }>('SELECT pair FROM memory_pair WHERE pair = ?', pair) !== undefined;
}

/** Ids of units, the latest first, of one origin if it is given. */
export function latestUnitIds(db: ReadDatabase, origin: number | null, most: number, offset: number): number[] {
  const rows = db.all<{ id: number }>(
    `SELECT id FROM memory_unit ${origin === null ? '' : 'WHERE origin_id = ?'} ORDER BY id DESC LIMIT ? OFFSET ?`,
    ...(origin === null ? [most, offset] : [origin, most, offset]),
  );
  return rows.map(({ id }) => id);
}

/** What comparing needs of a unit's segment; null when the unit was removed. */
export function candidateText(db: ReadDatabase, lang: Lang, id: number): CandidateText | null {
  const row = db.get<{ tokens: Uint8Array }>('SELECT tokens FROM memory_unit WHERE id = ?', id);
  return row === undefined ? null : { id, unitId: id, tokens: unpackTokens(row.tokens, lang) };
}

/** Units by id, in the order asked for; those that are gone are left out. */
export function memoryUnits(db: ReadDatabase, ids: readonly number[]): MemoryUnit[] {
  const origins = new Map(memoryOrigins(db).map((origin) => [origin.id, origin]));
  const rows = db.all<UnitRow>(
    `SELECT id, origin_id, author, created_at, changed_at, quality, properties, texts FROM memory_unit
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const units = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = units.get(id);
    const origin = row && origins.get(row.origin_id);
    if (row === undefined || origin === undefined) return [];
    return [
      {
        id,
        origin,
        author: row.author,
        createdAt: row.created_at,
        changedAt: row.changed_at,
        quality: row.quality,
        texts: textsSchema.parse(JSON.parse(row.texts)),
        properties: propertiesSchema.parse(JSON.parse(row.properties)),
      },
    ];
  });
}
