import type { SegmentationRule } from '../../model/segmentation.ts';

/** No end of a sentence after these, whatever follows: a name, a number or a place does. */
const BEFORE_NAMES = [
  'им',
  'ул',
  'пр',
  'просп',
  'пл',
  'пер',
  'наб',
  'пос',
  'дер',
  'обл',
  'р-н',
  'проф',
  'акад',
  'доц',
  'канд',
  'тов',
  'гр',
  'св',
  'ген',
  'полк',
  'адм',
  'см',
  'ср',
  'напр',
  'т\\.' + '[ \\u00a0\\u202f]?' + 'е',
  'т\\.' + '[ \\u00a0\\u202f]?' + 'к',
  'т\\.' + '[ \\u00a0\\u202f]?' + 'н',
];
/** No end after these when a number follows. */
const BEFORE_NUMBERS = [
  'д',
  'кв',
  'корп',
  'стр',
  'ст',
  'п',
  'пп',
  'ч',
  'гл',
  'рис',
  'табл',
  'с',
  'т',
  'тт',
  'вып',
  'изд',
  'разд',
  'прил',
  'абз',
  'тел',
  'кн',
  '№',
];
const IN_DATES = ['янв', 'февр?', 'мар', 'апр', 'июн', 'июл', 'авг', 'сент?', 'окт', 'нояб?', 'дек'];
/** Currencies and units whose country or kind follows with a capital: долл. США. */
const BEFORE_CAPITALS = ['долл'];

const SPACE = '[ \\u00a0\\u202f\\t]';
const CLOSING = '[»“”"\')\\]]';
const OPENING = '[«„“"(\\[—–-]?[ \\u00a0\\u202f]?[\\p{Lu}\\p{Nd}]';

const hold = (before: string, after: string): SegmentationRule => ({ breaks: false, before, after });
const end = (before: string, after: string): SegmentationRule => ({ breaks: true, before, after });

/** How Russian sentences end: SRX rules in their order. */
export const RUSSIAN_SEGMENTATION: readonly SegmentationRule[] = [
  hold(`(?<!\\p{L})(?:${BEFORE_NAMES.join('|')})\\.${SPACE}+`, ''),
  hold(`(?<!\\p{L})(?:${BEFORE_NUMBERS.join('|')})\\.${SPACE}*`, '[\\p{Nd}IVXLC]'),
  hold(`(?<!\\p{L})(?:${IN_DATES.join('|')})\\.${SPACE}+`, '[\\p{Nd}\\p{Ll}]'),
  hold(`(?<!\\p{L})(?:${BEFORE_CAPITALS.join('|')})\\.${SPACE}+`, 'США|Гонконга|Сингапура|Канады|Австралии'),
  // «г. Москва»; but «в 2020 г. Завод» is two sentences.
  hold(`(?<!\\p{Nd}[\\])]?${SPACE}{0,2})(?<!\\p{L})(?:г|гг)\\.${SPACE}+`, '\\p{Lu}'),
  // Initials on either side of the name: «И. И. Иванов», «Иванов И. И.» goes on in small letters and needs no rule.
  hold(`(?<!\\p{L})\\p{Lu}\\.${SPACE}*`, '\\p{Lu}\\p{Ll}|\\p{Lu}\\.'),
  hold(`(?:^|\\n)${SPACE}*(?:(?:№${SPACE}?)?\\p{Nd}{1,3}|[IVX]{1,4}|[а-я])[.)]${SPACE}+`, ''),
  hold(`(?:\\.{3}|…)${SPACE}*[\\])]?${SPACE}+`, '\\p{Ll}'),
  // Speech goes on in the narrator's words: «Готовы!» — сказал он.
  end(`[.!?…]+(?:${SPACE}?${CLOSING})*${SPACE}+`, OPENING),
  end('\\n+', ''),
];
