import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankControls, withoutControls } from './controls.ts';

test.each([
  ['Le port\u0000 attend', 'Le port attend'],
  ['\u001b[31mRouge\u001b[0m', '[31mRouge[0m'],
  ['да\u202eтен\u202c', 'датен'],
  ['tabulation\tligne\r\nfin\f', 'tabulation\tligne\r\nfin\f'],
  ['« Nous sommes prêts », а\u0301\u200d😀', '« Nous sommes prêts », а\u0301\u200d😀'],
])('%j is kept as %j', (text, kept) => expect(withoutControls(text)).toBe(kept));

test('blanked, every offset stays what it was; cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(blankControls(text).length).toBe(text.length);
      expect(withoutControls(blankControls(text))).toBe(blankControls(text));
      expect(withoutControls(withoutControls(text))).toBe(withoutControls(text));
    }),
  );
});
