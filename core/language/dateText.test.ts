import { describe, expect, it } from 'vitest';
import { writeCountry, writeDate, writeDateRange, writeDuring, writeTenure } from './index.ts';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('a date is written as an editor of the language writes it', () => {
  it.each([
    ['2018-10-01', '1er octobre 2018', '1 октября 2018 г.'],
    ['2018-10-03', '3 octobre 2018', '3 октября 2018 г.'],
    ['2018-10', 'octobre 2018', 'октябрь 2018 г.'],
    ['2018', '2018', '2018 г.'],
    ['2024-08-31', '31 août 2024', '31 августа 2024 г.'],
  ])('%s is %s and %s', (date, french, russian) => {
    expect(plain(writeDate(date, 'fr'))).toBe(french);
    expect(plain(writeDate(date, 'ru'))).toBe(russian);
  });

  it.each([
    ['2018-10-03', '2018-10-05', 'du 3 au 5 octobre 2018', '3–5 октября 2018 г.'],
    ['2018-10-01', '2018-10-03', 'du 1er au 3 octobre 2018', '1–3 октября 2018 г.'],
    ['2018-09-30', '2018-10-02', 'du 30 septembre au 2 octobre 2018', '30 сентября — 2 октября 2018 г.'],
    ['2020-12-28', '2021-01-04', 'du 28 décembre 2020 au 4 janvier 2021', '28 декабря 2020 г. — 4 января 2021 г.'],
    ['2024-03', '2024-06', 'de mars à juin 2024', 'март — июнь 2024 г.'],
    ['2024-04', '2024-08', 'd’avril à août 2024', 'апрель — август 2024 г.'],
    ['2020-12', '2021-02', 'de décembre 2020 à février 2021', 'декабрь 2020 г. — февраль 2021 г.'],
    ['2018', '2024', '2018-2024', '2018–2024 гг.'],
    ['2018-10-03', '2018-10-03', '3 octobre 2018', '3 октября 2018 г.'],
    ['2026-12-01', '2026-12-02', '1er et 2 décembre 2026', '1–2 декабря 2026 г.'],
    ['2026-03-31', '2026-04-01', '31 mars et 1er avril 2026', '31 марта — 1 апреля 2026 г.'],
    ['2026-12-31', '2027-01-01', '31 décembre 2026 et 1er janvier 2027', '31 декабря 2026 г. — 1 января 2027 г.'],
  ])('%s to %s is %s and %s', (from, to, french, russian) => {
    expect(plain(writeDateRange(from, to, 'fr'))).toBe(french);
    expect(plain(writeDateRange(from, to, 'ru'))).toBe(russian);
  });

  it.each([
    ['2018-10-03', '2018-10-03', 'le 3 octobre 2018', '3 октября 2018 г.'],
    ['2018-10', '2018-10', 'en octobre 2018', 'в октябре 2018 г.'],
    ['2018', '2018', 'en 2018', 'в 2018 г.'],
    ['2026-12-01', '2026-12-02', 'les 1er et 2 décembre 2026', '1–2 декабря 2026 г.'],
    ['2018-10-03', '2018-10-05', 'du 3 au 5 octobre 2018', '3–5 октября 2018 г.'],
    ['2024-03', '2024-06', 'de mars à juin 2024', 'в марте — июне 2024 г.'],
    ['2020-12', '2021-02', 'de décembre 2020 à février 2021', 'с декабря 2020 г. по февраль 2021 г.'],
    ['2018', '2024', 'de 2018 à 2024', 'в 2018–2024 гг.'],
  ])('%s to %s happens %s and %s', (from, to, french, russian) => {
    expect(plain(writeDuring(from, to, 'fr'))).toBe(french);
    expect(plain(writeDuring(from, to, 'ru'))).toBe(russian);
  });

  it.each([
    ['2022', null, 'depuis 2022', 'с 2022 г.'],
    ['2018-10', null, 'depuis octobre 2018', 'с октября 2018 г.'],
    ['2018-10-03', null, 'depuis le 3 octobre 2018', 'с 3 октября 2018 г.'],
    ['2017', '2022', '2017-2022', '2017–2022 гг.'],
    [null, '2022', 'jusqu’en 2022', 'до 2022 г.'],
    [null, '2022-05-01', 'jusqu’au 1er mai 2022', 'до 1 мая 2022 г.'],
    [null, null, '', ''],
  ])('held from %s to %s is %s and %s', (from, to, french, russian) => {
    expect(plain(writeTenure(from, to, 'fr'))).toBe(french);
    expect(plain(writeTenure(from, to, 'ru'))).toBe(russian);
  });

  it('keeps the day with its month and the year with its abbreviation', () => {
    expect(writeDate('2018-10-03', 'fr')).toBe('3\u00a0octobre 2018');
    expect(writeDate('2018-10-03', 'ru')).toBe('3\u00a0октября 2018\u00a0г.');
  });
});

describe('a country is named in the language of the text', () => {
  it.each([
    ['MA', 'Maroc', 'Марокко'],
    ['RU', 'Russie', 'Россия'],
    ['', null, null],
    ['ma', null, null],
    ['ZX', null, null],
  ])('%j is %s and %s', (code, french, russian) => {
    expect(writeCountry(code, 'fr')).toBe(french);
    expect(writeCountry(code, 'ru')).toBe(russian);
  });
});
