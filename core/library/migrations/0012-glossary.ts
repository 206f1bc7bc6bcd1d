/** The glossary, one more kind of record which the change log must know; and findings that are to be passed over. */
export const glossary = `
CREATE TABLE term (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE passed_over (
  key TEXT NOT NULL,
  briefing_id TEXT NOT NULL,
  block_id TEXT NOT NULL,
  PRIMARY KEY (key, briefing_id, block_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE change_with_terms (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  action_id TEXT NOT NULL REFERENCES action (id),
  kind TEXT NOT NULL CHECK (kind IN ('source', 'item', 'person', 'organisation', 'mission', 'template', 'briefing', 'thread', 'term')),
  record_id TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after))
) STRICT;
INSERT INTO change_with_terms SELECT sequence, action_id, kind, record_id, before, after FROM change ORDER BY sequence;
DROP TABLE change;
ALTER TABLE change_with_terms RENAME TO change;
CREATE INDEX change_record ON change (kind, record_id, sequence);
CREATE INDEX change_action ON change (action_id, sequence);
`;
