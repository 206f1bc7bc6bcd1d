import { describe, expect, test } from 'vitest';
import { houseStyleIdSchema } from '../../../model/houseStyle.ts';
import { houseStyle } from '../../style/houseStyle.ts';
import { tableGap } from '../blocks.ts';
import { sectionPage } from '../pageFrame.ts';
import { type ParagraphStyleId, STYLE_IDS } from '../paragraphStyles.ts';
import { textRun } from '../runs.ts';
import type { WordBlock, WordParagraph, WordTable } from '../wordDocument.ts';
import { type Pages, pagesOf } from './pages.ts';

const paragraph = (text: string, style: ParagraphStyleId = STYLE_IDS.body, more: Partial<WordParagraph> = {}): WordParagraph => ({
  kind: 'paragraph',
  style,
  runs: [textRun(text, 'fr')],
  ...more,
});
const table = (style: WordTable['style'], rows: readonly (readonly WordParagraph[])[], splits = false): WordTable => ({
  kind: 'table',
  style,
  columnWidths: [8000],
  header: style === 'briefing',
  rows: rows.map((children, index) => ({
    header: style === 'briefing' && index === 0,
    splits,
    cells: [{ width: 8000, span: 1, look: 'text', children }],
  })),
});
const lines = (count: number) => Array.from({ length: count }, (_, index) => paragraph(`Ligne ${index + 1}.`));

function laidOut(blocks: readonly WordBlock[], style: (typeof houseStyleIdSchema.options)[number]): Pages {
  const house = houseStyle(style);
  const section = { blocks, page: sectionPage(house), restart: false, header: { default: [] }, footer: { default: [] } };
  return pagesOf({ sections: [section], lists: 0, comments: [] }, house);
}

/** Whatever number of lines stands before them, these are on one page. */
function expectTogether(
  of: () => { blocks: readonly WordBlock[]; together: readonly WordParagraph[] },
  style: Parameters<typeof laidOut>[1],
) {
  const endings = new Set<number>();
  for (let count = 20; count < 70; count++) {
    const { blocks, together } = of();
    const pages = laidOut([...lines(count), ...blocks], style);
    const numbers = together.map((each) => pages.numberOf.get(each));
    expect(new Set(numbers).size, `${count} lines before, pages ${numbers.join(', ')}`).toBe(1);
    for (const number of numbers) if (number !== undefined) endings.add(number);
  }
  // The lines went over the end of a page.
  expect(endings.size).toBeGreaterThan(1);
}

describe.each(houseStyleIdSchema.options)('pages of the style %s', (style) => {
  test('never end with a heading', () => {
    expectTogether(() => {
      const heading = paragraph('Contexte', STYLE_IDS.heading1);
      const next = paragraph('Texte.');
      return { blocks: [heading, next], together: [heading, next] };
    }, style);
  });

  test('never part the title of a table from its first row', () => {
    expectTogether(() => {
      const title = paragraph('Exportations', STYLE_IDS.body, { keepNext: true });
      const head = paragraph('Période', STYLE_IDS.tableHeader);
      const first = paragraph('2025', STYLE_IDS.tableText);
      return { blocks: [title, table('briefing', [[head], [first]])], together: [title, head, first] };
    }, style);
  });

  test('never end with a heading that is the last row of two columns, where a table follows', () => {
    expectTogether(() => {
      const heading = paragraph('Programme', STYLE_IDS.heading1);
      const head = paragraph('Heure', STYLE_IDS.tableHeader);
      const first = paragraph('9 h', STYLE_IDS.tableText);
      const columns = table('facing', [[paragraph('Texte.')], [heading]], true);
      return { blocks: [columns, tableGap(true), table('briefing', [[head], [first]])], together: [heading, head, first] };
    }, style);
  });
});

test('a page begins where a break stands, and is counted in its section', () => {
  const after = paragraph('Après.');
  const pages = laidOut(
    [paragraph('Avant.'), { kind: 'paragraph', style: STYLE_IDS.tableGap, runs: [{ type: 'pageBreak' }] }, after],
    'neutral',
  );
  expect([pages.count, pages.counts, pages.numberOf.get(after)]).toEqual([2, [2], 2]);
});
