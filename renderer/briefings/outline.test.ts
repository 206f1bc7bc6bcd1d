import { describe, expect, it } from 'vitest';
import type { Block, Side } from '../../core/model/briefing.ts';
import { outline } from './outline.ts';

const side = (text: string): Side => ({ state: 'draft', content: [{ type: 'text', text, marks: [] }] });

const blocks: Block[] = [
  { id: '1', kind: 'title', attrs: {}, sides: { fr: side('Mission à Tunis'), ru: side('Миссия в Тунис') } },
  { id: '2', kind: 'paragraph', attrs: {}, sides: { fr: side('Un texte') } },
  { id: '3', kind: 'heading', attrs: { level: 1 }, sides: { fr: side('Programme') } },
  { id: '4', kind: 'heading', attrs: { level: 2 }, only: 'ru', sides: { ru: side('Справочно') } },
  { id: '5', kind: 'heading', attrs: { level: 2 }, sides: {} },
];

describe('the outline', () => {
  it('shows the other language where one has no text yet', () => {
    expect(outline(blocks, 'ru').map(({ text, lang }) => [text, lang])).toEqual([
      ['Миссия в Тунис', 'ru'],
      ['Programme', 'fr'],
      ['Справочно', 'ru'],
    ]);
  });

  it('leaves out what belongs to the other language only', () => {
    expect(outline(blocks, 'fr').map(({ id }) => id)).toEqual(['1', '3']);
  });
});
