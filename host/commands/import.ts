import { openAsBlob, statSync, writeFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { ImportInspection } from '../../core/engine/contract.ts';
import type { EngineClient } from '../../core/engine/engine.ts';
import type { ImportCounts, ImportProblem, ImportProblemReason, ImportReport } from '../../core/model/importing.ts';
import { CommandFailed, failureMessage } from '../failure.ts';
import { type GlobalOptions, type Session, withSession } from '../session.ts';

interface ImportOptions {
  dryRun?: boolean;
  skipBad?: boolean;
  theirs?: boolean;
}

/** `import` and `export-library`: in and out of the library. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('take tables, bibliographies and bundles into the library: csv, tsv, ris, bib, csl-json, diptych, told by content')
    .argument('<file...>')
    .option('--dry-run', 'say what would be done, with every bad line, and store nothing')
    .option('--skip-bad', 'store what is sound although other lines are not; else such a file is not stored at all')
    .option('--theirs', 'where a record was changed here and in the bundle, take the one of the bundle; else the one here is kept')
    .action(async (files: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions & GlobalOptions>();
      await withSession(options, 'create', async (session) => {
        let failed = 0;
        for (const file of files) {
          try {
            const stored = await importOne(session, file, options);
            if (!stored && !options.dryRun) failed += 1;
          } catch (error) {
            // One bad file must not cost the others: each is its own action.
            failed += 1;
            console.error(`${file}: ${failureMessage(error)}`);
          }
        }
        if (failed > 0) throw new CommandFailed(`${failed} of ${files.length} files were not imported; nothing of them was stored`, 1);
      });
    });

  program
    .command('export-library')
    .description('write the library as a bundle (.diptych), or its facts and statistics as a table (.csv)')
    .argument('<file>', 'the file; its ending says which')
    .option('--items <id...>', 'only these items, with the records they need')
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ items?: string[] } & GlobalOptions>();
      const format = ({ '.diptych': 'bundle', '.csv': 'csv' } as const)[extname(file).toLowerCase()];
      if (format === undefined) throw new CommandFailed(`the name must end in .diptych or .csv, not “${file}”`, 2);
      await withSession(options, 'existing', async ({ client, answer }) => {
        const bytes = await libraryFile(client, format, options.items);
        writeFileSync(resolve(file), bytes);
        answer({ path: resolve(file), bytes: bytes.length }, `${resolve(file)} (${bytes.length} bytes)`);
      });
    });
}

async function importOne({ client, answer }: Session, file: string, options: ImportOptions): Promise<boolean> {
  if (!statSync(file).isFile()) throw new CommandFailed('this is not a file', 1);
  // A blob over the file: it is read as it is needed, however large.
  const inspected = await client.import.inspect({ name: basename(file), bytes: await openAsBlob(file) });
  const report = await finished(client, inspected, options);
  answer({ file, ...report }, described(file, report, inspected, options.dryRun ?? false));
  return report.stored;
}

async function finished(client: EngineClient, { ticket }: ImportInspection, options: ImportOptions): Promise<ImportReport> {
  const events = await client.import.run({
    ticket,
    dryRun: options.dryRun ?? false,
    skipProblems: options.skipBad ?? false,
    conflicts: options.theirs ? 'theirs' : 'mine',
  });
  for await (const event of events) if (event.type === 'done') return event.report;
  throw new Error('The import ended without a report');
}

async function libraryFile(client: EngineClient, format: 'bundle' | 'csv', itemIds: string[] | undefined): Promise<Uint8Array> {
  for await (const event of await client.import.exportLibrary({ format, ...(itemIds && { itemIds }) })) {
    if (event.type === 'progress') continue;
    const { bytes } = await client.exchange.file({ ticket: event.ticket });
    return new Uint8Array(await bytes.arrayBuffer());
  }
  throw new Error('The export ended without a file');
}

function described(file: string, report: ImportReport, { csv }: ImportInspection, dryRun: boolean): string {
  const { format, stored, added, changed, known, matched, conflicts, problemRows, problems } = report;
  const verdict = stored
    ? 'stored'
    : dryRun
      ? 'dry run, nothing stored'
      : 'nothing stored; correct the lines below, or pass them over with --skip-bad';
  const columns = csv?.mapping.columns.map((field, column) => `  ${csv.columns[column]?.name || `column ${column + 1}`} → ${field}`) ?? [];
  return [
    `${file} (${format}): ${verdict}`,
    ...columns,
    `  new: ${counted(added)}; changed: ${counted(changed)}; already there: ${counted(known)}${matched > 0 ? `; ${matched} known by name` : ''}`,
    ...conflicts.map(
      ({ kind, id, label, choice }) =>
        `  conflict: ${kind} ${id} ${label.fr ?? label.ru ?? ''} — ${choice === 'mine' ? 'kept' : 'replaced'}`,
    ),
    ...problems.map((problem) => `  ${lineOf(problem)}`),
    ...(problemRows > 0 ? [`  ${problemRows} lines with problems`] : []),
  ].join('\n');
}

function counted(counts: ImportCounts): string {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  return some.length === 0 ? 'none' : some.map(([kind, count]) => `${count} ${kind}`).join(', ');
}

const REMEDIES: Record<ImportProblemReason, string> = {
  cells: 'the row has not as many cells as there are columns; put cells that hold the delimiter in quotation marks',
  number: 'this is no number; write digits with one decimal mark, or map the column to another field',
  range: 'the greatest value is smaller than the value; exchange them',
  date: 'this is no date; write 2024-05-14, 14.05.2024 or a year',
  unit: 'this is no unit; write it in a column of its own',
  word: 'this word is not known here; use one the export writes, or ignore the column',
  series: 'a series is written 2023=12.5; 2024=13',
  noValue: 'there is no value; fill it in or take the line out',
  noText: 'there is no text and nothing to make one of; fill in the text or what is measured',
  quote: 'quotes have speakers and places in their sources; bring them in a bundle',
  syntax: 'this entry cannot be read; export it again, or take it out',
  noTitle: 'the entry has no title; give it one',
};

function lineOf({ line, column, field, value, reason }: ImportProblem): string {
  const place = column === null ? `line ${line}` : `line ${line}, column ${column}${field === '' ? '' : ` (${field})`}`;
  return `${place}: ${value === '' ? '' : `“${value}” — `}${REMEDIES[reason]}`;
}
