import { expect, test } from 'vitest';
import type { Designation, Term } from '../../core/model/term.ts';
import { foundTerms } from './termSearch.ts';

const term = (id: string, ...words: [Designation['lang'], string, Designation['status']?][]): Term => ({
  id,
  revision: 1,
  createdAt: '2026-10-01T08:00:00.000Z',
  updatedAt: '2026-10-01T08:00:00.000Z',
  deletedAt: null,
  designations: words.map(([lang, text, status = 'preferred']) => ({ lang, text, status, partOfSpeech: null })),
  definition: {},
  note: id === 'energy' ? 'Usage de l’ONU' : '',
  source: '',
});
const TERMS = [
  term('port', ['fr', 'port'], ['ru', 'порт']),
  term('energy', ['fr', 'énergie'], ['ru', 'энергия'], ['ru', 'энергетика', 'forbidden']),
  term('aid', ['fr', 'aide']),
];
const ids = (...query: [string, Parameters<typeof foundTerms>[2]]) => foundTerms(TERMS, ...query).map(({ id }) => id);

test('terms are found by their words in either language and by their notes, without accents, in the order of the alphabet', () => {
  expect(ids('', 'all')).toEqual(['aid', 'energy', 'port']);
  expect(ids('energie', 'all')).toEqual(['energy']);
  expect(ids('порт', 'all')).toEqual(['port']);
  expect(ids('onu', 'all')).toEqual(['energy']);
});

test('terms that lack a language, or that rule a word out, can be asked for', () => {
  expect(ids('', 'incomplete')).toEqual(['aid']);
  expect(ids('', 'forbidden')).toEqual(['energy']);
});
