import type { Block } from '../model/briefing.ts';
import type { Item } from '../model/item.ts';
import { LANGS } from '../model/language.ts';
import type { Wording } from '../model/template.ts';
import { isWritten } from './pairing.ts';
import { quotationBlock } from './quotation.ts';
import { type LibraryRecords, lookUp, type Writing } from './records.ts';
import { sentenceBlock } from './sentence.ts';
import { isStatedIn, seriesBlocks, statisticTable } from './statisticTable.ts';

const COLUMNS: readonly Wording[] = [
  { fr: 'Indicateur', ru: 'Показатель' },
  { fr: 'Période', ru: 'Период' },
  { fr: 'Valeur', ru: 'Значение' },
];

/**
 * An item as blocks of a briefing, in every language it has: a quote as a quotation with its attribution, a fact as a sentence, a
 * statistic as its sentence, or a row of a table where it has none, and its series as a table. An item without any text makes none.
 */
export function insertion(item: Item, data: LibraryRecords, newId: () => string): Block[] {
  const writing: Writing = { records: lookUp(data), introduced: new Set(), newId };
  const sentence = { form: 'paragraphs', cited: true } as const;
  switch (item.kind) {
    case 'quote':
      return written([quotationBlock(item, writing)]);
    case 'fact':
      return written([sentenceBlock(item, writing, sentence)]);
    case 'statistic': {
      if (!LANGS.some((lang) => isStatedIn(item, lang))) return [];
      const said = written([sentenceBlock(item, writing, sentence)]);
      const stated = said.length > 0 ? said : [statisticTable([item], COLUMNS, writing)];
      return [...stated, ...seriesBlocks(item, COLUMNS.slice(1), writing)];
    }
  }
}

function written(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => isWritten(block.sides));
}
