import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { typeset } from '../language/typeset.ts';

/** The same segment in both languages. */
export interface ParallelSegment {
  fr: string;
  ru: string;
}

const FOLDER = join(import.meta.dirname, '../translation/checks/parallel');
const SAMPLE = join(import.meta.dirname, '../../resources/sample/library.json');

/** Correct translations: our own segments, and every text the sample library has in both languages, as they are set in a document. */
export function parallelSegments(): ParallelSegment[] {
  const own = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').trim().split('\n\n'))
    .map((pair) => {
      const [fr = '', ru = ''] = pair.split('\n');
      return { fr, ru };
    });
  return [...own, ...bilingualTexts(JSON.parse(readFileSync(SAMPLE, 'utf8')))].map(({ fr, ru }) => ({
    fr: typeset(fr, 'fr'),
    ru: typeset(ru, 'ru'),
  }));
}

const bilingualSchema = z.object({
  fr: z.union([z.string(), z.object({ text: z.string() })]),
  ru: z.union([z.string(), z.object({ text: z.string() })]),
});
const LEAST_LETTERS = 30;

function bilingualTexts(value: unknown): ParallelSegment[] {
  if (typeof value !== 'object' || value === null) return [];
  const { data } = bilingualSchema.safeParse(value);
  const text = (side: string | { text: string }) => (typeof side === 'string' ? side : side.text);
  const own = data && text(data.fr).length >= LEAST_LETTERS ? [{ fr: text(data.fr), ru: text(data.ru) }] : [];
  return [...own, ...Object.values(value).flatMap(bilingualTexts)];
}
