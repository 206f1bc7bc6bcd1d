import { z } from 'zod';
import { langSchema, localizedSchema } from './language.ts';
import { quantitySchema, seriesPointSchema } from './quantity.ts';
import { idSchema, instantSchema, partialDateSchema, recordFields } from './record.ts';
import { excerptSchema } from './source.ts';

/** How far a text in one language has come. A language that has no text has no entry: it is `missing`. */
export const textStateSchema = z.enum(['draft', 'translated', 'reviewed', 'final']);
export type TextState = z.infer<typeof textStateSchema>;

export const itemTextSchema = z.object({ text: z.string(), state: textStateSchema });
export type ItemText = z.infer<typeof itemTextSchema>;

export const verificationSchema = z.enum(['unverified', 'verified', 'disputed', 'superseded']);
export type Verification = z.infer<typeof verificationSchema>;

export const itemKindSchema = z.enum(['quote', 'fact', 'statistic']);
export type ItemKind = z.infer<typeof itemKindSchema>;

const shared = {
  /** The language the item was first said or written in. */
  originalLang: langSchema,
  texts: z.partialRecord(langSchema, itemTextSchema),
  date: partialDateSchema.nullable(),
  tags: z.array(z.string()),
  status: verificationSchema,
  /** Who verified it and when. The library sets it when an item is saved as verified, and takes it away when it no longer is. */
  verified: z.object({ by: z.string(), at: instantSchema }).optional(),
  /** The last day on which a figure that ages may be used without looking again. */
  expires: partialDateSchema.optional(),
  /** The item to use instead of a superseded one; that one may be superseded in turn. */
  supersededBy: idSchema.optional(),
  /** Of an item in the bin: the one it was merged into, where its links now lead. */
  mergedInto: idSchema.optional(),
  excerpts: z.array(excerptSchema),
};

const quote = {
  kind: z.literal('quote'),
  ...shared,
  /** Direct speech keeps the exact words; reported speech keeps their content. */
  mode: z.enum(['direct', 'indirect']),
  speakerId: idSchema.nullable(),
  organisationId: idSchema.nullable(),
  /** The speaker's role as it was when the words were said. */
  role: localizedSchema,
};
const fact = { kind: z.literal('fact'), ...shared };
const statistic = {
  kind: z.literal('statistic'),
  ...shared,
  quantity: quantitySchema,
  /** What is measured: `les exportations vers le Maroc`. */
  measure: localizedSchema,
  period: localizedSchema,
  geography: localizedSchema,
  series: z.array(seriesPointSchema),
};

export const itemSchema = z.discriminatedUnion('kind', [
  z.object({ ...recordFields, ...quote }),
  z.object({ ...recordFields, ...fact }),
  z.object({ ...recordFields, ...statistic }),
]);
export type Item = z.infer<typeof itemSchema>;
export type Quote = Extract<Item, { kind: 'quote' }>;
export type Fact = Extract<Item, { kind: 'fact' }>;
export type Statistic = Extract<Item, { kind: 'statistic' }>;

/** An item as a caller hands it in: the library adds the record's own fields. */
export const itemInputSchema = z.discriminatedUnion('kind', [
  z.object({ id: idSchema.optional(), ...quote }),
  z.object({ id: idSchema.optional(), ...fact }),
  z.object({ id: idSchema.optional(), ...statistic }),
]);
export type ItemInput = z.infer<typeof itemInputSchema>;
