/**
 * The index without triggers: for each row they would write, FTS5 was made to write down all it had gathered, which cost more than
 * the rest of an import. Facets of an item are numbers in a narrow table of their own, since a search reads a thousand of them.
 * Made anew from the items when the library is opened.
 */
export const leanIndex = `
DROP TRIGGER search_text_inserted;
DROP TRIGGER search_text_deleted;
DROP TABLE search_text;
DROP TABLE search;
DROP TABLE search_item;
DROP TABLE facet_count;
DELETE FROM duplicate_key;

CREATE TABLE search_item (
  number INTEGER PRIMARY KEY,
  item_id TEXT NOT NULL UNIQUE REFERENCES item (id),
  -- Days since the year 0 of the item's date, 0 without one.
  day INTEGER NOT NULL,
  -- The item's keys of duplicate_key, 32 bits each.
  duplicate_keys BLOB NOT NULL
) STRICT;
CREATE INDEX search_item_latest ON search_item (day DESC, number DESC);
-- The ids of an item's values of facets, with commas between them.
CREATE TABLE search_facets (
  number INTEGER PRIMARY KEY REFERENCES search_item (number),
  ids TEXT NOT NULL
) STRICT;
-- How many live items have each value of each facet. The id says which facet: see facetValues.ts.
CREATE TABLE facet_value (
  id INTEGER PRIMARY KEY,
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  count INTEGER NOT NULL,
  UNIQUE (facet, value)
) STRICT;
CREATE INDEX facet_value_most ON facet_value (facet, count DESC);

-- The id follows from day, number and language: see searchRow.ts.
CREATE TABLE search_text (
  id INTEGER PRIMARY KEY,
  words TEXT NOT NULL,
  stems TEXT NOT NULL,
  around TEXT NOT NULL,
  speaker TEXT NOT NULL,
  organisation TEXT NOT NULL,
  source TEXT NOT NULL,
  facets TEXT NOT NULL
) STRICT;
-- Written together with search_text by searchRows.ts.
CREATE VIRTUAL TABLE search USING fts5 (
  words, stems, around, speaker, organisation, source, facets,
  content = 'search_text', content_rowid = 'id', columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
INSERT INTO search (search, rank) VALUES ('hashsize', 32000000);
UPDATE search_analysis SET version = 0;

-- What an action did to searches that are kept, which are no records: they go back with it.
CREATE TABLE saved_search_change (
  action_id TEXT NOT NULL REFERENCES action (id),
  search_id TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  PRIMARY KEY (action_id, search_id)
) STRICT, WITHOUT ROWID;
`;
