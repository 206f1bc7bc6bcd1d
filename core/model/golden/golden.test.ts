import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { BRIEFING_VERSION, briefingContentSchema } from '../briefing.ts';

/*
 * One briefing for each version of the document model there has been, with every kind of block and piece of its time, as a program of that time
 * stored it. These files are never changed: when the model gets a new version, a new one is put beside them.
 */

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
const stored = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
const anyVersion = z.looseObject({ version: z.int(), blocks: z.array(z.looseObject({ id: z.string() })) });

test('there is a briefing of every version', () => {
  expect(files.map((name) => anyVersion.parse(stored(name)).version)).toEqual(
    Array.from({ length: BRIEFING_VERSION }, (_, index) => index + 1),
  );
});

test.each(files)('%s is read as a briefing of today, and nothing of it is lost', (name) => {
  const before = anyVersion.parse(stored(name));
  const content = briefingContentSchema.parse(before);
  expect(content.version).toBe(BRIEFING_VERSION);
  expect(content).toEqual({ ...before, version: BRIEFING_VERSION });
  expect(briefingContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
});
