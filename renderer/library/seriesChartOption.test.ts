import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../core/model/quantity.ts';
import { chartOption, chartWords } from './seriesChartOption.ts';

const quantity: Quantity = { value: '12000000', valueMax: null, unit: 'USD', dimension: 'money', scale: 6, approx: 'about' };
const series = [
  { period: '2023', value: '9500000' },
  { period: '2020', value: '12000000' },
];

describe('the chart of a series', () => {
  it('has a place for each year and the figures of the power of ten they are written with', () => {
    expect(chartOption({ series, quantity, shape: 'bar', lang: 'fr', interfaceLang: 'fr' })).toMatchObject({
      xAxis: { data: ['2020', '2021', '2022', '2023'] },
      series: [{ type: 'bar', data: [12, null, null, 9.5] }],
      yAxis: { scale: false },
    });
  });

  it('is described by its ends and extremes, as the language writes them', () => {
    expect(chartWords(series, quantity, 'fr')).toEqual({
      first: '12\u00a0millions de dollars',
      firstPeriod: '2020',
      last: '9,5\u00a0millions de dollars',
      lastPeriod: '2023',
      low: '9,5\u00a0millions de dollars',
      lowPeriod: '2023',
      high: '12\u00a0millions de dollars',
      highPeriod: '2020',
    });
    expect(chartWords(series, quantity, 'ru')?.high).toMatch(/^12\u00a0млн/);
  });

  it('of nothing says nothing', () => {
    expect(chartWords([], quantity, 'fr')).toBeNull();
  });
});
