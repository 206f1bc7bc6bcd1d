import { expect, test } from 'vitest';
import type { Block } from '../model/briefing.ts';
import { blockWords, countWords, progress } from './progress.ts';
import { confirmSide } from './side.ts';

const paragraph = (id: string, sides: Block['sides']): Block => ({ id, kind: 'paragraph', attrs: {}, sides });
const side = (text: string): { content: [{ type: 'text'; text: string; marks: [] }]; state: 'draft' } => ({
  content: [{ type: 'text', text, marks: [] }],
  state: 'draft',
});

test.each([
  ['fr', 'Le comité, réuni à Tanger, a retenu 12 projets.', 9],
  ['ru', 'Комитет отобрал 12 проектов — все в\u00a0порту.', 7],
  ['fr', '  …  ', 0],
] as const)('words in %s: %s', (lang, text, expected) => {
  expect(countWords(text, lang)).toBe(expected);
});

test('blocks are counted by state and language, blank ones and page breaks not at all', () => {
  const translated = confirmSide({ fr: side('Deux mots'), ru: side('Два слова') }, 'ru', 'translated');
  const counts = progress({
    blocks: [
      paragraph('a', translated),
      paragraph('b', { ...translated, fr: side('Trois mots ici') }),
      paragraph('c', { fr: side('Seul') }),
      { ...paragraph('d', { ru: side('Только здесь') }), only: 'ru' },
      paragraph('e', {}),
      { id: 'f', kind: 'pageBreak', attrs: {}, sides: {} },
    ],
  });
  expect(counts.fr).toEqual({ missing: 0, draft: 3, translated: 0, reviewed: 0, final: 0, stale: 0, words: 6 });
  expect(counts.ru).toEqual({ missing: 1, draft: 1, translated: 2, reviewed: 0, final: 0, stale: 1, words: 6 });
});

test('the words of a table are those of its cells, and a footnote is counted', () => {
  const block: Block = {
    id: 't',
    kind: 'table',
    attrs: { header: false, widths: [1, 1], rows: [[{ sides: { fr: side('Un deux') } }, { sides: { fr: side('Trois') } }]] },
    sides: {},
  };
  expect(blockWords(block, 'fr')).toBe(3);
  expect(
    blockWords(
      paragraph('n', {
        fr: { content: [{ type: 'footnote', content: [{ type: 'text', text: 'Voir plus bas', marks: [] }] }], state: 'draft' },
      }),
      'fr',
    ),
  ).toBe(3);
});
