import { z } from 'zod';
import { citationSchema, itemRefSchema, nameRefSchema } from './inline.ts';
import { langSchema } from './language.ts';

/** What stands in a text for a record of the library. */
export const linkedPieceSchema = z.discriminatedUnion('type', [itemRefSchema, nameRefSchema, citationSchema]);
export type LinkedPiece = z.infer<typeof linkedPieceSchema>;

/** A piece in the text of a language. */
export const placedPieceSchema = z.object({ lang: langSchema, piece: linkedPieceSchema });
export type PlacedPiece = z.infer<typeof placedPieceSchema>;

/**
 * How a piece stands to its record. `changed`: `now` is the piece as it would be inserted today, `kept` the same words, held against the record as
 * it is today, so that nobody asks again.
 */
export const pieceStatusSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('current') }),
  z.object({ status: z.literal('gone') }),
  z.object({ status: z.literal('changed'), now: linkedPieceSchema, kept: linkedPieceSchema }),
]);
export type PieceStatus = z.infer<typeof pieceStatusSchema>;
