import type { Lang } from '../../../core/model/language.ts';

/**
 * The name of a language's editors. They differ by language, so that a clipboard of the other language is not taken for our own: it would
 * bring its block ids along.
 */
export function namespaceOf(lang: Lang): string {
  return `diptych-${lang}`;
}
