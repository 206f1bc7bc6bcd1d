import type { Lang } from '../model/language.ts';
import type { MemoryMatch, MemoryUnit } from '../model/memory.ts';
import { segmentKey, stemTokens, verbatimTokens, wordTokens } from './segmentTokens.ts';
import { commonNeeded, similarity } from './similarity.ts';

/** What a memory answers while matches are looked for; `core/library` stores it. */
export interface MemoryReader {
  exactTexts(lang: Lang, key: number): { unitId: number; previous: number | null; next: number | null }[];
  postingCounts(lang: Lang, tokens: readonly number[]): Map<number, number>;
  /** Segments with a word: how many words each has, and its id. */
  postingsOf(lang: Lang, token: number): { lengths: Uint32Array; ids: Uint32Array }[];
  candidateText(lang: Lang, id: number): { unitId: number; tokens: Int32Array } | null;
  units(ids: readonly number[]): MemoryUnit[];
}

export interface MatchQuery {
  lang: Lang;
  text: string;
  /** The segments before and after, for matches in context; null at the ends of a text, absent when not known. */
  previous?: string | null | undefined;
  next?: string | null | undefined;
  /** The lowest score to be shown, before penalties: 0 to 100. */
  least: number;
  most: number;
}

/** Scores of exact matches: between the same neighbours, and elsewhere. */
const IN_CONTEXT = 101;
const EXACT = 100;

/** Candidates whose words are compared in full before the rest is given up: what shares most words comes first. */
const MOST_COMPARED = 2_000;
/** Candidates whose texts are read for the other two scores, for each match that is wanted. */
const READ_FOR_EACH = 3;

/**
 * Matches for a segment, the best first: in context, exact, then fuzzy by stems, by words and by all that is written; then by the
 * origin's priority and the later change. Candidates are found by prefix filtering (Chaudhuri, Ganti, Kaushik 2006): a segment
 * alike enough shares at least one of the rarest words of the query, so that the others need not be looked up.
 */
export function findMatches(memory: MemoryReader, query: MatchQuery): MemoryMatch[] {
  const exact = exactUnits(memory, query);
  const tokens = stemTokens(query.text);
  const fuzzy = fuzzyUnits(memory, query, tokens);
  for (const unitId of exact.keys()) fuzzy.delete(unitId);
  const nearest = [...fuzzy].sort(([, one], [, other]) => other - one).slice(0, READ_FOR_EACH * query.most);
  const units = memory.units([...exact.keys(), ...nearest.map(([id]) => id)]);
  const words = wordTokens(query.text);
  const verbatim = verbatimTokens(query.text);
  const matches = units.map((unit): MemoryMatch => {
    const inContext = exact.get(unit.id);
    const { penalty } = unit.origin;
    const { text } = unit.texts[query.lang];
    const score = inContext === undefined ? (fuzzy.get(unit.id) ?? 0) : inContext ? IN_CONTEXT : EXACT;
    return {
      unit,
      kind: inContext === undefined ? 'fuzzy' : inContext ? 'context' : 'exact',
      score: Math.max(0, score - penalty),
      plainScore: Math.max(0, similarity(words, wordTokens(text)) - penalty),
      verbatimScore: Math.max(0, similarity(verbatim, verbatimTokens(text)) - penalty),
    };
  });
  return matches.sort(compareMatches).slice(0, query.most);
}

function compareMatches(one: MemoryMatch, other: MemoryMatch): number {
  return (
    other.score - one.score ||
    other.plainScore - one.plainScore ||
    other.verbatimScore - one.verbatimScore ||
    other.unit.origin.priority - one.unit.origin.priority ||
    (one.unit.changedAt < other.unit.changedAt ? 1 : one.unit.changedAt > other.unit.changedAt ? -1 : one.unit.id - other.unit.id)
  );
}

/** Units with the same text, and whether between the same neighbours. */
function exactUnits(memory: MemoryReader, { lang, text, previous, next }: MatchQuery): Map<number, boolean> {
  const units = new Map<number, boolean>();
  const [before, after] = [previous, next].map((neighbour) => (neighbour == null ? neighbour : segmentKey(neighbour)));
  for (const found of memory.exactTexts(lang, segmentKey(text))) {
    const inContext =
      before !== undefined &&
      after !== undefined &&
      found.previous === before &&
      found.next === after &&
      (before !== null || after !== null);
    units.set(found.unitId, inContext);
  }
  return units;
}

/** Units whose stems are alike enough, each with its score: the `most` highest, and more where several are equal. */
function fuzzyUnits(memory: MemoryReader, { lang, least, most }: MatchQuery, tokens: Int32Array): Map<number, number> {
  const units = new Map<number, number>();
  if (tokens.length === 0) return units;
  const wanted = most * READ_FOR_EACH;
  const best: number[] = [];
  let floor = Math.max(1, least);
  let compared = 0;
  for (const { id, bound } of likelyTexts(memory, lang, tokens, least)) {
    // What comes now cannot reach what is found already.
    if (bound < floor || compared === MOST_COMPARED) break;
    const candidate = memory.candidateText(lang, id);
    if (candidate === null) continue;
    compared += 1;
    const score = similarity(tokens, candidate.tokens, floor);
    if (score < floor) continue;
    units.set(candidate.unitId, Math.max(score, units.get(candidate.unitId) ?? 0));
    best.push(score);
    if (best.length >= wanted) {
      best.sort((one, other) => other - one).length = wanted;
      floor = Math.max(floor, best[wanted - 1] ?? 0);
    }
  }
  return units;
}

/** Segments that may be alike enough, each with the score it can have at most, the highest first. */
function likelyTexts(memory: MemoryReader, lang: Lang, tokens: Int32Array, least: number): { id: number; bound: number }[] {
  const occurrences = new Map<number, number>();
  for (const token of tokens) occurrences.set(token, (occurrences.get(token) ?? 0) + 1);
  const counts = memory.postingCounts(lang, [...occurrences.keys()]);
  const byRarity = [...occurrences].sort(([one], [other]) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
  const shortest = Math.ceil((tokens.length * least) / 100 - 1e-9);
  const longest = least === 0 ? Number.POSITIVE_INFINITY : Math.floor((tokens.length * 100) / least + 1e-9);
  // Any segment that shares none of the words looked up so far can share `left` at most, which must not be enough.
  const enough = commonNeeded(tokens.length, shortest, least);
  let left = tokens.length;
  const shared = new Map<number, { common: number; length: number }>();
  for (const [token, occurs] of byRarity) {
    const opens = left >= enough;
    // Common words open no candidates any more; they are looked up only while there are candidates they could rule out.
    if (!opens && (shared.size <= MOST_COMPARED || (counts.get(token) ?? 0) > 40 * shared.size)) break;
    for (const { lengths, ids } of memory.postingsOf(lang, token)) {
      for (let at = 0; at < ids.length; at += 1) {
        const length = lengths[at] ?? 0;
        if (length < shortest || length > longest) continue;
        const id = ids[at] ?? 0;
        const known = shared.get(id);
        if (known !== undefined) known.common += occurs;
        else if (opens) shared.set(id, { common: occurs, length });
      }
    }
    left -= occurs;
  }
  const likely: { id: number; bound: number }[] = [];
  for (const [id, { common, length }] of shared) {
    const most = Math.min(common + left, length, tokens.length);
    const bound = Math.floor((100 * most) / Math.max(length, tokens.length) + 1e-9);
    if (bound >= least) likely.push({ id, bound });
  }
  return likely.sort((one, other) => other.bound - one.bound);
}
