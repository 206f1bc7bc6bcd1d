import type { BlockShape } from '../../../core/briefing/rows.ts';
import { type DecimalStyle, decimalFromNumber, writeDecimal } from '../../../core/language/decimal.ts';
import type { Lang } from '../../../core/model/language.ts';

type ChartAttrs = Extract<BlockShape, { kind: 'chart' }>['attrs'];
type Anchor = 'start' | 'middle' | 'end';

/** A chart as shapes, in the units of its own drawing. */
export interface ChartPicture {
  width: number;
  height: number;
  gridLines: {
    key: string;
    x1: number;
    y1: number;
    x2: number;
    y2: number;
    label: string;
    labelX: number;
    labelY: number;
    anchor: Anchor;
  }[];
  bars: { key: string; series: number; x: number; y: number; width: number; height: number }[];
  lines: { key: string; series: number; points: string }[];
  labels: { key: string; text: string; x: number; y: number; anchor: Anchor }[];
  /** The same as words: a row for each category. */
  rows: { key: string; category: string; values: { key: string; text: string }[] }[];
}

const WIDTH = 480;
const HEIGHT = 240;
const TOP = 24;
const BOTTOM = 24;
/** Room for the numbers of the axis, and for the names of categories beside horizontal bars. */
const SIDE = { column: 52, line: 52, bar: 112 };
const RIGHT = 8;
const BAR_HEIGHT = 22;

/** Thousands are parted by a narrow no-break space and the decimal sign is a comma, in French as in Russian. */
const STYLE: DecimalStyle = { group: '\u202f', mark: ',', groupFrom: 4 };

/** How a chart is drawn in a language. */
export function chartPicture({ type, categories, series }: ChartAttrs, lang: Lang): ChartPicture {
  const names = categories.map((category) => category[lang] ?? category.fr ?? category.ru ?? '');
  const numbers = series.map(({ values }) => values.map((value) => (value === null ? null : Number(value))));
  const all = numbers.flat().filter((value) => value !== null);
  const { ticks, low, high } = axis(Math.min(0, ...all), Math.max(0, ...all));
  const left = SIDE[type];
  const height = type === 'bar' ? TOP + BOTTOM + names.length * BAR_HEIGHT * Math.max(1, series.length * 0.7) : HEIGHT;
  const plot = { left, top: TOP, width: WIDTH - left - RIGHT, height: height - TOP - BOTTOM };
  const share = (value: number): number => (value - low) / (high - low || 1);
  const across = type === 'bar';
  const gridLines = ticks.map((tick) => {
    const label = written(tick);
    if (across) {
      const x = plot.left + share(tick) * plot.width;
      return {
        key: label,
        x1: x,
        y1: plot.top,
        x2: x,
        y2: plot.top + plot.height,
        label,
        labelX: x,
        labelY: height - 8,
        anchor: 'middle' as const,
      };
    }
    const y = plot.top + (1 - share(tick)) * plot.height;
    return {
      key: label,
      x1: plot.left,
      y1: y,
      x2: WIDTH - RIGHT,
      y2: y,
      label,
      labelX: plot.left - 6,
      labelY: y + 4,
      anchor: 'end' as const,
    };
  });
  const band = (across ? plot.height : plot.width) / Math.max(1, names.length);
  const middle = (index: number): number => (across ? plot.top : plot.left) + band * (index + 0.5);
  const thickness = (band * 0.7) / Math.max(1, series.length);
  const bars: ChartPicture['bars'] = [];
  const lines: ChartPicture['lines'] = [];
  for (const [at, values] of numbers.entries()) {
    if (type === 'line') {
      const points = values.flatMap((value, index) =>
        value === null ? [] : [`${round(middle(index))},${round(plot.top + (1 - share(value)) * plot.height)}`],
      );
      lines.push({ key: `${at}`, series: at, points: points.join(' ') });
      continue;
    }
    for (const [index, value] of values.entries()) {
      if (value === null) continue;
      const start = middle(index) - (thickness * series.length) / 2 + thickness * at;
      const from = share(Math.min(0, value));
      const to = share(Math.max(0, value));
      bars.push({
        key: `${at} ${index}`,
        series: at,
        ...(across
          ? { x: round(plot.left + from * plot.width), y: round(start), width: round((to - from) * plot.width), height: round(thickness) }
          : {
              x: round(start),
              y: round(plot.top + (1 - to) * plot.height),
              width: round(thickness),
              height: round((to - from) * plot.height),
            }),
      });
    }
  }
  // Names that would run into one another are shown one in so many.
  const every = across ? 1 : Math.ceil((Math.max(0, ...names.map((name) => name.length)) * 6.5) / Math.max(1, band));
  const labels = names.flatMap((text, index): ChartPicture['labels'] => {
    if (index % every !== 0) return [];
    const key = `${index}`;
    return across
      ? [{ key, text, x: plot.left - 6, y: middle(index) + 4, anchor: 'end' as const }]
      : [{ key, text, x: middle(index), y: height - 8, anchor: 'middle' as const }];
  });
  const rows = names.map((category, index) => ({
    key: `${index}`,
    category,
    values: series.map(({ values }, at) => ({ key: `${at}`, text: values[index] == null ? '' : writeDecimal(values[index], STYLE) })),
  }));
  return { width: WIDTH, height: round(height), gridLines, bars, lines, labels, rows };
}

/** Round steps that hold all values: 1, 2 or 5 times a power of ten, four to seven of them. */
function axis(least: number, most: number): { ticks: number[]; low: number; high: number } {
  const span = most - least || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const low = Math.floor(least / step) * step;
  const high = Math.ceil(most / step) * step || step;
  const count = Math.round((high - low) / step);
  return { ticks: Array.from({ length: count + 1 }, (_, index) => Number((low + index * step).toPrecision(12))), low, high };
}

function written(value: number): string {
  return writeDecimal(decimalFromNumber(value), STYLE);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
