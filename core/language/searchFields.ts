import { FRENCH_SEARCH_FIELDS } from './fr/searchFields.ts';
import { RUSSIAN_SEARCH_FIELDS } from './ru/searchFields.ts';
import { SEARCH_FIELDS, type SearchField, type SearchFieldValue } from './searchFieldWords.ts';

const languages = [FRENCH_SEARCH_FIELDS, RUSSIAN_SEARCH_FIELDS];
const fields = new Map<string, SearchField>(
  SEARCH_FIELDS.flatMap((field) => [field, ...languages.flatMap((language) => language.fields[field])].map((word) => [word, field])),
);

/** The field a folded word names in any language, if it does. */
export function searchField(word: string): SearchField | null {
  return fields.get(word) ?? null;
}

/** Those of `values` that a folded word, or its beginning, names in any language. */
export function searchFieldValues<V extends SearchFieldValue>(word: string, values: readonly V[]): V[] {
  const names = (value: V) => [value, ...languages.flatMap((language) => language.values[value])];
  const exact = values.filter((value) => names(value).includes(word));
  return exact.length > 0 ? exact : values.filter((value) => names(value).some((name) => name.startsWith(word)));
}
