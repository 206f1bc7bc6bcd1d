import type { Item } from '../model/item.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { SearchHit } from '../model/search.ts';
import type { ReadDatabase } from './database.ts';
import { highlightsOf } from './searchHighlights.ts';
import type { Query } from './searchQuery.ts';
import { organisationNames, peopleNames } from './shownNames.ts';
import { itemTable } from './tables/itemTable.ts';

/** An item of a page; `lang` is the language that matched best, null where none matched more than another. */
export interface Placed {
  id: Id;
  lang: Lang | null;
}

/** What the list shows of the items of a page. */
export function hitsFor(db: ReadDatabase, page: readonly Placed[], query: Query): SearchHit[] {
  const items = itemTable.load(
    db,
    page.map(({ id }) => id),
  );
  const found = [...items.values()];
  const people = peopleNames(
    db,
    found.flatMap((item) => (item.kind === 'quote' && item.speakerId !== null ? [item.speakerId] : [])),
  );
  const organisations = organisationNames(
    db,
    found.flatMap((item) => (item.kind === 'quote' && item.organisationId !== null ? [item.organisationId] : [])),
  );
  const titles = sourceTitles(
    db,
    found.flatMap(({ excerpts }) => excerpts[0]?.sourceId ?? []),
  );
  return page.flatMap(({ id, lang }): SearchHit[] => {
    const item = items.get(id);
    if (item === undefined) return [];
    const shown = languageToShow(item, lang);
    const sourceId = item.excerpts[0]?.sourceId;
    return [
      {
        item,
        lang: shown,
        highlights: highlightsOf(query, item.texts[shown]?.text ?? ''),
        speaker: attribution(item, people, organisations),
        sourceTitle: sourceId === undefined ? null : (titles.get(sourceId) ?? null),
      },
    ];
  });
}

/** The language that matched, or one the item has a text in. */
function languageToShow(item: Item, matched: Lang | null): Lang {
  return [matched ?? item.originalLang, item.originalLang, ...LANGS].find((lang) => item.texts[lang] !== undefined) ?? item.originalLang;
}

/** Titles of sources, or who published those without one. */
export function sourceTitles(db: ReadDatabase, ids: readonly Id[]): Map<Id, string> {
  const rows = db.all<{ id: Id; title: string }>(
    `SELECT id, CASE title WHEN '' THEN publisher ELSE title END AS title FROM source WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(rows.filter(({ title }) => title !== '').map(({ id, title }) => [id, title]));
}

/** Speaker, role and organisation on one line, in each language in which the speaker, or else the organisation, has a name. */
function attribution(item: Item, people: Map<Id, Localized>, organisations: Map<Id, Localized>): Localized | null {
  if (item.kind !== 'quote') return null;
  const person = item.speakerId === null ? undefined : people.get(item.speakerId);
  const organisation = item.organisationId === null ? undefined : organisations.get(item.organisationId);
  const line: Localized = {};
  for (const lang of LANGS) {
    const speaker = person?.[lang];
    const parts = [speaker, item.role[lang], organisation?.[lang]].filter((part) => part !== undefined && part !== '');
    if (person ? speaker !== undefined : parts.length > 0) line[lang] = parts.join(', ');
  }
  return Object.keys(line).length === 0 ? null : line;
}
