import { writeDate, writeQuantity } from '../language/index.ts';
import type { Block, Cell } from '../model/briefing.ts';
import type { ItemRef } from '../model/inline.ts';
import type { Statistic } from '../model/item.ts';
import type { Lang, Localized } from '../model/language.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Wording } from '../model/template.ts';
import { type Draft, pair, plain } from './pairing.ts';
import { citation } from './quotation.ts';
import type { Writing } from './records.ts';
import { citedSources } from './reference.ts';
import { headerRow } from './wordedTable.ts';

/** The heads of a table of statistics that stands by itself: what is measured, period, value. */
export const STATISTIC_COLUMNS: readonly Wording[] = [
  { fr: 'Indicateur', ru: 'Показатель' },
  { fr: 'Période', ru: 'Период' },
  { fr: 'Valeur', ru: 'Значение' },
];

/** Statistics, one row each: what is measured with its source, period, value. */
export function statisticTable(statistics: readonly Statistic[], columns: readonly Wording[], writing: Writing): Block {
  const introduced = new Set(writing.introduced);
  const rows = statistics.map((statistic): Cell[] => {
    const row = [
      { sides: pair(statistic.originalLang, (lang) => measure(statistic, { ...writing, introduced }, lang)) },
      { sides: pair(statistic.originalLang, (lang) => localized(statistic, statistic.period, lang)) },
      { sides: pair(statistic.originalLang, (lang) => value(statistic, statistic.quantity, lang)) },
    ];
    for (const id of citedSources(row)) introduced.add(id);
    return row;
  });
  return table([headerRow(columns), ...rows], [54, 22, 24], statistics, writing.newId);
}

/** A series, period by period, under a line that says what is measured; nothing for a statistic that is no series. */
export function seriesBlocks(statistic: Statistic, columns: readonly Wording[], writing: Writing): Block[] {
  const { newId } = writing;
  if (statistic.series.length < 2) return [];
  const caption = pair(statistic.originalLang, (lang) => {
    const draft = measure(statistic, writing, lang);
    return (
      draft && { ...draft, content: draft.content.map((inline) => (inline.type === 'text' ? { ...inline, marks: ['bold'] } : inline)) }
    );
  });
  const points = [...statistic.series].sort((a, b) => a.period.localeCompare(b.period));
  const rows = points.map((point): Cell[] => [
    {
      sides: pair(statistic.originalLang, (lang) =>
        isStatedIn(statistic, lang) ? written(writeDate(point.period, lang), statistic, lang) : null,
      ),
    },
    { sides: pair(statistic.originalLang, (lang) => value(statistic, pointQuantity(statistic.quantity, point.value), lang)) },
  ]);
  return [
    { id: newId(), kind: 'paragraph', attrs: {}, sides: caption },
    table([headerRow(columns), ...rows], [50, 50], [statistic], newId),
  ];
}

/** The statistic's quantity with the value of one point of its series, which is exact. */
export function pointQuantity(quantity: Quantity, value: string): Quantity {
  return { ...quantity, value, valueMax: null, approx: 'exact' };
}

function table(rows: Cell[][], widths: number[], statistics: readonly Statistic[], newId: () => string): Block {
  const itemIds = statistics.map((statistic) => statistic.id);
  return { id: newId(), kind: 'statisticTable', sides: {}, attrs: { header: true, widths, rows, itemIds } };
}

/** What a statistic measures, with its source; null where the language has no words for it. */
export function measure(statistic: Statistic, writing: Writing, lang: Lang): Draft | null {
  const draft = localized(statistic, statistic.measure, lang);
  if (draft === null) return null;
  return { ...draft, content: [...draft.content, ...citation(statistic, writing, lang)] };
}

function localized(statistic: Statistic, text: Localized, lang: Lang): Draft | null {
  const there = text[lang];
  return there ? written(there.charAt(0).toLocaleUpperCase(lang) + there.slice(1), statistic, lang) : null;
}

function written(text: string, statistic: Statistic, lang: Lang): Draft {
  return { content: [plain(text)], state: statistic.texts[lang]?.state ?? 'draft' };
}

/** A value is written in the languages the statistic exists in: beside nothing that says what it measures it would say nothing. */
function value(statistic: Statistic, quantity: Quantity, lang: Lang): Draft | null {
  if (!isStatedIn(statistic, lang)) return null;
  const figure: ItemRef = {
    type: 'itemRef',
    itemId: statistic.id,
    revision: statistic.revision,
    form: 'figure',
    text: writeQuantity(quantity, lang),
    marks: [],
  };
  return { content: [figure], state: statistic.texts[lang]?.state ?? 'draft' };
}

/** Whether a language has a text of the statistic: its sentence, or what it measures. */
export function isStatedIn(statistic: Statistic, lang: Lang): boolean {
  return Boolean(statistic.measure[lang]) || Boolean(statistic.texts[lang]?.text);
}
