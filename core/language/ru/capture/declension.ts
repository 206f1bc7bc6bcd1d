import type { Gender } from '../../../model/authority.ts';
import { remembered } from '../../remembered.ts';

/** The cases as far as speakers are found in them; `any` when the form does not tell. */
export type Case = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';
export type NounGender = 'masculine' | 'feminine' | 'neuter' | 'plural';

const ADJECTIVE = /^([\p{L}-]*?\p{L})(ыми|ими|ого|его|ому|ему|ый|ий|ой|ая|яя|ое|ее|ую|юю|ым|им|ом|ем|ей|ых|их|ые|ие)$/u;
/** Adjectives stressed on their ending, which is then -ой. */
const STRESSED =
  /^(?:област|областн|краев|городск|морск|миров|правов|налогов|тверск|основн|голов|страхов|больш|молод|втор|шест|седьм|восьм|биржев|речн|портов|родн|цифров|передов|трудов|делов|валов|полев|войсков|степн|лесн|боев|целев|годов|друг|чуж|сетев|силов|окружн|заводск|актов|паев|рядов|путев|выездн|запасн)$/;

/** Endings that nouns share: the stem before them must be an adjective's or participle's. */
const SHARED = /(?:ом|ем|ой|ей|ие|ий|им)$/;
const ADJECTIVAL_STEM =
  /(?:ск|цк|нн|льн|[бвгджзмпрстчш]н|ешн|дин|[иы]чн|[оеё]в|[ая]в|[уюая]щ|вш|[рлчйы]ш|льш|общ|лив|чив|[ая]т|ист|нск|чьн|нов|стар|молод|бел|черн|красн|перв|втор|треть|бывш|главн|друг|так|как|сам|высок|широк|крупн|близк|тонк|долг|строг|[бпвмт]ольш)$/;

/** Whether a lower-case or capital word looks like an adjective or participle. */
export const isAdjective: (key: string) => boolean = remembered((key) => {
  if (key.length <= 4 || !ADJECTIVE.test(key) || NOT_ADJECTIVES.test(key)) return false;
  return !SHARED.test(key) || ADJECTIVAL_STEM.test(key.slice(0, -2));
});
const NOT_ADJECTIVES =
  /^(?:россией|семьей|статьей|партией|компаний|предприятий|организаций|отношений|решением|заявлением|мнением|зданием|словом|фондом|районом|центром|законом|домом|годом|моим|своим|всем|чем|нем|этом|том|потом|днем|путем|целом|министерством|агентством|правительством|руководством|банком|членом|главой|страной|силой|войной|защитой|работой|торговлей|промышленностью|экономикой|политикой|областей|отраслей|частей|сетей|новостей|городом|миром|рынком|советом|комитетом|институтом|штабом|союзом|предприятием|сообщением|управлением|развитием|объединением)$/;

/** An adjective in the nominative of the gender of its noun: `областном` is `областной`, `федеральной службе` makes `федеральная`. */
export function adjectiveNominative(word: string, gender: NounGender): string {
  const match = ADJECTIVE.exec(word);
  const [, stem, ending] = match ?? [];
  if (stem === undefined || ending === undefined) return word;
  const velar = /[гкхжшчщ]$/.test(stem);
  const soft = !velar && /^(?:его|ему|ее|яя|юю|ей|ем|им|ими|их|ие|ий)$/.test(ending);
  switch (gender) {
    case 'masculine':
      if (STRESSED.test(stem.toLowerCase()) && !/(?:йск|нск)$/.test(stem)) return `${stem}ой`;
      return stem + (velar || soft ? 'ий' : 'ый');
    case 'feminine':
      return stem + (soft ? 'яя' : 'ая');
    case 'neuter':
      return stem + (soft || /[жшчщ]$/.test(stem) ? 'ее' : 'ое');
    case 'plural':
      return stem + (velar || soft ? 'ие' : 'ые');
  }
}

/** The family name in the nominative from the form it has in a case (А. А. Зализняк, «Грамматический словарь»). Unknown shapes stay as they are. */
export function familyNominative(word: string, grammaticalCase: Case, gender: Gender): string {
  if (grammaticalCase === 'nominative') return word;
  const parts = word.split('-');
  if (parts.length > 1) return parts.map((part) => familyNominative(part, grammaticalCase, gender)).join('-');
  return gender === 'feminine' ? feminineFamily(word, grammaticalCase) : masculineFamily(word, grammaticalCase, gender);
}

function feminineFamily(word: string, grammaticalCase: Case): string {
  if (/(?:ов|ев|ёв|ин|ын)(?:ой|у|ою)$/.test(word)) return word.replace(/(?:ой|ою|у)$/, 'а');
  if (/(?:ск|цк)(?:ой|ую)$/.test(word)) return word.replace(/(?:ой|ую)$/, 'ая');
  if (/ой$/.test(word)) return grammaticalCase === 'instrumental' ? word.replace(/ой$/, 'а') : word.replace(/ой$/, 'ая');
  if (/ей$/.test(word) && grammaticalCase === 'instrumental') return word.replace(/ей$/, 'я');
  return declinedInA(word, grammaticalCase, 'feminine');
}

function masculineFamily(word: string, grammaticalCase: Case, gender: Gender): string {
  switch (grammaticalCase) {
    case 'genitive':
    case 'accusative':
      if (gender === 'unknown' && /(?:ов|ев|ёв|ин|ын)ой$/.test(word)) return word.replace(/ой$/, 'а');
      if (gender === 'unknown' && /(?:ск|цк)ой$/.test(word)) return word.replace(/ой$/, 'ая');
      if (/(?:ого|его)$/.test(word)) return adjectivalFamily(word.replace(/(?:ого|его)$/, ''));
      if (/[бвгджзклмнпрстфхцчшщ]а$/.test(word)) return word.slice(0, -1);
      break;
    case 'dative':
      if (/(?:ому|ему)$/.test(word)) return adjectivalFamily(word.replace(/(?:ому|ему)$/, ''));
      if (/[бвгджзклмнпрстфхцчшщ]у$/.test(word)) return word.slice(0, -1);
      break;
    case 'instrumental':
      if (/(?:ов|ев|ёв|ин|ын)ым$/.test(word)) return word.slice(0, -2);
      if (/(?:ск|цк)им$/.test(word)) return `${word.slice(0, -2)}ий`;
      if (/ым$/.test(word)) return `${word.slice(0, -2)}ый`;
      if (/[бвгджзклмнпрстфхцчшщ](?:ом|ем)$/.test(word)) return word.slice(0, -2);
      break;
    case 'prepositional':
      if (/(?:ск|цк)ом$/.test(word)) return `${word.slice(0, -2)}ий`;
      if (/[бвгджзклмнпрстфхцчшщ]е$/.test(word)) return word.slice(0, -1);
      break;
    default:
      break;
  }
  if (/[аеиоуыэюя][яю]$/.test(word) && grammaticalCase !== 'nominative') return `${word.slice(0, -1)}й`;
  if (/[бвгджзклмнпрстфхц][яю]$/.test(word)) return `${word.slice(0, -1)}ь`;
  if (/[аеиоуыэюя]ем$/.test(word) && grammaticalCase === 'instrumental') return `${word.slice(0, -2)}й`;
  return declinedInA(word, grammaticalCase, gender);
}

function adjectivalFamily(stem: string): string {
  return stem + (/(?:ск|цк|[гкхжшчщ]|н[ие])$/.test(stem) ? 'ий' : /(?:толст|благ|крут|бур|прям|мостов|лес)$/i.test(stem) ? 'ой' : 'ый');
}

/** `Глобы`, `Глобе`: family names in -а. */
function declinedInA(word: string, grammaticalCase: Case, gender: Gender): string {
  if (grammaticalCase === 'genitive' && /[бвдзклмнпрстф]ы$/.test(word)) return `${word.slice(0, -1)}а`;
  if (grammaticalCase === 'genitive' && /[гкхжшчщ]и$/.test(word)) return `${word.slice(0, -1)}а`;
  if (grammaticalCase === 'genitive' && gender === 'masculine' && /(?:ен|он|ун|ын)и$/.test(word)) return `${word.slice(0, -1)}я`;
  if (grammaticalCase === 'accusative' && /[бвгдзклмнпрстф]у$/.test(word)) return `${word.slice(0, -1)}а`;
  return word;
}

/** The stem that all cases of a family name share, to compare two writings. */
export function familyStem(name: string): string {
  return name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/(?:ского|скому|ским|ском|ский|ская|ской|скую)$/, 'ск')
    .replace(/(?:ого|ому|ым|ой|ом|ем|ую|ая|ый|ий|а|у|е|ы|и|я|ю|ь|й)$/, '');
}
