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

/** Twice the size must take twice the time: what grows faster shows in the rows of one name. */
const SIZES = [500_000, 1_000_000, 2_000_000];

const SYLLABLES = ['ba', 'ko', 'di', 'lu', 'me', 'ro', 'sa', 'ti', 'vu', 'ze'];

/** As many different people speaking as the bytes hold: the worst a list of names can do to the search for speakers. */
function surnames(bytes: number): string {
  const sentences: string[] = [];
  for (let length = 0, number = 0; length < bytes; number += 1) {
    const name = [...String(number)].map((digit) => SYLLABLES[Number(digit)] ?? '').join('');
    const sentence = `M. ${name.charAt(0).toUpperCase()}${name.slice(1)} a dit que tout allait bien. `;
    sentences.push(sentence);
    length += sentence.length;
  }
  return sentences.join('');
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
    const measures: Measure[] = [];
    for (const bytes of size === null ? SIZES : [size]) {
      const megabytes = `${bytes / 1_000_000} MB`;
      for (const lang of ['fr', 'ru'] as const) {
        const text = report(lang, bytes);
        const ours = await timed(3, () => capture(text, { lang }));
        const rival = await timed(3, () => segment(text, lang));
        measures.push(
          milliseconds(`capture.${lang}.p50`, megabytes, percentile(ours, 0.5), {
            rival: percentile(rival, 0.5),
            rivalName: 'Intl.Segmenter',
            budget: bytes / 1000,
          }),
        );
      }
      const strangers = surnames(bytes);
      const crowd = await timed(3, () => capture(strangers, { lang: 'fr' }));
      measures.push(milliseconds('capture.fr.surnames.p50', megabytes, percentile(crowd, 0.5), {}));
    }
    return measures;
  },
};
