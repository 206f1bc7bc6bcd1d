/**
 * Search that reads only as much of its index as it shows, fields and facets in the index, searches that are kept,
 * duplicates, and what makes an item trusted. The index is made anew from the items when the library is opened.
 */
export const searchAndTrust = `
DROP TRIGGER search_text_inserted;
DROP TRIGGER search_text_deleted;
DROP TABLE search;
DROP TABLE search_text;
DROP TABLE search_row;

-- One row per live item. The number stands for the item in the row ids of the index.
CREATE TABLE search_item (
  number INTEGER PRIMARY KEY,
  item_id TEXT NOT NULL UNIQUE REFERENCES item (id),
  -- Days since the year 0 of the item's date, 0 without one.
  day INTEGER NOT NULL,
  facets TEXT NOT NULL CHECK (json_valid(facets))
) STRICT;
CREATE INDEX search_item_latest ON search_item (day DESC, number DESC);

-- What search looks at, folded and stemmed by us; one row per live item and language. Its id puts the latest first: see searchRow.ts.
CREATE TABLE search_text (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL REFERENCES search_item (number),
  words TEXT NOT NULL,
  stems TEXT NOT NULL,
  around TEXT NOT NULL,
  speaker TEXT NOT NULL,
  organisation TEXT NOT NULL,
  source TEXT NOT NULL,
  facets TEXT NOT NULL
) STRICT;
CREATE INDEX search_text_number ON search_text (number);
-- Prefixes of two and three characters have an index of their own; longer ones are looked up in search_word.
CREATE VIRTUAL TABLE search USING fts5 (
  words, stems, around, speaker, organisation, source, facets,
  content = 'search_text', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
-- Words are gathered in memory up to so many bytes before they are written: a file of 100,000 rows is indexed in a third of the time.
INSERT INTO search (search, rank) VALUES ('hashsize', 32000000);
CREATE TRIGGER search_text_inserted AFTER INSERT ON search_text BEGIN
  INSERT INTO search (rowid, words, stems, around, speaker, organisation, source, facets)
    VALUES (new.id, new.words, new.stems, new.around, new.speaker, new.organisation, new.source, new.facets);
END;
CREATE TRIGGER search_text_deleted AFTER DELETE ON search_text BEGIN
  INSERT INTO search (search, rowid, words, stems, around, speaker, organisation, source, facets)
    VALUES ('delete', old.id, old.words, old.stems, old.around, old.speaker, old.organisation, old.source, old.facets);
END;
-- Every word that has been indexed; one that is no longer used does no harm.
CREATE TABLE search_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
-- How many live items have each value of each facet.
CREATE TABLE facet_count (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (facet, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX facet_count_most ON facet_count (facet, count DESC);
UPDATE search_analysis SET version = 0;

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  input TEXT NOT NULL CHECK (json_valid(input)),
  created_at TEXT NOT NULL
) STRICT;

-- Keys that like items share: see duplicateKeys.ts.
CREATE TABLE duplicate_key (
  item_id TEXT NOT NULL REFERENCES item (id),
  key INTEGER NOT NULL,
  PRIMARY KEY (item_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_key_key ON duplicate_key (key, item_id);
-- Pairs somebody has said are two different things; the smaller id comes first.
CREATE TABLE not_duplicate (
  one TEXT NOT NULL REFERENCES item (id),
  other TEXT NOT NULL REFERENCES item (id),
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_duplicate_other ON not_duplicate (other);

ALTER TABLE item ADD COLUMN verified_by TEXT;
ALTER TABLE item ADD COLUMN verified_at TEXT;
ALTER TABLE item ADD COLUMN expires TEXT;
ALTER TABLE item ADD COLUMN superseded_by TEXT REFERENCES item (id);
ALTER TABLE item ADD COLUMN merged_into TEXT REFERENCES item (id);
CREATE INDEX item_expires ON item (expires) WHERE expires IS NOT NULL;
CREATE INDEX item_superseded_by ON item (superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX item_merged_into ON item (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX item_deleted ON item (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX source_deleted ON source (deleted_at) WHERE deleted_at IS NOT NULL;
`;
