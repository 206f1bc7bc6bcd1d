import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline, Mark } from '../model/inline.ts';
import { joinContents, joinTexts, replaceText, splitContent } from './contents.ts';
import { contentText } from './side.ts';

const text = (words: string, ...marks: Mark[]): Inline => ({ type: 'text', text: words, marks });
const name: Inline = { type: 'nameRef', personId: 'p', revision: 1, form: 'short', text: 'Mme Idrissi', marks: [] };
const note: Inline = { type: 'footnote', content: [{ type: 'text', text: 'Provisoire.', marks: [] }] };

test('neighbouring texts of the same marks are one', () => {
  expect(joinTexts([text('Un '), text('deux'), text(''), text(' trois', 'bold')])).toEqual([text('Un deux'), text(' trois', 'bold')]);
});

test('joined contents have a space between them, once', () => {
  expect(contentText(joinContents([text('Un')], [text('deux')]))).toBe('Un deux');
  expect(contentText(joinContents([text('Un\u00a0')], [text('deux')]))).toBe('Un\u00a0deux');
  expect(joinContents([], [text('deux')])).toEqual([text('deux')]);
});

test('a split never cuts a piece or a pair of surrogates', () => {
  expect(splitContent([text('Avec '), name, note], 8)).toEqual([[text('Avec '), name, note], []]);
  expect(splitContent([text('a😀b')], 2)).toEqual([[text('a😀')], [text('b')]]);
});

test('a note at the place of a split stays with what it follows', () => {
  expect(splitContent([text('Un'), note, text(' deux')], 2)).toEqual([[text('Un'), note], [text(' deux')]]);
});

test('a changed word leaves marks and pieces elsewhere as they are', () => {
  const content = [text('Le ', 'bold'), name, text(' arrive lundi.'), note];
  expect(replaceText(content, 'Le Mme Idrissi arrive mardi.')).toEqual([text('Le ', 'bold'), name, text(' arrive mardi.'), note]);
});

test('a piece whose words were changed is plain text', () => {
  expect(replaceText([name, text(' parle')], 'Mme Idrisi parle')).toEqual([text('Mme Idrisi parle')]);
});

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.tuple(fc.string({ maxLength: 6 }), fc.subarray<Mark>(['bold', 'italic'])).map(([words, marks]) => text(words, ...marks)),
  fc.constant<Inline>({ type: 'lineBreak' }),
  fc.string({ minLength: 1, maxLength: 6 }).map((words): Inline => ({ ...name, text: words })),
  fc.constant(note),
);
const content = fc.array(inline, { maxLength: 8 }).map(joinTexts);

test('a content that was split and put together again is the same', () => {
  fc.assert(
    fc.property(content, fc.nat(40), (given, offset) => {
      const [first, second] = splitContent(given, offset);
      expect(joinTexts([...first, ...second])).toEqual(given);
    }),
  );
});

test('a replaced text reads as it was typed, and keeps every note', () => {
  fc.assert(
    fc.property(content, fc.string({ maxLength: 20 }), (given, typed) => {
      const replaced = replaceText(given, typed);
      expect(contentText(replaced)).toBe(typed);
      expect(replaced.filter((piece) => piece.type === 'footnote')).toHaveLength(given.filter((piece) => piece.type === 'footnote').length);
    }),
  );
});
