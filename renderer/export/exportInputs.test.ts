import { expect, test } from 'vitest';
import type { ExportInput } from '../../core/engine/contract.ts';
import { exportInputs } from './exportInputs.ts';

const input: ExportInput = { id: 'a', format: 'docx', layout: 'single', lang: 'ru' };

test('one briefing in one language is one file', () => {
  expect(exportInputs(input, new Set(), false)).toEqual([input]);
  expect(exportInputs({ ...input, layout: 'facing' }, new Set(['a']), true)).toHaveLength(1);
});

test('several briefings in each language are a file each, the chosen language first', () => {
  expect(exportInputs(input, new Set(['b']), true).map(({ id, lang }) => `${id} ${lang}`)).toEqual(['a ru', 'a fr', 'b ru', 'b fr']);
});
