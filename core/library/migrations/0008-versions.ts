/** A kept state of a briefing can have a name: it is a version, and later saves are never put together with it. */
export const versions = `
ALTER TABLE briefing_revision ADD COLUMN name TEXT;
`;
