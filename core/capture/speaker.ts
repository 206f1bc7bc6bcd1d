import type { GrammaticalNumber, Mention } from '../language/captureLanguage.ts';
import type { Gender } from '../model/authority.ts';

/** Somebody or something the article cites, put together from all its mentions. */
export interface Speaker {
  kind: Mention['kind'];
  name: string;
  family: string | null;
  acronym: string | null;
  gender: Gender;
  number: GrammaticalNumber;
  role: string | null;
  organisation: string | null;
  country?: string | undefined;
  /** Functions or kinds of body it is called by. */
  readonly heads: Set<string>;
}

/** Genders that do not contradict one another. */
export function compatible(a: Gender, b: Gender): boolean {
  return a === 'unknown' || b === 'unknown' || a === b;
}

/** A name is looked for among so many speakers of the article, so that a list of thousands stays bounded. */
export const MOST_SEARCHED = 300;
