import { type SoundRule, soundKey } from '../soundKey.ts';

/** How a folded name in Latin letters sounds, whether romanised the French way, the English way or not at all. */
export function soundOfLatin(word: string): string {
  return soundKey(word, RULES);
}

/** In order: longer spellings before what they are made of. Capitals are sounds already found. */
const RULES: readonly SoundRule[] = [
  [/shch|chtch|schtsch|tsch|tch|sch|sh|ch/g, 'C'],
  [/zh|dzh/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/qu|q|ck/g, 'k'],
  [/x/g, 'ks'],
  [/tz/g, 'ts'],
  // Sergueï, Guennadi: the u only keeps the g hard.
  [/gu(?=[eiy])/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  // Romanoff, Tourgueneff.
  [/(?<=[oe])ff?$/, 'v'],
  [/ou|oo/g, 'u'],
  [/y/g, 'i'],
  // Poutine, Alexandre.
  [/(?<=..[bdfgklmnprstvz])e$/, ''],
];
