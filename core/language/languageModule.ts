import type { Quantity } from '../model/quantity.ts';
import type { QuantityReading } from './quantityReading.ts';
import type { Typography } from './typesetting.ts';
import type { ValueReading } from './valueReading.ts';
import type { TimeHints, WrittenDate } from './writtenDate.ts';

/** What a document language supplies. Each language has a folder; `index.ts` is the registry. */
export interface LanguageModule {
  /** A quantity as an editor of the language writes it inside a sentence, with no-break spaces where a line may not end. */
  writeQuantity(quantity: Quantity): string;
  /** A date of any precision: `2018`, `2018-10` or `2018-10-03`. */
  writeDate(date: string): string;
  /** A period from one date to another, both of any precision; the parts they share are written once. */
  writeDateRange(from: string, to: string): string;
  /** The same as an adverbial of time, as it stands in a sentence. */
  writeDuring(from: string, to: string): string;
  /** How long a function was held; an end that is null is not known, or still to come. */
  writeTenure(from: string | null, to: string | null): string;
  /** The dates and periods of a text, as written. */
  readDates(text: string): WrittenDate[];
  /** By which words a text tells when it was written. */
  readonly timeHints: TimeHints;
  /** How quantities are read in a text. */
  readonly quantities: QuantityReading;
  /** How its documents are set: spaces, quotation marks, dashes, ordinals. */
  readonly typography: Typography;
  /** How its texts say times, ordinals, days and months, so that two texts can be compared by value. */
  readonly values: ValueReading;
}
