import type { Token } from '../../captureLanguage.ts';
import { cueVerb } from './cueVerbs.ts';
import { endsGroup } from './nounGroups.ts';
import { adverbialEnd } from './speechPhrases.ts';
import type { VerbGroup } from './verbGroups.ts';
import { BE, COMMON_VERBS, DETERMINERS, HAVE, isAdverb, MONTHS, PREPOSITIONS, PRESENT_VERBS, WEEKDAYS } from './words.ts';

/** Verbs that name their hearer before the clause: `a informé les élus que`. */
const WITH_HEARER = /^(?:informer|prévenir|avertir|aviser|assurer|rassurer|alerter|notifier)$/;

/** The token after `que` of a verb's clause, past adverbs, time, place and hearer; -1 when the verb has no clause. */
export function clauseAfter(tokens: readonly Token[], group: VerbGroup): number {
  let at = group.to;
  if (group.verb.reflexive && /^(?:dire|déclarer|montrer)$/.test(group.verb.lemma)) at = pastState(tokens, at);
  let prepositional = false;
  const hearer = WITH_HEARER.test(group.verb.lemma);
  while (at < tokens.length && at < group.to + 28) {
    const token = tokens[at];
    if (token === undefined) return -1;
    // `a déclaré, lors d'un forum sur le thème « La mer », que …`
    if (
      token.kind === 'quotation' &&
      prepositional &&
      /^(?:thème|thématique|titre|slogan|intitulée?|baptisée?|dénommée?)$/.test(tokens[at - 1]?.key ?? '')
    ) {
      at += 1;
      continue;
    }
    if (token.kind === 'quotation') return -1;
    if (token.key === 'que' || token.key === "qu'") {
      // `le plus … que`, `ce que` and a relative behind a noun are no clause of the verb.
      return tokens[at - 1]?.key === 'ce' || isCompared(tokens, at) ? -1 : at + 1;
    }
    if (token.text === ',' || token.text === '(' || token.text === ')') {
      prepositional = token.text === '(';
      at += 1;
      continue;
    }
    if (token.kind === 'mark') return -1;
    const over = adverbialEnd(tokens, at);
    if (over > at) {
      at = over;
      continue;
    }
    if (
      token.kind === 'number' ||
      isAdverb(token.key) ||
      MONTHS.has(token.key) ||
      WEEKDAYS.has(token.key) ||
      /^(?:dernier|dernière|matin|soir|elle-même|lui|elle|eux)$/.test(token.key)
    ) {
      at += 1;
      continue;
    }
    if (DETERMINERS.has(token.key) && !/^(?:du|au|aux|des)$/.test(token.key) && !prepositional) {
      const next = tokens[at + 1];
      if (
        (token.key === 'le' || token.key === 'la' || token.key === 'ce' || token.key === 'cette') &&
        (next?.kind === 'number' || WEEKDAYS.has(next?.key ?? '') || /^(?:matin|soir|semaine|mois)$/.test(next?.key ?? ''))
      ) {
        at += next?.kind === 'number' ? 1 : 2;
        continue;
      }
      if (!hearer) return -1;
      prepositional = true;
      at += 1;
      continue;
    }
    if (PREPOSITIONS.has(token.key)) {
      prepositional = true;
      at += 1;
      continue;
    }
    if (!prepositional || (endsGroup(tokens, at) && !DETERMINERS.has(token.key) && !token.capital)) return -1;
    at += 1;
  }
  return -1;
}

/** `un port plus large que`, `un autre quai que`: the word compares. */
function isCompared(tokens: readonly Token[], que: number): boolean {
  const [degree, before] = [tokens[que - 2]?.key ?? '', tokens[que - 1]?.key ?? ''];
  if (/^(?:autres?|telle?s?)$/.test(before)) return true;
  if (/^mêmes?$/.test(before)) return DETERMINERS.has(degree);
  // `affirme aussi mardi que` compares nothing.
  return (
    /^(?:plus|moins|aussi|autant|si)$/.test(degree) &&
    !isAdverb(before) &&
    !WEEKDAYS.has(before) &&
    !/^(?:dernier|matin|soir)$/.test(before)
  );
}

/** `s’est dit | très confiant et convaincu | que …`. */
function pastState(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 5) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.key === 'que' || token.key === "qu'" || DETERMINERS.has(token.key) || PREPOSITIONS.has(token.key))
      break;
    at += 1;
  }
  return at;
}

const NOT_INFINITIVE = new Set(
  'hier premier dernier janvier février mer hiver fer mercier entier léger étranger particulier régulier janvier encore lire offre ordre autre notre votre être-là contre outre entre centre titre membre nombre cadre livre lettre œuvre mètre soir avoir-là trésor espoir rapport avenir plaisir désir souvenir tir or noir loisir martyr dossier courrier chantier papier quartier métier ouvrier financier ancien'.split(
    ' ',
  ),
);

/** The token where an infinitive clause of the verb begins (`affirme vouloir`, `dit ne pas être`); -1 when none does. */
export function infinitiveAfter(tokens: readonly Token[], group: VerbGroup): number {
  let at = group.to;
  while (at < group.to + 3 && isAdverb(tokens[at]?.key ?? '') && !/^(?:pas|plus|jamais)$/.test(tokens[at]?.key ?? '')) at += 1;
  if (/^(?:suggérer)$/.test(group.verb.lemma) || /souhait|espoir|vœu|voeu|désir/.test(group.verb.lemma)) return ofInfinitive(tokens, at);
  // `affirment, eux, n’avoir …`
  if (tokens[at]?.text === ',') {
    for (let comma = at + 2; comma < at + 10; comma += 1) {
      if (tokens[comma]?.text !== ',') continue;
      at = comma + 1;
      break;
    }
  }
  return isInfinitiveGroup(tokens, at) ? at : -1;
}

function isInfinitiveGroup(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (
    at < from + 5 &&
    /^(?:ne|n'|pas|plus|jamais|se|s'|y|en|l'|le|les|lui|leur|toujours|bien|déjà|avoir|également)$/.test(tokens[at]?.key ?? '') &&
    tokens[at]?.key !== 'avoir'
  )
    at += 1;
  const verb = tokens[at];
  return verb?.kind === 'word' && !verb.capital && /(?:er|ir|re)$/.test(verb.key) && !NOT_INFINITIVE.has(verb.key) && verb.key.length > 3;
}

/** `a suggéré aux entreprises d’investir`: past the hearer to `de` and its infinitive. */
function ofInfinitive(tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + 12; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return -1;
    if ((token.key === 'de' || token.key === "d'") && isInfinitiveGroup(tokens, at + 1)) return at + 1;
    if (HAVE.has(token.key) || COMMON_VERBS.has(token.key)) return -1;
  }
  return -1;
}

/** What a clause must be cut before: other groups of speech, by where they start. */
export interface Cuts {
  readonly groups: readonly VerbGroup[];
  /** Groups that stand as an attribution behind a comma (`, a-t-il ajouté`, `, a dit le ministre`), by their first token. */
  readonly closing: ReadonlySet<number>;
  /** Tokens where `selon X` begins. */
  readonly according: ReadonlySet<number>;
}

/** `précisant que X, | "Nous allons loin", a-t-il dit`: a whole sentence in marks, with an attribution of its own. */
function opensOwnSpeech(tokens: readonly Token[], at: number, cuts: Cuts): boolean {
  const token = tokens[at];
  if (token?.kind !== 'quotation' || !token.capital || token.tokens.length < 4) return false;
  return cuts.closing.has(tokens[at + 1]?.text === ',' ? at + 2 : at + 1);
}

/** The token index where a reported clause that starts at `from` ends, exclusive. */
export function clauseEnd(tokens: readonly Token[], from: number, cuts: Cuts): number {
  const starts = new Map(cuts.groups.map((group) => [group.from, group]));
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (at > from && token?.text === ',' && opensOwnSpeech(tokens, at + 1, cuts)) return at;
    if (token === undefined) break;
    if (token.text === ';') return at;
    const next = at + 1;
    // `Selon lui, le port vivra : « Nous tenons »`
    if (token.text === ':' && tokens[next]?.kind === 'quotation' && tokens[next]?.capital === true) return at;
    if (token.text === ',') {
      const group = starts.get(next);
      if (group !== undefined) {
        if (group.form === 'participle') return at;
        if (cuts.closing.has(next) && isLast(tokens, group.to)) return at;
        if (group.form === 'infinitive') return at;
        // `M. Lavoie, précisant que …, a ajouté que`: the main verb comes back.
        if (!cuts.closing.has(next) && resumes(tokens, group)) return at;
      }
      if (cuts.according.has(next) && isLast(tokens, next + 1)) return at;
      if (trails(tokens, next)) return at;
      if (tokens[next]?.key === 'et' || tokens[next]?.key === 'mais') {
        const coordinated = starts.get(next + 1);
        if (coordinated !== undefined && resumes(tokens, coordinated)) return at;
        if (cuts.groups.some((other) => speaksNext(tokens, next + 1, other))) return at;
      }
      continue;
    }
    if (token.key === 'et' || token.key === 'mais') {
      const group = starts.get(next);
      if (group !== undefined && resumes(tokens, group)) return at;
    }
    const group = starts.get(at);
    if (group !== undefined && group.form === 'infinitive' && at > from) return at;
    if (
      group !== undefined &&
      group.form === 'participle' &&
      /^(?:tout|en)$/.test(tokens[group.from]?.key ?? '') &&
      at > from &&
      tokens[group.from]?.key === 'tout'
    )
      return at;
  }
  return tokens.length;
}

/** `et a ajouté que`, `et appelle à`: the narrator goes on with a verb of speech of his own. */
function resumes(tokens: readonly Token[], group: VerbGroup): boolean {
  if (group.form !== 'finite' || group.inverted !== null) return false;
  if (cueVerb(tokens[group.from]?.key ?? '', 'past', false) !== null && clauseAfter(tokens, group) !== -1) return true;
  const first = tokens[group.from];
  const compound = HAVE.has(tokens[group.to - 2]?.key ?? '') || HAVE.has(first?.key ?? '') || /^(?:s'|se|n')$/.test(first?.key ?? '');
  const marked = tokens.slice(group.to, group.to + 4).some((token) => token.kind === 'quotation');
  return compound || marked || clauseAfter(tokens, group) !== -1;
}

/** `…, et Paul Kern ajoute que`: somebody else begins to speak. */
function speaksNext(tokens: readonly Token[], from: number, group: VerbGroup): boolean {
  if (group.from <= from || group.from > from + 6 || group.form !== 'finite' || group.inverted !== null || group.negated) return false;
  return !hasVerb(tokens, from, group.from) && clauseAfter(tokens, group) !== -1;
}

/** Nothing but the attribution and what hangs on it follows to the end of the sentence. */
function isLast(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + 60; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation') return token === undefined;
    if (token.kind === 'word' && (BE.has(token.key) || HAVE.has(token.key)) && tokens[at - 1]?.key !== 'qui') return false;
  }
  return true;
}

/** What follows a comma belongs to the narrator again. */
function trails(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  const next = tokens[at + 1]?.key ?? '';
  if (key === 'sans' && (next === 'plus' || next === 'autre' || next === 'donner' || next === 'préciser')) return true;
  if (/^(?:citant|cité|citée|cités|citées|avant)$/.test(key)) return key !== 'avant' || next === 'de' || next === "d'";
  return key === 'précisant' || key === 'mettant' || (key.endsWith('ant') && cueVerb(key, 'present', false)?.clause === true);
}

const ADJECTIVES_IN_ENT =
  /^(?:fervent|récent|différent|indifférent|présent|absent|content|mécontent|urgent|agent|argent|client|patient|impatient|parent|apparent|transparent|accident|incident|occident|orient|continent|incontinent|contingent|talent|cent|souvent|permanent|éminent|imminent|influent|excellent|pertinent|compétent|incompétent|intelligent|équivalent|précédent|antécédent|prudent|imprudent|évident|fréquent|cohérent|incohérent|adhérent|réticent|innocent|référent|dissident|ingrédient|quotient|coefficient|inconvénient|ambient|adolescent|torrent|concurrent|récurrent|indulgent|conséquent|subséquent|décent|violent|turbulent|opulent|clément|véhément|inhérent|efficient|déficient|conscient|inconscient|vice-président|président|résident)$/;

/** A finite verb stands in the stretch: it could be a clause. */
export function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.kind === 'quotation') {
      if (token.tokens.length > 6 || hasVerb(token.tokens, 0, token.tokens.length)) return true;
      continue;
    }
    if (token.kind !== 'word' || token.capital) continue;
    const { key } = token;
    if (HAVE.has(key) || BE.has(key) || COMMON_VERBS.has(key)) return true;
    // `se reflète`, `s'inscrit`
    if (/^(?:se|s')$/.test(tokens[at - 1]?.key ?? '') && !/(?:er|ir|re|ant)$/.test(key)) return true;
    // `nous voulons`, `vous devez`
    if (/.{3}(?:ons|ez)$/.test(key) && /^(?:nous|vous|ne|n')$/.test(tokens[at - 1]?.key ?? '')) return true;
    if (
      /(?:ait|aient|èrent|era|eront|erait|eraient|ira|iront|irait|irent|ront|[dtrv]ra|[dtrv]rait|[dtrv]raient)$/.test(key) &&
      key.length > 4
    )
      return true;
    if (
      (PRESENT_VERBS.has(key) || cueVerb(key, 'finite', false) !== null) &&
      !DETERMINERS.has(tokens[at - 1]?.key ?? '') &&
      !PREPOSITIONS.has(tokens[at - 1]?.key ?? '')
    )
      return true;
    if (
      /ent$/.test(key) &&
      !ADJECTIVES_IN_ENT.test(key) &&
      !isAdverb(key) &&
      !DETERMINERS.has(tokens[at - 1]?.key ?? '') &&
      key.length > 4 &&
      !/ment$/.test(key)
    )
      return true;
  }
  return false;
}
