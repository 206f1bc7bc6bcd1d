import { describe, expect, it } from 'vitest';
import { NO_FILTERS, searchFilters, toggled } from './filters.ts';

describe('the filters of the library', () => {
  it('ask the engine for what narrows, and for nothing else', () => {
    expect(searchFilters(NO_FILTERS)).toEqual({});
    expect(searchFilters({ ...NO_FILTERS, years: [2025, 2026], missing: 'ru' })).toEqual({ years: [2025, 2026], missing: 'ru' });
  });

  it('are set by a press and taken away by the next', () => {
    expect(toggled(['quote'], 'fact')).toEqual(['quote', 'fact']);
    expect(toggled(['quote', 'fact'], 'quote')).toEqual(['fact']);
  });
});
