import type { UnitMeaning } from '../quantityReading.ts';
import { unitRows } from '../unitRows.ts';

/**
 * `code dimension factor: writings`; a writing is its keys joined by spaces, ё as е, a stop is a key of its own. Words ending
 * in `*` stand for every case of the noun. Masses are kept in tonnes, as the trade counts them.
 */
const ROWS = `
% percent 1: % | процент* | процентн* пункт* | п . п | п . п . | проц
RUB money 1: рубл* | руб | руб . | р . | ₽ | российск* рубл*
USD money 1: доллар* | доллар* сша | долл | долл . | долл . сша | долл сша | американск* доллар* | $
CAD money 1: канадск* доллар*
AUD money 1: австралийск* доллар*
EUR money 1: евро | €
GBP money 1: фунт* стерлингов | фунт* | £
CHF money 1: швейцарск* франк* | франк*
XOF money 1: франк* кфа | африканск* франк*
MAD money 1: дирхам* | марокканск* дирхам*
AED money 1: дирхам* оаэ
DZD money 1: алжирск* динар* | динар*
TND money 1: тунисск* динар*
EGP money 1: египетск* фунт*
CNY money 1: юан*
JPY money 1: иен*
KZT money 1: тенге
BYN money 1: белорусск* рубл*
UZS money 1: сум | сума | сумов | узбекск* сум*
KGS money 1: сомов | сома
TJS money 1: сомони
AMD money 1: драм | драма | драмов
AZN money 1: манат*
GEL money 1: лари
UAH money 1: гривен | гривн* | грн
TRY money 1: лир | лиры | турецк* лир*
INR money 1: рупи*
IRR money 1: риал*
PLN money 1: злотых | злот* | польск* злот*
SEK money 1: шведск* крон*
NOK money 1: норвежск* крон*
DKK money 1: датск* крон*
CZK money 1: чешск* крон*
HUF money 1: форинт*
RON money 1: румынск* лей | румынск* лев
MDL money 1: молдавск* лей | молдавск* лев
ILS money 1: шекел*
KRW money 1: вон | южнокорейск* вон
BRL money 1: бразильск* реал*
ZAR money 1: рэнд* | ранд*
NGN money 1: найр*
GHS money 1: седи | ганск* седи
SAR money 1: саудовск* риал* | саудовск* риял* | риял*
QAR money 1: катарск* риал*
IQD money 1: иракск* динар*
KWD money 1: кувейтск* динар*
LYD money 1: ливийск* динар*
RSD money 1: сербск* динар*
VND money 1: донг*
MYR money 1: ринггит*
SGD money 1: сингапурск* доллар*
HKD money 1: гонконгск* доллар*
t mass 1: т | т . | тонн*
t mass 1e3: килотонн*
t mass 1e6: мегатонн*
t mass 0.1: центнер* | ц
t mass 0.001: килограмм* | кг | кило
g mass 1: грамм* | г
ct mass 1: карат*
m3 volume 1: куб . м | куб . метр* | кубометр* | кубическ* метр* | куб м | кубов | м 3 | м ³ | кб . м | куб . метров
l volume 1: литр* | л
l volume 10: декалитр* | дал
bbl volume 1: баррел* | барр | барр . | барр . / сут | баррел* нефти | б / с
ha area 1: га | гектар*
m2 area 1: кв . м | квадратн* метр* | м 2 | м ² | кв м | кв . метр*
km2 area 1: кв . км | квадратн* километр* | км 2 | км ²
km length 1: км | километр*
m length 1: м | метр*
cm length 1: см | сантиметр*
mm length 1: мм | миллиметр*
kW power 1: квт | киловатт*
MW power 1: мвт | мегаватт*
GW power 1: гвт | гигаватт*
kWh energy 1: квт · ч | квт * ч | квт ч | квтч | киловатт-час*
MWh energy 1: мвт · ч | мвт * ч | мвт ч | мвтч | мегаватт-час*
GWh energy 1: гвт · ч | гвтч
toe energy 1: т н . э . | тонн* нефтяного эквивалента
km/h speed 1: км / ч | километр* в час
m/s speed 1: м / с | метр* в секунду
ц/га rate 1: ц / га | центнер* с гектара | центнер* с га | центнер* на гектар
т/га rate 1: т / га | тонн* с гектара | тонн* на гектар
Cel temperature 1: градус* | ° | ° c | ° с
year duration 1: год | года | лет | годам | годами | годах
month duration 1: месяц*
week duration 1: недел*
day duration 1: день | дня | дней | дням | днями | сутки | суток | суткам
hour duration 1: час | часа | часов | часам
minute duration 1: минут*
second duration 1: секунд*
year duration 10: десятилети*
year duration 100: столети* | веков
`;

const NOUN_ENDINGS = [
  '',
  'а',
  'у',
  'ом',
  'е',
  'ы',
  'ов',
  'ам',
  'ами',
  'ах',
  'ь',
  'я',
  'ю',
  'ем',
  'ей',
  'ям',
  'ями',
  'ях',
  'и',
  'й',
  'ев',
  'ью',
  'ию',
  'ия',
];
const ADJECTIVE_ENDINGS = ['ий', 'ого', 'ому', 'им', 'ом', 'их', 'ими', 'ая', 'ой', 'ую', 'ие', 'ый', 'ых', 'ым', 'ыми', 'ые'];

/** Every written form of a row's phrase. */
function forms(phrase: string): string[] {
  const words = phrase.split(' ');
  return words.reduce<string[]>(
    (heads, word, at) => {
      const endings =
        !word.endsWith('*') || word === '*'
          ? null
          : at < words.length - 1 && /(ск|нск|цк|н)\*$/.test(word)
            ? ADJECTIVE_ENDINGS
            : NOUN_ENDINGS;
      const written = endings === null ? [word] : endings.map((ending) => word.slice(0, -1) + ending);
      return heads.flatMap((head) => written.map((form) => (head === '' ? form : `${head} ${form}`)));
    },
    [''],
  );
}

/** Units of Russian texts by their keys joined with a space. */
export const units: ReadonlyMap<string, UnitMeaning> = unitRows(ROWS, forms);

/** Units inside adjectives: `25-летний контракт`, `30-процентный рост`. */
export const adjectiveUnits: readonly (readonly [stem: string, meaning: UnitMeaning])[] = (
  [
    ['лет', 'year', 'duration'],
    ['годичн', 'year', 'duration'],
    ['месячн', 'month', 'duration'],
    ['недельн', 'week', 'duration'],
    ['дневн', 'day', 'duration'],
    ['суточн', 'day', 'duration'],
    ['часов', 'hour', 'duration'],
    ['минутн', 'minute', 'duration'],
    ['процентн', '%', 'percent'],
    ['километров', 'km', 'length'],
    ['метров', 'm', 'length'],
    ['тонн', 't', 'mass'],
    ['мегаваттн', 'MW', 'power'],
    ['кратн', 'times', 'multiple'],
  ] as const
).map(([stem, unit, dimension]) => [stem, { unit, dimension, factor: 1 }]);
