import type { CsvField } from '../../model/importing.ts';
import type { Item } from '../../model/item.ts';
import type { Source } from '../../model/source.ts';
import { writeTable } from './writeTable.ts';

const COLUMNS = [
  'id',
  'kind',
  'originalLang',
  'text.fr',
  'state.fr',
  'text.ru',
  'state.ru',
  'date',
  'tags',
  'status',
  'expires',
  'value',
  'valueMax',
  'unit',
  'dimension',
  'scale',
  'approx',
  'measure.fr',
  'measure.ru',
  'period.fr',
  'period.ru',
  'geography.fr',
  'geography.ru',
  'series',
  'source',
] as const satisfies readonly CsvField[];

/**
 * Facts and statistics as a table that a spreadsheet opens and `readTable` reads back: the headings are the names of the
 * fields, decimals have a comma and cells a semicolon between them, as French and Russian spreadsheets expect. Quotes have speakers and exact
 * places in their sources, which a table cannot hold: they travel in a bundle.
 */
export function writeItemTable(items: readonly Item[], titleOf: (sourceId: Source['id']) => string | undefined): string {
  const rows = items.flatMap((item) => (item.kind === 'quote' ? [] : [rowOf(item, titleOf)]));
  return writeTable([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))], ';');
}

/** Semicolons between tags; one behind a single tag, too, so that a comma in it parts nothing. */
function writeTags(tags: readonly string[]): string {
  const written = tags.map((tag) => tag.replace(/[\\;]/g, '\\$&')).join('; ');
  return tags.length === 1 && /[,|\\]/.test(written) ? `${written};` : written;
}

function rowOf(
  item: Exclude<Item, { kind: 'quote' }>,
  titleOf: (sourceId: Source['id']) => string | undefined,
): Partial<Record<CsvField, string>> {
  const [excerpt] = item.excerpts;
  const comma = (decimal: string) => decimal.replace('.', ',');
  const every: Partial<Record<CsvField, string>> = {
    id: item.id,
    kind: item.kind,
    originalLang: item.originalLang,
    'text.fr': item.texts.fr?.text ?? '',
    'state.fr': item.texts.fr?.state ?? '',
    'text.ru': item.texts.ru?.text ?? '',
    'state.ru': item.texts.ru?.state ?? '',
    date: item.date ?? '',
    tags: writeTags(item.tags),
    status: item.status,
    expires: item.expires ?? '',
    source: (excerpt && titleOf(excerpt.sourceId)) ?? '',
  };
  if (item.kind === 'fact') return every;
  const { quantity, measure, period, geography, series } = item;
  return {
    ...every,
    value: comma(quantity.value),
    valueMax: comma(quantity.valueMax ?? ''),
    unit: quantity.unit,
    dimension: quantity.dimension,
    scale: String(quantity.scale),
    approx: quantity.approx,
    'measure.fr': measure.fr ?? '',
    'measure.ru': measure.ru ?? '',
    'period.fr': period.fr ?? '',
    'period.ru': period.ru ?? '',
    'geography.fr': geography.fr ?? '',
    'geography.ru': geography.ru ?? '',
    series: series.map((point) => `${point.period}=${point.value}`).join('; '),
  };
}
