import type { Lang } from '../../model/language.ts';
import type { PrintedBlock } from '../printed.ts';
import { wordings } from '../wording.ts';
import { escapedHtml } from './pieces.ts';

type Chart = Extract<PrintedBlock, { type: 'chart' }>;

const WIDTH = 640;
const HEIGHT = 300;
const EDGE = { left: 64, right: 12, top: 24, bottom: 40 };
const COLOURS = ['#1f3864', '#9b2b3a', '#5e7f3a', '#b7791f', '#5b4b8a', '#2f6f73'];

/** A chart as a drawing that is named in words, with its values in a table below for those who want them exactly. */
export function chartHtml(chart: Chart, lang: Lang): string {
  const { categories, series, unit } = chart.data[lang];
  const values = series.flatMap(({ values: all }) => all.flatMap((value) => (value === null ? [] : [Number(value)])));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const range = high - low || 1;
  const down = HEIGHT - EDGE.top - EDGE.bottom;
  const across = WIDTH - EDGE.left - EDGE.right;
  const y = (value: number) => EDGE.top + ((high - value) / range) * down;
  const step = across / Math.max(1, categories.length);
  const x = (index: number) => EDGE.left + step * (index + 0.5);
  const drawn = series.map((one, at) => {
    const colour = COLOURS[at % COLOURS.length];
    const points = one.values.flatMap((value, index) => (value === null ? [] : [{ x: x(index), value: Number(value) }]));
    if (chart.kind === 'line') {
      const path = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x.toFixed(1)} ${y(point.value).toFixed(1)}`).join('');
      return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2.5"/>`;
    }
    const width = (step * 0.7) / series.length;
    return points
      .map((point) => {
        const left = point.x - step * 0.35 + at * width;
        const top = Math.min(y(point.value), y(0));
        return `<rect x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${width.toFixed(1)}" height="${Math.abs(y(point.value) - y(0)).toFixed(1)}" fill="${colour}"/>`;
      })
      .join('');
  });
  const labels = categories.map(
    (category, index) => `<text x="${x(index).toFixed(1)}" y="${HEIGHT - 20}" text-anchor="middle">${escapedHtml(category)}</text>`,
  );
  const axis = [low, high].map(
    (value) => `<text x="${EDGE.left - 6}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${number(String(value), lang)}</text>`,
  );
  const svg = [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escapedHtml(chart.alt[lang])}" font-size="13">`,
    `<path d="M${EDGE.left} ${y(0).toFixed(1)}H${WIDTH - EDGE.right}" stroke="#808080"/>`,
    unit === '' ? '' : `<text x="4" y="14">${escapedHtml(unit)}</text>`,
    ...drawn,
    ...labels,
    ...axis,
    '</svg>',
  ];
  return svg.join('') + table(chart, lang);
}

function table(chart: Chart, lang: Lang): string {
  const { categories, series } = chart.data[lang];
  const heads = ['', ...series.map(({ name }) => name)].map((name) => `<th scope="col">${escapedHtml(name)}</th>`).join('');
  const rows = categories.map((category, index) => {
    const cells = series.map(({ values }) => {
      const value = values[index] ?? null;
      return `<td>${value === null ? '' : number(value, lang)}</td>`;
    });
    return `<tr><th scope="row">${escapedHtml(category)}</th>${cells.join('')}</tr>`;
  });
  return `<details><summary>${escapedHtml(wordings[lang].data)}</summary><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></details>`;
}

function number(value: string, lang: Lang): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 6 }).format(Number(value));
}
