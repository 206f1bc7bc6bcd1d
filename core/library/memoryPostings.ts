import { LANGS, type Lang } from '../model/language.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';

/** A segment to be indexed: its unit, and the hashes of its words in order. */
export interface IndexedText {
  id: number;
  lang: Lang;
  tokens: Int32Array;
}

/** The units with a word in one language: how many words each has, and its id. */
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

/** The units with a word, removed ones among them. */
export function postingsOf(db: ReadDatabase, lang: Lang, token: number): Posting[] {
  return db
    .all<{ texts: Uint8Array }>('SELECT texts FROM memory_posting WHERE lang = ? AND token = ? ORDER BY chunk', lang, token)
    .map(({ texts }) => unpacked(texts));
}

/** Adds a few segments to chunk 0. */
export function addPostings(db: WriteDatabase, texts: readonly IndexedText[]): void {
  for (const { id, lang, tokens } of texts) {
    const entry = new Uint8Array(ENTRY);
    const view = new DataView(entry.buffer);
    view.setUint32(0, tokens.length, true);
    view.setUint32(4, id, true);
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
        writePosting(db, lang, token, nextChunkOf(db, lang, token), all);
      }
    }
  }
}

/** Gathers the segments of many units, to be written as one chunk. */
export class PostingBatch {
  readonly #lists = new Map<Lang, PostingLists>();

  add({ id, lang, tokens }: IndexedText): void {
    let lists = this.#lists.get(lang);
    if (lists === undefined) {
      lists = new PostingLists();
      this.#lists.set(lang, lists);
    }
    lists.add(id, tokens);
  }

  /** Writes what was gathered, in the order in which it lies in the file. */
  write(db: WriteDatabase): void {
    for (const lang of LANGS) {
      const lists = this.#lists.get(lang);
      if (lists === undefined) continue;
      const chunk = nextChunk(db, lang);
      for (const { token, texts } of lists.inOrder()) {
        db.run(
          'INSERT INTO memory_posting (lang, token, chunk, count, texts) VALUES (?, ?, ?, ?, ?)',
          lang,
          token,
          chunk,
          texts.length / ENTRY,
          texts,
        );
      }
    }
  }
}

/**
 * Which units have which words, gathered in arrays of numbers: a map of lists took as long to fill as a file takes to be read. Words get
 * numbers in the order in which they come; entries are sorted by word when all are there.
 */
class PostingLists {
  /** An open hash table from a word to its number, with as many places as a power of two. */
  #places = new Int32Array(1 << 14).fill(-1);
  #tokens = new Int32Array(1 << 13);
  #counts = new Uint32Array(1 << 13);
  /** The last unit that was added to a word, so that none is added twice. */
  #last = new Uint32Array(1 << 13);
  #words = 0;
  #entryWords = new Uint32Array(1 << 16);
  #entryIds = new Uint32Array(1 << 16);
  #entryLengths = new Uint32Array(1 << 16);
  #entries = 0;

  add(id: number, tokens: Int32Array): void {
    for (const token of tokens) {
      const word = this.#numberOf(token);
      if (this.#last[word] === id) continue;
      this.#last[word] = id;
      this.#counts[word] = (this.#counts[word] ?? 0) + 1;
      if (this.#entries === this.#entryIds.length) this.#growEntries();
      this.#entryWords[this.#entries] = word;
      this.#entryIds[this.#entries] = id;
      this.#entryLengths[this.#entries] = tokens.length;
      this.#entries += 1;
    }
  }

  /** Each word with its entries, the smallest hash first. */
  *inOrder(): Generator<{ token: number; texts: Uint8Array }> {
    const starts = new Uint32Array(this.#words + 1);
    for (let word = 0; word < this.#words; word += 1) starts[word + 1] = (starts[word] ?? 0) + (this.#counts[word] ?? 0);
    const bytes = new Uint8Array(this.#entries * ENTRY);
    const view = new DataView(bytes.buffer);
    const next = starts.slice();
    for (let entry = 0; entry < this.#entries; entry += 1) {
      const word = this.#entryWords[entry] ?? 0;
      const at = next[word] ?? 0;
      view.setUint32(at * ENTRY, this.#entryLengths[entry] ?? 0, true);
      view.setUint32(at * ENTRY + 4, this.#entryIds[entry] ?? 0, true);
      next[word] = at + 1;
    }
    const tokens = this.#tokens;
    const order = Uint32Array.from({ length: this.#words }, (_, word) => word).sort(
      (one, other) => (tokens[one] ?? 0) - (tokens[other] ?? 0),
    );
    for (const word of order) {
      yield { token: tokens[word] ?? 0, texts: bytes.subarray((starts[word] ?? 0) * ENTRY, (starts[word + 1] ?? 0) * ENTRY) };
    }
  }

  #numberOf(token: number): number {
    const mask = this.#places.length - 1;
    // The hashes of words are mixed well already (FNV-1a): their lowest bits will do.
    for (let place = token & mask; ; place = (place + 1) & mask) {
      const word = this.#places[place] ?? -1;
      if (word === -1) return this.#newWord(token, place);
      if (this.#tokens[word] === token) return word;
    }
  }

  #newWord(token: number, place: number): number {
    const word = this.#words;
    this.#words += 1;
    this.#places[place] = word;
    this.#tokens[word] = token;
    if (this.#words === this.#tokens.length) this.#growWords();
    return word;
  }

  #growWords(): void {
    this.#tokens = larger(this.#tokens, Int32Array);
    this.#counts = larger(this.#counts, Uint32Array);
    this.#last = larger(this.#last, Uint32Array);
    const places = new Int32Array(this.#places.length * 2).fill(-1);
    const mask = places.length - 1;
    for (let word = 0; word < this.#words; word += 1) {
      let place = (this.#tokens[word] ?? 0) & mask;
      while (places[place] !== -1) place = (place + 1) & mask;
      places[place] = word;
    }
    this.#places = places;
  }

  #growEntries(): void {
    this.#entryWords = larger(this.#entryWords, Uint32Array);
    this.#entryIds = larger(this.#entryIds, Uint32Array);
    this.#entryLengths = larger(this.#entryLengths, Uint32Array);
  }
}

/** The same numbers in an array twice as long. */
function larger<T extends Int32Array | Uint32Array>(numbers: T, make: new (length: number) => T): T {
  const grown = new make(numbers.length * 2);
  grown.set(numbers);
  return grown;
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

/** A chunk no word of the language has yet. */
function nextChunk(db: ReadDatabase, lang: Lang): number {
  return 1 + (db.get<{ chunk: number | null }>('SELECT max(chunk) AS chunk FROM memory_posting WHERE lang = ?', lang)?.chunk ?? 0);
}

function nextChunkOf(db: ReadDatabase, lang: Lang, token: number): number {
  const last = db.get<{ chunk: number | null }>('SELECT max(chunk) AS chunk FROM memory_posting WHERE lang = ? AND token = ?', lang, token);
  return 1 + (last?.chunk ?? 0);
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
