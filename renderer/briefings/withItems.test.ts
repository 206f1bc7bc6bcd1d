import { describe, expect, it } from 'vitest';
import type { Block, BriefingContent } from '../../core/model/briefing.ts';
import { withItems } from './withItems.ts';

const quotation = (id: string, itemId: string): Block => ({ id, kind: 'quotation', attrs: { itemId }, sides: {} });
const content: BriefingContent = {
  version: 1,
  template: 'mission-note',
  missionId: null,
  meta: { title: {}, reference: '', date: null, marking: {}, embargo: null },
  blocks: [
    quotation('b1', 'one'),
    {
      id: 'b2',
      kind: 'paragraph',
      attrs: {},
      sides: {
        fr: {
          state: 'draft',
          content: [{ type: 'itemRef', itemId: 'two', revision: 1, form: 'figure', text: '12 tonnes', marks: [] }],
        },
      },
    },
  ],
  parked: [],
};

describe('items put into a new briefing', () => {
  it('come after what the template wrote, and none of them twice', async () => {
    const filled = await withItems(content, ['one', 'two', 'three', 'four'], async (id) => [quotation(`of ${id}`, id)]);
    expect(filled.blocks.map(({ id }) => id)).toEqual(['b1', 'b2', 'of three', 'of four']);
  });
});
