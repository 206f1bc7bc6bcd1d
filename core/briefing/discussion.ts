import type { Block } from '../model/briefing.ts';
import type { Anchor } from '../model/discussion.ts';
import type { Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import { belongsTo, sideText } from './side.ts';

/** How much of the text on either side of a passage tells it from its likes, in UTF-16 code units. */
const CONTEXT = 32;
/** So much of the text around a passage must be left to find the passage by it when its own words were changed. */
const LEAST_CONTEXT = 8;

/** Where a passage stands now: UTF-16 offsets into the running text of a block, end exclusive. A block as a whole has equal ends. */
export interface Place {
  blockId: Id;
  lang: Lang;
  start: number;
  end: number;
}

/** The anchor of a passage of a text. */
export function anchorOf(text: string, { blockId, lang, start, end }: Place): Anchor {
  return {
    blockId,
    lang,
    selector: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    start,
  };
}

/**
 * Where the passage of an anchor stands in a briefing, or null when it is gone. It is looked for in its block: the same words, where several
 * are alike those with the most of the same text around them, then the nearest to where it was; then what now stands between the same
 * surroundings. When the block no longer has it, other blocks are looked through for the same words in the same surroundings:
 * a block may have been split, merged or moved.
 */
export function locate(anchor: Anchor, blocks: readonly Block[]): Place | null {
  const { blockId, lang, selector } = anchor;
  const home = blocks.find(({ id }) => id === blockId);
  if (selector.exact === '') return home && belongsTo(home, lang) ? { blockId, lang, start: 0, end: 0 } : null;
  if (home && belongsTo(home, lang)) {
    const text = sideText(home.sides[lang]);
    const found = sameWords(anchor, text, 0) ?? betweenSurroundings(anchor, text);
    if (found) return { blockId, lang, ...found };
  }
  for (const block of blocks) {
    if (block.id === blockId || !belongsTo(block, lang)) continue;
    const found = sameWords(anchor, sideText(block.sides[lang]), LEAST_CONTEXT);
    if (found) return { blockId: block.id, lang, ...found };
  }
  return null;
}

/** The anchor as it is to be kept after an edit: brought up to date where the passage moved or was changed, else the same object. */
export function reanchored(anchor: Anchor, blocks: readonly Block[]): Anchor {
  const place = locate(anchor, blocks);
  if (place === null || anchor.selector.exact === '') return anchor;
  const block = blocks.find(({ id }) => id === place.blockId);
  const next = anchorOf(sideText(block?.sides[place.lang]), place);
  const { selector } = anchor;
  // Words around a passage change all the time: that alone is written down only when little of what was known is left.
  const kept = commonEnd(selector.prefix, next.selector.prefix) + commonStart(selector.suffix, next.selector.suffix);
  const isSame = next.blockId === anchor.blockId && next.selector.exact === selector.exact;
  const enough = Math.min(LEAST_CONTEXT * 2, selector.prefix.length + selector.suffix.length);
  return isSame && kept >= enough ? anchor : next;
}

type Range = Pick<Place, 'start' | 'end'>;

/** The occurrence of the exact words that fits best; one with less of its surroundings than `least` is not meant. */
function sameWords({ selector, start }: Anchor, text: string, least: number): Range | null {
  const { exact, prefix, suffix } = selector;
  let best: (Range & { fit: number }) | null = null;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    const fit = commonEnd(prefix, text.slice(0, at)) + commonStart(suffix, text.slice(end));
    const isNearer = best !== null && fit === best.fit && Math.abs(at - start) < Math.abs(best.start - start);
    if (best === null || fit > best.fit || isNearer) best = { start: at, end, fit };
  }
  // The whole of a text has no surroundings: its words alone must be telling.
  const wanted =
    prefix === '' && suffix === '' ? (exact.length >= LEAST_CONTEXT ? 0 : least) : Math.min(least, prefix.length + suffix.length);
  return best !== null && best.fit >= wanted ? { start: best.start, end: best.end } : null;
}

/** What stands where the words stood: between the end of the text before them and the beginning of the text behind. */
function betweenSurroundings({ selector }: Anchor, text: string): Range | null {
  const { prefix, suffix } = selector;
  const before = prefix.slice(-LEAST_CONTEXT * 2);
  const behind = suffix.slice(0, LEAST_CONTEXT * 2);
  const isAtStart = prefix.length < LEAST_CONTEXT;
  const isAtEnd = suffix.length < LEAST_CONTEXT;
  // One side at least must be long enough to be recognised.
  if (isAtStart && isAtEnd) return null;
  const start = isAtStart ? (text.startsWith(prefix) ? prefix.length : -1) : endOf(text, before);
  const end = isAtEnd ? (text.endsWith(suffix) ? text.length - suffix.length : -1) : text.indexOf(behind, Math.max(start, 0));
  return start < 0 || end <= start ? null : { start, end };
}

function endOf(text: string, passage: string): number {
  const at = text.indexOf(passage);
  return at < 0 ? -1 : at + passage.length;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
