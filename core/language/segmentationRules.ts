import type { Lang } from '../model/language.ts';
import type { SegmentationRule } from '../model/segmentation.ts';
import { FRENCH_SEGMENTATION } from './fr/segmentation.ts';
import { RUSSIAN_SEGMENTATION } from './ru/segmentation.ts';

/** The rules Diptych brings, by language. */
export const segmentationRules: Readonly<Record<Lang, readonly SegmentationRule[]>> = { fr: FRENCH_SEGMENTATION, ru: RUSSIAN_SEGMENTATION };
