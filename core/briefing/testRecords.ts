import sampleLibrary from '../../resources/sample/library.json' with { type: 'json' };
import biography from '../../resources/templates/biography.json' with { type: 'json' };
import communique from '../../resources/templates/communique.json' with { type: 'json' };
import countrySheet from '../../resources/templates/country-sheet.json' with { type: 'json' };
import missionNote from '../../resources/templates/mission-note.json' with { type: 'json' };
import missionPack from '../../resources/templates/mission-pack.json' with { type: 'json' };
import questionsAnswers from '../../resources/templates/questions-answers.json' with { type: 'json' };
import report from '../../resources/templates/report.json' with { type: 'json' };
import talkingPoints from '../../resources/templates/talking-points.json' with { type: 'json' };
import type { Organisation, Person } from '../model/authority.ts';
import type { TemplateId } from '../model/briefing.ts';
import type { Fact, Item, Quote, Statistic } from '../model/item.ts';
import type { Mission } from '../model/mission.ts';
import { sampleSchema } from '../model/sample.ts';
import type { Source } from '../model/source.ts';
import { type Template, templateSchema } from '../model/template.ts';

/** Records for the tests of this folder: the sample mission as a library holds it, and small ones made to measure. */

const recorded = {
  revision: 1,
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
  deletedAt: null,
};

const templates: Record<TemplateId, unknown> = {
  communique,
  'mission-note': missionNote,
  'mission-pack': missionPack,
  'country-sheet': countrySheet,
  biography,
  'talking-points': talkingPoints,
  'questions-answers': questionsAnswers,
  report,
};

export function readTemplate(id: TemplateId): Template {
  return templateSchema.parse(templates[id]);
}

export function sampleData(): {
  mission: Mission;
  items: Item[];
  people: Person[];
  organisations: Organisation[];
  sources: Source[];
} {
  const sample = sampleSchema.parse(sampleLibrary);
  const [mission] = sample.missions;
  if (mission === undefined) throw new Error('The sample has no mission.');
  return {
    mission: { ...mission, ...recorded },
    items: sample.items.map((item) => ({ ...item, ...recorded })),
    people: sample.people.map((person) => ({ ...person, ...recorded })),
    organisations: sample.organisations.map((organisation) => ({ ...organisation, ...recorded })),
    sources: sample.sources.map((source) => ({ ...source, ...recorded })),
  };
}

/** Ids that count: `b1`, `b2`, … */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `b${count}`;
  };
}

export const harbour: Organisation = {
  id: 'harbour',
  ...recorded,
  names: { fr: { full: 'Régie du port de Tamra', acronym: 'RPT' }, ru: { full: 'Управление порта Тамра', acronym: 'УПТ' } },
  aliases: [],
  country: 'MA',
  description: {},
};

export const gazette: Source = {
  id: 'gazette',
  ...recorded,
  kind: 'article',
  lang: 'fr',
  title: 'Le port de Tamra double ses quais',
  publisher: 'La Gazette de Tamra',
  author: 'Aïcha Bennis',
  published: '2026-03-01',
  place: 'Tamra',
  url: '',
  accessed: null,
  text: 'Le port de Tamra double ses quais. Nous creuserons dès le printemps, promet Idriss Alaoui.',
};

export const idriss: Person = {
  id: 'idriss',
  ...recorded,
  names: {
    fr: { full: 'Idriss Alaoui', family: 'Alaoui', civility: 'M.' },
    ru: { full: 'Идрис Алауи', family: 'Алауи', civility: 'г-н' },
  },
  gender: 'masculine',
  roles: [{ organisationId: 'harbour', title: { fr: 'directeur', ru: 'директор' }, from: null, to: null }],
  aliases: [],
  biography: {},
};

export const records = { people: [idriss], organisations: [harbour], sources: [gazette] };

const item = {
  ...recorded,
  originalLang: 'fr' as const,
  date: '2026-03-01',
  tags: ['tamra'],
  status: 'verified' as const,
  excerpts: [{ sourceId: 'gazette', start: 35, end: 68 }],
};

export const promise: Quote = {
  id: 'i1',
  kind: 'quote',
  ...item,
  texts: {
    fr: { text: 'Nous creuserons dès le printemps', state: 'final' },
    ru: { text: 'Мы начнём копать уже весной', state: 'translated' },
  },
  mode: 'direct',
  speakerId: 'idriss',
  organisationId: 'harbour',
  role: { fr: 'directeur', ru: 'директор' },
};

export const quays: Fact = {
  id: 'i2',
  kind: 'fact',
  ...item,
  texts: {
    fr: { text: 'Le port de Tamra compte quatre quais.', state: 'reviewed' },
    ru: { text: 'В порту Тамра четыре причала.', state: 'draft' },
  },
};

export const traffic: Statistic = {
  id: 'i3',
  kind: 'statistic',
  ...item,
  texts: {
    fr: { text: 'Le trafic du port a atteint 2,4\u00a0millions de tonnes en 2025.', state: 'reviewed' },
    ru: { text: 'Грузооборот порта в 2025\u00a0г. достиг 2,4\u00a0млн тонн.', state: 'reviewed' },
  },
  quantity: { value: '2400000', valueMax: null, unit: 't', dimension: 'mass', scale: 6, approx: 'exact' },
  measure: { fr: 'trafic du port', ru: 'грузооборот порта' },
  period: { fr: '2025', ru: '2025\u00a0г.' },
  geography: {},
  series: [
    { period: '2025', value: '2400000' },
    { period: '2024', value: '2100000' },
  ],
};
