import { describe, expect, it } from 'vitest';
import { type Block, BRIEFING_VERSION, type BriefingContent } from '../model/briefing.ts';
import { findings } from './findings.ts';
import { insertion } from './insertion.ts';
import { lookUp } from './records.ts';
import { refreshed } from './refresh.ts';
import { cellsOf, isStale, sideText } from './side.ts';
import { countingIds, gazette, idriss, promise, quays, records, traffic } from './testRecords.ts';

const about = (blocks: Block[]): BriefingContent => ({
  version: BRIEFING_VERSION,
  template: 'communique',
  missionId: null,
  meta: { title: { fr: 'T', ru: 'Т' }, reference: '', date: null, marking: {}, embargo: null },
  blocks,
  parked: [],
});
const more = {
  ...quays,
  revision: 2,
  texts: {
    fr: { text: 'Le port compte cinq quais.', state: 'reviewed' as const },
    ru: { text: 'В порту пять причалов.', state: 'reviewed' as const },
  },
};
const lookups = (over: Partial<{ item: typeof more | typeof promise | typeof traffic }> = {}) => ({
  item: () => over.item ?? more,
  person: () => idriss,
  source: () => gazette,
});

describe('a briefing brought up to date', () => {
  const old = about(insertion(quays, { records: lookUp(records), introduced: new Set(), newId: countingIds() }));

  it('says what the library says, around it what it said, and nothing is left to find', () => {
    const { content, changed } = refreshed(old, lookups(), null);
    expect(changed.map(({ lang, was, now }) => [lang, was, now])).toEqual([
      ['fr', 'Le port de Tamra compte quatre quais', 'Le port compte cinq quais'],
      ['ru', 'В порту Тамра четыре причала', 'В порту пять причалов'],
    ]);
    const [block] = content.blocks;
    expect(sideText(block?.sides.fr)).toBe('Le port compte cinq quais.');
    expect(block?.sides.fr?.content.map(({ type }) => type)).toEqual(['itemRef', 'citation', 'text']);
    expect(findings(content, lookups())).toEqual([]);
    expect(refreshed(content, lookups(), null).changed).toEqual([]);
  });

  it('in one place leaves the others alone, and makes the translation of it stale', () => {
    const [block] = old.blocks;
    const { content, changed } = refreshed(old, lookups(), [{ blockId: block?.id ?? '', lang: 'fr', recordId: 'i2' }]);
    expect(changed).toHaveLength(1);
    expect(sideText(content.blocks[0]?.sides.ru)).toBe(sideText(block?.sides.ru));
    expect(content.blocks[0] && isStale(content.blocks[0], 'ru')).toBe(true);
  });

  it('asks for another look at what was reviewed', () => {
    const { content } = refreshed(old, lookups(), null);
    expect(old.blocks[0]?.sides.fr?.state).toBe('reviewed');
    expect(content.blocks[0]?.sides.fr?.state).toBe('draft');
  });

  it('has its figures in tables too', () => {
    const blocks = insertion(
      { ...traffic, texts: {}, series: [] },
      { records: lookUp(records), introduced: new Set(), newId: countingIds() },
    );
    const now = { ...traffic, revision: 3, series: [], quantity: { ...traffic.quantity, value: '2600000' } };
    const { content } = refreshed(about(blocks), lookups({ item: now }), null);
    const texts = content.blocks.flatMap(cellsOf).map(({ sides }) => sideText(sides.fr));
    expect(texts).toContain('2,6\u00a0millions de tonnes');
  });

  it('gives altered words back to a quotation only where that was asked for', () => {
    const [block] = insertion(promise, { records: lookUp(records), introduced: new Set(), newId: countingIds() });
    const altered = block && {
      ...block,
      sides: {
        fr: {
          state: 'final' as const,
          content: (block.sides.fr?.content ?? []).map((inline) =>
            inline.type === 'itemRef' ? { ...inline, text: 'Nous verrons' } : inline,
          ),
        },
      },
    };
    const content = about(altered ? [altered] : []);
    const known = lookups({ item: promise });
    expect(refreshed(content, known, null).changed).toEqual([]);
    const asked = refreshed(content, known, [{ blockId: altered?.id ?? '', lang: 'fr', recordId: 'i1' }]);
    expect(sideText(asked.content.blocks[0]?.sides.fr)).toContain('Nous creuserons dès le printemps');
  });
});
