import { foundation } from './0001-foundation.ts';
import { searchAndTrust } from './0002-search.ts';
import { importMappings } from './0003-import-mappings.ts';
import { duplicateNumbers } from './0004-duplicate-numbers.ts';
import { assets } from './0005-assets.ts';
import { templatesAndDiscussion } from './0006-templates-discussion.ts';
import { memory } from './0007-memory.ts';
import { versions } from './0008-versions.ts';
import { personalWords } from './0009-personal-words.ts';
import { houseStyles } from './0010-house-styles.ts';
import { leanMemory } from './0011-lean-memory.ts';
import { glossary } from './0012-glossary.ts';
import { leanIndex } from './0013-lean-index.ts';
import { spellings } from './0014-spellings.ts';

export interface Migration {
  /** What the library can hold after it. */
  name: string;
  sql: string;
  /** Programs that know fewer migrations than this cannot use the file afterwards; left out when they still can. */
  oldestProgram?: number;
}

/** In order; the number of a migration is its place, counted from 1, and is never reused. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'foundation', sql: foundation, oldestProgram: 1 },
  { name: 'search and trust', sql: searchAndTrust, oldestProgram: 2 },
  { name: 'import mappings', sql: importMappings },
  { name: 'duplicate numbers', sql: duplicateNumbers, oldestProgram: 4 },
  // Briefings are of the second version of the document model from here on.
  { name: 'assets', sql: assets, oldestProgram: 5 },
  { name: 'templates and discussion', sql: templatesAndDiscussion, oldestProgram: 6 },
  { name: 'translation memory', sql: memory },
  // An older program would put its saves together with a named state and so change it.
  { name: 'versions', sql: versions, oldestProgram: 8 },
  { name: 'personal words', sql: personalWords },
  { name: 'house styles', sql: houseStyles },
  { name: 'lean memory', sql: leanMemory, oldestProgram: 11 },
  { name: 'glossary', sql: glossary, oldestProgram: 12 },
  { name: 'lean index', sql: leanIndex, oldestProgram: 13 },
  // An older program would forget them with the next change of the record.
  { name: 'spellings', sql: spellings, oldestProgram: 14 },
];
