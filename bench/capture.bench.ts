import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../core/capture/capture.ts';
import type { Lang } from '../core/model/language.ts';
import { type Bench, type Measure, milliseconds, percentile, timed } from './measure.ts';

const SAMPLE = join(import.meta.dirname, '..', 'resources', 'sample');

/** The sample's article again and again, as many UTF-8 bytes as asked: one long report. */
function report(lang: Lang, bytes: number): string {
  const article = readFileSync(join(SAMPLE, `article.${lang}.txt`), 'utf8');
  return Array.from({ length: Math.max(1, Math.round(bytes / Buffer.byteLength(article))) }, () => article).join('\n\n');
}

/** What any reader of sentences must do at least: cut them, and their words, with the platform's own segmenter. */
function segment(text: string, lang: Lang): number {
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  let count = 0;
  for (const { segment: sentence } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
    for (const _word of words.segment(sentence)) count += 1;
  }
  return count;
}

export const bench: Bench = {
  about:
    'proposals of a whole text, beside ICU (Intl.Segmenter) cutting the same text into sentences and words: the least that reading it can cost. The limit is 1 MB a second.',
  async run(size) {
    const bytes = size ?? 1_000_000;
    const measures: Measure[] = [];
    for (const lang of ['fr', 'ru'] as const) {
      const text = report(lang, bytes);
      const ours = await timed(5, () => capture(text, { lang }));
      const rival = await timed(5, () => segment(text, lang));
      measures.push(
        milliseconds(`capture.${lang}.p50`, `${bytes / 1_000_000} MB`, percentile(ours, 0.5), {
          rival: percentile(rival, 0.5),
          rivalName: 'Intl.Segmenter',
          budget: bytes / 1000,
        }),
      );
    }
    return measures;
  },
};
