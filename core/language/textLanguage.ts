import type { Lang } from '../model/language.ts';

/** The language a short text is most likely in, by its alphabet: Russian when most of its letters are Cyrillic, else French. */
export function languageOf(text: string): Lang {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return cyrillic > (text.match(/\p{Script=Latin}/gu)?.length ?? 0) ? 'ru' : 'fr';
}
