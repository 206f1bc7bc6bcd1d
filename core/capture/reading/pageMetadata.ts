import { z } from 'zod';
import type { SourceProposal } from '../../model/capture.ts';
import { partialDateSchema } from '../../model/record.ts';

/** What is asked of a parsed page. */
export interface Page {
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

const MAX_FIELD = 300;
const ARTICLE_TYPES = /(?:Article|Posting|Report|WebPage)$/;

/**
 * What a page says about itself: schema.org in JSON-LD first, since search engines make editors fill it in, then Open Graph,
 * then the older tags. Fields that say nothing are left out.
 */
export function pageMetadata(page: Page): Partial<SourceProposal> {
  const tags = metaTags(page);
  const tag = (...names: string[]) => firstOf(names.map((name) => tags.get(name)));
  const linked = linkedData(page);
  const publisher = firstOf([linked.publisher, tag('og:site_name', 'application-name', 'dc.publisher', 'citation_publisher')]);
  const author = firstOf([
    linked.author,
    tag('author', 'article:author', 'og:article:author', 'dc.creator', 'citation_author', 'parsely-author'),
  ]);
  const title = withoutSite(
    firstOf([tag('og:title'), linked.title, tag('twitter:title', 'dc.title', 'citation_title'), headingOf(page), firstText(page, 'title')]),
    publisher,
  );
  const published = dateOf(
    linked.published,
    tag(
      'article:published_time',
      'og:article:published_time',
      'date',
      'dc.date',
      'dcterms.created',
      'pubdate',
      'citation_publication_date',
      'parsely-pub-date',
    ),
    ...attributes(page, 'article time[datetime], time[itemprop=datePublished]', 'datetime'),
    ...attributes(page, 'meta[itemprop=datePublished]', 'content'),
  );
  const url = addressOf([...attributes(page, 'link[rel=canonical]', 'href'), tag('og:url')]);
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    // Some sites give the address of a profile, or themselves.
    ...(author === undefined || /^(?:https?:|@)/i.test(author) || author === publisher ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

function metaTags(page: Page): Map<string, string> {
  const tags = new Map<string, string>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name');
    const content = element.getAttribute('content');
    if (name !== null && content !== null && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), content);
  }
  return tags;
}

function attributes(page: Page, selector: string, name: string): (string | undefined)[] {
  return [...page.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? undefined);
}

function firstText(page: Page, selector: string): string | undefined {
  for (const element of page.querySelectorAll(selector)) return element.textContent ?? undefined;
  return undefined;
}

/** The heading of the article; a page with several outside any article names its sections with them. */
function headingOf(page: Page): string | undefined {
  const all = [...page.querySelectorAll('h1')];
  const [heading] = all.length === 1 ? all : page.querySelectorAll('article h1, main h1');
  return heading?.textContent ?? undefined;
}

/** The first that says something, on one line. */
function firstOf(values: readonly (string | undefined)[]): string | undefined {
  for (const value of values) {
    const line = value?.replace(/\s+/g, (space) => (/[\u00a0\u202f]/.test(space) && space.length === 1 ? space : ' ')).trim();
    if (line !== undefined && line !== '' && line.length <= MAX_FIELD) return line;
  }
  return undefined;
}

/** `Le port rouvre | Courrier du Littoral` is the title and the site; a dash may belong to the title, the site's name may not. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined || site === undefined) return title;
  const parts = /^(.+?)\s+[|–—·•:-]\s+([^|]+)$/u.exec(title);
  const [, front = '', back = ''] = parts ?? [];
  return back.toLowerCase() === site.toLowerCase() ? front : title;
}

/** The day of the first date that is one, as its author wrote it: `2025-05-12T23:30:00+01:00` is the 12th. */
function dateOf(...values: (string | undefined)[]): string | undefined {
  for (const value of values) {
    const written = /^\s*(\d{4})[-/](\d{2})(?:[-/](\d{2}))?(?!\d)/.exec(value ?? '');
    if (written === null) continue;
    const date = partialDateSchema.safeParse(written.slice(1).filter(Boolean).join('-'));
    if (date.success) return date.data;
  }
  return undefined;
}

function addressOf(values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && value.length < 2_000 && /^https?:\/\/[^\s"'<>]+$/i.test(value));
}

const named = z.union([z.string(), z.object({ name: z.union([z.string(), z.array(z.string())]) })]);
const articleSchema = z.object({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: z
    .union([named, z.array(named)])
    .optional()
    .catch(undefined),
  publisher: z
    .union([named, z.array(named)])
    .optional()
    .catch(undefined),
});

interface LinkedData {
  title?: string | undefined;
  published?: string | undefined;
  author?: string | undefined;
  publisher?: string | undefined;
}

/** The first article of the page's JSON-LD blocks; a block that is no JSON says nothing, as for search engines. */
function linkedData(page: Page): LinkedData {
  for (const element of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const thing of thingsOf(parsed(element.textContent ?? ''))) {
      const article = articleSchema.safeParse(thing);
      if (!article.success || ![article.data['@type']].flat().some((type) => ARTICLE_TYPES.test(type))) continue;
      const { headline, datePublished, author, publisher } = article.data;
      if (headline === undefined && datePublished === undefined) continue;
      return { title: headline, published: datePublished, author: namesOf(author), publisher: namesOf(publisher) };
    }
  }
  return {};
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function thingsOf(value: unknown): unknown[] {
  const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(value);
  return [...[value].flat(), ...(graph.success ? graph.data['@graph'] : [])];
}

type Named = z.infer<typeof named>;

function namesOf(value: Named | Named[] | undefined): string | undefined {
  if (value === undefined) return undefined;
  const names = [value].flat().flatMap((one) => (typeof one === 'string' ? [one] : [one.name].flat()));
  return names.join(', ');
}
