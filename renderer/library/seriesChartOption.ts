import type { EChartsCoreOption } from 'echarts/core';
import { pointQuantity } from '../../core/briefing/statisticTable.ts';
import { shiftDecimal } from '../../core/language/decimal.ts';
import { writeDate, writeQuantity } from '../../core/language/index.ts';
import type { Lang } from '../../core/model/language.ts';
import type { Quantity, SeriesPoint } from '../../core/model/quantity.ts';
import { writePartialDate } from '../ui/partialDate.ts';
import { inOrder, slotsOf } from './series.ts';

export type ChartShape = 'bar' | 'line';

interface ChartOf {
  series: readonly SeriesPoint[];
  quantity: Quantity;
  shape: ChartShape;
  /** The language quantities and dates are written in. */
  lang: Lang;
  interfaceLang: string;
}

/**
 * What the library of charts is asked to draw. Numbers are those of the power of ten the figure is written with; the colours are the
 * interface's own, by name, so that light and dark follow by themselves. Nothing moves, and the tooltip is drawn, since a page
 * without inline styles could not lay out another.
 */
export function chartOption({ series, quantity, shape, lang, interfaceLang }: ChartOf): EChartsCoreOption {
  const slots = slotsOf(series);
  const numbers = new Intl.NumberFormat(interfaceLang, { maximumFractionDigits: 3 });
  const text = { color: 'var(--color-quiet)', fontFamily: 'var(--font-ui)', fontSize: 12 };
  const writtenAt = (index: number): string => {
    const slot = slots[index];
    if (slot === undefined || slot.value === null) return '';
    return `${writeDate(slot.period, lang)}\n${writeQuantity(pointQuantity(quantity, slot.value), lang)}`;
  };
  return {
    animation: false,
    grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: 'var(--color-raised)',
      borderColor: 'var(--color-edge)',
      textStyle: { ...text, color: 'var(--color-ink)' },
      axisPointer: { lineStyle: { color: 'var(--color-edge)' }, shadowStyle: { color: 'var(--color-hover)', opacity: 0.5 } },
      formatter: (at: unknown) => writtenAt(indexIn(at)),
    },
    xAxis: {
      type: 'category',
      data: slots.map(({ period }) => writePartialDate(period, interfaceLang)),
      axisLabel: text,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: 'var(--color-edge)' } },
    },
    yAxis: {
      type: 'value',
      // A bar is as long as its value; a line may begin elsewhere.
      scale: shape === 'line',
      axisLabel: { ...text, formatter: (value: number) => numbers.format(value) },
      splitLine: { lineStyle: { color: 'var(--color-line)' } },
    },
    series: [
      {
        type: shape,
        data: slots.map(({ value }) => (value === null ? null : Number(shiftDecimal(value, -quantity.scale)))),
        itemStyle: { color: 'var(--color-accent)' },
        lineStyle: { color: 'var(--color-accent)', width: 2 },
        symbol: 'circle',
        symbolSize: 7,
        barMaxWidth: 40,
        connectNulls: false,
        emphasis: { disabled: true },
      },
    ],
  };
}

/** Where on the axis a tooltip is asked for; the library hands over the values of all series there. */
function indexIn(at: unknown): number {
  const [first]: unknown[] = Array.isArray(at) ? at : [at];
  return typeof first === 'object' && first !== null && 'dataIndex' in first && typeof first.dataIndex === 'number' ? first.dataIndex : -1;
}

/** The ends and the extremes of a series, as a language writes them. */
export type ChartWords = Record<'first' | 'last' | 'low' | 'high', string> &
  Record<'firstPeriod' | 'lastPeriod' | 'lowPeriod' | 'highPeriod', string>;

/** What a description of the chart of a series says; null when there is nothing to describe. */
export function chartWords(series: readonly SeriesPoint[], quantity: Quantity, lang: Lang): ChartWords | null {
  const points = inOrder(series);
  const byValue = points.toSorted((one, other) => Number(one.value) - Number(other.value));
  const [first, last, low, high] = [points[0], points.at(-1), byValue[0], byValue.at(-1)];
  if (first === undefined || last === undefined || low === undefined || high === undefined) return null;
  const written = ({ value }: SeriesPoint) => writeQuantity(pointQuantity(quantity, value), lang);
  return {
    first: written(first),
    firstPeriod: writeDate(first.period, lang),
    last: written(last),
    lastPeriod: writeDate(last.period, lang),
    low: written(low),
    lowPeriod: writeDate(low.period, lang),
    high: written(high),
    highPeriod: writeDate(high.period, lang),
  };
}
