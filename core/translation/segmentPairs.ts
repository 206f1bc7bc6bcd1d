import type { MemoryText } from '../model/memory.ts';
import type { Segment } from './segments.ts';
import { readCode } from './tagCodes.ts';

/** Segments of both languages that say the same: one and one, as a rule. Either list may be empty. */
export interface SegmentPair {
  source: Segment[];
  target: Segment[];
}

/** How often so many sentences become so many others (Gale & Church 1993, table 5), and what comes at the end of a text not yet translated. */
const BEADS = [
  { source: 1, target: 1, cost: cost(0.89) },
  { source: 1, target: 2, cost: cost(0.045) },
  { source: 2, target: 1, cost: cost(0.045) },
  { source: 1, target: 0, cost: cost(0.005) },
  { source: 0, target: 1, cost: cost(0.005) },
] as const;
const UNTRANSLATED = cost(0.5);
/** Variance of the length of a translation, for each letter of the original (Gale & Church 1993). */
const VARIANCE = 6.8;

/**
 * Pairs the sentences of a text with those of its translation. Where both have as many, the first goes with the first; else by how long
 * they are (Gale & Church 1993), which finds sentences that were joined or divided. A translation may still lack its end. All
 * segments are in the answer, in order. `ratio`: letters of the translation for each of the original.
 */
export function pairSegments(source: readonly Segment[], target: readonly Segment[], ratio: number): SegmentPair[] {
  if (source.length === target.length || target.length === 0) {
    return source.map((segment, index) => ({ source: [segment], target: target.slice(index, index + 1) }));
  }
  const beads = cheapestBeads(source.map(letters), target.map(letters), ratio);
  let [atSource, atTarget] = [0, 0];
  return beads.map((bead) => {
    const pair = { source: source.slice(atSource, atSource + bead.source), target: target.slice(atTarget, atTarget + bead.target) };
    atSource += bead.source;
    atTarget += bead.target;
    return pair;
  });
}

interface Bead {
  source: number;
  target: number;
}

/** Beyond this the two texts are no translation of each other, and comparing all with all would take long. */
const MOST_COMPARED = 4_000_000;

function cheapestBeads(source: readonly number[], target: readonly number[], ratio: number): Bead[] {
  const columns = target.length + 1;
  if ((source.length + 1) * columns > MOST_COMPARED) return inOrder(source.length, target.length);
  const costs = new Float64Array((source.length + 1) * columns).fill(Number.POSITIVE_INFINITY);
  const steps = new Uint8Array(costs.length);
  costs[0] = 0;
  for (let row = 0; row <= source.length; row += 1) {
    for (let column = 0; column <= target.length; column += 1) {
      const before = costs[row * columns + column] ?? 0;
      for (const [number, bead] of BEADS.entries()) {
        if (row + bead.source > source.length || column + bead.target > target.length) continue;
        const length = sum(source, row, bead.source);
        const other = sum(target, column, bead.target);
        const atEnd = bead.target === 0 && column === target.length;
        const total = before + (atEnd ? UNTRANSLATED : bead.cost + unlike(length * ratio, other));
        const place = (row + bead.source) * columns + column + bead.target;
        if (total < (costs[place] ?? 0)) {
          costs[place] = total;
          steps[place] = number;
        }
      }
    }
  }
  const beads: Bead[] = [];
  let [row, column] = [source.length, target.length];
  while (row > 0 || column > 0) {
    const bead = BEADS[steps[row * columns + column] ?? 0] ?? BEADS[0];
    beads.push(bead);
    row -= bead.source;
    column -= bead.target;
  }
  return beads.reverse();
}

/** The first with the first; what is left over of one language stands alone. */
function inOrder(source: number, target: number): Bead[] {
  return Array.from({ length: Math.max(source, target) }, (_, index) => ({
    source: index < source ? 1 : 0,
    target: index < target ? 1 : 0,
  }));
}

function cost(probability: number): number {
  return -Math.log(probability);
}

/** How unlikely it is that a text of one length, in letters of the translation, is translated by one of another length. */
function unlike(expected: number, length: number): number {
  const mean = (expected + length) / 2;
  if (mean === 0) return 0;
  const deviation = (length - expected) / Math.sqrt(mean * VARIANCE);
  // The logarithm of a normal density: the constant is the same for all pairings of one text.
  return (deviation * deviation) / 2;
}

function sum(lengths: readonly number[], from: number, count: number): number {
  let total = 0;
  for (let at = from; at < from + count; at += 1) total += lengths[at] ?? 0;
  return total;
}

function letters({ text }: MemoryText): number {
  return text.replace(/\s+/gu, '').length;
}

/** Segments as one, their tags numbered one after the other: what a memory keeps of sentences that were joined in translating. */
export function mergeSegments(segments: readonly MemoryText[]): MemoryText {
  let ids = 0;
  let text = '';
  const tags: MemoryText['tags'] = [];
  for (const segment of segments) {
    for (const tag of segment.tags) tags.push({ ...tag, at: tag.at + text.length, id: tag.id + ids });
    ids += Math.max(0, ...segment.tags.map(({ id }) => id));
    text += segment.text;
  }
  return { text, tags };
}

/** A translation whose tags bear the numbers of the original's tags that stand for the same; others get numbers of their own. */
export function matchTags(source: MemoryText, target: MemoryText): MemoryText {
  const free = source.tags.filter(({ type }) => type !== 'close').map((tag) => ({ ...tag, sense: senseOf(tag.content) }));
  let next = Math.max(0, ...source.tags.map(({ id }) => id)) + 1;
  const ids = new Map<number, number>();
  for (const tag of target.tags) {
    if (ids.has(tag.id)) continue;
    const sense = senseOf(tag.content);
    const twin = free.findIndex((candidate) => candidate.type === tag.type && candidate.sense === sense);
    const [matched] = twin === -1 ? [] : free.splice(twin, 1);
    ids.set(tag.id, matched?.id ?? next++);
  }
  return { text: target.text, tags: target.tags.map((tag) => ({ ...tag, id: ids.get(tag.id) ?? tag.id })) };
}

/** What a code stands for in whatever language: a note is a note whatever it says, a piece is its record. */
export function senseOf(content: string): string {
  const code = readCode(content);
  switch (code?.type) {
    case undefined:
      return content;
    case 'mark':
      return code.mark;
    case 'link':
      return code.href;
    case 'piece':
      return code.piece.type === 'itemRef' ? code.piece.itemId : code.piece.personId;
    case 'single':
      return code.inline.type === 'citation' ? code.inline.sourceId : 'footnote';
  }
}
