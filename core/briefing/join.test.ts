import { expect, test } from 'vitest';
import type { Side, Sides } from '../model/briefing.ts';
import { joinSides } from './join.ts';
import { confirmSide, editSide, isStaleSide, sideText } from './side.ts';

const side = (text: string, state: Side['state'] = 'draft'): Side => ({ content: [{ type: 'text', text, marks: [] }], state });
const pair = (fr: string, ru: string, state: Side['state'] = 'translated'): Sides =>
  confirmSide({ fr: side(fr, 'final'), ru: side(ru) }, 'ru', state);

test('texts are joined language by language, and the lower state holds', () => {
  const joined = joinSides(pair('Un', 'Раз', 'final'), pair('deux', 'два', 'reviewed'));
  expect([sideText(joined.fr), sideText(joined.ru)]).toEqual(['Un deux', 'Раз два']);
  expect(joined.fr?.state).toBe('final');
  expect(joined.ru?.state).toBe('reviewed');
});

test('translations that were current stay so', () => {
  expect(isStaleSide(joinSides(pair('Un', 'Раз'), pair('deux', 'два')), 'ru')).toBe(false);
});

test('a stale part makes the whole stale, and so does one that has no translation', () => {
  const stale = editSide(pair('deux', 'два'), 'fr', side('deux fois').content);
  expect(isStaleSide(joinSides(pair('Un', 'Раз'), stale), 'ru')).toBe(true);
  expect(isStaleSide(joinSides(pair('Un', 'Раз'), { fr: side('deux') }), 'ru')).toBe(true);
});

test('an empty side takes the other one as it is', () => {
  expect(joinSides({}, pair('deux', 'два'))).toEqual(pair('deux', 'два'));
});
