import { shiftDecimal } from '../language/decimal.ts';
import { writeDate, writeQuantity } from '../language/index.ts';
import type { Block } from '../model/briefing.ts';
import type { Statistic } from '../model/item.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Quantity } from '../model/quantity.ts';
import { pair } from './pairing.ts';
import type { Writing } from './records.ts';
import { isStatedIn, measure } from './statisticTable.ts';

/** Beyond this many points, columns stand too close to be told apart: the series is drawn as a line. */
const MOST_COLUMNS = 12;

/** A statistic's series as a chart, with what is measured and its source under it; nothing for one that is no series. */
export function seriesChart(statistic: Statistic, writing: Writing): Block[] {
  if (statistic.series.length < 2) return [];
  const points = [...statistic.series].sort((a, b) => a.period.localeCompare(b.period));
  const stated = LANGS.filter((lang) => isStatedIn(statistic, lang));
  const each = (write: (lang: Lang) => string): Localized => Object.fromEntries(stated.map((lang) => [lang, write(lang)]));
  const scale = axisScale(statistic.quantity);
  return [
    {
      id: writing.newId(),
      kind: 'chart',
      sides: {},
      attrs: {
        itemId: statistic.id,
        revision: statistic.revision,
        type: points.length > MOST_COLUMNS ? 'line' : 'column',
        categories: points.map(({ period }) => each((lang) => writeDate(period, lang))),
        series: [{ name: statistic.measure, values: points.map(({ value }) => shiftDecimal(value, -scale)) }],
        unit: each((lang) => unitOf(statistic.quantity, lang)),
        caption: { sides: pair(statistic.originalLang, (lang) => measure(statistic, writing, lang)) },
      },
    },
  ];
}

/** The power of ten that the values of an axis are counted in: millions and milliards are said beside it, shares are per cent. */
function axisScale({ dimension, scale, unit }: Quantity): number {
  if (dimension === 'ratio') return -2;
  if (unit === '%') return 0;
  return scale >= 9 ? 9 : scale >= 6 ? 6 : 0;
}

/** What the values are counted in, as it follows a number: `millions de tonnes`, `млн тонн`, `%`. */
function unitOf(quantity: Quantity, lang: Lang): string {
  if (quantity.dimension === 'ratio') return '%';
  const scale = axisScale(quantity);
  const five = writeQuantity({ ...quantity, scale, value: shiftDecimal('5', scale), valueMax: null, approx: 'exact' }, lang);
  return five.replace(/^\d+[\s\u00a0\u202f]*/u, '');
}
