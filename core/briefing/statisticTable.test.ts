import { describe, expect, it } from 'vitest';
import type { Block } from '../model/briefing.ts';
import type { Lang } from '../model/language.ts';
import { lookUp } from './records.ts';
import { sideText } from './side.ts';
import { seriesBlocks, statisticTable } from './statisticTable.ts';
import { countingIds, records, traffic } from './testRecords.ts';

const columns = [
  { fr: 'Indicateur', ru: 'Показатель' },
  { fr: 'Période', ru: 'Период' },
  { fr: 'Valeur', ru: 'Значение' },
];
const writing = { records: lookUp(records), introduced: new Set<string>(), newId: countingIds() };
const rows = (block: Block | undefined, lang: Lang) =>
  block?.kind === 'statisticTable' ? block.attrs.rows.map((row) => row.map((cell) => cell.sides[lang] && sideText(cell.sides[lang]))) : [];

describe('a table of statistics', () => {
  it('writes each value by the rules of the language', () => {
    const table = statisticTable([traffic], columns, writing);
    expect(rows(table, 'fr')).toEqual([
      ['Indicateur', 'Période', 'Valeur'],
      ['Trafic du port', '2025', '2,4\u00a0millions de tonnes'],
    ]);
    expect(rows(table, 'ru')).toEqual([
      ['Показатель', 'Период', 'Значение'],
      ['Грузооборот порта', '2025\u00a0г.', '2,4\u00a0млн\u00a0т'],
    ]);
  });

  it('knows its items, repeats its head, cites the source and keeps the value linked', () => {
    const table = statisticTable([traffic], columns, writing);
    expect(table.kind === 'statisticTable' && table.attrs).toMatchObject({ header: true, itemIds: ['i3'] });
    const [measure, , value] = (table.kind === 'statisticTable' && table.attrs.rows[1]) || [];
    expect(measure?.sides.fr?.content.at(-1)).toMatchObject({ type: 'citation', sourceId: 'gazette' });
    expect(value?.sides.ru?.content).toMatchObject([{ type: 'itemRef', itemId: 'i3', form: 'figure' }]);
  });

  it('has nothing in a language the statistic does not exist in', () => {
    const french = {
      ...traffic,
      texts: { fr: { text: 'Le trafic.', state: 'draft' as const } },
      measure: { fr: 'trafic' },
      period: { fr: '2025' },
    };
    const table = statisticTable([french], columns, writing);
    expect(rows(table, 'ru')[1]).toEqual([undefined, undefined, undefined]);
    expect(table.kind === 'statisticTable' && table.attrs.rows[1]?.[2]?.sides.fr?.state).toBe('draft');
  });
});

describe('a series', () => {
  it('is a table of its own, period by period, under what is measured', () => {
    const [caption, table] = seriesBlocks(traffic, columns.slice(1), writing);
    expect(sideText(caption?.sides.ru)).toBe('Грузооборот порта');
    expect(rows(table, 'fr')).toEqual([
      ['Période', 'Valeur'],
      ['2024', '2,1\u00a0millions de tonnes'],
      ['2025', '2,4\u00a0millions de tonnes'],
    ]);
  });

  it('has exact points, whatever the statistic itself', () => {
    const about = { ...traffic, quantity: { ...traffic.quantity, approx: 'about' as const, valueMax: '3000000' } };
    const [, table] = seriesBlocks(about, columns.slice(1), writing);
    expect(rows(table, 'fr')[2]).toEqual(['2025', '2,4\u00a0millions de tonnes']);
  });

  it('of one point is none', () => {
    expect(seriesBlocks({ ...traffic, series: traffic.series.slice(1) }, columns, writing)).toEqual([]);
  });
});
