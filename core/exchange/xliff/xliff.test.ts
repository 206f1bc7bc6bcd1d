import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MemoryText, SegmentTag } from '../../model/memory.ts';
import { legalText } from '../legalText.ts';
import { ReturnedRefused } from '../returned/returnedRefused.ts';
import { readXliff } from './readXliff.ts';
import { writeXliff } from './writeXliff.ts';
import { LINE_BREAK, type XliffDocument, type XliffVersion } from './xliffDocument.ts';

const VERSIONS: XliffVersion[] = ['1.2', '2.1'];
const bytes = (xml: string) => new TextEncoder().encode(xml);

const words = fc
  .array(fc.constantFrom('le quai', 'причал', ' ', '<b>', '&amp;', ']]>', '«\u00a0oui\u00a0»', '\u202f;', '"', "'", '😀', '\t', 'עולם'), {
    maxLength: 6,
  })
  .map((list) => legalText(list.join('')));
const CODES = ['<b>', '<a href="https://a.example/?x=1&amp;y=2">', '{"type":"citation"}', LINE_BREAK, ''];
/** Any text with pairs that may overlap, and single tags. */
const text: fc.Arbitrary<MemoryText> = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.constantFrom(...CODES)), { maxLength: 4 }))
  .map(([value, places]) => {
    const tags = places.flatMap(([one, other, content], index): SegmentTag[] => {
      const [start, end] = [Math.min(one, other, value.length), Math.min(Math.max(one, other), value.length)];
      const id = index + 1;
      if (content === LINE_BREAK || content.startsWith('{')) return [{ type: 'single', at: start, id, content }];
      return [
        { type: 'open', at: start, id, content },
        { type: 'close', at: end, id, content: content === '' ? '' : '</b>' },
      ];
    });
    // A pair of surrogates has no place in it.
    const whole = tags.map((tag) => ({ ...tag, at: /[\udc00-\udfff]/.test(value.charAt(tag.at)) ? tag.at - 1 : tag.at }));
    return { text: value, tags: whole.toSorted((a, b) => a.at - b.at) };
  });
const segment = fc
  .record({ source: text, target: fc.option(text), state: fc.constantFrom('draft', 'translated', 'reviewed', 'final') })
  .map((made) => ({
    ...made,
    state: made.target === null ? ('missing' as const) : made.state,
  }));
const note = fc.record({ author: fc.constantFrom('', 'Nina "N" <n@example.org>'), text: words });
const document: fc.Arbitrary<XliffDocument> = fc
  .record({
    source: fc.constantFrom('fr' as const, 'ru' as const),
    original: fc.constantFrom('Le quai « neuf »', 'a<b>&"c"'),
    trace: fc.option(
      fc.record({ briefingId: fc.uuid(), revision: fc.integer({ min: 1, max: 9999 }), fingerprint: fc.constant('sha256-00') }),
    ),
    units: fc.array(fc.record({ segments: fc.array(segment, { minLength: 1, maxLength: 3 }), notes: fc.array(note, { maxLength: 2 }) }), {
      maxLength: 4,
    }),
  })
  .map(({ units, ...rest }) => ({
    ...rest,
    target: rest.source === 'fr' ? ('ru' as const) : ('fr' as const),
    units: units.map((unit, index) => ({ ...unit, id: `b${index}:0:1` })),
  }));

/** What is read of tags: not what they stand for, but that a line ends. */
const bare = (value: MemoryText): MemoryText => ({
  text: value.text,
  tags: value.tags.map((tag) => ({ ...tag, content: tag.content === LINE_BREAK ? LINE_BREAK : '' })),
});

describe.each(VERSIONS)('XLIFF %s', (version) => {
  test('that was written is read as the same', () => {
    fc.assert(
      fc.property(document, (made) => {
        const read = readXliff(bytes(writeXliff(made, version)));
        expect(read).toEqual({
          ...made,
          version,
          units: made.units.map(({ id, segments, notes }) => ({
            id,
            notes,
            segments: segments.map(({ source, target, state }) => ({
              source: bare(source),
              target: target === null ? null : bare(target),
              state: target === null ? (version === '2.1' ? 'draft' : null) : state,
            })),
          })),
        });
      }),
    );
  });

  test('is well-formed for another reader, and has equal bytes for equal documents', ({ skip }) => {
    const [made] = fc.sample(document, { numRuns: 1, seed: 7 });
    if (made === undefined) throw new Error('a document is expected');
    const xml = writeXliff(made, version);
    expect(writeXliff(structuredClone(made), version)).toBe(xml);
    const lint = spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: xml });
    if (lint.error !== undefined) skip('xmllint is not installed');
    expect(lint.stderr.toString()).toBe('');
  });
});

const head12 =
  '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="fr-CA" target-language="ru" datatype="x"><body>';
const tail12 = '</body></file></xliff>';
const unit12 = (inside: string) => `${head12}<trans-unit id="7">${inside}</trans-unit>${tail12}`;

describe('XLIFF of other tools', () => {
  test('has pairs around words, codes with words in them, marks and alternatives', () => {
    const xml = unit12(
      '<source>Le <g id="1">quai <x id="2"/></g><mrk mtype="seg" mid="0">neuf</mrk> <ph id="9">&lt;br/&gt;<sub>rien</sub></ph></source>' +
        '<target state="translated"><g id="1">Причал <x id="2"/></g></target>' +
        '<alt-trans><target>autre</target></alt-trans><o:x xmlns:o="other">ailleurs<target>non</target></o:x><note from="Nina">ici</note>',
    );
    const [unit] = readXliff(bytes(xml)).units;
    expect(unit).toEqual({
      id: '7',
      notes: [{ author: 'Nina', text: 'ici' }],
      segments: [
        {
          state: 'translated',
          source: {
            text: 'Le quai neuf ',
            tags: [
              { type: 'open', at: 3, id: 1, content: '' },
              { type: 'single', at: 8, id: 2, content: '' },
              { type: 'close', at: 8, id: 1, content: '' },
              { type: 'single', at: 13, id: 9, content: '' },
            ],
          },
          target: {
            text: 'Причал ',
            tags: [
              { type: 'open', at: 0, id: 1, content: '' },
              { type: 'single', at: 7, id: 2, content: '' },
              { type: 'close', at: 7, id: 1, content: '' },
            ],
          },
        },
      ],
    });
  });

  test('may be UTF-16', () => {
    const xml = `\ufeff${unit12('<source>Причал</source>')}`;
    expect(readXliff(new Uint8Array(Buffer.from(xml, 'utf16le'))).units[0]?.segments[0]?.source.text).toBe('Причал');
  });
});

describe('a file that means harm, or is none', () => {
  test.each([
    ['a document type', `<!DOCTYPE xliff [<!ENTITY a "b">]>${unit12('<source>&a;</source>')}`, 'unsafe'],
    ['an external document type', `<!DOCTYPE xliff SYSTEM "http://a.example/x.dtd">${unit12('')}`, 'unsafe'],
    ['an entity nobody declared', unit12('<source>&a;</source>'), 'damaged'],
    ['deep nesting', unit12(`<source>${'<g id="1">'.repeat(200)}${'</g>'.repeat(200)}</source>`), 'tooComplex'],
    ['deep nesting of other elements', `${head12}${'<x:a xmlns:x="y">'.repeat(200)}${'</x:a>'.repeat(200)}${tail12}`, 'tooComplex'],
    ['other languages', unit12('').replace('fr-CA', 'de'), 'languages'],
    ['one language twice', unit12('').replace('"ru"', '"fr"'), 'languages'],
    ['no target language', unit12('').replace('target-language="ru"', ''), 'languages'],
    ['another version', '<xliff version="1.1"><file/></xliff>', 'format'],
    ['another format', '<tmx version="1.4"></tmx>', 'format'],
    ['an end that is missing', head12, 'damaged'],
    ['nothing', '', 'damaged'],
    ['no XML', 'Bonjour', 'damaged'],
  ])('is refused: %s', (_, xml, reason) => {
    try {
      readXliff(bytes(xml));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ReturnedRefused);
      expect(error).toMatchObject({ reason });
    }
  });

  test('is refused for its size before it is read, and for the number of its segments', () => {
    expect(() => readXliff(new Uint8Array(51 * 1024 * 1024))).toThrow(/the limit is 50 MB/);
    expect(() => readXliff(bytes(head12 + '<trans-unit id="1"/>'.repeat(200_001) + tail12))).toThrow(/segments/);
  });
});
