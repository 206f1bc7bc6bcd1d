import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OrganisationInput, PersonInput } from '../model/authority.ts';
import type { BriefingInput } from '../model/briefing.ts';
import type { ItemInput } from '../model/item.ts';
import type { MissionInput } from '../model/mission.ts';
import type { SourceInput } from '../model/source.ts';
import { createLibrary, type Library, type LibraryOptions } from './library.ts';

/** A folder of its own for a test, gone when the test is over. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-library-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Options with a clock that goes on by a second at each look, and ids that count. */
export function testOptions(over: Partial<LibraryOptions> = {}): LibraryOptions {
  let seconds = 0;
  let ids = 0;
  const session = Math.random().toString(36).slice(2, 8);
  return {
    clock: () => new Date(Date.UTC(2026, 0, 15, 9, 0, seconds++)),
    newId: () => `${session}-${String(++ids).padStart(6, '0')}`,
    author: 'Anna',
    ...over,
  };
}

/** A new library in a folder of its own, closed when the test is over. */
export function testLibrary(over: Partial<LibraryOptions> = {}): Library {
  const library = createLibrary(join(testFolder(), 'essai.dptc'), testOptions(over));
  onTestFinished(() => library.close());
  return library;
}

export const sourceInput = (over: Partial<SourceInput> = {}): SourceInput => ({
  kind: 'article',
  lang: 'fr',
  title: 'Une délégation d’exportateurs attendue à Casablanca',
  publisher: 'La Gazette du port',
  author: '',
  published: '2024-05-14',
  place: 'Casablanca',
  url: '',
  accessed: null,
  text: 'Le port attend des navires de blé. « Nous sommes prêts », a dit la directrice.',
  ...over,
});

export const personInput = (over: Partial<PersonInput> = {}): PersonInput => ({
  names: {
    fr: { full: 'Vera Sokolova', family: 'Sokolova', civility: 'Mme' },
    ru: { full: 'Вера Соколова', family: 'Соколова', civility: 'г-жа' },
  },
  gender: 'feminine',
  roles: [],
  aliases: [],
  biography: {},
  ...over,
});

export const organisationInput = (over: Partial<OrganisationInput> = {}): OrganisationInput => ({
  names: {
    fr: { full: 'Chambre de commerce du littoral', acronym: 'CCL' },
    ru: { full: 'Торговая палата побережья', acronym: 'ТПП' },
  },
  aliases: [],
  country: 'MA',
  description: {},
  ...over,
});

const every = {
  originalLang: 'fr',
  texts: { fr: { text: 'Nous sommes prêts', state: 'reviewed' } },
  date: '2024-05-14',
  tags: [],
  status: 'unverified',
  excerpts: [],
} satisfies Partial<ItemInput>;

type InputOfKind<K extends ItemInput['kind']> = Extract<ItemInput, { kind: K }>;

export const quoteInput = (over: Partial<InputOfKind<'quote'>> = {}): InputOfKind<'quote'> => ({
  kind: 'quote',
  ...every,
  mode: 'direct',
  speakerId: null,
  organisationId: null,
  role: {},
  ...over,
});

export const factInput = (over: Partial<InputOfKind<'fact'>> = {}): InputOfKind<'fact'> => ({ kind: 'fact', ...every, ...over });

export const statisticInput = (over: Partial<InputOfKind<'statistic'>> = {}): InputOfKind<'statistic'> => ({
  kind: 'statistic',
  ...every,
  quantity: { value: '1250000.50', valueMax: null, unit: 't', dimension: 'mass', scale: 6, approx: 'about' },
  measure: { fr: 'les livraisons de blé', ru: 'поставки пшеницы' },
  period: { fr: 'en 2023' },
  geography: {},
  series: [
    { period: '2022', value: '980000' },
    { period: '2023', value: '1250000.50' },
  ],
  ...over,
});

export const missionInput = (over: Partial<MissionInput> = {}): MissionInput => ({
  title: { fr: 'Mission à Casablanca', ru: 'Миссия в Касабланку' },
  place: { fr: 'Casablanca', ru: 'Касабланка' },
  from: '2024-06-03',
  to: '2024-06-05',
  purpose: { fr: 'Préparer un accord de livraison' },
  context: {},
  messages: [{ fr: 'Le port est prêt.' }, {}, { ru: 'Договор выгоден обеим сторонам.' }],
  delegation: [],
  interlocutors: [],
  programme: [{ date: '2024-06-03', start: '09:30', end: '', title: { fr: 'Visite du port' }, place: {} }],
  tags: ['blé', 'port'],
  ...over,
});

export const briefingInput = (over: Partial<BriefingInput> = {}): BriefingInput => ({
  version: 2,
  template: 'mission-note',
  missionId: null,
  meta: { title: { fr: 'Note de mission' }, reference: '', date: null, marking: {}, embargo: null },
  blocks: [
    { id: 'b1', kind: 'paragraph', attrs: {}, sides: { fr: { content: [{ type: 'text', text: 'Bonjour.', marks: [] }], state: 'draft' } } },
  ],
  parked: [],
  ...over,
});
