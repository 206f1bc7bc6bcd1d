import type { HistoryEntry } from '../../core/model/trust.ts';

/** What an entry of a history did to the record, told by the states before and after it. */
export type Happened = 'made' | 'changed' | 'removed' | 'broughtBack';

/** The fields whose change a person is told of, by the names the interface has for them. */
const FIELDS = [
  'texts',
  'date',
  'tags',
  'status',
  'expires',
  'supersededBy',
  'excerpts',
  'mode',
  'speakerId',
  'organisationId',
  'role',
  'quantity',
  'measure',
  'period',
  'geography',
  'series',
  'names',
  'gender',
  'roles',
  'aliases',
  'spellings',
  'biography',
  'country',
  'description',
  'title',
  'place',
  'from',
  'to',
  'purpose',
  'context',
  'messages',
  'delegation',
  'interlocutors',
  'programme',
  'kind',
  'lang',
  'publisher',
  'author',
  'published',
  'url',
  'accessed',
  'text',
  'designations',
  'definition',
  'note',
  'source',
] as const;
export type HistoryField = (typeof FIELDS)[number];

/** The fields an entry changed, in the order a record shows them; what the library keeps for itself is left out. */
export function changedFields({ changed }: Pick<HistoryEntry, 'changed'>): HistoryField[] {
  return FIELDS.filter((field) => changed.includes(field));
}

/** What an entry did; `before` is the one before it, none for the first. */
export function happened({ state }: Pick<HistoryEntry, 'state'>, before: Pick<HistoryEntry, 'state'> | undefined): Happened {
  if (before === undefined) return 'made';
  const [was, is] = [isRemoved(before.state), isRemoved(state)];
  if (was === is) return 'changed';
  return is ? 'removed' : 'broughtBack';
}

function isRemoved(state: HistoryEntry['state']): boolean {
  return typeof state.deletedAt === 'string';
}
