import type { Cue, Mention, Token } from '../../captureLanguage.ts';
import { cueVerb } from './cueVerbs.ts';
import type { Grammar } from './subjects.ts';
import type { VerbGroup } from './verbGroups.ts';

/** `C'est avec ces mots que la maire a ouvert la séance`, `Ainsi s'exprime Paul Kern`: behind speech, whose it was. */
export function wordsOf(grammar: Grammar): Cue | null {
  const { tokens, mentions } = grammar;
  const opening = tokens
    .slice(0, 7)
    .map((token) => token.key)
    .join(' ');
  const found =
    /^(?:(?:c' est )?(?:avec|par|en|sur) ces (?:mots|termes|paroles|propos)|ces (?:mots|paroles|propos) sont|ainsi (?:s' exprim|parl))/.exec(
      opening,
    );
  const [first, last] = [tokens[0], tokens[2]];
  const mention = mentions.find(({ governed, start }) => start > (last?.start ?? 0) && (!governed || opening.startsWith('ces ')));
  if (found === null || first === undefined || last === undefined || mention === undefined) return null;
  return {
    start: first.start,
    end: last.end,
    rule: 'fr.words',
    subject: { kind: 'mention', mention },
    content: null,
    reach: { start: first.start, end: first.end },
  };
}

/** `Même son de cloche chez Paul Kern : « … »`: no subject, but somebody is named before the colon. */
export function saidBeside(grammar: Grammar, colon: number): Mention | undefined {
  const end = grammar.tokens[colon]?.start ?? 0;
  return (
    grammar.mentions.findLast((mention) => mention.end <= end && mention.kind === 'person') ??
    grammar.mentions.findLast((mention) => mention.end <= end && (mention.kind === 'designation' || mention.kind === 'body'))
  );
}

/** The body or person after `auprès de`, `de source`: where the news comes from. */
export function heardFrom(grammar: Grammar, from: number): Mention | null {
  const { tokens } = grammar;
  for (let at = from; at < from + 8; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation') return null;
    if (token.key !== 'auprès' && token.key !== 'chez') continue;
    return grammar.mentions.find((mention) => mention.start >= token.end && mention.start <= token.end + 8) ?? null;
  }
  return null;
}

/** `C'est ce qu'a affirmé le maire` behind what he has said. */
export function takesUpPrevious(tokens: readonly Token[], group: VerbGroup): boolean {
  const before = tokens
    .slice(Math.max(0, group.from - 4), group.from)
    .map((token) => token.key)
    .join(' ');
  return (
    /^(?:c' est ce qu'|c' est ce que|voilà ce qu'|c' est du moins ce qu')$/.test(before.trim()) ||
    /(?:voilà|voici) ce qu(?:'|e)$/.test(before)
  );
}

/** The participle of a verb of speech at most three words before marked words: `jugé « flou »`, `qualifiée de « flou »`. */
export function participleBefore(tokens: readonly Token[], at: number): number {
  for (let back = at - 1; back >= 0 && back >= at - 4; back -= 1) {
    const token = tokens[back];
    if (token?.kind !== 'word') return -1;
    if (cueVerb(token.key, 'past', false) !== null || cueVerb(token.key.replace(/(?:es|e|s)$/, ''), 'past', false) !== null) return back;
  }
  return -1;
}
