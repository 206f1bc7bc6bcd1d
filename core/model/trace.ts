import { z } from 'zod';
import { verificationSchema } from './item.ts';
import { langSchema } from './language.ts';
import { idSchema } from './record.ts';

/** Where an item of an exported file came from, as the file says. Offsets are UTF-16 code units in the source's text. */
export const tracedSourceSchema = z.object({
  id: idSchema,
  /** The source as a reference, in its own language. */
  reference: z.string(),
  start: z.int(),
  end: z.int(),
});
export type TracedSource = z.infer<typeof tracedSourceSchema>;

/** What an exported file says of itself: the briefing it was made from, and the library items in it with their sources. */
export const fileTraceSchema = z.object({
  briefingId: idSchema,
  /** The briefing's revision at the export. */
  revision: z.int().min(1),
  reference: z.string(),
  /** `sha256-` and the hash of the content, in hexadecimal: see `fingerprint`. */
  fingerprint: z.string(),
  items: z.array(z.object({ id: idSchema, revision: z.int().min(1), sources: z.array(tracedSourceSchema) })),
});
export type FileTrace = z.infer<typeof fileTraceSchema>;

/**
 * Whether a piece of a file still agrees with the library. `agrees`: it says what its item says. `changed`: the item has been written
 * since, and says something else. `altered`: the item has not, so the words were changed in the document. `gone`: the item is not in
 * this library any more. Differences of spaces, quotation marks and dashes are typography.
 */
export const agreementSchema = z.enum(['agrees', 'changed', 'altered', 'gone']);
export type Agreement = z.infer<typeof agreementSchema>;

export const tracedPieceSchema = z.object({
  itemId: idSchema,
  lang: langSchema.nullable(),
  /** As it stands in the file. */
  text: z.string(),
  agreement: agreementSchema,
  /** What the item says now, where that differs. */
  now: z.string().nullable(),
  verification: verificationSchema.nullable(),
  /** As the file says; of a file that does not say, as the library does. */
  sources: z.array(tracedSourceSchema),
});
export type TracedPiece = z.infer<typeof tracedPieceSchema>;

/** A Word file held against the library. */
export const traceReportSchema = z.object({
  /** Null when the file says nothing about itself, because another program removed it. */
  file: fileTraceSchema.omit({ items: true }).nullable(),
  /** The file's briefing as it is now: `same` content, `changed` since, or not in this library. */
  briefing: z.enum(['same', 'changed', 'gone']).nullable(),
  pieces: z.array(tracedPieceSchema),
});
export type TraceReport = z.infer<typeof traceReportSchema>;
