/**
 * A unit of the memory in one row: three rows and their indexes cost an import most of its time. `texts` is JSON by language; `tokens` holds,
 * for each language, its two letters, the number of bytes in six digits, and the hashes of its words as numbers of 32 bits, lowest byte
 * first. What finds a unit, its pair and the keys of its texts, lies in tables of their own, so that an import can write each in the order
 * in which it lies in the file. Ids of units come from `memory_state.next` and are never given twice: postings may outlive their unit.
 * Units from `memory_state.indexed` on have no postings yet; they are written by the hundred thousand.
 */
export const leanMemory = `
CREATE TABLE memory_state (next INTEGER NOT NULL, indexed INTEGER NOT NULL) STRICT;
INSERT INTO memory_state SELECT coalesce(max(id), 0) + 1, 1 FROM memory_unit;

CREATE TABLE memory_pair (pair INTEGER PRIMARY KEY, unit_id INTEGER NOT NULL) STRICT;
INSERT INTO memory_pair SELECT pair, id FROM memory_unit;

CREATE TABLE memory_key (
  lang TEXT NOT NULL,
  key INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  -- Keys of the segments before and after, where it was translated; null when not known.
  previous INTEGER,
  next INTEGER,
  PRIMARY KEY (lang, key, unit_id)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO memory_key SELECT lang, key, unit_id, previous, next FROM memory_text;

CREATE TABLE memory_lean_unit (
  id INTEGER PRIMARY KEY,
  origin_id INTEGER NOT NULL,
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  quality TEXT NOT NULL CHECK (quality IN ('draft', 'translated', 'reviewed', 'final')),
  properties TEXT NOT NULL,
  texts TEXT NOT NULL,
  tokens BLOB NOT NULL
) STRICT;
INSERT INTO memory_lean_unit
  SELECT unit.id, origin_id, author, created_at, changed_at, quality, properties,
    (SELECT json_group_object(lang, json_object('text', text, 'tags', json(coalesce(tags, '[]')))) FROM memory_text WHERE unit_id = unit.id),
    (SELECT CAST(one.head || one.tokens || other.head || other.tokens AS BLOB)
      FROM (SELECT CAST('fr' || printf('%06d', length(tokens)) AS BLOB) AS head, tokens FROM memory_text WHERE unit_id = unit.id AND lang = 'fr') AS one,
        (SELECT CAST('ru' || printf('%06d', length(tokens)) AS BLOB) AS head, tokens FROM memory_text WHERE unit_id = unit.id AND lang = 'ru') AS other)
  FROM memory_unit AS unit
  WHERE (SELECT count(*) FROM memory_text WHERE unit_id = unit.id) = 2;

-- Postings lead to units now: they are made anew.
DELETE FROM memory_posting;
DROP TABLE memory_text;
DROP TABLE memory_unit;
ALTER TABLE memory_lean_unit RENAME TO memory_unit;
CREATE INDEX memory_unit_origin ON memory_unit (origin_id);

-- How sentences of a language are cut, where it is not as the program does it: JSON, in their order.
CREATE TABLE segmentation_rules (lang TEXT PRIMARY KEY, rules TEXT NOT NULL) STRICT;
`;
