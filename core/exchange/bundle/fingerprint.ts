import { createHash } from 'node:crypto';

const MANAGED = new Set(['id', 'revision', 'createdAt', 'updatedAt', 'deletedAt']);

/** What a record says, without what the library sets: two records with the same fingerprint say the same (SHA-256, shortened to 128 bits). */
export function fingerprintOf(record: object): string {
  const content = Object.fromEntries(Object.entries(record).filter(([field]) => !MANAGED.has(field)));
  return createHash('sha256').update(JSON.stringify(content, sortedKeys)).digest('hex').slice(0, 32);
}

/** The same object whatever order its fields were set in. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
