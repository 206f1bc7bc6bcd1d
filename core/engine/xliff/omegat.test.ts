import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sideText } from '../../briefing/side.ts';
import { withChanges } from '../../exchange/returned/returned.ts';
import { testBriefing, testSources } from '../../exchange/testBriefing.ts';
import { writeTmx } from '../../exchange/tmx/writeTmx.ts';
import { readXliff } from '../../exchange/xliff/readXliff.ts';
import { writeXliff } from '../../exchange/xliff/writeXliff.ts';
import { testFolder } from '../../library/testLibrary.ts';
import type { Block, Briefing } from '../../model/briefing.ts';
import type { Inline } from '../../model/inline.ts';
import { returnedXliff } from './returnedXliff.ts';
import { xliffOfBriefing } from './xliffOfBriefing.ts';

const text = (value: string, ...marks: 'bold'[]): Inline => ({ type: 'text', text: value, marks });
const paragraph = (id: string, ...content: Inline[]): Block => ({
  id,
  kind: 'paragraph',
  attrs: {},
  sides: { fr: { content, state: 'final' } },
});
const briefing: Briefing = {
  ...testBriefing,
  blocks: [
    paragraph('b1', text('Les grues arrivent en automne. Elles sont au nombre de douze.')),
    paragraph('b2', text('Le quai '), text('neuf', 'bold'), text(' ouvre en mai.')),
  ],
};

/** Pairs in which the memory has the whole of the first text. */
const MEMORY = [
  ['Les grues arrivent en automne.', 'Краны прибудут осенью.'],
  ['Elles sont au nombre de douze.', 'Их двенадцать.'],
] as const;

const project = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>FR-FR</source_lang><target_lang>RU-RU</target_lang>
<sentence_seg>true</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>
`;

/** Has OmegaT translate a file with a memory, without its window. */
function translate(folder: string, file: string): { ran: boolean; output: string; target: Uint8Array } {
  for (const name of ['source', 'target', 'tm/auto', 'glossary', 'dictionary', 'omegat', 'home'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'omegat.project'), project);
  writeFileSync(join(folder, 'source', 'briefing.xlf'), file);
  const at = '2026-01-15T09:00:00.000Z';
  const units = MEMORY.map(([fr, ru]) => ({
    texts: { fr: { text: fr, tags: [] }, ru: { text: ru, tags: [] } },
    author: 'Anna',
    createdAt: at,
    changedAt: at,
    properties: [],
  }));
  writeFileSync(join(folder, 'tm', 'auto', 'memory.tmx'), [...writeTmx(units, 'fr', 'test')].join(''));
  const { error, stdout, stderr } = spawnSync(
    'omegat',
    [folder, '--mode=console-translate', '--no-team', '--disable-project-locking', `--config-dir=${join(folder, 'home')}`],
    { encoding: 'utf8', timeout: 110_000, env: { ...process.env, HOME: join(folder, 'home') } },
  );
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return { ran: false, output: '', target: new Uint8Array() };
  const written = readdirSync(join(folder, 'target'));
  return {
    ran: true,
    output: `${stdout}${stderr}`,
    target: written[0] === undefined ? new Uint8Array() : readFileSync(join(folder, 'target', written[0])),
  };
}

test('OmegaT opens a briefing as XLIFF 1.2, translates it from our memory, and what it writes is read back', { timeout: 120_000 }, ({
  skip,
}) => {
  const { ran, output, target } = translate(testFolder(), writeXliff(xliffOfBriefing(briefing, 'fr', []), '1.2'));
  if (!ran) skip('OmegaT is not installed');
  expect(target.length, output).toBeGreaterThan(0);
  const result = returnedXliff(readXliff(target), briefing, briefing, new Map(testSources.map((source) => [source.id, source])));
  expect(result.problems, output).toEqual([]);
  const [first, second] = withChanges(briefing.blocks, result.changes);
  expect(sideText(first?.sides.ru), new TextDecoder().decode(target)).toBe('Краны прибудут осенью. Их двенадцать.');
  // What the memory does not have stays untranslated, though OmegaT writes the original in its place.
  expect(second?.sides.ru).toBeUndefined();
});
