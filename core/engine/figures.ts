import { findStatistics } from '../capture/statistics.ts';
import type { FigureReader } from '../translation/checks/value.ts';

/** How capture reads the figures of a text, for those who must not know capture. */
export const readFigures: FigureReader = (text, lang) =>
  findStatistics(text, lang, null).map(({ start, end, value, value_max: max, unit, dimension }) => ({
    start,
    end,
    value,
    max,
    unit,
    dimension,
  }));
