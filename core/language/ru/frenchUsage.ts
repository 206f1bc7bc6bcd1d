import { type LetterRule, rewrite } from '../letterRules.ts';
import { isRussianGivenName } from './returnedName.ts';

const VOWEL = 'аеёиоуыэюя';

/**
 * How the French press and the reference works print Russian names. Unlike the tables of the standards it follows the ear of a
 * French reader: `gu` keeps the g hard, `ss` the s sharp between vowels, a diaeresis parts vowels, a family name ends in `-ine`.
 */
const RULES: readonly LetterRule[] = [
  // Дмитрий, Чайковский: one i; Белый: y alone.
  [/ий$/y, 'i'],
  [/ый$/y, 'y'],
  // Майя, Достоевский, Алексеев: the vowel that follows another is kept apart from it.
  [/йя/y, 'ïa'],
  [/й[её]/y, 'ïe'],
  [/йо/y, 'ïo'],
  [new RegExp(`(?<=[${VOWEL}])й`, 'y'), 'ï'],
  [/й/y, 'i'],
  [/(?<=и)е/y, 'e'],
  [/(?<=и)я/y, 'a'],
  [/(?<=и)ю/y, 'ou'],
  [/(?<=и)ё/y, 'o'],
  [new RegExp(`(?<=[${VOWEL}])е`, 'y'), 'ïe'],
  [new RegExp(`(?<=[${VOWEL}])ё`, 'y'), 'ïo'],
  [new RegExp(`(?<=[${VOWEL}])я`, 'y'), 'ïa'],
  [new RegExp(`(?<=[${VOWEL}])ю`, 'y'), 'ïou'],
  [/(?<=[аеёоуыэюя])и/y, 'ï'],
  // Васильев, Ильинична, Объедков: the sign is heard as i before a vowel, and is silent elsewhere.
  [/[ьъ]е/y, 'ie'],
  // Соловьёв, Воробьёва.
  [/ьё(?=ва?$)/y, 'ie'],
  [/[ьъ]ё/y, 'io'],
  [/[ьъ]о/y, 'io'],
  [/[ьъ]ю/y, 'iou'],
  [/[ьъ]я/y, 'ia'],
  [/[ьъ]и/y, 'i'],
  [/[ьъ]/y, ''],
  // Горбачёв, Хрущёв: e behind a hushing sound.
  [/(?<=[жчшщ])ё/y, 'e'],
  [/ё/y, 'io'],
  [/г(?=[еёиыэ])/y, 'gu'],
  // Алексей, Максимов; Ксения keeps both letters.
  [/(?<=.)кс/y, 'x'],
  [new RegExp(`(?<=[${VOWEL}])с(?=[${VOWEL}ьъ])`, 'y'), 'ss'],
];

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'ou',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'tch',
  ш: 'ch',
  щ: 'chtch',
  ы: 'y',
  э: 'e',
  ю: 'iou',
  я: 'ia',
};

/** Given names that French has its own way of ending. */
const CUSTOMARY: ReadonlyMap<string, string> = new Map([
  ['александр', 'alexandre'],
  ['максим', 'maxime'],
  ['ельцин', 'eltsine'],
]);

/** A lower-case Cyrillic word as French usage prints it; of what is no given name, `-ин` and `-ын` become `-ine` and `-yne`. */
export function romaniseFrench(word: string): string {
  const customary = CUSTOMARY.get(word);
  if (customary !== undefined) return customary;
  const written = rewrite(word, RULES, LETTERS);
  return !isRussianGivenName(word) && /.[иы]н$/u.test(word) ? `${written}e` : written;
}
