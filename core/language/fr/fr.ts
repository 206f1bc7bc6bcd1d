import type { LanguageModule } from '../languageModule.ts';
import { readDates, timeHints } from './dates.ts';
import { writeDate, writeDateRange, writeDuring, writeTenure } from './dateText.ts';
import { quantities } from './quantities.ts';
import { writeQuantity } from './quantityText.ts';
import { frenchTypography as typography } from './typography.ts';
import { values } from './values.ts';

/** French as the documents need it. */
export const fr: LanguageModule = {
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
