import { z } from 'zod';
import { genderSchema } from './authority.ts';
import { langSchema } from './language.ts';
import { approximationSchema, dimensionSchema } from './quantity.ts';
import { partialDateSchema } from './record.ts';

/** A passage of the captured text: UTF-16 code units, end exclusive; `text` is the slice itself. */
const passage = { text: z.string(), start: z.int().min(0), end: z.int().min(0) };

/** Which rule made a proposal, and the words it went by. */
const reason = { rule: z.string(), evidence: z.string() };

export const quoteProposalSchema = z.object({
  ...passage,
  kind: z.enum(['direct', 'indirect']),
  /** Fullest form of the name or designation in the article, in the nominative; null when nobody could be found. */
  speaker: z.string().nullable(),
  speakerGender: genderSchema,
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  /** The words that introduce or close the speech: `a souligné`. */
  cue: z.string().nullable(),
  ...reason,
});
export type QuoteProposal = z.infer<typeof quoteProposalSchema>;

export const statisticProposalSchema = z.object({
  ...passage,
  /** Absolute: 900 millions is 900000000. */
  value: z.number(),
  value_max: z.number().nullable(),
  unit: z.string(),
  dimension: dimensionSchema,
  approx: approximationSchema,
  what: z.string().nullable(),
  period: z.string().nullable(),
  ...reason,
});
export type StatisticProposal = z.infer<typeof statisticProposalSchema>;

export const dateProposalSchema = z.object({
  ...passage,
  /** ISO 8601: a date, a month, or an interval `2018-10-03/2018-10-04`. */
  iso: z.string(),
});
export type DateProposal = z.infer<typeof dateProposalSchema>;

export const personProposalSchema = z.object({
  name: z.string(),
  gender: genderSchema,
  role: z.string().nullable(),
  organisation: z.string().nullable(),
});
export type PersonProposal = z.infer<typeof personProposalSchema>;

export const sourceProposalSchema = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  published: partialDateSchema.nullable(),
  place: z.string().nullable(),
  /** Where a web page says it is found. */
  url: z.string().optional(),
});
export type SourceProposal = z.infer<typeof sourceProposalSchema>;

/** What capture proposes for one text. */
export const captureResultSchema = z.object({
  lang: langSchema,
  source: sourceProposalSchema,
  quotes: z.array(quoteProposalSchema),
  statistics: z.array(statisticProposalSchema),
  dates: z.array(dateProposalSchema),
  people: z.array(personProposalSchema),
  organisations: z.array(z.string()),
});
export type CaptureResult = z.infer<typeof captureResultSchema>;
