import { type LetterRule, rewrite } from '../letterRules.ts';

const CONSONANT = 'bcdfghjklmnpqrstvwxz';

/** Rules for Arabic and Berber names as French writes them, in the order in which they are tried. */
const RULES: readonly LetterRule[] = [
  // Benkirane, Tebboune: the last e is not heard.
  [new RegExp(`(?<=.[${CONSONANT}])e$`, 'y'), ''],
  // Three letters and more before what they are made of.
  [/aou/y, 'ау'],
  [/(?:ou|oû)/y, 'у'],
  [/you/y, 'ю'],
  [/ya/y, 'я'],
  [/yé|ye/y, 'е'],
  [/aï/y, 'аи'],
  [/(?:ay|ai)(?![aeiouyéè])/y, 'ай'],
  [/(?:ey|eï|ei)(?![aeiouyéè])/y, 'ей'],
  [/ia$/y, 'ия'],
  [/kh/y, 'х'],
  [/gh/y, 'г'],
  [/dj/y, 'дж'],
  [/dh/y, 'д'],
  [/th/y, 'т'],
  [/ch/y, 'ш'],
  [/ph/y, 'ф'],
  [/ss/y, 'с'],
  [/qu|q|ck/y, 'к'],
  [/gu(?=[eéiy])/y, 'г'],
  [/c(?=[eéiy])/y, 'с'],
  [/j/y, 'дж'],
  [new RegExp(`l(?=[${CONSONANT.replace('l', '')}]|$)`, 'y'), 'ль'],
  [/^[eéè]/y, 'э'],
];

const LETTERS: Readonly<Record<string, string>> = {
  a: 'а',
  â: 'а',
  b: 'б',
  c: 'к',
  ç: 'с',
  d: 'д',
  e: 'е',
  é: 'е',
  è: 'е',
  ê: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  î: 'и',
  ï: 'и',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  ô: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  û: 'у',
  v: 'в',
  w: 'в',
  x: 'кс',
  y: 'и',
  z: 'з',
  œ: 'э',
  æ: 'э',
};

/** A lower-case word of an Arabic name in its French spelling, as Russian writes it: `akhannouch` is `аханнуш`. */
export function transcribeArabic(word: string): string {
  return rewrite(word, RULES, LETTERS);
}
