import { type Lang, langSchema } from '../../model/language.ts';
import type { MemoryText, MemoryUnit } from '../../model/memory.ts';

/** A translation unit as a TMX file says it. Times are ISO 8601 in UTC; null and empty where the file says nothing. */
export interface TmxUnit {
  texts: Partial<Record<Lang, MemoryText>>;
  author: string;
  createdAt: string | null;
  changedAt: string | null;
  properties: MemoryUnit['properties'];
}

export function emptyUnit(): TmxUnit {
  return { texts: {}, author: '', createdAt: null, changedAt: null, properties: [] };
}

/** Codes of three letters (ISO 639-2), as some programs write them. */
const THREE_LETTERS: Readonly<Record<string, Lang>> = { fra: 'fr', fre: 'fr', rus: 'ru' };

/** The language of a code of TMX, `FR-FR` or `ru`; null for another language, also one whose code only begins alike (`fro`, `run`). */
export function langOfTmx(code: string): Lang | null {
  const [written = ''] = code.split(/[-_]/);
  const primary = written.toLowerCase();
  return langSchema.options.find((lang) => lang === primary) ?? THREE_LETTERS[primary] ?? null;
}

/** Takes into a unit what the attributes of `<tu>`, or of a `<tuv>` after it, say of it. */
export function describeUnit(unit: TmxUnit, attributes: Readonly<Record<string, string>>): void {
  unit.author = attributes.changeid ?? attributes.creationid ?? unit.author;
  unit.createdAt = instantOfTmx(attributes.creationdate ?? '') ?? unit.createdAt;
  unit.changedAt = instantOfTmx(attributes.changedate ?? '') ?? unit.changedAt;
}

/** Dates come back from unit to unit, and reading one costs as much as all else of a unit. */
const instants = new Map<string, string | null>();
const MOST_INSTANTS = 1_000;

/** A date of TMX (`20260115T093000Z`, section 6 of the specification) as ISO 8601; null for anything else. */
function instantOfTmx(date: string): string | null {
  if (date === '') return null;
  const before = instants.get(date);
  if (before !== undefined) return before;
  const instant = newInstant(date);
  if (instants.size >= MOST_INSTANTS) instants.clear();
  instants.set(date, instant);
  return instant;
}

function newInstant(date: string): string | null {
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
