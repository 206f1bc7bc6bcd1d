import { writeDate } from '../language/index.ts';
import type { Person } from '../model/authority.ts';
import type { Block, Cell } from '../model/briefing.ts';
import type { Lang, Localized } from '../model/language.ts';
import type { Mission, ProgrammeEntry } from '../model/mission.ts';
import type { Wording } from '../model/template.ts';
import { civility, longName, organisationName } from './attribution.ts';
import { type Draft, pair, plain } from './pairing.ts';
import type { RecordLookup } from './records.ts';
import { wordedTable } from './wordedTable.ts';
import { blankParagraph } from './wording.ts';

/** The programme in the order of its days and hours: date (once a day), time, subject, place. */
export function programmeTable(mission: Mission, columns: readonly Wording[], newId: () => string): Block | null {
  if (mission.programme.length === 0) return null;
  const entries = inOrder(mission.programme);
  const rows = entries.map((entry, index): Cell[] => [
    entries[index - 1]?.date === entry.date ? { sides: {} } : cell((lang) => writeDate(entry.date, lang)),
    cell((lang) => writeHours(entry, lang)),
    localizedCell(entry.title),
    localizedCell(entry.place),
  ]);
  return wordedTable(columns, [22, 18, 34, 26], rows, newId);
}

function inOrder(programme: readonly ProgrammeEntry[]): ProgrammeEntry[] {
  return [...programme].sort((a, b) => a.date.localeCompare(b.date) || a.start.localeCompare(b.start));
}

/** The meetings of the programme in their order: what, then when and where, then a paragraph to write in. */
export function meetings(mission: Mission, level: 2 | 3, newId: () => string): Block[] {
  return inOrder(mission.programme).flatMap((entry): Block[] => {
    const title = localizedCell(entry.title).sides;
    const when = cell((lang) =>
      [writeDate(entry.date, lang), writeHours(entry, lang), entry.place[lang] ?? ''].filter((part) => part !== '').join(', '),
    ).sides;
    return [
      { id: newId(), kind: 'heading', attrs: { level }, sides: title },
      { id: newId(), kind: 'paragraph', attrs: {}, sides: when },
      blankParagraph(newId),
    ];
  });
}

/** People with their present role: name, role, organisation. People whose record is gone are left out. */
export function peopleTable(
  people: readonly Person[],
  columns: readonly Wording[],
  records: RecordLookup,
  newId: () => string,
): Block | null {
  if (people.length === 0) return null;
  const rows = people.map((person): Cell[] => {
    const [role] = person.roles;
    const organisation = records.organisation(role?.organisationId ?? null);
    return [
      { sides: pair('fr', (lang) => named(person, lang)) },
      localizedCell(role?.title ?? {}),
      cell((lang) => (organisation === null ? '' : (organisationName(organisation, lang, false) ?? ''))),
    ];
  });
  return wordedTable(columns, [28, 36, 36], rows, newId);
}

function named(person: Person, lang: Lang): Draft | null {
  const name = longName(person, lang);
  return name && { content: [...civility(person, lang), name], state: 'reviewed' };
}

function localizedCell(text: Localized): Cell {
  return cell((lang) => text[lang] ?? '');
}

function cell(text: (lang: Lang) => string): Cell {
  return {
    sides: pair('fr', (lang) => {
      const written = text(lang);
      return written === '' ? null : { content: [plain(written)], state: 'reviewed' };
    }),
  };
}

/** `9 h – 10 h 30` in French (Lexique de l'Imprimerie nationale), `09:00–10:30` in Russian. */
function writeHours({ start, end }: ProgrammeEntry, lang: Lang): string {
  const hours = [start, end].filter((time) => time !== '');
  return lang === 'fr' ? hours.map(frenchTime).join('\u00a0– ') : hours.join('–');
}

function frenchTime(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}
