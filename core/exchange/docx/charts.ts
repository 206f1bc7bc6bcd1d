import { type BarChartBaseOptions, ChartRun } from 'docx/charts';
import type { WordChart } from './wordDocument.ts';

/** The package measures charts in pixels of a 96th of an inch. */
const EMU_PER_PIXEL = 9525;
/** With more columns or points than these, values beside each would run into one another. */
const MOST_LABELS = 16;
/** Dark enough on white for those who see little, told apart without colour by their lightness (WCAG 2.2, 1.4.11). */
const PATTERN_COLOURS = ['1F3864', '9B2B3A', '5E7F3A', 'B7791F', '5B4B8A', '2F6F73'];
const MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;
const TEXT_COLOUR = '262626';

/** A chart of Word's own with the table it is edited in; `font`: of its texts, `id`: its number among the drawings. */
export function chartRun(chart: WordChart, font: string, id: number): ChartRun {
  const numberFormat = numberFormatOf(chart);
  const across = chart.type === 'bar';
  const labels = chart.categories.length * chart.series.length <= MOST_LABELS;
  const shared: Omit<BarChartBaseOptions, 'gapWidth' | 'overlap'> = {
    categories: chart.categories,
    series: chart.series.map(({ name, values }, index) => ({
      name,
      values: values.map(numberOf),
      color: PATTERN_COLOURS[index % PATTERN_COLOURS.length] ?? TEXT_COLOUR,
      ...(chart.type === 'line' ? { markers: { shape: MARKERS[index % MARKERS.length] ?? 'circle', size: 6 } } : {}),
    })),
    // The first category stands above the others, with the values still below all.
    categoryAxis: { reverseOrder: across },
    valueAxis: {
      numberFormat,
      ...(across ? { crossesAt: 'maximum' } : {}),
      ...(chart.unit === '' ? {} : { title: { text: chart.unit, font: { size: 9 } } }),
    },
    ...(chart.series.length > 1 ? {} : { legend: false }),
    ...(labels ? { dataLabels: { value: true, numberFormat } } : {}),
    chartArea: { fill: 'none', border: 'none' },
    font: { name: font, color: TEXT_COLOUR },
    transformation: { width: chart.width / EMU_PER_PIXEL, height: chart.height / EMU_PER_PIXEL },
    altText: { id: String(id), name: `Chart ${id}`, description: chart.alt },
  };
  return new ChartRun(chart.type === 'line' ? { ...shared, type: 'line' } : { ...shared, type: chart.type, gapWidth: 60, overlap: 0 });
}

/** The number of a decimal text; one beyond what spreadsheets hold is left out of the drawing, not of what is said of it in words. */
function numberOf(value: string | null): number | null {
  const number = value === null ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Thousands are grouped from five digits on, where decimals no longer matter. Which sign divides them is the system's own. */
function numberFormatOf({ series }: WordChart): string {
  const large = series.some(({ values }) => values.some((value) => value !== null && /^-?\d{5}/.test(value)));
  return large ? '#,##0' : 'General';
}
