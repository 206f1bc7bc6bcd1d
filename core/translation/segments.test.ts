import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinTexts } from '../briefing/contents.ts';
import { contentText } from '../briefing/side.ts';
import { segmentationRules } from '../language/segmentationRules.ts';
import { type Inline, type Mark, markSchema, type TextInline } from '../model/inline.ts';
import { segmenterOf } from './segmentation.ts';
import { footnotesOf, joinSegments, segmentsOf, taggedContent, withFootnotes } from './segments.ts';

const french = segmenterOf(segmentationRules.fr);
const text = (words: string, ...marks: Mark[]): TextInline => ({ type: 'text', text: words, marks });
const note = (words: string): Inline => ({ type: 'footnote', content: [text(words)] });
const ID = '0190a000-0000-7000-8000-000000000001';
const name = (words: string): Inline => ({ type: 'nameRef', personId: ID, revision: 2, form: 'long', text: words, marks: [] });

describe('a content in segments', () => {
  test('bold over two sentences is closed at the end of the first and opened again in the second', () => {
    const segments = segmentsOf([text('Le port '), text('ouvre. Les quais', 'bold'), text(' attendent.')], french);
    expect(segments).toEqual([
      {
        text: 'Le port ouvre. ',
        tags: [
          { type: 'open', at: 8, id: 1, content: '<b>' },
          { type: 'close', at: 15, id: 1, content: '</b>' },
        ],
        start: 0,
        end: 15,
      },
      {
        text: 'Les quais attendent.',
        tags: [
          { type: 'open', at: 0, id: 1, content: '<b>' },
          { type: 'close', at: 9, id: 1, content: '</b>' },
        ],
        start: 15,
        end: 35,
      },
    ]);
  });

  test('a note between two sentences goes with the first, a name that ends like a sentence is not cut', () => {
    const segments = segmentsOf([text('Le port ouvre. '), note('Voir plus loin.'), name('Société. Abc'), text(' suit.')], french);
    expect(segments.map(({ text: words, tags }) => [words, tags.map(({ type, at }) => `${type} ${at}`)])).toEqual([
      ['Le port ouvre. ', ['single 15']],
      ['Société. Abc suit.', ['open 0', 'close 12']],
    ]);
  });

  test('nothing is no segment, a note alone is one', () => {
    expect(segmentsOf([], french)).toEqual([]);
    expect(segmentsOf([note('Seule.')], french)).toMatchObject([{ text: '', tags: [{ type: 'single' }] }]);
  });
});

describe('segments joined', () => {
  test('codes of other programs leave their words, a pair that never ends holds to the end of its segment', () => {
    expect(
      joinSegments([
        {
          text: 'Le port ouvre.',
          tags: [
            { type: 'open', at: 0, id: 1, content: '{\\f1' },
            { type: 'open', at: 3, id: 2, content: '<b>' },
            { type: 'close', at: 7, id: 1, content: '}' },
            { type: 'single', at: 7, id: 3, content: '<a href="javascript:alert(1)">' },
          ],
        },
        { text: ' Fin.', tags: [] },
      ]),
    ).toEqual([text('Le '), text('port ouvre.', 'bold'), text(' Fin.')]);
  });

  test('a name whose words another program changed is still that name', () => {
    const [segment] = segmentsOf([text('Avec '), name('Anna Krasnova'), text('.')], french);
    if (segment === undefined) throw new Error('no segment');
    const changed = {
      text: 'Avec Mme Krasnova.',
      tags: segment.tags.map((tag) => (tag.type === 'close' ? { ...tag, at: 17 } : tag)),
    };
    expect(joinSegments([changed])).toEqual([text('Avec '), name('Mme Krasnova'), text('.')]);
  });

  const marks = fc.subarray(markSchema.options);
  const words = fc
    .array(fc.oneof(fc.constantFrom('Le port', '. ', ' ', '! ', '« ', 'M. ', '12', ' '), fc.string({ unit: 'grapheme', maxLength: 5 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.join('').replaceAll('\n', ''));
  const textInline: fc.Arbitrary<TextInline> = fc.record({ type: fc.constant('text'), text: words, marks });
  const lineBreak = fc.constant<{ type: 'lineBreak' }>({ type: 'lineBreak' });
  const revision = fc.integer({ min: 1, max: 9 });
  const href = fc.constantFrom('https://example.org/a?b="c"&d', 'mailto:x@example.org');
  const link = fc.record({
    type: fc.constant('link'),
    href,
    content: fc
      .array(textInline, { minLength: 1, maxLength: 3 })
      .map((content) => joinTexts(content).filter((part) => part.type === 'text')),
  });
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    { weight: 5, arbitrary: textInline },
    lineBreak,
    link,
    fc.record({
      type: fc.constant('itemRef'),
      itemId: fc.constant(ID),
      revision,
      form: fc.constantFrom('quote', 'reported', 'fact', 'figure'),
      text: words,
      marks,
      detached: fc.constantFrom(undefined, true),
    }),
    fc.record({
      type: fc.constant('nameRef'),
      personId: fc.constant(ID),
      revision,
      form: fc.constantFrom('long', 'short'),
      text: words,
      marks,
    }),
    fc.record({ type: fc.constant('citation'), sourceId: fc.constant(ID), revision, locator: words, text: words }),
    fc.record({ type: fc.constant('footnote'), content: fc.array(fc.oneof(textInline, link, lineBreak), { maxLength: 3 }) }),
  );
  const content = fc.array(inline, { maxLength: 12 }).map(joinTexts);

  test.each(['fr', 'ru'] as const)('are the content they were cut from, whatever stands in it, %s', (lang) => {
    const segmenter = segmenterOf(segmentationRules[lang]);
    fc.assert(
      fc.property(content, (inlines) => {
        const segments = segmentsOf(inlines, segmenter);
        expect(JSON.parse(JSON.stringify(joinSegments(segments)))).toEqual(JSON.parse(JSON.stringify(inlines)));
        expect(joinSegments([taggedContent(inlines)])).toEqual(joinSegments(segments));
        expect(segments.map((segment) => segment.text).join('')).toBe(contentText(inlines));
        for (const { text: said, start, end } of segments) expect(contentText(inlines).slice(start, end)).toBe(said);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('footnotes are taken out to be translated and put back', () => {
  const content = [text('Le port'), note('Un quai.'), text(' ouvre'), note('Une grue.')];
  expect(footnotesOf(content)).toEqual([[text('Un quai.')], [text('Une grue.')]]);
  expect(withFootnotes(content, footnotesOf(content))).toEqual(content);
  expect(withFootnotes(content, [[text('Причал.'), name('Анна')]])).toEqual([
    text('Le port'),
    note('Причал.'),
    text(' ouvre'),
    note('Une grue.'),
  ]);
});
