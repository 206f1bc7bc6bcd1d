import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import { type FindQuery, findMatches, findPattern, replaceMatches } from './find.ts';
import { contentText } from './side.ts';

const text = (words: string, marks: ('bold' | 'italic')[] = []): Inline => ({ type: 'text', text: words, marks });
const paragraph = (fr: Inline[], ru: Inline[] = []): Block => ({
  id: 'p',
  kind: 'paragraph',
  attrs: {},
  sides: { fr: { content: fr, state: 'draft' }, ...(ru.length > 0 ? { ru: { content: ru, state: 'draft' } } : {}) },
});
const query = (words: string, more: Partial<FindQuery> = {}): FindQuery => ({
  text: words,
  isPattern: false,
  matchCase: false,
  wholeWords: false,
  ...more,
});
const found = (block: Block, asked: FindQuery): string[] => findMatches([block], ['fr', 'ru'], asked, null).map((match) => match.text);

test('a typed space finds every space, a typed apostrophe every apostrophe', () => {
  const block = paragraph([text('12\u202f000 tonnes\u00a0: l’accord')]);
  expect(found(block, query('12 000'))).toEqual(['12\u202f000']);
  expect(found(block, query("l'accord"))).toEqual(['l’accord']);
});

test('whole words and case are told apart when asked for', () => {
  const block = paragraph([text('Port, ports, aéroport, port')], [text('Порт, порты')]);
  expect(found(block, query('port', { wholeWords: true }))).toEqual(['Port', 'port']);
  expect(found(block, query('port', { wholeWords: true, matchCase: true }))).toEqual(['port']);
  expect(found(block, query('порт', { wholeWords: true }))).toEqual(['Порт']);
});

test('signs of expressions are plain signs unless an expression is meant', () => {
  const block = paragraph([text('2,4 (env.) a+b')]);
  expect(found(block, query('(env.)'))).toEqual(['(env.)']);
  expect(found(block, query('\\d,\\d', { isPattern: true }))).toEqual(['2,4']);
  expect(findPattern(query('(', { isPattern: true }))).toBeNull();
  expect(found(block, query('x*', { isPattern: true }))).toEqual([]);
});

test('a replacement may hold what was found', () => {
  const content = [text('le 3 octobre, le 14 mai')];
  const matches = findMatches(
    [paragraph(content)],
    ['fr'],
    query('le (\\d+) (?<month>\\p{L}+)', { isPattern: true }),
    '$<month> $1 ($&) $$',
  );
  expect(contentText(replaceMatches(content, matches))).toBe('octobre 3 (le 3 octobre) $, mai 14 (le 14 mai) $');
  const plain = findMatches([paragraph(content)], ['fr'], query('le'), '$1');
  expect(contentText(replaceMatches(content, plain))).toBe('$1 3 octobre, $1 14 mai');
});

test('marks stay, and what comes from the library is not changed', () => {
  const content: Inline[] = [
    text('un port et '),
    text('un port', ['bold']),
    { type: 'itemRef', itemId: 'i', revision: 1, form: 'quote', text: 'le port', marks: [] },
    { type: 'footnote', content: [text('note')].filter((inline) => inline.type === 'text') },
  ];
  const matches = findMatches([paragraph(content)], ['fr'], query('port'), 'quai');
  expect(matches.map(({ isLinked }) => isLinked)).toEqual([false, false, true]);
  const after = replaceMatches(content, matches);
  expect(after).toEqual([text('un quai et '), text('un quai', ['bold']), content[2], content[3]]);
});

test('cells and captions are looked through too', () => {
  const side = (words: string) => ({ fr: { content: [text(words)], state: 'draft' as const } });
  const table: Block = {
    id: 't',
    kind: 'table',
    sides: {},
    attrs: { header: false, widths: [1, 1], rows: [[{ sides: side('port') }, { sides: side('quai') }]] },
  };
  const [match] = findMatches([table], ['fr'], query('quai'), null);
  expect(match?.place).toEqual({ block: 't', lang: 'fr', part: { row: 0, column: 1 } });
});

test('replacing by itself changes nothing, and the rest of a text stays', () => {
  const words = fc.array(fc.constantFrom('port', 'quai', ' ', '\u00a0', 'é', 'Порт'), { maxLength: 20 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, (given) => {
      const content = given === '' ? [] : [text(given)];
      const same = findMatches([paragraph(content)], ['fr'], query('port'), null);
      expect(contentText(replaceMatches(content, same))).toBe(given);
      const gone = findMatches([paragraph(content)], ['fr'], query('port', { matchCase: true }), '');
      expect(contentText(replaceMatches(content, gone))).toBe(given.replaceAll('port', ''));
    }),
  );
});
