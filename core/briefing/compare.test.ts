import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../model/briefing.ts';
import { type ComparedBlock, compareBlocks, comparedText, compareWords } from './compare.ts';

const paragraph = (id: string, fr: string): Block => ({
  id,
  kind: 'paragraph',
  attrs: {},
  sides: fr === '' ? {} : { fr: { content: [{ type: 'text', text: fr, marks: [] }], state: 'draft' } },
});
const shown = (compared: readonly ComparedBlock[]): string[] =>
  compared.map(({ id, change, moved, words }) => {
    const signs = { same: '', inserted: '+', deleted: '-' };
    return `${id} ${change}${moved ? ' moved' : ''}: ${words.map((part) => `${signs[part.change]}${part.text}`).join('¦')}`;
  });

test('words are compared as the language cuts them', () => {
  expect(compareWords('Le port ouvre lundi.', 'Le port rouvre lundi 3 juin.', 'fr')).toEqual([
    { text: 'Le port ', change: 'same' },
    { text: 'ouvre', change: 'deleted' },
    { text: 'rouvre', change: 'inserted' },
    { text: ' lundi', change: 'same' },
    { text: ' 3 juin', change: 'inserted' },
    { text: '.', change: 'same' },
  ]);
});

test('a block that moved is told from those it passed', () => {
  const before = [paragraph('a', 'un'), paragraph('b', 'deux'), paragraph('c', 'trois'), paragraph('d', 'quatre')];
  const after = [paragraph('d', 'quatre'), paragraph('a', 'un'), paragraph('e', 'cinq'), paragraph('c', 'trois fois')];
  expect(shown(compareBlocks(before, after, 'fr'))).toEqual([
    'd same moved: quatre',
    'a same: un',
    'b deleted: -deux',
    'e inserted: +cinq',
    'c changed: trois¦+ fois',
  ]);
});

test('a heading made of a paragraph is changed, though its words are the same', () => {
  const heading: Block = { ...paragraph('a', 'Suites'), kind: 'heading', attrs: { level: 2 } };
  expect(compareBlocks([paragraph('a', 'Suites')], [heading], 'fr')).toMatchObject([{ change: 'changed', moved: false }]);
});

test('a block of the other language only is not of this text', () => {
  expect(compareBlocks([], [{ ...paragraph('a', 'un'), only: 'ru' }], 'fr')).toEqual([]);
});

const text = fc
  .array(fc.constantFrom('le port', 'ouvre', '«', '12 000', ' ', 'lundi', '\u00a0:', 'ё'), { maxLength: 8 })
  .map((words) => words.join(' '));
const state = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...'abcdefghij'), text), { selector: ([id]) => id })
  .map((pairs) => pairs.map(([id, words]) => paragraph(id, words)));

test('both states can be read back from a comparison', () => {
  fc.assert(
    fc.property(state, state, (before, after) => {
      const compared = compareBlocks(before, after, 'fr');
      const side = (change: 'inserted' | 'deleted') =>
        new Map(
          compared
            .filter((block) => block.change !== change)
            .map(({ id, words }) => [id, words.flatMap((part) => (part.change === change ? [] : part.text)).join('')]),
        );
      expect([...side('deleted')]).toEqual(after.map((block) => [block.id, comparedText(block, 'fr')]));
      expect(side('inserted')).toEqual(new Map(before.map((block) => [block.id, comparedText(block, 'fr')])));
    }),
  );
});

test('what did not move stands in the same order in both states, and nothing differs from itself', () => {
  fc.assert(
    fc.property(state, state, (before, after) => {
      const stayed = new Set(
        compareBlocks(before, after, 'fr').flatMap(({ id, moved, before: was, after: is }) => (was && is && !moved ? id : [])),
      );
      const order = (blocks: readonly Block[]) => blocks.flatMap(({ id }) => (stayed.has(id) ? id : []));
      expect(order(before)).toEqual(order(after));
      expect(compareBlocks(after, after, 'fr').every(({ change, moved }) => change === 'same' && !moved)).toBe(true);
      const back = compareBlocks(after, before, 'fr');
      const turned = { same: 'same', changed: 'changed', inserted: 'deleted', deleted: 'inserted' } as const;
      expect(new Map(back.map(({ id, change }) => [id, change]))).toEqual(
        new Map(compareBlocks(before, after, 'fr').map(({ id, change }) => [id, turned[change]])),
      );
    }),
  );
});
