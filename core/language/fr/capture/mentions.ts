import type { Mention, Sentence, Token } from '../../captureLanguage.ts';
import { isGivenName } from '../names.ts';
import { bodyOf } from './bodies.ts';
import { bodyMention } from './bodyMentions.ts';
import type { Read } from './mentionShape.ts';
import { nameMention } from './nameMentions.ts';
import { capitalRun } from './nounGroups.ts';
import { roleGroup, titleAt } from './roleGroups.ts';
import { civilityAt, withRole } from './roleMentions.ts';
import { DETERMINERS } from './words.ts';

/** The people, bodies, functions and cited documents of a sentence. */
export function mentionsOf(sentence: Sentence): Mention[] {
  const { tokens } = sentence;
  const mentions: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = readMention(tokens, at);
    if (read === null) at += 1;
    else {
      mentions.push(read.mention);
      at = Math.max(read.next, at + 1);
    }
  }
  return mentions;
}

function readMention(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const civility = civilityAt(tokens, at);
  if (civility !== null) return civility;
  const hasDeterminer = DETERMINERS.has(token.key);
  const head = hasDeterminer ? at + 1 : at;
  const same = tokens[head]?.key === 'même' || tokens[head]?.key === 'mêmes';
  const noun = same ? head + 1 : head;
  if (hasDeterminer) {
    const afterCivility = civilityAt(tokens, head);
    if (afterCivility !== null) return afterCivility;
  }
  const nounToken = tokens[noun];
  if (nounToken === undefined || nounToken.kind !== 'word') return null;
  const role =
    titleAt(tokens, noun) !== null &&
    // `« … », juge M. Kern`: the verb.
    (hasDeterminer || nounToken.key !== 'juge') &&
    (hasDeterminer || (nounToken.capital && !nounToken.key.endsWith('ant')) || introducesName(tokens, noun))
      ? roleGroup(tokens, noun)
      : null;
  if (role !== null) return withRole(tokens, at, noun, role, same);
  const body = bodyOf(nounToken.key);
  if (body !== null && (hasDeterminer || nounToken.capital)) return bodyMention(tokens, at, noun, same);
  return nameMention(tokens, at, noun, hasDeterminer);
}

/** `ministre Bruno Lavoie` without article. */
function introducesName(tokens: readonly Token[], at: number): boolean {
  const role = roleGroup(tokens, at);
  const next = role === null ? undefined : tokens[role.to];
  return next?.kind === 'word' && next.capital && (isGivenName(next.text) || capitalRun(tokens, role?.to ?? at) - (role?.to ?? at) >= 2);
}
