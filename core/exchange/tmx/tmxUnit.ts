import type { Lang } from '../../model/language.ts';
import type { MemoryText, MemoryUnit } from '../../model/memory.ts';

/** A translation unit as a TMX file says it. Times are ISO 8601 in UTC; null and empty where the file says nothing. */
export interface TmxUnit {
  texts: Partial<Record<Lang, MemoryText>>;
  author: string;
  createdAt: string | null;
  changedAt: string | null;
  properties: MemoryUnit['properties'];
}

/** A date of TMX (`20260115T093000Z`, section 6 of the specification) as ISO 8601; null for anything else. */
export function instantOfTmx(date: string): string | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  if (parts === null) return null;
  const [, year, month, day, hours, minutes, seconds] = parts;
  const instant = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.000Z`;
  // The 31st of February is no day: it comes back as another.
  const parsed = Date.parse(instant);
  return Number.isNaN(parsed) || new Date(parsed).toISOString() !== instant ? null : instant;
}

/** ISO 8601 in UTC as TMX writes it; parts of a second are dropped. */
export function tmxOfInstant(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '');
}
