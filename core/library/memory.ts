import { z } from 'zod';
import type { TextState } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import { type MemoryOrigin, type MemoryText, type MemoryUnit, type SegmentTag, segmentTagSchema } from '../model/memory.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { addPostings, type IndexedText, PostingBatch } from './memoryPostings.ts';

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
}

interface TextRow {
  unit_id: number;
  lang: Lang;
  text: string;
  tags: string | null;
}

const tagsSchema = z.array(segmentTagSchema);
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

/** Writes units into a memory; a pair that is known gets the newer data. */
export class MemoryWriter {
  readonly #db: WriteDatabase;
  readonly #origin: number;
  readonly #batch: PostingBatch | null;

  /** `bulk`: index entries are gathered and written by {@link finish}, in the same transaction as their units. */
  constructor(db: WriteDatabase, origin: number, bulk: boolean) {
    this.#db = db;
    this.#origin = origin;
    this.#batch = bulk ? new PostingBatch() : null;
  }

  /** @returns whether the pair was new */
  add(unit: PreparedUnit): boolean {
    const { pair, author, createdAt, changedAt, quality, properties } = unit;
    const { changes, rowId: unitId } = this.#db.run(
      `INSERT INTO memory_unit (pair, origin_id, author, created_at, changed_at, quality, properties) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (pair) DO NOTHING`,
      pair,
      this.#origin,
      author,
      createdAt,
      changedAt,
      quality,
      properties.length === 0 ? '[]' : JSON.stringify(properties),
    );
    if (changes === 0) {
      const known = this.#db.get<{ id: number; changed_at: string }>('SELECT id, changed_at FROM memory_unit WHERE pair = ?', pair);
      if (known !== undefined && known.changed_at < changedAt) this.#refresh(known.id, unit);
      return false;
    }
    const indexed: IndexedText[] = [];
    for (const { lang, text, tags, key, previous, next, tokens } of unit.texts) {
      const { rowId: id } = this.#db.run(
        'INSERT INTO memory_text (unit_id, lang, text, tags, key, previous, next, tokens) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        unitId,
        lang,
        text,
        tags.length === 0 ? null : JSON.stringify(tags),
        key,
        previous,
        next,
        Buffer.from(tokens.buffer, tokens.byteOffset, tokens.byteLength),
      );
      indexed.push({ id, lang, tokens });
    }
    if (this.#batch === null) addPostings(this.#db, indexed);
    else for (const text of indexed) this.#batch.add(text);
    return true;
  }

  /** Writes the index entries gathered so far. Must be called before the transaction ends in which their units were added. */
  finish(): void {
    this.#batch?.write(this.#db);
  }

  #refresh(id: number, { author, changedAt, quality, properties, texts }: PreparedUnit): void {
    this.#db.run(
      'UPDATE memory_unit SET origin_id = ?, author = ?, changed_at = ?, quality = ?, properties = ? WHERE id = ?',
      this.#origin,
      author,
      changedAt,
      quality,
      JSON.stringify(properties),
      id,
    );
    for (const { lang, previous, next } of texts)
      this.#db.run('UPDATE memory_text SET previous = ?, next = ? WHERE unit_id = ? AND lang = ?', previous, next, id, lang);
  }
}

/** Ids of the units after one, in order. */
export function unitIdsAfter(db: ReadDatabase, id: number, most: number): number[] {
  return db.all<{ id: number }>('SELECT id FROM memory_unit WHERE id > ? ORDER BY id LIMIT ?', id, most).map((row) => row.id);
}

/** Takes units out. What the index still says of them leads nowhere. */
export function removeUnits(db: WriteDatabase, ids: readonly number[]): void {
  db.run('DELETE FROM memory_unit WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
}

/** Sets how an origin's units rank. */
export function rankOrigin(db: WriteDatabase, id: number, penalty: number, priority: number): void {
  db.run('UPDATE memory_origin SET penalty = ?, priority = ? WHERE id = ?', penalty, priority, id);
}

/** Segments with exactly this key: their units, and the keys of their neighbours. */
export function exactTexts(db: ReadDatabase, lang: Lang, key: number): { unitId: number; previous: number | null; next: number | null }[] {
  return db
    .all<{ unit_id: number; previous: number | null; next: number | null }>(
      'SELECT unit_id, previous, next FROM memory_text WHERE lang = ? AND key = ?',
      lang,
      key,
    )
    .map(({ unit_id: unitId, previous, next }) => ({ unitId, previous, next }));
}

/** What comparing needs of a segment; null when its unit was removed. */
export function candidateText(db: ReadDatabase, id: number): CandidateText | null {
  const row = db.get<{ unit_id: number; tokens: Uint8Array }>('SELECT unit_id, tokens FROM memory_text WHERE id = ?', id);
  if (row === undefined) return null;
  // Copied: the bytes of a row need not lie where numbers of 32 bits may.
  const tokens = new Int32Array(row.tokens.length / 4);
  new Uint8Array(tokens.buffer).set(row.tokens);
  return { id, unitId: row.unit_id, tokens };
}

/** Units by id, in the order asked for; those that are gone are left out. */
export function memoryUnits(db: ReadDatabase, ids: readonly number[]): MemoryUnit[] {
  const asked = JSON.stringify(ids);
  const origins = new Map(memoryOrigins(db).map((origin) => [origin.id, origin]));
  const texts = new Map<number, Partial<Record<Lang, MemoryText>>>();
  for (const row of db.all<TextRow>(
    'SELECT unit_id, lang, text, tags FROM memory_text WHERE unit_id IN (SELECT value FROM json_each(?))',
    asked,
  )) {
    const tags = row.tags === null ? [] : tagsSchema.parse(JSON.parse(row.tags));
    texts.set(row.unit_id, { ...texts.get(row.unit_id), [row.lang]: { text: row.text, tags } });
  }
  const rows = db.all<UnitRow>('SELECT * FROM memory_unit WHERE id IN (SELECT value FROM json_each(?))', asked);
  const units = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = units.get(id);
    const origin = row && origins.get(row.origin_id);
    const { fr, ru } = texts.get(id) ?? {};
    if (row === undefined || origin === undefined || fr === undefined || ru === undefined) return [];
    return [
      {
        id,
        origin,
        author: row.author,
        createdAt: row.created_at,
        changedAt: row.changed_at,
        quality: row.quality,
        texts: { fr, ru },
        properties: propertiesSchema.parse(JSON.parse(row.properties)),
      },
    ];
  });
}
