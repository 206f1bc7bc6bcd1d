import type { Mention, Token } from '../../captureLanguage.ts';
import { ATTRIBUTION_NOUN, cueVerb, namingVerb } from './cueVerbs.ts';
import { type Case, isAdjective } from './declension.ts';
import { isNameWord } from './people.ts';
import { plain } from './words.ts';

/** A mention and the token behind it. */
export interface ReadMention {
  readonly mention: Mention;
  readonly to: number;
}

/** Offsets of tokens `from` to `to` (exclusive). */
export function spanOf(tokens: readonly Token[], from: number, to: number): { start: number; end: number } {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** The case that the words before a name put it in, as far as they tell. */
export function caseBefore(tokens: readonly Token[], at: number): Case | null {
  let before = at - 1;
  while (before >= 0 && isAdjective(plain(tokens[before])) && !isNameWord(tokens[before])) before -= 1;
  const key = plain(tokens[before]);
  if (ATTRIBUTION_NOUN.test(key)) return 'genitive';
  if (/^(?:у|от|для|до|из|без|кроме|против|после)$/.test(key)) return 'genitive';
  if (/^(?:к|ко|благодаря|согласно)$/.test(key)) return 'dative';
  if (/^(?:с|со|перед|между)$/.test(key)) return 'instrumental';
  if (/^(?:о|об|при)$/.test(key)) return 'prepositional';
  return null;
}

/** A verb of speech, or one that calls something by a name. */
export function speaks(key: string): boolean {
  return cueVerb(key) !== null || namingVerb(key) !== null;
}
