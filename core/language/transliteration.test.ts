import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameProposals } from './transliteration.ts';

const best = (name: string) => nameProposals(name)[0]?.text;
const by = (name: string, way: string) => nameProposals(name).find((proposal) => proposal.by.some((each) => each === way))?.text;

test.each([
  ['Сергей Лавренёв', 'Sergueï Lavreniov'],
  ['Юрий Пушкин', 'Iouri Pouchkine'],
  ['Пётр Чайковский', 'Piotr Tchaïkovski'],
  ['Мария Алексеева', 'Maria Alexeïeva'],
  ['Евгений Васильев', 'Evgueni Vassiliev'],
  ['Раиса Горбачёва', 'Raïssa Gorbatcheva'],
  ['Иосиф Хрущёв', 'Iossif Khrouchtchev'],
  ['Фёдор Достоевский', 'Fiodor Dostoïevski'],
  ['Галина Вишневская', 'Galina Vichnevskaïa'],
  ['Александр Солженицын', 'Alexandre Soljenitsyne'],
  ['Константин Соловьёв', 'Konstantin Soloviev'],
  ['Георгий Толстой', 'Gueorgui Tolstoï'],
  ['Андрей Белый', 'Andreï Bely'],
  ['Щукин', 'Chtchoukine'],
  ['КОТОВА Ирина Сергеевна', 'KOTOVA Irina Sergueïevna'],
])('%s is printed in French as %s', (russian, french) => expect(by(russian, 'frenchUsage')).toBe(french));

test.each([
  ['Щеглов', 'Shcheglov', 'Shcheglov', 'Ŝeglov'],
  ['Юлия Цыганкова', 'Iuliia Tsygankova', 'Iuliia Tcygankova', 'Ûliâ Cygankova'],
  ['Объедков', 'Obieedkov', 'Obedkov', 'Obʺedkov'],
  ['Фёдор Ильич', 'Fedor Ilich', 'Fedor Ilich', 'Fëdor Ilʹič'],
  ['Андрей Эйхвальд', 'Andrei Eikhvald', 'Andrei Eikhvald', 'Andrej Èjhvalʹd'],
])('%s is %s after ICAO 9303, %s after GOST R 52535.1 and %s after ISO 9', (russian, icao, gost, iso) => {
  expect([by(russian, 'icao9303'), by(russian, 'gost52535'), by(russian, 'iso9')]).toEqual([icao, gost, iso]);
});

test.each([
  ['Sergueï Lavrov', 'Сергей Лавров'],
  ['Sergey Pushkin', 'Сергей Пушкин'],
  ['Iouri Pouchkine', 'Юрий Пушкин'],
  ['Piotr Tchaïkovski', 'Пётр Чайковский'],
  ['Yulia Zhukova', 'Юлия Жукова'],
  ['Ekaterina Vassilieva', 'Екатерина Васильева'],
  ['Valeri Guerguiev', 'Валерий Гергиев'],
  ['Alexeï Overtchouk', 'Алексей Оверчук'],
  ['Nikolaï Rimski-Korsakov', 'Николай Римский-Корсаков'],
])('%s, a Russian name, goes back to %s', (latin, russian) => expect(best(latin)).toBe(russian));

test.each([
  ['Jean-Pierre Dubois', 'Жан-Пьер Дюбуа'],
  ['Claire Martin', 'Клер Мартен'],
  ['Charles de Gaulle', 'Шарль де Голль'],
  ['Dominique de Villepin', 'Доминик де Вильпен'],
  ['Hélène Lefèvre', 'Элен Лефевр'],
  ['Gérard Rousseau', 'Жерар Руссо'],
  ['Jean d’Ormesson', 'Жан д’Ормессон'],
  ['Étienne Guérin', 'Этьен Герен'],
  ['Solène Gautier', 'Солен Готье'],
  ['Damien Verlaine', 'Дамьен Верлен'],
  ['Guillaume Montreuil', 'Гийом Монтрёй'],
  ['Agnès Lebœuf', 'Аньес Лебёф'],
  ['Benoît Champagne', 'Бенуа Шампань'],
  ['Marie DUPONT', 'Мари ДЮПОН'],
  ['Denis Cézanne', 'Дени Сезанн'],
])('%s, a French name, is written %s', (french, russian) => expect(best(french)).toBe(russian));

test.each([
  ['Aziz Akhannouch', 'Азиз Аханнуш'],
  ['Abdelmadjid Tebboune', 'Абдельмаджид Теббун'],
  ['Leïla Ben Haddou', 'Лейла Бен Хадду'],
  ['Youssef El Khoury', 'Юсеф Эль-Хури'],
  ['Saïd Chengriha', 'Саид Шенгриха'],
  ['Abdelilah Benkirane', 'Абделилах Бенкиран'],
  ['Mohammed VI', 'Мохаммед VI'],
])('%s, an Arabic name, is written %s', (arabic, russian) => expect(best(arabic)).toBe(russian));

test('equal writings are one proposal with all its standards', () => {
  expect(nameProposals('Анна')).toEqual([{ text: 'Anna', by: ['frenchUsage', 'icao9303', 'gost52535', 'iso9'] }]);
});

test.each(['', '123', 'Анна Martin', '李明'])('nothing is proposed for %j', (name) => expect(nameProposals(name)).toEqual([]));

describe('always', () => {
  test('no letter of the alphabet a name came from is left', () => {
    const cyrillic = fc.string({ unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЯЁ- '), minLength: 1 });
    fc.assert(fc.property(cyrillic, (name) => nameProposals(name).every(({ text }) => !/\p{Script=Cyrillic}/u.test(text))));
    const latin = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzàâçéèêëîïôöùûüÿœæABCÉ- '), minLength: 1 });
    fc.assert(
      fc.property(latin, (name) =>
        nameProposals(name).every(({ text }) => /^[IVX]{2,}$|[IVX]{2,}/.test(text) || !/\p{Script=Latin}/u.test(text)),
      ),
    );
  });

  test('ISO 9 keeps names apart that differ', () => {
    const word = fc.string({ unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'), minLength: 1, maxLength: 12 });
    fc.assert(fc.property(word, word, (one, other) => one === other || by(one, 'iso9') !== by(other, 'iso9')));
  });
});
