/**
 * How Russian names units and currencies when it writes them: after 1, after 2-4, after 5 and more, after a fraction.
 * Where there is a `symbol` it is written always: symbols are not inflected.
 */
export interface UnitName {
  readonly one: string;
  readonly few: string;
  readonly many: string;
  readonly fraction: string;
  readonly symbol?: string;
}

const noun = (one: string, few: string, many: string, fraction = few): UnitName => ({ one, few, many, fraction });
const symbol = (sign: string): UnitName => ({ one: sign, few: sign, many: sign, fraction: sign, symbol: sign });
/** An adjective and its noun: after 2-4 the adjective is plural and the noun singular. */
const pair = (adjective: readonly [string, string, string], [one, few, many]: readonly [string, string, string]): UnitName => ({
  one: `${adjective[0]} ${one}`,
  few: `${adjective[2]} ${few}`,
  many: `${adjective[2]} ${many}`,
  fraction: `${adjective[1]} ${few}`,
});
const masculine = (stem: string): readonly [string, string, string] => [`${stem}ий`, `${stem}ого`, `${stem}их`];
const feminine = (stem: string): readonly [string, string, string] => [`${stem}ая`, `${stem}ой`, `${stem}их`];

const DINAR = ['динар', 'динара', 'динаров'] as const;
const FRANC = ['франк', 'франка', 'франков'] as const;
const RIAL = ['риал', 'риала', 'риалов'] as const;
const DOLLAR = ['доллар', 'доллара', 'долларов'] as const;
const LIRA = ['лира', 'лиры', 'лир'] as const;

/** Currencies by ISO 4217. */
export const currencyNames: Readonly<Record<string, UnitName>> = {
  USD: symbol('долл. США'),
  EUR: symbol('евро'),
  RUB: symbol('руб.'),
  MAD: pair(masculine('марокканск'), ['дирхам', 'дирхама', 'дирхамов']),
  DZD: pair(masculine('алжирск'), DINAR),
  TND: pair(masculine('тунисск'), DINAR),
  LYD: pair(masculine('ливийск'), DINAR),
  MRU: noun('угия', 'угии', 'угий'),
  EGP: pair(masculine('египетск'), ['фунт', 'фунта', 'фунтов']),
  XOF: noun('франк КФА', 'франка КФА', 'франков КФА'),
  XAF: noun('франк КФА (ЦАВЭС)', 'франка КФА (ЦАВЭС)', 'франков КФА (ЦАВЭС)'),
  GNF: pair(masculine('гвинейск'), FRANC),
  CDF: pair(masculine('конголезск'), FRANC),
  CHF: pair(masculine('швейцарск'), FRANC),
  CNY: noun('юань', 'юаня', 'юаней'),
  JPY: noun('иена', 'иены', 'иен'),
  GBP: noun('фунт стерлингов', 'фунта стерлингов', 'фунтов стерлингов'),
  CAD: pair(masculine('канадск'), DOLLAR),
  AUD: pair(masculine('австралийск'), DOLLAR),
  KZT: symbol('тенге'),
  BYN: pair(masculine('белорусск'), ['рубль', 'рубля', 'рублей']),
  UZS: pair(masculine('узбекск'), ['сум', 'сума', 'сумов']),
  KGS: pair(masculine('киргизск'), ['сом', 'сома', 'сомов']),
  TJS: symbol('сомони'),
  AMD: pair(masculine('армянск'), ['драм', 'драма', 'драмов']),
  AZN: pair(masculine('азербайджанск'), ['манат', 'маната', 'манатов']),
  GEL: symbol('лари'),
  UAH: noun('гривна', 'гривны', 'гривен'),
  MDL: pair(masculine('молдавск'), ['лей', 'лея', 'леев']),
  TRY: pair(feminine('турецк'), LIRA),
  IRR: pair(masculine('иранск'), RIAL),
  AED: noun('дирхам ОАЭ', 'дирхама ОАЭ', 'дирхамов ОАЭ'),
  SAR: pair(masculine('саудовск'), RIAL),
  QAR: pair(masculine('катарск'), RIAL),
  INR: pair(feminine('индийск'), ['рупия', 'рупии', 'рупий']),
  BRL: pair(masculine('бразильск'), ['реал', 'реала', 'реалов']),
  ZAR: noun('рэнд', 'рэнда', 'рэндов'),
  NGN: noun('найра', 'найры', 'найр'),
  KRW: noun('вона', 'воны', 'вон'),
  VND: noun('донг', 'донга', 'донгов'),
  PLN: pair(masculine('польск'), ['злотый', 'злотых', 'злотых']),
};

/** Measures by their code. */
export const measureNames: Readonly<Record<string, UnitName>> = {
  t: symbol('т'),
  kg: symbol('кг'),
  g: symbol('г'),
  ct: noun('карат', 'карата', 'каратов'),
  m3: symbol('куб.\u00a0м'),
  l: symbol('л'),
  bbl: noun('баррель', 'барреля', 'баррелей'),
  m2: symbol('кв.\u00a0м'),
  km2: symbol('кв.\u00a0км'),
  ha: symbol('га'),
  km: symbol('км'),
  m: symbol('м'),
  cm: symbol('см'),
  mm: symbol('мм'),
  W: symbol('Вт'),
  kW: symbol('кВт'),
  MW: symbol('МВт'),
  GW: symbol('ГВт'),
  kWh: symbol('кВт·ч'),
  MWh: symbol('МВт·ч'),
  GWh: symbol('ГВт·ч'),
  TWh: symbol('ТВт·ч'),
  toe: symbol('т н.\u00a0э.'),
  Cel: symbol('°C'),
  'km/h': symbol('км/ч'),
  'm/s': symbol('м/с'),
  'q/ha': symbol('ц/га'),
  't/ha': symbol('т/га'),
  'kg/ha': symbol('кг/га'),
  year: noun('год', 'года', 'лет', 'года'),
  month: noun('месяц', 'месяца', 'месяцев'),
  week: noun('неделя', 'недели', 'недель'),
  day: noun('день', 'дня', 'дней'),
  hour: noun('час', 'часа', 'часов'),
  minute: noun('минута', 'минуты', 'минут'),
  second: noun('секунда', 'секунды', 'секунд'),
  times: noun('раз', 'раза', 'раз', 'раза'),
};
