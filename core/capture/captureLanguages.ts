import type { CaptureLanguage } from '../language/captureLanguage.ts';
import { frenchCapture } from '../language/fr/capture/frenchCapture.ts';
import { russianCapture } from '../language/ru/capture/russianCapture.ts';
import type { Lang } from '../model/language.ts';

/** What capture knows of each language's speech. */
export const CAPTURE_LANGUAGES: Record<Lang, CaptureLanguage> = { fr: frenchCapture, ru: russianCapture };
