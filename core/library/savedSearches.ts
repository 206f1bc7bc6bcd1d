import { isDeepStrictEqual } from 'node:util';
import type { Id } from '../model/record.ts';
import { type SavedSearch, savedSearchSchema } from '../model/search.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { queryWithTag } from './searchQuery.ts';

/** The searches that are kept, by name. */
export function savedSearches(db: ReadDatabase): SavedSearch[] {
  return db
    .all<{ id: Id; name: string; input: string; createdAt: string }>(
      'SELECT id, name, input, created_at AS createdAt FROM saved_search ORDER BY name, id',
    )
    .map(({ input, ...rest }) => savedSearchSchema.parse({ ...rest, input: JSON.parse(input) }));
}

/** Keeps a search, in the place of the one of its id if there is one. */
export function keepSearch(db: WriteDatabase, search: SavedSearch): void {
  const { id, name, input, createdAt } = savedSearchSchema.parse(search);
  db.run(
    `INSERT INTO saved_search (id, name, input, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, input = excluded.input`,
    id,
    name,
    JSON.stringify(input),
    createdAt,
  );
}

/**
 * Puts another tag in the place of one in every search that is kept, in its filter and in what was typed. `action` is the action that renames
 * the tag, so that the searches go back with it; null when there is nothing to go back to.
 */
export function renameTagInSearches(db: WriteDatabase, action: Id | null, from: string, to: string): void {
  for (const search of savedSearches(db)) {
    const { input } = search;
    const query = queryWithTag(input.query, from, to);
    const after = { ...input, query, ...(input.tag === from && { tag: to }) };
    if (isDeepStrictEqual(input, after)) continue;
    keepSearch(db, { ...search, input: after });
    if (action !== null) {
      db.run(
        'INSERT INTO saved_search_change (action_id, search_id, before, after) VALUES (?, ?, ?, ?)',
        action,
        search.id,
        JSON.stringify(input),
        JSON.stringify(after),
      );
    }
  }
}

/** Takes back what an action did to the searches that are kept, or does it again, as far as nobody has changed them since. */
export function turnSearches(db: WriteDatabase, action: Id, way: 'undone' | 'redone'): void {
  const [from, to] = way === 'undone' ? ['after', 'before'] : ['before', 'after'];
  db.run(
    `UPDATE saved_search SET input = ${to} FROM saved_search_change
     WHERE action_id = ? AND search_id = saved_search.id AND input = ${from}`,
    action,
  );
}

export function forgetSearch(db: WriteDatabase, id: Id): void {
  db.run('DELETE FROM saved_search WHERE id = ?', id);
}
