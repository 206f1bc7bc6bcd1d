import type { Block } from '../model/briefing.ts';
import type { BlockForm } from '../model/insertion.ts';
import type { Item } from '../model/item.ts';
import { LANGS } from '../model/language.ts';
import { seriesChart } from './chart.ts';
import { isWritten } from './pairing.ts';
import { quotationBlock } from './quotation.ts';
import type { Writing } from './records.ts';
import { sentenceBlock } from './sentence.ts';
import { isStatedIn, STATISTIC_COLUMNS, seriesBlocks, statisticTable } from './statisticTable.ts';

/**
 * An item as blocks of a briefing, in every language it has. Without a form, in the one its kind goes by: a quote as a quotation with its
 * attribution, a fact as a sentence, a statistic as its sentence, or a row of a table where it has none, with its series as a table.
 * A form that the item does not have makes none, and so does an item without any text.
 */
export function insertion(item: Item, writing: Writing, form?: BlockForm): Block[] {
  switch (item.kind) {
    case 'quote':
      if (form === undefined) return written([quotationBlock(item, writing)]);
      if (form !== 'quotation' && form !== 'reported') return [];
      return written([quotationBlock({ ...item, mode: form === 'quotation' ? 'direct' : 'indirect' }, writing)]);
    case 'fact':
      return form === undefined || form === 'sentence' ? written([sentenceBlock(item, writing, SENTENCE)]) : [];
    case 'statistic': {
      if (!LANGS.some((lang) => isStatedIn(item, lang))) return [];
      const said = written([sentenceBlock(item, writing, SENTENCE)]);
      const table = (): Block[] =>
        item.series.length < 2
          ? [statisticTable([item], STATISTIC_COLUMNS, writing)]
          : seriesBlocks(item, STATISTIC_COLUMNS.slice(1), writing);
      if (form === 'sentence') return said;
      if (form === 'table') return table();
      if (form === 'chart') return seriesChart(item, writing);
      if (form !== undefined) return [];
      return [
        ...(said.length > 0 ? said : [statisticTable([item], STATISTIC_COLUMNS, writing)]),
        ...(item.series.length < 2 ? [] : table()),
      ];
    }
  }
}

const SENTENCE = { form: 'paragraphs', cited: true } as const;

function written(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => isWritten(block.sides));
}
