import { writeDate } from '../language/index.ts';
import type { Citation } from '../model/inline.ts';
import type { Lang } from '../model/language.ts';
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

/** A source cited in a text of that language; an export makes a footnote of it. */
export function cite(source: Source, lang: Lang): Citation {
  return { type: 'citation', sourceId: source.id, revision: source.revision, locator: '', text: writeReference(source, lang) };
}
