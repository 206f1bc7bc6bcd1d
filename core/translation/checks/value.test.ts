import { describe, expect, it } from 'vitest';
import { differences } from './comparedValues.ts';
import { romanValue, valuesOf } from './value.ts';

/** Without a reader of figures only numbers, dates, times, days and months are read, which is what is tried here. */
const differing = (fr: string, ru: string) =>
  differences(
    valuesOf(fr, 'fr', () => []),
    valuesOf(ru, 'ru', () => []),
  ).map(({ first, second }) => [first && fr.slice(first.start, first.end), second && ru.slice(second.start, second.end)]);

describe('what two texts say by value', () => {
  it.each([
    ['Le 1er octobre 2026 à 15 h 30.', '1 октября 2026 г. в 15:30.'],
    ['La réunion commence à midi.', 'Совещание начнётся в полдень.'],
    ['Rendez-vous à 9 heures.', 'Встреча в 9 часов.'],
    ['Du 3 au 5 mai 2027.', 'С 3 по 5 мая 2027 г.'],
    ['La 7e session, ouverte mardi.', 'Седьмое заседание открылось во вторник.'],
    ['Au XXIe siècle.', 'В XXI веке.'],
    ['Au XXIe siècle.', 'В двадцать первом веке.'],
    ['Les deux parties ont signé.', 'Стороны подписали документ.'],
    ['La salle 204, au deuxième étage.', 'Зал 204 на втором этаже.'],
    ['Depuis 2019, 12 villes.', 'С 2019 года — 12 городов.'],
    ['38 000 visiteurs', '38 тыс. посетителей'],
  ])('is the same: %s %s', (fr, ru) => expect(differing(fr, ru)).toEqual([]));

  it.each([
    ['Le 1er octobre 2026.', '2 октября 2026 г.', [['1er octobre 2026', '2 октября 2026 г.']]],
    ['Le 1er octobre 2026.', '1 октября 2027 г.', [['1er octobre 2026', '1 октября 2027 г.']]],
    ['À 15 h 30.', 'В 15:45.', [['15 h 30', '15:45']]],
    ['Ouverture mardi.', 'Открытие в среду.', [['mardi', 'среду']]],
    ['La salle 204.', 'Зал 205.', [['204', '205']]],
    ['La salle 204.', 'Большой зал.', [['204', null]]],
    ['Les trois accords.', 'Четыре соглашения.', [['trois', 'Четыре']]],
    ['En mars, nous verrons.', 'В апреле увидим.', [['mars', 'апреле']]],
  ])('is not the same: %s %s', (fr, ru, expected) => expect(differing(fr, ru)).toEqual(expected));

  it('is the same where one language says a number twice', () => {
    expect(differing('En 60 jours ; ce délai de 60 jours court.', 'За 60 дней; этот срок идёт.')).toEqual([]);
  });

  it('has places that slice back to the text', () => {
    const text = 'Mardi 1er décembre, 9 h 05 : 12 villes, la 3e session du XXe siècle.';
    for (const { start, end } of valuesOf(text, 'fr', () => [])) expect(text.slice(start, end)).toMatch(/\S/);
  });
});

describe('a Roman number', () => {
  it.each([
    ['XXI', 21],
    ['XXIe', 21],
    ['Ier', 1],
    ['XIX', 19],
    ['ХХ', 20],
  ])('%s is %i', (written, value) => expect(romanValue(written)).toBe(value));

  it.each(['Mme', 'Le', 'IIII', 'mix', ''])('is not %s', (written) => expect(romanValue(written)).toBeNull());
});
