import { writeDate } from '../../language/index.ts';
import type { Lang } from '../../model/language.ts';
import type { Source, SourceKind } from '../../model/source.ts';

/** A person or body as CSL-JSON names it. */
type CslName = { family: string; given: string } | { literal: string };
type CslDate = { 'date-parts': [number[]] } | { literal: string };

/** A source as CSL-JSON (CSL 1.0.2, csl-data.json): what a citation style writes a reference from. */
export interface CslItem {
  id: string;
  type: string;
  title?: string;
  'container-title'?: string;
  publisher?: string;
  'publisher-place'?: string;
  author?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  page?: string;
  language: string;
}

/** Kinds that appear within something published: the publisher is then what they appeared in. */
const TYPES: Record<SourceKind, { type: string; within: boolean }> = {
  article: { type: 'article-newspaper', within: true },
  interview: { type: 'article-newspaper', within: true },
  communique: { type: 'report', within: false },
  report: { type: 'report', within: false },
  statisticTable: { type: 'report', within: false },
  treaty: { type: 'report', within: false },
  speech: { type: 'speech', within: true },
  webPage: { type: 'webpage', within: true },
};

/**
 * A source for a citation style. Empty fields are left out. `wholeDates`: a date without its day is written out by the language's
 * own rules (less the word for year, which styles add), since CSL knows one form of a month only, which in Russian is the genitive of a
 * full date.
 */
export function cslItem(source: Source, lang: Lang, wholeDates: boolean): CslItem {
  const { type, within } = TYPES[source.kind];
  const title = source.title.trim();
  const publisher = source.publisher.trim();
  const place = source.place.trim();
  const url = source.url.trim();
  const authors = authorNames(source.author);
  return {
    id: source.id,
    type,
    language: source.lang,
    ...(title === '' ? {} : { title }),
    ...(publisher === '' ? {} : within ? { 'container-title': publisher } : { publisher }),
    ...(place === '' ? {} : { 'publisher-place': place }),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(source.published === null ? {} : { issued: cslDate(source.published, lang, wholeDates) }),
    ...(url === '' ? {} : { URL: url }),
    ...(url === '' || source.accessed === null ? {} : { accessed: cslDate(source.accessed, lang, false) }),
  };
}

function cslDate(date: string, lang: Lang, wholeDates: boolean): CslDate {
  const parts = date.split('-').map(Number);
  return wholeDates && lang === 'ru' && parts.length === 2
    ? { literal: writeDate(date, lang).replace(/\s*г\.$/u, '') }
    : { 'date-parts': [parts] };
}

const WORD = String.raw`\p{Lu}[\p{L}’'-]*`;
const INITIALS = String.raw`\p{Lu}\.(?:\s?-?\p{Lu}\.)?`;
const PARTICLES = String.raw`(?:(?:de|du|d’|von|van|ben|bin|el|al|эль|аль)\s){0,2}(?:(?:La|Le|El|Al|Эль|Аль)\s)?`;
/** Nadia Bencherif, Jean-Pierre de La Roche, И. П. Иванов. */
const GIVEN_FIRST = new RegExp(String.raw`^((?:${WORD}|${INITIALS})(?:\s(?:${WORD}|${INITIALS}))??)\s(${PARTICLES}${WORD})$`, 'u');
/** Иванов И. П. */
const FAMILY_FIRST = new RegExp(String.raw`^(${WORD}),?\s(${INITIALS})$`, 'u');
/** Names of bodies, in which the last word is nobody's family name. */
const BODY =
  /\b(?:agence|ministère|chambre|centre|office|banque|service|rédaction|france|press[e]?|news|group[e]?)\b|(?<!\p{L})(?:агентств|министерств|палат|центр|банк|служб|редакци|новост|комитет|фонд|институт)/iu;

/** The authors a line names: people with family and given name, everybody else as written. Names are parted by commas, `et` or `и`. */
export function authorNames(line: string): CslName[] {
  const text = line.trim();
  if (text === '') return [];
  const parts = text.split(/\s*[,;]\s+|\s+(?:et|и)\s+/u).filter((part) => part !== '');
  const people = parts.map(personName);
  const all = people.filter((name) => name !== null);
  // A comma inside the name of a body parts nothing: unless all parts are people, the line is one name.
  if (all.length === parts.length) return all;
  return [personName(text) ?? { literal: text }];
}

function personName(text: string): CslName | null {
  if (BODY.test(text)) return null;
  const familyFirst = FAMILY_FIRST.exec(text);
  if (familyFirst) return { family: familyFirst[1] ?? '', given: familyFirst[2] ?? '' };
  const givenFirst = GIVEN_FIRST.exec(text);
  return givenFirst ? { given: givenFirst[1] ?? '', family: givenFirst[2] ?? '' } : null;
}
