import { shiftDecimal } from '../language/decimal.ts';
import { fold } from '../language/folding.ts';
import { remembered } from '../language/remembered.ts';
import type { ItemKind, Verification } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';

/** The values an item has of each facet. */
export interface Facets {
  kind: ItemKind;
  status: Verification;
  speaker: Id | null;
  organisation: Id | null;
  year: number | null;
  expires: string | null;
  tags: string[];
  sources: Id[];
  missing: Lang[];
}
export type Facet = keyof Facets;

/**
 * What stands for each facet at the start of its tokens. A token is one word of the index: letters and digits, lower case. It
 * lets a filter be looked up together with the words, instead of looking at every item that has the words.
 */
const MARK: Readonly<Record<Facet, string>> = {
  kind: 'k',
  status: 'v',
  speaker: 'p',
  organisation: 'o',
  year: 'y',
  expires: 'x',
  tags: 't',
  sources: 's',
  missing: 'm',
};

/** The token of a value of a facet. */
export function facetToken(facet: Facet, value: string | number): string {
  return MARK[facet] + (facet === 'tags' ? foldedLettersOf(String(value)) : lettersOf(String(value)));
}

/** All tokens of the values an item has. */
export function facetTokens(facets: Facets): string[] {
  return facetValues(facets).map(([facet, value]) => facetToken(facet, value));
}

/** The values an item has, each with its facet. */
export function facetValues(facets: Facets): [Facet, string][] {
  const one = (facet: Facet, value: string | number | null): [Facet, string][] => (value === null ? [] : [[facet, String(value)]]);
  return [
    ...one('kind', facets.kind),
    ...one('status', facets.status),
    ...one('speaker', facets.speaker),
    ...one('organisation', facets.organisation),
    ...one('year', facets.year),
    ...one('expires', facets.expires),
    ...facets.tags.flatMap((tag) => one('tags', tag)),
    ...facets.sources.flatMap((id) => one('sources', id)),
    ...facets.missing.flatMap((lang) => one('missing', lang)),
  ];
}

/** The token of rows that hold a text in a language. */
export function langToken(lang: Lang): string {
  return `r${lang}`;
}

/** The token of a number, however it is written; its sign does not count. */
export function numberToken(value: string): string {
  return `n${shiftDecimal(value, 0).replace('-', '').replace('.', 'd')}`;
}

/** Letters and digits as they are, everything else, and q, spelled out between two q: no two values become one. */
const lettersOf = remembered((value) =>
  value.replace(/[^a-pr-z0-9\u0430-\u044f]/gu, (character) => `q${character.codePointAt(0)?.toString(36).replaceAll('q', 'Q') ?? ''}q`),
);

const foldedLettersOf = remembered((value) => lettersOf(fold(value).text));
