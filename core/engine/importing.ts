import { inspectTable } from '../exchange/csv/inspectTable.ts';
import { bytesOfFile } from '../exchange/fileBytes.ts';
import { importFormatOf } from '../exchange/importFormat.ts';
import { ImportRefused } from '../exchange/importRefused.ts';
import type { Library } from '../library/library.ts';
import type { CsvInspection, CsvMapping, ImportFormat, ImportReport } from '../model/importing.ts';
import type { ImportRunInput } from './contract.ts';
import { readBibliography, storeBibliography } from './importBibliography.ts';
import type { ImportFile } from './importFiles.ts';
import { readTableRows, storeTableRows } from './importTable.ts';
import { ImportTally } from './importTally.ts';
import { mergeBundle, stageBundle } from './mergeBundle.ts';
import type { ReportProgress } from './progress.ts';

/** What a file is; of a table, how it would be read. The mapping remembered for its headings comes before the one they suggest. */
export async function inspectImport(library: Library, { path }: ImportFile): Promise<{ format: ImportFormat; csv: CsvInspection | null }> {
  const bytes = bytesOfFile(path);
  const format = await importFormatOf(bytes);
  if (format !== 'csv') return { format, csv: null };
  const csv = await inspectTable(bytes);
  const remembered = library.importMapping(csv.signature);
  if (remembered === null || remembered.columns.length !== csv.columns.length) return { format, csv };
  const { encoding, delimiter } = csv.mapping.dialect;
  return { format, csv: { ...csv, mapping: { ...remembered, dialect: { ...remembered.dialect, encoding, delimiter } }, remembered: true } };
}

/** Ends an action without storing anything of it. */
class NothingStored extends Error {}

/**
 * Imports a file as one action: all of it or nothing. A dry run does the same and takes it back; so does a run that found
 * problems which were not to be passed over.
 * @throws ImportRefused when the file cannot be read at all; LibraryFileError busy
 */
export async function importFile(
  library: Library,
  file: ImportFile,
  options: Omit<ImportRunInput, 'ticket'>,
  today: string,
  report: ReportProgress,
): Promise<ImportReport> {
  const bytes = bytesOfFile(file.path);
  const format = await importFormatOf(bytes);
  const tally = new ImportTally();
  const stored = (store: () => void): ImportReport => {
    const keep = !options.dryRun && (options.skipProblems || tally.problemRows === 0);
    try {
      library.action('import', () => {
        store();
        if (!keep) throw new NothingStored();
      });
    } catch (error) {
      if (!(error instanceof NothingStored)) throw error;
    }
    return tally.report(format, keep);
  };
  if (format === 'csv') {
    const mapping = options.mapping ?? (await mappingOf(library, file));
    const { staged, signature } = await readTableRows(bytes, mapping, tally, (rows) => report(rows, 0, 'read'));
    try {
      const done = stored(() => storeTableRows(library, staged, { name: file.name, lang: mapping.lang, today }, tally, report));
      if (done.stored) library.keepImportMapping(signature, mapping);
      return done;
    } finally {
      staged.close();
    }
  }
  if (format === 'bundle') {
    const bundle = await stageBundle(bytes, (records) => report(records, 0, 'read'));
    try {
      return stored(() => mergeBundle(library, bundle, options, tally, report));
    } finally {
      bundle.staged.close();
    }
  }
  const sources = await readBibliography(bytes, format, tally);
  return stored(() => storeBibliography(library, sources, tally));
}

async function mappingOf(library: Library, file: ImportFile): Promise<CsvMapping> {
  const { csv } = await inspectImport(library, file);
  if (csv === null) throw new ImportRefused('unknown', 'the file is no table');
  return csv.mapping;
}
