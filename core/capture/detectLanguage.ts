import type { Lang } from '../model/language.ts';

/** How much of a text is looked at; articles do not change their language after that. */
const SAMPLE = 20_000;

/** Russian when more of the letters are Cyrillic than Latin, else French. */
export function detectLanguage(text: string): Lang {
  let cyrillic = 0;
  let latin = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x400 && unit <= 0x4ff) cyrillic += 1;
    else if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x17f)) latin += 1;
  }
  return cyrillic > latin ? 'ru' : 'fr';
}
