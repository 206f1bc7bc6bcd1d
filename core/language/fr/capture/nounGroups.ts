import type { Token } from '../../captureLanguage.ts';
import { isGivenName } from '../names.ts';
import { bodyOf, NAMED_WITH_FOR } from './bodies.ts';
import { cueVerb } from './cueVerbs.ts';
import { titleOf } from './titles.ts';
import { BE, CLITICS, COMMON_VERBS, DETERMINERS, HAVE, isAdverb, OF, PREPOSITIONS, RELATIVES, WEEKDAYS } from './words.ts';

/** A stretch of tokens, by index, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The name of a body. */
export interface BodyGroup extends Stretch {
  readonly name: string;
  readonly acronym: string | null;
}

/** Tokens as running text, blanks made single; bracketed asides are left out. */
export function written(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  let end = -1;
  let bracket = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '(') bracket += 1;
    if (bracket === 0) {
      text += end >= 0 && token.start > end ? ` ${token.text}` : token.text;
      end = token.end;
    }
    if (token.text === ')') bracket -= 1;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

export const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';

/** A verb, pronoun or conjunction: the noun group before it is over. */
export function endsGroup(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return true;
  const { key } = token;
  if (HAVE.has(key) || BE.has(key) || RELATIVES.has(key) || WEEKDAYS.has(key) || key === 'ayant' || key === 'étant') return true;
  const before = tokens[at - 1]?.key ?? '';
  // `la rencontre`: a noun, though it could be a verb.
  if (DETERMINERS.has(before)) return false;
  if (COMMON_VERBS.has(key)) return true;
  if (/-(?:t-)?(?:il|elle|ils|elles|on)$/.test(key)) return true;
  if (CLITICS.has(key) && !DETERMINERS.has(key)) return true;
  if (isAdverb(key) && key !== 'notamment') return true;
  // `la directrice annonce`: a form that is only a verb, or a verb before its clause.
  if (token.capital) return false;
  if (cueVerb(key, 'present', false) !== null && key.endsWith('ant')) return true;
  if (FINITE_ENDING.test(key) && !NOUN_IN_AIT.test(key)) return true;
  if (cueVerb(key, 'finite', false) === null) return false;
  return !NOUN_TOO.has(key) || hasObject(tokens, at);
}

/** Endings that only verbs have, a few nouns apart: `distribuait`, `publièrent`, `ouvrira`. */
const FINITE_ENDING = /^.{2,}(?:ait|aient|èrent|eront|eraient)$/;
const NOUN_IN_AIT =
  /^(?:sou)?(?:souhait|portrait|attrait|retrait|extrait|forfait|bienfait|méfait|parfait|imparfait|satisfait|insatisfait|trait|lait|fait|abstrait|distrait|autoportrait|surfait|refait|contrefait|stupéfait|défait|sous-traitaient)$/;

/** `La ministre réclame un geste`: what follows is an object, so the word before is the verb. */
function hasObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  return (
    next.kind === 'quotation' || /^(?:que|qu'|le|la|les|l'|un|une|son|sa|ses|ce|cette|donc|ainsi|également|aussi|enfin)$/.test(next.key)
  );
}

/** Verb forms that are as often adjectives or nouns inside a group. */
const NOUN_TOO = new Set(
  'juge relève note annonce avance réserve critique demande conteste réclame cite précise propose défense pense signe lance arrête publie double'.split(
    ' ',
  ),
);

/** Where a run of capitalised words ends that starts at `from`: `Mohammed ben Zayed Al-Nahyane`. */
export function capitalRun(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && to - from < 7) {
    const token = tokens[to];
    const before = tokens[to - 1];
    if (!isWord(token)) break;
    if (to > from && before !== undefined && token.start - before.end > 2) break;
    if (isNamePart(token) && (to === from || !WEEKDAYS.has(token.key))) {
      // An elided article starts another group: `Maroc l'ONU`.
      if (/'$/.test(token.key) && to > from) break;
      to += 1;
      // `a écrit sur Twitter Ida Moreau`
      if (NETWORKS.test(token.key) || (to === from + 1 && AGENCIES.test(token.text))) break;
      continue;
    }
    const next = tokens[to + 1];
    const afterNext = tokens[to + 2];
    if (
      to > from &&
      token.key === 'de' &&
      (next?.key === 'la' || next?.key === "l'") &&
      isWord(afterNext) &&
      afterNext.capital &&
      isGivenName(tokens[from]?.text ?? '') &&
      to - from === 1
    ) {
      to += 2;
      continue;
    }
    // `Ursula von der Leyen`
    if (to > from && PARTICLES.has(token.key) && isWord(next) && PARTICLES.has(next.key) && isWord(afterNext) && isNamePart(afterNext)) {
      to += 2;
      continue;
    }
    if (to > from && isWord(next) && isNamePart(next)) {
      if (PARTICLES.has(token.key)) {
        to += 1;
        continue;
      }
      const first = tokens[from];
      if (NOBLE.has(token.key) && first !== undefined && isGivenName(first.text)) {
        to += 1;
        continue;
      }
    }
    break;
  }
  return to;
}

const NETWORKS = /^(?:twitter|facebook|instagram|linkedin|youtube|telegram|tiktok|whatsapp)$/;
/** News agencies by their letters: what follows one is another name (`explique à l'AFP Paul Kern`). */
const AGENCIES = /^(?:AFP|APS|MAP|AIP|ATS|TAP|ANP|AMP|APA|PANA|AGP|ABP|AIB|ACAP|Reuters|Xinhua)$/;
const PARTICLES = new Set('ben bin ibn ould bint el al von van der den da dos di del della zu y ter ait aït abou bou'.split(' '));
const NOBLE = new Set("de du des d'".split(' '));

function isNamePart(token: Token): boolean {
  return (
    (token.capital && token.kind === 'word') ||
    /^(?:al|el|ben|bin|ad|ar|as|ash|ach|an|ez|es|et|at|od|ed|bel|d|l|n)[-']\p{Lu}/u.test(token.text)
  );
}

/** Where in a run of capitals after a noun a person's name begins: `Economie | Bruno Le Maire`, `Faso | Roch Kaboré`; -1 when nowhere. */
export function nameInside(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token !== undefined && isGivenName(token.text) && (to - at >= 2 || (at > from && to - at >= 1))) {
      if (at === from && at > 0 && tokens[at - 1]?.capital === true) return at;
      if (at > from || to - at >= 2) return at;
    }
  }
  return -1;
}

/** A body's name from its noun: `Confédération générale des entreprises du Maroc (CGEM)`. */
export function bodyGroup(tokens: readonly Token[], from: number): BodyGroup {
  const head = tokens[from]?.key ?? '';
  const withFor = NAMED_WITH_FOR.has(head);
  let to = from + 1;
  let acronym: string | null = null;
  let complements = 0;
  while (to < tokens.length && to - from < 44) {
    const token = tokens[to];
    if (token === undefined) break;
    if (token.text === '(') {
      const inner = tokens[to + 1];
      if (inner !== undefined && tokens[to + 2]?.text === ')' && /^\p{Lu}[\p{L}\p{N}-]{1,11}$/u.test(inner.text)) {
        acronym = inner.text;
        return { from, to: to + 3, name: written(tokens, from, to), acronym };
      }
      break;
    }
    if (token.kind === 'quotation') {
      if (complements === 0 && token.capital && token.tokens.length <= 6) to += 1;
      break;
    }
    if (token.text === ',' && (continuesList(tokens, to) || continuesAdjectives(tokens, to))) {
      to += 1;
      continue;
    }
    if (token.kind !== 'word') break;
    if (OF.has(token.key)) {
      const next = nounAfter(tokens, to);
      if (next === -1) break;
      if (
        titleOf(tokens[next]?.key ?? '') !== null &&
        tokens[next]?.capital === false &&
        !/s$/.test(tokens[next]?.key ?? '') &&
        !/^(?:entourage|cabinet|bureau|secrétariat|service)$/.test(head)
      )
        break;
      complements += 1;
      to = next + 1;
      continue;
    }
    // `Centre des études stratégiques au Sahel (CES)`: a place inside a name, which the letters behind close.
    if (
      /^(?:au|aux|en|à)$/.test(token.key) &&
      tokens[from]?.capital === true &&
      tokens[to + 1]?.capital === true &&
      tokens[to + 2]?.text === '('
    ) {
      to += 2;
      continue;
    }
    if (
      (withFor && (token.key === 'pour' || token.key === 'à' || token.key === 'sur')) ||
      (token.key === 'en' && tokens[to + 1]?.capital === true && withFor)
    ) {
      const next = nounAfter(tokens, to);
      if (next === -1) break;
      to = next + 1;
      continue;
    }
    if (token.key === 'et') {
      const next = tokens[to + 1];
      if (!isWord(next)) break;
      if (OF.has(next.key)) {
        to += 1;
        continue;
      }
      // `scientifique et technique`, `de l'Économie et des Finances`; not `le ministère et la banque`, `Renault et Nissan`.
      if (
        DETERMINERS.has(next.key) ||
        endsGroup(tokens, to + 1) ||
        PREPOSITIONS.has(next.key) ||
        next.capital !== (tokens[to - 1]?.capital ?? false)
      )
        break;
      if (next.capital && complements === 0) break;
      to += 2;
      continue;
    }
    if (token.capital) {
      const run = capitalRun(tokens, to);
      const person = nameInside(tokens, to, run);
      if (person > to) {
        to = person;
        break;
      }
      // `l'aéroport Modibo Keita`, `le palais Mohammed V`: the house is called after somebody.
      if (person === to && (NAMED_AFTER.test(head) || (to > from + 1 && NAMED_AFTER_WITH.test(tokens[to - 1]?.key ?? '')))) {
        to = run;
        continue;
      }
      if (person === to && (to > from + 1 || /^\p{Lu}{2,}$/u.test(tokens[from]?.text ?? ''))) break;
      to = run;
      continue;
    }
    if (PREPOSITIONS.has(token.key) || DETERMINERS.has(token.key) || endsGroup(tokens, to) || isParticiple(token.key)) break;
    if (bodyOf(head)?.document === true && HAPPENED.test(token.key)) break;
    // A name is complete at its capital: `l'agence Reuters citant`, but `Banque africaine`, `Chambre d'agriculture`.
    if (tokens[to - 1]?.capital === true && to - 1 > from && !/(?:e|s|x|al|el|if|ois|ais|ain|ien|an|ique)$/.test(token.key)) break;
    to += 1;
  }
  return { from, to, name: written(tokens, from, to), acronym };
}

/** Houses and places that bear somebody's name, and whose head is seldom named with them. */
export const NAMED_AFTER =
  /^(?:aéroport|aérodrome|stade|palais|boulevard|avenue|rue|place|pont|barrage|port|salle|prix|trophée|mausolée|lycée|collège|complexe|camp|caserne|amphithéâtre|théâtre|mosquée|cathédrale|quartier|rond-point|gare)$/;
const NAMED_AFTER_WITH = /^(?:international|internationale|universitaire|hospitalo-universitaire|olympique|omnisports)$/;

/** What is done to documents: `les chiffres présentés hier`, `le rapport remis en mai`. */
const HAPPENED =
  /^(?:présenté|publié|dévoilé|diffusé|communiqué|relayé|transmis|remis|paru|rendu|reçu|obtenu|consulté|collecté|compilé|recueilli|cité|révélé|fourni|mené|réalisé|commandé|effectué|établi|adressé|daté|signé|parvenu|disponible)(?:e|s|es)?$/;

/** `Conseil économique, social et environnemental`: adjectives in a row. */
function continuesAdjectives(tokens: readonly Token[], comma: number): boolean {
  const [before, first, and, second] = [tokens[comma - 1], tokens[comma + 1], tokens[comma + 2], tokens[comma + 3]];
  if (and?.key !== 'et') return false;
  return [before, first, second].every((token) => isWord(token) && !token.capital && ADJECTIVE.test(token.key));
}

const ADJECTIVE = /(?:ique|al|ale|aux|ales|el|elle|els|elles|if|ive|ifs|ives|aire|aires|iques)$/;

/** `un communiqué publié jeudi`, `la société basée à`: what happened to a body is not its name. */
function isParticiple(key: string): boolean {
  return (
    /(?:é|ée|és|ées)$/.test(key) &&
    !/^(?:privé|intégré|avancé|associé|fédéré|appliqué|délégué|retraité|réfugié|employé|salarié|spécialisé|unifié|société)(?:e|s|es)?$/.test(
      key,
    ) &&
    !/(?:ité|té|ités|tés)$/.test(key)
  );
}

/** The noun after `de`, past articles; -1 when none follows. */
export function nounAfter(tokens: readonly Token[], of: number): number {
  let at = of + 1;
  while (at < of + 3 && isWord(tokens[at]) && /^(?:la|le|les|l'|cette|ce|ces|son|sa|ses|leur|leurs)$/.test(tokens[at]?.key ?? '')) at += 1;
  const noun = tokens[at];
  if (
    noun === undefined ||
    (noun.kind !== 'word' && noun.kind !== 'number') ||
    PREPOSITIONS.has(noun.key) ||
    (!noun.capital && cueVerb(noun.key, 'infinitive', false) !== null) ||
    (noun.kind === 'word' && !noun.capital && (HAVE.has(noun.key) || RELATIVES.has(noun.key)))
  )
    return -1;
  return at;
}

/** `de l’Agriculture, du Développement rural et de la Pêche`: a comma inside a list of complements that ends in `et de`. */
export function continuesList(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1];
  if (!isWord(next) || !OF.has(next.key)) return false;
  for (let at = comma + 2; at < comma + 16; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation' || (token.kind === 'mark' && token.text !== ',')) return false;
    if (token.key === 'et' && OF.has(tokens[at + 1]?.key ?? '')) return true;
    if (token.kind === 'word' && endsGroup(tokens, at)) return false;
  }
  return false;
}
