import type { Organisation, Person } from '../model/authority.ts';
import type { Id } from '../model/record.ts';
import type { Source } from '../model/source.ts';

/** The records that pieces of a briefing are written from. */
export interface LibraryRecords {
  people: readonly Person[];
  organisations: readonly Organisation[];
  sources: readonly Source[];
}

/** The same, found by id; null for what is not there (any more). */
export interface RecordLookup {
  person(id: Id | null): Person | null;
  organisation(id: Id | null): Organisation | null;
  source(id: Id | null): Source | null;
}

/** What pieces of the library are written with. */
export interface Writing {
  records: RecordLookup;
  /** Organisations and sources the text has named in full before: they go by acronym or short reference. */
  introduced: ReadonlySet<Id>;
  newId: () => string;
}

/** Makes the records findable by id. */
export function lookUp(records: LibraryRecords): RecordLookup {
  return { person: finder(records.people), organisation: finder(records.organisations), source: finder(records.sources) };
}

function finder<R extends { id: Id }>(records: readonly R[]): (id: Id | null) => R | null {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (id) => (id === null ? null : (byId.get(id) ?? null));
}
