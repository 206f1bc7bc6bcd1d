/** House styles somebody made, each as JSON. */
export const houseStyles = `
CREATE TABLE house_style (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  style TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
`;
