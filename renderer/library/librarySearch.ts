import { create } from 'zustand';
import type { SavedSearch } from '../../core/model/search.ts';
import { navigate } from '../app/route.ts';
import { type Filters, filtersOf, NO_FILTERS } from './filters.ts';

interface LibrarySearch {
  query: string;
  filters: Filters;
}

const NOTHING: LibrarySearch = { query: '', filters: NO_FILTERS };

/** What the list of the library is searched for: it stays while other places are visited. */
export const useLibrarySearch = create<LibrarySearch>(() => NOTHING);

export function setQuery(query: string): void {
  useLibrarySearch.setState({ query });
}

export function setFilters(filters: Filters): void {
  useLibrarySearch.setState({ filters });
}

export function clearSearch(): void {
  useLibrarySearch.setState(NOTHING);
}

/** Shows what a search finds, in the list of the library. */
export function showSearch(input: SavedSearch['input']): void {
  useLibrarySearch.setState({ query: input.query, filters: filtersOf(input) });
  navigate({ place: 'library', itemId: null });
}
