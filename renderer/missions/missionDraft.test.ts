import { describe, expect, it } from 'vitest';
import { missionInputSchema, type ProgrammeEntry } from '../../core/model/mission.ts';
import { byTime, emptyMission, isByTime, nextEntry } from './missionDraft.ts';

const entry = (date: string, start: string, fr: string): ProgrammeEntry => ({ date, start, end: '', title: { fr }, place: {} });

describe('the programme of a mission', () => {
  it('is put in order by day, then by hour', () => {
    const programme = [
      entry('2026-12-02', '09:00', 'Port'),
      entry('2026-12-01', '18:00', 'Dîner'),
      entry('2026-12-01', '08:30', 'Accueil'),
    ];
    expect(isByTime(programme)).toBe(false);
    expect(byTime(programme).map(({ title }) => title.fr)).toEqual(['Accueil', 'Dîner', 'Port']);
    expect(isByTime(byTime(programme))).toBe(true);
  });

  it('keeps a line without an hour behind the one it followed', () => {
    const programme = [
      entry('2026-12-01', '14:00', 'Entretiens'),
      entry('2026-12-01', '', 'Pause'),
      entry('2026-12-01', '09:00', 'Accueil'),
    ];
    expect(byTime(programme).map(({ title }) => title.fr)).toEqual(['Accueil', 'Entretiens', 'Pause']);
  });

  it('goes on with the day, the place and the hour where its last line ends', () => {
    const last = { ...entry('2026-12-02', '09:00', 'Visite'), end: '10:30', place: { fr: 'Terminal' } };
    expect(nextEntry([last], '2026-12-01', '2026-11-23')).toMatchObject({ date: '2026-12-02', start: '10:30', place: { fr: 'Terminal' } });
    expect(nextEntry([], '2026-12-01', '2026-11-23').date).toBe('2026-12-01');
    expect(nextEntry([], null, '2026-11-23').date).toBe('2026-11-23');
  });
});

it('a new mission can be stored as it is', () => {
  expect(missionInputSchema.safeParse(emptyMission()).success).toBe(true);
});
