import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetInField, offsetInText, trimmedPassage } from './passage.ts';

describe('a passage chosen in the text of a source', () => {
  it('has no spaces at its ends', () => {
    expect(trimmedPassage('Le quai \n est ouvert. ', { start: 2, end: 22 })).toEqual({ start: 3, end: 21 });
    expect(trimmedPassage('a   b', { start: 1, end: 4 })).toBeNull();
    expect(trimmedPassage('abc', { start: 1, end: 1 })).toBeNull();
  });

  it('is at the same words in a field, which has one character for each line break', () => {
    const text = 'un\r\ndeux\r\ntrois\nquatre';
    const field = text.replaceAll('\r\n', '\n');
    for (const word of ['un', 'deux', 'trois', 'quatre']) {
      expect(offsetInText(text, field.indexOf(word))).toBe(text.indexOf(word));
      expect(offsetInField(text, text.indexOf(word))).toBe(field.indexOf(word));
    }
  });

  it('comes back from the field as it was', () => {
    const texts = fc.array(fc.constantFrom('a', 'é', '🙂', '\n', '\r\n', ' ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const field = text.replaceAll('\r\n', '\n');
        const offset = field.length === 0 ? 0 : at % (field.length + 1);
        expect(offsetInField(text, offsetInText(text, offset))).toBe(offset);
      }),
    );
  });
});
