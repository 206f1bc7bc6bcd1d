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
  ].sort((a, b) => a.proposal.start - b.proposal.start || b.proposal.end - a.proposal.end);
  const { lang, source, people, organisations } = result;
  return { text, lang, source, proposals, people, organisations, current: proposals[0]?.id ?? null };
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
  const changed = review.proposals.find((proposal) => proposal.id === id);
  if (changed === undefined) return review;
  const { start, end } = changed.proposal;
  const words = wordsNear(review.text, review.lang, changed.proposal[bound]);
  const places = words.map((word) => word[bound]).filter((place) => (bound === 'start' ? place < end : place > start));
  const from = changed.proposal[bound];
  const to = step === 1 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  if (to === undefined) return review;
  const bounds = bound === 'start' ? { start: to, end } : { start, end: to };
  const passage = { ...bounds, text: review.text.slice(bounds.start, bounds.end) };
  return replace(
    review,
    changed.kind === 'quote'
      ? { ...changed, proposal: { ...changed.proposal, ...passage } }
      : { ...changed, proposal: { ...changed.proposal, ...passage } },
  );
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
