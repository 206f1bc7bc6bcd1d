import { writeBundle } from '../exchange/bundle/writeBundle.ts';
import { writeItemTable } from '../exchange/csv/itemTable.ts';
import type { Library } from '../library/library.ts';
import { recordsToBundle } from './bundleRecords.ts';
import type { LibraryExportInput } from './contract.ts';
import type { ExportedFile } from './exportedFile.ts';
import type { ReportProgress } from './progress.ts';

/**
 * The library as a file, or the items asked for: a bundle with all they need, or a table of facts and statistics. `now` is
 * written into the file and its name, `version` is that of this program.
 */
export function exportLibrary(
  library: Library,
  { format, itemIds }: LibraryExportInput,
  { now, version }: { now: string; version: string },
  report: ReportProgress,
): ExportedFile {
  const name = `diptych-${now.slice(0, 10)}`;
  if (format === 'bundle') {
    const records = recordsToBundle(library, itemIds, (done, total) => report(done, total, 'gather'));
    const bytes = writeBundle(records, { program: `Diptych ${version}`, now });
    return { fileName: `${name}.diptych`, mediaType: 'application/zip', bytes };
  }
  const items = itemIds === undefined ? library.items.list() : itemIds.map((id) => library.items.get(id));
  const titles = new Map(library.sources.list().map(({ id, title }) => [id, title]));
  const table = writeItemTable(items, (id) => titles.get(id));
  return { fileName: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(table) };
}
