import { describe, expect, test } from 'vitest';
import { segmentationRules } from '../../language/segmentationRules.ts';
import { fromIcu } from './icuPattern.ts';
import { readSrx, writeSrx } from './srx.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (sets: string, maps: string, cascade = 'no') =>
  `<?xml version="1.0"?><srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="${cascade}"/><body><languagerules>${sets}</languagerules><maprules>${maps}</maprules></body></srx>`;
const set = (name: string, before: string) =>
  `<languagerule languagerulename="${name}"><rule break="no"><beforebreak>${before}</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>`;
const map = (pattern: string, name: string) => `<languagemap languagepattern="${pattern}" languagerulename="${name}"/>`;

test('the rules of the program, written and read, are the same', () => {
  expect(readSrx(bytes(writeSrx(segmentationRules)))).toEqual(segmentationRules);
});

test('sets add up where the file says so, else the first that fits holds', () => {
  const sets = set('French', 'M\\.') + set('All', 'etc\\.');
  const maps = map('(?i)fr.*', 'French') + map('.*', 'All');
  const before = (cascade: string) => readSrx(bytes(file(sets, maps, cascade))).fr?.map((rule) => rule.before);
  expect(before('yes')).toEqual(['M\\.', 'etc\\.']);
  expect(before('no')).toEqual(['M\\.']);
  expect(readSrx(bytes(file(sets, maps))).ru?.map((rule) => rule.before)).toEqual(['etc\\.']);
});

test.each([
  ['\\Qp. ex.\\E', 'p\\. ex\\.'],
  ['\\h+', '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]+'],
  ['[\\h\\.]', '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000\\.]'],
  ['\\x{201C}', '\\u{201C}'],
  ["l\\'", "l'"],
  ['[[:punct:]]', '[\\p{P}]'],
  ['\\d++', '\\d+'],
  ['(?i)art\\.', '(?i:art\\.)'],
])('%s is %s', (icu, expected) => {
  expect(fromIcu(icu)).toBe(expected);
  expect(() => new RegExp(fromIcu(icu), 'u')).not.toThrow();
});

describe('is refused', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['a letter', '<letter>Bonjour</letter>', 'unknown'],
    ['what is not well-formed', '<srx><body>', 'damaged'],
    ['a document type', '<!DOCTYPE srx [<!ENTITY a "b">]><srx/>', 'damaged'],
    ['rules of other languages', file(set('German', 'z'), map('de.*', 'German')), 'unknown'],
    ['elements in elements without end', `<srx>${'<a>'.repeat(500)}`, 'damaged'],
    ['a rule longer than any', file(set('French', 'a'.repeat(5_000)), map('fr', 'French')), 'damaged'],
  ])('%s', (_what, text, reason) => {
    expect(() => readSrx(bytes(text))).toThrow(expect.objectContaining({ name: 'ImportRefused', reason }));
  });
});
