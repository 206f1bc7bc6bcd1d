import { describe, expect, it } from 'vitest';
import { changedLines, type ValueWords, valueLines } from './valueLines.ts';

const words: ValueWords = {
  lang: 'fr',
  word: (field, value) => (field === 'state' && value === 'final' ? 'définitif' : null),
  name: (id) => (id === 'p1' ? 'Vera Sokolova' : null),
};
const texts = (field: string, value: unknown) => valueLines(field, value, words).map(({ text }) => text);

describe('the values of a record as lines', () => {
  it('shows each text with its language, and its state in words', () => {
    expect(
      valueLines('texts', { fr: { text: 'Le quai est ouvert.', state: 'final' }, ru: { text: 'Причал открыт.', state: 'autre' } }, words),
    ).toEqual([
      { key: '/fr/text', text: 'Le quai est ouvert.', lang: 'fr' },
      { key: '/fr/state', text: 'définitif' },
      { key: '/ru/text', text: 'Причал открыт.', lang: 'ru' },
      { key: '/ru/state', text: 'autre', lang: 'ru' },
    ]);
  });

  it('writes figures, dates, lists and names as they are read', () => {
    const quantity = { value: '1200000', valueMax: null, unit: 't', dimension: 'mass', scale: 6, approx: 'exact' };
    expect(texts('quantity', quantity)).toEqual(['1,2\u00a0million de tonnes']);
    expect(texts('series', [{ period: '2023', value: '1234.5' }])).toEqual(['2023 – 1\u202f234,5']);
    expect(texts('date', '2024-05-14')).toEqual(['14/05/2024']);
    expect(texts('tags', ['port', 'blé'])).toEqual(['port, blé']);
    expect(texts('speakerId', 'p1')).toEqual(['Vera Sokolova']);
    expect(texts('interlocutors', ['p1', 'gone'])).toEqual(['Vera Sokolova', '…']);
    expect(texts('roles', [{ organisationId: 'p1', title: { fr: 'directrice' }, from: '2024-05', to: null }])).toEqual([
      'Vera Sokolova',
      'directrice',
      '05/2024',
    ]);
    expect(texts('messages', null)).toEqual([]);
  });

  it('names what is another, what came and what went, and not what stayed', () => {
    const before = { fr: { text: 'Le quai est ouvert.', state: 'draft' }, ru: { text: 'Причал открыт.', state: 'draft' } };
    const after = { fr: { text: 'Le quai est fermé.', state: 'draft' } };
    expect(changedLines('texts', before, after, words)).toEqual([
      { key: '/fr/text', before: 'Le quai est ouvert.', after: 'Le quai est fermé.', lang: 'fr' },
      { key: '/ru/text', before: 'Причал открыт.', after: null, lang: 'ru' },
      { key: '/ru/state', before: 'draft', after: null, lang: 'ru' },
    ]);
    expect(changedLines('tags', [], ['port'], words)).toEqual([{ key: '', before: null, after: 'port', lang: undefined }]);
    expect(changedLines('text', 'a'.repeat(9000), 'b', words)).toEqual([]);
  });
});
