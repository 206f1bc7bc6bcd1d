import { writeDate } from '../language/index.ts';
import type { Sides } from '../model/briefing.ts';
import type { Citation } from '../model/inline.ts';
import { LANGS, type Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { Source } from '../model/source.ts';

/**
 * The reference of a source as a footnote gives it: author, title, publisher, place, date, in the order of ISO 690 in French and
 * of GOST R 7.0.5-2008 (`//` before the publisher) in Russian. What is not known is left out. The title stays in its language.
 */
export function writeReference(source: Source, lang: Lang): string {
  const title = source.title.trim();
  const author = source.author.trim();
  const publisher = source.publisher.trim();
  const place = source.place.trim();
  const url = source.url.trim();
  const date = source.published === null ? '' : writeDate(source.published, lang);
  if (lang === 'fr') {
    return sentence([author, title ? `«\u00a0${title}\u00a0»` : '', publisher, place, date, url].filter(Boolean).join(', '));
  }
  const work = [title, publisher].filter(Boolean).join(' // ');
  const placeAndDate = [place, date].filter(Boolean).join(', ');
  return [author, work, placeAndDate, url ? `URL: ${url}` : ''].filter(Boolean).map(sentence).join(' ');
}

function sentence(text: string): string {
  return text === '' || /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** The reference of a source that was given in full before: publisher and date, where both are known. */
function writeShortReference(source: Source, lang: Lang): string {
  const publisher = source.publisher.trim();
  if (publisher === '' || source.published === null) return writeReference(source, lang);
  return sentence(`${publisher}, ${writeDate(source.published, lang)}`);
}

/** A source cited in a text of that language; an export makes a footnote of it. A source named in full before is named shortly. */
export function cite(source: Source, lang: Lang, introduced: boolean): Citation {
  const text = introduced ? writeShortReference(source, lang) : writeReference(source, lang);
  return { type: 'citation', sourceId: source.id, revision: source.revision, locator: '', text };
}

/** The sources cited in blocks or cells, in any language. */
export function citedSources(holders: readonly { sides: Sides }[]): Set<Id> {
  const cited = holders.flatMap(({ sides }) => LANGS.flatMap((lang) => sides[lang]?.content ?? []));
  return new Set(cited.filter((inline) => inline.type === 'citation').map((citation) => citation.sourceId));
}
