import type { Lang } from '../model/language.ts';
import { languages } from './index.ts';
import { type EditRecorder, type Stretch, typesetStretches } from './typesetting.ts';

/**
 * The text with the spaces, quotation marks, dashes and ordinals its language is set with. Idempotent. Addresses, codes and
 * ISO dates stay as they are; line breaks are kept and nothing is moved across one.
 */
export function typeset(text: string, lang: Lang): string {
  return typesetParts([{ text, keepWords: false }], lang).join('');
}

/**
 * The same for a text in parts (marks, links, library pieces), judged as one and answered part by part. Of a part with
 * `keepWords`, somebody's exact words, only the spaces at its punctuation marks may change. `onEdit` is told of every change.
 */
export function typesetParts(parts: readonly Stretch[], lang: Lang, onEdit?: EditRecorder): string[] {
  return typesetStretches(parts, languages[lang].typography, onEdit);
}
