import { shiftDecimal } from '../../language/decimal.ts';
import { writeQuantity } from '../../language/index.ts';
import type { CsvField, CsvMapping, ImportProblem, ImportProblemReason } from '../../model/importing.ts';
import { type ItemInput, type ItemText, itemKindSchema, textStateSchema, verificationSchema } from '../../model/item.ts';
import { LANGS, type Lang, type Localized, langSchema } from '../../model/language.ts';
import { approximationSchema, decimalSchema, dimensionSchema, type Quantity, type SeriesPoint } from '../../model/quantity.ts';
import { partialDateSchema } from '../../model/record.ts';
import { readCellDate, readDecimal, readUnit, splitUnit } from './cells.ts';
import { unitInHeading } from './headings.ts';
import type { TableRow } from './readTable.ts';

/** A row that can become an item. Which source it stands in is for the library to say. */
export interface RowItem {
  line: number;
  /** The item's own id, when the table gives one. */
  id: string | null;
  /** The title of the source the row names; null when it names none. */
  source: string | null;
  item: ItemInput;
}

export type RowResult = { item: RowItem; problems: null } | { item: null; problems: ImportProblem[] };

const SHOWN_CHARACTERS = 80;

/** The state of a verification in the words of French and Russian tables. */
const STATUS_WORDS: Readonly<Record<string, string>> = {
  vérifié: 'verified',
  verifie: 'verified',
  'non vérifié': 'unverified',
  contesté: 'disputed',
  remplacé: 'superseded',
  проверено: 'verified',
  'не проверено': 'unverified',
  оспорено: 'disputed',
  заменено: 'superseded',
};

/** Makes items of rows by a mapping; `headings` are the cells of the first row, empty without one. */
export function rowReader(mapping: CsvMapping, headings: readonly string[]): (row: TableRow) => RowResult {
  return (row) => new RowReading(mapping, headings, row).result();
}

class RowReading {
  readonly #mapping: CsvMapping;
  readonly #headings: readonly string[];
  readonly #row: TableRow;
  readonly #problems: ImportProblem[] = [];

  constructor(mapping: CsvMapping, headings: readonly string[], row: TableRow) {
    this.#mapping = mapping;
    this.#headings = headings;
    this.#row = row;
  }

  result(): RowResult {
    const { cells, line } = this.#row;
    const { columns, kind: kindOfTable } = this.#mapping;
    if (cells.length < columns.length || cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      this.#problem('cells', null, `${cells.length} ≠ ${columns.length}`);
      return { item: null, problems: this.#problems };
    }
    const kind = this.#word('kind', itemKindSchema.options) ?? kindOfTable;
    if (kind === 'quote') this.#problem('quote', this.#column('kind'), kind);
    const item = kind === 'statistic' ? this.#statistic() : this.#fact();
    if (item === null || this.#problems.length > 0) return { item: null, problems: this.#problems };
    return { item: { line, id: this.#text('id'), source: this.#text('source'), item }, problems: null };
  }

  #fact(): ItemInput | null {
    const texts = this.#texts();
    if (Object.keys(texts).length === 0) this.#problem('noText', null, '');
    return { kind: 'fact', ...this.#shared(texts) };
  }

  #statistic(): ItemInput | null {
    const quantity = this.#quantity();
    if (quantity === null) return null;
    const [measure, period, geography] = [this.#localized('measure'), this.#localized('period'), this.#localized('geography')];
    const written = this.#texts();
    const texts = Object.keys(written).length > 0 ? written : lineOf(quantity.quantity, measure, period, geography);
    if (Object.keys(texts).length === 0) this.#problem('noText', null, '');
    return { kind: 'statistic', ...this.#shared(texts), ...quantity, measure, period, geography };
  }

  #shared(texts: Partial<Record<Lang, ItemText>>) {
    const { lang } = this.#mapping;
    const [onlyLang = lang] = texts[lang] === undefined ? LANGS.filter((other) => texts[other] !== undefined) : [lang];
    const expires = this.#date('expires');
    return {
      originalLang: this.#word('originalLang', langSchema.options) ?? onlyLang,
      texts,
      date: this.#date('date'),
      tags: readTags(this.#text('tags') ?? ''),
      status: this.#word('status', verificationSchema.options, STATUS_WORDS) ?? ('unverified' as const),
      ...(expires !== null && { expires }),
      excerpts: [],
    };
  }

  #texts(): Partial<Record<Lang, ItemText>> {
    const texts: Partial<Record<Lang, ItemText>> = {};
    for (const lang of LANGS) {
      const text = this.#text(`text.${lang}`);
      if (text === null) continue;
      const state = this.#word(`state.${lang}`, textStateSchema.options);
      texts[lang] = { text, state: state ?? (lang === this.#mapping.lang ? 'reviewed' : 'translated') };
    }
    return texts;
  }

  #localized(field: 'measure' | 'period' | 'geography'): Localized {
    const result: Localized = {};
    for (const lang of LANGS) {
      const text = this.#text(`${field}.${lang}`);
      if (text !== null) result[lang] = text;
    }
    return result;
  }

  #quantity(): { quantity: Quantity; series: SeriesPoint[] } | null {
    const valueAt = this.#column('value');
    const points = this.#mapping.columns.flatMap((field, column) => (field === 'point' ? [column] : []));
    const cell = this.#text('value');
    const split = splitUnit(cell ?? '');
    const written = this.#text('unit') ?? (split.unit || unitInHeading(this.#headings[valueAt ?? points[0] ?? -1] ?? ''));
    const meant = readUnit(written, this.#mapping.lang);
    // A table that gives the scale gives values in full, and units as they are kept.
    const scaleCell = this.#text('scale');
    const places = scaleCell === null ? (meant?.scale ?? 0) + (meant?.power ?? 0) : 0;
    const scale = scaleCell === null ? (meant?.scale ?? 0) : this.#wholeNumber('scale', scaleCell);
    const series = [...this.#points(points, places), ...this.#series()];
    const value = cell === null ? (series.at(-1)?.value ?? null) : this.#decimal(split.number, valueAt, places);
    if (value === null) {
      if (cell === null) this.#problem('noValue', valueAt, '');
      return null;
    }
    const maxCell = this.#text('valueMax');
    const valueMax = maxCell === null ? null : this.#decimal(splitUnit(maxCell).number, this.#column('valueMax'), places);
    if (valueMax !== null && Number(valueMax) < Number(value)) this.#problem('range', this.#column('valueMax'), maxCell ?? '');
    const quantity: Quantity = {
      value,
      valueMax,
      unit: scaleCell === null ? (meant?.unit ?? '') : written,
      dimension: this.#word('dimension', dimensionSchema.options) ?? meant?.dimension ?? 'other',
      scale,
      approx: this.#word('approx', approximationSchema.options) ?? 'exact',
    };
    return { quantity, series };
  }

  #points(columns: readonly number[], places: number): SeriesPoint[] {
    return columns.flatMap((column) => {
      const cell = (this.#row.cells[column] ?? '').trim();
      const period = readCellDate(this.#headings[column] ?? '');
      if (cell === '' || period === null) return [];
      const value = this.#decimal(splitUnit(cell).number, column, places);
      return value === null ? [] : [{ period, value }];
    });
  }

  /** A whole series in one cell, as the library writes it: `2019=980.5; 2020=1024`. */
  #series(): SeriesPoint[] {
    const cell = this.#text('series');
    if (cell === null) return [];
    return cell.split(/\s*;\s*/).flatMap((entry) => {
      const [period = '', value = ''] = entry.split('=');
      if (partialDateSchema.safeParse(period).success && decimalSchema.safeParse(value).success) return [{ period, value }];
      this.#problem('series', this.#column('series'), entry);
      return [];
    });
  }

  #decimal(cell: string, column: number | null, places: number): string | null {
    const value = readDecimal(cell, this.#mapping.dialect.decimal);
    if (value === null) this.#problem('number', column, cell);
    return value === null || places === 0 ? value : shiftDecimal(value, places);
  }

  #wholeNumber(field: CsvField, cell: string): number {
    const value = Number(cell);
    if (Number.isInteger(value) && value >= 0 && value <= 15) return value;
    this.#problem('number', this.#column(field), cell);
    return 0;
  }

  #date(field: CsvField): string | null {
    const cell = this.#text(field);
    if (cell === null) return null;
    const date = readCellDate(cell);
    if (date === null) this.#problem('date', this.#column(field), cell);
    return date;
  }

  #word<W extends string>(field: CsvField, words: readonly W[], others: Readonly<Record<string, string>> = {}): W | null {
    const cell = this.#text(field);
    if (cell === null) return null;
    const meant = others[cell.toLowerCase()] ?? cell;
    const word = words.find((known) => known.toLowerCase() === meant.toLowerCase());
    if (word === undefined) this.#problem('word', this.#column(field), cell);
    return word ?? null;
  }

  /** The cell of a field without the spaces around it; null when it is empty or there is no such column. */
  #text(field: CsvField): string | null {
    const column = this.#column(field);
    const written = column === null ? '' : (this.#row.cells[column] ?? '');
    const text = written.trim();
    if (text === '') return null;
    // A table that names its items was written by us: its texts come back to the letter.
    return /^(text|measure|period|geography)\./.test(field) && this.#mapping.columns.includes('id') ? written : text;
  }

  #column(field: CsvField): number | null {
    const column = this.#mapping.columns.indexOf(field);
    return column < 0 ? null : column;
  }

  #problem(reason: ImportProblemReason, column: number | null, value: string): void {
    const field = column === null ? '' : this.#headings[column] || (this.#mapping.columns[column] ?? '');
    const shown = value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value;
    this.#problems.push({ line: this.#row.line, column: column === null ? null : column + 1, field, value: shown, reason });
  }
}

/** Tags with semicolons between them, as the library writes them (`\\;` is one inside a tag), else with bars or commas. */
function readTags(cell: string): string[] {
  const parts: readonly string[] = cell.match(/(?:\\.|[^;\\]|\\$)+|;/gu) ?? [];
  const tags = parts.includes(';') ? parts.filter((part) => part !== ';') : cell.split(/\||,\s+/);
  return [...new Set(tags.map((tag) => tag.trim().replace(/\\([\\;])/g, '$1')).filter((tag) => tag !== ''))];
}

/** What a figure without a sentence says, as a line to be worked on: `Exportations de blé : 1,2 million de tonnes (2023, Maroc)`. */
function lineOf(quantity: Quantity, measure: Localized, period: Localized, geography: Localized): Partial<Record<Lang, ItemText>> {
  const texts: Partial<Record<Lang, ItemText>> = {};
  for (const lang of LANGS) {
    const what = measure[lang];
    if (what === undefined) continue;
    const around = [period[lang], geography[lang]].filter((part) => part !== undefined).join(', ');
    const colon = lang === 'fr' ? '\u00a0: ' : ': ';
    texts[lang] = { text: `${what}${colon}${writeQuantity(quantity, lang)}${around === '' ? '' : ` (${around})`}`, state: 'draft' };
  }
  return texts;
}
