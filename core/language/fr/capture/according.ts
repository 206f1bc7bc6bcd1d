import type { Mention, Subject, Token } from '../../captureLanguage.ts';
import { hasVerb } from './clauses.ts';
import { type Grammar, indexAfter, pronounAt } from './subjects.ts';
import { BE, HAVE, PREPOSITIONS } from './words.ts';

/** `selon X`, `à l’en croire`: an attribution without a verb. Indexes of tokens, ends exclusive. */
export interface According {
  readonly from: number;
  /** End of the words that attribute, without the speaker. */
  readonly cueTo: number;
  /** After speaker and comma. */
  readonly to: number;
  readonly subject: Subject;
  readonly placed: 'front' | 'inside' | 'behind';
  readonly contentFrom: number;
  readonly contentTo: number;
}

const WITH_SPEAKER = [
  ['selon'],
  ["d'", 'après'],
  ['suivant'],
  ['à', 'en', 'croire'],
  ['de', "l'", 'avis', 'de'],
  ['de', "l'", 'avis', 'du'],
  ['de', "l'", 'avis', 'des'],
  ['de', "l'", 'aveu', 'de'],
  ['de', "l'", 'aveu', 'du'],
  ['aux', 'yeux', 'de'],
  ['aux', 'yeux', 'du'],
  ['aux', 'yeux', 'des'],
  ['aux', 'dires', 'de'],
  ['aux', 'dires', 'du'],
  ['aux', 'dires', 'des'],
  ['au', 'dire', 'de'],
  ['au', 'dire', 'du'],
  ['de', 'source'],
  ['de', 'sources'],
  ['si', "l'", 'on', 'en', 'croit'],
  ['pour'],
];

const BY_PRONOUN: readonly (readonly [readonly string[], 'possessive' | 'plural'])[] = [
  [['à', "l'", 'en', 'croire'], 'possessive'],
  [['a', "l'", 'en', 'croire'], 'possessive'],
  [['à', "l'", 'entendre'], 'possessive'],
  [['a', "l'", 'entendre'], 'possessive'],
  [['à', 'les', 'en', 'croire'], 'plural'],
  [['à', 'les', 'entendre'], 'plural'],
  [['à', 'ses', 'dires'], 'possessive'],
  [['a', 'ses', 'dires'], 'possessive'],
  [['selon', 'ses', 'dires'], 'possessive'],
  [['selon', 'ses', 'propos'], 'possessive'],
  [['selon', 'ses', 'mots'], 'possessive'],
  [['selon', 'ses', 'termes'], 'possessive'],
  [['selon', 'ses', 'propres', 'mots'], 'possessive'],
  [['selon', 'ses', 'propres', 'termes'], 'possessive'],
  [['selon', 'son', 'analyse'], 'possessive'],
  [['selon', 'ses', 'explications'], 'possessive'],
  [['à', 'ses', 'yeux'], 'possessive'],
  [['a', 'ses', 'yeux'], 'possessive'],
  [['à', 'son', 'avis'], 'possessive'],
  [['a', 'son', 'avis'], 'possessive'],
  [['de', 'son', 'propre', 'aveu'], 'possessive'],
  [['de', 'son', 'point', 'de', 'vue'], 'possessive'],
  [['selon', 'leurs', 'dires'], 'plural'],
  [['à', 'leurs', 'yeux'], 'plural'],
  [['à', 'leurs', 'dires'], 'plural'],
];

function follows(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.key === word);
}

/** All attributions without a verb in a sentence. */
export function accordingOf(grammar: Grammar): According[] {
  const { tokens } = grammar;
  const found: According[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const read = attributionAt(grammar, at);
    if (read === null) continue;
    const relative = read.to === at + 2 && /^(?:qui|lequel|laquelle|lesquels|lesquelles)$/.test(tokens[at + 1]?.key ?? '');
    const placed = relative ? 'behind' : placeOf(tokens, at, read.to);
    const bounds = relative ? { contentFrom: read.to, contentTo: tokens.length } : contentOf(tokens, at, read.to, placed);
    if (bounds === null) continue;
    found.push({ ...read, from: at, placed, ...bounds });
    at = read.to - 1;
  }
  return found;
}

/** What an attribution can begin with: most tokens do not. */
const BEGINNINGS = new Set(
  [...BY_PRONOUN.map(([words]) => words), ...WITH_SPEAKER, ['pour'], ['selon'], ["d'"]].map(([first = '']) => first),
);

function attributionAt(grammar: Grammar, at: number): { cueTo: number; to: number; subject: Subject } | null {
  const { tokens } = grammar;
  if (!BEGINNINGS.has(tokens[at]?.key ?? '')) return null;
  for (const [words, kind] of BY_PRONOUN) {
    if (!follows(tokens, at, words)) continue;
    const subject: Subject = { kind: 'pronoun', gender: 'unknown', number: kind === 'plural' ? 'plural' : 'singular' };
    return { cueTo: at + words.length, to: pastComma(tokens, at + words.length), subject };
  }
  // `…, dit Paul Kern, pour qui le titre reste cher`
  if (/^(?:pour|selon)$/.test(tokens[at]?.key ?? '') && /^(?:qui|lequel|laquelle|lesquels|lesquelles)$/.test(tokens[at + 1]?.key ?? '')) {
    const before = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
    const named = grammar.ending.get(tokens[before]?.end ?? -1);
    return named === undefined || named.kind === 'document'
      ? null
      : { cueTo: at + 2, to: at + 2, subject: { kind: 'mention', mention: named } };
  }
  // `selon ce qu'il a laissé entendre`, `d'après ce que dit le maire`
  const what = follows(tokens, at, ['selon', 'ce']) ? at + 2 : follows(tokens, at, ["d'", 'après', 'ce']) ? at + 3 : -1;
  if (what !== -1 && /^(?:que|qu')$/.test(tokens[what]?.key ?? '')) return whatWasSaid(grammar, what + 1);
  for (const words of WITH_SPEAKER) {
    if (!follows(tokens, at, words)) continue;
    const after = at + words.length;
    const word = words[0] ?? '';
    const pronoun =
      pronounAt(tokens, after) ?? (tokens[after]?.key === 'ce' || tokens[after]?.key === 'cette' ? pronounAt(tokens, after + 1) : null);
    if (pronoun !== null) {
      const end = /^(?:ce|cette)$/.test(tokens[after]?.key ?? '') ? after + 2 : after + 1;
      if (word === 'pour' && (tokens[end]?.text !== ',' || !opensClause(tokens, at))) return null;
      const last = tokens[end]?.key === 'comme' ? pastAddition(tokens, end) : end;
      return { cueTo: end, to: pastComma(tokens, last), subject: pronoun };
    }
    const start = tokens[after]?.start;
    // In `de l'avis du ministre` the article is in the last word of the cue.
    const mention =
      (start === undefined ? undefined : grammar.starting.get(start)) ??
      (/^(?:du|des|source|sources)$/.test(words.at(-1) ?? '') ? grammar.starting.get(tokens[after - 1]?.start ?? -1) : undefined);
    if (mention === undefined) return null;
    const giver = mention.kind === 'document' ? giverOf(grammar, mention, indexAfter(tokens, after, mention.end)) : null;
    if (giver !== null) {
      const last = pastAddition(tokens, indexAfter(tokens, after, giver.end));
      return { cueTo: after, to: pastComma(tokens, last), subject: { kind: 'mention', mention: giver } };
    }
    const end = pastAddition(tokens, indexAfter(tokens, after, mention.end));
    if (
      word === 'pour' &&
      (tokens[end]?.text !== ',' ||
        !opensClause(tokens, at) ||
        mention.kind === 'document' ||
        (mention.kind === 'name' && tokens[after]?.key !== mention.name.toLowerCase()))
    )
      return null;
    if (word === 'suivant' && !opensClause(tokens, at)) return null;
    return { cueTo: after, to: pastComma(tokens, end), subject: { kind: 'mention', mention } };
  }
  return null;
}

/** The one who says so in `selon ce que …`, up to the next mark. */
function whatWasSaid(grammar: Grammar, from: number): { cueTo: number; to: number; subject: Subject } | null {
  const { tokens } = grammar;
  let end = from;
  while (end < tokens.length && end < from + 14 && tokens[end]?.kind === 'word') end += 1;
  const pronoun = pronounAt(tokens, from);
  const mention = grammar.mentions.find(
    ({ governed, start }) => !governed && start >= (tokens[from]?.start ?? 0) && start < (tokens[end - 1]?.end ?? 0),
  );
  const subject: Subject | null = pronoun ?? (mention === undefined ? null : { kind: 'mention', mention });
  return subject === null ? null : { cueTo: end, to: pastComma(tokens, end), subject };
}

/** `selon les chiffres communiqués par le ministère`: figures say nothing by themselves, whoever gives them does. */
function giverOf(grammar: Grammar, figures: Mention, from: number): Mention | null {
  const { tokens } = grammar;
  if (!/^(?:chiffres?|données?|statistiques?|informations?|estimations?|prévisions?|projections?)/.test(figures.name.toLowerCase()))
    return null;
  for (let at = from; at < from + 7; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation' || token.text === ';' || hasVerb(tokens, from, at)) return null;
    const giver = token.key === 'par' ? grammar.starting.get(tokens[at + 1]?.start ?? -1) : undefined;
    if (giver !== undefined) return giver;
  }
  return null;
}

/** `selon un rapport | publié en février, …`: what is added to the speaker, up to the comma, as long as no verb comes first. */
function pastAddition(tokens: readonly Token[], from: number): number {
  // `selon l'Agence maritime, | qui tient le registre, …`
  if (tokens[from]?.text === ',' && /^(?:qui|dont|lequel|laquelle)$/.test(tokens[from + 1]?.key ?? '')) {
    for (let at = from + 3; at < from + 24 && at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.kind === 'quotation' || (token.kind === 'mark' && token.text !== ',')) return from;
      if (token.text === ',') return at;
    }
    return from;
  }
  for (let at = from; at < from + 18 && at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation' || (token.kind === 'mark' && !/^[,()]$/.test(token.text))) return from;
    if (token.text === ',') return hasVerb(tokens, from, at) ? from : at;
  }
  return from;
}

function pastComma(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === ',' ? at + 1 : at;
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.text === ';' || /^(?:mais|et|car|or|toujours|enfin|ainsi)$/.test(before.key);
}

function placeOf(tokens: readonly Token[], from: number, to: number): According['placed'] {
  if (opensClause(tokens, from)) return 'front';
  // After an opening adverbial: `Par ailleurs, selon X, …`.
  if (
    tokens[from - 1]?.text === ',' &&
    from <= 8 &&
    !hasVerb(tokens, 0, from - 1) &&
    tokens.slice(0, from).every((token) => token.kind !== 'quotation') &&
    hasVerb(tokens, to, tokens.length)
  )
    return 'front';
  const rest = tokens[to];
  if (rest === undefined || (rest.kind === 'mark' && rest.text !== '(')) return 'behind';
  if (tokens[to - 1]?.text === ',' && tokens[from - 1]?.text === ',' && (goesOn(tokens, to) || isOpen(tokens[from - 2]))) return 'inside';
  if (tokens[to - 1]?.text === ',' && !hasVerb(tokens, to, tokens.length)) return 'behind';
  if (tokens[to - 1]?.text === ',' && hasVerb(tokens, 0, from)) return 'behind';
  return tokens[from - 1]?.text === ',' && hasVerb(tokens, 0, from) ? 'behind' : 'inside';
}

/** `Le trafic a doublé, selon l'armateur, | dans les trois ports`: the clause goes on; not `| dans un communiqué`, `| qui précise`. */
function goesOn(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (first?.kind !== 'word' || !PREPOSITIONS.has(first.key) || /^(?:avant|après|sans|lors|interrogé)$/.test(first.key)) return false;
  for (let at = from + 1; at < from + 7 && at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return true;
    if (TOLD_IN.test(token.key)) return false;
  }
  return true;
}

/** Right after an auxiliary the clause cannot be over: `Le quai sera, selon le maire, achevé en mai`. */
function isOpen(before: Token | undefined): boolean {
  const key = before?.key ?? '';
  return (
    HAVE.has(key) || BE.has(key) || /^(?:doit|doivent|devrait|devraient|devra|devront|peut|peuvent|pourrait|pourraient|été|être)$/.test(key)
  );
}

/** Where somebody says something: such a group belongs to the attribution. */
const TOLD_IN =
  /^(?:communiqué|entretien|interview|déclarations?|note|lettre|rapport|message|tweet|discours|allocution|conférence|micro|antenne|ondes|colonnes|presse|agence|journal|quotidien|journalistes?|afp|reuters|twitter|facebook|radio|télévision|chaîne)$/;

/** `la tyrannie incarnée selon lui par …`: the words of the narrator around a participle are no clause of the speaker's. */
function hangsOnParticiple(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before?.kind !== 'word' || before.capital || !/(?:é|ée|és|ées|ie|is|ue|us|ues|ies)$/.test(before.key)) return false;
  for (let at = from - 2; at >= 0 && at > from - 6; at -= 1) {
    const key = tokens[at]?.key ?? '';
    if (HAVE.has(key) || BE.has(key) || key === 'été' || key === 'être' || key === 'avoir') return false;
  }
  return true;
}

function contentOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  placed: According['placed'],
): { contentFrom: number; contentTo: number } | null {
  if (placed === 'front') return { contentFrom: to, contentTo: tokens.length };
  if (placed === 'inside' && hangsOnParticiple(tokens, from)) return { contentFrom: to, contentTo: to };
  let start = 0;
  for (let at = from - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.key === 'qui' || token.text === ';' || token.text === ':') {
      start = at + 1;
      break;
    }
  }
  if (placed === 'behind') {
    const end = tokens[from - 1]?.text === ',' ? from - 1 : from;
    return end > start ? { contentFrom: start, contentTo: end } : null;
  }
  return start === from ? { contentFrom: to, contentTo: tokens.length } : { contentFrom: start, contentTo: tokens.length };
}
