import { writeDate, writeDateRange } from '../language/index.ts';
import type { Inline } from '../model/inline.ts';
import type { Lang, Localized } from '../model/language.ts';
import type { Mission } from '../model/mission.ts';
import { SLOTS, type Slot } from '../model/template.ts';
import { introduction, joinText, organisationName } from './attribution.ts';
import { plain } from './pairing.ts';
import type { RecordLookup } from './records.ts';

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

/** The values for a briefing about a mission, or about none, made `today` (ISO date). */
export function slotValues(mission: Mission | null, title: Localized, records: RecordLookup, today: string, lang: Lang): SlotValues {
  const values: SlotValues = {};
  const set = (slot: Slot, text: string | null | undefined) => {
    if (text) values[slot] = [plain(text)];
  };
  set('title', title[lang]);
  set('today', writeDate(today, lang));
  if (mission === null) return values;
  set('missionTitle', mission.title[lang]);
  set('place', mission.place[lang]);
  set('purpose', mission.purpose[lang]);
  set('context', mission.context[lang]);
  set('dates', missionDates(mission, lang));
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
  }
  content.push(plain(wording.slice(end)));
  return joinText(content.filter((inline) => inline.type !== 'text' || inline.text !== ''));
}
