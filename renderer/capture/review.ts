import type { AcceptInput } from '../../core/engine/contract.ts';
import type { CaptureResult, QuoteProposal, SourceProposal, StatisticProposal } from '../../core/model/capture.ts';
import type { Lang } from '../../core/model/language.ts';

export type Decision = 'open' | 'accepted' | 'rejected';

/** What capture proposes, with what the person has made of it. */
export type Proposal = { id: string; decision: Decision } & (
  | { kind: 'quote'; proposal: QuoteProposal }
  | { kind: 'statistic'; proposal: StatisticProposal }
);

/** An article being gone through. */
export interface Review {
  text: string;
  lang: Lang;
  source: SourceProposal;
  proposals: readonly Proposal[];
  people: CaptureResult['people'];
  organisations: CaptureResult['organisations'];
  /** The proposal the keys act on. */
  current: string | null;
}

export function startReview(text: string, result: CaptureResult): Review {
  const proposals = [
    ...result.quotes.map((proposal, index): Proposal => ({ id: `quote-${index}`, decision: 'open', kind: 'quote', proposal })),
    ...result.statistics.map((proposal, index): Proposal => ({ id: `statistic-${index}`, decision: 'open', kind: 'statistic', proposal })),
  ];
  const { lang, source, people, organisations } = result;
  const ordered = inTextOrder(proposals);
  return { text, lang, source, proposals: ordered, people, organisations, current: ordered[0]?.id ?? null };
}

function inTextOrder(proposals: readonly Proposal[]): Proposal[] {
  return proposals.toSorted((a, b) => a.proposal.start - b.proposal.start || b.proposal.end - a.proposal.end);
}

/** Moves to the proposal `step` places on; stays at the ends. */
export function move(review: Review, step: number): Review {
  const at = review.proposals.findIndex(({ id }) => id === review.current);
  const to = Math.min(review.proposals.length - 1, Math.max(0, at + step));
  return { ...review, current: review.proposals[to]?.id ?? null };
}

/** Accepts or rejects a proposal and goes on to the next that is still open. Deciding the same again takes the decision back. */
export function decide(review: Review, id: string, decision: 'accepted' | 'rejected'): Review {
  const before = review.proposals.find((proposal) => proposal.id === id);
  if (before === undefined) return review;
  if (before.decision === decision) return replace(review, { ...before, decision: 'open' });
  const decided = replace(review, { ...before, decision });
  return { ...decided, current: nextOpen(decided, id) ?? id };
}

function nextOpen({ proposals }: Review, id: string): string | undefined {
  const at = proposals.findIndex((proposal) => proposal.id === id);
  return [...proposals.slice(at + 1), ...proposals.slice(0, at)].find(({ decision }) => decision === 'open')?.id;
}

/** Accepts everything that is still open. */
export function acceptAll(review: Review): Review {
  const proposals = review.proposals.map((proposal) =>
    proposal.decision === 'open' ? { ...proposal, decision: 'accepted' as const } : proposal,
  );
  return { ...review, proposals };
}

export function replace(review: Review, changed: Proposal): Review {
  return { ...review, proposals: review.proposals.map((proposal) => (proposal.id === changed.id ? changed : proposal)) };
}

/** Moves an end of a proposal to the next or the previous word; its text stays the slice between its bounds. */
export function moveBound(review: Review, id: string, bound: 'start' | 'end', step: 1 | -1): Review {
  return withBound(review, id, bound, (places, from) =>
    step === 1 ? places.find((place) => place > from) : places.findLast((place) => place < from),
  );
}

/** Moves an end of a proposal to the edge of a word that is nearest to a place of the text. */
export function dragBound(review: Review, id: string, bound: 'start' | 'end', to: number): Review {
  return withBound(review, id, bound, (places) => nearest(places, to), to);
}

function withBound(
  review: Review,
  id: string,
  bound: 'start' | 'end',
  choose: (places: readonly number[], from: number) => number | undefined,
  near?: number,
): Review {
  const changed = review.proposals.find((proposal) => proposal.id === id);
  if (changed === undefined) return review;
  const { start, end } = changed.proposal;
  const from = changed.proposal[bound];
  const places = wordsNear(review.text, review.lang, near ?? from)
    .map((word) => word[bound])
    .filter((place) => (bound === 'start' ? place < end : place > start));
  const to = choose(places, from);
  if (to === undefined || to === from) return review;
  return replace(review, withBounds(review, changed, bound === 'start' ? { start: to, end } : { start, end: to }));
}

function nearest(places: readonly number[], to: number): number | undefined {
  return places.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
}

/** Makes a passage of the text the one a proposal is about, without the space around it. Of no words, nothing is changed. */
export function setBounds(review: Review, id: string, selected: Bounds): Review {
  const changed = review.proposals.find((proposal) => proposal.id === id);
  const bounds = trimmed(review.text, selected);
  return changed === undefined || bounds === null ? review : replace(review, withBounds(review, changed, bounds));
}

function withBounds(review: Review, changed: Proposal, bounds: Bounds): Proposal {
  const passage = { ...bounds, text: review.text.slice(bounds.start, bounds.end) };
  return changed.kind === 'quote'
    ? { ...changed, proposal: { ...changed.proposal, ...passage } }
    : { ...changed, proposal: { ...changed.proposal, ...passage } };
}

/** A passage by UTF-16 offsets, end exclusive. */
export interface Bounds {
  start: number;
  end: number;
}

function trimmed(text: string, { start, end }: Bounds): Bounds | null {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  const to = end - (slice.length - slice.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}

const OPENING = /^[«„“"‘]\s*/u;
const CLOSING = /\s*[»”“"’]$/u;

/**
 * Words a person has found to be somebody's: in quotation marks, which are left out, they are a direct quote, else reported
 * speech. Who said them is for the person to say. Of no words, nothing is added.
 */
export function addQuote(review: Review, selected: Bounds): Review {
  const bounds = trimmed(review.text, selected);
  if (bounds === null) return review;
  const slice = review.text.slice(bounds.start, bounds.end);
  const words = {
    start: bounds.start + (OPENING.exec(slice)?.[0].length ?? 0),
    end: bounds.end - (CLOSING.exec(slice)?.[0].length ?? 0),
  };
  const before = review.text.slice(0, words.start).trimEnd().slice(-1);
  const after = review.text.slice(words.end).trimStart().slice(0, 1);
  const isDirect = words.start < words.end && OPENING.test(before) && CLOSING.test(after);
  const passage = isDirect ? words : bounds;
  return withAdded(review, {
    kind: 'quote',
    proposal: {
      ...passage,
      text: review.text.slice(passage.start, passage.end),
      kind: isDirect ? 'direct' : 'indirect',
      speaker: null,
      speakerGender: 'unknown',
      role: null,
      organisation: null,
      cue: null,
      rule: EDITED,
      evidence: '',
    },
  });
}

/** A figure a person has found: what capture read in the selected words, at its place in the text. */
export function addStatistic(review: Review, selected: Bounds, read: StatisticProposal): Review {
  const [start, end] = [selected.start + read.start, selected.start + read.end];
  return withAdded(review, { kind: 'statistic', proposal: { ...read, start, end, text: review.text.slice(start, end) } });
}

/** Puts in a proposal where it stands in the text, accepted since a person made it, and makes it the current one. */
function withAdded(
  review: Review,
  added: { kind: 'quote'; proposal: QuoteProposal } | { kind: 'statistic'; proposal: StatisticProposal },
): Review {
  const { start, end } = added.proposal;
  const same = review.proposals.find(({ kind, proposal }) => kind === added.kind && proposal.start === start && proposal.end === end);
  if (same) return { ...review, current: same.id };
  const id = `added-${added.kind}-${start}-${end}`;
  return { ...review, proposals: inTextOrder([...review.proposals, { id, decision: 'accepted', ...added }]), current: id };
}

/** The sentence behind the current proposal that no proposal is about: where a person who has no mouse goes on looking. */
export function nextSentence(review: Review): Bounds | null {
  const from = review.proposals.find(({ id }) => id === review.current)?.proposal.end ?? 0;
  const sentences = new Intl.Segmenter(review.lang, { granularity: 'sentence' }).segment(review.text.slice(from));
  for (const { segment, index } of sentences) {
    const bounds = trimmed(review.text, { start: from + index, end: from + index + segment.length });
    const isWhole = bounds !== null && (index > 0 || from === 0) && /\p{L}/u.test(segment);
    if (isWhole && !review.proposals.some(({ proposal }) => proposal.start < bounds.end && bounds.start < proposal.end)) return bounds;
  }
  return null;
}

/** How far the next word is looked for, in UTF-16 units: cutting a whole book into words takes seconds. */
const NEAR = 400;

function wordsNear(text: string, lang: Lang, place: number): { start: number; end: number }[] {
  const from = Math.max(0, place - NEAR);
  const words: { start: number; end: number }[] = [];
  for (const { segment, index, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text.slice(from, place + NEAR))) {
    if (isWordLike) words.push({ start: from + index, end: from + index + segment.length });
  }
  return words;
}

export function countDecisions({ proposals }: Review): Record<Decision, number> {
  const counts: Record<Decision, number> = { open: 0, accepted: 0, rejected: 0 };
  for (const { decision } of proposals) counts[decision] += 1;
  return counts;
}

/** What is stored: the source and what was accepted of it. */
export function toAccept(review: Review, tags: string[]): AcceptInput {
  const accepted = review.proposals.filter(({ decision }) => decision === 'accepted');
  const { text, lang, source, people, organisations } = review;
  return {
    text,
    lang,
    source,
    quotes: accepted.flatMap((one) => (one.kind === 'quote' ? [one.proposal] : [])),
    statistics: accepted.flatMap((one) => (one.kind === 'statistic' ? [one.proposal] : [])),
    people: withNewSpeakers(people, accepted),
    organisations,
    tags,
  };
}

/** A speaker the person has typed is somebody, even where capture had not found them. */
function withNewSpeakers(people: Review['people'], accepted: readonly Proposal[]): Review['people'] {
  const all = [...people];
  for (const one of accepted) {
    if (one.kind !== 'quote') continue;
    const { speaker, speakerGender, role, organisation, rule } = one.proposal;
    if (speaker === null || rule !== EDITED || all.some(({ name }) => name === speaker)) continue;
    all.push({ name: speaker, gender: speakerGender, role, organisation });
  }
  return all;
}

/** The rule of a proposal whose speaker a person has written. */
export const EDITED = 'edited';
