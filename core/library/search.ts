import type { Organisation, Person } from '../model/authority.ts';
import { type Item, type ItemKind, itemKindSchema } from '../model/item.ts';
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
  const matched = terms.length === 0 ? everyItem(input.lang) : matchingItems(terms, input.lang);
  const kinds = input.kinds === undefined ? null : JSON.stringify(input.kinds);
  const tag = input.tag ?? null;
  const rows = db.all<AnswerRow>(
    `WITH ${matched.sql}, hit AS MATERIALIZED (
       SELECT item.id, item.kind, item.created_at, ${DAY} AS day, ranked.lang, ranked.score,
         (? IS NULL OR item.kind IN (SELECT value FROM json_each(?))) AS of_kind,
         (? IS NULL OR EXISTS (SELECT 1 FROM item_tag WHERE item_tag.item_id = item.id AND item_tag.tag = ?)) AS tagged
       FROM ranked JOIN item ON item.id = ranked.item_id
     )
     SELECT * FROM (
       SELECT 'hit' AS part, id AS name, lang, 0 AS count FROM hit WHERE of_kind AND tagged
       ORDER BY score * (1 + coalesce(1.0 / (3 + 1.5 * max(0, julianday(?) - julianday(day)) / 365.25), 0)),
         day DESC, created_at DESC, id DESC
       LIMIT ? OFFSET ?
     )
     UNION ALL SELECT 'kind', kind, NULL, count(*) FROM hit WHERE tagged GROUP BY kind
     UNION ALL SELECT 'tag', item_tag.tag, NULL, count(DISTINCT hit.id) FROM hit JOIN item_tag ON item_tag.item_id = hit.id
       WHERE of_kind GROUP BY item_tag.tag`,
    ...matched.parameters,
    kinds,
    kinds,
    tag,
    tag,
    today,
    input.limit,
    input.offset,
  );
  return answer(db, rows, terms, input);
}

/** One statement answers everything, so that the words are looked up once. */
type AnswerRow =
  | { part: 'hit'; name: Id; lang: Lang; count: number }
  | { part: 'kind'; name: ItemKind; lang: null; count: number }
  | { part: 'tag'; name: string; lang: null; count: number };

function answer(db: ReadDatabase, rows: readonly AnswerRow[], terms: readonly Term[], input: SearchInput): SearchResult {
  const page: Matched[] = [];
  const kinds: Record<ItemKind, number> = { quote: 0, fact: 0, statistic: 0 };
  const tags: { tag: string; count: number }[] = [];
  for (const row of rows) {
    if (row.part === 'hit') page.push({ item_id: row.name, lang: row.lang });
    if (row.part === 'kind') kinds[row.name] = row.count;
    if (row.part === 'tag') tags.push({ tag: row.name, count: row.count });
  }
  tags.sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
  const asked = itemKindSchema.options.filter((kind) => input.kinds?.includes(kind) ?? true);
  return {
    total: asked.reduce((total, kind) => total + kinds[kind], 0),
    hits: hitsFor(db, page, terms),
    facets: { kinds, tags },
  };
}

/** The day a date of reduced precision is taken for: the middle of its month or year. */
const DAY = `CASE length(item.date) WHEN 4 THEN item.date || '-07-01' WHEN 7 THEN item.date || '-15' ELSE item.date END`;

/** A table `ranked` of items, each with the language that matched best and a score (the smaller, the better). */
interface Ranked {
  sql: string;
  parameters: SqlValue[];
}

function everyItem(lang: Lang | undefined): Ranked {
  if (lang === undefined) {
    return {
      sql: 'ranked AS (SELECT id AS item_id, original_lang AS lang, 0 AS score FROM item WHERE deleted_at IS NULL)',
      parameters: [],
    };
  }
  return {
    sql: `ranked AS (
      SELECT item_id, item_text.lang, 0 AS score FROM item_text JOIN item ON item.id = item_id AND deleted_at IS NULL WHERE item_text.lang = ?
    )`,
    parameters: [lang],
  };
}

/**
 * Those with the exact words in a row first, then by BM25; the order of the page makes that count up to a third more for what
 * is recent, half of it at two years.
 */
function matchingItems(terms: readonly Term[], lang: Lang | undefined): Ranked {
  const exact = exactExpression(terms);
  const bonus = exact === null ? '' : '- CASE WHEN row IN (SELECT rowid FROM search WHERE search MATCH ?) THEN 1000 ELSE 0 END';
  const inLang = lang === undefined ? '' : 'WHERE lang = ?';
  return {
    sql: `matched AS MATERIALIZED (
       SELECT rowid AS row, bm25(search, ${WEIGHTS}) AS score FROM search WHERE search MATCH ?
     ), ranked AS (
       SELECT item_id, lang, min(score ${bonus}) AS score FROM matched JOIN search_row ON search_row.id = row ${inLang} GROUP BY item_id
     )`,
    parameters: [ftsExpression(terms), ...(exact === null ? [] : [exact]), ...(lang === undefined ? [] : [lang])],
  };
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
