import type { QuotationToken, Token } from '../../captureLanguage.ts';
import { remembered } from '../../remembered.ts';
import { bodies, documents, isPlace, LEGAL_FORMS, UNITS } from './bodies.ts';
import { ATTRIBUTION_NOUN, cueVerb, namingVerb } from './cueVerbs.ts';
import { adjectiveNominative, isAdjective, type NounGender } from './declension.ts';
import { givenNames } from './givenNames.ts';
import { isAcronym, isLatin, isNameWord, nameRun, nameStart } from './people.ts';
import { roleForm } from './roles.ts';
import { ADVERBS, CONJUNCTIONS, COUNTRY_ACRONYMS, DEDICATION, PREPOSITIONS, PRONOUNS, plain } from './words.ts';

/** The words behind a function or a body that go with it: tokens `from` to `to`; a name follows at `nameAt`. */
export interface Complement {
  readonly from: number;
  readonly to: number;
  readonly nameAt: number | null;
}

const MOST_WORDS = 16;
const FINITE =
  /(?:ала|ила|ела|ыла|ула|али|или|ели|ыли|ули|ало|ило|ело|шла|шло|шли|шел|никла|никло|никли|могла|могло|могли|несла|несло|несли|росла|росло|росли|везла|везли|легла|легли|стигла|стигло|стигли|ал|ил|ел|ыл|нул|ает|яет|ует|еет|ают|яют|уют|еют|ит|ят|ется|ится|ются|ятся|лся|лась|лось|лись|ть|ться|жет|гут|дет|дут|жут|чут|сут|нут|рут|тут|лют|вят|дят|зят|мят|пят|рят|тят|чат|жат|ны|ено|ано|ена|ана)$/;
const NO_VERB =
  /^(?:дел|дела|отдел|отдела|раздела|портала|капитала|филиала|персонала|канала|журнала|материала|металла|зала|сил|сила|арсенала|потенциала|терминала|предприятий|лабораторий|села|тела|уровень|нужд|страны|стороны|обороны|войны|экономики|кабинета|университета|комитета|бюджета|общины|машины|вины|охраны|стран|краны|ткани|телекоммуникаций|кредит|бит|лит|мит|вил|был|страна|команда|связи|сети|власти|области|части|политики|печати|министра|центра|сектора|рынка|финансов|туризма|спорта|торговли)$/;

/** A verb that ends a group of nouns. */
export const isVerbForm: (key: string) => boolean = remembered(
  (key) =>
    cueVerb(key) !== null ||
    namingVerb(key) !== null ||
    /^(?:был|была|было|были|будет|будут|может|могут|есть|нет|стал|стала|стало|стали|станет|станут|намерен\p{L}*|готов\p{L}?|должен|должна|должны)$/u.test(
      key,
    ) ||
    (FINITE.test(key) && !NO_VERB.test(key) && key.length > 3 && !/(?:стны|иканы|оны)$/.test(key)),
);

/** An adjective that can stand before a function or a body: no noun of speech (`данным`, `сообщений`) that only ends like one. */
export function isModifier(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const key = plain(token);
  return (
    isAdjective(key) &&
    !/^данн(?:ых|ыми|ые)$/.test(key) &&
    !documents.has(key) &&
    !ATTRIBUTION_NOUN.test(key) &&
    !bodies.has(key) &&
    !ADVERBS.has(key) &&
    cueVerb(key) === null
  );
}

/** A name in marks rather than speech: short, and not closed by a verb of speech. */
export function isMarkedBody(token: Token | undefined): token is QuotationToken {
  if (token?.kind !== 'quotation') return false;
  const words = token.tokens.filter((inner) => inner.kind === 'word');
  return words.length > 0 && words.length <= 7 && token.capital && !token.tokens.some((inner) => /^[.!?]$/.test(inner.text));
}

/** Reads what belongs to a function or a body from token `from` on. `close`: a bare family name may follow at once; `places`: so may `в Марокко`. */
export function complementFrom(tokens: readonly Token[], from: number, close: boolean, places: boolean): Complement {
  let at = from;
  while (at < tokens.length && at < from + MOST_WORDS) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'quotation') {
      if (!isMarkedBody(token)) break;
      at += 1;
      continue;
    }
    if (token.text === '(') {
      const end = shortBracket(tokens, at);
      if (end === at) break;
      at = end;
      continue;
    }
    // «Kama Line 2 AG»
    if (token.kind === 'number' && isLatin(tokens[at - 1]) && isLatin(tokens[at + 1])) {
      at += 1;
      continue;
    }
    // Inside somebody's words the marks of a name are single tokens: `руководитель отдела "Системы"`.
    if (/^["«„“]$/.test(token.text)) {
      const close = tokens.findIndex((other, index) => index > at && index <= at + 6 && /^["»”“]$/.test(other.text));
      if (close === -1 || tokens[at + 1]?.capital !== true) break;
      at = close + 1;
      continue;
    }
    if (token.kind !== 'word') break;
    const key = plain(token);
    if (isVerbForm(key) && !token.capital) break;
    if (isNameWord(token)) {
      const run = nameRun(tokens, at);
      // «Институт имени Льва Ершова»: a dedication, no holder of the function.
      const start = DEDICATION.test(plain(tokens[at - 1]))
        ? nameBehindDedication(tokens, at, run)
        : nameStart(tokens, at, run, close && at === from);
      if (start !== null) return trimmedTo(tokens, from, start, start);
      at = Math.max(run, at + 1);
      continue;
    }
    // «в пресс-службе „Сибири“ ТАСС сообщили»: the agency it was said to.
    if (at > from && /^(?:тасс|рбк|риа|иа|еан|интерфаксу)$/.test(key) && isAcronym(token)) break;
    if (token.capital || isAcronym(token) || isLatin(token)) {
      at += 1;
      continue;
    }
    if (PREPOSITIONS.has(key) || CONJUNCTIONS.has(key)) {
      if (!goesOnBehind(tokens, at, from, places)) break;
      at += 1;
      continue;
    }
    if (ADVERBS.has(key) || PRONOUNS.has(key) || /^(?:котор\p{L}+|этот|это|эта|эти|этой|этих|не|кто|свой|себя|слова)$/u.test(key)) break;
    // «журналистам торговый представитель»: an adjective in the nominative begins the subject.
    if (/(?:ый|ий|ая|яя|ое)$/.test(key) && isModifier(token)) break;
    const role = roleForm(key);
    if (role?.cases.has('nominative') && !role.cases.has('genitive') && role.gender !== 'plural') break;
    // «цитирует газета документ»: the object; «в полученном министерством документе»: where it is said.
    const text = documents.get(key);
    if (text !== undefined && !text.cases.has('genitive') && (text.cases.has('nominative') || text.cases.has('prepositional'))) break;
    at += 1;
  }
  return trimmedTo(tokens, from, at, null);
}

/** In `имени Льва Ершова Михаил Панин` the second given name, in the nominative, begins the one who is meant. */
function nameBehindDedication(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from + 1; at + 1 < to; at += 1)
    if (givenNames(tokens[at]?.text ?? '').some((reading) => reading.case === 'nominative')) return at;
  return null;
}

function trimmedTo(tokens: readonly Token[], from: number, to: number, nameAt: number | null): Complement {
  let end = to;
  while (end > from && (PREPOSITIONS.has(plain(tokens[end - 1])) || CONJUNCTIONS.has(plain(tokens[end - 1])))) end -= 1;
  return { from, to: end, nameAt: nameAt !== null && nameAt === end ? nameAt : nameAt === null ? null : nameAt };
}

/** `(ФТС)`, `(Группа ВЭБ.РФ)`: a short form or a foreign writing in brackets. */
function shortBracket(tokens: readonly Token[], at: number): number {
  for (let close = at + 1; close < Math.min(at + 8, tokens.length); close += 1) {
    if (tokens[close]?.text !== ')') continue;
    const inner = tokens.slice(at + 1, close);
    return inner.every((token) => token.kind !== 'word' || token.capital || isLatin(token)) ? close + 1 : at;
  }
  return at;
}

const WITH_SOMEBODY = /^(?:сотрудничеству|связям|отношениям|работе|взаимодействию|борьбе|контактам|диалогу|торговле|координации)$/;

/** `по экономическим вопросам`, `в Казахстане`, `торговли и промышленности` go on; `в среду`, `и добавил` do not. */
function goesOnBehind(tokens: readonly Token[], at: number, from: number, places: boolean): boolean {
  const key = plain(tokens[at]);
  const next = tokens[at + 1];
  const nextKey = plain(next);
  if (next === undefined || next.kind === 'mark' || next.kind === 'number') return false;
  if (key === 'по')
    return (
      next.kind === 'word' && !/^(?:его|ее|их|словам|данным|итогам|мнению|поводу|телефону|видеосвязи|информации|мсфо|рсбу)$/.test(nextKey)
    );
  // «депутат от фракции», «сенатор от области»
  if (key === 'от')
    return (
      at === from &&
      (next.capital || /^(?:фракци|парти|област|кра|республик|регион|округ|оппозици|район)/.test(nextKey) || isModifier(next))
    );
  // «по сотрудничеству с Африкой», «по работе с вкладчиками»
  if (key === 'с' || key === 'со') return WITH_SOMEBODY.test(plain(tokens[at - 1])) && plain(tokens[at - 2]) === 'по';
  if (key === 'и') {
    if (at === from || next.kind !== 'word') return next.kind === 'quotation' && at > from;
    if (isVerbForm(nextKey) || ADVERBS.has(nextKey) || PREPOSITIONS.has(nextKey) || PRONOUNS.has(nextKey)) return false;
    return !roleForm(nextKey)?.cases.has('nominative');
  }
  if (places && /^(?:в|во|на|при)$/.test(key))
    return isPlace(nextKey) || (COUNTRY_ACRONYMS.has(nextKey) && isAcronym(next)) || (key === 'при' && next.capital);
  return false;
}

/** A body in the words of a complement: where it begins and ends, and its name in the nominative. */
export interface ReadBody {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly acronym: string | null;
}

/** The organisation among the words behind a function; `portfolio` functions keep all but names that only a body has. */
export function organisationIn(tokens: readonly Token[], from: number, to: number, portfolio: boolean): ReadBody | null {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '(') {
      const close = shortBracket(tokens, at);
      at = Math.max(close - 1, at);
      continue;
    }
    const plainEnd = bodyEnd(tokens, at, to);
    // «Агентство по инвестициям»: a body whose own name goes on with «по».
    const last = tokens[plainEnd - 1];
    const end = last?.capital === true && NAMED_WITH_PO.has(bodies.get(plain(last))?.lemma ?? '') ? to : plainEnd;
    if (token.kind === 'quotation') {
      // «руководитель направления „Африка“»: the marks name a part of the function.
      if (
        at > from &&
        /^(?:направлен|проект|програм|фракци|партии|движени|форум|преми|рубрик|клуб|площадк|лаборатори|кафедр)/.test(plain(tokens[at - 1]))
      )
        continue;
      return { from: at, to: end, name: markedNominative(token, at === from || !bodies.has(plain(tokens[at - 1]))), acronym: null };
    }
    if (isAcronym(token) && !COUNTRY_ACRONYMS.has(plain(token)))
      return LEGAL_FORMS.has(plain(token)) && tokens[at + 1]?.kind === 'quotation'
        ? legalFormWithName(tokens, at, end)
        : { from: at, to: end, name: textOf(tokens, at, end), acronym: null };
    if (isLatin(token)) return { from: at, to: end, name: textOf(tokens, at, end), acronym: null };
    let head = at;
    while (head < to && head < at + 4 && isModifier(tokens[head])) head += 1;
    const body = bodies.get(plain(tokens[head]));
    if (body === undefined || head >= to) {
      if (isPlainCompany(tokens, at, to, portfolio))
        return { from: at, to: at + 1, name: token.text.replace(/(?<=[бвгджзклмнпрстфхцчшщ])а$/, ''), acronym: null };
      continue;
    }
    const proper = tokens[at]?.capital === true || tokens[head]?.capital === true;
    const named = tokens
      .slice(head + 1, Math.min(end, head + 3))
      .find((inner, index) => (inner.kind === 'quotation' || isLatin(inner)) && tokens[head + index]?.text !== '(');
    if (named !== undefined) {
      const start = tokens.indexOf(named, head);
      return { from: at, to: end, name: named.kind === 'quotation' ? markedText(named) : textOf(tokens, start, end), acronym: null };
    }
    if (portfolio && !(tokens[head]?.capital === true && head === at && /^(?:мин|рос|деп|гос)/.test(plain(tokens[head])))) return null;
    if (!proper && (UNITS.has(body.lemma) || head + 1 >= end)) {
      at = head;
      continue;
    }
    return { from: at, to: end, ...bodyName(tokens, at, head, end) };
  }
  return null;
}

function legalFormWithName(tokens: readonly Token[], at: number, end: number): ReadBody {
  const named = tokens[at + 1];
  return { from: at, to: end, name: named?.kind === 'quotation' ? markedText(named) : textOf(tokens, at, end), acronym: null };
}

const NAMED_WITH_PO: ReadonlySet<string> = new Set([
  'агентство',
  'комитет',
  'комиссия',
  'департамент',
  'фонд',
  'служба',
  'управление',
  'инспекция',
]);

/** `директор Яндекса`: one capital word, no place, that stands alone behind the function. */
function isPlainCompany(tokens: readonly Token[], at: number, to: number, portfolio: boolean): boolean {
  const token = tokens[at];
  return !portfolio && isNameWord(token) && at + 1 === to && !isPlace(plain(token)) && !isAdjective(plain(token));
}

/** Where the body's own words end: before `по …`, which is the function's. */
function bodyEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) if (plain(tokens[at]) === 'по') return at;
  return to;
}

/** The name of a body of adjectives `from` to `head`, its noun, and what follows: only the first part is declined. */
export function bodyName(tokens: readonly Token[], from: number, head: number, to: number): { name: string; acronym: string | null } {
  const noun = tokens[head];
  const form = bodies.get(plain(noun));
  if (noun === undefined || form === undefined) return { name: textOf(tokens, from, to), acronym: null };
  const gender: NounGender = form.gender;
  const adjectives = tokens.slice(from, head).map((token) => adjectiveNominative(token.text, gender));
  const title = cased(noun.text, form.nominative);
  let acronym: string | null = null;
  const rest: string[] = [];
  for (let at = head + 1; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '(') {
      const close = tokens.findIndex((other, index) => index > at && other.text === ')');
      if (close === -1) break;
      const inner = tokens.slice(at + 1, close);
      if (inner.length === 1 && isAcronym(inner[0])) acronym = inner[0]?.text ?? null;
      at = close;
      continue;
    }
    rest.push(token.text);
  }
  return { name: [...adjectives, title, ...rest].join(' '), acronym };
}

function cased(written: string, nominative: string): string {
  if (/^\p{Lu}{2,}/u.test(written)) return written.replace(/(?<=\p{Lu})\p{Ll}+$/u, '');
  return /^\p{Lu}/u.test(written) ? nominative.charAt(0).toUpperCase() + nominative.slice(1) : nominative;
}

/** Tokens as they were written, with single spaces; marks stand where they stood. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const before = tokens[at - 1];
    text += (at > from && before !== undefined && token.start > before.end ? ' ' : '') + token.text;
  }
  return text;
}

/** The words between marks. */
export function markedText(token: QuotationToken): string {
  const { inner, start } = { inner: token.quotation.inner, start: token.start };
  return token.text.slice(inner.start - start, inner.end - start);
}

/** A name in marks that is itself declined (`глава «Газпрома»`, `в «Газпроме»`) in the nominative. */
export function markedNominative(token: QuotationToken, declined: boolean): string {
  const text = markedText(token);
  if (!declined || /\s/.test(text) || !/\p{Script=Cyrillic}/u.test(text)) return text;
  if (/ии$/.test(text)) return `${text.slice(0, -1)}я`;
  if (/(?:ефт|стал|част|вест|сет)[и]$/.test(text)) return `${text.slice(0, -1)}ь`;
  if (/[бвгджзклмнпрстфхцчшщ](?:ом|ем)$/.test(text) && text.length > 5) return text.slice(0, -2);
  return text.replace(/(?<=[бвгджзклмнпрстфхцчшщ])[аеу]$/, '');
}
