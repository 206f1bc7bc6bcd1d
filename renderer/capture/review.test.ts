import { describe, expect, it } from 'vitest';
import type { CaptureResult, QuoteProposal, StatisticProposal } from '../../core/model/capture.ts';
import {
  acceptAll,
  addQuote,
  addStatistic,
  countDecisions,
  decide,
  dragBound,
  EDITED,
  move,
  moveBound,
  nextSentence,
  replace,
  setBounds,
  startReview,
  toAccept,
} from './review.ts';

const text = 'Le port a reçu 40 navires. « Une belle saison, vraiment », a dit Anna Petit.';

function quote(passage: string): QuoteProposal {
  const start = text.indexOf(passage);
  return {
    text: passage,
    start,
    end: start + passage.length,
    kind: 'direct',
    speaker: 'Anna Petit',
    speakerGender: 'feminine',
    role: null,
    organisation: null,
    cue: 'a dit',
    rule: 'guillemets',
    evidence: 'a dit',
  };
}
const start = text.indexOf('40 navires');
const statistic: StatisticProposal = {
  text: '40 navires',
  start,
  end: start + 10,
  value: 40,
  value_max: null,
  unit: 'navire',
  dimension: 'count',
  approx: 'exact',
  what: null,
  period: null,
  rule: 'count',
  evidence: '40',
};
const result: CaptureResult = {
  lang: 'fr',
  source: { title: null, publisher: 'Le Phare', author: null, published: '2024-05', place: null },
  quotes: [quote('Une belle saison')],
  statistics: [statistic],
  dates: [],
  people: [{ name: 'Anna Petit', gender: 'feminine', role: null, organisation: null }],
  organisations: [],
};
const review = startReview(text, result);

describe('going through an article', () => {
  it('takes the proposals in the order of the text', () => {
    expect(review.proposals.map(({ kind }) => kind)).toEqual(['statistic', 'quote']);
    expect(review.current).toBe('statistic-0');
  });

  it('goes on to the next open proposal after a decision', () => {
    const one = decide(review, 'statistic-0', 'rejected');
    expect(one.current).toBe('quote-0');
    const two = decide(one, 'quote-0', 'accepted');
    expect(two.current).toBe('quote-0');
    expect(countDecisions(two)).toEqual({ open: 0, accepted: 1, rejected: 1 });
  });

  it('takes a decision back when it is made again', () => {
    const twice = decide(decide(review, 'quote-0', 'accepted'), 'quote-0', 'accepted');
    expect(countDecisions(twice).open).toBe(2);
  });

  it('accepts the rest without touching what was rejected', () => {
    expect(countDecisions(acceptAll(decide(review, 'quote-0', 'rejected')))).toEqual({ open: 0, accepted: 1, rejected: 1 });
  });

  it('stays at the ends', () => {
    expect(move(review, -1).current).toBe('statistic-0');
    expect(move(move(review, 1), 1).current).toBe('quote-0');
  });

  it('moves a bound by words, and the text stays the slice', () => {
    const later = moveBound(review, 'quote-0', 'end', 1);
    const moved = later.proposals.find(({ id }) => id === 'quote-0')?.proposal;
    expect(moved?.text).toBe('Une belle saison, vraiment');
    expect(moved && text.slice(moved.start, moved.end)).toBe(moved?.text);
    const back = moveBound(moveBound(later, 'quote-0', 'end', -1), 'quote-0', 'start', 1);
    expect(back.proposals.find(({ id }) => id === 'quote-0')?.proposal.text).toBe('belle saison');
  });

  it('never crosses the other bound', () => {
    let narrow = review;
    for (let step = 0; step < 20; step += 1) narrow = moveBound(narrow, 'quote-0', 'end', -1);
    expect(narrow.proposals.find(({ id }) => id === 'quote-0')?.proposal.text).toBe('Une');
  });

  it('stores only what was accepted', () => {
    const input = toAccept(decide(review, 'quote-0', 'accepted'), ['port']);
    expect(input.quotes.map(({ text: words }) => words)).toEqual(['Une belle saison']);
    expect(input.statistics).toEqual([]);
    expect(input.tags).toEqual(['port']);
  });

  it('counts a speaker somebody has typed among the people', () => {
    const [, second] = review.proposals;
    if (second?.kind !== 'quote') throw new Error('no quote');
    const typed = replace(review, {
      ...second,
      decision: 'accepted',
      proposal: { ...second.proposal, speaker: 'Paul Grand', rule: EDITED },
    });
    expect(toAccept(typed, []).people.map(({ name }) => name)).toEqual(['Anna Petit', 'Paul Grand']);
  });
});

describe('what a person finds', () => {
  const bare = startReview(text, { ...result, quotes: [], statistics: [] });
  const at = (passage: string) => ({ start: text.indexOf(passage), end: text.indexOf(passage) + passage.length });

  it('is a direct quote when it stands in quotation marks, selected with them or without', () => {
    for (const selected of ['« Une belle saison, vraiment »', ' « Une belle saison, vraiment', 'Une belle saison, vraiment']) {
      const [added] = addQuote(bare, at(selected)).proposals;
      expect(added).toMatchObject({
        decision: 'accepted',
        kind: 'quote',
        proposal: { kind: 'direct', text: 'Une belle saison, vraiment' },
      });
      expect(text.slice(added?.proposal.start, added?.proposal.end)).toBe('Une belle saison, vraiment');
    }
  });

  it('is reported speech without marks, and stands where the text has it', () => {
    const added = addQuote(review, at('Le port a reçu'));
    expect(added.proposals.map(({ proposal }) => proposal.text)).toEqual(['Le port a reçu', '40 navires', 'Une belle saison']);
    expect(added.proposals[0]).toMatchObject({ id: added.current, proposal: { kind: 'indirect', speaker: null } });
  });

  it('is not added twice, nor when it is no words at all', () => {
    expect(addQuote(review, at('Une belle saison')).proposals).toHaveLength(2);
    expect(addQuote(review, { start: 2, end: 3 })).toBe(review);
  });

  it('takes a figure from the words that were selected', () => {
    const added = addStatistic(bare, at('reçu 40 navires'), { ...statistic, start: 5, end: 15 });
    expect(added.proposals[0]?.proposal).toMatchObject({ text: '40 navires', value: 40, start });
  });

  it('looks on, without a mouse, at the next sentence nothing is about', () => {
    expect(nextSentence(bare)).toEqual({ start: 0, end: 26 });
    expect(nextSentence(review)).toBeNull();
  });
});

describe('other bounds', () => {
  it('follow the pointer to the edge of the nearest word, and never cross', () => {
    const [, quotation] = review.proposals;
    const dragged = dragBound(review, quotation?.id ?? '', 'end', text.indexOf('vraiment') + 6);
    expect(dragged.proposals[1]?.proposal.text).toBe('Une belle saison, vraiment');
    expect(dragBound(review, quotation?.id ?? '', 'end', 0).proposals[1]?.proposal.text).toMatch(/^Une/);
    expect(dragBound(review, quotation?.id ?? '', 'start', text.length).proposals[1]?.proposal.text).toMatch(/saison$/);
  });

  it('are the selected words, without the space around them', () => {
    const [figure] = review.proposals;
    const place = text.indexOf(' 40 ');
    expect(setBounds(review, figure?.id ?? '', { start: place, end: place + 4 }).proposals[0]?.proposal.text).toBe('40');
    expect(setBounds(review, figure?.id ?? '', { start: place, end: place + 1 })).toBe(review);
  });
});
