import { LANGS, type Lang, type Localized } from '../../model/language.ts';
import type { Designation, GlossaryProblem, TermInput, TermStatus } from '../../model/term.ts';
import { readTable, type TableRow } from '../csv/readTable.ts';
import { writeTable } from '../csv/writeTable.ts';
import { encodingOfFile, type FileBytes } from '../fileBytes.ts';
import { ImportRefused } from '../importRefused.ts';
import { type GlossaryEntry, LONGEST_TERM, MOST_ENTRIES, readPartOfSpeech } from './glossaryEntry.ts';

type Column =
  | { field: 'term'; lang: Lang; status: TermStatus }
  | { field: 'definition'; lang: Lang }
  | { field: 'partOfSpeech' | 'note' | 'source' };

/** Several words of one status stand in one cell with this between them. */
const BETWEEN = '|';

/** The headings of the tables that are written, which reading knows again. */
const COLUMNS: readonly (readonly [heading: string, column: Column])[] = [
  ['fr', { field: 'term', lang: 'fr', status: 'preferred' }],
  ['ru', { field: 'term', lang: 'ru', status: 'preferred' }],
  ['fr admitted', { field: 'term', lang: 'fr', status: 'admitted' }],
  ['ru admitted', { field: 'term', lang: 'ru', status: 'admitted' }],
  ['fr forbidden', { field: 'term', lang: 'fr', status: 'forbidden' }],
  ['ru forbidden', { field: 'term', lang: 'ru', status: 'forbidden' }],
  ['part of speech', { field: 'partOfSpeech' }],
  ['fr definition', { field: 'definition', lang: 'fr' }],
  ['ru definition', { field: 'definition', lang: 'ru' }],
  ['note', { field: 'note' }],
  ['source', { field: 'source' }],
];

/** Words by which a heading tells its language, its status and its field, in three languages. */
const LANGUAGES: readonly (readonly [Lang, RegExp])[] = [
  ['fr', /(?<!\p{L})(?:fr|fra|fre|fr-fr|français|francais|french|французск\p{L}*|фр)(?!\p{L})/iu],
  ['ru', /(?<!\p{L})(?:ru|rus|ru-ru|russe|russian|русск\p{L}*|рус)(?!\p{L})/iu],
];
const FORBIDDEN = /forbidden|deprecated|interdit|proscrit|запрещ|нежелат/iu;
const ADMITTED = /admitted|synonym|admis|tolér|допустим|синоним/iu;
const FIELDS: readonly (readonly [Exclude<Column['field'], 'term'>, RegExp])[] = [
  ['definition', /definition|définition|определение/iu],
  ['partOfSpeech', /part of speech|pos$|catégorie|nature|часть речи/iu],
  ['note', /note|comment|remarque|примечан|комментар/iu],
  ['source', /source|reference|référence|источник/iu],
];

/**
 * The concepts of a table, one a row: what each column is is told by the headings, or, in a table of two or more columns without headings, by the
 * alphabet. Delimiter and encoding are found.
 * @throws ImportRefused empty, unknown, encoding, binary, longLine, quotes, tooLarge
 */
export async function readTermTable(bytes: FileBytes): Promise<GlossaryEntry[]> {
  const encoding = await encodingOfFile(bytes);
  const rows: TableRow[] = [];
  for (const delimiter of ['\t', ';', ','] as const) {
    rows.length = 0;
    for await (const row of readTable(bytes, { encoding, delimiter })) {
      if (rows.length > MOST_ENTRIES) throw new ImportRefused('tooLarge', `more than ${MOST_ENTRIES} rows`, row.line);
      rows.push(row);
      if (rows.length === 1 && row.cells.length < 2) break;
    }
    if ((rows[0]?.cells.length ?? 0) >= 2) break;
  }
  const [first, ...rest] = rows;
  if (!first) throw new ImportRefused('empty', 'there are no rows in the file');
  if (first.cells.length < 2) throw new ImportRefused('unknown', 'the file has one column; a glossary has at least two', first.line);
  const headed = first.cells.map(columnOf);
  const hasHeading = headed.some((column) => column?.field === 'term');
  const columns = hasHeading ? headed : byAlphabet(rows);
  if (!columns.some((column) => column?.field === 'term')) {
    throw new ImportRefused('unknown', 'no column is known to be French or Russian: name them fr and ru in the first row', first.line);
  }
  return (hasHeading ? rest : rows).map((row) => entryOf(row, columns));
}

function columnOf(heading: string): Column | null {
  const known = COLUMNS.find(([name]) => name === heading.trim().toLowerCase());
  if (known) return known[1];
  const lang = LANGUAGES.find(([, words]) => words.test(heading))?.[0];
  const field = FIELDS.find(([, words]) => words.test(heading))?.[0];
  if (field === 'definition') return { field, lang: lang ?? 'fr' };
  if (field !== undefined) return { field };
  if (lang === undefined) return null;
  return { field: 'term', lang, status: FORBIDDEN.test(heading) ? 'forbidden' : ADMITTED.test(heading) ? 'admitted' : 'preferred' };
}

/** Without headings the first column of each alphabet is the term. */
function byAlphabet(rows: readonly TableRow[]): (Column | null)[] {
  const width = Math.max(...rows.slice(0, 50).map(({ cells }) => cells.length));
  const found: (Column | null)[] = Array.from({ length: width }, () => null);
  for (const lang of LANGS) {
    const alphabet = lang === 'ru' ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u;
    const at = found.findIndex((column, index) => {
      const cells = rows
        .slice(0, 50)
        .map(({ cells: row }) => row[index] ?? '')
        .filter((cell) => cell.trim() !== '');
      return column === null && cells.length > 0 && cells.filter((cell) => alphabet.test(cell)).length * 2 > cells.length;
    });
    if (at >= 0) found[at] = { field: 'term', lang, status: 'preferred' };
  }
  return found;
}

function entryOf({ line, cells }: TableRow, columns: readonly (Column | null)[]): GlossaryEntry {
  const problems: GlossaryProblem[] = [];
  const designations: Designation[] = [];
  const definition: Localized = {};
  const texts = { partOfSpeech: '', note: '', source: '' };
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    const text = cell.replace(/\s+/gu, ' ').trim();
    if (!column || text === '') continue;
    if (column.field === 'definition') definition[column.lang] = text;
    else if (column.field !== 'term') texts[column.field] = column.field === 'note' ? cell.trim() : text;
    else {
      for (const word of text.split(BETWEEN).map((each) => each.trim())) {
        if (word.length > LONGEST_TERM) problems.push({ line, reason: 'tooLong', detail: `${word.slice(0, 60)}…` });
        else if (word !== '') designations.push({ lang: column.lang, text: word, status: column.status, partOfSpeech: null });
      }
    }
  }
  const partOfSpeech = texts.partOfSpeech === '' ? null : readPartOfSpeech(texts.partOfSpeech);
  if (partOfSpeech === null && texts.partOfSpeech !== '') problems.push({ line, reason: 'partOfSpeech', detail: texts.partOfSpeech });
  if (designations.length === 0) return { line, term: null, problems: [...problems, { line, reason: 'noTerm', detail: '' }] };
  const preferred = new Set<Lang>();
  const term: TermInput = {
    designations: designations.slice(0, 100).map((each) => {
      // Of several words in the first column, the first is the one to use.
      const isSecond = each.status === 'preferred' && preferred.has(each.lang);
      preferred.add(each.lang);
      return { ...each, partOfSpeech, status: isSecond ? 'admitted' : each.status };
    }),
    definition,
    note: texts.note.slice(0, 5000),
    source: texts.source.slice(0, 2000),
  };
  return { line, term, problems };
}

/** A glossary as a table that reading knows again: a row for each concept, words of one status in one cell. */
export function writeTermTable(terms: Iterable<TermInput>, delimiter: ';' | '\t'): string {
  const rows = [COLUMNS.map(([heading]) => heading)];
  for (const term of terms) rows.push(COLUMNS.map(([, column]) => cellOf(term, column)));
  return writeTable(rows, delimiter);
}

function cellOf({ designations, definition, note, source }: TermInput, column: Column): string {
  if (column.field === 'term') {
    return designations
      .filter(({ lang, status }) => lang === column.lang && status === column.status)
      .map(({ text }) => text.replaceAll(BETWEEN, '/'))
      .join(` ${BETWEEN} `);
  }
  if (column.field === 'definition') return definition[column.lang] ?? '';
  if (column.field === 'partOfSpeech') return designations.find(({ partOfSpeech }) => partOfSpeech !== null)?.partOfSpeech ?? '';
  return column.field === 'note' ? note : source;
}
