import type { Organisation, Person, Spelling } from '../../model/authority.ts';
import type { Id } from '../../model/record.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';
import { replaceRows, rowsByOwner } from './rows.ts';

/** The confirmed spellings of people or organisations, as the record has them: absent where there are none. */
export function spellingsOf(db: ReadDatabase, kind: 'person' | 'organisation', ids: readonly Id[]): (id: Id) => Pick<Person, 'spellings'> {
  const rows = rowsByOwner<Spelling & { owner: Id }>(
    db,
    `SELECT ${kind}_id AS owner, text, standard AS by FROM ${kind}_spelling
     WHERE ${kind}_id IN (SELECT value FROM json_each(?)) ORDER BY ${kind}_id, position`,
    ids,
  );
  return (id) => {
    const spellings = rows(id).map(({ text, by }) => ({ text, by }));
    return spellings.length === 0 ? {} : { spellings };
  };
}

export function writeSpellings(
  db: WriteDatabase,
  kind: 'person' | 'organisation',
  { id, spellings = [] }: Pick<Person, 'id' | 'spellings'>,
): void {
  replaceRows(
    db,
    `${kind}_spelling`,
    `${kind}_id`,
    id,
    ['position', 'text', 'standard'],
    spellings.map(({ text, by }, position) => [position, text, by]),
  );
}

/** The spellings of writings that a record still has: a name that is written over takes its standard along. Null when none is left. */
export function spellingsInUse({
  names,
  aliases,
  spellings = [],
}: Pick<Person | Organisation, 'names' | 'aliases' | 'spellings'>): Spelling[] | null {
  const writings = new Set([...Object.values(names).flatMap((name) => name?.full ?? []), ...aliases]);
  const kept = spellings.filter(({ text }) => writings.has(text));
  return kept.length === 0 ? null : kept;
}
