import { describe, expect, test } from 'vitest';
import { embargoEnd } from './embargo.ts';

describe('the end of an embargo', () => {
  test.each([
    ['2026-03-05T16:00:00.000Z', 'fr', '5 mars 2026 à 17 h, heure de Paris (16 h UTC)'],
    ['2026-03-05T16:00:00.000Z', 'ru', '5 марта 2026 г., 19:00 по московскому времени (16:00 UTC)'],
    ['2026-07-14T05:30:00.000Z', 'fr', '14 juillet 2026 à 7 h 30, heure de Paris (5 h 30 UTC)'],
    ['2026-07-14T05:30:00.000Z', 'ru', '14 июля 2026 г., 08:30 по московскому времени (05:30 UTC)'],
    ['2026-02-28T23:15:00.000Z', 'fr', '1er mars 2026 à 0 h 15, heure de Paris (28 février 2026 à 23 h 15 UTC)'],
    ['2026-12-31T22:00:00.000Z', 'ru', '1 января 2027 г., 01:00 по московскому времени (31 декабря 2026 г., 22:00 UTC)'],
  ] as const)('%s in %s', (instant, lang, text) => {
    expect(embargoEnd(instant, lang).replaceAll('\u00a0', ' ')).toBe(text);
  });

  test('stands whole on its line: the hour and its sign are not parted', () => {
    expect(embargoEnd('2026-03-05T16:30:00.000Z', 'fr')).toContain('à\u00a017\u00a0h\u00a030');
  });
});
