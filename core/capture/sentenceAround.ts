import type { Span } from '../language/captureLanguage.ts';
import type { Lang } from '../model/language.ts';
import { CAPTURE_LANGUAGES } from './captureLanguages.ts';
import { paragraphsOf } from './paragraphs.ts';
import { quotationsOf } from './quotations.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Answers which sentence of a text a passage stands in, as capture cuts it (UTF-16 offsets, end exclusive). A passage over
 * several sentences has them all; one outside every sentence, or in a language capture does not read, is its own answer.
 */
export function sentenceFinder(text: string, lang: Lang): (passage: Span) => Span {
  const language = CAPTURE_LANGUAGES[lang];
  if (language === undefined) return (passage) => passage;
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs, quotationsOf(text, paragraphs), language);
  return (passage) => {
    const touched = sentences.filter((sentence) => sentence.start < passage.end && passage.start < sentence.end);
    return {
      start: Math.min(passage.start, ...touched.map((one) => one.start)),
      end: Math.max(passage.end, ...touched.map((one) => one.end)),
    };
  };
}
