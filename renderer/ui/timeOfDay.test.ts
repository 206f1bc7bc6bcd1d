import { describe, expect, it } from 'vitest';
import { readTime } from './timeOfDay.ts';

describe('times of day', () => {
  it.each([
    ['9', '09:00'],
    ['9h', '09:00'],
    ['9 h 30', '09:30'],
    ['9h30', '09:30'],
    ['09:30', '09:30'],
    ['14.05', '14:05'],
    ['1405', '14:05'],
    ['9 ч', '09:00'],
    [' 0:00 ', '00:00'],
  ])('reads %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['', 'midi', '24:00', '9:7', '9:60', '12345'])('does not guess from %j', (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});
