import type { Lang } from '../model/language.ts';
import type { Quantity } from '../model/quantity.ts';
import { fr } from './fr/fr.ts';
import type { LanguageModule } from './languageModule.ts';
import { ru } from './ru/ru.ts';

/** The registry of document languages. A third language is a third folder and one line here. */
export const languages: Record<Lang, LanguageModule> = { fr, ru };

/** Writes a quantity in a language: `1,2 milliard de dollars`, `1,2 млрд долл. США`. Spaces are U+00A0 or U+202F where a line may not end. */
export function writeQuantity(quantity: Quantity, lang: Lang): string {
  return languages[lang].writeQuantity(quantity);
}

/** Writes a date of any precision (`2018`, `2018-10`, `2018-10-03`): `1er octobre 2018`, `1 октября 2018 г.` */
export function writeDate(date: string, lang: Lang): string {
  return languages[lang].writeDate(date);
}

/** Writes a period: `du 3 au 5 octobre 2018`, `3–5 октября 2018 г.` Equal dates are written as one, and two days in a row as two. */
export function writeDateRange(from: string, to: string, lang: Lang): string {
  return languages[lang].writeDateRange(from, to);
}

/** Writes when something is, as it stands in a sentence: `les 3 et 4 octobre 2018`, `en octobre 2018`, `в октябре 2018 г.` */
export function writeDuring(from: string, to: string, lang: Lang): string {
  return languages[lang].writeDuring(from, to);
}

/** Writes how long a function was held: `depuis 2022`, `2017-2022`, `с октября 2018 г.`; empty when neither end is known. */
export function writeTenure(from: string | null, to: string | null, lang: Lang): string {
  return languages[lang].writeTenure(from, to);
}

const regions: Partial<Record<Lang, Intl.DisplayNames>> = {};

/** A country as the language names it (Unicode CLDR): `Maroc`, `Марокко`; null for what is no code of ISO 3166-1. */
export function writeCountry(code: string, lang: Lang): string | null {
  if (!/^[A-Z]{2}$/u.test(code)) return null;
  regions[lang] ??= new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
  return regions[lang].of(code) ?? null;
}
