import { beforeEach, expect, it } from 'vitest';
import { useCaptureDraft } from './captureDraft.ts';
import { addQuote, decide, move, startReview } from './review.ts';

const text = 'La récolte est bonne. Le prix monte.';
const review = startReview(text, {
  lang: 'fr',
  source: { title: null, publisher: null, author: null, published: null, place: null },
  quotes: [],
  statistics: [],
  dates: [],
  people: [],
  organisations: [],
});
const draft = () => useCaptureDraft.getState();
const words = () => draft().review?.proposals.map(({ proposal, decision }) => `${proposal.text} ${decision}`);

beforeEach(() => draft().set({ review }));

it('changes are taken back one by one and done again', () => {
  draft().update((now) => addQuote(now, { start: 0, end: 21 }));
  draft().update((now) => decide(now, now.current ?? '', 'rejected'));
  expect(words()).toEqual(['La récolte est bonne. rejected']);
  draft().undo();
  expect(words()).toEqual(['La récolte est bonne. accepted']);
  draft().undo();
  draft().undo();
  expect(words()).toEqual([]);
  draft().redo();
  draft().redo();
  expect(words()).toEqual(['La récolte est bonne. rejected']);
});

it('a new change forgets what was taken back, and going about is no change', () => {
  draft().update((now) => addQuote(now, { start: 0, end: 21 }));
  draft().undo();
  draft().update((now) => move(now, 1));
  expect(draft().future).toHaveLength(1);
  draft().update((now) => addQuote(now, { start: 22, end: 36 }));
  draft().redo();
  expect(words()).toEqual(['Le prix monte. accepted']);
});

it('changes of one mark in a row are one step, until something else happens', () => {
  draft().update((now) => addQuote(now, { start: 0, end: 21 }), 'a');
  draft().update((now) => addQuote(now, { start: 22, end: 36 }), 'a');
  expect(draft().past).toHaveLength(1);
  draft().update((now) => ({ ...now }));
  draft().update((now) => addQuote(now, { start: 0, end: 10 }), 'a');
  expect(draft().past).toHaveLength(2);
});

it('another article begins without a past', () => {
  draft().update((now) => addQuote(now, { start: 0, end: 21 }));
  draft().set({ review });
  draft().undo();
  expect(draft().past).toEqual([]);
});
