import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsWith, segments } from './segments.ts';

describe('the pieces of an article', () => {
  it('show a figure inside a reported sentence, and the figure is what a click means', () => {
    const pieces = segments(20, [
      { id: 'sentence', start: 2, end: 18 },
      { id: 'figure', start: 5, end: 8 },
    ]);
    expect(pieces).toEqual([
      { start: 0, end: 2, ids: [] },
      { start: 2, end: 5, ids: ['sentence'] },
      { start: 5, end: 8, ids: ['figure', 'sentence'] },
      { start: 8, end: 18, ids: ['sentence'] },
      { start: 18, end: 20, ids: [] },
    ]);
  });

  it('are the whole text, once, and each span is covered by exactly its pieces', () => {
    const span = fc.record({ id: fc.uuid(), start: fc.nat(60), size: fc.nat(30) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.array(span, { maxLength: 12 }), (length, raw) => {
        const spans = raw.map(({ id, start, size }) => ({ id, start, end: start + size }));
        const pieces = segments(length, spans);
        expect(pieces[0]?.start).toBe(0);
        expect(pieces.at(-1)?.end).toBe(length);
        pieces.forEach((piece, index) => {
          if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end);
        });
        for (const { id, start, end } of spans) {
          const covered = pieces.filter(({ ids }) => ids.includes(id)).reduce((sum, piece) => sum + piece.end - piece.start, 0);
          expect(covered).toBe(start < end && end <= length ? end - start : 0);
        }
      }),
    );
  });
});

describe('paragraphs', () => {
  it('are the whole text, each with the spans that reach into it', () => {
    const text = 'Un port.\n\nDeux quais,\ntrois grues.';
    const both = { id: 'both', start: 3, end: 14 };
    const last = { id: 'last', start: text.indexOf('trois'), end: text.length };
    const found = paragraphsWith(text, [last, both]);
    expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(found.map(({ spans }) => spans.map(({ id }) => id))).toEqual([['both'], ['both'], ['last']]);
  });
  it('begin with the empty lines above the first', () => {
    expect(paragraphsWith('\n\nUn port.', []).map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 10],
    ]);
  });
});
