import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../model/briefing.ts';
import { anchorOf, locate, reanchored } from './discussion.ts';
import { plain } from './pairing.ts';

const paragraph = (id: string, text: string): Block => ({
  id,
  kind: 'paragraph',
  attrs: {},
  sides: { fr: { content: [plain(text)], state: 'draft' } },
});
const TEXT = 'Le port compte quatre quais. Le port sera agrandi au printemps, et le port restera ouvert.';
const anchorAt = (text: string, words: string, from = 0, blockId = 'b') => {
  const start = text.indexOf(words, from);
  return anchorOf(text, { blockId, lang: 'fr', start, end: start + words.length });
};
const found = (anchor: ReturnType<typeof anchorAt>, ...blocks: Block[]) => {
  const place = locate(anchor, blocks);
  if (place === null) return null;
  const block = blocks.find(({ id }) => id === place.blockId);
  const inline = block?.sides.fr?.content[0];
  return inline?.type === 'text' ? `${place.blockId}: ${inline.text.slice(place.start, place.end)}` : null;
};

describe('the passage of a thread', () => {
  it('is told from its likes by the text around it', () => {
    const second = anchorAt(TEXT, 'Le port', 10);
    expect(locate(second, [paragraph('b', TEXT)])?.start).toBe(TEXT.indexOf('Le port', 10));
    const moved = `Depuis mars, ${TEXT}`;
    expect(locate(second, [paragraph('b', moved)])?.start).toBe(moved.indexOf('Le port sera'));
  });

  it.each([
    ['words were put before it', 'Depuis deux ans, le port compte quatre quais. Le port sera agrandi au printemps.', 'b: agrandi'],
    [
      'its own words were changed',
      'Le port compte quatre quais. Le port sera doublé au printemps, et le port restera ouvert.',
      'b: doublé',
    ],
    ['everything else was changed', 'On parle de travaux : agrandi ou non.', 'b: agrandi'],
    ['it was deleted with its surroundings', 'Le port compte quatre quais.', null],
    ['nothing is left', '', null],
  ])('is found again, or said to be gone, after %s', (_, text, expected) => {
    expect(found(anchorAt(TEXT, 'agrandi'), paragraph('b', text))).toBe(expected);
  });

  it('is followed into the block its text has moved to, but not taken for the same words elsewhere', () => {
    const anchor = anchorAt(TEXT, 'agrandi');
    expect(found(anchor, paragraph('a', 'Le port compte quatre quais.'), paragraph('c', 'Le port sera agrandi au printemps.'))).toBe(
      'c: agrandi',
    );
    expect(found(anchor, paragraph('a', 'Le hangar a été agrandi.'))).toBeNull();
  });

  it('may be a block as a whole, for as long as it is there', () => {
    const anchor = anchorOf('', { blockId: 't', lang: 'fr', start: 0, end: 0 });
    const table: Block = { id: 't', kind: 'table', sides: {}, attrs: { header: false, widths: [1], rows: [[{ sides: {} }]] } };
    expect(locate(anchor, [table])).toEqual({ blockId: 't', lang: 'fr', start: 0, end: 0 });
    expect(locate(anchor, [{ ...table, only: 'ru' }])).toBeNull();
    expect(locate(anchor, [])).toBeNull();
  });

  it('is not looked for in a text that became the other language’s', () => {
    expect(locate(anchorAt(TEXT, 'agrandi'), [{ ...paragraph('b', TEXT), only: 'ru' }])).toBeNull();
  });

  it('follows its text through any number of edits elsewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.stringMatching(/^[a-z ]{1,12}$/)), { maxLength: 30 }), (edits) => {
        let text = TEXT;
        let anchor = anchorAt(text, 'agrandi');
        for (const [before, at, words] of edits) {
          const place = text.indexOf('agrandi');
          const [start, end] = before ? [0, place] : [place + 'agrandi'.length, text.length];
          const cut = start + (at % (end - start + 1));
          text = text.slice(0, cut) + words + text.slice(cut);
          anchor = reanchored(anchor, [paragraph('b', text)]);
        }
        const found = locate(anchor, [paragraph('b', text)]);
        expect(found).not.toBeNull();
        expect(text.slice(found?.start, found?.end)).toContain('agrandi');
      }),
    );
  });

  it('is written down anew only when it says more than what is known', () => {
    const anchor = anchorAt(TEXT, 'agrandi');
    expect(reanchored(anchor, [paragraph('b', `Depuis mars, ${TEXT}`)])).toBe(anchor);
    expect(reanchored(anchor, [paragraph('c', 'Le port sera agrandi au printemps.')]).blockId).toBe('c');
    expect(reanchored(anchor, [])).toBe(anchor);
  });
});
