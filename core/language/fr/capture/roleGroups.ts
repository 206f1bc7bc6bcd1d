import type { Token } from '../../captureLanguage.ts';
import { isGivenName } from '../names.ts';
import { bodyOf, COMPANY_WORDS, UNITS } from './bodies.ts';
import { countryEnd } from './countries.ts';
import {
  type BodyGroup,
  bodyGroup,
  capitalRun,
  continuesList,
  endsGroup,
  isWord,
  nameInside,
  nounAfter,
  type Stretch,
  written,
} from './nounGroups.ts';
import { BEFORE_TITLE, type Title, titleOf } from './titles.ts';
import { DETERMINERS, OF, PREPOSITIONS, WEEKDAYS } from './words.ts';

/** A function with what belongs to it. */
export interface RoleGroup extends Stretch {
  readonly title: Title;
  readonly role: string;
  readonly organisation: string | null;
  /** Words beyond the title itself. */
  readonly qualified: boolean;
}

const KEEPER_OF_SEALS: Title = { gender: 'unknown', plural: false, heads: ['garde des sceaux', 'ministre'], portfolio: true };

/** Where a function begins at `from`, past adjectives in front of it: `ancien premier ministre`; null when none does. */
export function titleAt(tokens: readonly Token[], from: number): { at: number; title: Title } | null {
  // `la garde des Sceaux`; other guards are no function.
  if (tokens[from]?.key === 'garde' && tokens[from + 1]?.key === 'des' && tokens[from + 2]?.key === 'sceaux')
    return { at: from, title: KEEPER_OF_SEALS };
  for (let at = from; at < from + 3; at += 1) {
    const token = tokens[at];
    if (!isWord(token)) return null;
    const title = titleOf(token.key);
    if (title !== null) return { at, title };
    if (!BEFORE_TITLE.has(token.key)) return null;
  }
  return null;
}

/**
 * A function from `from` on, with the body it is held in taken out of it: `directeur du développement | ministère de
 * l’Agriculture`. A portfolio stays: `ministre de l’Économie`.
 */
export function roleGroup(tokens: readonly Token[], from: number): RoleGroup | null {
  const found = titleAt(tokens, from);
  if (found === null) return null;
  const { title: form } = found;
  // `secrétaire de la CGT`, `gouverneur de la Banque centrale`: only a minister's complement is a portfolio whatever it names.
  const minister = /^(?:(?:vice-|sous-|ex-)?ministre|chancelière?|.*commissaire|maître|hôte|locataire)s?$/.test(
    tokens[found.at]?.key ?? '',
  );
  const ofState = /^(?:d')$/.test(tokens[found.at + 1]?.key ?? '') && /^[eé]tat$/.test(tokens[found.at + 2]?.key ?? '');
  const title: Title = form.portfolio && !minister && !ofState ? { ...form, portfolio: false } : form;
  const parts: Stretch[] = [];
  let partStart = from;
  let to = found.at + 1;
  let organisation: string | null = null;
  const takeBody = (preposition: number, noun: number): void => {
    const body = bodyGroup(tokens, noun);
    if (organisation === null || tokens[preposition]?.key === 'auprès') organisation = ownBody(tokens, body);
    if (preposition > partStart) parts.push({ from: partStart, to: preposition });
    to = body.to;
    partStart = to;
  };
  while (to < tokens.length && to - from < 40) {
    const token = tokens[to];
    if (token === undefined) break;
    if (token.text === '(') {
      const close = bracketEnd(tokens, to);
      if (close === -1) break;
      to = close + 1;
      continue;
    }
    if (token.text === ',' && continuesList(tokens, to) && tokens[to - 1] !== undefined) {
      to += 1;
      continue;
    }
    // `ministre de l'Industrie, de l'Énergie, Awa Diop`: a list of portfolios without its last `et`.
    if (token.text === ',' && title.portfolio && tokens[to - 1]?.capital === true && OF.has(tokens[to + 1]?.key ?? '')) {
      const noun = nounAfter(tokens, to + 1);
      if (noun !== -1 && tokens[noun]?.capital === true && nameInside(tokens, noun, capitalRun(tokens, noun)) !== noun) {
        to = noun + 1;
        continue;
      }
    }
    // `ministre de l'Industrie l'Énergie`: the comma is missing.
    if (
      minister &&
      to > found.at + 2 &&
      /^(?:l'|la|le)$/.test(token.key) &&
      !token.capital &&
      tokens[to - 1]?.capital === true &&
      tokens[to + 1]?.capital === true &&
      bodyOf(tokens[to + 1]?.key ?? '') === null &&
      titleOf(tokens[to + 1]?.key ?? '') === null
    ) {
      to += 2;
      continue;
    }
    if (token.kind === 'quotation') {
      if (token.tokens.length <= 8 && token.capital) to += 1;
      break;
    }
    // `le numéro 1 russe`
    if (token.kind === 'number' && to === found.at + 1 && tokens[found.at]?.key === 'numéro') {
      to += 1;
      continue;
    }
    if (token.kind !== 'word') break;
    const { key } = token;
    // `secrétaire de la CGT | à la fonderie`: where, no part of the function.
    if (organisation !== null && to === partStart && /^(?:à|au|aux)$/.test(key)) break;
    // `ambassadeur de France | en Russie`, `| près la Côte d'Ivoire`, `| auprès du Royaume du Maroc`
    const abroad = form.portfolio && organisation === null ? pastHost(tokens, to) : to;
    if (abroad > to) {
      to = abroad;
      continue;
    }
    const state = form.portfolio && OF.has(key) ? pastState(tokens, to) : to;
    if (state > to) {
      to = state;
      continue;
    }
    if (
      OF.has(key) ||
      key === 'auprès' ||
      key === 'à' ||
      key === 'au' ||
      key === 'aux' ||
      key === 'chez' ||
      (key === 'sein' && tokens[to - 1]?.key === 'au')
    ) {
      const joined = key === 'auprès' || key === 'sein' ? to + 1 : to;
      const noun = nounAfter(tokens, joined);
      const nounToken = noun === -1 ? undefined : tokens[noun];
      if (nounToken === undefined) {
        if (key === 'au' && tokens[to + 1]?.key === 'sein') {
          to += 1;
          continue;
        }
        break;
      }
      if ((key === 'à' || key === 'au' || key === 'aux') && !title.portfolio && !nounToken.capital && bodyOf(nounToken.key) === null) break;
      if (key === 'à' && WEEKDAYS.has(nounToken.key)) break;
      // `la ministre | à son retour`, `| à l'issue des entretiens`: when and where, no part of the function.
      if (minister && key === 'à' && tokens[to + 1]?.capital === true) break;
      if ((key === 'à' || key === 'au' || key === 'aux') && (OCCASION.test(nounToken.key) || OWN.has(tokens[to + 1]?.key ?? ''))) break;
      const isBody = bodyOf(nounToken.key) !== null && !bodyOf(nounToken.key)?.document;
      const unit = UNITS.has(nounToken.key) && (!nounToken.capital || /^(?:état|etat|gouvernement)$/.test(nounToken.key));
      const acronym = /^\p{Lu}[\p{Lu}\p{N}&-]{1,9}$/u.test(nounToken.text);
      if ((isBody && !unit && !title.portfolio) || (acronym && !title.portfolio) || (isBody && !unit && key === 'auprès')) {
        takeBody(key === 'sein' ? to - 1 : to, noun);
        continue;
      }
      if (nounToken.capital) {
        const run = capitalRun(tokens, noun);
        const person = nameInside(tokens, noun, run);
        const long = person === -1 && run - noun >= 3 && !COMPANY_WORDS.has(tokens[noun + 1]?.key ?? '') ? noun + 1 : -1;
        const end = person > noun ? person : long > noun ? long : run;
        const direct = !tokens.slice(found.at, to).some((between) => OF.has(between.key));
        if (
          !title.portfolio &&
          (isCompany(tokens, noun, end) || (direct && OF_COMPANIES.test(tokens[found.at]?.key ?? ''))) &&
          organisation === null
        ) {
          const whole = pastCompanyPlace(tokens, end);
          organisation = written(tokens, noun, whole);
          if (to > partStart) parts.push({ from: partStart, to });
          to = whole;
          partStart = whole;
          continue;
        }
        to = Math.max(end, noun + 1);
        if (person > noun || long > noun) break;
        continue;
      }
      if (
        titleOf(nounToken.key) !== null &&
        bodyOf(nounToken.key) === null &&
        !/s$/.test(nounToken.key) &&
        !OF.has(key) &&
        key !== 'auprès' &&
        key !== 'au'
      )
        break;
      to = noun + 1;
      continue;
    }
    if (key === 'en' && /^(?:charge|chef|exercice|titre|fonction|mission|poste|résidence)$/.test(tokens[to + 1]?.key ?? '')) {
      to += 2;
      continue;
    }
    if (
      key === 'en' &&
      found.at + 1 === to &&
      (tokens[to + 1]?.capital === true || (LEARNED.test(tokens[found.at]?.key ?? '') && isWord(tokens[to + 1])))
    ) {
      to += 2;
      continue;
    }
    // `ministre des Ressources en eau`, `des Relations avec le Parlement`
    if (key === 'en' && title.portfolio && tokens[to - 1]?.capital === true && tokens[to + 1]?.key === 'eau') {
      to += 2;
      continue;
    }
    if (key === 'avec' && /^(?:relations|coopération|partenariats?)$/.test(tokens[to - 1]?.key ?? '')) {
      const noun = nounAfter(tokens, to);
      if (noun === -1) break;
      to = noun + 1;
      continue;
    }
    if (key === 'pour') {
      const noun = nounAfter(tokens, to);
      if (noun === -1) break;
      to =
        tokens[noun]?.capital === true && nameInside(tokens, noun, capitalRun(tokens, noun)) === -1 ? capitalRun(tokens, noun) : noun + 1;
      continue;
    }
    if (key === 'et') {
      const next = tokens[to + 1];
      if (!isWord(next)) break;
      if (OF.has(next.key) || titleAt(tokens, to + 1) !== null) {
        to += 1;
        continue;
      }
      if (next.capital || DETERMINERS.has(next.key) || PREPOSITIONS.has(next.key) || endsGroup(tokens, to + 1)) break;
      to += 2;
      continue;
    }
    if (
      organisation === null &&
      to <= found.at + 2 &&
      /^\p{Lu}{2,8}$/u.test(token.text) &&
      (tokens[to + 1]?.capital !== true || isGivenName(tokens[to + 1]?.text ?? ''))
    ) {
      // `délégué CGT`
      organisation = token.text;
      parts.push({ from: partStart, to });
      to += 1;
      partStart = to;
      continue;
    }
    // `numéro un de la centrale`
    if (tokens[found.at]?.key === 'numéro' && to === found.at + 1 && /^(?:un|deux|trois)$/.test(key)) {
      to += 1;
      continue;
    }
    // `vice-présidente Afrique de l'Ouest`, `directeur régional Europe`: the region one is in charge of.
    if (REGION.test(token.text) && organisation === null && to <= found.at + 3) {
      to = seatEnd(tokens, to);
      continue;
    }
    if (isCapitalAdjective(tokens, found.at, to)) {
      to += 1;
      continue;
    }
    if (token.capital) {
      // `groupe Khenfri` is handled with the body; after a function a capital begins a name.
      if (titleOf(key) !== null || (bodyOf(key) === null && /^\p{Lu}\p{Ll}+$/u.test(token.text) && CAPITAL_ADJECTIVES.test(key))) {
        to += 1;
        continue;
      }
      break;
    }
    if (PREPOSITIONS.has(key) || DETERMINERS.has(key) || endsGroup(tokens, to) || MET.test(key)) break;
    to += 1;
  }
  if (to > partStart) parts.push({ from: partStart, to });
  const role = parts
    .map((part) => written(tokens, part.from, part.to))
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+(?:au sein|auprès|chargée?s?)$/u, '');
  return { from, to, title, role, organisation, qualified: to > found.at + 1 };
}

/** What journalists do with those they quote: `des éleveurs | rencontrés au marché`. */
const MET = /^(?:contacté|interrogé|rencontré|approché|sondé|réuni|consulté|interviewé|croisé|questionné)(?:e|s|es)?$/;

/** What one does something at: no seat of a function. */
const OCCASION =
  /^(?:issue|occasion|sortie|ouverture|clôture|arrivée|départ|fin|début|suite|tête|tribune|table|presse|micro|retour|réception|télévision|radio|antenne|propos|sujet|lendemain|veille|moment|terme|cours|journal|quotidien|journalistes|afp|agence|nom|titre|place|peuple|monde)$/;
const OWN: ReadonlySet<string> = new Set(['son', 'sa', 'ses', 'leur', 'leurs', 'ce', 'cet', 'cette', 'ces']);

/** Functions that are held in a company whatever its name looks like; a `président` may be a country's. */
const OF_COMPANIES =
  /^(?:pdg|dg|dga|drh|daf|ceo|boss|patronn?e?|gérante?|fondateur|fondatrice|co-?fondateur|co-?fondatrice|directeur|directrice|actionnaire|analyste|manager|trader)$/;

/** What one can be an expert in: `docteur en droit`. */
const LEARNED =
  /^(?:experte?|spécialiste|docteure?|chercheur|chercheuse|professeure?|consultante?|ingénieure?|enseignante?|étudiante?|médecin|avocate?|technicien|technicienne|conseillère?|conseiller)$/;

/** `de la République du Sénégal`, `de Côte d'Ivoire`: the state an office is of is no organisation. The token behind it, or `of`. */
function pastState(tokens: readonly Token[], of: number): number {
  const noun = nounAfter(tokens, of);
  if (noun === -1) return of;
  const country = countryEnd(tokens, noun);
  if (country > noun) return country;
  if (
    !/^(?:république|fédération|royaume|principauté|sultanat|émirat|union|état|etat|confédération|grand-duché)$/.test(
      tokens[noun]?.key ?? '',
    )
  )
    return of;
  let at = noun + 1;
  while (tokens[at]?.kind === 'word' && !OF.has(tokens[at]?.key ?? '') && at < noun + 3) at += 1;
  const second = OF.has(tokens[at]?.key ?? '') ? nounAfter(tokens, at) : -1;
  const end = second === -1 ? -1 : countryEnd(tokens, second);
  return second !== -1 && end > second ? end : of;
}

/** Where an envoy is accredited: `en Russie`, `près la Côte d'Ivoire`, `auprès de la République du Mali`. */
function pastHost(tokens: readonly Token[], at: number): number {
  const key = tokens[at]?.key ?? '';
  if (key === 'en') {
    const end = countryEnd(tokens, at + 1);
    return end > at + 1 ? end : at;
  }
  if (key !== 'près' && key !== 'auprès') return at;
  const of = OF.has(tokens[at + 1]?.key ?? '') ? at + 1 : at;
  const end = pastState(tokens, of);
  return end > of ? end : at;
}

const REGION =
  /^(?:Afrique|Europe|Asie|Asie-Pacifique|Océanie|Amériques?|Maghreb|Machrek|Moyen-Orient|Proche-Orient|Méditerranée|Caraïbes?|Sahel|Benelux|Balkans|Caucase|MENA|EMEA|France|Monde)$/;

/** Behind the region other capitals belong to it (`Afrique Business du ministère`), unless they are the name of the one who holds the function. */
function seatEnd(tokens: readonly Token[], at: number): number {
  let run = at + 1;
  while (tokens[run]?.capital === true && tokens[run]?.kind === 'word' && !isGivenName(tokens[run]?.text ?? '')) run += 1;
  return OF.has(tokens[run]?.key ?? '') || tokens[run]?.text === ',' ? run : at + 1;
}

const CAPITAL_ADJECTIVES =
  /^(?:général|générale|exécutif|exécutive|adjoint|adjointe|délégué|déléguée|national|nationale|régional|régionale)$/;

/** `la Directrice Centrale au Ministère`: an adjective by its ending, in capitals like its noun, before the complement. */
function isCapitalAdjective(tokens: readonly Token[], title: number, at: number): boolean {
  if (at !== title + 1 || tokens[title]?.capital !== true || isGivenName(tokens[at]?.text ?? '')) return false;
  return (
    /(?:al|ale|aux|el|elle|ique|if|ive|aire)$/.test(tokens[at]?.key ?? '') &&
    /^(?:de|d'|du|des|au|aux|à|chez|en|,)$/.test(tokens[at + 1]?.text ?? '')
  );
}

function bracketEnd(tokens: readonly Token[], open: number): number {
  for (let at = open + 1; at < open + 8; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation') return -1;
    if (token.text === ')') return at;
  }
  return -1;
}

/** `groupe de la Banque mondiale` is the bank. */
function ownBody(tokens: readonly Token[], body: BodyGroup): string {
  const second = tokens[body.from]?.key === 'groupe' && OF.has(tokens[body.from + 1]?.key ?? '') ? nounAfter(tokens, body.from + 1) : -1;
  return second > 0 && second < body.to ? written(tokens, second, body.to) : body.name;
}

/** `Fonderie | de Bretagne`, `Chantiers | de l'Estuaire`: a company's name goes on with the place right behind it. */
function pastCompanyPlace(tokens: readonly Token[], from: number): number {
  if (!OF.has(tokens[from]?.key ?? '')) return from;
  const noun = nounAfter(tokens, from);
  const token = tokens[noun];
  return noun > 0 && isWord(token) && token.capital && bodyOf(token.key) === null ? noun + 1 : from;
}

/** A capital name after `de` that is a company's rather than a place's cannot be told by its shape; two signs can. */
function isCompany(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (to - from > 1 && COMPANY_WORDS.has(token.key)) return true;
    if (/\p{Ll}\p{Lu}|\d/u.test(token.text)) return true;
  }
  return false;
}
