/** By which standard a name or another writing of it was made, as somebody confirmed. */
export const spellings = `
CREATE TABLE person_spelling (
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  standard TEXT NOT NULL,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE organisation_spelling (
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  standard TEXT NOT NULL,
  PRIMARY KEY (organisation_id, position)
) STRICT, WITHOUT ROWID;
`;
