import { expect, test } from 'vitest';
import type { LinkedPiece } from '../model/pieceStatus.ts';
import { pieceStatus } from './pieceStatus.ts';
import { gazette, idriss, promise, quays } from './testRecords.ts';

const lookups = {
  item: (id: string) => [promise, quays].find((item) => item.id === id) ?? null,
  person: (id: string) => (id === idriss.id ? idriss : null),
  source: (id: string) => (id === gazette.id ? gazette : null),
};
const piece: LinkedPiece = {
  type: 'itemRef',
  itemId: promise.id,
  revision: 1,
  form: 'quote',
  text: 'Nous creuserons dès le printemps',
  marks: [],
};
const later = {
  ...lookups,
  item: () => ({ ...promise, revision: 2, texts: { fr: { text: 'Nous creuserons dès mars', state: 'final' as const } } }),
};

test('a piece whose record says something else since has its new words, and its own held against the record', () => {
  expect(pieceStatus(piece, 'fr', lookups)).toEqual({ status: 'current' });
  expect(pieceStatus(piece, 'fr', later)).toEqual({
    status: 'changed',
    now: { ...piece, revision: 2, text: 'Nous creuserons dès mars' },
    kept: { ...piece, revision: 2 },
  });
  expect(pieceStatus({ ...piece, revision: 2 }, 'fr', later)).toEqual({ status: 'current' });
});

test('other typography is no other text, and a language the record has lost leaves the words alone', () => {
  expect(pieceStatus({ ...piece, text: 'Nous\u00a0creuserons dès  mars' }, 'fr', later)).toEqual({ status: 'current' });
  expect(pieceStatus({ ...piece, text: 'Мы начнём' }, 'ru', later)).toEqual({ status: 'current' });
});

test('a detached piece is asked about no more, one whose record is gone is gone', () => {
  expect(pieceStatus({ ...piece, detached: true }, 'fr', later)).toEqual({ status: 'current' });
  expect(pieceStatus({ ...piece, itemId: 'nowhere' }, 'fr', lookups)).toEqual({ status: 'gone' });
});

test('names and sources are followed too', () => {
  const name: LinkedPiece = { type: 'nameRef', personId: idriss.id, revision: 0, form: 'short', text: 'Alawi', marks: [] };
  expect(pieceStatus(name, 'fr', lookups)).toMatchObject({ status: 'changed', now: { text: 'Alaoui', revision: 1 } });
  const note: LinkedPiece = { type: 'citation', sourceId: gazette.id, revision: 0, locator: 'p. 3', text: 'La Gazette' };
  expect(pieceStatus(note, 'fr', lookups)).toMatchObject({ status: 'changed', now: { locator: 'p. 3' } });
});
