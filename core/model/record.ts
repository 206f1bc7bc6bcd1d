import { z } from 'zod';

/** UUIDv7 (RFC 9562): sorts by creation time. */
export const idSchema = z.string().min(1).max(64);
export type Id = z.infer<typeof idSchema>;

/** An instant, ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.iso.datetime();

/** A calendar date of reduced precision as in ISO 8601: `2018`, `2018-10` or `2018-10-03`. */
export const partialDateSchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/** What every stored record has. `revision` counts its writes, starting at 1. */
export const recordFields = {
  id: idSchema,
  revision: z.int().min(1),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  deletedAt: instantSchema.nullable(),
};

/** The fields of a record that the library sets, not the caller. */
export type Managed = 'revision' | 'createdAt' | 'updatedAt' | 'deletedAt';

/** The kinds of record a library keeps; the change log names them so. */
export const recordKindSchema = z.enum(['source', 'item', 'person', 'organisation', 'mission', 'template', 'briefing', 'thread', 'term']);
export type RecordKind = z.infer<typeof recordKindSchema>;
