import type { Lang } from '../../../core/model/language.ts';

/** What the page asks of the worker: which of these words no dictionary has, and what one of them may be meant to be. */
export type SpellingQuestion =
  | { id: number; type: 'check'; lang: Lang; words: string[] }
  | { id: number; type: 'suggest'; lang: Lang; word: string };

/** The worker's answer; `failed` where the dictionary could not be read. */
export interface SpellingAnswer {
  id: number;
  words: string[];
  failed?: string;
}
