import type { Mention, Sentence, Token } from '../../captureLanguage.ts';
import { bodies, documents, isPlace, LEGAL_FORMS, metonyms, SHORT } from './bodies.ts';
import { ATTRIBUTION_NOUN, cueVerb, namingVerb } from './cueVerbs.ts';
import { adjectiveNominative, type Case, familyNominative, isAdjective } from './declension.ts';
import {
  bodyName,
  type Complement,
  complementFrom,
  isMarkedBody,
  isModifier,
  markedNominative,
  markedText,
  organisationIn,
  textOf,
} from './groups.ts';
import { isOblique, type NounForm } from './nounForms.ts';
import { isAcronym, isLatin, isNameWord, nameRun, nameStart, personNameAt, type ReadName, readName } from './people.ts';
import { headsOf, isGeneric, keepsPortfolio, roleForm } from './roles.ts';
import { ADVERBS, COUNTRY_ACRONYMS, PREPOSITIONS, plain, STARTERS } from './words.ts';

interface Read {
  readonly mention: Mention;
  readonly to: number;
}

/** Everybody and everything in a Russian sentence that could be a speaker, in order: people with their functions, functions alone, bodies, bare names. */
export function mentionsOf(sentence: Sentence): Mention[] {
  const { tokens } = sentence;
  const found: { mention: Mention; from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = roleAt(tokens, at) ?? bodyAt(tokens, at) ?? personAt(tokens, at) ?? bareNameAt(tokens, at);
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
function apposition(tokens: readonly Token[], before: { mention: Mention; to: number }, read: Read, at: number): Mention | null {
  if (before.mention.kind !== 'person' || before.mention.role !== null || read.mention.kind !== 'designation') return null;
  const comma = tokens[before.to];
  if (comma === undefined || !/^(?:,|\()$/.test(comma.text) || before.to + 1 !== at || isGeneric(read.mention.heads[0] ?? '')) return null;
  const { role, organisation, heads } = read.mention;
  return { ...before.mention, role, organisation, heads };
}

function span(tokens: readonly Token[], from: number, to: number): { start: number; end: number } {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** The case that the words before a name put it in, as far as they tell. */
function caseBefore(tokens: readonly Token[], at: number): Case | null {
  let before = at - 1;
  while (before >= 0 && isAdjective(plain(tokens[before])) && !isNameWord(tokens[before])) before -= 1;
  const key = plain(tokens[before]);
  if (ATTRIBUTION_NOUN.test(key)) return 'genitive';
  if (/^(?:у|от|для|до|из|без|кроме|против|после)$/.test(key)) return 'genitive';
  if (/^(?:к|ко|благодаря|согласно)$/.test(key)) return 'dative';
  if (/^(?:с|со|перед|между)$/.test(key)) return 'instrumental';
  if (/^(?:о|об|при)$/.test(key)) return 'prepositional';
  return null;
}

const OBLIQUE_ORDER: readonly Case[] = ['genitive', 'dative', 'instrumental', 'prepositional', 'accusative'];

function caseOf(form: NounForm, hint: Case | null): Case {
  if (hint !== null && form.cases.has(hint)) return hint;
  if (form.cases.has('nominative')) return 'nominative';
  return OBLIQUE_ORDER.find((one) => form.cases.has(one)) ?? 'nominative';
}

/** A function with what belongs to it and, where it follows, the person's name. */
function roleAt(tokens: readonly Token[], at: number): Read | null {
  let head = at;
  while (head < at + 5 && head < tokens.length && isRoleAdjective(tokens[head]) && roleForm(plain(tokens[head])) === undefined) head += 1;
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
  const person = plural ? null : nameBehind(tokens, complement.nameAt ?? complement.to, grammaticalCase, complement.nameAt !== null);
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
  const base = {
    role,
    organisation: organisation?.name ?? null,
    heads: headsOf(form.lemma),
    number: plural ? ('plural' as const) : ('singular' as const),
    acronym: null,
    governed,
  };
  if (person !== null) {
    return {
      mention: {
        ...span(tokens, at, person.to),
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
  const to = Math.max(complement.to, head + 1);
  const anaphoric = !plural && isAnaphoric(tokens, form.lemma, head, to, organisation !== null);
  const generic = to === head + 2 && SHORT.has(bodies.get(plain(tokens[head + 1]))?.lemma ?? '') ? [plain(tokens[head + 1])] : [];
  const name = organisation === null ? role : `${role} ${textOf(tokens, organisation.from, organisation.to)}`;
  return {
    mention: {
      ...span(tokens, at, to),
      ...base,
      kind: 'designation',
      heads: [...base.heads, ...generic],
      name,
      family: null,
      gender: 'unknown',
      anaphoric,
    },
    to,
  };
}

function isRoleAdjective(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const key = plain(token);
  return (
    /^(?:и\.о\.|врио|экс|вице)$/.test(key) ||
    (isModifier(token) &&
      !/^(?:который|которая|которые|которого|такой|этой|этого|самый|каждый|весь|своего|свой|своей|другой|следующий)$/.test(key))
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

function nameBehind(tokens: readonly Token[], at: number, hint: Case, certain: boolean): ReadName | null {
  const run = nameRun(tokens, at);
  if (run === at) return null;
  const start = certain ? at : nameStart(tokens, at, run, true);
  if (start !== at) return null;
  return readName(tokens, at, run, hint);
}

/** An institution: adjectives, its noun and what belongs to it; a name in marks behind a legal form; an acronym. */
function bodyAt(tokens: readonly Token[], at: number): Read | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (first.kind === 'quotation') return markedBodyAt(tokens, at);
  if (first.kind !== 'word') return null;
  let head = at;
  while (head < at + 5 && head < tokens.length && isModifier(tokens[head])) head += 1;
  const noun = tokens[head];
  const form = bodies.get(plain(noun));
  if (form !== undefined && noun?.kind === 'word' && !isCountryOnly(noun)) {
    const abroad = /^(?:посольство|консульство|генконсульство|генеральное|представительство|торгпредство)$/.test(form.lemma);
    const complement = complementFrom(tokens, head + 1, false, abroad);
    const to = Math.max(complement.to, head + 1);
    const marked = tokens.slice(head + 1, to).find((token) => token.kind === 'quotation');
    const read = bodyName(tokens, at, head, to);
    const named = marked?.kind === 'quotation' && !form.lemma.includes('служба');
    const name = named ? markedText(marked) : lowerStart(read.name, at === 0 && !isProper(form.lemma, head > at));
    const plural = form.gender === 'plural';
    const alone = to === head + 1 && head === at;
    const short = plural || (alone && SHORT.has(form.lemma));
    const heads = short ? [form.nominative] : alone ? kindsOf(form.lemma).slice(1) : kindsOf(form.lemma);
    const organisation = form.lemma.includes('служба') && marked?.kind === 'quotation' ? markedText(marked) : null;
    return bodyMention(tokens, at, to, {
      name,
      acronym: read.acronym,
      heads,
      plural,
      governed: isOblique(form) || PREPOSITIONS.has(plain(tokens[at - 1])),
      organisation,
    });
  }
  if (isAcronym(first) && !isCountryOnly(first)) {
    const next = tokens[at + 1];
    if (LEGAL_FORMS.has(plain(first)) && next !== undefined && (isMarkedBody(next) || isLatin(next))) {
      const to = next.kind === 'quotation' ? at + 2 : latinEnd(tokens, at + 1);
      return bodyMention(tokens, at, to, {
        name: next.kind === 'quotation' ? markedText(next) : textOf(tokens, at + 1, to),
        heads: ['компания', 'организация'],
        governed: PREPOSITIONS.has(plain(tokens[at - 1])),
      });
    }
    const complement = complementFrom(tokens, at + 1, false, false);
    const to = isAcronym(tokens[at + 1]) || isPlace(plain(tokens[at + 1])) ? Math.min(complement.to, at + 2) : at + 1;
    const name = textOf(tokens, at, to).replace(/(?<=\p{Lu}{2})(?:а|у|ом|е)(?= |$)/u, '');
    return bodyMention(tokens, at, to, {
      name,
      acronym: first.text,
      heads: ['ведомство', 'организация', 'компания', 'агентство'],
      governed: PREPOSITIONS.has(plain(tokens[at - 1])),
    });
  }
  if (isLatin(first) && first.capital && !/\d/.test(first.text) && (tokens[at - 1]?.text !== '(' || at === 0)) {
    const to = latinEnd(tokens, at);
    return bodyMention(tokens, at, to, {
      name: textOf(tokens, at, to),
      heads: ['компания', 'организация', 'агентство'],
      governed: PREPOSITIONS.has(plain(tokens[at - 1])),
    });
  }
  const metonym = metonyms.get(plain(first));
  if (metonym !== undefined && first.capital) {
    const name = metonym.nominative.charAt(0).toUpperCase() + metonym.nominative.slice(1);
    return bodyMention(tokens, at, at + 1, { name, heads: [], governed: isOblique(metonym) || PREPOSITIONS.has(plain(tokens[at - 1])) });
  }
  return null;
}

/** Whether a body is written with a capital wherever it stands. */
function isProper(lemma: string, adjective: boolean): boolean {
  if (/^(?:мин|рос|деп|гос|цб|центробанк|центризбирком|кремль|пентагон|евро|бунд|совфед|совбез|сбер)/.test(lemma)) return true;
  return (
    adjective &&
    /^(?:центр|банк|палата|совет|комитет|фонд|союз|институт|университет|служба|агентство|академия|ассоциация|комиссия|биржа|дума|федерация|музей|театр)$/.test(
      lemma,
    )
  );
}

function lowerStart(name: string, first: boolean): string {
  return first ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function latinEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (to < tokens.length && to < at + 8 && (isLatin(tokens[to]) || isDomainStop(tokens, to))) to += 1;
  return to;
}

/** The stop in `site.kz`. */
function isDomainStop(tokens: readonly Token[], at: number): boolean {
  const [before, stop, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return stop?.text === '.' && isLatin(next) && next?.capital === false && stop.start === before?.end && next.start === stop.end;
}

function isCountryOnly(token: Token): boolean {
  return isAcronym(token) && COUNTRY_ACRONYMS.has(plain(token));
}

/** Kinds by which a body is called later. */
function kindsOf(lemma: string): readonly string[] {
  const state =
    /^(?:мин|рос|деп|гос|центр|казнач)|служба|комитет|департамент|управление|агентство|штаб|прокуратура|полиция|инспекция|министерство|ведомство|администрация|мэрия|надзор/.test(
      lemma,
    );
  const company = /компани|корпораци|концерн|холдинг|банк|завод|комбинат|фирма|предприятие|оператор|перевозчик|группа/.test(lemma);
  return [
    lemma,
    ...(state ? ['ведомство', 'организация'] : []),
    ...(company ? ['компания', 'организация'] : []),
    ...(state || company ? [] : ['организация']),
  ].filter((word, index, all) => all.indexOf(word) === index);
}

function bodyMention(
  tokens: readonly Token[],
  from: number,
  to: number,
  {
    name,
    acronym = null,
    heads,
    plural = false,
    governed,
    organisation = null,
  }: { name: string; acronym?: string | null; heads: readonly string[]; plural?: boolean; governed: boolean; organisation?: string | null },
): Read {
  return {
    mention: {
      ...span(tokens, from, to),
      kind: 'body',
      name,
      family: null,
      acronym,
      gender: 'unknown',
      number: plural ? 'plural' : 'singular',
      role: null,
      heads,
      organisation,
      governed,
      anaphoric: false,
    },
    to,
  };
}

/** A name in marks that stands for a body by itself: `«Газпром» сообщил`, `в «Газпроме» отметили`, `заявлениям «Газпрома»`. */
function markedBodyAt(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (!isMarkedBody(token) || token.tokens.length > 6) return null;
  const key = plain(tokens[at - 1]);
  const declined = PREPOSITIONS.has(key) || ATTRIBUTION_NOUN.test(key) || documents.get(key) !== undefined;
  const hearer = (isSpeech(key) || key === 'интервью' || key === 'комментарии') && /(?:у|ам|ям)[»”"“]*$/.test(token.text);
  const subject = !hearer && (isSpeech(plain(tokens[at + 1])) || isSpeech(key));
  if (hearer || (!declined && !subject)) return null;
  return bodyMention(tokens, at, at + 1, {
    name: markedNominative(token, declined),
    heads: ['компания', 'организация', 'издание'],
    governed: declined,
  });
}

function isSpeech(key: string): boolean {
  return cueVerb(key) !== null || namingVerb(key) !== null;
}

function personAt(tokens: readonly Token[], at: number): Read | null {
  const hint = caseBefore(tokens, at);
  const run = nameRun(tokens, at);
  const certain = hint === 'genitive' || isSpeech(plain(tokens[at - 1])) || isSpeech(plain(tokens[run]));
  const read = personNameAt(tokens, at, hint, certain);
  if (read === null) return null;
  const governed = read.case !== 'nominative' || hint !== null || PREPOSITIONS.has(plain(tokens[at - 1]));
  return {
    mention: {
      ...span(tokens, at, read.to),
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

/** A capital word alone beside a verb of speech or behind `по словам`: a family name, or a body that is called by it. */
function bareNameAt(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (
    token === undefined ||
    !isNameWord(token) ||
    isPlace(plain(token)) ||
    (at === 0 && STARTERS.has(plain(token))) ||
    isAdjectiveName(token)
  )
    return null;
  const hint = caseBefore(tokens, at);
  const attributed = hint === 'genitive' && ATTRIBUTION_NOUN.test(attributionBefore(tokens, at));
  let next = at + 1;
  while (next < at + 4 && ADVERBS.has(plain(tokens[next]))) next += 1;
  let before = at - 1;
  while (before > at - 3 && ADVERBS.has(plain(tokens[before]))) before -= 1;
  const speaks = isSpeech(plain(tokens[next])) || isSpeech(plain(tokens[before]));
  if (!attributed && !speaks) return null;
  const gender = genderBeside(plain(tokens[next]), plain(tokens[before]));
  const grammaticalCase: Case = attributed ? 'genitive' : 'nominative';
  const name = familyNominative(token.text, grammaticalCase, gender);
  return {
    mention: {
      ...span(tokens, at, at + 1),
      kind: 'name',
      name,
      family: name,
      acronym: null,
      gender,
      number: 'singular',
      role: null,
      heads: [],
      organisation: null,
      governed: attributed,
      anaphoric: false,
    },
    to: at + 1,
  };
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
