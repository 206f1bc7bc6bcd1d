import { z } from 'zod';
import { langSchema, localizedSchema } from './language.ts';
import { idSchema, partialDateSchema, recordFields } from './record.ts';

/**
 * The ways of writing a name in the other alphabet. From Cyrillic: French usage, then the standards. From Latin letters there
 * is no standard, since it hangs on whose name it is: a French one is transcribed by ear, an Arabic one in its French spelling
 * likewise, and a romanised Russian one goes back to what it was.
 */
export const transliterationSchema = z.enum(['frenchUsage', 'icao9303', 'gost52535', 'iso9', 'russianName', 'frenchName', 'arabicName']);
export type Transliteration = z.infer<typeof transliterationSchema>;

/** A name or another writing of a record that follows a standard, as somebody has confirmed. */
const spellingSchema = z.object({ text: z.string().min(1), by: transliterationSchema });
export type Spelling = z.infer<typeof spellingSchema>;

/** A person's name in one language. `family` is what a short form uses. */
export const personNameSchema = z.object({ full: z.string().min(1), family: z.string(), civility: z.string() });
export type PersonName = z.infer<typeof personNameSchema>;

export const genderSchema = z.enum(['feminine', 'masculine', 'unknown']);
export type Gender = z.infer<typeof genderSchema>;

/** A function held in an organisation, over a period. */
export const roleSchema = z.object({
  organisationId: idSchema.nullable(),
  title: localizedSchema,
  from: partialDateSchema.nullable(),
  to: partialDateSchema.nullable(),
});
export type Role = z.infer<typeof roleSchema>;

const person = {
  names: z.partialRecord(langSchema, personNameSchema),
  gender: genderSchema,
  roles: z.array(roleSchema),
  /** Other writings under which the person is found. */
  aliases: z.array(z.string()),
  spellings: z.array(spellingSchema).optional(),
  biography: localizedSchema,
};
export const personSchema = z.object({ ...recordFields, ...person });
export type Person = z.infer<typeof personSchema>;
export const personInputSchema = z.object({ id: idSchema.optional(), ...person });
export type PersonInput = z.infer<typeof personInputSchema>;

export const organisationNameSchema = z.object({ full: z.string().min(1), acronym: z.string() });
export type OrganisationName = z.infer<typeof organisationNameSchema>;

const organisation = {
  names: z.partialRecord(langSchema, organisationNameSchema),
  aliases: z.array(z.string()),
  spellings: z.array(spellingSchema).optional(),
  /** ISO 3166-1 alpha-2, or empty. */
  country: z.string().max(2),
  description: localizedSchema,
};
export const organisationSchema = z.object({ ...recordFields, ...organisation });
export type Organisation = z.infer<typeof organisationSchema>;
export const organisationInputSchema = z.object({ id: idSchema.optional(), ...organisation });
export type OrganisationInput = z.infer<typeof organisationInputSchema>;
