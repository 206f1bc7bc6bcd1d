import { type Lang, type Localized, langSchema, otherLang } from '../../core/model/language.ts';

/** A text with the language it is in. */
export interface TextInLang {
  text: string;
  lang: Lang;
}

/** The text for somebody who reads the interface in this language: in a document language they know if there is one, else in the other. */
export function textFor(value: Localized, interfaceLang: string): TextInLang | null {
  const first = langSchema.safeParse(interfaceLang).data ?? 'fr';
  for (const lang of [first, otherLang(first)]) {
    const text = value[lang];
    if (text !== undefined && text.trim() !== '') return { text, lang };
  }
  return null;
}

/** The text with another one in one language; no text takes the language away. */
export function withLang(value: Localized, lang: Lang, text: string): Localized {
  const { [lang]: _before, ...others } = value;
  return text === '' ? others : { ...value, [lang]: text };
}
