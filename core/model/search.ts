import { z } from 'zod';
import { itemKindSchema, itemSchema, verificationSchema } from './item.ts';
import { langSchema, localizedSchema } from './language.ts';
import { idSchema, instantSchema } from './record.ts';

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

/**
 * What is looked for. `query` may hold phrases, `-without`, `one OR other` and fields (`speaker:`, `from:`…); the other
 * properties are filters, each with its facet. Of the values of one filter any will do; all filters must hold.
 */
export const searchInputSchema = z.object({
  query: z.string(),
  kinds: z.array(itemKindSchema).optional(),
  /** Only items whose text in this language is found. */
  lang: langSchema.optional(),
  tag: z.string().optional(),
  statuses: z.array(verificationSchema).optional(),
  speakerIds: z.array(idSchema).optional(),
  organisationIds: z.array(idSchema).optional(),
  sourceIds: z.array(idSchema).optional(),
  /** Years of the items' dates. */
  years: z.array(z.int()).optional(),
  /** Only items that have no text in this language. */
  missing: langSchema.optional(),
  limit: z.int().min(1).max(1000).default(50),
  offset: z.int().min(0).default(0),
});
export type SearchInput = z.infer<typeof searchInputSchema>;

const namedFacetSchema = z.array(z.object({ id: idSchema, name: localizedSchema, count: z.int() }));

/**
 * How the items found are spread. Each facet counts what the other filters leave: choosing a kind does not hide how many
 * there are of the others. Lists begin with the most frequent and end after some dozens; years begin with the latest.
 */
export const searchFacetsSchema = z.object({
  kinds: z.record(itemKindSchema, z.int()),
  tags: z.array(z.object({ tag: z.string(), count: z.int() })),
  statuses: z.record(verificationSchema, z.int()),
  speakers: namedFacetSchema,
  organisations: namedFacetSchema,
  sources: z.array(z.object({ id: idSchema, title: z.string(), count: z.int() })),
  years: z.array(z.object({ year: z.int(), count: z.int() })),
  missing: z.record(langSchema, z.int()),
});
export type SearchFacets = z.infer<typeof searchFacetsSchema>;

/**
 * Of more items than are worth counting while somebody types, the latest are counted: then `totalIsLowerBound`, and
 * likewise `facetsAreLowerBounds` where that is so of one of the facets.
 */
export const searchResultSchema = z.object({
  total: z.int(),
  totalIsLowerBound: z.boolean(),
  hits: z.array(searchHitSchema),
  facets: searchFacetsSchema,
  facetsAreLowerBounds: z.boolean(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

/** A search kept under a name. */
export const savedSearchSchema = z.object({
  id: idSchema,
  name: z.string().min(1),
  input: searchInputSchema.omit({ limit: true, offset: true }),
  createdAt: instantSchema,
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;
