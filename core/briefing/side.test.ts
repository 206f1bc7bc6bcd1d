import { expect, test } from 'vitest';
import type { Block, Side, Sides } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import { confirmSide, editSide, fnv1a64, hashSide, isStale, isStaleSide, sideText, stateOf } from './side.ts';

const text = (words: string): Inline => ({ type: 'text', text: words, marks: [] });
const side = (words: string, state: Side['state'] = 'draft'): Side => ({ content: [text(words)], state });

test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('the hash of %j is the published FNV-1a one', (input, expected) => {
  expect(fnv1a64(input)).toBe(expected);
});

test('the hash agrees with arithmetic on whole 64-bit integers', () => {
  for (const sample of ['Заседание открыто.', 'Séance levée à 18 h 30', '😀', 'x'.repeat(300)]) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(sample)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
    expect(fnv1a64(sample)).toBe(hash.toString(16).padStart(16, '0'));
  }
});

test('the running text has the words of links and pieces, and no notes', () => {
  const content: Inline[] = [
    text('Voir '),
    { type: 'link', href: 'https://example.org', content: [{ type: 'text', text: 'le site', marks: ['bold'] }] },
    { type: 'lineBreak' },
    { type: 'nameRef', personId: 'p1', revision: 1, form: 'short', text: 'Mme Belkacem', marks: [] },
    { type: 'citation', sourceId: 's1', revision: 1, locator: 'p. 3', text: 'Revue du port' },
    { type: 'footnote', content: [{ type: 'text', text: 'Chiffre provisoire.', marks: [] }] },
  ];
  expect(sideText({ content, state: 'draft' })).toBe('Voir le site\nMme Belkacem');
  expect(hashSide({ content, state: 'draft' })).not.toBe(hashSide({ content: content.slice(0, 4), state: 'draft' }));
});

test('marks and the kind of a space do not change the hash, a word does', () => {
  const plain = hashSide(side('Le 5 octobre : ouverture'));
  expect(hashSide({ content: [{ type: 'text', text: 'Le 5\u00a0octobre\u00a0: ouverture', marks: ['italic'] }], state: 'final' })).toBe(
    plain,
  );
  expect(hashSide(side('Le 6 octobre : ouverture'))).not.toBe(plain);
});

test('a translation becomes stale when its original changes, and current again when it is confirmed', () => {
  let sides: Sides = { fr: side('La réunion commence à neuf heures.', 'final'), ru: side('Встреча начинается в девять часов.') };
  sides = confirmSide(sides, 'ru', 'translated');
  expect(isStaleSide(sides, 'ru')).toBe(false);
  sides = editSide(sides, 'fr', [text('La réunion commence à dix heures.')]);
  expect(isStaleSide(sides, 'ru')).toBe(true);
  expect(isStaleSide(sides, 'fr')).toBe(false);
  sides = editSide(sides, 'ru', [text('Встреча начинается в десять часов.')]);
  expect(isStaleSide(sides, 'ru')).toBe(true);
  sides = confirmSide(sides, 'ru', 'reviewed');
  expect(isStaleSide(sides, 'ru')).toBe(false);
});

test('a translation whose original was emptied is stale', () => {
  const sides = editSide(confirmSide({ fr: side('Ordre du jour'), ru: side('Повестка дня') }, 'ru', 'translated'), 'fr', []);
  expect(sides.fr).toBeUndefined();
  expect(isStaleSide(sides, 'ru')).toBe(true);
});

test('an original that is reviewed does not become the translation of its translation', () => {
  const translated = confirmSide({ fr: side('Programme'), ru: side('Программа') }, 'ru', 'translated');
  const reviewed = confirmSide(translated, 'fr', 'final');
  expect(reviewed.fr).toEqual({ ...side('Programme'), state: 'final' });
  expect(reviewed.ru).toEqual(translated.ru);
});

test('calling an original translated turns the pair round', () => {
  const turned = confirmSide(confirmSide({ fr: side('Programme'), ru: side('Программа') }, 'ru', 'translated'), 'fr', 'translated');
  expect(turned.fr?.from?.lang).toBe('ru');
  expect(turned.ru?.from).toBeUndefined();
});

test.each([
  ['draft', undefined, 'draft'],
  ['translated', { lang: 'fr', hash: 'x' }, 'translated'],
  ['reviewed', { lang: 'fr', hash: 'x' }, 'translated'],
  ['final', undefined, 'draft'],
] as const)('a text that was %s (from %o) is %s once it is changed', (state, from, expected) => {
  const sides: Sides = { ru: { ...side('Прежний текст', state), ...(from ? { from } : {}) } };
  expect(editSide(sides, 'ru', [text('Новый текст')]).ru?.state).toBe(expected);
});

test('setting the state of a text that is not there changes nothing', () => {
  const sides: Sides = { fr: side('Seul') };
  expect(confirmSide(sides, 'ru', 'final')).toBe(sides);
});

test('a block has the state of its side, and none in a language it does not belong to', () => {
  const block: Block = { id: 'b', kind: 'paragraph', attrs: {}, sides: { fr: side('Texte', 'reviewed') } };
  expect(stateOf(block, 'fr')).toBe('reviewed');
  expect(stateOf(block, 'ru')).toBe('missing');
  expect(stateOf({ ...block, only: 'fr' }, 'ru')).toBeNull();
  expect(stateOf({ id: 'p', kind: 'pageBreak', attrs: {}, sides: {} }, 'fr')).toBeNull();
});

test('a table is as far as its least advanced cell, and stale when a cell is', () => {
  const table = (cells: Sides[]): Block => ({
    id: 't',
    kind: 'table',
    attrs: { header: true, widths: [1], rows: cells.map((sides) => [{ sides }]) },
    sides: {},
  });
  const pair = confirmSide({ fr: side('Pays', 'final'), ru: side('Страна') }, 'ru', 'reviewed');
  expect(stateOf(table([pair, {}]), 'ru')).toBe('reviewed');
  expect(stateOf(table([pair, { fr: side('Année') }]), 'ru')).toBe('missing');
  expect(stateOf(table([pair, { fr: side('Année') }]), 'fr')).toBe('draft');
  expect(isStale(table([pair]), 'ru')).toBe(false);
  expect(isStale(table([editSide(pair, 'fr', [text('Région')])]), 'ru')).toBe(true);
});
