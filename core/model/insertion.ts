import { z } from 'zod';
import { inlineSchema } from './inline.ts';
import { itemKindSchema } from './item.ts';
import { langSchema, localizedSchema } from './language.ts';
import { idSchema, partialDateSchema } from './record.ts';

/** How an item stands in a briefing as blocks of its own. */
export const blockFormSchema = z.enum(['quotation', 'reported', 'sentence', 'table', 'chart']);
export type BlockForm = z.infer<typeof blockFormSchema>;

/** How an item stands inside a sentence. `citation` is its source alone, as a note. */
export const inlineFormSchema = z.enum(['quote', 'reported', 'fact', 'figure', 'citation']);
export type InlineForm = z.infer<typeof inlineFormSchema>;

/** A piece of the library that is to be put where the caret stands. */
export const pieceRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('item'), id: idSchema, form: inlineFormSchema }),
  /** `long`: civility, full name, role and organisation; `short`: civility and family name. */
  z.object({ type: z.literal('person'), id: idSchema, form: z.enum(['long', 'short']) }),
  z.object({ type: z.literal('source'), id: idSchema }),
]);
export type PieceRequest = z.infer<typeof pieceRequestSchema>;

/** The words of a piece, in every language that has them. */
export const pieceWordingSchema = z.partialRecord(langSchema, z.array(inlineSchema));
export type PieceWording = z.infer<typeof pieceWordingSchema>;

/** A record that what was typed may mean. */
export const suggestionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('person'), id: idSchema, name: localizedSchema, role: localizedSchema }),
  z.object({
    type: z.literal('item'),
    id: idSchema,
    kind: itemKindSchema,
    text: localizedSchema,
    speaker: localizedSchema.nullable(),
    /** It has a value for several periods, of which a chart can be made. */
    isSeries: z.boolean(),
  }),
  z.object({
    type: z.literal('source'),
    id: idSchema,
    lang: langSchema,
    title: z.string(),
    publisher: z.string(),
    published: partialDateSchema.nullable(),
  }),
]);
export type Suggestion = z.infer<typeof suggestionSchema>;
