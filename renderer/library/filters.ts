import type { ItemKind, Verification } from '../../core/model/item.ts';
import type { Lang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import type { SavedSearch, SearchInput } from '../../core/model/search.ts';

/** What the list of the library is narrowed to, besides the words that are searched. Of the values of one filter any will do. */
export interface Filters {
  kinds: readonly ItemKind[];
  statuses: readonly Verification[];
  speakerIds: readonly Id[];
  organisationIds: readonly Id[];
  sourceIds: readonly Id[];
  years: readonly number[];
  tag: string | null;
  lang: Lang | null;
  missing: Lang | null;
}

export const NO_FILTERS: Filters = {
  kinds: [],
  statuses: [],
  speakerIds: [],
  organisationIds: [],
  sourceIds: [],
  years: [],
  tag: null,
  lang: null,
  missing: null,
};

/** The filters as the engine takes them: only those that narrow something. */
export function searchFilters(filters: Filters): Partial<SearchInput> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== null)));
}

/** The filters of a search that was kept. */
export function filtersOf(input: SavedSearch['input']): Filters {
  const { kinds = [], statuses = [], speakerIds = [], organisationIds = [], sourceIds = [], years = [], tag, lang, missing } = input;
  return { kinds, statuses, speakerIds, organisationIds, sourceIds, years, tag: tag ?? null, lang: lang ?? null, missing: missing ?? null };
}

/** Whether two searches ask for the same. */
export function isSameSearch(one: SavedSearch['input'], other: SavedSearch['input']): boolean {
  const plain = (input: SavedSearch['input']) => JSON.stringify([input.query.trim(), filtersOf(input)]);
  return plain(one) === plain(other);
}

/** The values with this one, or without it if it was among them. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
