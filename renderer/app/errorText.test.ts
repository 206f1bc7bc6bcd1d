import { readFileSync } from 'node:fs';
import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { libraryProblemSchema } from '../../core/engine/contract.ts';
import { returnedRefusalSchema } from '../../core/model/returned.ts';
import { EngineAway } from '../engine/connection.ts';
import { classify } from './errorText.ts';

const french: unknown = JSON.parse(readFileSync(new URL('../../resources/locales/fr/errors.json', import.meta.url), 'utf8'));
const textsSchema = z.object({ what: z.string(), kept: z.string(), next: z.string() });

function textsOf(key: string): unknown {
  let at: unknown = french;
  for (const part of key.split('.')) at = z.record(z.string(), z.unknown()).parse(at)[part];
  return at;
}
const defined = (code: string, data: object) => new ORPCError(code, { defined: true, data });

describe('an error told to a person', () => {
  const errors: [unknown][] = [
    [new EngineAway('gone')],
    [new TypeError('x is not a function')],
    ['not even an error'],
    [defined('NO_LIBRARY', {})],
    [defined('NOT_FOUND', { kind: 'item', id: 'x' })],
    [defined('CONFLICT', { id: 'x', revision: 3 })],
    [defined('CANNOT_UNDO', { id: 'x' })],
    [defined('CANNOT_MERGE', { ids: ['x', 'y'] })],
    [defined('SUPERSEDED_IN_CIRCLE', { id: 'x' })],
    [defined('FILE_GONE', {})],
    [defined('CANCELLED', {})],
    [defined('EXPORT_DIFFERS', { place: 'p', expected: 'a', found: 'b' })],
    ...['empty', 'tooLarge', 'binary', 'encoding', 'unsupported', 'encrypted', 'tooComplex', 'damaged'].map((reason): [unknown] => [
      defined('INPUT', { name: 'a.bin', reason, detail: '' }),
    ]),
    ...returnedRefusalSchema.options.map((reason): [unknown] => [defined('RETURNED_REFUSED', { reason, briefingId: null, detail: '' })]),
    ...libraryProblemSchema.shape.reason.options.map((reason): [unknown] => [defined('LIBRARY_FILE', { path: '/x', reason, detail: '' })]),
  ];
  it.each(errors)('says what happened, what was kept and what to do: %s', (error) => {
    if (error instanceof ORPCError && error.code === 'INPUT') expect(classify(error).key).toBe(`input.${error.data.reason}`);
    if (error instanceof ORPCError) expect(classify(error).key).not.toBe('fault');
    expect(textsSchema.safeParse(textsOf(classify(error).key)).success).toBe(true);
  });

  it('is a fault, with its cause, when the contract does not know it', () => {
    expect(classify(new ORPCError('INTERNAL_SERVER_ERROR', { message: 'disk on fire' }))).toEqual({
      key: 'fault',
      data: { detail: 'disk on fire' },
    });
  });
});
