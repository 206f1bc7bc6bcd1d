/** Templates people make, and discussions of briefings: two more kinds of record, which the change log must know. */
export const templatesAndDiscussion = `
CREATE TABLE template (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE thread (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  briefing_id TEXT NOT NULL REFERENCES briefing (id),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX thread_briefing ON thread (briefing_id);

CREATE TABLE change_of_more_kinds (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  action_id TEXT NOT NULL REFERENCES action (id),
  kind TEXT NOT NULL CHECK (kind IN ('source', 'item', 'person', 'organisation', 'mission', 'template', 'briefing', 'thread')),
  record_id TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after))
) STRICT;
INSERT INTO change_of_more_kinds SELECT sequence, action_id, kind, record_id, before, after FROM change ORDER BY sequence;
DROP TABLE change;
ALTER TABLE change_of_more_kinds RENAME TO change;
CREATE INDEX change_record ON change (kind, record_id, sequence);
CREATE INDEX change_action ON change (action_id, sequence);
`;
