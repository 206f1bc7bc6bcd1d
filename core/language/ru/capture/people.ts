import type { Gender } from '../../../model/authority.ts';
import type { Token } from '../../captureLanguage.ts';
import { bodies, isPlace, metonyms } from './bodies.ts';
import { type Case, familyNominative, isAdjective } from './declension.ts';
import { type GivenName, givenNames, patronymic } from './givenNames.ts';
import { roleForm } from './roles.ts';
import { plain, STARTERS } from './words.ts';

/** A person's name as read from tokens. */
export interface ReadName {
  /** In the nominative. */
  readonly name: string;
  readonly family: string | null;
  readonly gender: Gender;
  readonly case: Case;
  /** Token after the name and a foreign writing in brackets behind it. */
  readonly to: number;
}

const SURNAME =
  /(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|цкий|ская|цкая|енко|ук|юк|чук|ко|ян|янц|швили|дзе|иа|ава|ия|ич|ых|их|ман|берг|штейн|сон|ер)$/;

/** Whether a word ends as Russian and neighbouring family names do in the nominative. */
export function isFamilyShaped(word: string): boolean {
  return SURNAME.test(word);
}

export function isInitial(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}\.$/u.test(token.text);
}

export function isAcronym(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    /^[\p{Lu}&-]{2,}(?:а|у|ом|е)?$/u.test(token.text) &&
    /^\p{Lu}{2}/u.test(token.text) &&
    !/^[IVXLC]+$/.test(token.text)
  );
}

export function isLatin(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Script=Latin}/u.test(token.text) && !/^[IVXLC]+$/.test(token.text);
}

/** `аль-Хатиб`: the article of an Arabic family name. */
const ARTICLED = /^(?:а[зднлрстш]|э[зднлрстш]|аль|эль|бен|бин|бу|абу)-\p{Lu}\p{Ll}/u;

/** Small words inside foreign names. */
const PARTICLE = /^(?:ле|ла|ван|фон|де|дер|ден|дель|ди|да|ду|дю|дос|дас|бен|бин|бу|абу|ульд|аль|эль|ас|ибн|оглы|оглу|кызы|цу|тер)$/i;

/** A capital Cyrillic word that may be part of a person's name. */
export function isNameWord(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (token.capital || ARTICLED.test(token.text)) &&
    /^\p{Script=Cyrillic}[\p{Script=Cyrillic}-]+$/u.test(token.text) &&
    !isAcronym(token) &&
    !/^(?:госпожа|господин|госпожи|господина|госпоже|господину|г-жа|г-н|г-жи|г-на)$/i.test(token.text) &&
    !/^\p{Lu}{2}/u.test(token.text)
  );
}

/** End of the run of words that may be a name, from token `at` on. */
export function nameRun(tokens: readonly Token[], at: number): number {
  let to = at;
  while (
    to < tokens.length &&
    to < at + 6 &&
    (isNameWord(tokens[to]) ||
      isInitial(tokens[to]) ||
      (to > at && PARTICLE.test(tokens[to]?.text ?? '') && isNameWord(tokens[to + 1])) ||
      /^(?:оглы|оглу|кызы)$/.test(plain(tokens[to])))
  )
    to += 1;
  return to;
}

/** Where in a run of capital words behind a function the person's name begins; null when there is no name. */
export function nameStart(tokens: readonly Token[], from: number, to: number, close: boolean): number | null {
  for (let at = from; at < to; at += 1) {
    if (isInitial(tokens[at])) return at;
    const word = tokens[at]?.text ?? '';
    const known = givenNames(word).length > 0 && !isPlace(plain(tokens[at]));
    if (known && (at + 1 < to || (at === from && close))) return stepBack(tokens, from, at);
    if (at + 1 < to && patronymic(tokens[at + 1]?.text ?? '') !== null) return at;
  }
  let at = from;
  while (at < to && isOther(tokens, at)) at += 1;
  // «представитель палаты Дакара Абдулай Соу»: a place that is not known stands in the genitive before the name.
  if (
    !close &&
    to - at >= 3 &&
    /[бвгдзклмнпрстфхцчшщь](?:а|ы|и|я)$/.test(tokens[at]?.text ?? '') &&
    !/[аяыи]$/.test(tokens[at + 1]?.text ?? '')
  )
    at += 1;
  while (at + 1 < to && isPlace(plain(tokens[at + 1])) && to - at > 2) at += 2;
  const length = to - at;
  if (length >= 2 && length <= 4) return at;
  const single = tokens[at]?.text ?? '';
  return length === 1 && at === from && close && SURNAME.test(single) ? at : null;
}

/**
 * `глава МИД Египта Бадр Абдель Аты`: the first given name may be one nobody has listed; then it stands behind a place, or in the nominative,
 * which what belongs to a function does not.
 */
function stepBack(tokens: readonly Token[], from: number, known: number): number {
  let start = known;
  while (
    start > from &&
    known - start < 2 &&
    !isOther(tokens, start - 1) &&
    (/(?:[бвгджзклмнпрстфхцчшщьоэ]|[аиуыюя]й)$/.test(tokens[start - 1]?.text ?? '') ||
      (start - 1 > from && isPlace(plain(tokens[start - 2]))))
  )
    start -= 1;
  return start;
}

/** Kinds of country and region as they stand with a capital in their names: `посол Королевства Бельгия`. */
const LAND =
  /^(?:королевств|республик|княжеств|государств|област[ьи]|кра[йяею]$|округ|район|город|федераци|автономи|губерни|провинци|эмират|султанат|вилайет|префектур|соединенн|объединенн)/;

/** A capital word that names a place or a body, or goes with one. */
function isOther(tokens: readonly Token[], at: number): boolean {
  const key = plain(tokens[at]);
  const before = plain(tokens[at - 1]);
  return (
    isPlace(key) ||
    LAND.test(key) ||
    bodies.has(key) ||
    metonyms.has(key) ||
    (isAdjective(key) && !/(?:ский|цкий|ская|цкая)$/.test(key)) ||
    /^(?:в|во|на|при)$/.test(before)
  );
}

/** Reads a name of tokens `from` to `to`, standing in `hint` as far as the words around it tell. */
export function readName(tokens: readonly Token[], from: number, to: number, hint: Case | null): ReadName {
  const words = tokens.slice(from, to).filter((token) => token.kind === 'word');
  const given = words.flatMap((token) => bestGiven(token.text, hint, words.at(-1)?.text ?? ''))[0] ?? null;
  const father = words.map((token) => patronymic(token.text)).find((read) => read !== null) ?? null;
  const grammaticalCase: Case = given?.case ?? hint ?? 'nominative';
  const gender: Gender = father?.gender ?? given?.gender ?? genderOf(words.at(-1)?.text ?? '', grammaticalCase);
  const parts = words.map((token) => {
    if (isInitial(token)) return token.text;
    if (given !== null && bestGiven(token.text, hint, '').some((read) => read.name === given.name)) return withYo(token.text, given.name);
    return patronymic(token.text)?.name ?? familyNominative(token.text, grammaticalCase, gender);
  });
  const familyFirst = words.length > 1 && (isInitial(words.at(-1)) || (words.length === 3 && patronymic(words[2]?.text ?? '') !== null));
  // «Алла Николаевна» has told no family name.
  const onlyGiven =
    words.length === 2 && given !== null && patronymic(words[1]?.text ?? '') !== null && !familyShapedPatronymic(words[1]?.text ?? '');
  const family = onlyGiven ? null : ((familyFirst ? parts[0] : parts.at(-1)) ?? null);
  return { name: parts.join(' '), family, gender, case: grammaticalCase, to: pastForeignName(tokens, to) };
}

/** `Абрамович`, `Иванич` may be family names; `Николаевна` and `Николаевич` behind a given name are not. */
function familyShapedPatronymic(word: string): boolean {
  return (
    !/(?:овн|евн|ичн)(?:а|ы|е|у|ой)$|(?:евич|ович)(?:а|у|ем|е)?$/u.test(word) ||
    /^(?:Абрамович|Рабинович|Каганович|Шостакович|Маркович|Мартинович|Петрович|Янукович|Лукашевич|Станкевич|Адамович|Якубович)/u.test(word)
  );
}

/** The dictionary writes е; who wrote ё is kept. */
function withYo(written: string, name: string): string {
  return [...name].map((letter, at) => (written.charAt(at) === 'ё' && letter === 'е' ? 'ё' : letter)).join('');
}

function bestGiven(word: string, hint: Case | null, family: string): GivenName[] {
  const readings = givenNames(word);
  const wanted = hint === null ? undefined : readings.find((reading) => reading.case === hint);
  if (wanted !== undefined) return [wanted];
  const nominative = readings.find((reading) => reading.case === 'nominative');
  // «визит Александра Иванова»: a woman's name before a man's in the genitive is none; only her own family name could tell.
  if (
    nominative !== undefined &&
    !(readings.length > 1 && /[бвгджзклмнпрстфхцчшщ]а$/.test(family) && !/(?:ова|ева|ёва|ина|ына)$/.test(family))
  )
    return [nominative];
  return readings.slice(0, 1);
}

function genderOf(family: string, grammaticalCase: Case): Gender {
  if (grammaticalCase === 'nominative')
    return /(?:ова|ева|ёва|ина|ына|ская|цкая)$/.test(family)
      ? 'feminine'
      : /(?:[оеё]в|ин|ын|ский|цкий)$/.test(family)
        ? 'masculine'
        : 'unknown';
  return /(?:ой|ую)$/.test(family) ? 'feminine' : 'unknown';
}

function pastForeignName(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let close = at + 1; close < Math.min(at + 8, tokens.length); close += 1) {
    if (tokens[close]?.text === ')') return tokens.slice(at + 1, close).every(isLatin) ? close + 1 : at;
  }
  return at;
}

/**
 * A name without a function before it: with a given name or a patronymic that is known, with initials, or any two to four capital words
 * where `certain` says that only a person can stand.
 */
export function personNameAt(tokens: readonly Token[], at: number, hint: Case | null, certain: boolean): ReadName | null {
  const first = tokens[at];
  if (!isNameWord(first) && !isInitial(first)) return null;
  if (at === 0 && STARTERS.has(plain(first))) return null;
  const run = nameRun(tokens, at);
  const known = givenNames(first?.text ?? '').length > 0;
  const second = tokens[at + 1];
  const shaped =
    isInitial(first) ||
    known ||
    isInitial(second) ||
    patronymic(tokens[at + 2]?.text ?? '') !== null ||
    patronymic(second?.text ?? '') !== null;
  if (run - at < 2) return null;
  const to = shaped
    ? Math.min(
        run,
        at +
          (isInitial(first) && isInitial(second)
            ? 3
            : patronymic(second?.text ?? '') !== null || isInitial(second)
              ? 3
              : wholeRun(tokens, at, run)),
      )
    : run;
  if (shaped && !isPlace(plain(first))) return readName(tokens, at, to, hint);
  const foreign = pastForeignName(tokens, run) > run;
  if (!certain && !foreign) return null;
  if (tokens.slice(at, run).some((token) => isPlace(plain(token)) || bodies.has(plain(token)) || roleForm(plain(token)) !== undefined))
    return null;
  if (isAdjective(plain(first))) return null;
  return run - at <= 4 ? readName(tokens, at, run, hint) : null;
}

/** Two words, or more when they are no place or body. */
function wholeRun(tokens: readonly Token[], at: number, run: number): number {
  let to = at + 1;
  while (to < run && to < at + 4 && !isPlace(plain(tokens[to])) && !bodies.has(plain(tokens[to]))) to += 1;
  return Math.max(2, to - at);
}
