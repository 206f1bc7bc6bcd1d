import type { Mention, Subject, Token } from '../../captureLanguage.ts';
import { ATTRIBUTION_NOUN, type CueVerb, cueVerb } from './cueVerbs.ts';
import { isAdjective } from './declension.ts';
import { indexAfter, subjectBehind } from './subjects.ts';
import { ADVERBS, CONJUNCTIONS, POSSESSIVES, plain } from './words.ts';

/** `по словам X`, `как сообщил X`: an attribution beside the clause it is of. Indexes of tokens, ends exclusive. */
export interface Attribution {
  readonly rule: 'ru.according' | 'ru.as-said';
  readonly from: number;
  /** End of the words that attribute, without the speaker. */
  readonly cueTo: number;
  /** Behind speaker and comma. */
  readonly to: number;
  readonly subject: Subject;
  readonly placed: 'front' | 'inside' | 'behind';
  readonly contentFrom: number;
  readonly contentTo: number;
  readonly verb: CueVerb | null;
}

/** All attributions of a sentence that stand beside what was said. */
export function attributionsOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  verbs: readonly { at: number; verb: CueVerb }[],
): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const read = accordingAt(tokens, at, mentions) ?? asSaidAt(tokens, at, mentions, verbs);
    if (read === null) continue;
    const attribution = placedIn(tokens, at, read);
    if (attribution === null) continue;
    found.push(attribution);
    at = attribution.to - 1;
  }
  return found;
}

interface ReadAttribution {
  readonly rule: Attribution['rule'];
  readonly cueTo: number;
  readonly end: number;
  readonly subject: Subject;
  readonly verb: CueVerb | null;
}

/** `по словам Иванова`, `по его мнению`, `согласно данным ведомства`, `по последним заявлениям «Газпрома»`. */
function accordingAt(tokens: readonly Token[], at: number, mentions: readonly Mention[]): ReadAttribution | null {
  const lead = plain(tokens[at]);
  if (lead !== 'по' && lead !== 'согласно' && lead !== 'судя') return null;
  let noun = lead === 'судя' && plain(tokens[at + 1]) === 'по' ? at + 2 : at + 1;
  const possessive = POSSESSIVES.get(plain(tokens[noun]));
  if (possessive !== undefined) noun += 1;
  while (noun < at + 6 && isAdjective(plain(tokens[noun])) && !ATTRIBUTION_NOUN.test(plain(tokens[noun]))) noun += 1;
  if (!ATTRIBUTION_NOUN.test(plain(tokens[noun]))) return null;
  if (possessive !== undefined)
    return { rule: 'ru.according', cueTo: noun + 1, end: noun + 1, subject: { kind: 'pronoun', ...possessive }, verb: null };
  const relative = relativeSaying(tokens, noun + 1, mentions);
  if (relative !== null) return { rule: 'ru.according', cueTo: noun + 1, ...relative };
  const start = tokens[noun + 1]?.start;
  const mention = start === undefined ? undefined : mentions.find((one) => one.start === start);
  if (mention === undefined) return null;
  return {
    rule: 'ru.according',
    cueTo: noun + 1,
    end: pastSeat(tokens, indexAfter(tokens, mention.end)),
    subject: { kind: 'mention', mention },
    verb: null,
  };
}

/** `По информации, которую сообщил губернатор Иван Седов, …` */
function relativeSaying(
  tokens: readonly Token[],
  comma: number,
  mentions: readonly Mention[],
): { end: number; subject: Subject; verb: CueVerb } | null {
  if (tokens[comma]?.text !== ',' || !/^котор(?:ую|ые|ых|ой|ыми)$/.test(plain(tokens[comma + 1]))) return null;
  for (let at = comma + 2; at < tokens.length && at <= comma + 8; at += 1) {
    const verb = cueVerb(plain(tokens[at])) ?? (PASSES_ON.test(plain(tokens[at])) ? cueVerb('сообщил') : null);
    if (verb === null) continue;
    const subject = subjectBehind(tokens, at, mentions, verb)?.subject;
    if (subject === undefined || subject.kind === 'same') return null;
    let end = at + 1;
    while (end < tokens.length && !/^[,.;:]$/.test(tokens[end]?.text ?? '')) end += 1;
    return { end, subject, verb };
  }
  return null;
}

const PASSES_ON = /^(?:опубликовал[аои]?|привел[аои]?|представил[аои]?|предоставил[аои]?|распространил[аои]?|имеется|получил[аои]?)$/;

/** `Ильи Седова из Kama Capital,`: the house somebody is of is no part of what was said. */
function pastSeat(tokens: readonly Token[], at: number): number {
  if (plain(tokens[at]) !== 'из') return at;
  for (let end = at + 1; end < tokens.length && end <= at + 7; end += 1) if (tokens[end]?.text === ',') return end;
  return at;
}

/** `как сообщил X`, `как отмечается в отзывах комитетов`. */
function asSaidAt(
  tokens: readonly Token[],
  at: number,
  mentions: readonly Mention[],
  verbs: readonly { at: number; verb: CueVerb }[],
): ReadAttribution | null {
  // «так как», «после того как» give reasons and times.
  if (plain(tokens[at]) !== 'как' || /^(?:так|того|как)$/.test(plain(tokens[at - 1]))) return null;
  const verb = verbs.find((one) => one.at > at && one.at <= at + 5);
  if (
    verb === undefined ||
    (at > 0 &&
      tokens[at - 1]?.text !== ',' &&
      tokens[at - 1]?.kind !== 'mark' &&
      !CONJUNCTIONS.has(plain(tokens[at - 1])) &&
      !ADVERBS.has(plain(tokens[at - 1])))
  )
    return null;
  if (
    !tokens
      .slice(at + 1, verb.at)
      .every(
        (token) =>
          ADVERBS.has(plain(token)) ||
          mentions.some((mention) => mention.start <= token.start && mention.end >= token.end) ||
          /^(?:в|во|на|он|она|они|сам|сама)$/.test(plain(token)),
      )
  )
    return null;
  const behind = subjectBehind(tokens, verb.at, mentions, verb.verb);
  const front = mentions.find((mention) => mention.start > (tokens[at]?.start ?? 0) && mention.end < (tokens[verb.at]?.start ?? 0));
  const subject = front === undefined ? behind?.subject : { kind: 'mention' as const, mention: front };
  if (subject === undefined) return null;
  let end = Math.max(behind?.to ?? 0, verb.at + 1);
  while (end < tokens.length && !/^[,.:;–—]$/.test(tokens[end]?.text ?? '')) end += 1;
  return { rule: 'ru.as-said', cueTo: verb.at + 1, end, subject, verb: verb.verb };
}

function placedIn(tokens: readonly Token[], from: number, read: ReadAttribution): Attribution | null {
  const { rule, cueTo, subject, verb } = read;
  let end = read.end;
  // «…, которую приводят СМИ, …»: what is said begins behind the relative clause.
  if (tokens[end]?.text === ',' && /^котор/.test(plain(tokens[end + 1]))) {
    end += 1;
    while (end < tokens.length && tokens[end]?.text !== ',') end += 1;
  }
  const comma = tokens[end]?.text === ',' || tokens[end]?.text === ':';
  const to = comma ? end + 1 : end;
  const base = { rule, from, cueTo, to, subject, verb };
  if (opensSentence(tokens, from)) return { ...base, placed: 'front', contentFrom: to, contentTo: tokens.length };
  const before = tokens[from - 1]?.text === ',' ? from - 1 : from;
  const rest = tokens.slice(to).some((token) => token.kind === 'word' || token.kind === 'quotation');
  if (!rest) return before > 0 ? { ...base, placed: 'behind', contentFrom: 0, contentTo: before } : null;
  // «…, который, по его словам, „…“»: only what the relative clause says.
  const which = /^котор/.test(plain(tokens[before - 1])) ? before - 1 : -1;
  return { ...base, placed: 'inside', contentFrom: which === -1 ? 0 : to, contentTo: tokens.length };
}

/** Nothing but adverbs, conjunctions and an opening phrase without verb stands before it: `Однако, по его словам, …`. */
function opensSentence(tokens: readonly Token[], from: number): boolean {
  return (
    from <= 5 &&
    tokens
      .slice(0, from)
      .every(
        (token) =>
          token.kind === 'mark' ||
          ADVERBS.has(plain(token)) ||
          CONJUNCTIONS.has(plain(token)) ||
          /^(?:кроме|того|этом|тем|временем|свою|очередь|вместе)$/.test(plain(token)),
      )
  );
}
