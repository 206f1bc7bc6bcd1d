import { describe, expect, it } from 'vitest';
import { changedFields, happened } from './history.ts';

const live = { state: { deletedAt: null } };
const binned = { state: { deletedAt: '2026-11-23T10:00:00.000Z' } };

describe('the history of a record', () => {
  it('tells what each entry did by the states before and after it', () => {
    expect(happened(live, undefined)).toBe('made');
    expect(happened(live, live)).toBe('changed');
    expect(happened(binned, live)).toBe('removed');
    expect(happened(live, binned)).toBe('broughtBack');
  });

  it('names the fields a person knows, and not those the library keeps', () => {
    expect(changedFields({ changed: ['updatedAt', 'tags', 'texts', 'revision'] })).toEqual(['texts', 'tags']);
  });
});
