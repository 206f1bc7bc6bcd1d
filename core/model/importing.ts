import { z } from 'zod';
import { langSchema, localizedSchema } from './language.ts';
import { idSchema, recordKindSchema } from './record.ts';

/** What can be taken into the library, told by the content of the file. */
export const importFormatSchema = z.enum(['csv', 'ris', 'bibtex', 'csl', 'bundle']);
export type ImportFormat = z.infer<typeof importFormatSchema>;

/**
 * What a column of a table can be. `point` is a column of values whose heading is their period (`2019`, `2020-03`): such
 * columns make the series of the row's statistic.
 */
export const csvFieldSchema = z.enum([
  'ignore',
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
  'point',
  'series',
  'source',
]);
export type CsvField = z.infer<typeof csvFieldSchema>;

/** How the bytes of a table are cut into cells, and its numbers read. */
export const csvDialectSchema = z.object({
  /** A label of the WHATWG Encoding standard. */
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251', 'koi8-r', 'ibm866', 'macintosh']),
  delimiter: z.enum([',', ';', '\t', '|']),
  decimal: z.enum([',', '.']),
  /** The first row names the columns. */
  header: z.boolean(),
});
export type CsvDialect = z.infer<typeof csvDialectSchema>;

/** How a table becomes items: what its rows are, in which language texts without one are, and what each column is. */
export const csvMappingSchema = z.object({
  dialect: csvDialectSchema,
  /** What a row is that does not say its kind itself. */
  kind: z.enum(['statistic', 'fact']),
  lang: langSchema,
  /** One field for each column; of the fields only `point` and `ignore` may stand more than once. */
  columns: z.array(csvFieldSchema),
});
export type CsvMapping = z.infer<typeof csvMappingSchema>;

export const csvColumnSchema = z.object({
  /** The heading, or empty without one. */
  name: z.string(),
  /** The first cells that are not empty, as they are written. */
  samples: z.array(z.string()),
  type: z.enum(['number', 'date', 'text', 'empty']),
});
export type CsvColumn = z.infer<typeof csvColumnSchema>;

export const csvInspectionSchema = z.object({
  columns: z.array(csvColumnSchema),
  /** The first rows behind the heading, as they are written. */
  rows: z.array(z.array(z.string())),
  /** What tells this table from others when its mapping is remembered: its headings. */
  signature: z.string(),
  /** The mapping remembered for tables with these headings, else the one the headings and cells suggest. */
  mapping: csvMappingSchema,
  remembered: z.boolean(),
});
export type CsvInspection = z.infer<typeof csvInspectionSchema>;

/** More problems than anybody reads; how many lines have one is told all the same. */
export const MOST_PROBLEMS_LISTED = 10_000;

/** What is wrong with a row of a table or an entry of a bibliography; the interface has a sentence and a remedy for each. */
export const importProblemReasonSchema = z.enum([
  'cells',
  'number',
  'range',
  'date',
  'unit',
  'word',
  'series',
  'noValue',
  'noText',
  'quote',
  'syntax',
  'noTitle',
]);
export type ImportProblemReason = z.infer<typeof importProblemReasonSchema>;

export const importProblemSchema = z.object({
  /** The line of the file, from 1. Of CSL-JSON, the place of the entry in the list, from 1. */
  line: z.int(),
  /** The column, from 1; null when the row as a whole is meant. */
  column: z.int().nullable(),
  /** The heading of the column, or the field. */
  field: z.string(),
  /** What stands there, cut short. */
  value: z.string(),
  reason: importProblemReasonSchema,
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** A record that was changed both here and in the bundle since they were the same. */
export const importConflictSchema = z.object({
  kind: recordKindSchema,
  id: idSchema,
  label: localizedSchema,
  /** The record as it is here; null when it is in the bin. */
  mine: z.record(z.string(), z.json()).nullable(),
  theirs: z.record(z.string(), z.json()),
  /** What was, or would be, done. */
  choice: z.enum(['mine', 'theirs']),
});
export type ImportConflict = z.infer<typeof importConflictSchema>;

const perKind = z.object({
  source: z.int(),
  item: z.int(),
  person: z.int(),
  organisation: z.int(),
  mission: z.int(),
  template: z.int(),
  briefing: z.int(),
  thread: z.int(),
  term: z.int(),
});
export type ImportCounts = z.infer<typeof perKind>;

/** What an import did, or in a dry run would do. */
export const importReportSchema = z.object({
  format: importFormatSchema,
  /** Whether it was written: not in a dry run, and not when problems were found and were not to be passed over. */
  stored: z.boolean(),
  added: perKind,
  changed: perKind,
  /** Records of the file the library has already. */
  known: perKind,
  /** People and organisations that are the same as one of the library under another id. */
  matched: z.int(),
  conflicts: z.array(importConflictSchema),
  /** How many rows or entries have a problem; `problems` lists them in the order of the file, at most 10,000. */
  problemRows: z.int(),
  problems: z.array(importProblemSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** Why a file cannot be imported at all. */
export const importRefusalSchema = z.enum([
  'empty',
  'tooLarge',
  'longLine',
  'quotes',
  'encoding',
  'binary',
  'unknown',
  'mapping',
  'damaged',
  'newer',
  'unsafe',
  'bomb',
  'gone',
]);
export type ImportRefusal = z.infer<typeof importRefusalSchema>;
