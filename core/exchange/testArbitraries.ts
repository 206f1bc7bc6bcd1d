import fc from 'fast-check';
import type { Block, Briefing, Cell, Side, Sides } from '../model/briefing.ts';
import type { Inline, TextInline } from '../model/inline.ts';
import { testBriefing } from './testBriefing.ts';
import { IMAGE_ID } from './testIllustrated.ts';

/** Random briefings for the tests of exports, with text no person would write among it. */

/** Any UTF-16 code units: control characters, lone surrogates, U+FFFF. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units));
const HOSTILE = [
  ']]>',
  '<script>alert(1)</script>',
  '&amp;&#0;&lt;',
  '\u202eعربي\u202c',
  'שלום; עולם?',
  '\u0000\u0008\u001f\u007f\ufffe\uffff',
  '\ud800',
  '\udc00\ud800',
  '😀👩‍👩‍👧‍👦',
  'a\u0300\u0301\u0302',
  '\t\ttab\r\nline\rline\n',
  'x'.repeat(5000),
  '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
  '{{title}} %1. %TITLE%',
  '  spaces  ',
  '\ufffc',
  '_x000D_',
];
const WORDS = [
  'La visite',
  'du 1 mars',
  '« oui »',
  '"mot"',
  'делегация',
  'в г. Москве',
  '25 000 t',
  '13%',
  ' ; ',
  ' - ',
  '…',
  '!',
  "l'accord",
  '2018-10-03',
  'https://a.example/x?y=1;z',
];
const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: anyUnits },
  { weight: 1, arbitrary: fc.constant('') },
);

const marks = fc.subarray(['bold', 'italic', 'underline', 'strikethrough', 'superscript', 'subscript'] as const);
const id = fc.uuid();
const textInline: fc.Arbitrary<TextInline> = fc.record({ type: fc.constant('text' as const), text: anyText, marks });
const href = fc.constantFrom(
  'https://example.org/a b',
  'http://[bad',
  'mailto:a@example.org',
  'https://example.org/?a=1&b="2"<',
  'HTTPS://EXAMPLE.org/\u0001',
);
const link: fc.Arbitrary<Inline> = fc.record({ type: fc.constant('link' as const), href, content: fc.array(textInline, { maxLength: 2 }) });
const revision = fc.constant(1);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: textInline },
  fc.constant({ type: 'lineBreak' } as const),
  link,
  fc.record({
    type: fc.constant('itemRef' as const),
    itemId: id,
    revision,
    form: fc.constantFrom('quote' as const, 'reported' as const, 'fact' as const, 'figure' as const),
    text: anyText,
    marks,
  }),
  fc.record({
    type: fc.constant('nameRef' as const),
    personId: id,
    revision,
    form: fc.constantFrom('long' as const, 'short' as const),
    text: anyText,
    marks,
  }),
  fc.record({ type: fc.constant('citation' as const), sourceId: fc.constantFrom('s1', 's2'), revision, locator: anyText, text: anyText }),
  fc.record({
    type: fc.constant('footnote' as const),
    content: fc.array(fc.oneof(textInline, fc.constant({ type: 'lineBreak' } as const)), { maxLength: 3 }),
  }),
);
const side: fc.Arbitrary<Side> = fc.record({ content: fc.array(inline, { maxLength: 5 }), state: fc.constant('draft' as const) });
const sides: fc.Arbitrary<Sides> = fc.record({ fr: side, ru: side }, { requiredKeys: [] });
const localized = fc.record({ fr: anyText, ru: anyText }, { requiredKeys: [] });
const caption = fc.record({ sides });
const decimal = fc.option(fc.constantFrom('0', '-12.5', '412000', '3.14159', '100000000000000000000'), { nil: null });
const merge = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) });
const cell: fc.Arbitrary<Cell> = fc.oneof({ weight: 4, arbitrary: fc.record({ sides }) }, fc.record({ sides, merge }));
const table = {
  header: fc.boolean(),
  widths: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
  rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 3 }),
};
const every = { id, sides };
const plain = fc.constant({});
const level = fc.constantFrom(1 as const, 2 as const, 3 as const);
const style = fc.constantFrom('bullet' as const, 'number' as const);

const shape: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ ...every, kind: fc.constant('title' as const), attrs: plain }),
  fc.record({ ...every, kind: fc.constant('heading' as const), attrs: fc.record({ level }) }),
  fc.record({ ...every, kind: fc.constant('paragraph' as const), attrs: plain }),
  fc.record({ ...every, kind: fc.constant('listItem' as const), attrs: fc.record({ style, level: fc.integer({ min: 0, max: 8 }) }) }),
  fc.record({ ...every, kind: fc.constant('quotation' as const), attrs: fc.record({ itemId: fc.option(id) }) }),
  fc.record({
    ...every,
    kind: fc.constant('callout' as const),
    attrs: fc.record({ tone: fc.constantFrom('note' as const, 'warning' as const) }),
  }),
  fc.record({ ...every, kind: fc.constant('table' as const), attrs: fc.record(table) }),
  fc.record({
    ...every,
    kind: fc.constant('statisticTable' as const),
    attrs: fc.record({ ...table, itemIds: fc.array(id, { maxLength: 2 }) }),
  }),
  fc.record({ ...every, kind: fc.constant('pageBreak' as const), attrs: plain }),
  fc.record({ ...every, kind: fc.constant('personCard' as const), attrs: fc.record({ personId: id, revision }) }),
  fc.record({ ...every, kind: fc.constant('note' as const), attrs: plain }),
  fc.record({
    ...every,
    kind: fc.constant('figure' as const),
    attrs: fc.record({
      assetId: fc.constantFrom(IMAGE_ID, 'b'.repeat(64)),
      width: fc.double({ min: 0.1, max: 1, noNaN: true }),
      alt: localized,
      caption,
    }),
  }),
  fc.record({
    ...every,
    kind: fc.constant('chart' as const),
    attrs: fc.record({
      itemId: fc.constant(null),
      revision: fc.constant(null),
      type: fc.constantFrom('column' as const, 'bar' as const, 'line' as const),
      categories: fc.array(localized, { minLength: 1, maxLength: 4 }),
      series: fc.array(fc.record({ name: localized, values: fc.array(decimal, { maxLength: 4 }) }), { minLength: 1, maxLength: 3 }),
      unit: localized,
      caption,
    }),
  }),
);
const block: fc.Arbitrary<Block> = fc
  .tuple(shape, fc.constantFrom(null, null, null, 'fr' as const, 'ru' as const))
  .map(([made, only]) => (only === null ? made : { ...made, only }));

/** A briefing with any blocks in any order. */
export const anyBriefing: fc.Arbitrary<Briefing> = fc
  .record({
    blocks: fc.array(block, { maxLength: 14 }),
    template: fc.constantFrom('communique' as const, 'mission-note' as const),
    title: localized,
    marking: localized,
    reference: anyText,
    date: fc.constantFrom(null, '2026', '2026-03', '2026-03-01'),
  })
  .map(({ blocks, template, ...meta }) => ({ ...testBriefing, template, blocks, meta: { ...testBriefing.meta, ...meta } }));
