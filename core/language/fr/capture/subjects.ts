import type { Gender } from '../../../model/authority.ts';
import type { Mention, Subject, Token } from '../../captureLanguage.ts';
import { endsGroup, written } from './nounGroups.ts';
import { adverbialEnd } from './speechPhrases.ts';
import type { VerbGroup } from './verbGroups.ts';
import { CLITICS, DETERMINERS, isAdverb, MONTHS, PLURAL_DETERMINERS, PREPOSITIONS, WEEKDAYS } from './words.ts';

/** A sentence's tokens with its mentions by the offset where they start and end. */
export interface Grammar {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly starting: ReadonlyMap<number, Mention>;
  readonly ending: ReadonlyMap<number, Mention>;
}

/** The view of a sentence the search for subjects works on. */
export function grammarOf(tokens: readonly Token[], mentions: readonly Mention[]): Grammar {
  return {
    tokens,
    mentions,
    starting: new Map(mentions.map((mention) => [mention.start, mention])),
    ending: new Map(mentions.map((mention) => [mention.end, mention])),
  };
}

const PRONOUNS: Readonly<Record<string, Extract<Subject, { kind: 'pronoun' }>>> = {
  il: { kind: 'pronoun', gender: 'masculine', number: 'singular' },
  elle: { kind: 'pronoun', gender: 'feminine', number: 'singular' },
  ils: { kind: 'pronoun', gender: 'masculine', number: 'plural' },
  elles: { kind: 'pronoun', gender: 'feminine', number: 'plural' },
  lui: { kind: 'pronoun', gender: 'masculine', number: 'singular' },
  eux: { kind: 'pronoun', gender: 'masculine', number: 'plural' },
  'lui-même': { kind: 'pronoun', gender: 'masculine', number: 'singular' },
  'elle-même': { kind: 'pronoun', gender: 'feminine', number: 'singular' },
  'celui-ci': { kind: 'pronoun', gender: 'masculine', number: 'singular' },
  'celle-ci': { kind: 'pronoun', gender: 'feminine', number: 'singular' },
  'ceux-ci': { kind: 'pronoun', gender: 'masculine', number: 'plural' },
  'celles-ci': { kind: 'pronoun', gender: 'feminine', number: 'plural' },
};

/** The pronoun a word is: `il`, `celle-ci`, also `ce dernier` with its article before it. */
export function pronounAt(tokens: readonly Token[], at: number): Extract<Subject, { kind: 'pronoun' }> | null {
  const key = tokens[at]?.key ?? '';
  const own = PRONOUNS[key];
  if (own !== undefined) return own;
  if (/^derni(?:er|ère|ers|ères)$/.test(key) && /^(?:ce|cette|ces)$/.test(tokens[at - 1]?.key ?? '')) {
    return { kind: 'pronoun', gender: key.includes('ère') ? 'feminine' : 'masculine', number: key.endsWith('s') ? 'plural' : 'singular' };
  }
  return null;
}

/** Things that are found to show or mean something, and so no speakers. */
const THINGS = new Set(
  'fait faits raison exemple expérience situation histoire réalité résultat résultats question idée but objectif risque problème mot titre choses chose temps moment jour année mois semaine loi contexte crise tendance évolution cas point sort avenir marché prix hausse baisse croissance signe preuve argument accord projet plan contrat traité convention réforme mesure mesures budget dispositif scénario modèle calcul'.split(
    ' ',
  ),
);

/** The subject before a verb; null when it has none that could speak (`on`, `cela`). `generic`: any noun group will do. */
export function subjectBefore(grammar: Grammar, group: VerbGroup, generic: boolean): Subject | null {
  const { tokens } = grammar;
  let at = group.from - 1;
  while (at > 0 && isAdverb(tokens[at]?.key ?? '') && tokens[at]?.kind === 'word' && !WEEKDAYS.has(tokens[at - 1]?.key ?? '')) at -= 1;
  const token = tokens[at];
  if (token === undefined) return null;
  const pronoun = pronounAt(tokens, at);
  if (pronoun !== null && tokens[at + 1]?.text !== ',') return pronoun;
  // `ce qui signifie que`: no one's words.
  if (token.key === 'qui') return tokens[at - 1]?.key === 'ce' ? null : antecedent(grammar, token.start);
  if (/^(?:on|l'on|je|j'|nous|vous|tu|ce|c'|cela|ça|ceci|rien|personne|que|qu'|dont|où|si|comme)$/.test(token.key)) return null;
  const oneWho = whoBefore(tokens, at);
  if (oneWho !== null) return oneWho;
  const direct = grammar.ending.get(token.end);
  if (direct !== undefined && !direct.governed) return { kind: 'mention', mention: together(grammar, direct, group) ?? direct };
  if (token.text === ',' || token.text === ')' || /^(?:et|puis|mais|ou|–|—)$/.test(token.key)) return mainSubject(grammar, at);
  const indefinite = indefiniteAt(tokens, token.key === 'autres' ? at - 1 : at);
  if (indefinite !== null) return indefinite;
  const near = nearest(grammar, at);
  if (near !== null) return { kind: 'mention', mention: near };
  return generic ? genericBefore(grammar, at) : null;
}

/** `Paul Kern et Ida Moreau ont estimé que`: two people named in full who speak together. */
function together({ tokens, ending }: Grammar, last: Mention, { from, to }: VerbGroup): Mention | null {
  const plural = tokens.slice(from, to).some(({ key }) => /^(?:ont|avaient|sont|étaient)$/.test(key) || /.ent$/.test(key));
  const at = tokens.findIndex(({ start }) => start === last.start);
  const first = tokens[at - 1]?.key === 'et' ? ending.get(tokens[at - 2]?.end ?? -1) : undefined;
  if (!plural || last.kind !== 'person' || first?.kind !== 'person' || first.governed) return null;
  return {
    ...last,
    start: first.start,
    kind: 'designation',
    name: `${first.name} et ${last.name}`,
    family: null,
    gender: 'unknown',
    number: 'plural',
    role: null,
    organisation: null,
    heads: [],
    country: undefined,
  };
}

/** `celle qui a dirigé le port entre 1999 et 2003 | précise que`: whoever was spoken of, by what he or she has been. */
function whoBefore(tokens: readonly Token[], at: number): Subject | null {
  for (let back = at - 1; back >= 0 && back > at - 20 && tokens[back + 1]?.kind !== 'mark'; back -= 1) {
    if (tokens[back + 1]?.key !== 'qui' || !/^(?:celui|celle)$/.test(tokens[back]?.key ?? '')) continue;
    return { kind: 'pronoun', gender: tokens[back]?.key === 'celle' ? 'feminine' : 'masculine', number: 'singular' };
  }
  return null;
}

function antecedent(grammar: Grammar, before: number): Subject | null {
  const mention = grammar.mentions.findLast((candidate) => candidate.end <= before);
  return mention === undefined ? null : { kind: 'mention', mention };
}

/** `Certains affirment`, `D'autres, réunis devant la mairie, assurent`: people without a name. */
function indefiniteAt(tokens: readonly Token[], at: number): Subject | null {
  const token = tokens[at];
  const others = /^(?:d'|les)$/.test(token?.key ?? '') && tokens[at + 1]?.key === 'autres';
  const first = others ? at + 1 : at;
  const last = tokens[first];
  const next = tokens[first + 1];
  if (
    token === undefined ||
    last === undefined ||
    (!others && !/^(?:certains|certaines|plusieurs|beaucoup|tous|toutes|nombreux)$/.test(token.key))
  )
    return null;
  // `Certains pays`: an article, not a pronoun.
  const alone =
    next?.kind === 'mark' || (next?.kind === 'word' && (endsGroup(tokens, first + 1) || CLITICS.has(next.key) || next.key === "d'"));
  if (!alone) return null;
  const { start } = token;
  return {
    kind: 'mention',
    mention: { ...NOBODY_KNOWN, start, end: last.end, name: others ? "d'autres" : token.key, number: 'plural', heads: [token.key] },
  };
}

const NOBODY_KNOWN = {
  kind: 'designation',
  family: null,
  acronym: null,
  gender: 'unknown',
  role: null,
  organisation: null,
  governed: false,
  anaphoric: false,
} as const;

/** The subject of the sentence's main clause: its first mention outside a prepositional group, or its first pronoun. */
export function mainSubject(grammar: Grammar, before: number): Subject | null {
  const { tokens } = grammar;
  let from = 0;
  for (let at = before - 1; at > 0; at -= 1) {
    if (tokens[at]?.text === ';' || tokens[at]?.text === ':') {
      from = at + 1;
      break;
    }
  }
  for (let at = from; at < before; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const mention = grammar.starting.get(token.start);
    if (mention !== undefined && !mention.governed) return { kind: 'mention', mention };
    const indefinite = at === from ? indefiniteAt(tokens, at) : null;
    if (indefinite !== null) return indefinite;
    const pronoun = /^(?:il|elle|ils|elles)$/.test(token.key) ? pronounAt(tokens, at) : null;
    if (pronoun !== null) return pronoun;
  }
  return null;
}

/** The nearest ungoverned mention before, with no verb between. */
function nearest(grammar: Grammar, at: number): Mention | null {
  const { tokens } = grammar;
  for (let back = at; back >= 0 && back > at - 30; back -= 1) {
    const token = tokens[back];
    if (token === undefined || token.kind === 'quotation') return null;
    const mention = grammar.ending.get(token.end);
    if (mention !== undefined && !mention.governed) return mention;
    if (token.kind === 'mark' && token.text !== ',' && token.text !== ')' && token.text !== '(') return null;
    if (
      mention === undefined &&
      token.kind === 'word' &&
      !token.capital &&
      !DETERMINERS.has(token.key) &&
      !PREPOSITIONS.has(token.key) &&
      endsGroup(tokens, back) &&
      !isAdverb(token.key)
    )
      return null;
  }
  return null;
}

/** Any noun group before a verb: `les éleveurs de la région affirment`. */
function genericBefore(grammar: Grammar, at: number): Subject | null {
  const { tokens } = grammar;
  let from = at;
  while (from > 0) {
    const before = tokens[from - 1];
    if (
      before === undefined ||
      before.kind !== 'word' ||
      (endsGroup(tokens, from - 1) && !PREPOSITIONS.has(before.key) && !CLITICS.has(before.key)) ||
      before.key === 'et'
    )
      break;
    from -= 1;
  }
  for (let start = from; start < at; start += 1) {
    const token = tokens[start];
    if (token === undefined || !DETERMINERS.has(token.key) || /^(?:du|au|aux)$/.test(token.key)) continue;
    const before = tokens[start - 1];
    if (before?.kind === 'word' && start > from && PREPOSITIONS.has(before.key)) continue;
    const named = namedWithin(grammar, start + 1, at + 1);
    return named === null ? groupSubject(tokens, start, at + 1) : { kind: 'mention', mention: named };
  }
  return null;
}

/** `le docker Luc Ferrand`: a noun that is in no lexicon, and the name it goes with, with nothing between. */
function namedWithin(grammar: Grammar, from: number, to: number): Mention | null {
  for (let at = from + 1; at < to && at <= from + 2; at += 1) {
    const mention = grammar.starting.get(grammar.tokens[at]?.start ?? -1);
    if (mention !== undefined) return mention.kind === 'person' && !mention.governed ? mention : null;
  }
  return null;
}

/** Endings of nouns for people. */
const PERSON_NOUN = /(?:iste|eur|euse|trice|ien|ienne|ier|ière|aire|graphe|logue|naute|crate|ante?|aine?|ois|oise|ais|aise)$/;

function groupSubject(tokens: readonly Token[], from: number, to: number): Subject | null {
  const noun = tokens[from + 1];
  const last = tokens[to - 1];
  const first = tokens[from];
  if (noun === undefined || last === undefined || first === undefined || noun.kind !== 'word') return null;
  const complement = tokens.findIndex((token, at) => at > from && at < to && PREPOSITIONS.has(token.key));
  if (tokens.slice(from + 1, complement === -1 ? to : complement).some((token) => THINGS.has(token.key))) return null;
  const name = written(tokens, from + 1, to);
  const plural = PLURAL_DETERMINERS.has(first.key) && !/^(?:un|une)$/.test(first.key);
  // `s'indigne la chorégraphe`, `ajoute cette enseignante`: a word for somebody who is known already.
  const vague = /^(?:le|la|l'|ce|cet|cette)$/.test(first.key) && to === from + 2 && PERSON_NOUN.test(noun.key);
  const gender: Gender =
    vague && /^(?:la|cette)$/.test(first.key) ? 'feminine' : vague && /^(?:le|ce|cet)$/.test(first.key) ? 'masculine' : 'unknown';
  return {
    kind: 'mention',
    mention: {
      start: first.start,
      end: last.end,
      kind: 'designation',
      name,
      family: null,
      acronym: null,
      gender,
      number: plural ? 'plural' : 'singular',
      role: null,
      heads: [noun.key],
      organisation: null,
      governed: false,
      anaphoric: false,
      kindOnly: vague,
    },
  };
}

/** `quelques heures plus tard`, `la semaine dernière`, `une heure avant`: when, not who. The index after it, or `at`. */
function timeEnd(tokens: readonly Token[], at: number): number {
  if (!DETERMINERS.has(tokens[at]?.key ?? '') && tokens[at]?.kind !== 'number') return at;
  if (!/^(?:minutes?|heures?|jours?|semaines?|mois|années?|ans?|lendemain|veille|surlendemain)$/.test(tokens[at + 1]?.key ?? '')) return at;
  let to = at + 2;
  while (
    to < at + 4 &&
    /^(?:plus|tard|tôt|auparavant|avant|après|dernière|dernier|passée?|suivante?|précédente?)$/.test(tokens[to]?.key ?? '')
  )
    to += 1;
  return to;
}

/** The subject behind a verb, past the time, the place and the hearer: `a révélé jeudi, à Mila, le directeur …`. */
export function subjectAfter(grammar: Grammar, from: number, generic: boolean): { subject: Subject; to: number } | null {
  const { tokens } = grammar;
  let at = from;
  let group = false;
  while (at < tokens.length && at < from + 22) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation') return null;
    const mention = grammar.starting.get(token.start);
    if (mention !== undefined) {
      const to = indexAfter(tokens, at, mention.end);
      if (!mention.governed) return { subject: { kind: 'mention', mention }, to };
      at = to;
      group = false;
      continue;
    }
    if (/^(?:ce|cette)$/.test(token.key)) {
      const pronoun = pronounAt(tokens, at + 1);
      if (pronoun !== null && /^derni/.test(tokens[at + 1]?.key ?? '')) return { subject: pronoun, to: at + 2 };
    }
    // `constate, impassible, Ida Moreau`
    const aside = tokens[at + 1];
    if (token.text === ',' && aside?.kind === 'word' && !aside.capital && tokens[at + 2]?.text === ',') {
      at += 3;
      continue;
    }
    if (token.text === ',') {
      group = false;
      at += 1;
      continue;
    }
    if (token.kind === 'mark') return null;
    if (
      token.kind === 'number' ||
      MONTHS.has(token.key) ||
      WEEKDAYS.has(token.key) ||
      /^(?:dernier|dernière|prochain|passé|matin|soir|midi|après-midi|ce|même)$/.test(token.key) ||
      isAdverb(token.key)
    ) {
      at += 1;
      continue;
    }
    const over = Math.max(adverbialEnd(tokens, at), timeEnd(tokens, at));
    if (over > at) {
      at = over;
      continue;
    }
    if (PREPOSITIONS.has(token.key) || (DETERMINERS.has(token.key) && /^(?:du|au|aux)$/.test(token.key))) {
      group = true;
      at += 1;
      continue;
    }
    if (group) {
      if (endsGroup(tokens, at) && !DETERMINERS.has(token.key)) return null;
      at += 1;
      continue;
    }
    if (DETERMINERS.has(token.key)) {
      if ((token.key === 'le' || token.key === 'ce') && (tokens[at + 1]?.kind === 'number' || WEEKDAYS.has(tokens[at + 1]?.key ?? ''))) {
        at += 1;
        continue;
      }
      if (!generic) return null;
      let to = at + 1;
      while (
        to < tokens.length &&
        to < at + 8 &&
        tokens[to]?.kind === 'word' &&
        !endsGroup(tokens, to) &&
        (!PREPOSITIONS.has(tokens[to]?.key ?? '') || /^(?:de|d'|du|des)$/.test(tokens[to]?.key ?? ''))
      )
        to += 1;
      const named = namedWithin(grammar, at + 1, to);
      const subject: Subject | null =
        named !== null ? { kind: 'mention', mention: named } : to > at + 1 ? groupSubject(tokens, at, to) : null;
      return subject === null ? null : { subject, to };
    }
    return null;
  }
  return null;
}

/** The index of the first token that starts at or after `offset`. */
export function indexAfter(tokens: readonly Token[], from: number, offset: number): number {
  let at = from;
  while (at < tokens.length && (tokens[at]?.start ?? offset) < offset) at += 1;
  return at;
}
