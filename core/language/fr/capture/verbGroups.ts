import type { Gender } from '../../../model/authority.ts';
import type { GrammaticalNumber, Token } from '../../captureLanguage.ts';
import { type CueVerb, cueVerb } from './cueVerbs.ts';
import { BE, DETERMINERS, HAVE, isAdverb, PREPOSITIONS } from './words.ts';

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

/** Set phrases that govern a clause: verb with its complement, by the verb's form and what must follow. */
interface Phrase {
  readonly words: readonly string[];
  readonly verb: CueVerb;
}

const phrase = (words: string, clause: boolean, infinitive = false): Phrase => ({
  words: words.split(' '),
  verb: { lemma: words, clause, closing: clause, infinitive, reflexive: false },
});

const MAKE = [
  ...'savoir observer remarquer valoir connaître comprendre croire entendre noter constater ressortir'
    .split(' ')
    .map((word) => phrase(word, true)),
  ...[
    'part',
    'état',
    'mention',
    'référence',
    'allusion',
    'part de',
    "l'éloge",
    'écho',
    'le point',
    'le constat',
    'le vœu',
    'grief',
    'appel',
    'face',
  ].map((words) => phrase(words, words === 'part' || words === 'état')),
  phrase('le vœu', true),
  phrase('le constat', true),
  phrase('le pari', true),
];
const PUT = [
  "l'accent",
  'en avant',
  'en exergue',
  'en garde',
  'en évidence',
  'en relief',
  'en lumière',
  'en cause',
  'au défi',
  'en doute',
  'en valeur',
  'à profit',
  'le doigt',
  'en demeure',
].map((words) => phrase(words, words === 'en avant' || words === 'en garde' || words === 'en évidence'));
const LET = [
  phrase('entendre', true),
  phrase('savoir', true),
  phrase('planer', false),
  phrase('transparaître', true),
  phrase('présager', true),
  phrase('à entendre', true),
];
const DRAW = [phrase("l'attention", true), phrase('la sonnette', false), phrase('un bilan', false)];
const GIVE = [
  phrase('à entendre', true),
  phrase('à penser', true),
  phrase('à croire', true),
  phrase("l'assurance", true),
  phrase('lecture', false),
  phrase("l'exemple", false),
  phrase('son avis', true),
  phrase('rendez-vous', false),
];
const RENDER = [phrase('hommage', false), phrase('compte', false), phrase('public', false)];
const UTTER = [
  ...[
    'le souhait',
    "l'espoir",
    'le vœu',
    'le voeu',
    'le désir',
    "l'intention",
    'la volonté',
    "l'avis",
    "l'hypothèse",
    "l'idée",
    'la crainte',
    'le regret',
    'sa conviction',
    'son souhait',
    'son espoir',
    'ses craintes',
    'sa crainte',
    'son regret',
    'sa gratitude',
    'son intention',
    'sa volonté',
    'sa satisfaction',
    'son inquiétude',
    'ses doutes',
    'sa surprise',
    'son étonnement',
    'sa confiance',
    'sa certitude',
  ].map((words) => phrase(words, true, /souhait|espoir|vœu|voeu|désir/.test(words))),
];
const TAKE = [phrase('acte', false), phrase('position', false), phrase('à témoin', false)];
const LAUNCH = [phrase('un appel', false), phrase('un cri', false)];
const SAY = [phrase('haut et fort', true)];

const PHRASES: readonly (readonly [RegExp, readonly Phrase[]])[] = [
  [/^(?:fai(?:t|re|sait|saient|sant|te|ts|tes)|font|fit|firent|fera|feront|ferait)$/, MAKE],
  [/^(?:met(?:tre|tait|taient|tant|tent|tra|trait)?|mis|mise|mit|mirent)$/, PUT],
  [/^(?:laiss(?:e|er|ait|aient|ent|ant|é|a|era))$/, LET],
  [/^(?:attir(?:e|er|ait|aient|ent|ant|é|a|era)|tir(?:e|er|ait|ant|é|a))$/, DRAW],
  [/^(?:donn(?:e|er|ait|aient|ent|ant|é|a))$/, GIVE],
  [/^(?:rend|rendre|rendait|rendant|rendu|rendit|rendent)$/, RENDER],
  [
    /^(?:ém(?:et|ettre|ettait|ettant|is|it|ettent)|exprim(?:e|er|ait|ant|é|a|ent|aient)|formul(?:e|er|ait|ant|é|a|ent)|nourri(?:t|r|ssait)?|caress(?:e|er|ait|é)|dit|di(?:re|sait|sant|sent)|fait|avance|avancé|affich(?:e|é|ait|ant)|réitér(?:é|ait|ant)|réitère|renouvel(?:é|ait|ant)|manifest(?:e|é|ait|ant))$/,
    UTTER,
  ],
  [/^(?:pren(?:d|dre|ait|ant)|pris|prit)$/, TAKE],
  [/^(?:lanc(?:e|er|é|ait|ent|ant)|lança|lançant)$/, LAUNCH],
  [/^(?:dit|clam(?:e|é|ait)|affirm(?:e|é|ait))$/, SAY],
];

/** Verbs that lead to an infinitive of speech: `tient à souligner`, `n’a pas manqué de rappeler`, `vient d’annoncer`. */
const LEADS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:tient|tiennent|tenait|tint|tenu|tenant|tiendra)$/, ['à']],
  [/^(?:vient|viennent|venait|venaient)$/, ['de', "d'"]],
  [/^(?:manque|manquent|manqué|manquait|manqua|manquera|manquant)$/, ['de', "d'"]],
  [
    /^(?:hésite|hésitent|hésité|hésitait|cherche|cherché|continue|continuent|continué|continuait|commence|commencé|persiste|persisté|réussi|parvient|s'empresse|s'attache)$/,
    ['à', 'de', "d'", 'par'],
  ],
  [
    /^(?:cesse|cessent|cessé|cessait|empresse|empressé|empressait|finit|fini|finissait|achève|achevé|contente|contenté|contentait|garde|gardé|évite|évité|refuse|refusé|accepte|accepté|convenu|permis|permet|charge|chargé)$/,
    ['de', "d'", 'par'],
  ],
  [
    /^(?:va|vont|allait|allaient|allé|doit|doivent|devait|dû|peut|peuvent|pouvait|pu|veut|veulent|voulait|voulu|souhaite|souhaitait|souhaité|tenu|préfère|préféré|préférait|ose|osé|osait|croit|croyait|semble|semblait|fallu|aime|aimait|aimé|su|entend|entendait|jugé)$/,
    ['', 'à', "jusqu'à"],
  ],
  [/^(?:pris|prend|prenait)$/, ['soin de', "soin d'", 'le soin de', 'la peine de']],
  [/^(?:eu|a|avait)$/, ["l'occasion de", "l'occasion d'", 'beau', 'à cœur de']],
  [
    /^(?:saisi|profité|saisit|profite|saisissait|profitait|saisissant|profitant)$/,
    ["l'occasion pour", 'cette occasion pour', "de l'occasion pour", 'de cette occasion pour', "l'opportunité pour"],
  ],
];

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
  const hanging = /^(.+?)-(?:t-)?(il|elle|ils|elles|on|ce|je|nous|vous)$/.exec(token.key);
  const key = hanging?.[1] ?? token.key;
  const inverted = hanging === null ? null : (PRONOUNS[hanging[2] ?? ''] ?? null);
  const front = frontOf(tokens, at);
  const before = tokens[front.from - 1];
  const base = { from: front.from, inverted };

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
    !/^(?:qui|il|elle)$/.test(before?.key ?? '')
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
  return infinitiveAt(tokens, at, front);
}

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

interface Found {
  readonly verb: CueVerb;
  readonly to: number;
  /** `n’a pas manqué de`: two negations that make a statement. */
  readonly lifted: boolean;
  readonly negated: boolean;
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
    if (isAdverb(token.key) || token.key === 'tout' || token.key === 'été') {
      if (token.key === 'été') return null;
      at += 1;
      continue;
    }
    // `a par ailleurs appelé`, `a en outre indiqué`, `a de son côté précisé`, `a à son tour souligné`
    const skip = adverbialEnd(tokens, at);
    if (skip === at) return null;
    at = skip;
  }
  return null;
}

const ADVERBIALS = [
  'par ailleurs',
  'en outre',
  'en effet',
  'en revanche',
  'en même temps',
  'de son côté',
  'de leur côté',
  'pour sa part',
  'pour leur part',
  'quant à lui',
  'quant à elle',
  'à son tour',
  'à leur tour',
  'à cet égard',
  'à cet effet',
  'à ce propos',
  'à ce titre',
  'à cette occasion',
  "à l'occasion",
  'à nouveau',
  'de nouveau',
  'de plus',
  'une nouvelle fois',
  'une fois de plus',
  'une fois encore',
  'à plusieurs reprises',
  'à maintes reprises',
  'à maintes fois',
  'dans ce sens',
  'dans ce cadre',
  'dans ce contexte',
  "d'autre part",
  "d'ailleurs",
  "d'emblée",
  "d'abord",
  'en conséquence',
  'en particulier',
  'à juste titre',
  'au passage',
  'en substance',
  'en premier lieu',
  'en conclusion',
  'avec force',
  'avec insistance',
  'en même temps',
  'sans ambages',
  'sans détour',
  'sans détours',
  'non sans fierté',
  'tour à tour',
  'tout de même',
  'tout à la fois',
  'à la fois',
  'en français',
  'en public',
  'dans la foulée',
  'sur ce point',
  'il y a peu',
].map((words) => words.split(' '));

/** Where a set adverbial that begins here ends; `at` itself when none does. */
export function adverbialEnd(tokens: readonly Token[], at: number): number {
  for (const words of ADVERBIALS) if (matches(tokens, at, words)) return end(tokens, at, words);
  return at;
}

/** Words of a phrase against tokens; `l'accent` is two tokens. */
function matches(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return end(tokens, at, words) > at;
}

function end(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let here = at;
  for (const word of words) {
    const apostrophe = word.indexOf("'");
    const parts = apostrophe > 0 && apostrophe < word.length - 1 ? [word.slice(0, apostrophe + 1), word.slice(apostrophe + 1)] : [word];
    for (const part of parts) {
      if (tokens[here]?.key !== part) return at;
      here += 1;
    }
  }
  return here;
}

function asideEnd(tokens: readonly Token[], comma: number): number {
  for (let at = comma + 1; at < comma + 16; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation') return -1;
    if (token.text === tokens[comma]?.text) return at;
  }
  return -1;
}

function phraseAt(tokens: readonly Token[], at: number, key: string = tokens[at]?.key ?? ''): { verb: CueVerb; to: number } | null {
  for (const [verb, phrases] of PHRASES) {
    if (!verb.test(key)) continue;
    let from = at + 1;
    while (from < at + 4 && (isAdverb(tokens[from]?.key ?? '') || tokens[from]?.key === 'tout')) from += 1;
    const over = adverbialEnd(tokens, from);
    const starts = over > from ? [from, over] : [from];
    for (const start of starts) {
      for (const { words, verb: cue } of phrases) {
        const to = end(tokens, start, words);
        if (to > start) return { verb: cue, to };
      }
    }
  }
  return null;
}

/** A verb that leads to an infinitive of speech. */
function leadFrom(tokens: readonly Token[], at: number, reflexive: boolean): Found | null {
  const key = tokens[at]?.key ?? '';
  for (const [lead, links] of LEADS) {
    if (!lead.test(key)) continue;
    for (const link of links) {
      let from = at + 1;
      while (from < at + 4 && (isAdverb(tokens[from]?.key ?? '') || tokens[from]?.key === 'pas')) from += 1;
      from = adverbialEnd(tokens, from);
      const over = link === '' ? from : end(tokens, from, link.split(' '));
      if (link !== '' && over === from) continue;
      let verbAt = over;
      let reflexiveHere = reflexive;
      while (verbAt < over + 3 && /^(?:se|s'|le|l'|lui|leur|en|y|également|aussi|tout|d'emblée)$/.test(tokens[verbAt]?.key ?? '')) {
        if (/^s(?:e|')$/.test(tokens[verbAt]?.key ?? '')) reflexiveHere = true;
        verbAt += 1;
      }
      const set = phraseAt(tokens, verbAt);
      const lifted = /^(?:manqu|hésit|cess)/.test(key);
      if (set !== null && /(?:re|er)$/.test(tokens[verbAt]?.key ?? '')) return { ...set, lifted, negated: false };
      const verb = cueVerb(tokens[verbAt]?.key ?? '', 'infinitive', reflexiveHere);
      if (verb !== null) return { verb, to: verbAt + 1, lifted, negated: false };
    }
  }
  return null;
}
