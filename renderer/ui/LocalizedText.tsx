import { useTranslation } from 'react-i18next';
import type { Localized } from '../../core/model/language.ts';
import { textFor } from './localized.ts';

/** A text in the language of the reader as far as it exists, marked with the language it is in. */
export function LocalizedText({ value, otherwise = '' }: { value: Localized; otherwise?: string }) {
  const { i18n } = useTranslation();
  const found = textFor(value, i18n.language);
  return found ? <span lang={found.lang}>{found.text}</span> : otherwise;
}
