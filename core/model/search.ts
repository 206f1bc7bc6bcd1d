import { z } from 'zod';
import { itemKindSchema, itemSchema } from './item.ts';
import { langSchema, localizedSchema } from './language.ts';

/** A highlighted part of a text: UTF-16 offsets into it, end exclusive. */
export const highlightSchema = z.object({ start: z.int(), end: z.int() });
export type Highlight = z.infer<typeof highlightSchema>;

export const searchHitSchema = z.object({
  item: itemSchema,
  /** Language of the text that matched best. */
  lang: langSchema,
  highlights: z.array(highlightSchema),
  /** Speaker, organisation and source as a line of the list shows them, per language. */
  speaker: localizedSchema.nullable(),
  sourceTitle: z.string().nullable(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchInputSchema = z.object({
  query: z.string(),
  kinds: z.array(itemKindSchema).optional(),
  lang: langSchema.optional(),
  tag: z.string().optional(),
  limit: z.int().min(1).max(1000).default(50),
  offset: z.int().min(0).default(0),
});
export type SearchInput = z.infer<typeof searchInputSchema>;

/** `facets` count what the other filters leave: choosing a kind does not hide how many there are of the others. */
export const searchResultSchema = z.object({
  total: z.int(),
  hits: z.array(searchHitSchema),
  facets: z.object({ kinds: z.record(itemKindSchema, z.int()), tags: z.array(z.object({ tag: z.string(), count: z.int() })) }),
});
export type SearchResult = z.infer<typeof searchResultSchema>;
