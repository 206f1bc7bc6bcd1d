import type { ZodType } from 'zod';
import type { Organisation, OrganisationInput, Person, PersonInput } from '../../model/authority.ts';
import type { Briefing, BriefingInput } from '../../model/briefing.ts';
import type { Thread, ThreadInput } from '../../model/discussion.ts';
import type { Item, ItemInput } from '../../model/item.ts';
import type { Mission, MissionInput } from '../../model/mission.ts';
import type { Id, RecordKind } from '../../model/record.ts';
import type { Source, SourceInput } from '../../model/source.ts';
import type { UserTemplate, UserTemplateInput } from '../../model/template.ts';
import type { Term, TermInput } from '../../model/term.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

/** The record of each kind. */
export interface RecordOf {
  source: Source;
  item: Item;
  person: Person;
  organisation: Organisation;
  mission: Mission;
  template: UserTemplate;
  briefing: Briefing;
  thread: Thread;
  term: Term;
}

/** What a caller hands in to save a record of each kind. */
export interface InputOf {
  source: SourceInput;
  item: ItemInput;
  person: PersonInput;
  organisation: OrganisationInput;
  mission: MissionInput;
  template: UserTemplateInput;
  briefing: BriefingInput;
  thread: ThreadInput;
  term: TermInput;
}

/** A record another one points to. */
export interface Reference {
  kind: RecordKind;
  id: Id;
}

/** The action a write belongs to. */
export interface WriteContext {
  label: string;
  author: string;
  at: string;
  /** Nothing is there under its id. */
  isNew: boolean;
}

/** How records of one kind lie in their tables. One file each; nothing else knows the columns. */
export interface RecordTable<R> {
  /** The table with the record's own row; its children are nobody else's business. */
  readonly name: RecordKind;
  readonly schema: ZodType<R>;
  /** The tables of its parts, whose rows name it as `<name>_id`, in the order in which they can be emptied. */
  readonly parts: readonly string[];
  /** The records of these ids, live or in the bin; an id that does not exist is absent. */
  load(db: ReadDatabase, ids: readonly Id[]): Map<Id, R>;
  /** Writes the record over whatever was there under its id. Called by the change log only. */
  write(db: WriteDatabase, record: R, context: WriteContext): void;
  /** The record as it is kept: what follows from other fields is put in, what no longer holds is taken away. */
  settled?(draft: R, before: R | null, by: Pick<WriteContext, 'author' | 'at'>): R;
  /** The records it points to: all of them must exist. */
  references(record: R): Reference[];
  /** What the change log keeps of the record. */
  logged(record: R): object;
  /** `present` with what the log kept of an earlier state put back. */
  reverted(present: R, logged: unknown): R;
  /** Whether the log keeps enough of both states to go back from one to the other. */
  revertible(before: R | null, after: R): boolean;
}

export type RecordTables = { readonly [K in RecordKind]: RecordTable<RecordOf[K]> };

/** For the kinds whose log entries are the whole record. */
export function loggedWhole<R extends object>(schema: ZodType<R>) {
  return {
    logged: (record: R): object => record,
    reverted: (_present: R, logged: unknown): R => schema.parse(logged),
    revertible: () => true,
  };
}
