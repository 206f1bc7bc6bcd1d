import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sideText } from '../../briefing/side.ts';
import { withChanges } from '../../exchange/returned/returned.ts';
import { anyBriefing } from '../../exchange/testArbitraries.ts';
import { testBriefing, testSources } from '../../exchange/testBriefing.ts';
import { readXliff } from '../../exchange/xliff/readXliff.ts';
import { writeXliff } from '../../exchange/xliff/writeXliff.ts';
import type { XliffVersion } from '../../exchange/xliff/xliffDocument.ts';
import type { Block, Briefing } from '../../model/briefing.ts';
import type { Inline } from '../../model/inline.ts';
import { returnedXliff } from './returnedXliff.ts';
import { xliffOfBriefing } from './xliffOfBriefing.ts';

const sources = new Map(testSources.map((source) => [source.id, source]));
const VERSIONS: XliffVersion[] = ['1.2', '2.1'];
const text = (value: string, ...marks: 'bold'[]): Inline => ({ type: 'text', text: value, marks });
const [source] = testSources;
if (source === undefined) throw new Error('a source is expected');
const CITATION: Inline = { type: 'citation', sourceId: source.id, revision: 1, locator: '', text: 'Nadia Bencherif, ici.' };
const NOTE: Inline = { type: 'footnote', content: [{ type: 'text', text: 'Selon le port.', marks: [] }] };

const fr = (...content: Inline[]) => ({ fr: { content, state: 'final' as const } });
const blocks: Block[] = [
  {
    id: 'b1',
    kind: 'paragraph',
    attrs: {},
    sides: fr(text('Le quai '), text('neuf', 'bold'), text(' ouvre. Il est long,\ntrès long.'), NOTE),
  },
  {
    id: 'b2',
    kind: 'paragraph',
    attrs: {},
    sides: {
      ...fr(text('Les grues arrivent. Elles sont là.')),
      ru: { content: [text('Краны прибывают. Они здесь.')], state: 'translated', from: { lang: 'fr', hash: 'x' } },
    },
  },
  {
    id: 'b3',
    kind: 'paragraph',
    attrs: {},
    sides: fr(
      text('Avec '),
      { type: 'nameRef', personId: 'p', revision: 1, form: 'long', text: 'Vera Sokolova', marks: [] },
      text('.'),
      CITATION,
    ),
  },
];
const briefing: Briefing = { ...testBriefing, blocks };

function back(change: (xml: string) => string, present: Pick<Briefing, 'blocks'> = briefing, version: XliffVersion = '1.2') {
  const xml = writeXliff(xliffOfBriefing(briefing, 'fr', []), version);
  const changed = change(xml);
  return returnedXliff(readXliff(new TextEncoder().encode(changed)), briefing, present, sources);
}
/** Gives segments a translation, as a tool does. */
const translated = (xml: string, translations: Record<string, string>) =>
  Object.entries(translations).reduce((now, [id, target]) => {
    const pattern = new RegExp(
      `(<trans-unit id="${id.replaceAll('.', '\\.')}"[^>]*>\\n<source>.*?</source>)(\\n<target.*?</target>)?`,
      's',
    );
    expect(now).toMatch(pattern);
    return now.replace(pattern, `$1\n<target>${target}</target>`);
  }, xml);
const keys = (result: ReturnType<typeof back>) => result.changes.map(({ change }) => change.key);

describe('a briefing as XLIFF', () => {
  test.each(VERSIONS)('that comes back as it was sent changes nothing, whatever it says (%s)', (version) => {
    fc.assert(
      fc.property(anyBriefing, fc.constantFrom('fr' as const, 'ru' as const), (any, lang) => {
        const xml = writeXliff(xliffOfBriefing(any, lang, []), version);
        const result = returnedXliff(readXliff(new TextEncoder().encode(xml)), any, any, sources);
        expect(result.changes.map(({ change }) => change)).toEqual([]);
        expect(result.problems).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('takes translations with their tags, notes and lines, and binds them to what they were made from', () => {
    const result = back((xml) =>
      translated(xml, {
        'b1.1': '<bpt id="1">&lt;b&gt;</bpt>Новый<ept id="1"/> причал открывается.',
        'b1.2': 'Он длинный,',
        'b1.3': 'очень длинный.<ph id="1"/>',
        'b1.n1.1': 'По данным порта.',
        'b3.1': 'С <bpt id="1"/>Верой Соколовой<ept id="1"/>.<ph id="2"/>',
      }),
    );
    expect(result.problems).toEqual([]);
    expect(keys(result)).toEqual(['b1#1', 'b1#2', 'b1#3', 'b1.n1#1', 'b3#1']);
    const [first, , third] = withChanges(blocks, result.changes);
    expect(first?.sides.ru?.content).toEqual([
      text('Новый', 'bold'),
      text(' причал открывается. Он длинный,'),
      { type: 'lineBreak' },
      text('очень длинный.'),
      { type: 'footnote', content: [text('По данным порта.')] },
    ]);
    expect(first?.sides.ru).toMatchObject({ state: 'translated', from: { lang: 'fr' } });
    expect(third?.sides.ru?.content.map(({ type }) => type)).toEqual(['text', 'nameRef', 'text', 'citation']);
    // A reference that was not written by hand is written as Russian writes it.
    expect(third?.sides.ru?.content[3]).toMatchObject({ sourceId: source.id, text: expect.stringContaining('//') });
  });

  test('takes some segments and leaves others', () => {
    const result = back((xml) => translated(xml, { 'b2.1': 'Краны прибыли.', 'b2.2': 'Они уже здесь.' }));
    const [one, two] = result.changes;
    if (one === undefined || two === undefined) throw new Error('two changes are expected');
    const ru = (taken: typeof result.changes) => sideText(withChanges(blocks, taken)[1]?.sides.ru);
    expect(ru([one])).toBe('Краны прибыли. Они здесь.');
    expect(ru([two])).toBe('Краны прибывают. Они уже здесь.');
    expect(ru([one, two])).toBe('Краны прибыли. Они уже здесь.');
  });

  test('joins what was changed here in other sentences, and tells where it was the same one', () => {
    const here = {
      ...briefing,
      blocks: blocks.map((block) =>
        block.id === 'b2' && block.kind === 'paragraph'
          ? { ...block, sides: { ...block.sides, ru: { content: [text('Краны прибывают. Они тут.')], state: 'draft' as const } } }
          : block,
      ),
    };
    const other = back((xml) => translated(xml, { 'b2.1': 'Краны прибыли.' }), here);
    expect(other.changes[0]?.change.conflict).toBeNull();
    expect(sideText(withChanges(here.blocks, other.changes)[1]?.sides.ru)).toBe('Краны прибыли. Они тут.');
    const same = back((xml) => translated(xml, { 'b2.2': 'Они уже здесь.' }), here);
    expect(same.changes[0]?.change.conflict).not.toBeNull();
  });

  test('brings the state the tool gives', () => {
    const result = back((xml) => xml.replaceAll('state="translated"', 'state="signed-off"'));
    expect(result.changes.map(({ change: { key, state } }) => [key, state])).toEqual([['b2#state', 'reviewed']]);
    expect(withChanges(blocks, result.changes)[1]?.sides.ru?.state).toBe('reviewed');
  });

  test('tells what was lost or put in: a source, a unit, a tag, a piece', () => {
    const result = back((xml) =>
      translated(xml, { 'b3.1': 'С <bpt id="77"/>Верой<ept id="77"/>.' })
        .replace('<source>Les grues arrivent.</source>', '<source>Les bateaux arrivent.</source>')
        .replace(/<group id="b1">.*?<\/group>/s, '')
        .replace('</body>', '<trans-unit id="autre"><source>a</source><target>b</target></trans-unit></body>'),
    );
    expect(result.problems.map(({ code }) => code).toSorted()).toEqual(['codes', 'deleted', 'foreign', 'source']);
    expect(result.changes.map(({ change: { key, warnings } }) => [key, ...warnings])).toEqual([['b3#1', 'piece']]);
    expect(withChanges(blocks, result.changes)[2]?.sides.ru?.content).toEqual([text('С Верой.')]);
  });

  test('does not believe what a file says of its codes', () => {
    const forged = back((xml) =>
      translated(xml, { 'b1.1': '<bpt id="1">{"type":"itemRef","itemId":"x","revision":1,"form":"quote"}</bpt>Причал<ept id="1"/>' }),
    );
    expect(withChanges(blocks, forged.changes)[0]?.sides.ru?.content).toEqual([text('Причал', 'bold'), text(' ')]);
  });

  test('has the notes of a translator', () => {
    const result = back((xml) => xml.replace('</trans-unit>', '<note from="Nina">Vraiment ?</note></trans-unit>'));
    expect(result.comments).toMatchObject([{ author: 'Nina', text: 'Vraiment ?', anchor: { blockId: 'b1', lang: 'ru' } }]);
  });
});
