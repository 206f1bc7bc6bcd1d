import { z } from 'zod';
import { partialDateSchema } from './record.ts';

/** An exact decimal as text: `-1234.50`. Never a float in storage. */
export const decimalSchema = z.string().regex(/^-?\d+(\.\d+)?$/);

export const dimensionSchema = z.enum([
  'money',
  'percent',
  'count',
  'mass',
  'volume',
  'area',
  'length',
  'energy',
  'power',
  'duration',
  'multiple',
  'ratio',
  'temperature',
  'speed',
  'rate',
  'other',
]);
export type Dimension = z.infer<typeof dimensionSchema>;

/** How exactly a figure is meant. */
export const approximationSchema = z.enum(['exact', 'about', 'moreThan', 'lessThan', 'upTo', 'atLeast']);
export type Approximation = z.infer<typeof approximationSchema>;

/**
 * A normalised quantity. `value` is absolute (900 millions is `900000000`); `scale` is the power of ten it was or should be
 * written with (6 for millions); `unit` is an ISO 4217 code for money, `%`, a UCUM code where one exists, else the noun counted.
 */
export const quantitySchema = z.object({
  value: decimalSchema,
  valueMax: decimalSchema.nullable(),
  unit: z.string(),
  dimension: dimensionSchema,
  scale: z.int().min(0).max(15),
  approx: approximationSchema,
});
export type Quantity = z.infer<typeof quantitySchema>;

/** One point of a series, such as a year and its value. */
export const seriesPointSchema = z.object({ period: partialDateSchema, value: decimalSchema });
export type SeriesPoint = z.infer<typeof seriesPointSchema>;
