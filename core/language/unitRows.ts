import { dimensionSchema } from '../model/quantity.ts';
import type { UnitMeaning } from './quantityReading.ts';

/**
 * Reads the table of a language's units, a row each: `unit dimension factor: writing | writing`. `formsOf` gives every written
 * form of a writing. The keys of the result are the words of a form joined with a space. Throws when a dimension is unknown.
 */
export function unitRows(rows: string, formsOf: (writing: string) => readonly string[]): ReadonlyMap<string, UnitMeaning> {
  const units = new Map<string, UnitMeaning>();
  for (const row of rows.trim().split('\n')) {
    const [head = '', writings = ''] = row.split(': ');
    const [unit = '', dimension = '', factor = ''] = head.split(' ');
    const meaning: UnitMeaning = { unit, dimension: dimensionSchema.parse(dimension), factor: Number(factor) };
    for (const writing of writings.split(' | ')) for (const form of formsOf(writing)) units.set(form, meaning);
  }
  return units;
}
