import { describe, expect, it } from 'vitest';
import type { CsvField } from '../../core/model/importing.ts';
import { exchanged, freeFields, withField } from './columnFields.ts';

const columns: CsvField[] = ['measure.fr', 'value', 'point', 'ignore'];

describe('what the columns of a table are', () => {
  it('a field is taken from the column that had it', () => {
    expect(withField(columns, 3, 'value')).toEqual(['measure.fr', 'ignore', 'point', 'value']);
  });

  it('several columns can be points, or left out', () => {
    expect(withField(columns, 3, 'point')).toEqual(['measure.fr', 'value', 'point', 'point']);
    expect(withField(columns, 0, 'ignore')).toEqual(['ignore', 'value', 'point', 'ignore']);
  });

  it('two columns exchange their fields; with one that is not there nothing happens', () => {
    expect(exchanged(columns, 0, 1)).toEqual(['value', 'measure.fr', 'point', 'ignore']);
    expect(exchanged(columns, 0, 9)).toEqual(columns);
  });

  it('what no column has is free, and points always are', () => {
    const free = freeFields(columns);
    expect(free).toContain('point');
    expect(free).toContain('unit');
    expect(free).not.toContain('value');
    expect(free).not.toContain('ignore');
  });
});
