/**
 * The tables of the first library. Text that exists per language is rows with `lang` in the key, never columns; quantities
 * are decimal strings. Nothing here may be edited once a library was made with it: what changes comes as a new migration.
 */
const record = `
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT`;

export const foundation = `
CREATE TABLE compatibility (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  -- Programs that know fewer migrations than this must refuse the file.
  oldest_program INTEGER NOT NULL
) STRICT;
INSERT INTO compatibility VALUES (1, 1);

CREATE TABLE action (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  -- 1 when every change of it can be taken back from this log alone.
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  undoes TEXT REFERENCES action (id),
  undone_by TEXT REFERENCES action (id)
) STRICT;
CREATE INDEX action_undoable ON action (author, sequence) WHERE undoable = 1 AND undoes IS NULL AND undone_by IS NULL;

CREATE TABLE change (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  action_id TEXT NOT NULL REFERENCES action (id),
  kind TEXT NOT NULL CHECK (kind IN ('source', 'item', 'person', 'organisation', 'mission', 'briefing')),
  record_id TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after))
) STRICT;
CREATE INDEX change_record ON change (kind, record_id, sequence);
CREATE INDEX change_action ON change (action_id, sequence);

CREATE TABLE source (${record},
  kind TEXT NOT NULL,
  lang TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  author TEXT NOT NULL,
  published TEXT,
  place TEXT NOT NULL,
  url TEXT NOT NULL,
  accessed TEXT,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE organisation (${record},
  country TEXT NOT NULL
) STRICT;
CREATE TABLE organisation_name (
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  lang TEXT NOT NULL,
  full_name TEXT NOT NULL,
  acronym TEXT NOT NULL,
  PRIMARY KEY (organisation_id, lang)
) STRICT, WITHOUT ROWID;
CREATE TABLE organisation_alias (
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  position INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY (organisation_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE organisation_text (
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  field TEXT NOT NULL CHECK (field IN ('description')),
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (organisation_id, field, lang)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (${record},
  gender TEXT NOT NULL CHECK (gender IN ('feminine', 'masculine', 'unknown'))
) STRICT;
CREATE TABLE person_name (
  person_id TEXT NOT NULL REFERENCES person (id),
  lang TEXT NOT NULL,
  full_name TEXT NOT NULL,
  family TEXT NOT NULL,
  civility TEXT NOT NULL,
  PRIMARY KEY (person_id, lang)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_alias (
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_text (
  person_id TEXT NOT NULL REFERENCES person (id),
  field TEXT NOT NULL CHECK (field IN ('biography')),
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (person_id, field, lang)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_role (
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  organisation_id TEXT REFERENCES organisation (id),
  held_from TEXT,
  held_to TEXT,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_role_organisation ON person_role (organisation_id);
CREATE TABLE role_title (
  person_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  lang TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (person_id, position, lang),
  FOREIGN KEY (person_id, position) REFERENCES person_role (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE item (${record},
  kind TEXT NOT NULL CHECK (kind IN ('quote', 'fact', 'statistic')),
  original_lang TEXT NOT NULL,
  date TEXT,
  status TEXT NOT NULL CHECK (status IN ('unverified', 'verified', 'disputed', 'superseded')),
  -- Of a quote.
  mode TEXT CHECK (mode IN ('direct', 'indirect')),
  speaker_id TEXT REFERENCES person (id),
  organisation_id TEXT REFERENCES organisation (id),
  -- Of a statistic.
  value TEXT,
  value_max TEXT,
  unit TEXT,
  dimension TEXT,
  scale INTEGER,
  approx TEXT,
  CHECK ((kind = 'quote') = (mode IS NOT NULL)),
  CHECK (kind = 'quote' OR (speaker_id IS NULL AND organisation_id IS NULL)),
  CHECK ((kind = 'statistic') = (value IS NOT NULL AND unit IS NOT NULL AND dimension IS NOT NULL AND scale IS NOT NULL AND approx IS NOT NULL)),
  CHECK (kind = 'statistic' OR value_max IS NULL)
) STRICT;
CREATE INDEX item_speaker ON item (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX item_organisation ON item (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE TABLE item_text (
  item_id TEXT NOT NULL REFERENCES item (id),
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'translated', 'reviewed', 'final')),
  PRIMARY KEY (item_id, lang)
) STRICT, WITHOUT ROWID;
CREATE TABLE item_phrase (
  item_id TEXT NOT NULL REFERENCES item (id),
  field TEXT NOT NULL CHECK (field IN ('role', 'measure', 'period', 'geography')),
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (item_id, field, lang)
) STRICT, WITHOUT ROWID;
CREATE TABLE item_point (
  item_id TEXT NOT NULL REFERENCES item (id),
  position INTEGER NOT NULL,
  period TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE item_tag (
  item_id TEXT NOT NULL REFERENCES item (id),
  position INTEGER NOT NULL,
  tag TEXT NOT NULL REFERENCES tag (name),
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_tag_tag ON item_tag (tag);
CREATE TABLE excerpt (
  item_id TEXT NOT NULL REFERENCES item (id),
  position INTEGER NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id),
  -- UTF-16 code units of source.text, end exclusive.
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX excerpt_source ON excerpt (source_id);

CREATE TABLE mission (${record},
  date_from TEXT,
  date_to TEXT
) STRICT;
CREATE TABLE mission_text (
  mission_id TEXT NOT NULL REFERENCES mission (id),
  field TEXT NOT NULL CHECK (field IN ('title', 'place', 'purpose', 'context')),
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (mission_id, field, lang)
) STRICT, WITHOUT ROWID;
CREATE TABLE mission_message (
  mission_id TEXT NOT NULL REFERENCES mission (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (mission_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE mission_message_text (
  mission_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (mission_id, position, lang),
  FOREIGN KEY (mission_id, position) REFERENCES mission_message (mission_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE mission_person (
  mission_id TEXT NOT NULL REFERENCES mission (id),
  part TEXT NOT NULL CHECK (part IN ('delegation', 'interlocutor')),
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (mission_id, part, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mission_person_person ON mission_person (person_id);
CREATE TABLE programme_entry (
  mission_id TEXT NOT NULL REFERENCES mission (id),
  position INTEGER NOT NULL,
  date TEXT NOT NULL,
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  PRIMARY KEY (mission_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE programme_text (
  mission_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (field IN ('title', 'place')),
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (mission_id, position, field, lang),
  FOREIGN KEY (mission_id, position) REFERENCES programme_entry (mission_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE mission_tag (
  mission_id TEXT NOT NULL REFERENCES mission (id),
  position INTEGER NOT NULL,
  tag TEXT NOT NULL REFERENCES tag (name),
  PRIMARY KEY (mission_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE briefing (${record},
  template TEXT NOT NULL,
  mission_id TEXT REFERENCES mission (id)
) STRICT;
-- The content of a briefing lives here, once per kept state; the row of the highest revision is the present one.
CREATE TABLE briefing_revision (
  briefing_id TEXT NOT NULL REFERENCES briefing (id),
  revision INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  -- The action that saved it; null once several saves were put together.
  label TEXT,
  author TEXT NOT NULL,
  started_at TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (briefing_id, revision)
) STRICT;
-- Which block of which briefing shows which item, as the present contents say; an item may be foreign to this library.
CREATE TABLE usage (
  briefing_id TEXT NOT NULL REFERENCES briefing (id),
  block_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  PRIMARY KEY (briefing_id, block_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX usage_item ON usage (item_id);

-- One row per live item and language. Apart from the texts, because a search reads many of these and they must lie close.
CREATE TABLE search_row (
  id INTEGER PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  lang TEXT NOT NULL,
  UNIQUE (item_id, lang)
) STRICT;
-- What search looks at, folded and stemmed by us.
CREATE TABLE search_text (
  id INTEGER PRIMARY KEY REFERENCES search_row (id),
  words TEXT NOT NULL,
  stems TEXT NOT NULL,
  around TEXT NOT NULL,
  names TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
  words, stems, around, names,
  content = 'search_text', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
-- Which way of folding and stemming the texts were made by; 0 before the first.
CREATE TABLE search_analysis (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL
) STRICT;
INSERT INTO search_analysis VALUES (1, 0);
CREATE TRIGGER search_text_inserted AFTER INSERT ON search_text BEGIN
  INSERT INTO search (rowid, words, stems, around, names) VALUES (new.id, new.words, new.stems, new.around, new.names);
END;
CREATE TRIGGER search_text_deleted AFTER DELETE ON search_text BEGIN
  INSERT INTO search (search, rowid, words, stems, around, names)
    VALUES ('delete', old.id, old.words, old.stems, old.around, old.names);
END;
`;
