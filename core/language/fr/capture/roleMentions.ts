import type { Gender } from '../../../model/authority.ts';
import type { Token } from '../../captureLanguage.ts';
import { genderOfGivenName, isGivenName } from '../names.ts';
import { COMPANY_TITLES } from './bodies.ts';
import { countryOf } from './countries.ts';
import { genderOf, isGoverned, place, type Read } from './mentionShape.ts';
import { capitalRun, written } from './nounGroups.ts';
import { apposition, coordinated, familyOf, nameAfter, outerName } from './personNames.ts';
import { type RoleGroup, roleGroup, titleAt } from './roleGroups.ts';
import { CIVILITIES, OFFICES, POINTING_TITLES, titleOf, wholeFunction } from './titles.ts';
import { countryOfKnown } from './wellKnown.ts';
import { DETERMINERS, PLURAL_DETERMINERS, PREPOSITIONS } from './words.ts';

/** A civility with the name or the function behind it. */
export function civilityAt(tokens: readonly Token[], at: number): Read | null {
  const civility = CIVILITIES.get(tokens[at]?.key ?? '');
  if (civility === undefined) return null;
  // `le maître du Kremlin` is no lawyer.
  if (DETERMINERS.has(tokens[at - 1]?.key ?? '') && tokens[at]?.key === 'maître') return null;
  let next = at + 1;
  // `S.E.M Awa Diop`, `S.E. M. Diop`
  if (/^s\.e\.$/.test(tokens[at]?.key ?? '') && /^m(?:me)?\.?$/.test(tokens[next]?.key ?? '')) next += 1;
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
export function withRole(tokens: readonly Token[], at: number, noun: number, role: RoleGroup, same: boolean): Read {
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
        country: countryOf(role.role) ?? countryOfKnown(familyOf(tokens, named.from, named.to)),
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
    (/^(?:hôte|hôtesse|invitée?)$/.test(tokens[noun]?.key ?? '') &&
      /^(?:du jour|de marque|d['’]honneur)$/.test(written(tokens, noun + 1, role.to))) ||
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
      country: countryOf(role.role),
      kindOnly: !plural && isKind(tokens, determiner, noun, role),
      ...(/^(?:un|une)$/.test(determiner) ? { indefinite: true } : {}),
    },
  };
}

/** `le syndicaliste`, `ce haut fonctionnaire onusien`: a kind of person, with an adjective at most. */
function isKind(tokens: readonly Token[], determiner: string, noun: number, role: RoleGroup): boolean {
  if (!/^(?:le|la|l'|ce|cet|cette)$/.test(determiner) || role.organisation !== null || role.to - role.from > 3) return false;
  const title = titleAt(tokens, noun)?.at ?? noun;
  if (titleAt(tokens, noun)?.title.heads.some((head) => OFFICES.has(head)) === true) return false;
  return tokens.slice(title + 1, role.to).every((token) => !token.capital && !PREPOSITIONS.has(token.key));
}

/** The title's own form tells most (`la directrice`), then civility and given name (`le ministre Awa Diop`), then the article. */
function genderOfNamed(tokens: readonly Token[], name: number, title: Gender, determined: Gender): Gender {
  const civility = CIVILITIES.get(tokens[name - 1]?.key ?? '') ?? 'unknown';
  const given = genderOfGivenName(tokens[name]?.text ?? '');
  // `la ministre` can only be a woman; `le ministre` may still be one.
  const article: Gender = determined === 'feminine' ? determined : 'unknown';
  return [title, civility, article, given].find((gender) => gender !== 'unknown') ?? determined;
}
