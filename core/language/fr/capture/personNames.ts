import type { Token } from '../../captureLanguage.ts';
import { isGivenName } from '../names.ts';
import { bodyOf, COMPANY_WORDS } from './bodies.ts';
import { cueVerb } from './cueVerbs.ts';
import { bodyGroup, capitalRun, endsGroup, NAMED_AFTER, nameInside, written } from './nounGroups.ts';
import { type RoleGroup, roleGroup, titleAt } from './roleGroups.ts';
import { CIVILITIES } from './titles.ts';
import { BE, COMMON_VERBS, DETERMINERS, HAVE, PREPOSITIONS, STARTERS } from './words.ts';

/** `le porte-parole du président Kern, Paul Lavoie,`: the first name belongs to the inner function, the second to the outer one. */
export function outerName(tokens: readonly Token[], noun: number, role: RoleGroup): { from: number; to: number } | null {
  const inner = nameAfter(tokens, role.to);
  if (inner === null || tokens[role.to]?.text === ',') return null;
  const last = tokens[role.to - 1];
  const of = tokens[role.to - 2];
  if (last === undefined || role.to - 1 <= noun + 1 || titleAt(tokens, role.to - 1) === null || !/^(?:du|de|la|l')$/.test(of?.key ?? ''))
    return null;
  const outer = nameAfter(tokens, inner.to);
  return outer !== null && tokens[inner.to]?.text === ',' ? outer : null;
}

/** `le président et les rapporteurs de la commission`: two functions that speak together. The index after them, or -1. */
export function coordinated(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.key !== 'et' || !/^(?:le|la|les|l'|son|sa|ses)$/.test(tokens[at + 1]?.key ?? '')) return -1;
  const other = titleAt(tokens, at + 2) === null ? null : roleGroup(tokens, at + 2);
  if (other === null || nameAfter(tokens, other.to) !== null) return -1;
  return other.to;
}

/** The name after a function: `le ministre Awa Diop`, `le ministre du Commerce, M. Awa Diop,`. */
export function nameAfter(tokens: readonly Token[], from: number): { from: number; to: number } | null {
  let at = from;
  const comma = tokens[at]?.text === ',';
  if (comma) at = pastDuty(tokens, at) + 1;
  if (CIVILITIES.has(tokens[at]?.key ?? '') && tokens[at + 1]?.capital === true) {
    at += 1;
    const to = capitalRun(tokens, at);
    return to > at ? { from: at, to } : null;
  }
  const first = tokens[at];
  if (first === undefined || first.kind !== 'word' || (!first.capital && !/^(?:al|el|ben)-/.test(first.key)) || STARTERS.has(first.key))
    return null;
  const to = capitalRun(tokens, at);
  if (to === at || titleAt(tokens, at) !== null || isBodyRun(tokens, at, to)) return null;
  if (comma) {
    // A list of places or bodies after a function is no name.
    // `la veuve du maire, Ida, a dit`
    const alone = to - at === 1 && isGivenName(first.text) && tokens[to]?.text === ',';
    if ((to - at < 2 && !alone) || DETERMINERS.has(first.key)) return null;
    return { from: at, to };
  }
  // `la cheffe de groupe Écolo Hélène Roy`: the party before the given name is no part of it.
  const given = nameInside(tokens, at, to);
  return { from: given > at ? given : at, to };
}

/** `le procureur de Brest, chargé des fraudes, | Paul Kern`: from the comma to the one before the name; the same comma when none is behind. */
function pastDuty(tokens: readonly Token[], comma: number): number {
  if (!/^(?:chargée?|responsable|en|également|aussi|alors|membre|issue?|originaire)$/.test(tokens[comma + 1]?.key ?? '')) return comma;
  for (let at = comma + 2; at < comma + 40; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation' || (token.kind === 'mark' && token.text !== ',')) return comma;
    if (token.text !== ',') continue;
    if (isGivenName(tokens[at + 1]?.text ?? '') && capitalRun(tokens, at + 1) - at > 2) return at;
    // `chargé des quais, de la pêche et des ports, Paul Kern`: the list goes on.
    if (!/^(?:de|d'|du|des)$/.test(tokens[at + 1]?.key ?? '')) return comma;
  }
  return comma;
}

/**
 * The function behind a name, after a comma or in brackets: `Paul Kern, maire de Brest,`. `opens`: the name is a person's and opens the
 * sentence, so that the comma behind the function may be missing (`Ida Moreau, la ministre de la Mer a reçu …`).
 */
export function apposition(tokens: readonly Token[], from: number, opens = false): { role: RoleGroup; next: number } | null {
  const mark = tokens[from];
  if (mark === undefined || (mark.text !== ',' && mark.text !== '(')) return null;
  let at = from + 1;
  if (/^(?:le|la|l'|son|sa|leur|notre|un|une)$/.test(tokens[at]?.key ?? '')) at += 1;
  if (tokens[at]?.key === 'autre') at += 1;
  // `Paul Kern, l'un des coordinateurs du front,`
  const oneOf =
    /^(?:l'|un|une)$/.test(tokens[at - 1]?.key ?? '') && /^(?:un|une|des)$/.test(tokens[at]?.key ?? '') ? pastOneOf(tokens, at) : -1;
  if (oneOf !== -1) at = oneOf;
  if (titleAt(tokens, at) === null) return null;
  const read = roleGroup(tokens, at);
  const role = read !== null && oneOf !== -1 ? { ...read, role: inSingular(read.role) } : read;
  if (role === null || (role.title.plural && oneOf === -1)) return null;
  if (RELATIONS.test(tokens[at]?.key ?? '')) return null;
  const after = tokens[role.to];
  // `Invité de Radio Fleuve, le ministre a estimé`: the function is the subject, and nothing of the name's.
  if (!opens && /^(?:le|la|l')$/.test(tokens[at - 1]?.key ?? '') && mark.text === ',' && isVerb(after)) return null;
  if (mark.text === '(') return after?.text === ')' ? { role, next: role.to + 1 } : null;
  // `X, le ministre Y`: the function is somebody else's.
  if (after?.kind === 'word' && after.capital) return null;
  return { role, next: role.to };
}

/** `secrétaires généraux adjoints de la CGT` as one of them is called: the words before the complement in the singular. */
function inSingular(role: string): string {
  const complement = role.search(/ (?:de|du|des|d['’]|à|au|aux|en|pour)(?:$|[ \p{L}])/u);
  const own = complement === -1 ? role : role.slice(0, complement);
  const single = own.replace(/(?<=\p{L}{3})aux(?!\p{L})/gu, 'al').replace(/(?<=\p{L}{3}[^su])s(?!\p{L})/gu, '');
  return `${single}${complement === -1 ? '' : role.slice(complement)}`;
}

/** The plural title behind `l'un des`, `une des`; -1 when another word is there. */
function pastOneOf(tokens: readonly Token[], at: number): number {
  const des = tokens[at]?.key === 'des' ? at : at + 1;
  return tokens[des]?.key === 'des' ? des + 1 : -1;
}

/** What one is to somebody else says nothing of what one does. */
const RELATIONS = /^(?:alliée?|amie?|frère|sœur|fils|fille|père|mère|épou(?:x|se)|veu(?:f|ve)|voisine?|rivale?)$/;

function isVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return HAVE.has(token.key) || BE.has(token.key) || COMMON_VERBS.has(token.key) || cueVerb(token.key, 'finite', false) !== null;
}

/** `Paul Kern, de l'Institut des mers (IDM),`: the body a person speaks for. */
export function fromBody(tokens: readonly Token[], from: number): { organisation: string; next: number } | null {
  if (tokens[from]?.text !== ',' || !/^(?:de|d'|du|des)$/.test(tokens[from + 1]?.key ?? '')) return null;
  let noun = from + 2;
  if (/^(?:la|l'|le|les)$/.test(tokens[noun]?.key ?? '')) noun += 1;
  const token = tokens[noun];
  if (token?.kind !== 'word') return null;
  const acronym = /^\p{Lu}[\p{Lu}\p{N}&-]{1,9}$/u.test(token.text);
  const kind = bodyOf(token.key);
  if (!acronym && (kind === null || kind.document)) return null;
  const group = bodyGroup(tokens, noun);
  const after = tokens[group.to];
  if (after !== undefined && after.text !== ',' && after.text !== '.') return null;
  const name = group.acronym !== null ? group.name : written(tokens, noun, group.to);
  return { organisation: name, next: group.to };
}

/** Where a person's company begins in a run of capitals: `Paul Kern | de Norda Capital`; -1 when it holds none. */
export function companyOf(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 2; at < to - 1; at += 1) {
    if (tokens[at]?.key !== 'de' || !isGivenName(tokens[from]?.text ?? '')) continue;
    const shape = tokens.slice(at + 1, to).some((token) => /^\p{Lu}{2,}$/u.test(token.text) || COMPANY_WORDS.has(token.key));
    if (shape && !isBodyRun(tokens, from, at)) return at;
  }
  return -1;
}

/** `la polyclinique Berka Zahra`: capitals right behind a noun with its article name that thing, unless a given name opens them. */
export function namesThing(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at - 1];
  const article = tokens[at - 2];
  if (noun?.kind !== 'word' || noun.capital || article?.kind !== 'word') return false;
  if (isGivenName(tokens[at]?.text ?? '') && !NAMED_AFTER.test(noun.key)) return false;
  if (!/^(?:le|la|l'|les|du|des|au|aux|un|une|cette|ce)$/.test(article.key)) return false;
  return !endsGroup(tokens, at - 1) && titleAt(tokens, at - 1) === null && !DETERMINERS.has(noun.key) && !PREPOSITIONS.has(noun.key);
}

/** A run of capitals that holds a noun for a body, or a word of company names. */
export function isBodyRun(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (bodyOf(token.key) !== null || COMPANY_WORDS.has(token.key) || /\d/.test(token.text)) return true;
  }
  return false;
}

const FAMILY_PARTICLE = /^(?:Ben|Bel|Bin|Bou|Ould|Aït|Ait|El|Al|Di|De|Da|Dos|Del|Della|Van|Von|Le|La|Mac|Abou|Abu|Oulad)$/;

/** The family name: what follows the given names; a single word is one by itself. */
export function familyOf(tokens: readonly Token[], from: number, to: number): string | null {
  if (to - from === 1) return tokens[from]?.text ?? null;
  // `Ben Nour`, `Di Stefano`, `Ould Ahmed`: no given name before the particle.
  if (to - from === 2 && FAMILY_PARTICLE.test(tokens[from]?.text ?? '')) return written(tokens, from, to);
  let at = from + 1;
  while (at < to - 1 && isGivenName(tokens[at]?.text ?? '')) at += 1;
  return written(tokens, at, to);
}
