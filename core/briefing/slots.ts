import { writeCountry, writeDate, writeDateRange, writeDuring } from '../language/index.ts';
import type { Person } from '../model/authority.ts';
import type { Inline, Mark } from '../model/inline.ts';
import type { Lang, Localized } from '../model/language.ts';
import type { Mission } from '../model/mission.ts';
import { SLOTS, type Slot } from '../model/template.ts';
import { introduction, joinText, longName, organisationName } from './attribution.ts';
import { plain } from './pairing.ts';
import type { RecordLookup } from './records.ts';
import { contentText } from './side.ts';

/** What the slots of a template's wording stand for in a language; a slot that is not there has no value in it. */
export type SlotValues = Partial<Record<Slot, Inline[]>>;

/** A wording with an unknown slot: the template file is wrong. */
export class UnknownSlot extends Error {
  readonly slot: string;
  constructor(slot: string) {
    super(`A template's wording names the slot {${slot}}, which does not exist.`);
    this.name = 'UnknownSlot';
    this.slot = slot;
  }
}

/** What the slots are filled from; `today` is the day the briefing is made on (ISO 8601). */
export interface SlotSources {
  mission: Mission | null;
  /** Whom the briefing is about. */
  subjects: readonly Person[];
  title: Localized;
  records: RecordLookup;
  today: string;
}

/** The values of the slots in a language. */
export function slotValues({ mission, subjects, title, records, today }: SlotSources, lang: Lang): SlotValues {
  const values: SlotValues = {};
  const set = (slot: Slot, text: string | null | undefined) => {
    if (text) values[slot] = [plain(text)];
  };
  set('title', title[lang]);
  set('today', writeDate(today, lang));
  const [subject] = subjects;
  const name = subject && subjects.length === 1 ? longName(subject, lang) : null;
  if (name !== null) values.subject = [name];
  if (mission === null) return values;
  set('missionTitle', mission.title[lang]);
  set('place', mission.place[lang]);
  set('purpose', mission.purpose[lang]);
  set('context', mission.context[lang]);
  set('dates', missionDates(mission, lang));
  set('during', missionTime(mission, lang));
  set('country', writeCountry(countryOf(mission, records), lang));
  const head = records.person(mission.delegation[0] ?? null);
  if (head === null) return values;
  const introduced = introduction(head, records, lang);
  if (introduced !== null) values.head = introduced;
  const host = records.organisation(head.roles[0]?.organisationId ?? null);
  set('host', host && organisationName(host, lang, false));
  return values;
}

function missionDates({ from, to }: Mission, lang: Lang): string | null {
  if (from === null) return to === null ? null : writeDate(to, lang);
  return to === null ? writeDate(from, lang) : writeDateRange(from, to, lang);
}

function missionTime({ from, to }: Mission, lang: Lang): string | null {
  const start = from ?? to;
  return start === null ? null : writeDuring(start, to ?? start, lang);
}

/** The country of the first of those a mission meets whose organisation has one; empty when none has. */
function countryOf(mission: Mission, records: RecordLookup): string {
  const countries = mission.interlocutors.map((id) => {
    const role = records.person(id)?.roles[0];
    return records.organisation(role?.organisationId ?? null)?.country ?? '';
  });
  return countries.find((country) => country !== '') ?? '';
}

/**
 * A wording with its slots filled; null when one of them has no value in the language.
 * @throws UnknownSlot
 */
export function fillSlots(wording: string, values: SlotValues): Inline[] | null {
  const content: Inline[] = [];
  let end = 0;
  for (const match of wording.matchAll(/\{(\w+)\}/gu)) {
    const slot = SLOTS.find((known) => known === match[1]);
    if (slot === undefined) throw new UnknownSlot(match[1] ?? '');
    const value = values[slot];
    if (value === undefined) return null;
    content.push(plain(wording.slice(end, match.index)), ...value);
    end = match.index + match[0].length;
    // The stop of an abbreviation, as in «2026 г.», ends the sentence too.
    if (wording[end] === '.' && contentText(value).endsWith('.')) end += 1;
  }
  content.push(plain(wording.slice(end)));
  return joinText(content.filter((inline) => inline.type !== 'text' || inline.text !== ''));
}

/**
 * A text somebody has written, with the slots in it filled; null when one of them has no value in the language. What looks like a slot
 * and is none stays as it was written.
 */
export function fillContent(content: readonly Inline[], values: SlotValues): Inline[] | null {
  const done: Inline[] = [];
  for (const inline of content) {
    if (inline.type !== 'text') {
      done.push(inline);
      continue;
    }
    let end = 0;
    for (const match of inline.text.matchAll(/\{(\w+)\}/gu)) {
      const slot = SLOTS.find((known) => known === match[1]);
      if (slot === undefined) continue;
      const value = values[slot];
      if (value === undefined) return null;
      done.push({ ...inline, text: inline.text.slice(end, match.index) }, ...value.map((each) => marked(each, inline.marks)));
      end = match.index + match[0].length;
    }
    done.push({ ...inline, text: inline.text.slice(end) });
  }
  return joinText(done.filter((inline) => inline.type !== 'text' || inline.text !== ''));
}

function marked(inline: Inline, marks: readonly Mark[]): Inline {
  return 'marks' in inline ? { ...inline, marks: [...new Set([...inline.marks, ...marks])] } : inline;
}
