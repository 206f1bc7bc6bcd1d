import { plainLetters } from '../ui/plainLetters.ts';

/** The countries of the world as one language names them. */
export interface Countries {
  /** In the order of the alphabet. */
  names: string[];
  /** The name of a code of ISO 3166-1; the code itself if it has none. */
  nameOf(code: string): string;
  /** The code of a name or of a code; null when it is no country's. */
  find(typed: string): string | null;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that CLDR names but that are no country's: for private use, groups of countries, and countries of the past. */
const NOT_A_COUNTRY = /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN|SU|YU|DD|CS|TP|ZR|BU|NT|FX|YD|VD|DY|HV|RH|FQ|JT|MI|NQ|PC|PU|PZ|WK|CT|AN|UK)$/;

/** The countries as a language of the interface names them, by the data of the browser (Unicode CLDR). */
export function countriesIn(lang: string): Countries {
  const display = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
  const byCode = new Map<string, string>();
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const code = `${first}${second}`;
      const name = NOT_A_COUNTRY.test(code) ? undefined : display.of(code);
      if (name !== undefined) byCode.set(code, name);
    }
  }
  const byName = new Map([...byCode].map(([code, name]) => [plainLetters(name), code]));
  return {
    names: [...byCode.values()].toSorted(new Intl.Collator(lang).compare),
    nameOf: (code) => byCode.get(code) ?? code,
    find: (typed) => {
      const code = typed.trim().toUpperCase();
      return byCode.has(code) ? code : (byName.get(plainLetters(typed.trim())) ?? null);
    },
  };
}
