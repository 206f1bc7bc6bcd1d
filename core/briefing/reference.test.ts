import { describe, expect, it } from 'vitest';
import { cite, citedSources, writeReference } from './reference.ts';
import { gazette } from './testRecords.ts';

describe('the reference of a source', () => {
  it.each([
    ['fr', 'Aïcha Bennis, «\u00a0Le port de Tamra double ses quais\u00a0», La Gazette de Tamra, Tamra, 1er\u00a0mars 2026.'],
    ['ru', 'Aïcha Bennis. Le port de Tamra double ses quais // La Gazette de Tamra. Tamra, 1\u00a0марта 2026\u00a0г.'],
  ] as const)('follows the order of its language (%s)', (lang, text) => {
    expect(writeReference(gazette, lang)).toBe(text);
  });

  it('leaves out what is not known', () => {
    const bare = { ...gazette, author: '', publisher: ' ', place: '', published: null };
    expect(writeReference(bare, 'fr')).toBe('«\u00a0Le port de Tamra double ses quais\u00a0».');
    expect(writeReference(bare, 'ru')).toBe('Le port de Tamra double ses quais.');
    expect(writeReference({ ...bare, title: '' }, 'ru')).toBe('');
  });

  it('gives the address it was read at', () => {
    const online = { ...gazette, author: '', place: '', url: 'https://example.org/quais' };
    expect(writeReference(online, 'ru')).toMatch(/URL: https:\/\/example\.org\/quais\.$/u);
  });

  it('is kept in the citation as it was written', () => {
    expect(cite({ ...gazette, revision: 4 }, 'fr', false)).toEqual({
      type: 'citation',
      sourceId: 'gazette',
      revision: 4,
      locator: '',
      text: writeReference(gazette, 'fr'),
    });
  });

  it('is short where it was given in full before, if that still says which it is', () => {
    expect(cite(gazette, 'fr', true).text).toBe('La Gazette de Tamra, 1er\u00a0mars 2026.');
    expect(cite(gazette, 'ru', true).text).toBe('La Gazette de Tamra, 1\u00a0марта 2026\u00a0г.');
    expect(cite({ ...gazette, published: null }, 'fr', true).text).toBe(writeReference({ ...gazette, published: null }, 'fr'));
  });

  it('is found again in the text', () => {
    const side = { content: [cite(gazette, 'ru', false)], state: 'draft' as const };
    expect([...citedSources([{ sides: {} }, { sides: { ru: side } }])]).toEqual(['gazette']);
  });
});
