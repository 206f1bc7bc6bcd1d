import { describe, expect, it } from 'vitest';
import { inOrder, readPastedSeries, slotsOf } from './series.ts';

describe('cells pasted from a spreadsheet', () => {
  it('are a point a row, whatever the heading says', () => {
    expect(readPastedSeries('Année\tExportations\r\n2021\t1,5\r\n2022\t1 250,75\r\n', 6, 'fr')).toEqual({
      points: [
        { period: '2021', value: '1500000' },
        { period: '2022', value: '1250750000' },
      ],
      skipped: 0,
    });
  });

  it('may have the periods in a row and the values below', () => {
    expect(readPastedSeries('Год\t2021\t2022\t2023\nэкспорт\t10\t12\t9,5', 0, 'ru')).toEqual({
      points: [
        { period: '2021', value: '10' },
        { period: '2022', value: '12' },
        { period: '2023', value: '9.5' },
      ],
      skipped: 0,
    });
  });

  it('may be months, and tell how many rows were no point', () => {
    expect(readPastedSeries('01/2024\t3\n02/2024\tn.d.\n03/2024\t5', 0, 'fr')).toEqual({
      points: [
        { period: '2024-01', value: '3' },
        { period: '2024-03', value: '5' },
      ],
      skipped: 1,
    });
  });

  it.each(['12,5', 'un mot', 'deux\nlignes', ''])('are none in %j', (text) => {
    expect(readPastedSeries(text, 0, 'fr')).toBeNull();
  });
});

describe('the axis of a series', () => {
  it('keeps a place for the years that are missing', () => {
    expect(
      slotsOf([
        { period: '2023', value: '3' },
        { period: '2020', value: '1' },
      ]),
    ).toEqual([
      { period: '2020', value: '1' },
      { period: '2021', value: null },
      { period: '2022', value: null },
      { period: '2023', value: '3' },
    ]);
  });

  it('goes over the end of a year by months', () => {
    expect(
      slotsOf([
        { period: '2023-11', value: '3' },
        { period: '2024-02', value: '1' },
      ]).map(({ period }) => period),
    ).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
  });

  it('has no steps where periods are of different length, or days', () => {
    const mixed = [
      { period: '2024-02', value: '1' },
      { period: '2023', value: '3' },
    ];
    expect(slotsOf(mixed)).toEqual(inOrder(mixed));
  });

  it('is empty for a series without points', () => {
    expect(slotsOf([])).toEqual([]);
  });
});
