import type { Item, ItemInput } from '../model/item.ts';
import type { Id } from '../model/record.ts';
import type { DuplicatePair, SimilarItem } from '../model/trust.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { duplicateKeys, likenessOf } from './likeness.ts';
import { itemTable } from './tables/itemTable.ts';

/** A key that more items share says little: everything a spokesman said in a day, a round figure. */
const MOST_SHARING = 40;
const MOST_CANDIDATES = 200;
/** Fewer in the list, where every pair of those that share is compared. */
const MOST_SHARING_IN_LIST = 12;

/** Writes the keys of items, by their numbers in the index. In the order of the keys, or each would be looked for from the top. */
export function addDuplicateKeys(db: WriteDatabase, keys: readonly (readonly [key: number, number: number])[]): void {
  const sorted = [...keys].sort(([a], [b]) => a - b);
  db.run('INSERT OR IGNORE INTO duplicate_key (key, number) SELECT value ->> 0, value ->> 1 FROM json_each(?)', JSON.stringify(sorted));
}

/** Takes the keys of items away again. */
export function removeDuplicateKeys(db: WriteDatabase, keys: readonly (readonly [key: number, number: number])[]): void {
  for (const [key, number] of keys) db.run('DELETE FROM duplicate_key WHERE key = ? AND number = ?', key, number);
}

/** The live items that may be the same as one that is being entered, the likest first. The item itself is not among them. */
export function similarItems(db: ReadDatabase, draft: ItemInput): SimilarItem[] {
  const own = draft.id ?? '';
  const candidates = db.all<{ id: Id }>(
    `SELECT item_id AS id FROM json_each(?) AS asked JOIN duplicate_key ON duplicate_key.key = asked.value JOIN search_item USING (number)
     WHERE (SELECT count(*) FROM (SELECT 1 FROM duplicate_key AS sharing WHERE sharing.key = asked.value LIMIT ?)) <= ? AND item_id <> ?
       AND NOT EXISTS (SELECT 1 FROM not_duplicate WHERE one = min(item_id, ?) AND other = max(item_id, ?))
     GROUP BY item_id ORDER BY count(*) DESC, item_id LIMIT ?`,
    JSON.stringify(duplicateKeys(draft)),
    MOST_SHARING + 1,
    MOST_SHARING,
    own,
    own,
    own,
    MOST_CANDIDATES,
  );
  const items = itemTable.load(
    db,
    candidates.map(({ id }) => id),
  );
  return [...items.values()]
    .flatMap((item) => {
      const likeness = likenessOf(draft, item);
      return likeness === null ? [] : [{ item, ...likeness }];
    })
    .sort((a, b) => b.likeness - a.likeness || b.reasons.length - a.reasons.length || (a.item.id < b.item.id ? -1 : 1));
}

/** Pairs of live items that may be one and of which nobody has said that they are not, the likest first. */
export function duplicatePairs(db: ReadDatabase, limit: number): DuplicatePair[] {
  const candidates = db.all<{ one: Id; other: Id }>(
    `SELECT DISTINCT min(one.item_id, other.item_id) AS one, max(one.item_id, other.item_id) AS other
     FROM (SELECT key FROM duplicate_key GROUP BY key HAVING count(*) BETWEEN 2 AND ?) AS shared
       JOIN duplicate_key AS a ON a.key = shared.key JOIN duplicate_key AS b ON b.key = shared.key AND b.number > a.number
       JOIN search_item AS one ON one.number = a.number JOIN search_item AS other ON other.number = b.number
     WHERE NOT EXISTS (SELECT 1 FROM not_duplicate WHERE not_duplicate.one = min(one.item_id, other.item_id)
       AND not_duplicate.other = max(one.item_id, other.item_id))`,
    MOST_SHARING_IN_LIST,
  );
  const items = itemTable.load(db, [...new Set(candidates.flatMap(({ one, other }) => [one, other]))]);
  return candidates
    .flatMap((pair) => {
      const [one, other] = [items.get(pair.one), items.get(pair.other)];
      const likeness = one && other ? likenessOf(one, other) : null;
      return one && other && likeness ? [{ one, other, ...likeness }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness || (a.one.id < b.one.id ? -1 : 1))
    .slice(0, limit);
}

/** Remembers that two items are two things. */
export function keepApart(db: WriteDatabase, ids: readonly [Id, Id], by: string, at: string): void {
  const [one, other] = [...ids].sort();
  db.run('INSERT INTO not_duplicate (one, other, by, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', one ?? '', other ?? '', by, at);
}

/**
 * What becomes of an item that takes in others of its kind: its own fields, what it lacks from the others in their order, and
 * the tags and excerpts of all of them. The earliest expiry counts; a verification of any of them is kept.
 */
export function mergedItem(keep: Item, others: readonly Item[]): ItemInput {
  const { revision: _revision, createdAt: _createdAt, updatedAt: _updatedAt, deletedAt: _deletedAt, ...start } = keep;
  return others.reduce<ItemInput>(joined, start);
}

function joined(keep: ItemInput, other: Item): ItemInput {
  const every = {
    texts: { ...other.texts, ...keep.texts },
    date: keep.date ?? other.date,
    tags: [...new Set([...keep.tags, ...other.tags])],
    excerpts: [
      ...keep.excerpts,
      ...other.excerpts.filter(
        (excerpt) =>
          !keep.excerpts.some(
            ({ sourceId, start, end }) => sourceId === excerpt.sourceId && start === excerpt.start && end === excerpt.end,
          ),
      ),
    ],
    ...trustOf(keep, other),
  };
  if (keep.kind === 'quote' && other.kind === 'quote') {
    const role = { ...other.role, ...keep.role };
    return {
      ...keep,
      ...every,
      speakerId: keep.speakerId ?? other.speakerId,
      organisationId: keep.organisationId ?? other.organisationId,
      role,
    };
  }
  if (keep.kind === 'statistic' && other.kind === 'statistic') {
    return {
      ...keep,
      ...every,
      measure: { ...other.measure, ...keep.measure },
      period: { ...other.period, ...keep.period },
      geography: { ...other.geography, ...keep.geography },
      series: keep.series.length === 0 ? other.series : keep.series,
    };
  }
  return { ...keep, ...every };
}

function trustOf(keep: ItemInput, other: Item): Pick<ItemInput, 'status' | 'verified' | 'expires'> {
  const verified = keep.status === 'unverified' && other.status === 'verified' ? other.verified : keep.verified;
  const [expires] = [keep.expires, other.expires].flatMap((day) => day ?? []).sort();
  return {
    status: keep.status === 'unverified' && other.status === 'verified' ? 'verified' : keep.status,
    ...(verified && { verified }),
    ...(expires !== undefined && { expires }),
  };
}
