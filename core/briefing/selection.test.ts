import { describe, expect, it } from 'vitest';
import type { Quote } from '../model/item.ts';
import { quotesBySpeaker, usable } from './selection.ts';
import { promise, quays, sampleData, traffic } from './testRecords.ts';

const { mission } = sampleData();
const between = { ...mission, delegation: ['d1', 'd2'], interlocutors: ['i1', 'i2'] };
const said = (id: string, speakerId: string | null, text = 'Une phrase', date = '2026-01-01'): Quote => ({
  ...promise,
  id,
  speakerId,
  date,
  texts: { fr: { text, state: 'draft' } },
});
const ids = (quotes: readonly Quote[]) => quotes.map(({ id }) => id);

describe('the items a briefing uses', () => {
  it('are of the kind asked for, oldest first', () => {
    expect(usable([traffic, quays, { ...quays, id: 'i0' }, promise], 'fact').map(({ id }) => id)).toEqual(['i0', 'i2']);
  });

  it('are neither disputed, nor superseded, nor in the bin', () => {
    const out = [
      { ...quays, status: 'disputed' as const },
      { ...quays, status: 'superseded' as const },
      { ...quays, deletedAt: '2026-01-01T00:00:00.000Z' },
    ];
    expect(usable(out, 'fact')).toEqual([]);
    expect(usable([{ ...quays, status: 'unverified' }], 'fact')).toHaveLength(1);
  });
});

describe('quotes by speaker', () => {
  it('hear the delegation and its hosts in turn, then everybody else', () => {
    const quotes = [said('q1', 'other'), said('q2', 'i2'), said('q3', 'd2'), said('q4', 'i1'), said('q5', 'd1')];
    expect(ids(quotesBySpeaker(quotes, between, {}))).toEqual(['q5', 'q4', 'q3', 'q2', 'q1']);
  });

  it('put whole sentences before fragments, earlier words before later', () => {
    const quotes = [said('q1', 'd1', 'un grand élan'), said('q2', 'd1', 'Plus tard', '2026-02-01'), said('q3', 'd1', 'Plus tôt')];
    expect(ids(quotesBySpeaker(quotes, between, {}))).toEqual(['q3', 'q2', 'q1']);
  });

  it('hear nobody more often than asked, and stop in time', () => {
    const quotes = [said('q1', 'd1'), said('q2', 'd1'), said('q3', 'i1'), said('q4', 'd2')];
    expect(ids(quotesBySpeaker(quotes, between, { perSpeaker: 1 }))).toEqual(['q1', 'q3', 'q4']);
    expect(ids(quotesBySpeaker(quotes, between, { perSpeaker: 1, most: 2 }))).toEqual(['q1', 'q3']);
  });

  it('do not take two bodies without a spokesman for one speaker', () => {
    const quotes = [
      { ...said('q1', null), organisationId: 'a' },
      { ...said('q2', null), organisationId: 'b' },
    ];
    expect(ids(quotesBySpeaker(quotes, null, { perSpeaker: 1 }))).toEqual(['q1', 'q2']);
  });
});
