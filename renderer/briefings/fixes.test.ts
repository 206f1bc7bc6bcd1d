import { expect, test } from 'vitest';
import { replaceMatches } from '../../core/briefing/find.ts';
import { contentText } from '../../core/briefing/side.ts';
import type { Block } from '../../core/model/briefing.ts';
import type { Finding } from '../../core/model/finding.ts';
import { fixedTexts } from './fixes.ts';

const block = (text: string): Block => ({
  id: 'a',
  kind: 'paragraph',
  attrs: {},
  sides: { fr: { content: [{ type: 'text', text, marks: [] }], state: 'draft' } },
});
const finding = (fix: Finding['fix'], more: Partial<Finding> = {}): Finding => ({
  code: 'spacing',
  severity: 'note',
  blockId: 'a',
  lang: 'fr',
  detail: {},
  part: 'text',
  places: { fr: { start: 0, end: 1 } },
  fix,
  key: 'k',
  ...more,
});
const after = (text: string, ...findings: Finding[]) => {
  const [fixed] = fixedTexts(findings, [block(text)]);
  return fixed ? contentText(replaceMatches([{ type: 'text', text, marks: [] }], fixed.edits)) : text;
};

test('fixes of several findings are made in one text, insertions and removals alike', () => {
  expect(after('Oui: le le port', finding([{ start: 3, end: 3, text: '\u00a0' }]), finding([{ start: 7, end: 10, text: '' }]))).toBe(
    'Oui\u00a0: le port',
  );
});

test('of two fixes of the same place one is made', () => {
  expect(after('le le', finding([{ start: 2, end: 5, text: '' }]), finding([{ start: 2, end: 5, text: '' }]))).toBe('le');
});

test('what is passed over, or stands beyond the end of a text that was shortened, is left alone', () => {
  expect(after('le le', finding([{ start: 2, end: 5, text: '' }], { passedOver: 'here' }))).toBe('le le');
  expect(after('le', finding([{ start: 2, end: 5, text: '' }]))).toBe('le');
});
