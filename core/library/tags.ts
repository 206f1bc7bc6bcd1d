import type { Id } from '../model/record.ts';
import type { TagUse } from '../model/tag.ts';
import type { ReadDatabase } from './database.ts';

/** The tags that live items and missions carry, in the order of the alphabet. */
export function tagsInUse(db: ReadDatabase): TagUse[] {
  const rows = db.all<TagUse>(
    `SELECT tag, sum(items) AS items, sum(missions) AS missions FROM (
       SELECT tag, count(*) AS items, 0 AS missions FROM item_tag JOIN item ON item.id = item_id AND deleted_at IS NULL GROUP BY tag
       UNION ALL
       SELECT tag, 0, count(*) FROM mission_tag JOIN mission ON mission.id = mission_id AND deleted_at IS NULL GROUP BY tag
     ) GROUP BY tag`,
  );
  const { compare } = new Intl.Collator('fr');
  return rows.sort((one, other) => compare(one.tag, other.tag));
}

/** The live items and missions that carry a tag. */
export function carriersOf(db: ReadDatabase, tag: string): { items: Id[]; missions: Id[] } {
  const of = (kind: 'item' | 'mission') =>
    db
      .all<{ id: Id }>(
        `SELECT ${kind}.id FROM ${kind}_tag JOIN ${kind} ON ${kind}.id = ${kind}_id AND deleted_at IS NULL WHERE tag = ? ORDER BY ${kind}.id`,
        tag,
      )
      .map(({ id }) => id);
  return { items: of('item'), missions: of('mission') };
}

/** Tags with another in the place of one, or without it; each stands once, where it stood first. */
export function replacedTag(tags: readonly string[], from: string, to: string | null): string[] {
  return [...new Set(tags.flatMap((tag) => (tag !== from ? tag : (to ?? []))))];
}
