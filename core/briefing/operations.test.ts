import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Side } from '../model/briefing.ts';
import { LANGS, type Lang, otherLang } from '../model/language.ts';
import {
  type BlockText,
  convertBlock,
  indentBlock,
  insertBlocks,
  markOnly,
  mergeBlock,
  moveBlock,
  removeBlock,
  setContent,
  setState,
  splitBlock,
  takeBack,
} from './operations.ts';
import { sideText } from './side.ts';

const AT = '2026-05-04T08:00:00.000Z';
const side = (text: string): Side => ({ content: [{ type: 'text', text, marks: [] }], state: 'draft' });
const paragraph = (id: string, fr: string, ru: string): Block => ({
  id,
  kind: 'paragraph',
  attrs: {},
  sides: { ...(fr ? { fr: side(fr) } : {}), ...(ru ? { ru: side(ru) } : {}) },
});
const text = (...blocks: Block[]): BlockText => ({ blocks, parked: [] });
const shown = ({ blocks }: BlockText): string[] =>
  blocks.map((block) => `${block.id}: ${sideText(block.sides.fr)} | ${sideText(block.sides.ru)}`);
const two = text(paragraph('a', 'Un', 'Раз'), paragraph('b', 'Deux', 'Два'));

test('a block is put after another one, at the start, or at the end', () => {
  const block = paragraph('x', 'X', '');
  expect(insertBlocks(two, [block], 'a').blocks.map(({ id }) => id)).toEqual(['a', 'x', 'b']);
  expect(insertBlocks(two, [block], null).blocks.map(({ id }) => id)).toEqual(['x', 'a', 'b']);
  expect(insertBlocks(two, [block], 'gone').blocks.map(({ id }) => id)).toEqual(['a', 'b', 'x']);
});

test('splitting leaves the other language with the first block', () => {
  expect(shown(splitBlock(text(paragraph('a', 'Un deux', 'Раз два')), 'a', 'fr', 3, 'n'))).toEqual(['a: Un  | Раз два', 'n: deux | ']);
});

test('splitting at the start puts an empty block before, and the id stays with the text', () => {
  expect(shown(splitBlock(two, 'b', 'ru', 0, 'n'))).toEqual(['a: Un | Раз', 'n:  | ', 'b: Deux | Два']);
});

test('after a heading comes a paragraph, after a list item the next one', () => {
  const heading: Block = { id: 'h', kind: 'heading', attrs: { level: 2 }, sides: { fr: side('Contexte') } };
  const item: Block = { id: 'l', kind: 'listItem', attrs: { style: 'number', level: 1 }, sides: { fr: side('Point') } };
  expect(splitBlock(text(heading), 'h', 'fr', 8, 'n').blocks[1]).toMatchObject({ kind: 'paragraph' });
  expect(splitBlock(text(item), 'l', 'fr', 5, 'n').blocks[1]).toMatchObject({ kind: 'listItem', attrs: { style: 'number', level: 1 } });
});

test('a merged block keeps the text of both languages', () => {
  expect(shown(mergeBlock(two, 'b', 'fr', AT))).toEqual(['a: Un Deux | Раз Два']);
});

test('of an empty block and one with text, the one with text stays', () => {
  expect(shown(mergeBlock(text(paragraph('a', '', 'Раз'), paragraph('b', 'Deux', 'Два')), 'b', 'fr', AT))).toEqual(['b: Deux | Раз Два']);
});

test('a block is not merged with a table', () => {
  const table: Block = { id: 't', kind: 'table', attrs: { header: false, widths: [1], rows: [[{ sides: {} }]] }, sides: {} };
  const given = text(table, paragraph('b', 'Deux', 'Два'));
  expect(mergeBlock(given, 'b', 'fr', AT)).toBe(given);
});

test('deleting in one language parks what the other one says, and it can be taken back', () => {
  const removed = removeBlock(two, 'b', 'fr', AT);
  expect(shown(removed)).toEqual(['a: Un | Раз']);
  expect(removed.parked).toEqual([{ block: paragraph('b', '', 'Два'), after: 'a', at: AT }]);
  const back = takeBack(removed, 0, 'n');
  expect(shown(back)).toEqual(['a: Un | Раз', 'b:  | Два']);
  expect(back.parked).toEqual([]);
});

test('a table that is deleted in one language leaves the cells of the other one parked', () => {
  const cells = (fr: Side[], ru: Side[]) => [[{ sides: { ...(fr[0] && { fr: fr[0] }), ...(ru[0] && { ru: ru[0] }) } }, { sides: {} }]];
  const table = (rows: ReturnType<typeof cells>): Block => ({
    id: 't',
    kind: 'table',
    attrs: { header: false, widths: [1, 1], rows },
    sides: {},
  });
  const removed = removeBlock(text(table(cells([side('Blé')], [side('Пшеница')]))), 't', 'fr', AT);
  expect(removed.parked).toEqual([{ block: table(cells([], [side('Пшеница')])), after: null, at: AT }]);
  expect(removeBlock(text(table(cells([side('Blé')], []))), 't', 'fr', AT).parked).toEqual([]);
  expect(markOnly(text(table(cells([side('Blé')], [side('Пшеница')]))), 't', 'fr', AT).parked).toEqual([]);
});

test('parked text whose id is in use again comes back as another block', () => {
  const removed = removeBlock(two, 'b', 'fr', AT);
  expect(shown(takeBack(insertBlocks(removed, [paragraph('b', 'Autre', '')], 'a'), 0, 'n'))).toEqual([
    'a: Un | Раз',
    'n:  | Два',
    'b: Autre | ',
  ]);
});

test('a block marked as French only parks its Russian text', () => {
  const marked = markOnly(two, 'b', 'fr', AT);
  expect(marked.blocks[1]).toEqual({ ...paragraph('b', 'Deux', ''), only: 'fr' });
  expect(marked.parked[0]?.after).toBe('b');
  expect(markOnly(marked, 'b', undefined, AT).blocks[1]).toEqual(paragraph('b', 'Deux', ''));
});

test('blocks are moved, converted, indented, and their texts and states set', () => {
  expect(shown(moveBlock(two, 'b', null))[0]).toBe('b: Deux | Два');
  const list = convertBlock(two, 'a', { kind: 'listItem', attrs: { style: 'bullet', level: 0 } });
  expect(indentBlock(indentBlock(list, 'a', -1), 'a', 2).blocks[0]).toMatchObject({ kind: 'listItem', attrs: { level: 2 } });
  expect(shown(setContent(two, 'a', 'ru', side('Один').content))[0]).toBe('a: Un | Один');
  expect(setState(two, 'a', 'ru', 'translated').blocks[0]?.sides.ru?.from?.lang).toBe('fr');
});

type Operation = (given: BlockText, step: number) => BlockText;
const at = ({ blocks }: BlockText, place: number): string => blocks[place % Math.max(1, blocks.length)]?.id ?? 'none';
const operation = (lang: Lang): fc.Arbitrary<Operation> =>
  fc.tuple(fc.nat(6), fc.nat(20), fc.nat(20)).map(
    ([kind, first, second]): Operation =>
      (given, step) => {
        const id = at(given, first);
        switch (kind) {
          case 0:
            return splitBlock(given, id, lang, second, `n${step}`);
          case 1:
            return mergeBlock(given, id, lang, AT);
          case 2:
            return removeBlock(given, id, lang, AT);
          case 3:
            return moveBlock(given, id, at(given, second));
          case 4:
            return markOnly(given, id, lang, AT);
          case 5:
            return takeBack(given, second, `t${step}`);
          default:
            return convertBlock(given, id, { kind: 'quotation', attrs: { itemId: null } });
        }
      },
  );

const characters = ({ blocks, parked }: BlockText, lang: Lang): string =>
  [
    ...[...blocks, ...parked.map(({ block }) => block)]
      .map((block) => sideText(block.sides[lang]))
      .join('')
      .replace(/\s/gu, ''),
  ]
    .sort()
    .join('');

test('whatever is done in one language, no character of the other one is lost or doubled; parked text counts once', () => {
  const document = fc.array(fc.tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 })), { maxLength: 6 });
  for (const lang of LANGS) {
    fc.assert(
      fc.property(document, fc.array(operation(lang), { maxLength: 15 }), (texts, operations) => {
        const start = text(...texts.map(([fr, ru], index) => paragraph(`b${index}`, fr, ru)));
        const end = operations.reduce((now, perform, step) => perform(now, step), start);
        expect(characters(end, otherLang(lang))).toBe(characters(start, otherLang(lang)));
        expect(new Set(end.blocks.map(({ id }) => id)).size).toBe(end.blocks.length);
      }),
    );
  }
});
