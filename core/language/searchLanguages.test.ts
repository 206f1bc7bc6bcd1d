import { expect, test } from 'vitest';
import { soundsOf, spellingsOf, stemsOf } from './searchLanguages.ts';

const sameSound: string[][] = [
  ['иванова', 'ivanova'],
  ['анастасия', 'anastacia', 'anastasia', 'anastassia'],
  ['дмитрии', 'дмитрий', 'dmitri', 'dmitriy', 'dmitry', 'dmitrii'],
  ['шуйский', 'chouiski', 'shuisky', 'shuiskiy'],
  ['щукин', 'chtchoukine', 'shchukin'],
  ['чехов', 'tchekhov', 'chekhov'],
  ['жуков', 'joukov', 'zhukov'],
  ['хрущев', 'khrouchtchev', 'khrushchev'],
  ['путин', 'poutine', 'putin'],
  ['ельцин', 'eltsine', 'yeltsin'],
  ['прокофьев', 'prokofiev'],
  ['татьяна', 'tatiana', 'tatyana'],
  ['петр', 'piotr', 'pyotr', 'petr'],
  ['александр', 'alexandre', 'aleksandr'],
  ['ксения', 'xenia', 'ksenia'],
  ['бенжеллун', 'бенджеллун', 'benjelloun'],
  ['романов', 'romanoff', 'romanov'],
];
test.each(sameSound.map((names) => [names] as const))('%j sound alike', (names) => {
  expect(new Set(names.flatMap(soundsOf)).size).toBe(1);
});

test.each([
  ['иванова', 'ivanov'],
  ['краснов', 'smirnov'],
  ['жуков', 'чуков'],
])('%s and %s do not sound alike', (one, other) => {
  expect(soundsOf(one)).not.toEqual(soundsOf(other));
});

test('a Russian name is spelled the French way and the English way', () => {
  expect(spellingsOf('щукин')).toEqual(['chtchoukin', 'shchukin']);
  expect(spellingsOf('jukov')).toEqual([]);
});

test('a stem is that of the alphabet; a number is its own', () => {
  expect(stemsOf('exportations')).toEqual(stemsOf('exportation'));
  expect(stemsOf('миссией')).toEqual(stemsOf('миссия'));
  expect(stemsOf('2018')).toEqual(['2018']);
});
