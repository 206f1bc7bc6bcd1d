import { soundOfLatin } from '../fr/transliteration.ts';
import { type LetterRule, rewrite } from '../letterRules.ts';
import { soundOfCyrillic } from './transliteration.ts';

/** Russian given names, found again by their sound however they were romanised. */
const GIVEN =
  `Александр Александра Алексей Алёна Алина Алла Анастасия Анатолий Андрей Анна Антон Антонина Аркадий Арсений Артём Артур Борис Вадим Валентин
  Валентина Валерий Валерия Варвара Василий Вера Вероника Виктор Виктория Виталий Владимир Владислав Всеволод Вячеслав Галина Геннадий Георгий Герман
  Глеб Григорий Дарья Денис Дмитрий Евгений Евгения Егор Екатерина Елена Елизавета Захар Зинаида Зоя Иван Игорь Илья Инна Ирина Иосиф Кирилл Константин
  Ксения Лариса Лев Леонид Лидия Любовь Людмила Маргарита Марина Мария Максим Марк Матвей Михаил Надежда Наталия Наталья Никита Николай Нина Оксана Олег
  Ольга Павел Пётр Полина Раиса Регина Римма Роман Руслан Рустам Светлана Семён Сергей Софья София Станислав Степан Тамара Татьяна Тимофей Тимур Ульяна
  Фёдор Эдуард Эльвира Юлия Юрий Яков Яна Ярослав`
    .split(/\s+/u)
    .map((name) => name.toLowerCase());

const BY_SOUND: ReadonlyMap<string, string> = new Map(GIVEN.toReversed().map((name) => [soundOfCyrillic(name), name]));

const VOWEL = 'aeiouyéèï';

/** What every romanisation has in common; the longer spellings first. */
const EVERY: readonly LetterRule[] = [
  [/chtch|shch|ŝ/y, 'щ'],
  [/tch|č/y, 'ч'],
  [/zh|ž/y, 'ж'],
  [/sh|š/y, 'ш'],
  [/kh/y, 'х'],
  [/ts|tz|tc/y, 'ц'],
  [/skaïa$|skaia$|skaya$|skaja$/y, 'ская'],
  [/skoï$|skoi$|skoy$/y, 'ской'],
  [/ski$|skiy$|skii$|sky$/y, 'ский'],
  [/zki$|zky$/y, 'цкий'],
  // Romanoff, Tourgueneff.
  [/(?<=[oe])ff?$/y, 'в'],
  // Гергиев, Васильев: behind a back consonant the i is a vowel, behind others a soft sign.
  [/(?<=[gkuh])(?:iev|yev)(?=a?$)/y, 'иев'],
  [/(?<=[bdlmnprstvz])(?:iev|yev|'ev)(?=a?$)/y, 'ьев'],
  [/itch$|ich$/y, 'ич'],
  [/ss/y, 'с'],
  [/iou|yu|iu|û/y, 'ю'],
  [/ïe|(?<=[aeiou])ye/y, 'е'],
  [/ïa|ya|ia|â/y, 'я'],
  [/ë|yo|(?<=[bcdfgklmnprstvz])io/y, 'ё'],
  [/^ye/y, 'е'],
  [/x/y, 'кс'],
  [/ck/y, 'к'],
  [/ph/y, 'ф'],
  [new RegExp(`(?<=[${VOWEL}])[ïyj](?![${VOWEL}])`, 'y'), 'й'],
  [/(?<=[aeo])i$/y, 'й'],
  [/ï/y, 'и'],
  [/è/y, 'э'],
  [/'|ʹ|’/y, 'ь'],
  [/ʺ/y, 'ъ'],
];

const FRENCH: readonly LetterRule[] = [
  [/gu(?=[eéiïy])/y, 'г'],
  [/ou/y, 'у'],
  [/ine$/y, 'ин'],
  [/yne$/y, 'ын'],
  [/ch/y, 'ш'],
  [/j/y, 'ж'],
  [/(?<=..)e$/y, ''],
];
const ENGLISH: readonly LetterRule[] = [
  [/ch/y, 'ч'],
  [/(?<=n)y$/y, 'ый'],
  [/(?<=[^aeiou])y$/y, 'ий'],
  [/j/y, 'й'],
];

// The spellings of several letters that all share come before those of one letter that differ.
const FRENCH_RULES = [...EVERY, ...FRENCH];
const ENGLISH_RULES = [...EVERY, ...ENGLISH];

const LETTERS: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  c: 'ц',
  d: 'д',
  e: 'е',
  é: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  y: 'ы',
  z: 'з',
  œ: 'э',
  æ: 'э',
};

/** Whether the words of a romanised Russian name are spelled for French readers, or for English ones and passports. */
export function isSpelledInFrench(name: string): boolean {
  return /ou|tch|gu[eéiïy]|ï|[iy]ne(?!\p{L})/iu.test(name) || !/sh|zh|[iy][au]|u/iu.test(name);
}

/** Whether a lower-case Latin word looks like a Russian name: a known given name, or the endings of family names and patronymics. */
export function looksRussian(word: string): boolean {
  return (
    givenName(word) !== null ||
    /.(?:[oe](?:v|va|ff)|sk(?:i|y|iy|aïa|aya|oï|oy)|tchouk|chuk|enko|its?ch|[oe]vna|[oe]vitc?h|[^ao]ine|ina|yne|yna)$/u.test(word)
  );
}

/** Whether a lower-case Cyrillic word is a given name usual in Russia. */
export function isRussianGivenName(word: string): boolean {
  return GIVEN.includes(word);
}

function givenName(word: string): string | null {
  return BY_SOUND.get(soundOfLatin(word.normalize('NFD').replace(/\p{M}/gu, ''))) ?? null;
}

/** A lower-case romanised Russian word in Cyrillic again: `sergueï` is `сергей`, `pouchkine` and `pushkin` are `пушкин`. */
export function returnToCyrillic(word: string, spelledInFrench: boolean): string {
  return givenName(word) ?? rewrite(word, spelledInFrench ? FRENCH_RULES : ENGLISH_RULES, LETTERS);
}
