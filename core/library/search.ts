import type { Organisation, Person } from '../model/authority.ts';
import type { Item, ItemKind } from '../model/item.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { SearchHit, SearchInput, SearchResult } from '../model/search.ts';
import type { ReadDatabase, SqlValue } from './database.ts';
import { exactExpression, ftsExpression, highlightsOf, parseQuery, type Term } from './searchQuery.ts';
import { itemTable } from './tables/itemTable.ts';
import { organisationTable } from './tables/organisationTable.ts';
import { personTable } from './tables/personTable.ts';

/**
 * How much a word counts by where it stands (words, stems, around, names) in the BM25 score (Robertson and Zaragoza 2009):
 * the form that was typed before its relatives, a speaker's name as much as the text.
 */
const WEIGHTS = '4.0, 2.0, 0.5, 3.0';

interface Matched {
  item_id: Id;
  lang: Lang;
}

/** The items a query finds. Without words to look for, all of them, the latest first. */
export function search(db: ReadDatabase, input: SearchInput, today: string): SearchResult {
  const terms = parseQuery(input.query);
  const filters = new Filters(input);
  const matching = terms.length === 0 ? everyItem(input.lang) : matchingItems(terms, input.lang);
  const { kinds, tag } = { kinds: filters.kinds(), tag: filters.tag() };
  const total = db.get<{ total: number }>(
    `SELECT count(*) AS total FROM item WHERE id IN (${matching.sql}) AND ${kinds.sql} AND ${tag.sql}`,
    ...matching.parameters,
    ...kinds.parameters,
    ...tag.parameters,
  );
  const page = terms.length === 0 ? latest(db, input, filters) : best(db, terms, input, filters, today);
  return {
    total: total?.total ?? 0,
    hits: hitsFor(db, page, terms),
    facets: { kinds: kindFacet(db, matching, tag), tags: tagFacet(db, matching, kinds) },
  };
}

/** A piece of SQL and what its question marks stand for. */
interface Clause {
  sql: string;
  parameters: SqlValue[];
}

class Filters {
  readonly #input: SearchInput;

  constructor(input: SearchInput) {
    this.#input = input;
  }

  kinds(): Clause {
    const { kinds } = this.#input;
    if (kinds === undefined) return { sql: 'TRUE', parameters: [] };
    return { sql: 'item.kind IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(kinds)] };
  }

  tag(): Clause {
    const { tag } = this.#input;
    if (tag === undefined) return { sql: 'TRUE', parameters: [] };
    return { sql: 'EXISTS (SELECT 1 FROM item_tag WHERE item_tag.item_id = item.id AND item_tag.tag = ?)', parameters: [tag] };
  }
}

function everyItem(lang: Lang | undefined): Clause {
  if (lang === undefined) return { sql: 'SELECT id FROM item WHERE deleted_at IS NULL', parameters: [] };
  return {
    sql: 'SELECT id FROM item WHERE deleted_at IS NULL AND EXISTS (SELECT 1 FROM item_text WHERE item_id = id AND lang = ?)',
    parameters: [lang],
  };
}

function matchingItems(terms: readonly Term[], lang: Lang | undefined): Clause {
  const inLang = lang === undefined ? { sql: '', parameters: [] } : { sql: ' AND lang = ?', parameters: [lang] };
  return {
    sql: `SELECT item_id FROM search_row WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?)${inLang.sql}`,
    parameters: [ftsExpression(terms), ...inLang.parameters],
  };
}

/** The day a date of reduced precision is taken for: the middle of its month or year. */
const DAY = `CASE length(item.date) WHEN 4 THEN item.date || '-07-01' WHEN 7 THEN item.date || '-15' ELSE item.date END`;

function latest(db: ReadDatabase, input: SearchInput, filters: Filters): Matched[] {
  const every = everyItem(input.lang);
  const kinds = filters.kinds();
  const tag = filters.tag();
  const rows = db.all<{ item_id: Id; lang: Lang }>(
    `SELECT item.id AS item_id, item.original_lang AS lang FROM item
     WHERE item.id IN (${every.sql}) AND ${kinds.sql} AND ${tag.sql}
     ORDER BY ${DAY} DESC, item.created_at DESC, item.id DESC LIMIT ? OFFSET ?`,
    ...every.parameters,
    ...kinds.parameters,
    ...tag.parameters,
    input.limit,
    input.offset,
  );
  return rows.map((row) => ({ item_id: row.item_id, lang: input.lang ?? row.lang }));
}

/**
 * By score: those with the exact words in a row first, then BM25, which counts up to a third more for what is recent
 * (half of that at two years).
 */
function best(db: ReadDatabase, terms: readonly Term[], input: SearchInput, filters: Filters, today: string): Matched[] {
  const kinds = filters.kinds();
  const tag = filters.tag();
  const exact = exactExpression(terms);
  const inLang = input.lang === undefined ? { sql: 'TRUE', parameters: [] } : { sql: 'search_row.lang = ?', parameters: [input.lang] };
  return db.all<Matched>(
    `WITH matched AS MATERIALIZED (
       SELECT search_row.item_id, search_row.lang, search_row.id AS row, bm25(search, ${WEIGHTS}) AS score
       FROM search JOIN search_row ON search_row.id = search.rowid
       WHERE search MATCH ? AND ${inLang.sql}
     ), ranked AS (
       SELECT item_id, lang,
         min(score ${exact === null ? '' : '- CASE WHEN row IN (SELECT rowid FROM search WHERE search MATCH ?) THEN 1000 ELSE 0 END'}) AS score
       FROM matched GROUP BY item_id
     )
     SELECT ranked.item_id, ranked.lang FROM ranked JOIN item ON item.id = ranked.item_id
     WHERE ${kinds.sql} AND ${tag.sql}
     ORDER BY ranked.score * (1 + coalesce(1.0 / (3 + 1.5 * max(0, julianday(?) - julianday(${DAY})) / 365.25), 0)),
       item.date DESC, item.id DESC
     LIMIT ? OFFSET ?`,
    ftsExpression(terms),
    ...inLang.parameters,
    ...(exact === null ? [] : [exact]),
    ...kinds.parameters,
    ...tag.parameters,
    today,
    input.limit,
    input.offset,
  );
}

function kindFacet(db: ReadDatabase, matching: Clause, tag: Clause): Record<ItemKind, number> {
  const counts: Record<ItemKind, number> = { quote: 0, fact: 0, statistic: 0 };
  const rows = db.all<{ kind: ItemKind; count: number }>(
    `SELECT kind, count(*) AS count FROM item WHERE id IN (${matching.sql}) AND ${tag.sql} GROUP BY kind`,
    ...matching.parameters,
    ...tag.parameters,
  );
  for (const { kind, count } of rows) counts[kind] = count;
  return counts;
}

function tagFacet(db: ReadDatabase, matching: Clause, kinds: Clause): { tag: string; count: number }[] {
  return db.all<{ tag: string; count: number }>(
    `SELECT item_tag.tag, count(DISTINCT item.id) AS count FROM item JOIN item_tag ON item_tag.item_id = item.id
     WHERE item.id IN (${matching.sql}) AND ${kinds.sql} GROUP BY item_tag.tag ORDER BY count DESC, item_tag.tag`,
    ...matching.parameters,
    ...kinds.parameters,
  );
}

function hitsFor(db: ReadDatabase, page: readonly Matched[], terms: readonly Term[]): SearchHit[] {
  const items = itemTable.load(
    db,
    page.map(({ item_id }) => item_id),
  );
  const found = [...items.values()];
  const people = personTable.load(
    db,
    found.flatMap((item) => (item.kind === 'quote' && item.speakerId !== null ? [item.speakerId] : [])),
  );
  const organisations = organisationTable.load(
    db,
    found.flatMap((item) => (item.kind === 'quote' && item.organisationId !== null ? [item.organisationId] : [])),
  );
  const titles = sourceTitles(
    db,
    found.flatMap(({ excerpts }) => excerpts[0]?.sourceId ?? []),
  );
  return page.flatMap(({ item_id, lang }): SearchHit[] => {
    const item = items.get(item_id);
    if (item === undefined) return [];
    const shown = languageToShow(item, lang);
    const sourceId = item.excerpts[0]?.sourceId;
    return [
      {
        item,
        lang: shown,
        highlights: highlightsOf(terms, item.texts[shown]?.text ?? ''),
        speaker: attribution(item, people, organisations),
        sourceTitle: sourceId === undefined ? null : (titles.get(sourceId) ?? null),
      },
    ];
  });
}

/** The language that matched, or one the item has a text in. */
function languageToShow(item: Item, matched: Lang): Lang {
  return [matched, item.originalLang, ...LANGS].find((lang) => item.texts[lang] !== undefined) ?? matched;
}

/** Titles of sources, or who published those without one. */
function sourceTitles(db: ReadDatabase, ids: readonly Id[]): Map<Id, string> {
  const rows = db.all<{ id: Id; title: string }>(
    `SELECT id, CASE title WHEN '' THEN publisher ELSE title END AS title FROM source WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(rows.filter(({ title }) => title !== '').map(({ id, title }) => [id, title]));
}

/** Speaker, role and organisation on one line, in each language in which the speaker, or else the organisation, has a name. */
function attribution(item: Item, people: Map<Id, Person>, organisations: Map<Id, Organisation>): Localized | null {
  if (item.kind !== 'quote') return null;
  const person = item.speakerId === null ? undefined : people.get(item.speakerId);
  const organisation = item.organisationId === null ? undefined : organisations.get(item.organisationId);
  const line: Localized = {};
  for (const lang of LANGS) {
    const name = organisation?.names[lang];
    const speaker = person?.names[lang]?.full;
    const parts = [speaker, item.role[lang], name?.acronym || name?.full].filter((part) => part !== undefined && part !== '');
    if (person ? speaker !== undefined : parts.length > 0) line[lang] = parts.join(', ');
  }
  return Object.keys(line).length === 0 ? null : line;
}
