import { standsIn } from '../../../core/briefing/reconcile.ts';
import type { Row } from '../../../core/briefing/rows.ts';
import { LANGS, type Lang } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';

/** Blocks that share a height: one of both languages with those of one language only that follow it. */
export type RowGroup = Record<Lang, Id[]>;

/**
 * The groups of a document, in order. The first holds what stands before any shared block and may be empty on one side, or both: then
 * the space goes above the text.
 */
export function rowGroups(rows: readonly Row[]): RowGroup[] {
  const groups: RowGroup[] = [{ fr: [], ru: [] }];
  for (const row of rows) {
    if (row.only === undefined) groups.push({ fr: [row.id], ru: [row.id] });
    else for (const lang of LANGS) if (standsIn(row, lang)) groups.at(-1)?.[lang].push(row.id);
  }
  return groups;
}

/** The space a group needs below its last block on each side; above the text where a side of the first group is empty. */
export function spaceOf(group: RowGroup, heightOf: (lang: Lang, id: Id) => number): Record<Lang, number> {
  const height = (lang: Lang): number => group[lang].reduce((sum, id) => sum + heightOf(lang, id), 0);
  const [fr, ru] = [height('fr'), height('ru')];
  return { fr: Math.max(0, ru - fr), ru: Math.max(0, fr - ru) };
}
