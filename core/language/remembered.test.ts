import { describe, expect, test } from 'vitest';
import { remembered } from './remembered.ts';

describe('an answer that is kept', () => {
  test('is given again without being worked out again, even when it is nothing', () => {
    const asked: string[] = [];
    const length = remembered((word) => {
      asked.push(word);
      return word.length > 3 ? word.length : undefined;
    });
    expect([length('порт'), length('суд'), length('порт'), length('суд')]).toEqual([4, undefined, 4, undefined]);
    expect(asked).toEqual(['порт', 'суд']);
  });

  test('is forgotten when there are too many, and worked out anew', () => {
    let asked = 0;
    const length = remembered((word) => {
      asked += 1;
      return word.length;
    });
    for (let number = 0; number < 20_001; number += 1) length(String(number));
    expect(length('0')).toBe(1);
    expect(asked).toBe(20_002);
  });
});
