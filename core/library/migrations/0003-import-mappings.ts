/** What the columns of imported tables were taken for, so that the next table with the same headings needs no mapping. */
export const importMappings = `
CREATE TABLE import_mapping (
  -- The headings of the table, folded.
  signature TEXT PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
