import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentText } from '../../briefing/side.ts';
import { typeset } from '../../language/typeset.ts';
import type { Inline } from '../../model/inline.ts';
import { cutsPiece, edited, editedContent, rebased, textEdits } from './textEdits.ts';

const words = fc
  .array(fc.constantFrom('le', 'quai', 'neuf', ' ', ', ', '« oui »', '12 %', '\n', 'd’eau', '.'), { maxLength: 12 })
  .map((list) => list.join(''));
const text = (value: string, ...marks: 'bold'[]): Inline => ({ type: 'text', text: value, marks });

describe('edits between two texts', () => {
  test('make the later one of the earlier one, whatever they say', () => {
    fc.assert(fc.property(words, words, (before, after) => edited(before, textEdits(before, after, 'fr')) === after));
  });

  test('of different words are joined with what changed elsewhere', () => {
    const base = 'Le quai ouvre en mai, sous la pluie.';
    const edits = textEdits(base, 'Le quai ouvrira en mai, sous la pluie.', 'fr');
    const present = 'Le nouveau quai ouvre en mai, sous le soleil.';
    expect(edited(present, rebased(edits, base, present, 'fr') ?? [])).toBe('Le nouveau quai ouvrira en mai, sous le soleil.');
  });

  test('that were made elsewhere too are nothing to do', () => {
    expect(rebased(textEdits('un quai', 'deux quais', 'fr'), 'un quai', 'deux quais', 'fr')).toEqual([]);
  });

  test('of the same words are a conflict', () => {
    expect(rebased(textEdits('en mai', 'en juin', 'fr'), 'en mai', 'en avril', 'fr')).toBeNull();
  });
});

describe('edits of a text as it was printed', () => {
  test('reach the content they were printed from, and leave its marks and spaces alone', () => {
    const content = [text('Le '), text('quai neuf', 'bold'), text(' : "oui", dit-il ; il ouvre  en mai.')];
    const printed = typeset(contentText(content), 'fr');
    const after = printed.replace('neuf', 'ancien').replace('en mai', 'en juin');
    expect(editedContent(content, printed, textEdits(printed, after, 'fr'))).toEqual([
      text('Le '),
      text('quai ancien', 'bold'),
      text(' : "oui", dit-il ; il ouvre  en juin.'),
    ]);
  });

  test('print as what came back, for any two texts', () => {
    fc.assert(
      fc.property(words, words, (raw, after) => {
        const printed = typeset(raw, 'fr');
        const content = editedContent([text(raw)], printed, textEdits(printed, after, 'fr'));
        return letters(contentText(content)) === letters(after);
      }),
    );
  });

  test('tell whether they cut into a piece of the library', () => {
    const piece: Inline = { type: 'nameRef', personId: 'p', revision: 1, form: 'long', text: 'Vera Sokolova', marks: [] };
    const content = [text('avec '), piece, text(' ici')];
    const printed = contentText(content);
    expect(cutsPiece(content, printed, textEdits(printed, 'avec Vera Sokolov ici', 'fr'))).toBe(true);
    expect(cutsPiece(content, printed, textEdits(printed, 'chez Vera Sokolova là', 'fr'))).toBe(false);
  });
});

function letters(value: string): string {
  return value.replace(/[^\p{L}\p{N}]/gu, '');
}
