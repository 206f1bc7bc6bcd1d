import type { Item } from '../../core/model/item.ts';
import { type Lang, langSchema, otherLang } from '../../core/model/language.ts';

/** The text of an item in the wanted language or, failing that, in one it has. */
export function textOfItem(item: Pick<Item, 'texts' | 'originalLang'>, wanted: Lang): { text: string; lang: Lang } {
  for (const lang of [wanted, item.originalLang, otherLang(item.originalLang)]) {
    const text = item.texts[lang]?.text;
    if (text !== undefined && text !== '') return { text, lang };
  }
  return { text: '', lang: wanted };
}

/** The language a short text is in, by its letters: of French and Russian, only one is written in Cyrillic. */
export function langOfLetters(text: string): Lang {
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'fr';
}

/** The document language a person reads who has chosen this interface language; `otherwise` where it is none. */
export function preferredLang(interfaceLang: string, otherwise: Lang): Lang {
  return langSchema.safeParse(interfaceLang).data ?? otherwise;
}
