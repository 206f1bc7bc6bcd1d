import { expect, it } from 'vitest';
import type { Organisation, Person } from '../../core/model/authority.ts';
import { knownSpeakers, suggestedSpeakers } from './speakerSuggestions.ts';

const record = { revision: 1, createdAt: '2026-01-15T00:00:00Z', updatedAt: '2026-01-15T00:00:00Z', deletedAt: null };
const harbour: Organisation = {
  ...record,
  id: '0198f000-0000-7000-8000-000000000001',
  names: { fr: { full: 'Port de Sernes', acronym: 'PS' } },
  aliases: [],
  country: '',
  description: {},
};
const vera: Person = {
  ...record,
  id: '0198f000-0000-7000-8000-000000000002',
  names: { ru: { full: 'Вера Щукина', family: 'Щукина', civility: '' } },
  gender: 'feminine',
  roles: [
    { organisationId: null, title: { fr: 'cheffe de quai' }, from: '2018', to: '2020' },
    { organisationId: harbour.id, title: { fr: 'directrice', ru: 'директор' }, from: '2020', to: null },
  ],
  aliases: [],
  biography: {},
};
const known = knownSpeakers([vera], [harbour], 'fr');

it('a speaker of the library is found in the other alphabet, with the present role in the language of the article', () => {
  expect(suggestedSpeakers(known, 'chtchou')).toMatchObject([{ name: 'Вера Щукина', role: 'directrice', organisation: 'Port de Sernes' }]);
  expect(suggestedSpeakers(known, 'Вера')).toHaveLength(1);
  expect(knownSpeakers([vera], [harbour], 'ru')[0]?.role).toBe('директор');
});

it('nobody is suggested for a letter alone, for another name, or when the name is there already', () => {
  for (const typed of ['', 'В', 'Anna', 'Вера Щукина']) expect(suggestedSpeakers(known, typed)).toEqual([]);
});
