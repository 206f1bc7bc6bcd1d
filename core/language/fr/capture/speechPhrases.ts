import type { Token } from '../../captureLanguage.ts';
import { remembered } from '../../remembered.ts';
import { type CueVerb, cueVerb } from './cueVerbs.ts';
import { isAdverb } from './words.ts';

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
].map((words) => phrase(words, /^en (?:avant|garde|évidence|relief|exergue|lumière)$/.test(words)));
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
  [/^(?:vient|viennent|venait|venaient)$/, ['', 'de', "d'"]],
  [/^(?:manque|manquent|manqué|manquait|manqua|manquera|manquant)$/, ['de', "d'"]],
  [
    /^(?:hésite|hésitent|hésité|hésitait|cherche|cherché|continue|continuent|continué|continuait|commence|commencé|persiste|persisté|borne|bornée?s?|bornait|limite|limité|limitait|attelle|réussi|parvient|s'empresse|s'attache)$/,
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
  [/^(?:accordent?|accordaient|accordées?|accordés?)$/, ['à', 'pour']],
  [/^(?:pris|prend|prenait)$/, ['soin de', "soin d'", 'le soin de', 'la peine de']],
  // `n’a de cesse de répéter`
  [/^de$/, ['cesse de', "cesse d'", 'cessé de', "cessé d'"]],
  [/^(?:eu|a|avait)$/, ["l'occasion de", "l'occasion d'", 'beau', 'à cœur de']],
  [
    /^(?:saisi|profité|saisit|profite|saisissait|profitait|saisissant|profitant)$/,
    ["l'occasion pour", 'cette occasion pour', "de l'occasion pour", 'de cette occasion pour', "l'opportunité pour"],
  ],
];

/** A verb of speech found in a set phrase or behind another verb. */
export interface Found {
  readonly verb: CueVerb;
  readonly to: number;
  /** `n’a pas manqué de`: two negations that make a statement. */
  readonly lifted: boolean;
  readonly negated: boolean;
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
  'par la suite',
  'à ce sujet',
  'sur ce sujet',
  'au préalable',
  'entre autres',
  'quand même',
  'dans le même temps',
  'au même moment',
  'au final',
  "pour l'instant",
  'pour le moment',
  "à l'inverse",
  'encore une fois',
  'bel et bien',
  'ce matin',
  'ce soir',
  'hier soir',
  'de façon claire',
  'sans hésiter',
  'sans surprise',
  'à demi-mot',
  'en filigrane',
  'en amont',
  'de concert',
  "d'une même voix",
  'à huis clos',
  'de vive voix',
  'par écrit',
  'en marge',
  'en guise de conclusion',
  'pour conclure',
].map((words) => words.split(' '));

/** The tokens of a phrase of words: `l'accent` is two. */
function partsOf(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const apostrophe = word.indexOf("'");
    return apostrophe > 0 && apostrophe < word.length - 1 ? [word.slice(0, apostrophe + 1), word.slice(apostrophe + 1)] : [word];
  });
}

/** The adverbials by the token they begin with, in their order: most tokens begin none. */
const ADVERBIALS_BY_START = Map.groupBy(ADVERBIALS.map(partsOf), ([first = '']) => first);

/** Where a set adverbial that begins here ends; `at` itself when none does. */
export function adverbialEnd(tokens: readonly Token[], at: number): number {
  for (const parts of ADVERBIALS_BY_START.get(tokens[at]?.key ?? '') ?? []) {
    const to = endOfParts(tokens, at, parts);
    if (to > at) return to;
  }
  return at;
}

const PARTS = new Map<readonly string[], readonly string[]>();

/** Where a phrase that begins here ends; `at` itself when it does not. */
function end(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let parts = PARTS.get(words);
  if (parts === undefined) {
    parts = partsOf(words);
    PARTS.set(words, parts);
  }
  return endOfParts(tokens, at, parts);
}

function endOfParts(tokens: readonly Token[], at: number, parts: readonly string[]): number {
  for (const [index, part] of parts.entries()) if (tokens[at + index]?.key !== part) return at;
  return at + parts.length;
}

const phrasesOf = remembered((key) => PHRASES.filter(([verb]) => verb.test(key)).map(([, phrases]) => phrases));
const linksOf = remembered((key) => LEADS.filter(([lead]) => lead.test(key)).map(([, links]) => links));

export function phraseAt(tokens: readonly Token[], at: number, key: string = tokens[at]?.key ?? ''): { verb: CueVerb; to: number } | null {
  for (const phrases of phrasesOf(key)) {
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
export function leadFrom(tokens: readonly Token[], at: number, reflexive: boolean): Found | null {
  const key = tokens[at]?.key ?? '';
  for (const links of linksOf(key)) {
    for (const link of links) {
      let from = at + 1;
      while (from < at + 4 && (isAdverb(tokens[from]?.key ?? '') || tokens[from]?.key === 'pas')) from += 1;
      from = adverbialEnd(tokens, from);
      const over = link === '' ? from : endOfParts(tokens, from, partsOf(link.split(' ')));
      if (link !== '' && over === from) continue;
      let verbAt = over;
      let reflexiveHere = reflexive;
      while (verbAt < over + 3 && /^(?:se|s'|le|l'|lui|leur|en|y|également|aussi|tout|d'emblée)$/.test(tokens[verbAt]?.key ?? '')) {
        if (/^s(?:e|')$/.test(tokens[verbAt]?.key ?? '')) reflexiveHere = true;
        verbAt += 1;
      }
      const set = phraseAt(tokens, verbAt);
      const lifted = /^(?:manqu|hésit|cess|de$)/.test(key);
      if (set !== null && /(?:re|er)$/.test(tokens[verbAt]?.key ?? '')) return { ...set, lifted, negated: false };
      const verb = cueVerb(tokens[verbAt]?.key ?? '', 'infinitive', reflexiveHere);
      if (verb !== null) return { verb, to: verbAt + 1, lifted, negated: false };
    }
  }
  return null;
}
