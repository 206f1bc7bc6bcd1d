import { describe, expect, it } from 'vitest';
import { writeWhen } from './when.ts';

const now = new Date(2026, 10, 23, 15, 30);
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

describe('when something was', () => {
  it.each([
    [0, 'maintenant', 'сейчас', 'now'],
    [5, 'il y a 5 minutes', '5 минут назад', '5 minutes ago'],
    [180, 'il y a 3 heures', '3 часа назад', '3 hours ago'],
    [24 * 60, 'hier', 'вчера', 'yesterday'],
    [6 * 24 * 60, '17 novembre', '17 ноября', 'November 17'],
  ])('%i minutes ago', (minutes, fr, ru, en) => {
    expect(writeWhen(minutesAgo(minutes), now, 'fr')).toBe(fr);
    expect(writeWhen(minutesAgo(minutes), now, 'ru')).toBe(ru);
    expect(writeWhen(minutesAgo(minutes), now, 'en')).toBe(en);
  });

  it('says yesterday late in the evening of yesterday, however few hours ago', () => {
    const morning = new Date(2026, 10, 23, 1, 0);
    expect(writeWhen(new Date(2026, 10, 22, 22, 0).toISOString(), morning, 'fr')).toBe('hier');
  });

  it('gives the year of another year', () => {
    expect(writeWhen(new Date(2024, 2, 1, 12).toISOString(), now, 'fr')).toBe('1 mars 2024');
  });
});
