/** Images, each once: the id is the SHA-256 of the bytes, in hexadecimal, so that nothing about one ever changes. */
export const assets = `
CREATE TABLE asset (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  media_type TEXT NOT NULL,
  -- In pixels.
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  bytes BLOB NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
`;
