import type { Gender } from '../../../model/authority.ts';
import type { Mention, Sentence, Token } from '../../captureLanguage.ts';
import { genderOfGivenName, isGivenName } from '../names.ts';
import { bodyOf, COMPANIES, COMPANY_TITLES, NO_BODY, PAPERS } from './bodies.ts';
import { cueVerb } from './cueVerbs.ts';
import { bodyGroup, capitalRun, endsGroup, nameInside, written } from './nounGroups.ts';
import { apposition, companyOf, coordinated, familyOf, fromBody, isBodyRun, nameAfter, namesThing, outerName } from './personNames.ts';
import { type RoleGroup, roleGroup, titleAt } from './roleGroups.ts';
import { CIVILITIES, POINTING_TITLES, titleOf, wholeFunction } from './titles.ts';
import {
  BE,
  CLITICS,
  COMMON_VERBS,
  DETERMINERS,
  FEMININE_DETERMINERS,
  HAVE,
  MASCULINE_DETERMINERS,
  PLURAL_DETERMINERS,
  PREPOSITIONS,
  STARTERS,
} from './words.ts';

/** A bare name may come back as one of these: `Norda … Le groupe`. */
const COMPANY_HEADS: readonly string[] = ['entreprise', 'organisation', 'organisme', 'institution'];

interface Read {
  readonly mention: Mention;
  /** Index of the token after it. */
  readonly next: number;
}

/** The people, bodies, functions and cited documents of a sentence. */
export function mentionsOf(sentence: Sentence): Mention[] {
  const { tokens } = sentence;
  const mentions: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = readMention(tokens, at);
    if (read === null) at += 1;
    else {
      mentions.push(read.mention);
      at = Math.max(read.next, at + 1);
    }
  }
  return mentions;
}

function readMention(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const civility = civilityAt(tokens, at);
  if (civility !== null) return civility;
  const hasDeterminer = DETERMINERS.has(token.key);
  const head = hasDeterminer ? at + 1 : at;
  const same = tokens[head]?.key === 'même' || tokens[head]?.key === 'mêmes';
  const noun = same ? head + 1 : head;
  if (hasDeterminer) {
    const afterCivility = civilityAt(tokens, head);
    if (afterCivility !== null) return afterCivility;
  }
  const nounToken = tokens[noun];
  if (nounToken === undefined || nounToken.kind !== 'word') return null;
  const role =
    titleAt(tokens, noun) !== null &&
    // `« … », juge M. Kern`: the verb.
    (hasDeterminer || nounToken.key !== 'juge') &&
    (hasDeterminer || (nounToken.capital && !nounToken.key.endsWith('ant')) || introducesName(tokens, noun))
      ? roleGroup(tokens, noun)
      : null;
  if (role !== null) return withRole(tokens, at, noun, role, same);
  const body = bodyOf(nounToken.key);
  if (body !== null && (hasDeterminer || nounToken.capital)) return bodyMention(tokens, at, noun, same);
  return nameMention(tokens, at, noun, hasDeterminer);
}

/** `ministre Bruno Lavoie` without article. */
function introducesName(tokens: readonly Token[], at: number): boolean {
  const role = roleGroup(tokens, at);
  const next = role === null ? undefined : tokens[role.to];
  return next?.kind === 'word' && next.capital && (isGivenName(next.text) || capitalRun(tokens, role?.to ?? at) - (role?.to ?? at) >= 2);
}

function civilityAt(tokens: readonly Token[], at: number): Read | null {
  const civility = CIVILITIES.get(tokens[at]?.key ?? '');
  if (civility === undefined) return null;
  let next = at + 1;
  const article = tokens[next]?.key;
  if (article === 'le' || article === 'la' || article === "l'") {
    if (tokens[next]?.capital !== true) {
      const role = roleGroup(tokens, next + 1);
      if (role === null) return null;
      return withRole(tokens, at, next + 1, role, false);
    }
  }
  // `M. de Kern`
  const particle = /^(?:de|d'|du|des|von|van)$/.test(tokens[next]?.key ?? '') && tokens[next + 1]?.capital === true;
  if (particle) next += 1;
  if (tokens[next]?.capital !== true && !/^(?:al|el|ben)[-]/.test(tokens[next]?.key ?? '')) return null;
  const role =
    titleOf(tokens[next]?.key ?? '') !== null &&
    tokens[next]?.text !== tokens[next]?.text.toUpperCase() &&
    capitalRun(tokens, next) === next + 1
      ? roleGroup(tokens, next)
      : null;
  if (role !== null && tokens[next]?.capital === false) next = role.to;
  const to = capitalRun(tokens, next);
  if (to === next) return null;
  const from = particle ? next - 1 : next;
  const name = written(tokens, from, to);
  const more = apposition(tokens, to);
  return {
    next: more?.next ?? to,
    mention: {
      ...place(tokens, at, more?.next ?? to),
      kind: 'person',
      name,
      family: particle ? name : (familyOf(tokens, next, to) ?? name),
      acronym: null,
      gender: civility === 'unknown' ? genderOfGivenName(tokens[next]?.text ?? '') : civility,
      number: 'singular',
      role: more?.role.role ?? null,
      heads: [...(more?.role.title.heads ?? []), ...wholeFunction(more?.role.role ?? '')],
      organisation: more?.role.organisation ?? null,
      governed: isGoverned(tokens, at),
      anaphoric: false,
    },
  };
}

/** A function, with the name that follows it directly or after a comma, and a second function after the name. */
function withRole(tokens: readonly Token[], at: number, noun: number, role: RoleGroup, same: boolean): Read {
  const determiner = at < noun ? (tokens[at]?.key ?? '') : '';
  const plural = role.title.plural || PLURAL_DETERMINERS.has(determiner);
  const gender = genderOf(determiner, role.title.gender);
  const named = plural ? null : (outerName(tokens, noun, role) ?? nameAfter(tokens, role.to));
  if (named !== null && COMPANY_TITLES.test(tokens[noun]?.key ?? '') && !isGivenName(tokens[named.from]?.text ?? '')) {
    return {
      next: named.to,
      mention: {
        ...place(tokens, at, named.to),
        kind: 'body',
        name: written(tokens, named.from, named.to),
        family: null,
        acronym: null,
        gender,
        number: 'singular',
        role: null,
        heads: [tokens[noun]?.key ?? ''],
        organisation: null,
        governed: isGoverned(tokens, at),
        anaphoric: false,
      },
    };
  }
  if (named !== null) {
    const more = apposition(tokens, named.to);
    const next = more?.next ?? named.to;
    return {
      next,
      mention: {
        ...place(tokens, at, next),
        kind: 'person',
        name: written(tokens, named.from, named.to),
        family: familyOf(tokens, named.from, named.to),
        acronym: null,
        gender: genderOfNamed(tokens, named.from, role.title.gender, gender),
        number: 'singular',
        role: role.role,
        heads: [...role.title.heads, ...(more?.role.title.heads ?? []), ...wholeFunction(role.role)],
        organisation: role.organisation ?? more?.role.organisation ?? null,
        governed: isGoverned(tokens, at),
        anaphoric: false,
      },
    };
  }
  const together = plural ? -1 : coordinated(tokens, role.to);
  if (together !== -1) {
    return {
      next: together,
      mention: {
        ...place(tokens, at, together),
        kind: 'designation',
        name: written(tokens, noun, together),
        family: null,
        acronym: null,
        gender: 'unknown',
        number: 'plural',
        role: written(tokens, noun, together),
        heads: [],
        organisation: null,
        governed: isGoverned(tokens, at),
        anaphoric: false,
      },
    };
  }
  const pointing =
    same ||
    (determiner === 'notre' && !/^(?:correspondant|envoyé|reporter|journaliste|confrère|consœur)/.test(tokens[noun]?.key ?? '')) ||
    ((determiner === 'le' || determiner === 'la' || determiner === "l'" || determiner === 'ce' || determiner === 'cette') &&
      POINTING_TITLES.has(tokens[noun]?.key ?? '') &&
      !role.qualified);
  return {
    next: role.to,
    mention: {
      ...place(tokens, at, role.to),
      kind: 'designation',
      name: written(tokens, noun, role.to),
      family: null,
      acronym: null,
      gender: plural ? 'unknown' : gender,
      number: plural ? 'plural' : 'singular',
      role: role.role,
      heads: [...role.title.heads, ...wholeFunction(role.role)],
      organisation: role.organisation,
      governed: isGoverned(tokens, at),
      anaphoric: pointing,
    },
  };
}

/** The title's own form tells most (`la directrice`), then civility and given name (`le ministre Awa Diop`), then the article. */
function genderOfNamed(tokens: readonly Token[], name: number, title: Gender, determined: Gender): Gender {
  const civility = CIVILITIES.get(tokens[name - 1]?.key ?? '') ?? 'unknown';
  const given = genderOfGivenName(tokens[name]?.text ?? '');
  // `la ministre` can only be a woman; `le ministre` may still be one.
  const article: Gender = determined === 'feminine' ? determined : 'unknown';
  return [title, civility, article, given].find((gender) => gender !== 'unknown') ?? determined;
}

function bodyMention(tokens: readonly Token[], at: number, noun: number, same: boolean): Read | null {
  const kind = bodyOf(tokens[noun]?.key ?? '');
  const group = bodyGroup(tokens, noun);
  if (kind === null) return null;
  const determiner = at < noun ? (tokens[at]?.key ?? '') : '';
  const proper = tokens.slice(noun, group.to).some((token, index) => (index > 0 || at === noun) && token.capital);
  return {
    next: group.to,
    mention: {
      ...place(tokens, at, group.to),
      kind: kind.document ? 'document' : 'body',
      name: group.name,
      family: null,
      acronym: group.acronym,
      gender: kind.gender,
      number: kind.plural ? 'plural' : 'singular',
      role: null,
      heads: [singular(tokens[noun]?.key ?? ''), ...(COMPANIES.test(tokens[noun]?.key ?? '') ? ['entreprise'] : [])],
      organisation: null,
      governed: isGoverned(tokens, at),
      anaphoric:
        same ||
        (kind.document &&
          group.to === noun + 1 &&
          /^(?:la|cette|ladite|notre)$/.test(determiner) &&
          !proper &&
          tokens[noun]?.key === 'source'),
    },
  };
}

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

function singular(key: string): string {
  return key.length > 4 ? key.replace(/s$/, '') : key;
}

function nameMention(tokens: readonly Token[], at: number, noun: number, hasDeterminer: boolean): Read | null {
  const first = tokens[noun];
  if (first === undefined || !(first.capital || /^(?:al|el)-/.test(first.key)) || first.kind !== 'word') return null;
  if (/'$/.test(first.key)) return null;
  const opens = noun === 0 || tokens[noun - 1]?.kind === 'quotation';
  if (STARTERS.has(first.key) || CIVILITIES.has(first.key)) return null;
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
    const more = apposition(tokens, to);
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
        heads: [...(more?.role.title.heads ?? []), ...wholeFunction(more?.role.role ?? '')],
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
  if (opens && !hasDeterminer && !verbFollows(tokens, to) && !/^\p{Lu}{2,}$/u.test(first.text)) return null;
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
  return {
    next: more?.next ?? to,
    mention: {
      ...common,
      ...place_,
      kind: more !== null ? 'person' : acronym ? 'body' : 'name',
      name: first.text,
      family: more !== null ? first.text : null,
      gender,
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

function genderOf(determiner: string, title: Gender, given: Gender = 'unknown'): Gender {
  if (title !== 'unknown') return title;
  if (FEMININE_DETERMINERS.has(determiner)) return 'feminine';
  if (MASCULINE_DETERMINERS.has(determiner)) return 'masculine';
  return given;
}

function place(tokens: readonly Token[], from: number, to: number): { start: number; end: number } {
  const start = tokens[from]?.start ?? 0;
  return { start, end: tokens[to - 1]?.end ?? start };
}

/** In a group with a preposition, and so no subject. `des` is an article too: `des experts estiment`. */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at]?.key ?? '';
  if (own === 'du' || own === 'au' || own === 'aux') return true;
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return false;
  if (own === 'des')
    return (
      !HAVE.has(before.key) &&
      !BE.has(before.key) &&
      cueVerb(before.key, 'finite', false) === null &&
      before.key !== 'et' &&
      !/^(?:que|qu')$/.test(before.key)
    );
  return PREPOSITIONS.has(before.key);
}
