/** A table of letters: what is written for each Cyrillic letter, lower case. */
type Letters = Readonly<Record<string, string>>;

const COMMON: Letters = {
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
  у: 'u',
  ф: 'f',
  ы: 'y',
};

const MACHINE_READABLE: Letters = {
  ...COMMON,
  ё: 'e',
  ж: 'zh',
  й: 'i',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** ICAO Doc 9303, part 3, section 6, table B: what Russian passports have had since 2014. Its ъ is `ie`. */
const ICAO: Letters = { ...MACHINE_READABLE, ъ: 'ie' };

/** GOST R 52535.1-2006, annex A: passports of 2010 to 2014. Its ц is `tc`, and ъ is left out. */
const GOST: Letters = { ...MACHINE_READABLE, ц: 'tc', ъ: '' };

/** ISO 9:1995 (GOST 7.79-2000, system A): one letter for one letter, so that it can be read back. */
const ISO: Letters = {
  ...COMMON,
  ё: 'ë',
  ж: 'ž',
  й: 'j',
  х: 'h',
  ц: 'c',
  ч: 'č',
  ш: 'š',
  щ: 'ŝ',
  ъ: 'ʺ',
  ь: 'ʹ',
  э: 'è',
  ю: 'û',
  я: 'â',
};

/** A lower-case Cyrillic word as passports have it after ICAO Doc 9303. */
export function romaniseIcao(word: string): string {
  return spell(word, ICAO);
}

/** A lower-case Cyrillic word as passports had it after GOST R 52535.1-2006. */
export function romaniseGost(word: string): string {
  return spell(word, GOST);
}

/** A lower-case Cyrillic word after ISO 9:1995. */
export function romaniseIso(word: string): string {
  return spell(word, ISO);
}

function spell(word: string, letters: Letters): string {
  return Array.from(word, (letter) => letters[letter] ?? letter).join('');
}
