import type { GlossaryProblem, PartOfSpeech, TermInput, TermStatus } from '../../model/term.ts';

/** One concept of a file, with what was passed over in it. */
export interface GlossaryEntry {
  /** The line of the file on which it begins, from 1. */
  line: number;
  term: TermInput | null;
  problems: GlossaryProblem[];
}

/** More concepts than any glossary of documents has; a file of more is refused. */
export const MOST_ENTRIES = 100_000;
/** The largest file that is read. */
export const LARGEST_FILE = 50 * 1024 * 1024;
/** A longer word or group of words is a sentence. */
export const LONGEST_TERM = 200;

/** How tools name the status of a term (ISO 30042 administrativeStatus, memoQ, OmegaT, people), lower case. */
const STATUSES: Readonly<Record<string, TermStatus>> = {
  'preferredterm-admn-sts': 'preferred',
  'admittedterm-admn-sts': 'admitted',
  'deprecatedterm-admn-sts': 'forbidden',
  'supersededterm-admn-sts': 'forbidden',
  'standardizedterm-admn-sts': 'preferred',
  preferred: 'preferred',
  admitted: 'admitted',
  forbidden: 'forbidden',
  deprecated: 'forbidden',
  privilégié: 'preferred',
  préféré: 'preferred',
  admis: 'admitted',
  toléré: 'admitted',
  interdit: 'forbidden',
  proscrit: 'forbidden',
  предпочтительный: 'preferred',
  рекомендуемый: 'preferred',
  допустимый: 'admitted',
  запрещённый: 'forbidden',
  запрещенный: 'forbidden',
  нежелательный: 'forbidden',
};

const PARTS: Readonly<Record<string, PartOfSpeech>> = {
  noun: 'noun',
  verb: 'verb',
  adjective: 'adjective',
  adverb: 'adverb',
  other: 'other',
  propernoun: 'noun',
  nom: 'noun',
  verbe: 'verb',
  adjectif: 'adjective',
  adverbe: 'adverb',
  autre: 'other',
  существительное: 'noun',
  глагол: 'verb',
  прилагательное: 'adjective',
  наречие: 'adverb',
  другое: 'other',
};

/** The status a file names; null for a word that is none. */
export function readStatus(written: string): TermStatus | null {
  return STATUSES[written.trim().toLowerCase()] ?? null;
}

/** The part of speech a file names; null for a word that is none. */
export function readPartOfSpeech(written: string): PartOfSpeech | null {
  return PARTS[written.trim().toLowerCase()] ?? null;
}

/** What a file names them by. */
export const TBX_STATUS: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
};
