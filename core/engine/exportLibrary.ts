import { writeItemTable } from '../exchange/csv/itemTable.ts';
import type { Library } from '../library/library.ts';
import type { LibraryExportInput } from './contract.ts';
import type { ExportedFile } from './exportedFile.ts';

/** The library, or the items asked for with all they need, as a file. `now` is written into its name. */
export function exportLibrary(library: Library, { format, itemIds }: LibraryExportInput, now: string): ExportedFile {
  const fileName = `diptych-${now.slice(0, 10)}.${format === 'csv' ? 'csv' : 'diptych'}`;
  const items = itemIds === undefined ? library.items.list() : itemIds.map((id) => library.items.get(id));
  const titles = new Map(library.sources.list().map(({ id, title }) => [id, title]));
  const table = writeItemTable(items, (id) => titles.get(id));
  return { fileName, mediaType: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(table) };
}
