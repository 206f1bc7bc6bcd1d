import { describe, expect, it } from 'vitest';
import { blockSchema } from '../model/briefing.ts';
import { insertion } from './insertion.ts';
import { lookUp, type Writing } from './records.ts';
import { sideText } from './side.ts';
import { countingIds, promise, quays, records, sampleData, traffic } from './testRecords.ts';

const writing = (): Writing => ({ records: lookUp(records), introduced: new Set(), newId: countingIds() });

describe('inserting an item', () => {
  it('of words makes a quotation', () => {
    expect(insertion(promise, writing()).map(({ kind }) => kind)).toEqual(['quotation']);
  });

  it('of a fact makes a sentence with its source, the note before the stop', () => {
    const [block] = insertion(quays, writing());
    expect(sideText(block?.sides.fr)).toBe('Le port de Tamra compte quatre quais.');
    expect(block?.sides.fr?.content.map(({ type }) => type)).toEqual(['itemRef', 'citation', 'text']);
    expect([block?.sides.fr?.state, block?.sides.ru?.state]).toEqual(['reviewed', 'draft']);
  });

  it('of a statistic makes its sentence, and a table of its series', () => {
    const blocks = insertion(traffic, writing());
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'statisticTable']);
    expect(sideText(blocks[0]?.sides.ru)).toBe('Грузооборот порта в 2025\u00a0г. достиг 2,4\u00a0млн тонн.');
  });

  it('of a statistic without a sentence makes a row of a table', () => {
    const blocks = insertion({ ...traffic, texts: {}, series: [] }, writing());
    expect(blocks.map(({ kind }) => kind)).toEqual(['statisticTable']);
  });

  it('without any text makes nothing', () => {
    expect(insertion({ ...quays, texts: {} }, writing())).toEqual([]);
    expect(insertion({ ...promise, texts: {} }, writing())).toEqual([]);
    expect(insertion({ ...traffic, texts: {}, measure: {} }, writing())).toEqual([]);
  });

  it('makes blocks of the document model of every item of the sample', () => {
    const sample = sampleData();
    const newId = countingIds();
    for (const item of sample.items) {
      const blocks = insertion(item, { records: lookUp(sample), introduced: new Set(), newId });
      expect(blocks.length).toBeGreaterThan(0);
      for (const block of blocks) expect(blockSchema.parse(block)).toEqual(block);
    }
  });
});
