/**
 * Keys of duplicates by the item's number in the index, with the keys of each item beside it: one narrow tree that is written in
 * order, where ids as text in two trees took as long as everything else of an import. Made anew with the index.
 */
export const duplicateNumbers = `
DROP TABLE duplicate_key;
CREATE TABLE duplicate_key (
  key INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (key, number)
) STRICT, WITHOUT ROWID;
ALTER TABLE search_item ADD COLUMN duplicate_keys TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(duplicate_keys));
UPDATE search_analysis SET version = 0;
`;
