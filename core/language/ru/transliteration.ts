import { type SoundRule, soundKey } from '../soundKey.ts';

/** How a folded name in Cyrillic letters sounds. */
export function soundOfCyrillic(word: string): string {
  return soundKey(word, RULES);
}

/**
 * The ways a folded Russian name is written in Latin letters: as the French press does, and as the English-speaking one does
 * (after the BGN/PCGN system, without its marks).
 */
export function latinSpellings(word: string): string[] {
  return [spell(word, FRENCH), spell(word, ENGLISH)];
}

function spell(word: string, letters: Readonly<Record<string, string>>): string {
  return word.replace(/\p{Script=Cyrillic}/gu, (letter) => letters[letter] ?? '');
}

const PLAIN = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
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
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
};
const FRENCH = { ...PLAIN, ж: 'j', й: 'i', у: 'ou', ч: 'tch', ш: 'ch', щ: 'chtch', ю: 'iou', я: 'ia' };
const ENGLISH = { ...PLAIN, ж: 'zh', й: 'y', у: 'u', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'yu', я: 'ya' };

const RULES: readonly SoundRule[] = [
  // Прокофьев, Татьяна: the sign is heard before a vowel only.
  [/[ьъ](?=[аеиоуыэюя])/g, 'i'],
  [/[ьъ]/g, ''],
  ...Object.entries({ ...PLAIN, ж: 'j', й: 'i', у: 'u', х: 'h', ч: 'C', ш: 'C', щ: 'C', ы: 'i', ю: 'iu', я: 'ia' }).map(
    ([letter, sound]): SoundRule => [new RegExp(letter, 'g'), sound],
  ),
];
