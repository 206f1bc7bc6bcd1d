import { z } from 'zod';
import { langSchema, localizedSchema } from './language.ts';
import { idSchema, recordFields } from './record.ts';

/** Whether a word is to be used: the one to use, another one that may stand, one that must not. */
export const termStatusSchema = z.enum(['preferred', 'admitted', 'forbidden']);
export type TermStatus = z.infer<typeof termStatusSchema>;

/** As TBX-Basic has them. */
export const partOfSpeechSchema = z.enum(['noun', 'verb', 'adjective', 'adverb', 'other']);
export type PartOfSpeech = z.infer<typeof partOfSpeechSchema>;

/** One word or group of words for a concept, in one language. */
export const designationSchema = z.object({
  lang: langSchema,
  text: z.string().trim().min(1).max(200),
  status: termStatusSchema,
  partOfSpeech: partOfSpeechSchema.nullable(),
});
export type Designation = z.infer<typeof designationSchema>;

const term = {
  /** What the concept is called in each language, in the order they are to be shown. */
  designations: z.array(designationSchema).min(1).max(100),
  definition: localizedSchema,
  note: z.string().max(5000),
  /** Where it was found or who decided it. */
  source: z.string().max(2000),
};

/** A concept of the glossary with what it is called in both languages. */
export const termSchema = z.object({ ...recordFields, ...term });
export type Term = z.infer<typeof termSchema>;
export const termInputSchema = z.object({ id: idSchema.optional(), ...term });
export type TermInput = z.infer<typeof termInputSchema>;

/** A term where it stands in a text: UTF-16 offsets of the running text. */
export const termUseSchema = z.object({
  termId: idSchema,
  /** Index in the designations of the term. */
  designation: z.int().min(0),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type TermUse = z.infer<typeof termUseSchema>;

/** What a glossary is written as: TBX-Basic of ISO 30042:2019 (version 3) or :2008 (version 2), or a table. */
export const glossaryFormatSchema = z.enum(['tbx3', 'tbx2', 'csv', 'tsv']);
export type GlossaryFormat = z.infer<typeof glossaryFormatSchema>;

/** An entry of an imported file that was passed over, or a part of one. */
export const glossaryProblemSchema = z.object({
  /** The line of the file on which it begins, from 1. */
  line: z.int(),
  /** `noTerm`: no word in either language; `tooLong`: a word of more than 200 characters; `status`, `partOfSpeech`: a value that is none. */
  reason: z.enum(['noTerm', 'tooLong', 'status', 'partOfSpeech']),
  detail: z.string(),
});
export type GlossaryProblem = z.infer<typeof glossaryProblemSchema>;

/** What importing a glossary did, or would do. */
export const glossaryReportSchema = z.object({
  added: z.int(),
  /** Concepts that were there under one of their words in each language, and have got what they lacked. */
  changed: z.int(),
  known: z.int(),
  passedOver: z.int(),
  /** The first thousand. */
  problems: z.array(glossaryProblemSchema),
});
export type GlossaryReport = z.infer<typeof glossaryReportSchema>;
