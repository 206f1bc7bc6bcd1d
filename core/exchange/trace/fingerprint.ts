import { createHash } from 'node:crypto';
import type { BriefingContent } from '../../model/briefing.ts';

/**
 * A hash of what a briefing says: `sha256-` (FIPS 180-4) over its head and blocks as JSON with sorted keys. Parked text, internal
 * notes and the record's own fields are not part of it, so that it changes when, and only when, an export would.
 */
export function fingerprint({ template, missionId, meta, blocks }: BriefingContent): string {
  const text = JSON.stringify(sorted({ template, missionId, meta, blocks: blocks.filter(({ kind }) => kind !== 'note') }));
  return `sha256-${createHash('sha256').update(text).digest('hex')}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}
