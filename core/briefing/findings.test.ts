import { describe, expect, it } from 'vitest';
import { type Block, BRIEFING_VERSION, type BriefingContent, type Sides } from '../model/briefing.ts';
import { findings } from './findings.ts';
import { insertion } from './insertion.ts';
import { plain } from './pairing.ts';
import { lookUp } from './records.ts';
import { hashSide } from './side.ts';
import { countingIds, gazette, idriss, promise, quays, records, traffic } from './testRecords.ts';

const library = {
  item: (id: string) => [promise, quays, traffic].find((item) => item.id === id) ?? null,
  person: (id: string) => (id === 'idriss' ? idriss : null),
  source: (id: string) => (id === 'gazette' ? gazette : null),
};
const about = (blocks: Block[]): BriefingContent => ({
  version: BRIEFING_VERSION,
  template: 'communique',
  missionId: null,
  meta: { title: { fr: 'Titre', ru: 'Заголовок' }, reference: '', date: null, marking: {}, embargo: null },
  blocks,
  parked: [],
});
const paragraph = (sides: Sides, id = 'p'): Block => ({ id, kind: 'paragraph', attrs: {}, sides });
const side = (text: string) => ({ content: [plain(text)], state: 'reviewed' as const });
const check = (blocks: Block[], lookups: Partial<typeof library> = {}) =>
  findings(about(blocks), { ...library, ...lookups }).map(({ code, blockId, lang, detail }) => ({ code, blockId, lang, detail }));
const pieces = (item: typeof promise | typeof quays | typeof traffic) =>
  insertion(item, { records: lookUp(records), introduced: new Set(), newId: countingIds() });

describe('what is found in a briefing', () => {
  it('is nothing when it says what the library says', () => {
    expect(check([...pieces(promise), ...pieces(quays), ...pieces(traffic)])).toEqual([]);
  });

  it('is a title that is missing in a language', () => {
    const content = about([]);
    const [found] = findings({ ...content, meta: { ...content.meta, title: { fr: 'Titre', ru: ' ' } } }, library);
    expect(found).toMatchObject({ code: 'emptyTitle', severity: 'warning', blockId: null, lang: 'ru', detail: {} });
  });

  it('is a text that only one language has, unless it belongs to that language', () => {
    const block = paragraph({ fr: side('Seul') });
    expect(check([block])).toEqual([{ code: 'missingText', blockId: 'p', lang: 'ru', detail: {} }]);
    expect(check([{ ...block, only: 'fr' }])).toEqual([]);
    expect(check([paragraph({ fr: side('Deux'), ru: { content: [], state: 'draft' } })])).toHaveLength(1);
    expect(check([paragraph({})])).toEqual([]);
  });

  it('is a cell that only one language has, once for its table', () => {
    const row = [{ sides: { fr: side('a') } }, { sides: { fr: side('b') } }, { sides: {} }];
    const table: Block = { id: 't', kind: 'table', sides: {}, attrs: { header: false, widths: [1, 1, 1], rows: [row] } };
    expect(check([table])).toEqual([{ code: 'missingText', blockId: 't', lang: 'ru', detail: {} }]);
  });

  it('is a translation whose original has changed', () => {
    const original = side('Avant');
    const translated = { ...side('Раньше'), from: { lang: 'fr' as const, hash: hashSide(original) } };
    expect(check([paragraph({ fr: original, ru: translated })])).toEqual([]);
    expect(check([paragraph({ fr: side('Après'), ru: translated })])).toEqual([
      { code: 'staleText', blockId: 'p', lang: 'ru', detail: {} },
    ]);
  });

  it('is an item whose text has changed since, with the old and the new', () => {
    const now = { ...quays, revision: 2, texts: { ...quays.texts, fr: { text: 'Le port compte cinq quais.', state: 'draft' as const } } };
    expect(check(pieces(quays), { item: () => now })).toEqual([
      {
        code: 'itemChanged',
        blockId: 'b1',
        lang: 'fr',
        detail: { was: 'Le port de Tamra compte quatre quais', now: 'Le port compte cinq quais', recordId: 'i2', revision: '2' },
      },
    ]);
  });

  it('is a figure that has changed, in each language as it is written', () => {
    const old = pieces({ ...traffic, texts: {}, series: [] });
    const now = { ...traffic, revision: 2, series: [], quantity: { ...traffic.quantity, value: '2500000' } };
    expect(check(old, { item: () => now }).map(({ lang, detail }) => [lang, detail.was, detail.now])).toEqual([
      ['fr', '2,4\u00a0millions de tonnes', '2,5\u00a0millions de tonnes'],
      ['ru', '2,4\u00a0млн\u00a0т', '2,5\u00a0млн\u00a0т'],
    ]);
  });

  it('is not an item that was written again with the same text', () => {
    expect(check(pieces(quays), { item: () => ({ ...quays, revision: 9, tags: ['autre'] }) })).toEqual([]);
  });

  it('is a name that has changed', () => {
    const now = { ...idriss, revision: 2, names: { ...idriss.names, ru: { full: 'Идрис Алави', family: 'Алави', civility: '' } } };
    expect(check(pieces(promise), { person: () => now })).toEqual([
      {
        code: 'itemChanged',
        blockId: 'b1',
        lang: 'ru',
        detail: { was: 'Идрис Алауи', now: 'Идрис Алави', recordId: 'idriss', revision: '2' },
      },
    ]);
  });

  it('is an item, a person or a source that is gone', () => {
    expect(check(pieces(quays), { item: () => null }).map(({ code, lang }) => [code, lang])).toEqual([
      ['itemGone', 'fr'],
      ['itemGone', 'ru'],
    ]);
    expect(check(pieces(promise), { person: () => null })).toHaveLength(2);
    expect(check(pieces(quays), { source: () => null })).toHaveLength(2);
  });

  it('is a quotation whose words were altered, but not its typography', () => {
    const altered = (text: string) =>
      pieces(promise).map((block) => ({
        ...block,
        sides: {
          ...block.sides,
          fr: {
            state: 'final' as const,
            content: (block.sides.fr?.content ?? []).map((inline) => (inline.type === 'itemRef' ? { ...inline, text } : inline)),
          },
        },
      }));
    const codes = (text: string) =>
      check(altered(text))
        .map(({ code }) => code)
        .filter((code) => code !== 'staleText');
    expect(codes('Nous creuserons dès le printemps')).toEqual([]);
    expect(codes('Nous\u00a0creuserons dès le printemps')).toEqual([]);
    expect(codes('Nous creuserions dès le printemps')).toEqual(['quotationAltered']);
  });

  it('is a quotation that was taken apart and says something else', () => {
    const loose = (fr: string): Block => ({ id: 'q', kind: 'quotation', attrs: { itemId: 'i1' }, sides: { fr: side(fr) } });
    const codes = (fr: string) => check([{ ...loose(fr), only: 'fr' }]).map(({ code }) => code);
    expect(codes('«\u00a0Nous creuserons dès le printemps\u00a0», dit-il')).toEqual([]);
    expect(codes('«\u00a0Nous creuserons un jour\u00a0», dit-il')).toEqual(['quotationAltered']);
  });
});
