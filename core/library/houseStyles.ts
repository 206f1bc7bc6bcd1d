import { type KeptStyle, keptStyleSchema } from '../model/houseStyle.ts';
import type { Id } from '../model/record.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';

/** The house styles that were made here, by name. */
export function keptStyles(db: ReadDatabase): KeptStyle[] {
  return db
    .all<{ id: Id; name: string; style: string; createdAt: string }>(
      'SELECT id, name, style, created_at AS createdAt FROM house_style ORDER BY name, id',
    )
    .map(({ style, ...rest }) => keptStyleSchema.parse({ ...rest, style: JSON.parse(style) }));
}

/** Keeps a style, in the place of the one of its id if there is one. */
export function keepStyle(db: WriteDatabase, kept: KeptStyle): void {
  const { id, name, style, createdAt } = keptStyleSchema.parse(kept);
  db.run(
    `INSERT INTO house_style (id, name, style, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, style = excluded.style`,
    id,
    name,
    JSON.stringify(style),
    createdAt,
  );
}

export function forgetStyle(db: WriteDatabase, id: Id): void {
  db.run('DELETE FROM house_style WHERE id = ?', id);
}
