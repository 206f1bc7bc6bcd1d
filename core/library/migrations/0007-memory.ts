/**
 * The translation memory: pairs of segments with where they came from, and an inverted index over their words. A word is a 32-bit
 * hash; `texts` of a posting holds, for each segment with that word, its number of words and its id as two 32-bit numbers, lowest byte
 * first. Chunk 0 takes what is added one by one; each import and each full chunk 0 become chunks of their own, which are not written again.
 */
export const memory = `
CREATE TABLE memory_origin (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('briefing', 'file', 'document')),
  name TEXT NOT NULL,
  briefing_id TEXT,
  -- Taken off every score of its units, in points; and which origin is shown first among equals, the highest.
  penalty INTEGER NOT NULL DEFAULT 0 CHECK (penalty BETWEEN 0 AND 100),
  priority INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, name)
) STRICT;
CREATE TABLE memory_unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- A hash of the texts of all its languages: a pair is kept once.
  pair INTEGER NOT NULL UNIQUE,
  origin_id INTEGER NOT NULL REFERENCES memory_origin (id),
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  quality TEXT NOT NULL CHECK (quality IN ('draft', 'translated', 'reviewed', 'final')),
  -- What other programs keep with a unit and ours does not use: handed out again as it came in.
  properties TEXT NOT NULL CHECK (json_valid(properties))
) STRICT;
CREATE INDEX memory_unit_origin ON memory_unit (origin_id);
CREATE TABLE memory_text (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES memory_unit (id) ON DELETE CASCADE,
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  -- Inline tags with their places, JSON; null where there are none.
  tags TEXT,
  key INTEGER NOT NULL,
  -- Keys of the segments before and after, where it was translated; null when not known.
  previous INTEGER,
  next INTEGER,
  tokens BLOB NOT NULL,
  UNIQUE (unit_id, lang)
) STRICT;
CREATE INDEX memory_text_key ON memory_text (lang, key);
CREATE TABLE memory_posting (
  lang TEXT NOT NULL,
  token INTEGER NOT NULL,
  chunk INTEGER NOT NULL,
  count INTEGER NOT NULL,
  texts BLOB NOT NULL,
  UNIQUE (lang, token, chunk)
) STRICT;
`;
