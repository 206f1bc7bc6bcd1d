import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import type { SourceProposal } from '../../model/capture.ts';
import { CaptureInputError } from './captureInput.ts';
import { htmlText, nestingOf, type PageNode } from './htmlText.ts';
import { READING_LIMITS } from './limits.ts';
import { pageMetadata } from './pageMetadata.ts';

export interface ReadPage {
  text: string;
  source: Partial<SourceProposal>;
}

/** Finding the article compares every element with its neighbours; above this, whole pages are cleaned by their structure only. */
const MOST_ELEMENTS = 40_000;
/** An article found that is shorter than this share of what the page's structure leaves was probably not the article. */
const TOO_LITTLE = 0.25;

/**
 * The article of a web page as text, its title first, and what the page says about itself. Menus, margins and links to
 * elsewhere are left out. No script runs and nothing is fetched: the page is only parsed.
 * @throws CaptureInputError tooComplex, empty
 */
export function readPage(html: string): ReadPage {
  const document = parsePage(html);
  const source = pageMetadata(document);
  const whole = htmlText(rootOf(document), { articleOnly: true });
  const article = document.querySelectorAll('*').length > MOST_ELEMENTS ? null : articleOf(document);
  const body = article !== null && article.length >= whole.length * TOO_LITTLE ? article : whole;
  if (body === '') throw new CaptureInputError('empty', 'the page has no text');
  return { text: withTitle(source.title ?? null, body), source };
}

/** The text of HTML that a person has selected and copied: all of it is meant, and the clipboard says nothing about its source. */
export function readFragment(html: string): string {
  // Windows programs mark what was selected inside the page around it.
  const selected = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html;
  return htmlText(rootOf(parsePage(selected)), { articleOnly: false });
}

function parsePage(html: string) {
  try {
    const document = new DOMParser().parseFromString(withBody(html), 'text/html');
    if (nestingOf(rootOf(document), READING_LIMITS.nesting) > READING_LIMITS.nesting) throw tooDeep();
    return document;
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  }
}

/** HTML lets a page leave out `html` and `body`; linkedom then finds no body, or an empty one. */
function withBody(html: string): string {
  if (!/<html[\s>]/i.test(html)) return `<html><body>${html}</body></html>`;
  if (/<body[\s>]/i.test(html)) return html;
  const head = /<\/head\s*>/i.exec(html) ?? /<html(?:\s[^>]*)?>/i.exec(html);
  const start = head === null ? 0 : head.index + head[0].length;
  return `${html.slice(0, start)}<body>${html.slice(start)}`;
}

function tooDeep(): CaptureInputError {
  return new CaptureInputError('tooComplex', `over ${READING_LIMITS.nesting} elements inside one another`);
}

function rootOf(document: { readonly documentElement: PageNode | null }): PageNode {
  if (document.documentElement === null) throw new CaptureInputError('empty', 'the page has no text');
  return document.documentElement;
}

/** What Readability takes for the article; it takes the document apart, so it comes last. */
function articleOf(document: object): string | null {
  // By reflection, because the library's types ask for a browser's Document, which linkedom's is in what it does, not in its types.
  const reader: Pick<Readability<PageNode>, 'parse'> = Reflect.construct(Readability, [
    document,
    { serializer: (node: PageNode) => node, disableJSONLD: true, nbTopCandidates: 5 },
  ]);
  const content = reader.parse()?.content;
  return content === null || content === undefined ? null : htmlText(content, { articleOnly: true });
}

function withTitle(title: string | null, body: string): string {
  if (title === null) return body;
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const first = body
    .slice(0, 2 * title.length + 100)
    .split('\n\n')
    .slice(0, 2);
  return first.some((line) => plain(line) === plain(title)) ? body : `${title}\n\n${body}`;
}
