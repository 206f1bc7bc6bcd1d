import type { Gender } from '../../../model/authority.ts';
import type { GrammaticalNumber, Token } from '../../captureLanguage.ts';
import { type CueVerb, cueVerb } from './cueVerbs.ts';
import { adverbialEnd, type Found, leadFrom, phraseAt } from './speechPhrases.ts';
import { BE, COMMON_VERBS, DETERMINERS, HAVE, isAdverb, PREPOSITIONS, RELATIVES } from './words.ts';

/** A verb of speech with its auxiliaries, clitics and adverbs: `n’a pas manqué de souligner`, `s’est-il réjoui`. */
export interface VerbGroup {
  /** Indexes of tokens, end exclusive; clitics in front included. */
  readonly from: number;
  readonly to: number;
  readonly verb: CueVerb;
  readonly form: 'finite' | 'participle' | 'infinitive';
  /** `a-t-elle ajouté`: the subject hangs on the verb. `nobody` is `on`. */
  readonly inverted: { readonly gender: Gender; readonly number: GrammaticalNumber } | 'nobody' | null;
  readonly negated: boolean;
}

const PRONOUNS: Readonly<Record<string, VerbGroup['inverted']>> = {
  il: { gender: 'masculine', number: 'singular' },
  elle: { gender: 'feminine', number: 'singular' },
  ils: { gender: 'masculine', number: 'plural' },
  elles: { gender: 'feminine', number: 'plural' },
  on: 'nobody',
  ce: 'nobody',
  je: 'nobody',
  nous: 'nobody',
  vous: 'nobody',
};

/** All groups of verbs of speech in a sentence, in order, not overlapping. */
export function verbGroupsOf(tokens: readonly Token[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let at = 0;
  while (at < tokens.length) {
    const group = groupAt(tokens, at);
    if (group === null) at += 1;
    else {
      groups.push(group);
      at = Math.max(group.to, at + 1);
    }
  }
  return groups;
}

/** `est convaincu que`, `était d’avis que`. */
const STATES =
  /^(?:convaincu|persuadé|certain|sûr|formel|catégorique|optimiste|conscient|content|heureux|ravi|satisfait|inquiet|surpris|confiant|fier)(?:e|s|es|ue|le|les|te|tes|ère|euse|ne)?$/;
const BE_CONVINCED: CueVerb = { lemma: 'être convaincu', clause: true, closing: false, infinitive: false, reflexive: false };

const SEE_IN_IT: CueVerb = { lemma: 'y voir', clause: false, closing: false, infinitive: false, reflexive: false };

interface Front {
  readonly from: number;
  readonly reflexive: boolean;
  readonly negated: boolean;
}

/** Clitics in front of a verb: `ne`, `s’`, `lui`, `l’`. */
function frontOf(tokens: readonly Token[], verb: number): Front {
  let from = verb;
  let reflexive = false;
  let negated = false;
  while (from > 0 && verb - from < 4) {
    const key = tokens[from - 1]?.key ?? '';
    if (key === 'se' || key === "s'") reflexive = true;
    else if (key === 'ne' || key === "n'") negated = true;
    else if (
      !/^(?:lui|leur|y|en|l'|me|m'|nous)$/.test(key) ||
      (key === 'en' && verb - from === 0 && tokens[verb]?.key.endsWith('ant') === true) ||
      (key === 'nous' && from === 1)
    )
      break;
    from -= 1;
  }
  return { from, reflexive, negated };
}

function groupAt(tokens: readonly Token[], at: number): VerbGroup | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || (token.capital && at > 0 && tokens[at - 1]?.kind === 'word')) return null;
  const hanging = token.key.includes('-') ? /^(.+?)-(?:t-)?(il|elle|ils|elles|on|ce|je|nous|vous)$/.exec(token.key) : null;
  const key = hanging?.[1] ?? token.key;
  const inverted = hanging === null ? null : (PRONOUNS[hanging[2] ?? ''] ?? null);
  const front = frontOf(tokens, at);
  const before = tokens[front.from - 1];
  const base = { from: front.from, inverted };

  // `y voit « un tournant »`, `y a vu « un piège »`
  const seen = HAVE.has(key) ? at + 1 : at;
  if (tokens[at - 1]?.key === 'y' && /^(?:vu|voit|voient|voyait|voyaient|verra|verrait)$/.test(tokens[seen]?.key ?? ''))
    return { ...base, to: seen + 1, verb: SEE_IN_IT, form: 'finite', negated: front.negated };
  if (HAVE.has(key) || key === 'ayant') {
    const found = afterAuxiliary(tokens, at + 1, front.reflexive, 'past');
    if (found === null) return null;
    return {
      ...base,
      to: found.to,
      verb: found.verb,
      form: key === 'ayant' ? 'participle' : 'finite',
      negated: (front.negated && !found.lifted) || (found.negated && !found.lifted),
    };
  }
  if (BE.has(key) && front.reflexive) {
    const found = afterAuxiliary(tokens, at + 1, true, 'past');
    return found === null
      ? null
      : { ...base, to: found.to, verb: found.verb, form: 'finite', negated: (front.negated || found.negated) && !found.lifted };
  }
  if (BE.has(key) && !front.reflexive) {
    let state = at + 1;
    while (state < at + 4 && isAdverb(tokens[state]?.key ?? '')) state += 1;
    if (tokens[state]?.key === "d'" && tokens[state + 1]?.key === 'avis') state += 1;
    else if (!STATES.test(tokens[state]?.key ?? '')) return null;
    const que = tokens[state + 1]?.key;
    return que === 'que' || que === "qu'" ? { ...base, to: state + 1, verb: BE_CONVINCED, form: 'finite', negated: front.negated } : null;
  }
  if (key.endsWith('ant')) {
    // `est maintenant que` is the adverb; the verb has `en` before it or a clause behind a comma.
    if (key === 'maintenant' && before?.key !== 'en' && before?.text !== ',') return null;
    if (
      /^(?:confiant|méfiant|insistant|intervenant|plaisant|alarmant|inquiétant|étonnant|émouvant|rassurant|convenant|exigeant|accusant|enchaînant)$/.test(
        key,
      ) &&
      tokens[at + 1]?.key !== 'que' &&
      tokens[at + 1]?.key !== "qu'"
    )
      return null;
    const led = leadFrom(tokens, at, front.reflexive);
    const verb = led ?? phraseAt(tokens, at) ?? simple(cueVerb(key, 'present', front.reflexive), at);
    if (verb === null) return null;
    const from = before?.key === 'en' ? front.from - (tokens[front.from - 2]?.key === 'tout' ? 2 : 1) : front.from;
    return { from, inverted: null, to: verb.to, verb: verb.verb, form: 'participle', negated: front.negated };
  }
  // A noun after its article is no verb: `une annonce`, `la juge`.
  if (
    before?.kind === 'word' &&
    front.from === at &&
    (DETERMINERS.has(before.key) || PREPOSITIONS.has(before.key)) &&
    before.key !== 'nous'
  ) {
    return PREPOSITIONS.has(before.key) ? infinitiveAt(tokens, at, front) : null;
  }
  if (
    front.from < at &&
    tokens[front.from]?.key === "l'" &&
    at - front.from === 1 &&
    inverted === null &&
    !/^(?:qui|il|elle|comme)$/.test(before?.key ?? '')
  )
    return null;
  const led = leadFrom(tokens, at, front.reflexive);
  if (led !== null && inverted === null)
    return { ...base, to: led.to, verb: led.verb, form: 'finite', negated: front.negated && !led.lifted };
  const set = phraseAt(tokens, inverted === null ? at : at, key);
  if (set !== null && isFiniteForm(key)) return { ...base, to: set.to, verb: set.verb, form: 'finite', negated: front.negated };
  const finite = cueVerb(key, 'finite', front.reflexive);
  if (finite !== null) {
    const negated = front.negated && tokens[at + 1]?.key !== 'que';
    return { ...base, to: at + 1, verb: finite, form: 'finite', negated };
  }
  // `a rappelé que le port vivait et précisé que …`: the auxiliary is the first verb's.
  const past = before?.key === 'et' && /^(?:que|qu')$/.test(tokens[at + 1]?.key ?? '') ? cueVerb(key, 'past', front.reflexive) : null;
  if (past?.clause === true) return { ...base, to: at + 1, verb: past, form: 'finite', negated: false };
  return infinitiveAt(tokens, at, front) ?? afterMarks(tokens, at, front, hanging !== null, inverted);
}

/** Any verb right behind marked speech closes it: the press makes new ones faster than a list (`« … », tempête la voisine`). */
function afterMarks(
  tokens: readonly Token[],
  at: number,
  front: Front,
  hanging: boolean,
  inverted: VerbGroup['inverted'],
): VerbGroup | null {
  const token = tokens[at];
  const before = tokens[front.from - 1];
  const marked = before?.kind === 'quotation' || (before?.text === ',' && tokens[front.from - 2]?.kind === 'quotation');
  const quotation = before?.kind === 'quotation' ? before : tokens[front.from - 2];
  if (!marked || token === undefined || token.capital || quotation?.kind !== 'quotation' || quotation.tokens.length < SPOKEN_WORDS)
    return null;
  if (!hanging) {
    let after = at + 1;
    while (after < at + 3 && isAdverb(tokens[after]?.key ?? '')) after += 1;
    const next = tokens[after];
    const subject = next?.kind === 'word' && (next.capital || /^(?:le|la|l'|les|un|une|son|sa|ce|cette|notre)$/.test(next.key));
    if (!subject || !/(?:e|ent|it|ait|aient|a)$/.test(token.key) || token.key.length < 4) return null;
    if (
      PREPOSITIONS.has(token.key) ||
      DETERMINERS.has(token.key) ||
      isAdverb(token.key) ||
      COMMON_VERBS.has(token.key) ||
      RELATIVES.has(token.key) ||
      BE.has(token.key)
    )
      return null;
  }
  return { from: front.from, to: at + 1, verb: ANY_VERB, form: 'finite', inverted, negated: front.negated };
}

const SPOKEN_WORDS = 3;
const ANY_VERB: CueVerb = { lemma: '', clause: false, closing: true, infinitive: false, reflexive: false };

function isFiniteForm(key: string): boolean {
  return !/(?:re|er)$/.test(key) && !/^(?:mis|mise|pris|émis|rendu)$/.test(key) && !/é$/.test(key);
}

const simple = (verb: CueVerb | null, at: number): { verb: CueVerb; to: number } | null => (verb === null ? null : { verb, to: at + 1 });

/** `Et de conclure`, `avant d’ajouter`, `pour dire`; other infinitives are no speech of the narrator's. */
function infinitiveAt(tokens: readonly Token[], at: number, front: Front): VerbGroup | null {
  const token = tokens[at];
  const verb = token === undefined ? null : (cueVerb(token.key, 'infinitive', front.reflexive) ?? null);
  const set = phraseAt(tokens, at);
  const found = set !== null && /(?:re|er)$/.test(token?.key ?? '') ? set : simple(verb, at);
  if (found === null) return null;
  const of = tokens[front.from - 1];
  if (of === undefined || !/^(?:de|d')$/.test(of.key)) return null;
  const lead = tokens[front.from - 2];
  // `Et la députée de renchérir : « … »`
  if (tokens[0]?.key === 'et' && lead?.kind === 'word' && front.from > 3 && front.from < 24)
    return { from: front.from - 1, to: found.to, verb: found.verb, form: 'infinitive', inverted: null, negated: false };
  const opens =
    lead !== undefined && (/^(?:et|puis|avant)$/.test(lead.key) || (lead.key === 'ensuite' && tokens[front.from - 3]?.key === 'et'));
  if (
    !opens ||
    (lead.key === 'et' &&
      !lead.capital &&
      tokens[front.from - 3]?.text !== ',' &&
      tokens[front.from - 3]?.kind !== 'quotation' &&
      front.from - 2 > 0)
  )
    return null;
  return { from: front.from - 2, to: found.to, verb: found.verb, form: 'infinitive', inverted: null, negated: false };
}

/** From auxiliary to participle, past adverbs and asides between commas: `a, dans ce cadre, ajouté`. */
function afterAuxiliary(tokens: readonly Token[], from: number, reflexive: boolean, mood: 'past'): Found | null {
  let at = from;
  let negated = false;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.text === ',' || token.text === '–' || token.text === '—') {
      const close = asideEnd(tokens, at);
      if (close === -1) return null;
      at = close + 1;
      continue;
    }
    if (token.kind !== 'word') return null;
    if (/^(?:pas|jamais|point|guère)$/.test(token.key)) negated = true;
    const led = leadFrom(tokens, at, reflexive);
    if (led !== null) return { ...led, negated: negated && !led.lifted };
    const set = phraseAt(tokens, at);
    if (set !== null) return { ...set, lifted: false, negated };
    const verb = cueVerb(token.key, mood, reflexive);
    if (verb !== null) return { verb, to: at + 1, lifted: false, negated };
    if (token.key === 'été') return null;
    // `a par ailleurs appelé`, `a quant à elle indiqué`, before the single adverbs that begin such phrases.
    const skip = adverbialEnd(tokens, at);
    if (skip === at && !isAdverb(token.key) && !/^(?:tout|lui|elle|eux|elles)$/.test(token.key)) return null;
    at = Math.max(skip, at + 1);
  }
  return null;
}

function asideEnd(tokens: readonly Token[], comma: number): number {
  for (let at = comma + 1; at < comma + 16; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation') return -1;
    if (token.text === tokens[comma]?.text) return at;
  }
  return -1;
}
