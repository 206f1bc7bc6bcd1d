import { type CsvField, csvFieldSchema } from '../../core/model/importing.ts';

/** The only fields that several columns may have. */
const SHARED: readonly CsvField[] = ['ignore', 'point'];

/** Makes a column a field. A column that was that field until now is left out, since a row has each field once. */
export function withField(columns: readonly CsvField[], at: number, field: CsvField): CsvField[] {
  return columns.map((other, column) => (column === at ? field : other === field && !SHARED.includes(field) ? 'ignore' : other));
}

/** Gives a column the field of another one, and that one its own in exchange. */
export function exchanged(columns: readonly CsvField[], from: number, to: number): CsvField[] {
  const [taken, given] = [columns[from], columns[to]];
  if (taken === undefined || given === undefined) return [...columns];
  return columns.with(to, taken).with(from, given);
}

/** The fields a column can still be made. */
export function freeFields(columns: readonly CsvField[]): CsvField[] {
  return csvFieldSchema.options.filter((field) => field !== 'ignore' && (field === 'point' || !columns.includes(field)));
}
