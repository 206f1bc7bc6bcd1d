import { segmentationRules } from '../../language/segmentationRules.ts';
import { LANGS, type Lang } from '../../model/language.ts';
import { type Segmenter, segmenterOf } from '../segmentation.ts';
import type { Check, Issue } from './check.ts';

/** Below this many letters a ratio says nothing. */
const LEAST_LETTERS = 60;
/** French letters for one Russian letter: the bounds within which all but one of several hundred pairs of ours lie. */
const RATIO = { least: 0.6, most: 2.2 };
/** A translator joins or parts two sentences; more is a passage left out. */
const MOST_APART = 2;

const segmenters: Record<Lang, Segmenter> = { fr: segmenterOf(segmentationRules.fr), ru: segmenterOf(segmentationRules.ru) };

/** Neither language says much more than the other: by letters, and by sentences. */
export const lengthCheck: Check = ({ sides: { fr, ru } }) => {
  if (!fr?.text.trim() || !ru?.text.trim()) return [];
  const found: Issue[] = [];
  const letters = { fr: lettersOf(fr.text), ru: lettersOf(ru.text) };
  const ratio = letters.fr / Math.max(1, letters.ru);
  if (Math.max(letters.fr, letters.ru) >= LEAST_LETTERS && (ratio < RATIO.least || ratio > RATIO.most)) {
    const lang = ratio < RATIO.least ? 'fr' : 'ru';
    found.push({ code: 'lengthDiffers', lang, places: {}, detail: { fr: String(letters.fr), ru: String(letters.ru) } });
  }
  const sentences = { fr: sentencesOf(fr.text, 'fr'), ru: sentencesOf(ru.text, 'ru') };
  if (Math.abs(sentences.fr - sentences.ru) >= MOST_APART) {
    const lang = LANGS.find((each) => sentences[each] === Math.min(sentences.fr, sentences.ru)) ?? 'ru';
    found.push({ code: 'sentencesDiffer', lang, places: {}, detail: { fr: String(sentences.fr), ru: String(sentences.ru) } });
  }
  return found;
};

function lettersOf(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}

function sentencesOf(text: string, lang: Lang): number {
  return segmenters[lang](text).filter(({ start, end }) => text.slice(start, end).trim() !== '').length;
}
