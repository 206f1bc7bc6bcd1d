import type { Gender } from '../../../model/authority.ts';
import type { Token } from '../../captureLanguage.ts';
import { genderOfGivenName, isGivenName } from '../names.ts';
import { NO_BODY, PAPERS } from './bodies.ts';
import { countryOf } from './countries.ts';
import { cueVerb } from './cueVerbs.ts';
import { genderOf, isGoverned, place, type Read } from './mentionShape.ts';
import { capitalRun, endsGroup, nameInside, written } from './nounGroups.ts';
import { apposition, companyOf, familyOf, fromBody, isBodyRun, namesThing } from './personNames.ts';
import { CIVILITIES, wholeFunction } from './titles.ts';
import { countryOfKnown, headsOfKnown } from './wellKnown.ts';
import {
  BE,
  CLITICS,
  COMMON_VERBS,
  DETERMINERS,
  FEMININE_DETERMINERS,
  HAVE,
  MASCULINE_DETERMINERS,
  PLURAL_DETERMINERS,
  STARTERS,
} from './words.ts';

/** A bare name may come back as one of these: `Norda … Le groupe`. */
const COMPANY_HEADS: readonly string[] = ['entreprise', 'organisation', 'organisme', 'institution'];

/** `selon Le Fleuve libéré`: inside a sentence an article with a capital is part of the name. */
function hasCapitalArticle(tokens: readonly Token[], at: number, noun: number): boolean {
  const article = tokens[at];
  const before = tokens[at - 1];
  return (
    at < noun &&
    article?.capital === true &&
    before?.kind === 'word' &&
    (!before.capital || at === 1) &&
    /^(?:le|la|les|l')$/.test(article.key)
  );
}

/** Given names that are places first. */
const PLACES =
  /^(?:France|Florence|Washington|Israel|Israël|Jordan|Sydney|Adelaide|Adélaïde|Victoria|Virginia|Georgia|Santiago|San|Carolina|Asuncion)$/;

/** A run of capitals: a person, a body, or a bare name of which the whole text must tell. */
export function nameMention(tokens: readonly Token[], at: number, noun: number, hasDeterminer: boolean): Read | null {
  const first = tokens[noun];
  if (first === undefined || !(first.capital || /^(?:al|el)-/.test(first.key)) || first.kind !== 'word') return null;
  if (/'$/.test(first.key)) return null;
  const opens = noun === 0 || tokens[noun - 1]?.kind === 'quotation';
  if (STARTERS.has(first.key) || CIVILITIES.has(first.key)) return null;
  // `Poursuivant Ida Moreau a souligné`
  if (opens && first.key.endsWith('ant') && cueVerb(first.key, 'present', false) !== null && !isGivenName(first.text)) return null;
  const to = capitalRun(tokens, noun);
  const place_ = place(tokens, at, to);
  const determiner = hasDeterminer ? (tokens[at]?.key ?? '') : '';
  const common = {
    family: null,
    acronym: null,
    role: null,
    heads: [],
    organisation: null,
    // `l'affaire Kern`, `le gouvernement Lavoie` speak of something else.
    governed: isGoverned(tokens, at) || namesThing(tokens, noun),
    anaphoric: false,
  } as const;
  const gender: Gender = FEMININE_DETERMINERS.has(determiner)
    ? 'feminine'
    : MASCULINE_DETERMINERS.has(determiner)
      ? 'masculine'
      : 'unknown';
  const number = PLURAL_DETERMINERS.has(determiner) ? 'plural' : 'singular';
  if (
    to - noun >= 2 &&
    !hasDeterminer &&
    !namesThing(tokens, noun) &&
    (companyOf(tokens, noun, to) !== -1 || !isBodyRun(tokens, noun, to))
  ) {
    // A sentence's first word may have its capital from there: `Interrogé Krasnov`.
    const startsAt =
      opens &&
      !/^(?:el|al|ben|abou|ould|sidi|lalla|moulay|hadj)$/.test(first.key) &&
      !isGivenName(first.text) &&
      isGivenName(tokens[noun + 1]?.text ?? '') &&
      to - noun >= 3
        ? noun + 1
        : noun;
    const more = apposition(tokens, to, noun === 0 && isGivenName(first.text));
    const of = more === null ? fromBody(tokens, to) : null;
    const company = companyOf(tokens, startsAt, to);
    const next = more?.next ?? of?.next ?? to;
    const nameEnd = company === -1 ? to : company;
    return {
      next,
      mention: {
        ...common,
        ...place(tokens, startsAt, next),
        kind: 'person',
        name: written(tokens, startsAt, nameEnd),
        family: familyOf(tokens, startsAt, nameEnd),
        gender:
          more === null
            ? genderOfGivenName(tokens[startsAt]?.text ?? '')
            : genderOf(tokens[to + 1]?.key ?? '', more.role.title.gender, genderOfGivenName(tokens[startsAt]?.text ?? '')),
        number: 'singular',
        role: more?.role.role ?? null,
        heads: [
          ...(more?.role.title.heads ?? []),
          ...wholeFunction(more?.role.role ?? ''),
          ...headsOfKnown(familyOf(tokens, startsAt, nameEnd)),
        ],
        country: countryOf(more?.role.role ?? null) ?? countryOfKnown(familyOf(tokens, startsAt, nameEnd)),
        organisation: more?.role.organisation ?? of?.organisation ?? (company === -1 ? null : written(tokens, company + 1, to)),
      },
    };
  }
  if (to - noun >= 2) {
    const person = nameInside(tokens, noun, to);
    const end = person > noun ? person : to;
    const first = hasCapitalArticle(tokens, at, noun) ? at : noun;
    return {
      next: end,
      mention: { ...common, ...place(tokens, at, end), kind: 'body', name: written(tokens, first, end), gender, number },
    };
  }
  if (opens && !hasDeterminer && !isGivenName(first.text) && !verbFollows(tokens, to) && !/^\p{Lu}{2,}$/u.test(first.text)) return null;
  if (hasCapitalArticle(tokens, at, noun)) {
    let end = to;
    // `La Gazette du port`
    if (PAPERS.test(first.key) && /^(?:du|de|d'|des)$/.test(tokens[to]?.key ?? ''))
      end = to + (/^(?:la|l'|les)$/.test(tokens[to + 1]?.key ?? '') ? 3 : 2);
    while (
      end < to + 2 &&
      tokens[end]?.kind === 'word' &&
      /^(?:enchaîné|libéré|républicain|économique|diplomatique|parisien|solidaire|équitable)s?$/.test(tokens[end]?.key ?? '')
    )
      end += 1;
    return { next: end, mention: { ...common, ...place(tokens, at, end), kind: 'body', name: written(tokens, at, end), gender, number } };
  }
  if (NO_BODY.test(first.text)) return null;
  const acronym = /^(?:\p{Lu}[\p{Lu}\p{N}&-]{1,9}|(?:\p{Lu}\.){2,})$/u.test(first.text);
  const more = hasDeterminer || common.governed || acronym || tokens[noun - 1]?.text === '/' ? null : apposition(tokens, to);
  // `Un repreneur, Gérard, n'y croit pas`: a given name is somebody.
  const given = !hasDeterminer && !acronym && !common.governed && isGivenName(first.text) && !PLACES.test(first.text);
  return {
    next: more?.next ?? to,
    mention: {
      ...common,
      ...place_,
      kind: more !== null || given ? 'person' : acronym ? 'body' : 'name',
      name: first.text,
      family: more !== null || given ? first.text : null,
      gender: given && gender === 'unknown' ? genderOfGivenName(first.text) : gender,
      number,
      role: more?.role.role ?? null,
      heads:
        more === null ? (hasDeterminer && !acronym ? [] : COMPANY_HEADS) : [...more.role.title.heads, ...wholeFunction(more.role.role)],
      organisation: more?.role.organisation ?? null,
    },
  };
}

/** A verb, its clitic, a comma or bracket: what comes after the subject. */
function verbFollows(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.text === ',' || token.text === '(') return true;
  if (token.kind !== 'word') return false;
  return (
    HAVE.has(token.key) ||
    BE.has(token.key) ||
    COMMON_VERBS.has(token.key) ||
    token.key === 'qui' ||
    (CLITICS.has(token.key) && !DETERMINERS.has(token.key)) ||
    cueVerb(token.key, 'finite', false) !== null ||
    endsGroup(tokens, at)
  );
}
