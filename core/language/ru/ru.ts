import type { LanguageModule } from '../languageModule.ts';
import { readDates, timeHints } from './dates.ts';
import { writeDate, writeDateRange, writeDuring, writeTenure } from './dateText.ts';
import { quantities } from './quantities.ts';
import { writeQuantity } from './quantityText.ts';
import { russianTypography as typography } from './typography.ts';
import { values } from './values.ts';

/** Russian as the documents need it. */
export const ru: LanguageModule = {
  writeQuantity,
  writeDate,
  writeDateRange,
  writeDuring,
  writeTenure,
  readDates,
  timeHints,
  quantities,
  typography,
  values,
};
