import { describe, expect, it } from 'vitest';
import { contract } from '../../core/engine/contract.ts';
import { recordKindSchema } from '../../core/model/record.ts';
import { areasTouched } from './changes.ts';

const event = { sequence: 1, library: false };

describe('what a change puts out of date', () => {
  it('is everything when the library itself was replaced', () => {
    expect(areasTouched({ ...event, library: true, changes: [] })).toBeNull();
  });

  it('is the items too when a person has changed: their lines show the name', () => {
    expect(areasTouched({ ...event, changes: [{ kind: 'person', id: 'p' }] })).toEqual(
      new Set(['people', 'items', 'library', 'bin', 'history']),
    );
  });

  it.each(recordKindSchema.options)('is made of areas of the contract: %s', (kind) => {
    for (const area of areasTouched({ ...event, changes: [{ kind, id: 'x' }] }) ?? []) expect(Object.keys(contract)).toContain(area);
  });
});
