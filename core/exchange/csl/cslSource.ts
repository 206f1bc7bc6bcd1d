import { z } from 'zod';
import { languageOf } from '../../language/textLanguage.ts';
import { LANGS, type Lang } from '../../model/language.ts';
import { partialDateSchema } from '../../model/record.ts';
import type { SourceInput, SourceKind } from '../../model/source.ts';

const nameSchema = z.union([
  z.string(),
  z.object({
    family: z.string().optional(),
    given: z.string().optional(),
    literal: z.string().optional(),
    'non-dropping-particle': z.string().optional(),
    'dropping-particle': z.string().optional(),
    suffix: z.string().optional(),
  }),
]);
const numberSchema = z.union([z.number(), z.string()]);
const dateSchema = z.object({
  'date-parts': z.array(z.array(numberSchema)).optional(),
  raw: z.string().optional(),
  literal: z.string().optional(),
});

/** What is taken of an item of CSL-JSON (citationstyles.org, schema 1.0.2); what else it holds is let through unread. */
export const cslEntrySchema = z.object({
  type: z.string().optional(),
  title: z.string().optional(),
  'title-short': z.string().optional(),
  author: z.array(nameSchema).optional(),
  reporter: z.array(nameSchema).optional(),
  editor: z.array(nameSchema).optional(),
  'container-title': z.union([z.string(), z.array(z.string())]).optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  'event-place': z.string().optional(),
  genre: z.string().optional(),
  issued: dateSchema.optional(),
  accessed: dateSchema.optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  language: z.string().optional(),
  abstract: z.string().optional(),
});
export type CslEntry = z.infer<typeof cslEntrySchema>;

const KINDS: Readonly<Record<string, SourceKind>> = {
  speech: 'speech',
  interview: 'interview',
  treaty: 'treaty',
  legislation: 'treaty',
  bill: 'treaty',
  dataset: 'statisticTable',
  report: 'report',
  book: 'report',
  chapter: 'report',
  thesis: 'report',
  pamphlet: 'report',
  standard: 'report',
  webpage: 'webPage',
  post: 'webPage',
  'post-weblog': 'webPage',
};

/** A bibliographic entry as a source; null when it has no title, by which alone a source is known. Its text stays empty. */
export function sourceOfCsl(entry: CslEntry): SourceInput | null {
  const title = plain(entry.title ?? entry['title-short'] ?? '');
  if (title === '') return null;
  const container = [entry['container-title'] ?? ''].flat()[0] ?? '';
  const communique = /communiqu|press release|пресс-релиз|коммюнике/iu.test(entry.genre ?? '');
  const authors = entry.author ?? entry.reporter ?? entry.editor ?? [];
  return {
    kind: communique ? 'communique' : (KINDS[entry.type ?? ''] ?? 'article'),
    lang: langOf(entry.language ?? '', title),
    title,
    publisher: plain(container || (entry.publisher ?? '')),
    author: authors
      .map(nameOf)
      .filter((name) => name !== '')
      .join(', '),
    published: dateOf(entry.issued),
    place: plain(entry['publisher-place'] ?? entry['event-place'] ?? ''),
    url: addressOf(entry),
    accessed: dateOf(entry.accessed),
    text: '',
  };
}

/** Without the markup CSL-JSON allows in titles, and in one line. */
function plain(text: string): string {
  return text
    .replace(/<\/?(?:i|b|sub|sup|span)(?:\s[^<>]*)?>/gi, '')
    .replace(/[^\S\u00a0\u202f]+/gu, ' ')
    .trim();
}

function nameOf(name: z.infer<typeof nameSchema>): string {
  if (typeof name === 'string') {
    const [family = '', ...given] = name.split(/,\s*/);
    return plain([...given, family].join(' '));
  }
  if (name.literal !== undefined) return plain(name.literal);
  const { given, family, suffix } = name;
  return plain([given, name['dropping-particle'], name['non-dropping-particle'], family, suffix].filter(Boolean).join(' '));
}

function dateOf(date: z.infer<typeof dateSchema> | undefined): string | null {
  const [parts = []] = date?.['date-parts'] ?? [];
  const written = parts.length > 0 ? parts.map((part) => String(part).padStart(2, '0')).join('-') : (date?.raw ?? date?.literal ?? '');
  const iso = /^\d{4}(?:[-/]\d{1,2}(?:[-/]\d{1,2})?)?/.exec(written.trim())?.[0] ?? '';
  const full = iso
    .split(/[-/]/)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  // A day that is no day (`2019-04-00` of RIS) leaves the month, and a month that is none the year.
  return [full, full.slice(0, 7), full.slice(0, 4)].find((each) => partialDateSchema.safeParse(each).success) ?? null;
}

/** Only addresses that can be opened safely; a DOI has one. */
function addressOf({ URL: url = '', DOI: doi = '' }: CslEntry): string {
  if (/^https?:\/\//i.test(url)) return url;
  return /^10\.\d{4,9}\//.test(doi) ? `https://doi.org/${doi}` : '';
}

function langOf(language: string, title: string): Lang {
  const named = LANGS.find((lang) => language.toLowerCase().startsWith(lang));
  return named ?? languageOf(title);
}
