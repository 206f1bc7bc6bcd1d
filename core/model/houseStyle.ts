import { z } from 'zod';
import { idSchema, instantSchema } from './record.ts';

/** The house styles that come with the program (`resources/styles/ID.json`): how a Word file looks. */
export const houseStyleIdSchema = z.enum(['french-administrative', 'russian-official', 'neutral']);
export type HouseStyleId = z.infer<typeof houseStyleIdSchema>;

const millimetres = z.number().min(0).max(100);
const points = z.number().min(0).max(200);
const fontSchema = z.object({ name: z.string().min(1).max(64), instead: z.string().max(64) });
const hexColour = z.string().regex(/^[0-9A-F]{6}$/);

/** How paragraphs of one kind look. Lengths across in mm, down and font sizes in points; `line` is a multiple of the font's own. */
const paragraphLookSchema = z.object({
  font: z.enum(['body', 'heading']).optional(),
  size: points.optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  caps: z.boolean().optional(),
  smallCaps: z.boolean().optional(),
  color: hexColour.optional(),
  align: z.enum(['left', 'center', 'right', 'both']).optional(),
  before: points.optional(),
  after: points.optional(),
  line: z.number().min(0.8).max(3).optional(),
  left: millimetres.optional(),
  right: millimetres.optional(),
  firstLine: millimetres.optional(),
  hanging: millimetres.optional(),
  /** A rule beside the text, and its colour. */
  rule: z.object({ side: z.enum(['left', 'top', 'bottom']), color: hexColour, width: z.number().min(0.25).max(6) }).optional(),
  shade: hexColour.optional(),
});
export type ParagraphLook = z.infer<typeof paragraphLookSchema>;

/** What a house prescribes for its documents, as data. */
export const houseStyleSchema = z.object({
  id: z.string(),
  page: z.object({
    top: millimetres,
    bottom: millimetres,
    left: millimetres,
    right: millimetres,
    header: millimetres,
    footer: millimetres,
  }),
  /** Fonts by name, each with the free one of the same widths that stands in where it is missing. */
  fonts: z.object({ body: fontSchema, heading: fontSchema }),
  accent: hexColour,
  /** The head of a letter: `left` as in France, `corner` as GOST R 7.0.97-2016 has it. */
  head: z.enum(['left', 'corner']),
  /** `footer`: page and number of pages at the foot. `header`: the number alone in the middle of the top margin, from page 2 on. */
  pageNumbers: z.enum(['footer', 'header']),
  /** Signs of the levels of a bulleted list, repeated beyond the last. */
  bullets: z.array(z.string().min(1)).min(1),
  /** Formats of the levels of a numbered list: `%1.`, `%2)`; decimal, lowerLetter, lowerRoman or russianLower. */
  numbers: z.array(z.object({ format: z.enum(['decimal', 'lowerLetter', 'lowerRoman', 'russianLower']), after: z.string() })).min(1),
  /** First indent of a list, and further indent of each level, mm. */
  listIndent: z.object({ first: millimetres, step: millimetres }),
  table: z.object({ border: hexColour, headerShade: hexColour, cellPadding: millimetres }),
  looks: z.object({
    body: paragraphLookSchema,
    title: paragraphLookSchema,
    subtitle: paragraphLookSchema,
    heading1: paragraphLookSchema,
    heading2: paragraphLookSchema,
    heading3: paragraphLookSchema,
    list: paragraphLookSchema,
    quote: paragraphLookSchema,
    note: paragraphLookSchema,
    warning: paragraphLookSchema,
    person: paragraphLookSchema,
    figure: paragraphLookSchema,
    caption: paragraphLookSchema,
    sender: paragraphLookSchema,
    requisite: paragraphLookSchema,
    addressee: paragraphLookSchema,
    signature: paragraphLookSchema,
    tableText: paragraphLookSchema,
    tableHeader: paragraphLookSchema,
    source: paragraphLookSchema,
    contentsHeading: paragraphLookSchema,
    contents: paragraphLookSchema,
    footnote: paragraphLookSchema,
    header: paragraphLookSchema,
    footer: paragraphLookSchema,
    marking: paragraphLookSchema,
    languageName: paragraphLookSchema,
  }),
});
export type HouseStyle = z.infer<typeof houseStyleSchema>;
export type LookName = keyof HouseStyle['looks'];
export const lookNameSchema = houseStyleSchema.shape.looks.keyof();

/** A house style somebody made: kept with the library, under a name. */
export const keptStyleSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(200),
  style: houseStyleSchema,
  createdAt: instantSchema,
});
export type KeptStyle = z.infer<typeof keptStyleSchema>;
