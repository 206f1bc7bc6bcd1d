import { z } from 'zod';
import { langSchema } from './language.ts';
import { idSchema } from './record.ts';

/** What is found by looking at the library and at the state of the texts. */
const documentCodes = ['missingText', 'staleText', 'emptyTitle', 'quotationAltered', 'itemChanged', 'itemGone'] as const;

/** What is found by holding the two languages of a text against each other, or one of them against its own rules. */
const textCodes = [
  'numberDiffers',
  'numberMissing',
  'unitDiffers',
  'dateDiffers',
  'dateMissing',
  'timeDiffers',
  'timeMissing',
  'sameText',
  'untranslated',
  'quotationMissing',
  'pieceMissing',
  'termNotUsed',
  'termForbidden',
  'nameDiffers',
  'finalMarkDiffers',
  'unbalanced',
  'spacing',
  'doubledWord',
  'notesDiffer',
  'linksDiffer',
  'marksDiffer',
  'lengthDiffers',
  'sentencesDiffer',
  'capitalDiffers',
  'inconsistent',
] as const;

export const findingCodeSchema = z.enum([...documentCodes, ...textCodes]);
export type FindingCode = z.infer<typeof findingCodeSchema>;
export type TextFindingCode = (typeof textCodes)[number] | 'quotationAltered';

/** A passage of a running text: UTF-16 offsets, end exclusive. */
export const textRangeSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });

/** A change of the running text of a side that puts a finding right without changing what it says. */
export const textEditSchema = z.object({ ...textRangeSchema.shape, text: z.string() });

/** Which text of a block: its own, its caption, or a cell of its table. */
export const textPartSchema = z.union([z.literal('text'), z.literal('caption'), z.object({ row: z.int().min(0), column: z.int().min(0) })]);

/** A finding about a briefing, with the place it is about. `detail` fills the translated message. */
export const findingSchema = z.object({
  code: findingCodeSchema,
  severity: z.enum(['error', 'warning', 'note']),
  blockId: idSchema.nullable(),
  lang: langSchema.nullable(),
  detail: z.record(z.string(), z.string()),
  part: textPartSchema,
  /** The passages it is about, in each language that has one. */
  places: z.partialRecord(langSchema, textRangeSchema),
  /** The changes of the text in `lang` that put it right; none where somebody has to decide. In order, without overlap. */
  fix: z.array(textEditSchema),
  /** The same for the same fault of the same words, wherever they stand: what has been passed over is known by it. */
  key: z.string(),
  /** It is passed over in this block, or wherever it comes up; absent where nobody has said so. */
  passedOver: z.enum(['here', 'always']).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** A finding to be passed over: in one block of one briefing, or wherever it comes up in the library. */
export const passedOverSchema = z.object({ key: z.string().min(1), briefingId: idSchema.nullable(), blockId: idSchema.nullable() });
export type PassedOver = z.infer<typeof passedOverSchema>;
