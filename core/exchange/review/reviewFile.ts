import { LANGS, type Lang } from '../../model/language.ts';
import type { TrackedReading } from '../../model/returned.ts';
import { ReturnedRefused } from '../returned/returnedRefused.ts';
import { wordings } from '../wording.ts';
import { type ReadCell, type ReadNote, wordNotes, wordTables } from './wordTables.ts';

/** The parts of a Word file a review table is read from, as XML; null where it has none. */
export interface ReviewParts {
  document: string;
  footnotes: string | null;
  comments: string | null;
}

/** A row of a review table as it came back. */
export interface ReadRow {
  /** Tags of the texts it names: one, unless something happened to it. */
  tags: string[];
  number: string;
  cells: Partial<Record<Lang, ReadCell>>;
  comment: ReadCell | null;
  state: string;
  /** It has not the cells of its table: some were joined, removed or added. */
  misshapen: boolean;
}

export interface ReadReview {
  rows: ReadRow[];
  /** The languages in the order of the columns. */
  langs: Lang[];
  notes: ReadonlyMap<string, ReadNote>;
  comments: ReadonlyMap<string, ReadNote>;
  tracked: boolean;
}

interface Columns {
  langs: Record<Lang, number>;
  number: number;
  comment: number | null;
  state: number | null;
  count: number;
}

/** The head may have got a line or two above it. */
const HEAD_WITHIN = 3;

/**
 * The review table of a Word file; of several, the rows of all. Tables of something else are passed over.
 * @throws ReturnedRefused table, columns, damaged, tooComplex, unsafe
 */
export function readReview(parts: ReviewParts, reading: TrackedReading): ReadReview {
  const { tables, tracked } = wordTables(parts.document, reading);
  const rows: ReadRow[] = [];
  let langs: Lang[] | null = null;
  for (const table of tables) {
    const head = table.slice(0, HEAD_WITHIN).findIndex((row) => columnsOf(row) !== null);
    const columns = table[head] === undefined ? null : columnsOf(table[head]);
    if (columns === null) {
      if (table.some((row) => row.some(({ tags }) => tags.length > 0))) {
        throw new ReturnedRefused('columns', `the head of the table names ${headOf(table)}`);
      }
      continue;
    }
    langs ??= [...LANGS].sort((a, b) => columns.langs[a] - columns.langs[b]);
    // Word repeats the head of a table that was parted in two.
    rows.push(...table.filter((row, at) => at > head && columnsOf(row) === null).map((row) => readRow(row, columns)));
  }
  if (langs === null) throw new ReturnedRefused('table', tables.length === 0 ? 'no table' : `${tables.length} tables of something else`);
  return {
    rows,
    langs,
    notes: parts.footnotes === null ? new Map() : wordNotes(parts.footnotes, 'w:footnote', reading),
    comments: parts.comments === null ? new Map() : wordNotes(parts.comments, 'w:comment', 'accepted'),
    tracked,
  };
}

function columnsOf(row: readonly ReadCell[]): Columns | null {
  const heads = row.map(({ text }) => text.trim().toLocaleLowerCase());
  const find = (...names: string[]) => {
    const found = names.map((name) => heads.indexOf(name.toLocaleLowerCase())).find((at) => at >= 0);
    return found ?? null;
  };
  const [fr, ru] = [find(wordings.fr.language), find(wordings.ru.language)];
  const either = (name: 'number' | 'comment' | 'state') => find(...LANGS.map((lang) => wordings[lang].review[name]));
  if (fr === null || ru === null) return null;
  return {
    langs: { fr, ru },
    number: either('number') ?? 0,
    comment: either('comment'),
    state: either('state'),
    count: row.length,
  };
}

function headOf(table: readonly ReadCell[][]): string {
  const texts = (table[0] ?? []).map(({ text }) => JSON.stringify(text.trim().slice(0, 20)));
  return texts.length === 0 ? 'nothing' : texts.join(', ');
}

function readRow(row: readonly ReadCell[], columns: Columns): ReadRow {
  return {
    tags: [...new Set(row.flatMap(({ tags }) => tags))],
    number: row[columns.number]?.text.trim() ?? '',
    cells: Object.fromEntries(
      LANGS.flatMap((lang) => {
        const cell = row[columns.langs[lang]];
        return cell === undefined ? [] : [[lang, cell]];
      }),
    ),
    comment: columns.comment === null ? null : (row[columns.comment] ?? null),
    state: columns.state === null ? '' : (row[columns.state]?.text ?? ''),
    misshapen: row.length !== columns.count || row.some(({ span }) => span > 1),
  };
}
