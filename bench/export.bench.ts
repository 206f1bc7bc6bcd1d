import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JOB_YOUNG_MEMORY } from '../core/engine/jobs.ts';
import { References } from '../core/exchange/citations/references.ts';
import { type ExportOptions, exportBriefing } from '../core/exchange/exportBriefing.ts';
import { printedBriefing } from '../core/exchange/printedBriefing.ts';
import { longBriefing } from './longBriefing.ts';
import { type Bench, type Measure, milliseconds, percentile, timed } from './measure.ts';
import { pandocJson } from './pandocJson.ts';

const MEGABYTE = 1024 * 1024;
const base = { format: 'docx', lang: 'fr', sources: [], items: [], now: new Date(0) } as const satisfies Partial<ExportOptions>;

/** The documents that are measured: 50 pages, and a long report. Limits in milliseconds. */
const DOCUMENTS = [
  { blocks: 400, tables: 20, charts: 10, budget: 1000 },
  { blocks: 5000, tables: 0, charts: 0, budget: 2000 },
];

function hasPandoc(): boolean {
  return spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * The most memory a process that writes this one file ever holds, in megabytes: a process of its own, so that nothing else counts, and in it
 * a worker with the limits jobs have.
 */
function peakMemory(blocks: number, tables: number, charts: number): number {
  const exporter = JSON.stringify(new URL('../core/exchange/exportBriefing.ts', import.meta.url).href);
  const documents = JSON.stringify(new URL('./longBriefing.ts', import.meta.url).href);
  const job = `Promise.all([import(${exporter}), import(${documents})]).then(([{ exportBriefing }, { longBriefing }]) =>
    exportBriefing(longBriefing(${blocks}, ${tables}, 2, ${charts}), { format: 'docx', layout: 'single', lang: 'fr', sources: [], items: [], now: new Date(0) }));`;
  const code = `
    import { Worker } from 'node:worker_threads';
    const resourceLimits = { maxYoungGenerationSizeMb: ${JOB_YOUNG_MEMORY} };
    new Worker(${JSON.stringify(job)}, { eval: true, resourceLimits }).on('exit', () => console.log(process.resourceUsage().maxRSS));`;
  return (Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })) * 1024) / MEGABYTE;
}

export const bench: Bench = {
  about:
    'a briefing as a Word file, from its model to bytes that were read back and compared; beside pandoc writing the same text of one language from its own JSON, start of the program included, which neither lays out pages for a table of contents nor reads back. Limits: 1 s for 50 pages, 2 s and 300 MB for 5,000 paragraphs.',
  async run(size) {
    const measures: Measure[] = [];
    const pandoc = hasPandoc();
    const folder = mkdtempSync(join(tmpdir(), 'diptych-'));
    try {
      for (const { blocks, tables, charts, budget } of size === null
        ? DOCUMENTS
        : [{ blocks: size, tables: Math.round(size / 20), charts: Math.round(size / 40), budget: size / 2 }]) {
        const briefing = longBriefing(blocks, tables, 2, charts);
        const name = tables + charts === 0 ? `${blocks} blocks` : `${blocks} blocks, ${tables} tables, ${charts} charts`;
        const ours = await timed(5, () => exportBriefing(briefing, { ...base, layout: 'single' }));
        let rival: { rival?: number; rivalName?: string } = {};
        if (pandoc) {
          const json = join(folder, 'document.json');
          writeFileSync(json, pandocJson(printedBriefing(briefing, new References([], null)), 'fr'));
          const args = ['-f', 'json', '-t', 'docx', '--toc', '-o', join(folder, 'document.docx'), json];
          const times = await timed(5, () => execFileSync('pandoc', args));
          rival = { rival: percentile(times, 0.5), rivalName: 'pandoc' };
        }
        measures.push(milliseconds('export.docx.single.p50', name, percentile(ours, 0.5), { ...rival, budget }));
        const facing = await timed(3, () => exportBriefing(briefing, { ...base, layout: 'facing' }));
        measures.push(milliseconds('export.docx.facing.p50', name, percentile(facing, 0.5), { budget: 2 * budget }));
        const peak = Math.round(peakMemory(blocks, tables, charts));
        measures.push({
          name: 'export.docx.single.peak',
          size: name,
          ours: peak,
          rival: null,
          rivalName: null,
          ratio: null,
          unit: 'MB',
          budget: 300,
          holds: peak <= 300,
        });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return measures;
  },
};
