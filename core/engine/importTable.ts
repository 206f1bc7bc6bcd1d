import { basename, extname } from 'node:path';
import { signatureOf } from '../exchange/csv/headings.ts';
import { readTable } from '../exchange/csv/readTable.ts';
import { type RowItem, rowReader } from '../exchange/csv/rowItem.ts';
import type { FileBytes } from '../exchange/fileBytes.ts';
import { ImportRefused } from '../exchange/importRefused.ts';
import { RecordNotFound } from '../library/errors.ts';
import type { Library } from '../library/library.ts';
import type { CsvMapping } from '../model/importing.ts';
import type { Item, ItemInput } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import { contentId, type ImportTally } from './importTally.ts';
import type { ReportProgress } from './progress.ts';
import { StagedLines } from './stagedLines.ts';

type StagedRow = Omit<RowItem, 'line'>;
/** Progress is told every so many rows. */
const TOLD_EVERY = 2000;
/** New rows are written so many at once. */
const WRITTEN_AT_ONCE = 4000;

/**
 * Reads all rows of a table by its mapping, and returns what stores the good ones: it is called inside an action. Problems go to
 * the tally.
 * @throws ImportRefused mapping, when it does not fit the table
 */
export async function readTableRows(
  bytes: FileBytes,
  mapping: CsvMapping,
  tally: ImportTally,
  report: (rows: number) => void,
): Promise<{ staged: StagedLines; signature: string }> {
  checkMapping(mapping);
  const staged = new StagedLines();
  try {
    let read: ReturnType<typeof rowReader> | null = null;
    let headings: string[] = mapping.columns.map(() => '');
    let rows = 0;
    for await (const row of readTable(bytes, mapping.dialect)) {
      if (read === null) {
        if (mapping.dialect.header) headings = row.cells;
        read = rowReader(mapping, headings);
        if (mapping.dialect.header) continue;
      }
      const { item, problems } = read(row);
      if (item === null) tally.problems(problems);
      else staged.add(JSON.stringify({ id: item.id, source: item.source, item: item.item } satisfies StagedRow));
      rows += 1;
      if (rows % TOLD_EVERY === 0) report(rows);
    }
    return { staged, signature: signatureOf(headings.map((heading) => heading.trim())) };
  } catch (error) {
    staged.close();
    throw error;
  }
}

function checkMapping({ columns, kind }: CsvMapping): void {
  const single = columns.filter((field) => field !== 'ignore' && field !== 'point');
  const twice = single.find((field, index) => single.indexOf(field) !== index);
  if (twice !== undefined) throw new ImportRefused('mapping', `two columns are mapped to ${twice}`);
  const has = (...fields: string[]) => columns.some((field) => fields.includes(field));
  if (kind === 'statistic' && !has('value', 'point', 'series') && !has('kind')) {
    throw new ImportRefused('mapping', 'no column is mapped to the value of the statistics');
  }
  if (kind === 'fact' && !has('text.fr', 'text.ru')) throw new ImportRefused('mapping', 'no column is mapped to the text of the facts');
}

/** Stores rows that were read. Called inside an action. A row the library has already is not stored twice. */
export function storeTableRows(
  library: Library,
  staged: StagedLines,
  table: { name: string; lang: Lang; today: string },
  tally: ImportTally,
  report: ReportProgress,
): void {
  const sources = new TableSources(library, table, tally);
  const seen = new Set<Id>();
  let added: (ItemInput & { id: Id })[] = [];
  const writeAdded = () => {
    library.items.add(added);
    added = [];
  };
  let done = 0;
  for (const line of staged.read()) {
    // Written by this program a moment ago; the library validates each item.
    const row: StagedRow = JSON.parse(line);
    const source = sources.named(row.source);
    const id = row.id ?? contentId('row', source.id, JSON.stringify(row.item));
    if (seen.has(id)) tally.add('known', 'item');
    else {
      const before = row.id !== null || !source.isNew ? (library.items.find(id) ?? restored(library, id)) : null;
      if (before !== null) storeKnownRow(library, row, before, tally);
      else {
        added.push({ ...row.item, id, excerpts: [{ sourceId: source.id, start: 0, end: 0 }] });
        tally.add('added', 'item');
      }
    }
    seen.add(id);
    if (added.length === WRITTEN_AT_ONCE) writeAdded();
    done += 1;
    if (done % TOLD_EVERY === 0) report(done, staged.count, 'store');
  }
  writeAdded();
}

/** A row that only looks the same as before may have been worked on since; one that says which item it is, is meant to change it. */
function storeKnownRow(library: Library, { id, item }: StagedRow, before: Item, tally: ImportTally): void {
  const { excerpts, supersededBy } = before;
  const after = id === null ? before : library.items.save({ ...item, id, excerpts, ...(supersededBy && { supersededBy }) });
  tally.add(after.revision === before.revision ? 'known' : 'changed', 'item');
}

/** The item taken out of the bin, null when there never was one. */
function restored(library: Library, id: Id) {
  try {
    return library.items.restore(id);
  } catch (error) {
    if (error instanceof RecordNotFound) return null;
    throw error;
  }
}

/** The sources rows stand in: those they name, known or new, and else the table itself. */
class TableSources {
  readonly #library: Library;
  readonly #table: { name: string; lang: Lang; today: string };
  readonly #tally: ImportTally;
  readonly #byTitle: Map<string, { id: Id; isNew: boolean }>;

  constructor(library: Library, table: { name: string; lang: Lang; today: string }, tally: ImportTally) {
    this.#library = library;
    this.#table = table;
    this.#tally = tally;
    this.#byTitle = new Map(library.sources.list().map(({ id, title }) => [title, { id, isNew: false }]));
  }

  named(title: string | null): { id: Id; isNew: boolean } {
    const { name, lang, today } = this.#table;
    const wanted = title ?? basename(name, extname(name));
    const known = this.#byTitle.get(wanted);
    if (known) return known;
    const id = contentId('table', wanted);
    const source = { id, isNew: this.#save(id, wanted, lang, today) };
    this.#byTitle.set(wanted, source);
    return source;
  }

  /** Returns whether it is new; one taken out of the bin is not. */
  #save(id: Id, title: string, lang: Lang, today: string): boolean {
    const content = {
      kind: 'statisticTable' as const,
      lang,
      title,
      publisher: '',
      author: '',
      published: null,
      place: '',
      url: '',
      accessed: today,
      text: '',
    };
    this.#tally.add('added', 'source');
    try {
      this.#library.sources.save({ id, ...content });
      return true;
    } catch (error) {
      // It is in the bin, with everything that was taken back when an earlier import was undone.
      if (!(error instanceof RecordNotFound)) throw error;
      this.#library.sources.restore(id);
      return false;
    }
  }
}
