import { type Item, type ItemKind, itemSchema, type Quote, type TextState, type Verification } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import type { Approximation, Dimension } from '../../model/quantity.ts';
import type { Id } from '../../model/record.ts';
import type { Excerpt } from '../../model/source.ts';
import type { ReadDatabase, SqlValue, WriteDatabase } from '../database.ts';
import { loggedWhole, type RecordTable, type Reference } from './recordTable.ts';
import {
  entriesByLang,
  localizedFrom,
  type RecordRow,
  recordFieldsOf,
  replaceRows,
  replaceTags,
  rowsByOwner,
  type TextRow,
  textRows,
  upsertRecord,
} from './rows.ts';

interface EveryRow extends RecordRow {
  kind: ItemKind;
  original_lang: Lang;
  date: string | null;
  status: Verification;
  verified_by: string | null;
  verified_at: string | null;
  expires: string | null;
  superseded_by: Id | null;
  merged_into: Id | null;
}
/** What the CHECKs of the table promise: which columns are filled follows from the kind. */
type ItemRow = EveryRow &
  (
    | { kind: 'quote'; mode: Quote['mode']; speaker_id: Id | null; organisation_id: Id | null }
    | { kind: 'fact' }
    | {
        kind: 'statistic';
        value: string;
        value_max: string | null;
        unit: string;
        dimension: Dimension;
        scale: number;
        approx: Approximation;
      }
  );

export const itemTable: RecordTable<Item> = {
  name: 'item',
  parts: ['item_text', 'item_phrase', 'item_point', 'item_tag', 'excerpt'],
  schema: itemSchema,
  ...loggedWhole(itemSchema),

  references(item) {
    const references: Reference[] = item.excerpts.map(({ sourceId }) => ({ kind: 'source', id: sourceId }));
    if (item.kind === 'quote' && item.speakerId !== null) references.push({ kind: 'person', id: item.speakerId });
    if (item.kind === 'quote' && item.organisationId !== null) references.push({ kind: 'organisation', id: item.organisationId });
    for (const id of [item.supersededBy, item.mergedInto]) if (id !== undefined) references.push({ kind: 'item', id });
    return references;
  },

  settled(draft, before, { author, at }) {
    const { verified, supersededBy, mergedInto: _mergedInto, ...rest } = draft;
    const settled: Item = rest;
    if (draft.status === 'verified')
      settled.verified = (before?.status === 'verified' ? before.verified : verified) ?? verified ?? { by: author, at };
    if (draft.status === 'superseded' && supersededBy !== undefined) settled.supersededBy = supersededBy;
    return settled;
  },

  load(db, ids) {
    const rows = db.all<ItemRow>('SELECT * FROM item WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
    const children = childrenOf(db, ids);
    return new Map(rows.map((row) => [row.id, itemFrom(row, children)]));
  },

  write(db, item, { isNew }) {
    const columns = {
      kind: item.kind,
      original_lang: item.originalLang,
      date: item.date,
      status: item.status,
      verified_by: item.verified?.by ?? null,
      verified_at: item.verified?.at ?? null,
      expires: item.expires ?? null,
      superseded_by: item.supersededBy ?? null,
      merged_into: item.mergedInto ?? null,
      ...kindColumns(item),
    };
    upsertRecord(db, 'item', item, columns, isNew);
    replaceRows(
      db,
      'item_text',
      'item_id',
      item.id,
      ['lang', 'text', 'state'],
      entriesByLang(item.texts).map(([lang, { text, state }]) => [lang, text, state]),
      isNew,
    );
    replaceRows(db, 'item_phrase', 'item_id', item.id, ['field', 'lang', 'text'], textRows(phrasesOf(item)), isNew);
    replaceRows(
      db,
      'item_point',
      'item_id',
      item.id,
      ['position', 'period', 'value'],
      item.kind === 'statistic' ? item.series.map(({ period, value }, position) => [position, period, value]) : [],
      isNew,
    );
    replaceTags(db, 'item_tag', 'item_id', item.id, item.tags, isNew);
    writeExcerpts(db, item, isNew);
  },
};

type Children = ReturnType<typeof childrenOf>;

function childrenOf(db: ReadDatabase, ids: readonly Id[]) {
  const owned = (columns: string, table: string, order: string) =>
    `SELECT item_id AS owner, ${columns} FROM ${table} WHERE item_id IN (SELECT value FROM json_each(?)) ORDER BY item_id, ${order}`;
  return {
    texts: rowsByOwner<{ owner: Id; lang: Lang; text: string; state: TextState }>(db, owned('lang, text, state', 'item_text', 'lang'), ids),
    phrases: rowsByOwner<TextRow>(db, owned('field, lang, text', 'item_phrase', 'lang'), ids),
    points: rowsByOwner<{ owner: Id; period: string; value: string }>(db, owned('period, value', 'item_point', 'position'), ids),
    tags: rowsByOwner<{ owner: Id; tag: string }>(db, owned('tag', 'item_tag', 'position'), ids),
    excerpts: rowsByOwner<Excerpt & { owner: Id }>(
      db,
      owned('source_id AS sourceId, start_offset AS start, end_offset AS end', 'excerpt', 'position'),
      ids,
    ),
  };
}

function itemFrom(row: ItemRow, children: Children): Item {
  const phrases = children.phrases(row.id);
  const every = {
    ...recordFieldsOf(row),
    originalLang: row.original_lang,
    texts: Object.fromEntries(children.texts(row.id).map(({ lang, text, state }) => [lang, { text, state }])),
    date: row.date,
    tags: children.tags(row.id).map(({ tag }) => tag),
    status: row.status,
    ...(row.verified_by !== null && row.verified_at !== null && { verified: { by: row.verified_by, at: row.verified_at } }),
    ...(row.expires !== null && { expires: row.expires }),
    ...(row.superseded_by !== null && { supersededBy: row.superseded_by }),
    ...(row.merged_into !== null && { mergedInto: row.merged_into }),
    excerpts: children.excerpts(row.id).map(({ sourceId, start, end }) => ({ sourceId, start, end })),
  };
  switch (row.kind) {
    case 'quote':
      return {
        ...every,
        kind: 'quote',
        mode: row.mode,
        speakerId: row.speaker_id,
        organisationId: row.organisation_id,
        role: localizedFrom(phrases, 'role'),
      };
    case 'fact':
      return { ...every, kind: 'fact' };
    case 'statistic': {
      const { value, value_max: valueMax, unit, dimension, scale, approx } = row;
      return {
        ...every,
        kind: 'statistic',
        quantity: { value, valueMax, unit, dimension, scale, approx },
        measure: localizedFrom(phrases, 'measure'),
        period: localizedFrom(phrases, 'period'),
        geography: localizedFrom(phrases, 'geography'),
        series: children.points(row.id).map(({ period, value: pointValue }) => ({ period, value: pointValue })),
      };
    }
  }
}

function kindColumns(item: Item): Record<string, SqlValue> {
  const quote = item.kind === 'quote' ? item : null;
  const quantity = item.kind === 'statistic' ? item.quantity : null;
  return {
    mode: quote?.mode ?? null,
    speaker_id: quote?.speakerId ?? null,
    organisation_id: quote?.organisationId ?? null,
    value: quantity?.value ?? null,
    value_max: quantity?.valueMax ?? null,
    unit: quantity?.unit ?? null,
    dimension: quantity?.dimension ?? null,
    scale: quantity?.scale ?? null,
    approx: quantity?.approx ?? null,
  };
}

/** The short texts of an item beside its text proper. */
export function phrasesOf(item: Item) {
  switch (item.kind) {
    case 'quote':
      return { role: item.role };
    case 'fact':
      return {};
    case 'statistic':
      return { measure: item.measure, period: item.period, geography: item.geography };
  }
}

function writeExcerpts(db: WriteDatabase, item: Item, isNew: boolean): void {
  for (const { sourceId, start, end } of item.excerpts) {
    // Rows of a table stand for no passage: the text of their source need not be read for each.
    if (start === 0 && end === 0) continue;
    const source = db.get<{ text: string }>('SELECT text FROM source WHERE id = ?', sourceId);
    if (source && (start > end || end > source.text.length)) {
      throw new RangeError(`The excerpt ${start}-${end} of item ${item.id} lies outside the text of source ${sourceId}`);
    }
  }
  replaceRows(
    db,
    'excerpt',
    'item_id',
    item.id,
    ['position', 'source_id', 'start_offset', 'end_offset'],
    item.excerpts.map(({ sourceId, start, end }, position) => [position, sourceId, start, end]),
    isNew,
  );
}
