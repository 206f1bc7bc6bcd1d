import type { ItemKind, Verification } from '../model/item.ts';
import type { Lang } from '../model/language.ts';

/** The fields a search may name, as English names them. */
export const SEARCH_FIELDS = ['speaker', 'org', 'tag', 'kind', 'lang', 'missing', 'status', 'from', 'to', 'source'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** The values of `kind:`, `lang:`, `missing:` and `status:`. */
export type SearchFieldValue = ItemKind | Lang | Verification | 'expired';

/** What a language calls fields and values: folded, without hyphens. */
export interface SearchFieldWords {
  readonly fields: Readonly<Record<SearchField, readonly string[]>>;
  readonly values: Readonly<Record<SearchFieldValue, readonly string[]>>;
}
