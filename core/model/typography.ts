import { z } from 'zod';
import { langSchema } from './language.ts';

/** What typography changes in a text. `joined`: a space that no line may end at; `other`: more than one of these at once. */
export const typographyKindSchema = z.enum(['joined', 'quotes', 'dashes', 'apostrophes', 'ellipses', 'ordinals', 'other']);
export type TypographyKind = z.infer<typeof typographyKindSchema>;

/** Changes of one kind in one language, with the first few of them in their surroundings. */
export const typographyChangeSchema = z.object({
  kind: typographyKindSchema,
  lang: langSchema,
  count: z.int().min(1),
  examples: z.array(z.object({ before: z.string(), after: z.string() })),
});
export type TypographyChange = z.infer<typeof typographyChangeSchema>;
