import type { Gender } from '../../../model/authority.ts';
import type { Mention, Token } from '../../captureLanguage.ts';
import { cueVerb } from './cueVerbs.ts';
import { BE, FEMININE_DETERMINERS, HAVE, MASCULINE_DETERMINERS, PREPOSITIONS } from './words.ts';

/** A mention as it was read, with the index of the token after it. */
export interface Read {
  readonly mention: Mention;
  readonly next: number;
}

/** The gender a function shows by its own form, else by its article, else by the given name. */
export function genderOf(determiner: string, title: Gender, given: Gender = 'unknown'): Gender {
  if (title !== 'unknown') return title;
  if (FEMININE_DETERMINERS.has(determiner)) return 'feminine';
  if (MASCULINE_DETERMINERS.has(determiner)) return 'masculine';
  return given;
}

/** The offsets of a stretch of tokens. */
export function place(tokens: readonly Token[], from: number, to: number): { start: number; end: number } {
  const start = tokens[from]?.start ?? 0;
  return { start, end: tokens[to - 1]?.end ?? start };
}

/** In a group with a preposition, and so no subject. `des` is an article too: `des experts estiment`. */
export function isGoverned(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at]?.key ?? '';
  if (own === 'du' || own === 'au' || own === 'aux') return true;
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return false;
  if (own === 'des')
    return (
      !HAVE.has(before.key) &&
      !BE.has(before.key) &&
      cueVerb(before.key, 'finite', false) === null &&
      cueVerb(before.key, 'infinitive', false) === null &&
      before.key !== 'et' &&
      !/^(?:que|qu')$/.test(before.key)
    );
  return PREPOSITIONS.has(before.key);
}
