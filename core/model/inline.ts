import { z } from 'zod';
import { idSchema } from './record.ts';

export const markSchema = z.enum(['bold', 'italic', 'underline', 'strikethrough', 'superscript', 'subscript']);
export type Mark = z.infer<typeof markSchema>;

export const textInlineSchema = z.object({ type: z.literal('text'), text: z.string(), marks: z.array(markSchema) });
export type TextInline = z.infer<typeof textInlineSchema>;

export const lineBreakSchema = z.object({ type: z.literal('lineBreak') });

/** Addresses a document may link to; anything else is refused when it enters. */
export const hrefSchema = z.string().regex(/^(https?:\/\/|mailto:)/i);
export const linkSchema = z.object({ type: z.literal('link'), href: hrefSchema, content: z.array(textInlineSchema) });

/** Somebody has taken the piece off its record: its words are the document's own, and no change of the record concerns them. */
const detachedSchema = z.literal(true).optional();

/**
 * A piece of the library in the text. `text` is what was inserted, so that an export never depends on a later edit;
 * `revision` is the record's at that moment, so that a refresh can show the difference.
 */
export const itemRefSchema = z.object({
  type: z.literal('itemRef'),
  itemId: idSchema,
  revision: z.int().min(1),
  /** `quote` direct words, `reported` their content, `fact` a sentence, `figure` a quantity inside a sentence. */
  form: z.enum(['quote', 'reported', 'fact', 'figure']),
  text: z.string(),
  marks: z.array(markSchema),
  detached: detachedSchema,
});
export type ItemRef = z.infer<typeof itemRefSchema>;

export const nameRefSchema = z.object({
  type: z.literal('nameRef'),
  personId: idSchema,
  revision: z.int().min(1),
  form: z.enum(['long', 'short']),
  text: z.string(),
  marks: z.array(markSchema),
  detached: detachedSchema,
});
export type NameRef = z.infer<typeof nameRefSchema>;

/** A reference to a source; it becomes a footnote. `text` is the reference as written when it was inserted. */
export const citationSchema = z.object({
  type: z.literal('citation'),
  sourceId: idSchema,
  revision: z.int().min(1),
  locator: z.string(),
  text: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

export const footnoteSchema = z.object({
  type: z.literal('footnote'),
  content: z.array(z.discriminatedUnion('type', [textInlineSchema, linkSchema, lineBreakSchema])),
});
export type Footnote = z.infer<typeof footnoteSchema>;

export const inlineSchema = z.discriminatedUnion('type', [
  textInlineSchema,
  lineBreakSchema,
  linkSchema,
  itemRefSchema,
  nameRefSchema,
  citationSchema,
  footnoteSchema,
]);
export type Inline = z.infer<typeof inlineSchema>;
