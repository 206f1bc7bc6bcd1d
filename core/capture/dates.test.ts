import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../model/language.ts';
import { findDates } from './dates.ts';

const isoOf = (text: string, lang: Lang, published: string | null) => findDates(text, lang, published).map(({ iso }) => iso);

describe('the end of a French date', () => {
  it('is the month in full, or the stop of an abbreviated one', () => {
    const text = 'La foire ouvre le 14 juillet. Elle ferme le 3 déc. au soir.';
    expect(findDates(text, 'fr', '2019-02').map((date) => date.text)).toEqual(['14 juillet', '3 déc.']);
  });
});

describe('French dates', () => {
  it.each<[string, string[]]>([
    ['La signature a eu lieu le 1er octobre 2018 à Rabat.', ['2018-10-01']],
    ['La délégation est attendue mardi 12 mars.', ['2019-03-12']],
    ['L’accord avait été paraphé le 20 décembre dernier.', ['2018-12-20']],
    ['Le forum se tiendra du 25 au 27 avril.', ['2019-04-25/2019-04-27']],
    ['Les 3 et 4 octobre 2018, des ateliers ont été organisés.', ['2018-10-03/2018-10-04']],
    ['Les 3 et 9 octobre 2018, deux ateliers ont été organisés.', ['2018-10-03', '2018-10-09']],
    ['Du 30 septembre au 2 octobre 2018, la foire a accueilli du monde.', ['2018-09-30/2018-10-02']],
    ['Du 28 décembre au 4 janvier, le port sera fermé.', ['2018-12-28/2019-01-04']],
    ['Sur la période de mars à juin 2017, les ventes ont reculé.', ['2017-03/2017-06']],
    ['De décembre 2016 à février 2017, rien n’a bougé.', ['2016-12/2017-02']],
    ['Le taux était à son plus haut en octobre 2018.', ['2018-10']],
    ['En 2017, puis entre 2010 et 2012, la récolte fut bonne.', ['2017', '2010/2012']],
    ['Le plan (2018-2024) vise une hausse d’ici à 2030.', ['2018/2024', '2030']],
    ['TUNIS, 3 déc. 2018 – Le ministre a reçu ses hôtes.', ['2018-12-03']],
    ['Réf. du 03/10/2018, modifiée le 5.11.2018 et le 2019-01-02.', ['2018-10-03', '2018-11-05', '2019-01-02']],
    ['Le 31 février 2018 n’existe pas, ni le 32 mai 2018.', []],
    ['Il faut passer de 2000 à 3 000 ouvriers ; 2019 tonnes ont été livrées.', []],
    ['Le modèle 2008 et la résolution 1975 ont fait 12 mécontents.', []],
    ['En mars, les discussions reprendront.', []],
  ])('%s', (text, expected) => {
    expect(isoOf(text, 'fr', '2019-02')).toEqual(expected);
  });
});

describe('Russian dates', () => {
  it.each<[string, string[]]>([
    ['Соглашение подписано 1 октября 2018 года в Рабате.', ['2018-10-01']],
    ['МОСКВА, 27 июл – Агентство. Переговоры завершены.', ['2019-07-27']],
    ['КАЗАНЬ, 3 дек. Форум открылся.', ['2018-12-03']],
    ['Выставка пройдёт с 3 по 5 мая.', ['2019-05-03/2019-05-05']],
    ['Форум состоится 5–6 декабря 2022 года.', ['2022-12-05/2022-12-06']],
    ['Встречи прошли 3 и 4 октября 2018 г. в столице.', ['2018-10-03/2018-10-04']],
    ['Встречи прошли 3 и 9 октября 2018 г. в столице.', ['2018-10-03', '2018-10-09']],
    ['С 30 сентября по 2 октября 2018 года работала ярмарка.', ['2018-09-30/2018-10-02']],
    ['В январе — мае 2022 года экспорт вырос.', ['2022-01/2022-05']],
    ['За декабрь 2020-го — февраль 2021-го привезли семена.', ['2020-12/2021-02']],
    ['Май 2022 года был холодным, а в октябре 2021 г. шли дожди.', ['2022-05', '2021-10']],
    ['Письмо от 03.10.2018 получено.', ['2018-10-03']],
    ['К 2025-му и в 2021 году, а также в 2018–2020 годах.', ['2025', '2021', '2018/2020']],
    ['Площади выросли с 2013 по 2022 год.', ['2013/2022']],
    ['В мае поставки начнутся.', []],
    ['Компания поставила 2018 тракторов и 12 мачт.', []],
  ])('%s', (text, expected) => {
    expect(isoOf(text, 'ru', '2019-02')).toEqual(expected);
  });
});

describe('a year that is not written', () => {
  it('comes from the text’s own full date when nothing tells when it was published', () => {
    expect(isoOf('Le 3 octobre 2018 à Rabat. La mission repart le 5 octobre.', 'fr', null)).toEqual(['2018-10-03', '2018-10-05']);
  });

  it('is not invented', () => {
    expect(isoOf('La mission repart le 5 octobre.', 'fr', null)).toEqual([]);
    expect(isoOf('La mission repart le 5 octobre.', 'fr', 'bientôt')).toEqual([]);
  });

  it('is the one of which only a part is over, whatever is planned for the next', () => {
    const french =
      'Le 19 novembre, la mission est partie. Sur les neuf premiers mois de 2026, le port a reçu 40 navires ; un quai ouvrira, il sera prêt en 2027.';
    expect(isoOf(french, 'fr', null)[0]).toBe('2026-11-19');
    const russian =
      '19 ноября делегация прибыла в порт. За девять месяцев 2026 года он принял 40 судов. Завод готов открыть склад в 2027 году.';
    expect(isoOf(russian, 'ru', null)[0]).toBe('2026-11-19');
  });

  it('is the published one when only the year of publication is known', () => {
    expect(isoOf('11 декабря прошло заседание.', 'ru', '2019')).toEqual(['2019-12-11']);
  });
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    '1er ',
    '31 ',
    'mars',
    ' 2018',
    '-',
    '–',
    'du ',
    'au ',
    ' et ',
    ',',
    'с ',
    ' по ',
    'мая',
    ' года',
    '(',
    '2020',
    '.',
    '\u00a0',
    '5',
    'à ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 60 }).map((words) => words.join('')),
  );

  it('offsets slice back to the text, in order, without overlap', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<Lang>('fr', 'ru'), fc.constantFrom(null, '2019', '2019-02'), (text, lang, published) => {
        let last = 0;
        for (const date of findDates(text, lang, published)) {
          expect(text.slice(date.start, date.end)).toBe(date.text);
          expect(date.start).toBeGreaterThanOrEqual(last);
          expect(date.iso).toMatch(/^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/);
          last = date.end;
        }
      }),
    );
  });
});

describe('an article that does not carry its date', () => {
  it.each<[string, Lang, string[]]>([
    [
      'Le ministre a reçu jeudi 10 janvier ses hôtes. Les travaux doivent finir : leur achèvement est prévu en 2019.',
      'fr',
      ['2019-01-10', '2019'],
    ],
    ['Встреча прошла в четверг, 10 января. Работы планируется завершить в 2019 году.', 'ru', ['2019-01-10', '2019']],
    ['В 2021 году вывоз вырос. Ввоз начнётся, по планам, в 2023 году. Договор подписан 4 февраля.', 'ru', ['2021', '2023', '2022-02-04']],
    ['3 марта завод открыли. В 2018 году выпуск составил 5 тысяч тонн, что больше показателя прошлого года.', 'ru', ['2019-03-03', '2018']],
    ['Посевы растут с 2013 по 2022 год. Данные на 3 ноября.', 'ru', ['2013/2022', '2022-11-03']],
  ])('%s', (text, lang, expected) => {
    expect(isoOf(text, lang, null)).toEqual(expected);
  });
});
