import { foldedTexts } from '../language/folding.ts';
import { soundsOf, spellingsOf, stemsOf } from '../language/searchLanguages.ts';
import { numbersIn } from '../language/searchNumbers.ts';
import type { Organisation, Person } from '../model/authority.ts';
import type { Item } from '../model/item.ts';
import { LANGS, type Lang } from '../model/language.ts';
import type { Source } from '../model/source.ts';
import { type Facets, facetTokens, langToken, numberToken } from './searchTokens.ts';
import { phrasesOf } from './tables/itemTable.ts';

/** What search looks at for one item in one language: words separated by spaces, folded as queries are. */
export interface SearchDocument {
  lang: Lang;
  /** The words of the text, in order. */
  words: string;
  /** Their stems, each once. */
  stems: string;
  /** Words and stems of what stands beside the text: role, measure, period, place, tags; and figures, however they are written. */
  around: string;
  /** Who speaks: in every language, as other alphabets spell it, and by sound. */
  speaker: string;
  /** For whom; likewise. */
  organisation: string;
  /** Words and stems of the titles and publishers of the sources. */
  source: string;
  /** Tokens of the values the item has of each facet. */
  facets: string;
}

/** The records an item points to, as far as search looks at them. */
export interface Pointed {
  speaker: Person | null;
  organisation: Organisation | null;
  sources: readonly Pick<Source, 'title' | 'publisher'>[];
}

/** The search documents of an item: one for each language it has a text in, one for the original language when it has none. */
export function searchDocuments(item: Item, { speaker, organisation, sources }: Pointed): SearchDocument[] {
  const written = writtenLangs(item);
  const langs = written.length === 0 ? [item.originalLang] : written;
  const every = {
    speaker: namesOf([...Object.values(speaker?.names ?? {}).flatMap((name) => name?.full ?? []), ...(speaker?.aliases ?? [])]),
    organisation: namesOf([
      ...Object.values(organisation?.names ?? {}).flatMap((name) => (name ? [name.full, name.acronym] : [])),
      ...(organisation?.aliases ?? []),
    ]),
    source: withStems(sources.flatMap(({ title, publisher }) => [title, publisher]).flatMap(foldedTexts)).join(' '),
  };
  const facets = facetTokens(facetsOf(item));
  return langs.map((lang) => {
    const text = item.texts[lang]?.text ?? '';
    const words = foldedTexts(text);
    // What is said in a language that has no text of its own is found through every one that has.
    const beside = LANGS.filter((other) => other === lang || !written.includes(other));
    const phrases = Object.values(phrasesOf(item)).flatMap((phrase) => beside.flatMap((other) => phrase[other] ?? []));
    const around = withStems([...phrases, ...item.tags].flatMap(foldedTexts));
    return {
      lang,
      words: words.join(' '),
      stems: [...new Set(words.flatMap(stemsOf))].join(' '),
      around: [...around, ...new Set([text, ...phrases].flatMap(writtenNumbers).concat(figuresOf(item)))].join(' '),
      ...every,
      facets: [langToken(lang), ...facets].join(' '),
    };
  });
}

/** The values an item has of each facet. */
export function facetsOf(item: Item): Facets {
  const written = writtenLangs(item);
  return {
    kind: item.kind,
    status: item.status,
    speaker: item.kind === 'quote' ? item.speakerId : null,
    organisation: item.kind === 'quote' ? item.organisationId : null,
    year: item.date === null ? null : Number(item.date.slice(0, 4)),
    expires: item.expires ?? null,
    tags: [...new Set(item.tags)],
    sources: [...new Set(item.excerpts.map(({ sourceId }) => sourceId))],
    missing: LANGS.filter((lang) => !written.includes(lang)),
  };
}

function writtenLangs(item: Item): Lang[] {
  return LANGS.filter((lang) => item.texts[lang] !== undefined);
}

function withStems(words: readonly string[]): string[] {
  return [...words, ...new Set(words.flatMap(stemsOf))];
}

/** Numbers written in digits only are found as words. */
function writtenNumbers(text: string): string[] {
  return numbersIn(text).flatMap(({ value, plain }) => (plain ? [] : [numberToken(value)]));
}

function figuresOf(item: Item): string[] {
  if (item.kind !== 'statistic') return [];
  const { value, valueMax } = item.quantity;
  return [numberToken(value), ...(valueMax === null ? [] : [numberToken(valueMax)])];
}

function namesOf(names: readonly string[]): string {
  const words = names.flatMap(foldedTexts);
  const forms = new Set(
    words.flatMap((word) => {
      const stems = stemsOf(word);
      return [...stems, ...spellingsOf(word), ...soundsOf(word), ...stems.flatMap(soundsOf)];
    }),
  );
  return [...words, ...forms].join(' ');
}
