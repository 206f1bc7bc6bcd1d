import type { Lang } from '../model/language.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';

/** A segment to be indexed: its id and the hashes of its words, in order. */
export interface IndexedText {
  id: number;
  lang: Lang;
  tokens: Int32Array;
}

/** The segments with a word: how many words each has, and its id. */
export interface Posting {
  lengths: Uint32Array;
  ids: Uint32Array;
}

/** Two numbers of 32 bits each. */
const ENTRY = 8;
/** Entries of chunk 0 at which it becomes a chunk of its own: appending to a longer list would cost more than reading one list more. */
const MOST_YOUNG = 512;

/** How many segments have each of these words; a word that none has is 0. */
export function postingCounts(db: ReadDatabase, lang: Lang, tokens: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const token of tokens) {
    const row = db.get<{ count: number | null }>(
      'SELECT sum(count) AS count FROM memory_posting WHERE lang = ? AND token = ?',
      lang,
      token,
    );
    counts.set(token, row?.count ?? 0);
  }
  return counts;
}

/** The segments with a word, those of removed units among them. */
export function postingsOf(db: ReadDatabase, lang: Lang, token: number): Posting[] {
  return db
    .all<{ texts: Uint8Array }>('SELECT texts FROM memory_posting WHERE lang = ? AND token = ? ORDER BY chunk', lang, token)
    .map(({ texts }) => unpacked(texts));
}

/** Adds a few segments to chunk 0. */
export function addPostings(db: WriteDatabase, texts: readonly IndexedText[]): void {
  for (const { id, lang, tokens } of texts) {
    const entry = packed(Uint32Array.of(tokens.length, id));
    for (const token of new Set(tokens)) {
      const before = db.get<{ texts: Uint8Array }>(
        'SELECT texts FROM memory_posting WHERE lang = ? AND token = ? AND chunk = 0',
        lang,
        token,
      );
      const all = before === undefined ? entry : Buffer.concat([before.texts, entry]);
      if (all.length < MOST_YOUNG * ENTRY) writePosting(db, lang, token, 0, all);
      else {
        db.run('DELETE FROM memory_posting WHERE lang = ? AND token = ? AND chunk = 0', lang, token);
        writePosting(db, lang, token, nextChunk(db, lang, token), all);
      }
    }
  }
}

/** Numbers that are added one after the other, kept as 32 bits each. */
class NumberList {
  #numbers = new Uint32Array(8);
  length = 0;

  /** Adds an entry unless the last one is of the same segment. */
  add(length: number, id: number): void {
    if (this.length > 0 && this.#numbers[this.length - 1] === id) return;
    if (this.length + 2 > this.#numbers.length) {
      const larger = new Uint32Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = length;
    this.#numbers[this.length + 1] = id;
    this.length += 2;
  }

  bytes(): Buffer {
    return packed(this.#numbers.subarray(0, this.length));
  }
}

/** Gathers the segments of an import, to be written as one chunk. */
export class PostingBatch {
  readonly #texts = new Map<Lang, Map<number, NumberList>>();

  add({ id, lang, tokens }: IndexedText): void {
    let known = this.#texts.get(lang);
    if (known === undefined) {
      known = new Map();
      this.#texts.set(lang, known);
    }
    for (const token of tokens) {
      let list = known.get(token);
      if (list === undefined) {
        list = new NumberList();
        known.set(token, list);
      }
      list.add(tokens.length, id);
    }
  }

  /** Writes what was gathered, in the order in which it lies in the file. */
  write(db: WriteDatabase): void {
    for (const [lang, tokens] of this.#texts) {
      const chunk =
        1 + (db.get<{ chunk: number | null }>('SELECT max(chunk) AS chunk FROM memory_posting WHERE lang = ?', lang)?.chunk ?? 0);
      for (const [token, list] of [...tokens].sort(([one], [other]) => one - other)) writePosting(db, lang, token, chunk, list.bytes());
    }
  }
}

function writePosting(db: WriteDatabase, lang: Lang, token: number, chunk: number, texts: Uint8Array): void {
  db.run(
    `INSERT INTO memory_posting (lang, token, chunk, count, texts) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (lang, token, chunk) DO UPDATE SET count = excluded.count, texts = excluded.texts`,
    lang,
    token,
    chunk,
    texts.length / ENTRY,
    texts,
  );
}

function nextChunk(db: ReadDatabase, lang: Lang, token: number): number {
  const last = db.get<{ chunk: number | null }>('SELECT max(chunk) AS chunk FROM memory_posting WHERE lang = ? AND token = ?', lang, token);
  return (last?.chunk ?? 0) + 1;
}

function packed(numbers: Uint32Array): Buffer {
  const bytes = Buffer.allocUnsafe(numbers.length * 4);
  for (let at = 0; at < numbers.length; at += 1) bytes.writeUInt32LE(numbers[at] ?? 0, at * 4);
  return bytes;
}

function unpacked(bytes: Uint8Array): Posting {
  const count = bytes.length / ENTRY;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lengths = new Uint32Array(count);
  const ids = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    lengths[at] = view.getUint32(at * ENTRY, true);
    ids[at] = view.getUint32(at * ENTRY + 4, true);
  }
  return { lengths, ids };
}
