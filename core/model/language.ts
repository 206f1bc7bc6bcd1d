import { z } from 'zod';

/** The languages a document can be written in, as BCP 47 primary subtags. */
export const langSchema = z.enum(['fr', 'ru']);
export type Lang = z.infer<typeof langSchema>;
export const LANGS: readonly Lang[] = langSchema.options;

/** The languages the interface speaks. */
export const interfaceLangSchema = z.enum(['fr', 'ru', 'en']);
export type InterfaceLang = z.infer<typeof interfaceLangSchema>;

/** A short text that exists in some of the document languages. */
export const localizedSchema = z.partialRecord(langSchema, z.string());
export type Localized = z.infer<typeof localizedSchema>;

/** The other language of the pair. */
export function otherLang(lang: Lang): Lang {
  return lang === 'fr' ? 'ru' : 'fr';
}
