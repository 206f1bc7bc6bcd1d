import { type Mission, type MissionInput, missionInputSchema, type ProgrammeEntry } from '../../core/model/mission.ts';

/** A mission as it is edited: without the fields the library sets. */
export function draftOfMission(mission: Mission): MissionInput {
  return missionInputSchema.parse(mission);
}

/** A mission of which nothing is known yet. */
export function emptyMission(): MissionInput {
  return {
    title: {},
    place: {},
    from: null,
    to: null,
    purpose: {},
    context: {},
    messages: [],
    delegation: [],
    interlocutors: [],
    programme: [],
    tags: [],
  };
}

/** The next line of a programme: the day of the line before and the hour it ends, or else the mission's first day. */
export function nextEntry(programme: readonly ProgrammeEntry[], firstDay: string | null, today: string): ProgrammeEntry {
  const last = programme.at(-1);
  return { date: last?.date ?? firstDay ?? today, start: last?.end ?? '', end: '', title: {}, place: last?.place ?? {} };
}

/** The lines of a programme by day and hour. Lines without an hour stay behind the ones they followed. */
export function byTime(programme: readonly ProgrammeEntry[]): ProgrammeEntry[] {
  const days = [...new Set(programme.map(({ date }) => date))].toSorted();
  return days.flatMap((day) => {
    let hour = '';
    return programme
      .filter(({ date }) => date === day)
      .map((entry) => {
        if (entry.start !== '') hour = entry.start;
        return { entry, hour };
      })
      .toSorted((one, other) => (one.hour < other.hour ? -1 : one.hour > other.hour ? 1 : 0))
      .map(({ entry }) => entry);
  });
}

/** Whether a programme is read from its first line to its last. */
export function isByTime(programme: readonly ProgrammeEntry[]): boolean {
  const sorted = byTime(programme);
  return programme.every((entry, index) => entry === sorted[index]);
}
