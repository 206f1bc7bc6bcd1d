import type { Token } from '../../captureLanguage.ts';
import { bodies, documents, isPlace, LEGAL_FORMS, metonyms, SHORT } from './bodies.ts';
import { ATTRIBUTION_NOUN } from './cueVerbs.ts';
import type { Case } from './declension.ts';
import { bodyName, complementFrom, isMarkedBody, isModifier, markedNominative, markedText, textOf } from './groups.ts';
import { type ReadMention, spanOf, speaks } from './mentionContext.ts';
import { isOblique, type NounForm } from './nounForms.ts';
import { isAcronym, isLatin } from './people.ts';
import { COUNTRY_ACRONYMS, PREPOSITIONS, plain } from './words.ts';

/** An institution: adjectives, its noun and what belongs to it; a name in marks behind a legal form; an acronym. */
export function bodyAt(tokens: readonly Token[], at: number): ReadMention | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (first.kind === 'quotation') return markedBodyAt(tokens, at);
  if (first.kind !== 'word') return null;
  let head = at;
  while (head < at + 5 && head < tokens.length && isModifier(tokens[head])) head += 1;
  const noun = tokens[head];
  const form = bodies.get(plain(noun));
  // «цитирует Дубровскую газета»: another case, no part of the group.
  if (form !== undefined && head > at && !agrees(plain(first), form)) return null;
  if (form !== undefined && noun?.kind === 'word' && !isCountryOnly(noun)) {
    const abroad = /^(?:посольство|консульство|генконсульство|генеральное|представительство|торгпредство)$/.test(form.lemma);
    const complement = complementFrom(tokens, head + 1, false, abroad);
    const to = Math.max(complement.to, head + 1);
    const marked = tokens.slice(head + 1, to).find((token) => token.kind === 'quotation');
    const read = bodyName(tokens, at, head, to);
    const named = marked?.kind === 'quotation' && !form.lemma.includes('служба');
    // «газета Nordkurier», «компания Kama Line 2 AG»: the foreign name is the name.
    const latin =
      noun.capital || tokens[head + 1]?.kind !== 'word' || form.lemma.includes('служба') ? null : latinName(tokens, head + 1, to);
    const name = latin !== null ? latin : named ? markedText(marked) : lowerStart(read.name, at === 0 && !isProper(form.lemma, head > at));
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
  if (isAcronym(first) && (!isCountryOnly(first) || ATTRIBUTION_NOUN.test(plain(tokens[at - 1])))) {
    const next = tokens[at + 1];
    // «ИФК „Метрополь“»: letters before a name in marks are its legal form, listed or not.
    if (
      next !== undefined &&
      ((LEGAL_FORMS.has(plain(first)) && isLatin(next)) ||
        (isMarkedBody(next) && next.start <= first.end + 1 && !/^р?иа$/.test(plain(first))))
    ) {
      const to = next.kind === 'quotation' ? at + 2 : latinEnd(tokens, at + 1);
      return bodyMention(tokens, at, to, {
        name: next.kind === 'quotation' ? markedText(next) : textOf(tokens, at + 1, to),
        heads: ['компания', 'организация'],
        governed: PREPOSITIONS.has(plain(tokens[at - 1])),
      });
    }
    // РИА «Новости»
    if (/^р?иа$/.test(plain(first)) && isMarkedBody(next))
      return bodyMention(tokens, at, at + 2, {
        name: `${first.text} ${markedText(next)}`,
        heads: ['агентство', 'издание'],
        governed: PREPOSITIONS.has(plain(tokens[at - 1])),
      });
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
      // «в соцсети X», «на платформе Volna»: the name of a place to write in.
      governed: PREPOSITIONS.has(plain(tokens[at - 1])) || CHANNELS.test(plain(tokens[at - 1])),
    });
  }
  const metonym = metonyms.get(plain(first));
  if (metonym !== undefined && first.capital) {
    const name = metonym.nominative.charAt(0).toUpperCase() + metonym.nominative.slice(1);
    return bodyMention(tokens, at, at + 1, { name, heads: [], governed: isOblique(metonym) || PREPOSITIONS.has(plain(tokens[at - 1])) });
  }
  return null;
}

/** Endings of adjectives that tell one case, and that case; a form in another case goes with another noun. */
const ENDINGS: readonly (readonly [RegExp, readonly Case[]])[] = [
  [/(?:ую|юю)$/, ['accusative']],
  [/(?:ом|ем)$/, ['prepositional']],
  [/(?:ому|ему)$/, ['dative']],
  [/(?:ого|его)$/, ['genitive', 'accusative']],
];

/** `распространенном министерством документе`: the participle goes with the document, not with the ministry. */
function agrees(adjective: string, noun: NounForm): boolean {
  const cases = ENDINGS.find(([ending]) => ending.test(adjective))?.[1];
  return cases === undefined || noun.gender === 'plural' || cases.some((one) => noun.cases.has(one));
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
  return first && !/^\p{Lu}{2}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function latinEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (
    to < tokens.length &&
    to < at + 8 &&
    (isLatin(tokens[to]) || isDomainStop(tokens, to) || (tokens[to]?.kind === 'number' && isLatin(tokens[to + 1])))
  )
    to += 1;
  return to;
}

/** The words of a complement when they are all of another alphabet. */
function latinName(tokens: readonly Token[], from: number, to: number): string | null {
  const own = tokens.slice(from, to);
  return own.length > 0 && isLatin(own[0]) && own.every((token) => token.kind === 'number' || isLatin(token))
    ? textOf(tokens, from, to)
    : null;
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
): ReadMention {
  return {
    mention: {
      ...spanOf(tokens, from, to),
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

const CHANNELS = /^(?:соцсет[иь]|сет[иь]|платформ[еы]|мессенджер[еа]|приложени[ия]|сервис[еа]|блог[еа]|аккаунт[еа]|телеграм-канал[еа])$/;

/** Where bodies publish: `на сайте «Северстали»`. */
const SITES =
  /^(?:сайте|сайта|портале|портала|странице|телеграм-канале|telegram-канале|канале|аккаунте|блоге|пресс-службе|пресс-центре|пресс-релизе)$/;

/** A name in marks that stands for a body by itself: `«Газпром» сообщил`, `в «Газпроме» отметили`, `заявлениям «Газпрома»`. */
function markedBodyAt(tokens: readonly Token[], at: number): ReadMention | null {
  const token = tokens[at];
  if (!isMarkedBody(token) || token.tokens.length > 6) return null;
  const key = plain(tokens[at - 1]);
  const declined = PREPOSITIONS.has(key) || ATTRIBUTION_NOUN.test(key) || documents.get(key) !== undefined || SITES.test(key);
  const hearer = (speaks(key) || key === 'интервью' || key === 'комментарии') && /(?:у|ам|ям)[»”"“]*$/.test(token.text);
  const subject = !hearer && (speaks(plain(tokens[at + 1])) || speaks(key));
  if (hearer || (!declined && !subject)) return null;
  return bodyMention(tokens, at, at + 1, {
    name: markedNominative(token, declined),
    heads: ['компания', 'организация', 'издание'],
    governed: declined,
  });
}
