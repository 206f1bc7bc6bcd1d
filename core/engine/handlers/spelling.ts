import type { Lang } from '../../model/language.ts';
import type { EngineContext } from '../context.ts';

export function words({ library }: EngineContext): Record<Lang, string[]> {
  return { fr: library.personalWords('fr'), ru: library.personalWords('ru') };
}

export function addWord({ library }: EngineContext, { lang, word }: { lang: Lang; word: string }): Record<string, never> {
  library.addPersonalWord(lang, word);
  return {};
}

export function removeWord({ library }: EngineContext, { lang, word }: { lang: Lang; word: string }): Record<string, never> {
  library.removePersonalWord(lang, word);
  return {};
}
