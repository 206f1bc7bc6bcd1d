import type { Mention, Sentence, Token } from '../../captureLanguage.ts';
import { bodies, isPlace, SHORT } from './bodies.ts';
import { bodyAt } from './bodyMentions.ts';
import { civilityAt } from './civilities.ts';
import { ATTRIBUTION_NOUN, cueVerb, namingVerb } from './cueVerbs.ts';
import { adjectiveNominative, type Case, familyNominative, isAdjective } from './declension.ts';
import { type Complement, complementFrom, isModifier, isVerbForm, organisationIn, textOf } from './groups.ts';
import { caseBefore, type ReadMention, spanOf, speaks } from './mentionContext.ts';
import { isOblique, type NounForm } from './nounForms.ts';
import { isFamilyShaped, isNameWord, nameRun, nameStart, personNameAt, type ReadName, readName } from './people.ts';
import { headsOf, isGeneric, keepsPortfolio, officeOf, roleForm } from './roles.ts';
import { ADVERBS, DEDICATION, PREPOSITIONS, plain, STARTERS } from './words.ts';

/** Everybody and everything in a Russian sentence that could be a speaker, in order: people with their functions, functions alone, bodies, bare names. */
export function mentionsOf(sentence: Sentence): Mention[] {
  const { tokens } = sentence;
  const found: { mention: Mention; from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read =
      oneOfAt(tokens, at) ??
      civilityAt(tokens, at) ??
      roleAt(tokens, at) ??
      bodyAt(tokens, at) ??
      personAt(tokens, at) ??
      bareNameAt(tokens, at);
    if (read === null) {
      at += 1;
      continue;
    }
    const before = found.at(-1);
    const joined = before === undefined ? null : apposition(tokens, before, read, at);
    if (joined !== null && before !== undefined) found[found.length - 1] = { mention: joined, from: before.from, to: read.to };
    else found.push({ mention: read.mention, from: at, to: read.to });
    at = Math.max(read.to, at + 1);
  }
  return found.map(({ mention }) => mention);
}

/** `Илья Березнюк, управляющий партнёр агентства,`: the function behind the comma is the person's. */
function apposition(tokens: readonly Token[], before: { mention: Mention; to: number }, read: ReadMention, at: number): Mention | null {
  if (before.mention.kind !== 'person' || before.mention.role !== null || read.mention.kind !== 'designation') return null;
  const comma = tokens[before.to];
  if (comma === undefined || !/^(?:,|\()$/.test(comma.text) || before.to + 1 !== at || isGeneric(read.mention.heads[0] ?? '')) return null;
  const { role, organisation, heads } = read.mention;
  return { ...before.mention, role, organisation, heads };
}

const OBLIQUE_ORDER: readonly Case[] = ['genitive', 'dative', 'instrumental', 'prepositional', 'accusative'];

function caseOf(form: NounForm, hint: Case | null): Case {
  if (hint !== null && form.cases.has(hint)) return hint;
  if (form.cases.has('nominative')) return 'nominative';
  return OBLIQUE_ORDER.find((one) => form.cases.has(one)) ?? 'nominative';
}

/** A function with what belongs to it and, where it follows, the person's name. `isSecond`: another stands before it, joined by a dash. */
function roleAt(tokens: readonly Token[], at: number, isSecond = false): ReadMention | null {
  let head = at;
  while (head < at + 5 && head < tokens.length && isRoleAdjective(tokens[head]) && roleForm(plain(tokens[head])) === undefined) {
    // «чрезвычайный и полномочный посол»
    const joined = plain(tokens[head + 1]) === 'и' && isRoleAdjective(tokens[head + 2]) && roleForm(plain(tokens[head + 3])) !== undefined;
    head += joined ? 2 : 1;
  }
  // «управляющий партнёр», «командующий генерал»: the first word is a function too, here it only qualifies the second.
  if (
    /(?:щ|ющ|ащ|ящ)/.test(plain(tokens[head])) &&
    roleForm(plain(tokens[head])) !== undefined &&
    roleForm(plain(tokens[head + 1])) !== undefined
  )
    head += 1;
  const noun = tokens[head];
  const form = noun?.kind === 'word' ? roleForm(plain(noun)) : undefined;
  if (noun === undefined || form === undefined) return null;
  if (noun.capital && head > 0 && at === head && isNameWord(tokens[head - 1])) return null;
  const hint = caseBefore(tokens, at);
  const grammaticalCase = caseOf(form, hint);
  const plural = form.gender === 'plural';
  const complement = withSeat(tokens, form.lemma, complementFrom(tokens, head + 1, true, true));
  const comma = plural ? null : namedBehindComma(tokens, complement, caseOf(form, hint));
  const person = plural
    ? null
    : (comma ?? nameBehind(tokens, complement.nameAt ?? complement.to, grammaticalCase, complement.nameAt !== null));
  const portfolio = keepsPortfolio(form.lemma);
  const organisation = organisationIn(tokens, head + 1, complement.to, portfolio);
  const governed =
    isOblique(form) || hint !== null || PREPOSITIONS.has(plain(tokens[at - 1])) || (grammaticalCase !== 'nominative' && !plural);
  const title = [
    ...tokens.slice(at, head).map((token) => adjectiveNominative(token.text, plural ? 'plural' : 'masculine')),
    titleCase(noun.text, form.nominative),
  ].join(' ');
  const behind =
    organisation === null
      ? textOf(tokens, head + 1, complement.to)
      : [textOf(tokens, head + 1, organisation.from), textOf(tokens, organisation.to, complement.to)]
          .filter((part) => part !== '')
          .join(' ');
  const role = lowerFirst(`${title}${behind === '' ? '' : ` ${behind}`}`.replace(/\s*\([^)]*\)/g, ''), at === 0);
  const written = textOf(tokens, head + 1, complement.to);
  const office = officeOf(form.lemma, written);
  const base = {
    role,
    organisation: organisation?.name ?? null,
    heads: office === null ? headsOf(form.lemma) : [...headsOf(form.lemma), office],
    number: plural ? ('plural' as const) : ('singular' as const),
    acronym: null,
    governed,
  };
  if (person !== null) {
    return {
      mention: {
        ...spanOf(tokens, at, person.to),
        ...base,
        kind: 'person',
        name: person.name,
        family: person.family,
        gender: person.gender,
        anaphoric: false,
      },
      to: person.to,
    };
  }
  const second = plural || isSecond ? null : secondFunction(tokens, Math.max(complement.to, head + 1), governed);
  if (second !== null)
    return {
      mention: {
        ...second.mention,
        ...spanOf(tokens, at, second.to),
        role: `${role} ${second.dash} ${second.mention.role ?? ''}`,
        heads: [...base.heads, ...second.mention.heads],
        organisation: second.mention.organisation ?? base.organisation,
      },
      to: second.to,
    };
  const to = Math.max(complement.to, head + 1);
  const anaphoric = !plural && isAnaphoric(tokens, form.lemma, head, to, organisation !== null);
  // «глава нашего региона» is the region's head.
  const ours = /^наш(?:его|ей|их)$/.test(plain(tokens[head + 1])) && to === head + 3 ? 1 : 0;
  const only = to === head + 2 + ours ? plain(tokens[head + 1 + ours]) : '';
  const generic =
    SHORT.has(bodies.get(only)?.lemma ?? '') || /^(?:региона|области|края|республики|города|страны|государства|района|округа)$/.test(only)
      ? [only]
      : [];
  const name =
    ours > 0 ? `${title} ${only}` : organisation === null ? role : `${role} ${textOf(tokens, organisation.from, organisation.to)}`;
  return {
    mention: {
      ...spanOf(tokens, at, to),
      ...base,
      kind: 'designation',
      // «глава МИД»: nobody else's head, and its words say no more.
      heads:
        office !== null && form.lemma === 'глава' && to === head + 2
          ? [office, ...(only === '' ? [] : [`глава ${only}`])]
          : [...base.heads, ...generic],
      name,
      family: null,
      gender: 'unknown',
      anaphoric,
      ...(isVague(tokens, at, head, to) ? { vague: true } : {}),
    },
    to,
  };
}

/** `вице-премьер — министр транспорта Иван Седов`: one who holds two functions, joined by a dash, in the same case. */
function secondFunction(tokens: readonly Token[], at: number, governed: boolean): (ReadMention & { readonly dash: string }) | null {
  const dash = tokens[at];
  if (dash === undefined || !/^[–—-]$/.test(dash.text) || tokens[at + 1]?.capital === true) return null;
  const read = roleAt(tokens, at + 1, true);
  return read === null || read.mention.kind !== 'person' || read.mention.governed !== governed ? null : { ...read, dash: dash.text };
}

/** `египетский министр`, `глава эсеров`: an adjective of a country or town, or the people somebody leads, say too little to tell holders apart. */
function isVague(tokens: readonly Token[], at: number, head: number, to: number): boolean {
  if (to === head + 1) return tokens.slice(at, head).every((token) => /[сц]к(?:ий|ой|ая|ого|ому|им|ом)$/.test(plain(token)));
  return at === head && to === head + 2 && /(?:ов|ев)$/.test(plain(tokens[head + 1])) && tokens[head + 1]?.capital === false;
}

/** `один из авторов законопроекта`: somebody of several, without a name. */
function oneOfAt(tokens: readonly Token[], at: number): ReadMention | null {
  if (!/^(?:один|одна|одного|одной|одному)$/.test(plain(tokens[at])) || plain(tokens[at + 1]) !== 'из') return null;
  let head = at + 2;
  while (head < at + 6 && isRoleAdjective(tokens[head]) && roleForm(plain(tokens[head])) === undefined) head += 1;
  const form = roleForm(plain(tokens[head]));
  if (form === undefined || form.gender !== 'plural') return null;
  const complement = complementFrom(tokens, head + 1, false, true);
  if (complement.nameAt !== null) return null;
  const to = Math.max(complement.to, head + 1);
  const feminine = /^одн(?:а|ой)$/.test(plain(tokens[at]));
  const role = `${feminine ? 'одна' : 'один'} ${textOf(tokens, at + 1, to)}`;
  return {
    mention: {
      ...spanOf(tokens, at, to),
      kind: 'designation',
      name: role,
      family: null,
      acronym: null,
      gender: feminine ? 'feminine' : 'unknown',
      number: 'singular',
      role,
      heads: [],
      organisation: null,
      governed: !/^(?:один|одна)$/.test(plain(tokens[at])),
      anaphoric: false,
    },
    to,
  };
}

function isRoleAdjective(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const key = plain(token);
  return (
    /^(?:и\.о\.|врио|экс|вице)$/.test(key) ||
    (isModifier(token) && !/^(?:котор\p{L}+|такой|этой|этого|самый|каждый|весь|своего|свой|своей|другой|следующий)$/u.test(key))
  );
}

/** `источник в Минтрансе`: where the unnamed one sits belongs to the designation. */
function withSeat(tokens: readonly Token[], lemma: string, complement: Complement): Complement {
  const seat = tokens[complement.to + 1];
  if (!/^(?:источник|собеседник)$/.test(lemma) || !/^(?:в|во|из)$/.test(plain(tokens[complement.to])) || seat === undefined)
    return complement;
  if (!seat.capital && !bodies.has(plain(seat)) && !isModifier(seat)) return complement;
  return { ...complement, to: Math.max(complementFrom(tokens, complement.to + 1, false, false).to, complement.to + 2), nameAt: null };
}

/** `эксперт`, `собеседник агентства`, `представитель ведомства`: somebody who was named before. */
function isAnaphoric(tokens: readonly Token[], lemma: string, head: number, to: number, organised: boolean): boolean {
  if (organised) return false;
  if (lemma === 'собеседник') return !tokens.slice(head + 1, to).some((token) => /^(?:в|во|из)$/.test(plain(token)));
  if (lemma === 'источник') return /^(?:агентства|издания|газеты|телеканала|портала|журнала)$/.test(plain(tokens[head + 1]));
  const alone = to === head + 1;
  if (!alone || head === 0) return isGeneric(lemma) && alone;
  return isGeneric(lemma) && !isAdjective(plain(tokens[head - 1]));
}

function titleCase(written: string, nominative: string): string {
  return /^\p{Lu}/u.test(written) ? nominative.charAt(0).toUpperCase() + nominative.slice(1) : nominative;
}

function lowerFirst(text: string, first: boolean): string {
  return first && !/^\p{Lu}{2}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** `Председатель палаты, Олег Седов, отметил`: the name between commas behind a function. */
function namedBehindComma(tokens: readonly Token[], complement: Complement, hint: Case): ReadName | null {
  if (complement.nameAt !== null || tokens[complement.to]?.text !== ',') return null;
  const at = complement.to + 1;
  const run = nameRun(tokens, at);
  if (run - at < 2 || run - at > 3 || tokens[run]?.text !== ',' || nameStart(tokens, at, run, false) !== at) return null;
  const read = personNameAt(tokens, at, hint, false);
  return read !== null && read.to === run && read.case === hint ? read : null;
}

function nameBehind(tokens: readonly Token[], at: number, hint: Case, certain: boolean): ReadName | null {
  const run = nameRun(tokens, at);
  if (run === at) return null;
  const start = certain ? at : nameStart(tokens, at, run, true);
  if (start !== at) return null;
  return readName(tokens, at, run, hint);
}

function personAt(tokens: readonly Token[], at: number): ReadMention | null {
  if (DEDICATION.test(plain(tokens[at - 1]))) return null;
  const hint = caseBefore(tokens, at);
  const run = nameRun(tokens, at);
  const certain = hint === 'genitive' || speaks(plain(tokens[at - 1])) || speaks(plain(tokens[run])) || hasFunctionBehind(tokens, run);
  const read = personNameAt(tokens, at, hint, certain);
  if (read === null) return null;
  const governed = read.case !== 'nominative' || hint !== null || PREPOSITIONS.has(plain(tokens[at - 1]));
  return {
    mention: {
      ...spanOf(tokens, at, read.to),
      kind: 'person',
      name: read.name,
      family: read.family,
      acronym: null,
      gender: read.gender,
      number: 'singular',
      role: null,
      heads: [],
      organisation: null,
      governed,
      anaphoric: false,
    },
    to: read.to,
  };
}

/** `Мэй Лоусон, глава отдела, …` and `Мэй Лоусон (глава отдела)`: only people have functions. */
function hasFunctionBehind(tokens: readonly Token[], comma: number): boolean {
  if (!/^[,(]$/.test(tokens[comma]?.text ?? '')) return false;
  let head = comma + 1;
  while (head < comma + 4 && isRoleAdjective(tokens[head]) && roleForm(plain(tokens[head])) === undefined) head += 1;
  const form = roleForm(plain(tokens[head]));
  return form?.cases.has('nominative') === true && form.gender !== 'plural' && tokens[head]?.capital === false;
}

/** A capital word alone beside a verb of speech or behind `по словам`: a family name, or a body that is called by it. */
function bareNameAt(tokens: readonly Token[], at: number): ReadMention | null {
  const token = tokens[at];
  if (token === undefined || !isNameWord(token) || isPlace(plain(token)) || STARTERS.has(plain(token)) || isAdjectiveName(token))
    return null;
  const hint = caseBefore(tokens, at);
  const attributed = hint === 'genitive' && ATTRIBUTION_NOUN.test(attributionBefore(tokens, at));
  let next = at + 1;
  while (next < at + 4 && ADVERBS.has(plain(tokens[next]))) next += 1;
  let before = at - 1;
  while (before > at - 3 && ADVERBS.has(plain(tokens[before]))) before -= 1;
  const beside = speaks(plain(tokens[next])) || speaks(plain(tokens[before]));
  // «Сам Катырин в беседе с журналистами заявил»: a family name that opens its sentence is the subject of a verb further on.
  const opens =
    at <= 1 &&
    (isFamilyShaped(token.text)
      ? tokens.some((other) => other.kind === 'word' && cueVerb(plain(other)) !== null)
      : speaksAfterPhrase(tokens, at));
  if (!attributed && !beside && !opens) return null;
  const gender = genderBeside(plain(tokens[next]), plain(tokens[before]));
  // «сообщил Белову»: the one it was said to.
  const hearer = !attributed && speaks(plain(tokens[before])) && /(?:[оеё]в|[иы]н)у$|[сц]кому$/.test(plain(token));
  const grammaticalCase: Case = attributed ? 'genitive' : hearer ? 'dative' : 'nominative';
  const name = familyNominative(token.text, grammaticalCase, gender);
  return {
    mention: {
      ...spanOf(tokens, at, at + 1),
      kind: 'name',
      name,
      family: name,
      acronym: null,
      gender,
      number: 'singular',
      role: null,
      heads: [],
      organisation: null,
      governed: attributed || hearer,
      anaphoric: false,
    },
    to: at + 1,
  };
}

/** `Брандт в начале марта заявил`: between the name and its verb of speech stand only words of time and place. */
function speaksAfterPhrase(tokens: readonly Token[], at: number): boolean {
  if (!PREPOSITIONS.has(plain(tokens[at + 1])) && !ADVERBS.has(plain(tokens[at + 1]))) return false;
  for (let next = at + 2; next < tokens.length && next <= at + 9; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.kind === 'mark' || token.kind === 'quotation') return false;
    const verb = cueVerb(plain(token));
    if (verb !== null) return verb.form === 'singular' && verb.clause;
    if (isVerbForm(plain(token))) return false;
  }
  return false;
}

function isAdjectiveName(token: Token): boolean {
  return isAdjective(plain(token)) && !/(?:ский|цкий|ская|цкая|ского|ской|ой|ый)$/.test(plain(token));
}

function attributionBefore(tokens: readonly Token[], at: number): string {
  let before = at - 1;
  while (before >= 0 && isAdjective(plain(tokens[before]))) before -= 1;
  return plain(tokens[before]);
}

/** `сказала Иванова`: the past tense tells a woman. */
function genderBeside(...keys: readonly string[]): Mention['gender'] {
  for (const key of keys) {
    const verb = cueVerb(key) ?? namingVerb(key);
    if (verb !== null && verb.gender !== 'unknown') return verb.gender;
  }
  return 'unknown';
}
