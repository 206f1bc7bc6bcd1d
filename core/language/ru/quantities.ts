import { endsWith, type QuantityReading, type QuantityToken, type ReadUnit } from '../quantityReading.ts';
import { dictionaryForm } from './dictionaryForm.ts';
import { bareMagnitudes, magnitudes, numberWords } from './numbers.ts';
import { adjectiveUnits, units } from './units.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Function words: behind a number they open something else. */
const NOT_COUNTED = words(`в во на с со к ко о об от до из за по под над при для без через между у и а но или что чтобы как если
  не ни же бы ли это этот эта эти тот та те его ее их мы вы они он она оно который которая которые которых более менее больше меньше
  выше ниже раз уже еще также тоже только лишь всего против против около почти года лет было были будет будут составил составила
  составило составили составляет является это назад человеку тому этом год году`);

/** Names that carry a number: what follows one of these is no quantity. */
const NUMBERED =
  /^(?:№|n|номер\p{L}{0,3}|стать\p{L}{1,2}|ст|пункт\p{L}{0,2}|подпункт\p{L}{0,2}|глав[аеуы]|приказ\p{L}{0,2}|указ\p{L}{0,2}|закон\p{L}{0,2}|постановлени\p{L}{1,2}|резолюци\p{L}{1,2}|приложени\p{L}{1,2}|дом|дома|корпус|кабинет\p{L}{0,2}|рейс\p{L}{0,2}|маршрут\p{L}{0,2}|шоссе|модел\p{L}{1,2}|сери\p{L}{1,2}|страниц\p{L}{1,2}|стр|телефон\p{L}{0,2}|тел|лот\p{L}{0,2})$/u;

const POINTING = words('эти этих этим оба обе обоих обеих все всех все всем наши наших их');
const CHANGE_LEAD = words('с со');
const CLOCK_BEFORE = words('в к с до после около');

/** Attributive adjectives and participles in the cases that follow a number. */
const ADJECTIVE = /(?:ых|их|ые|ие|ого|его|ой|ей|ая|яя|ым|им|ыми|ими|ую|юю|ый|ий|ому|ему)$/;
/** Nouns that end as adjectives do. */
const ADJECTIVE_LIKE_NOUN = /(?:ией|ий|ей|тей|щих|ших|предприятие|здание|решение|ие|ием)$/;

const SHORT_PARTICIPLE =
  /(?:ованы|аваны|званы|шены|щены|ждены|сены|чены|ржаны|саны|даны|лены|рены|нены|мены|жены|пены|дены|вены|рыты|няты|биты|литы)$/;

function isCountedWord(token: QuantityToken | undefined): token is QuantityToken {
  return (
    token !== undefined && token.kind === 'word' && token.text.length > 2 && !NOT_COUNTED.has(token.key) && /^\p{Ll}/u.test(token.text)
  );
}

function looksAdjectival(token: QuantityToken, next: QuantityToken | undefined): boolean {
  if (!ADJECTIVE.test(token.key)) return false;
  // «компаний», «людей», «предприятий» end like adjectives: they are when a noun form can still follow.
  // «семи задержанных арестованы»: a short participle is the verb.
  if (SHORT_PARTICIPLE.test(next?.key ?? '')) return false;
  return !ADJECTIVE_LIKE_NOUN.test(token.key) || /(?:их|ых|ие|ые|ими|ыми)$/.test(token.key) ? isCountedWord(next) : false;
}

/** `в 2–3 раза`: behind «в» the times multiply. */
function isTimes(tokens: readonly QuantityToken[], at: number): boolean {
  let before = at - 1;
  while (before > at - 5 && /^(?:\d+(?:[.,]\d+)?|[-–—]|или)$/.test(tokens[before]?.text ?? '')) before -= 1;
  return before < at - 2 && tokens[before]?.key === 'в';
}

function countedNoun(tokens: readonly QuantityToken[], at: number): ReadUnit | null {
  let index = at;
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const token = tokens[index];
    if (token === undefined || !isCountedWord(token)) break;
    // «девять авторских и учебных лент»
    if (
      ADJECTIVE.test(token.key) &&
      tokens[index + 1]?.key === 'и' &&
      ADJECTIVE.test(tokens[index + 2]?.key ?? '') &&
      isCountedWord(tokens[index + 3])
    ) {
      index += 2;
      continue;
    }
    const behind = units.get(tokens[index + 1]?.key ?? '');
    if (ADJECTIVE.test(token.key) && behind?.dimension === 'duration') return { ...behind, end: index + 2 };
    if (!looksAdjectival(token, tokens[index + 1])) break;
    index += 1;
  }
  const noun = tokens[index];
  if (!isCountedWord(noun) || /(?:ть|ся|тись|но|ли|ла|ло|ет|ют|ит|ят)$/.test(noun.key)) return null;
  // «десять рабочих дней», «пять неполных лет»: the unit behind its adjective.
  const unit = index > at ? units.get(noun.key) : undefined;
  if (unit !== undefined) return { ...unit, end: index + 1 };
  if (/^раза?$/.test(noun.key) && isTimes(tokens, at)) return { unit: 'times', dimension: 'multiple', factor: 1, end: index + 1 };
  const job = /^мест/.test(noun.key) && /^рабоч/.test(tokens[index - 1]?.key ?? '');
  return { unit: job ? 'рабочее место' : dictionaryForm(noun.text.toLowerCase()), dimension: 'count', factor: 1, end: index + 1 };
}

function isExcluded(tokens: readonly QuantityToken[], first: number, _last: number, unit: ReadUnit | null): boolean {
  const before = tokens[first - 1];
  const number = tokens[first];
  if (number === undefined) return true;
  const title = before?.key === '.' ? tokens[first - 2] : before;
  if (title !== undefined && NUMBERED.test(title.key)) return unit?.dimension !== 'money';
  if (number.kind === 'word' && unit?.dimension === 'count' && POINTING.has(before?.key ?? '')) return true;
  // «в 2019 финансовом году» is a date.
  if (
    /^(?:19|20)\d\d$/.test(number.text) &&
    unit !== null &&
    /^(?:финансов|учебн|маркетингов|сельскохозяйственн|сельхоз|календарн|бюджетн|отчетн)/.test(tokens[first + 1]?.key ?? '')
  )
    return true;
  if (unit?.dimension !== 'duration') return false;
  if (unit.unit === 'hour' && CLOCK_BEFORE.has(before?.key ?? '')) return true;
  // «за девять месяцев», «за последние 10 лет»: when, not how much.
  for (let back = 1; back <= 3; back += 1) {
    const word = tokens[first - back];
    if (word === undefined || word.kind !== 'word') return false;
    if (word.key === 'за') return true;
    if (!ADJECTIVE.test(word.key)) return false;
    if (/^(?:последн|прошедш|перв|минувш|предыдущ)/.test(word.key)) return true;
  }
  return false;
}

/** The unit inside an adjective behind the number: `25-летним`. */
function adjectiveUnit(tokens: readonly QuantityToken[], at: number): ReadUnit | null {
  const [hyphen, word] = [tokens[at], tokens[at + 1]];
  if (hyphen === undefined || word === undefined || !/^[-–‑]$/.test(hyphen.text) || !hyphen.joined || !word.joined) return null;
  // «25-летие» is an anniversary.
  const found = word.key.startsWith('лети') ? undefined : adjectiveUnits.find(([stem]) => word.key.startsWith(stem));
  return found === undefined ? null : { ...found[1], end: at + 2 };
}

const CHANGED =
  /^(?:вырос|вырас|увелич|сниз|снижен|сократ|сокращ|упал|упад|подня|повыс|повыш|подорож|подешев|опуст|довес|доведен|расшир|рост|падение|уменьш|рухнул|подскоч|продл)/;

/** How quantities are read in Russian. */
export const quantities: QuantityReading = {
  numberWords,
  magnitudes,
  bareMagnitudes,
  halves: [['с', 'половиной']],
  units,
  links: new Set(['.']),
  countedNoun: (tokens, at) => adjectiveUnit(tokens, at) ?? countedNoun(tokens, at),
  before: [
    [['не', 'менее', 'чем'], 'atLeast'],
    [['не', 'менее'], 'atLeast'],
    [['не', 'меньше'], 'atLeast'],
    [['как', 'минимум'], 'atLeast'],
    [['минимум'], 'atLeast'],
    [['не', 'более', 'чем'], 'upTo'],
    [['не', 'более'], 'upTo'],
    [['не', 'больше'], 'upTo'],
    [['максимум'], 'upTo'],
    [['до'], 'upTo'],
    [['более', 'чем', 'в'], 'moreThan'],
    [['более', 'чем', 'на'], 'moreThan'],
    [['более', 'чем'], 'moreThan'],
    [['больше', 'чем'], 'moreThan'],
    [['более'], 'moreThan'],
    [['больше'], 'moreThan'],
    [['свыше'], 'moreThan'],
    [['превысил'], 'moreThan'],
    [['превысила'], 'moreThan'],
    [['превысило'], 'moreThan'],
    [['превысили'], 'moreThan'],
    [['превышает'], 'moreThan'],
    [['менее', 'чем'], 'lessThan'],
    [['менее'], 'lessThan'],
    [['меньше'], 'lessThan'],
    [['почти', 'в'], 'about'],
    [['почти', 'на'], 'about'],
    [['почти'], 'about'],
    [['около'], 'about'],
    [['порядка'], 'about'],
    [['примерно'], 'about'],
    [['примерно', 'в'], 'about'],
    [['примерно', 'на'], 'about'],
    [['приблизительно'], 'about'],
    [['ориентировочно'], 'about'],
    [['где-то'], 'about'],
  ],
  behind: [],
  // «выросли до 5 млн» says where a change ended, «до 5 млн» how much at most.
  isBound: (tokens, lead) =>
    tokens[lead - 1]?.key !== ',' && !tokens.slice(Math.max(0, lead - 4), lead).some(({ key }) => CHANGED.test(key)),
  ranges: [
    ['от', 'до'],
    ['от', 'и до'],
    [null, 'или'],
    [null, '-'],
    [null, '–'],
    [null, '—'],
  ],
  isChange: (tokens, at) => CHANGE_LEAD.has(tokens[at]?.key ?? '') || endsWith(tokens, at, ['с', 'нынешних']),
  isExcluded,
  multiple: (tokens, first, last) => {
    const times = /^раза?$/.test(tokens[last]?.key ?? '');
    return times && tokens[first - 1]?.key === 'в' ? { first: first - 1, end: last + 1 } : null;
  },
  fractions: [
    [['две', 'трети'], 2 / 3],
    [['двух', 'третей'], 2 / 3],
    [['три', 'четверти'], 3 / 4],
    [['треть'], 1 / 3],
    [['трети'], 1 / 3],
    [['четверть'], 1 / 4],
    [['четверти'], 1 / 4],
    [['половина'], 1 / 2],
    [['половину'], 1 / 2],
    [['половины'], 1 / 2],
  ],
  reportedBefore: /^.*(?<!\p{L})(?:что|как) /iu,
  asides: /^(?:или|против|включая|прибавив|в том числе|годом ранее|по сравнению)(?!\p{L})/iu,
  leadWords:
    /(?:(?:\s|^)(?:около|более|менее|почти|порядка|свыше|примерно|не|до|от|на|в|во|с|по|и|а|за|еще|ещё|всего|уже|лишь|только|рекордных|рекордные|объеме|общей))+\s*$/iu,
  openingWords: /^(?:(?:и|или|а|но|ещё|еще|при этом|также)\s+)+/iu,
  complement: /^[ \u00a0](?=\p{Ll})/u,
  complementEnd:
    /[,.;:!?()«»"“”\n–—]|(?<!\p{L})(?:в|во|на|с|со|к|из|за|по|до|от|для|при|что|чем|и|а|но|или|больше|меньше|выше|ниже|будет|был|была|были|было|составил\p{L}*|сообщил\p{L}*)(?!\p{L})/giu,
  currencyOf: (code) => code,
  inherits: words('них'),
  moneyNouns: /^(?:кредит|инвестиц|субсид|доход|расход|выруч|прибыл|убытк|долг|налог|грант|экспорт|импорт)/,
  periods:
    /(?<!\p{L})(?:(?:по итогам|за|в|с начала|к концу|до конца|на начало|с|в течение|по сравнению с) )?(?:(?:перв\p{L}+|втор\p{L}+|треть\p{L}+|четв[её]рт\p{L}+|I{1,3}V?|[1-4]-[мй]) (?:квартал\p{L}*|полугоди\p{L}+)(?: \d{4} (?:года|г\.))?|(?:(?:последни\p{L}+|прошедши\p{L}+|первы\p{L}+) )?(?:\d+|\p{L}+) (?:месяц(?:ев|а)|лет|недел\p{L}+)(?: \d{4} (?:года|г\.))?|(?:(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}{0,3}(?: ?[-–—] ?\p{L}+)? )?(?:19|20)\d{2}(?:[-–/](?:19|20)\d{2})?(?:-(?:м|го|му|й))? (?:год\p{L}{0,2}|г\.|гг\.)|(?:прошл\p{L}+|текущ\p{L}+|этом|этого|нынешн\p{L}+|следующ\p{L}+|минувш\p{L}+) (?:год\p{L}{0,2}|сезон\p{L}*|месяц\p{L}*|квартал\p{L}*)|начала года|в год|ежегодно|год к году)(?!\p{L})/giu,
  relativeYears: [
    [/(?:этом|этого|текущ\p{L}+|нынешн\p{L}+) год|начала года/iu, 0],
    [/(?:прошл\p{L}+|минувш\p{L}+) год/iu, -1],
    [/следующ\p{L}+ год/iu, 1],
  ],
  measuringVerb:
    /(?<!\p{L})(?:состав\p{L}+|достиг\p{L}*|превы[сш]\p{L}+|вырос\p{L}*|вырас\p{L}+|увелич\p{L}+|сократ\p{L}+|сниз\p{L}+|упал\p{L}*|насчит\p{L}+|оценива\p{L}+|равн\p{L}+|дол(?:жен|жна|жно|жны)|планиру\p{L}+|собра\p{L}+|получ\p{L}+|выдел\p{L}+|поступ\p{L}+|постав\p{L}+)(?!\p{L})/iu,
};
