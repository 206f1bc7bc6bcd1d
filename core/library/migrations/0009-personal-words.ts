/** Words somebody has added to a language's dictionary. */
export const personalWords = `
CREATE TABLE personal_word (
  lang TEXT NOT NULL,
  word TEXT NOT NULL CHECK (word <> ''),
  PRIMARY KEY (lang, word)
) STRICT;
`;
