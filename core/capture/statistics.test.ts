import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../model/language.ts';
import { findStatistics } from './statistics.ts';

/** `value unit`, with `~ > < ≤ ≥` for how exactly it is meant and `..` for a range. */
function figures(text: string, lang: Lang): string[] {
  const signs = { exact: '', about: '~', moreThan: '>', lessThan: '<', upTo: '≤', atLeast: '≥' };
  return findStatistics(text, lang, null).map(
    ({ value, value_max, unit, approx }) => `${signs[approx]}${value}${value_max === null ? '' : `..${value_max}`} ${unit}`,
  );
}

describe('French figures', () => {
  it.each<[string, string[]]>([
    // Money
    ['Le contrat porte sur 900 millions de dollars.', ['900000000 USD']],
    ['Le fonds est doté de 1,2 milliard d’euros.', ['1200000000 EUR']],
    ['Une enveloppe de 45 000 FCFA par exploitant est prévue.', ['45000 XOF']],
    ['Le prix est fixé à 1.250 dirhams la tonne.', ['1250 MAD']],
    ['Le chiffre d’affaires atteint 3,4 MDH.', ['3400000 MAD']],
    ['La banque prêtera 25 M€ et 2 Mds€ à terme.', ['25000000 EUR', '2000000000 EUR']],
    ['Les ventes ont rapporté $15 millions, puis 20 millions.', ['15000000 USD', '20000000 USD']],
    ['Le budget est de 120 milliards de roubles, dont 30 milliards pour les ports.', ['120000000000 RUB', '30000000000 RUB']],
    ['L’État engagera 7 millions d’euros et 4 millions de prêts.', ['7000000 EUR', '4000000 EUR']],
    ['Un fonds de 80 millions. Il recevra 80 millions de francs CFA.', ['80000000 XOF', '80000000 XOF']],
    ['Il faudra 12 millions de dinars algériens.', ['12000000 DZD']],
    ['Le billet coûte 18 livres sterling, soit 20 €.', ['18 GBP', '20 EUR']],
    ['Le barrage a coûté mille milliards de francs guinéens.', ['1000000000000 GNF']],
    // Shares and changes
    ['Les échanges sont en hausse de 13 %.', ['13 %']],
    ['La croissance passera de 2,5 % à 4 % l’an prochain.', ['2.5 %', '4 %']],
    ['Le taux devrait se situer entre 3 et 5 %.', ['3..5 %']],
    ['La production a reculé (-4,8%) au printemps.', ['-4.8 %']],
    ['Près de 60 pour cent des ménages sont raccordés.', ['~60 %']],
    ['Plus d’un tiers des terres est irrigué.', ['>0.3333 ratio']],
    ['Les deux tiers de la récolte partent à l’étranger.', ['0.6667 ratio']],
    ['Le trafic a été multiplié par 2,5 en dix ans.', ['2.5 times', '10 ans']],
    ['Le port traite trois fois plus de conteneurs.', ['3 times']],
    ['L’indice a cédé 0,68 % à 3.215,63 euros.', ['0.68 %', '3215.63 EUR']],
    ['Le taux de pêche atteint environs 68 %.', ['~68 %']],
    // Counts
    ['Le port attend 700 000 jeunes cet été.', ['700000 jeunes']],
    ['Le club réunit 300 jeunes filles.', ['300 filles']],
    ['La commune a 12 quais, en plus de 13 autres bassins.', ['12 quais', '13 bassins']],
    ['La délégation compte 11 entreprises.', ['11 entreprises']],
    ['Six camions ont quitté l’usine.', ['6 camions']],
    ['Une trentaine d’exposants sont attendus.', ['~30 exposants']],
    ['Une centaine de chefs d’entreprise ont pris part au forum.', ['~100 chefs']],
    ['Le pays accueille 5 millions de touristes.', ['5000000 touristes']],
    ['Vingt-cinq nouvelles écoles et quatre-vingt-dix-sept puits ont été livrés.', ['25 écoles', '97 puits']],
    ['Deux cent mille tonnes ont été débarquées.', ['200000 t']],
    ['L’effectif passera de 2000 à 3 000 ouvriers.', ['2000 ouvriers', '3000 ouvriers']],
    ['La flotte réunit 256 avions, dont 150 en service.', ['256 avions', '150 avions']],
    ['De 10 à 15 experts seront formés.', ['10..15 experts']],
    ['Quelque 40 wagons par jour circulent.', ['~40 wagons']],
    ['Pas moins de 300 stands ont été réservés.', ['≥300 stands']],
    ['Le salon attend jusqu’à 5 000 visiteurs, 200 médias au moins.', ['≤5000 visiteurs', '≥200 médias']],
    ['Quelque 850 sociétés étrangères y sont installées.', ['~850 sociétés']],
    // Measures
    ['La surface cultivée dépasse les 23 000 hectares.', ['>23000 ha']],
    ['La récolte atteint 15 millions de quintaux.', ['1500000 t']],
    ['Un sac de 50 kilogrammes et une caisse de 200 kg.', ['0.05 t', '0.2 t']],
    ['Le gazoduc livrera 38 milliards de m3 par an.', ['38000000000 m3']],
    ['Plus de 145 000 mètres carrés de carreaux ont été vendus.', ['>145000 m2']],
    ['La ligne de 350 km consommera 12 GWh.', ['350 km', '12 GWh']],
    ['La centrale de 1 200 mégawatts sera couplée au réseau.', ['1200 MW']],
    ['Le rendement est de 32 quintaux à l’hectare.', ['32 q/ha']],
    ['Le pays produit 1,5 million de barils par jour.', ['1500000 bbl']],
    ['Il a fallu deux ans et demi de travaux, puis 15 jours d’essais.', ['2.5 ans', '15 jours']],
    ['L’accord court depuis cinq ans.', ['5 ans']],
    ['Trois ou quatre mois suffiront.', ['3..4 mois']],
    ['Le fret coûte 30 à 50 milliards de dollars.', ['30000000000..50000000000 USD']],
    ['Les bénéfices vont de 2 milliards à 14 milliards de FCFA.', ['2000000000..14000000000 XOF']],
    ['Le PIB devrait croître de 3,5 à 4 %, par moins 5 degrés.', ['3.5..4 %', '-5 Cel']],
    // No statistics
    ['La 7ème réunion de la commission s’est tenue en 2018, à 10 heures.', []],
    ['Un Airbus A320 et un Boeing 737 se sont posés à 16h30.', []],
    ['L’article 5 de la loi 47-18 et la COP24 ont été cités.', []],
    ['Les deux pays et les 28 sont d’accord sur le 1er point.', []],
    ['Le 3 octobre 2018, le XXIe siècle et le G20 étaient au menu.', []],
    ['Les neuf premiers mois de l’année ont été bons.', []],
    ['Des milliers de personnes et plusieurs entreprises attendent.', []],
    ['Appelez le 05 37 12 34 56 ou écrivez au bureau 12.', []],
  ])('%s', (text, expected) => {
    expect(figures(text, 'fr')).toEqual(expected);
  });
});

describe('Russian figures', () => {
  it.each<[string, string[]]>([
    // Money
    ['Контракт оценивается в 900 млн долларов.', ['900000000 USD']],
    ['Объём инвестиций — 1,2 млрд евро.', ['1200000000 EUR']],
    ['На закупку направят 450 тыс. рублей, ещё 12 млн руб. даст бюджет.', ['450000 RUB', '12000000 RUB']],
    ['Товарооборот достиг $2,5 млрд.', ['2500000000 USD']],
    ['Экспорт составил 3 млрд долл. США.', ['3000000000 USD']],
    ['Выделено 220 миллиардов тенге, из них 40 миллиардов — на дороги.', ['220000000000 KZT', '40000000000 KZT']],
    ['Цена выросла до 15 тысяч рублей за тонну.', ['15000 RUB']],
    ['Кредит в миллиард юаней одобрен.', ['1000000000 CNY']],
    ['Сделка на 5 млн марокканских дирхамов закрыта.', ['5000000 MAD']],
    ['Завод стоит полтора миллиарда рублей.', ['1500000000 RUB']],
    ['Потрачено полмиллиона долларов.', ['500000 USD']],
    // Shares and changes
    ['Поставки выросли на 27,6%.', ['27.6 %']],
    ['Доля составляет от 40 до 50 процентов.', ['40..50 %']],
    ['Импортируется 40–50% продукции.', ['40..50 %']],
    ['Пошлина снижена с 12 до 7%.', ['12 %', '7 %']],
    ['Экспорт вырос в 1,9 раза.', ['1.9 times']],
    ['Сборы увеличились почти в два раза.', ['~2 times']],
    ['Треть урожая уходит за рубеж, две трети остаются.', ['0.3333 ratio', '0.6667 ratio']],
    ['Отмечен 30-процентный рост.', ['30 %']],
    // Counts
    ['В миссии участвуют 15 российских компаний.', ['15 компания']],
    ['Поступило 5542 дозы вакцины.', ['5542 доза']],
    ['На линии выйдет 21 новый автобус.', ['21 автобус']],
    ['Открыто 43 новых предприятия пищевой промышленности.', ['43 предприятие']],
    ['Приедет 1 млн туристов.', ['1000000 турист']],
    ['Прошло более 100 двусторонних встреч.', ['>100 встреча']],
    ['Форум собрал около двух тысяч участников.', ['~2000 участник']],
    ['Соглашение распространяется на сорок пять регионов.', ['45 регион']],
    ['Обучено не менее 300 специалистов.', ['≥300 специалист']],
    ['Средства получат 12 хозяйств, порядка 40 фермеров.', ['12 хозяйство', '~40 фермер']],
    ['Рекорд обновлялся 22 раза.', ['22 раз']],
    ['Построено пятнадцать школ и восемь больниц.', ['15 школа', '8 больница']],
    ['Привиты 1965 человек.', ['1965 человек']],
    ['Посетили 2275 казахстанцев.', ['2275 казахстанец']],
    ['Из 256 самолётов, из них 150 в строю, часть обновят.', ['256 самолёт', '150 самолёт']],
    // Measures
    ['Собрано 4,6 млн т рапса.', ['4600000 t']],
    ['Отгружено 383 тыс. т зерна и 12 тысяч тонн муки.', ['383000 t', '12000 t']],
    ['Добыто 211,4 млрд куб. м газа, поставлено 61 млрд кубометров.', ['211400000000 m3', '61000000000 m3']],
    ['Площадь участка 723,46 гектара.', ['723.46 ha']],
    ['Посевы выросли с 1,3 млн га до 2,3 млн га.', ['1300000 ha', '2300000 ha']],
    ['Урожайность — 20,9 ц/га.', ['20.9 ц/га']],
    ['Построено 12 тыс. кв. м жилья.', ['12000 m2']],
    ['Мощность станции 1200 МВт, выработка 5 млн кВт·ч.', ['1200 MW', '5000000 kWh']],
    ['Добыча выросла до 10,2 млн баррелей в сутки.', ['10200000 bbl']],
    ['Контракт будет 25-летним.', ['25 year']],
    ['Запасов хватит на два с половиной месяца.', ['2.5 month']],
    ['Сезон длится пять-шесть месяцев.', ['5..6 month']],
    ['Работы займут трое суток.', ['3 day']],
    ['Длина дороги — 1 250 километров, вес — 50 кг.', ['1250 km', '0.05 t']],
    ['Создано 1,5 тыс. рабочих мест при минус 30 градусах.', ['1500 рабочее место', '-30 Cel']],
    // No statistics
    ['За девять месяцев и за последние 10 лет ничего не изменилось.', []],
    ['В 10 часов 3 октября 2018 года открылось 7-е заседание.', []],
    ['Самолёт Ан-24 и газопровод «Поток-2» упомянуты в пункте 5 статьи 12.', []],
    ['Оба президента и эти три страны договорились.', []],
    ['Вспышка COVID-19 задержала подписание в 2021 году.', []],
    ['Тысячи людей и миллионы рублей.', []],
    ['Двое суток спустя началась вторая половина мая.', ['2 day']],
    ['Товары по коду 1003.90-00 и нормы ISO:9001 не изменились.', []],
  ])('%s', (text, expected) => {
    expect(figures(text, 'ru')).toEqual(expected);
  });
});

describe('what a figure measures, and when', () => {
  const first = (text: string, lang: Lang) => findStatistics(text, lang, null)[0];

  it.each<[string, Lang, string | null, string | null]>([
    ['Les exportations vers le Maroc ont atteint 900 millions de dollars en 2018.', 'fr', 'Les exportations vers le Maroc', 'en 2018'],
    ['Au premier semestre 2019, le port a reçu 40 000 tonnes de blé dur.', 'fr', 'blé dur', 'Au premier semestre 2019'],
    ['La délégation compte 11 entreprises agroalimentaires.', 'fr', 'entreprises agroalimentaires', null],
    ['Российский экспорт в Марокко вырос на 27% в 2021 году.', 'ru', 'Российский экспорт в Марокко', 'в 2021 году'],
    ['По итогам 2020 года собрано 4,6 млн т рапса.', 'ru', 'рапса', 'По итогам 2020 года'],
    ['В миссии участвуют 15 российских компаний.', 'ru', 'российских компаний', null],
    ['Le résultat net atteint 452 millions d’euros, en hausse de 9 %.', 'fr', 'Le résultat net', null],
    ['Цены, по данным ведомства, что важно, снизились, а пошлина составила 345 млн рублей.', 'ru', 'пошлина', null],
  ])('%s', (text, lang, what, period) => {
    expect(first(text, lang)).toMatchObject({ what, period });
  });
});

it('gives a relative period its year when the date of publication is known', () => {
  expect(findStatistics('Le port a traité 40 000 tonnes cette année.', 'fr', '2019-05-02')[0]?.period).toBe('cette année (2019)');
  expect(findStatistics('В прошлом году завод выпустил 300 вагонов.', 'ru', '2019')[0]?.period).toBe('В прошлом году (2018)');
  expect(findStatistics('Le port a traité 40 000 tonnes cette année.', 'fr', null)[0]?.period).toBe('cette année');
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    '12',
    ' 000',
    ',5',
    '-',
    '–',
    ' millions',
    ' млн',
    ' de ',
    'd’',
    'euros',
    '%',
    ' à ',
    ' до ',
    'с ',
    'deux',
    'cent',
    ' mille',
    'пять',
    ' тысяч',
    ' раза',
    'в ',
    '$',
    ' entreprises',
    ' компаний',
    '\n',
    '. ',
    '(',
    'A',
    'et demi',
    ' с половиной',
    ' 2018 года',
    ' т',
    '/',
    'га',
    'un tiers',
    '½',
    '٣',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 60 }).map((words) => words.join('')),
  );

  it('offsets slice back to the text, values are numbers, nothing throws', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<Lang>('fr', 'ru'), (text, lang) => {
        let last = 0;
        for (const figure of findStatistics(text, lang, null)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.start).toBeGreaterThanOrEqual(last);
          expect(Number.isFinite(figure.value)).toBe(true);
          last = figure.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds every figure of a long text', () => {
    const text = 'Les ventes sont passées de 2 000 à 3 000 tonnes en 2018, soit 12,5 % de plus, et 15 à 20 millions d’euros. '.repeat(4000);
    const found = findStatistics(text, 'fr', null);
    expect(found).toHaveLength(16_000);
  });
});
