import { type Lang, langSchema } from '../model/language.ts';
import { type SegmentationRule, segmentationRulesSchema } from '../model/segmentation.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';

/** The rules somebody has set for a language; none where the program's hold. */
export function ownSegmentationRules(db: ReadDatabase): Partial<Record<Lang, SegmentationRule[]>> {
  const rows = db.all<{ lang: string; rules: string }>('SELECT lang, rules FROM segmentation_rules');
  return Object.fromEntries(rows.map(({ lang, rules }) => [langSchema.parse(lang), segmentationRulesSchema.parse(JSON.parse(rules))]));
}

/** Sets the rules of a language; null makes the program's hold again. */
export function setSegmentationRules(db: WriteDatabase, lang: Lang, rules: readonly SegmentationRule[] | null): void {
  db.run('DELETE FROM segmentation_rules WHERE lang = ?', lang);
  if (rules !== null) db.run('INSERT INTO segmentation_rules (lang, rules) VALUES (?, ?)', lang, JSON.stringify(rules));
}
