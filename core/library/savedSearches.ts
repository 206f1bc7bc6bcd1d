import type { Id } from '../model/record.ts';
import { type SavedSearch, savedSearchSchema } from '../model/search.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';

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

export function forgetSearch(db: WriteDatabase, id: Id): void {
  db.run('DELETE FROM saved_search WHERE id = ?', id);
}
